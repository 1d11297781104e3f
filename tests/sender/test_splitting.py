"""Long texts reach people whole, in messages that Telegram takes."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from bot.sending.splitting import length, split, without_tags

TAG = re.compile(r"<(/?)([a-z]+)[^>]*>")


def balanced(html: str) -> bool:
    opened: list[str] = []
    for closing, name in TAG.findall(html):
        if not closing:
            opened.append(name)
        elif not opened or opened.pop() != name:
            return False
    return not opened


def shown(html: str) -> str:
    return unescape(without_tags(html))


def test_a_short_text_is_left_alone() -> None:
    assert split("<b>Halo</b> &amp; salam") == ["<b>Halo</b> &amp; salam"]
    assert split(" \n ") == []


def test_an_entity_counts_as_one_character_and_a_tag_as_none() -> None:
    assert length("<b>a&amp;b</b>") == 3


def test_tags_are_closed_at_the_cut_and_opened_again_after_it() -> None:
    pieces = split(f"<b>{'kata ' * 30}<i>{'lagi ' * 30}</i></b>", limit=100)
    assert len(pieces) > 2
    assert all(balanced(piece) and length(piece) <= 100 for piece in pieces)
    assert pieces[-1].startswith("<b><i>")


def test_a_line_is_a_better_place_to_cut_than_a_word() -> None:
    first, second = split(f"{'a' * 80}\n{'bb ' * 15}", limit=100)
    assert first == "a" * 80
    assert second.startswith("bb")


def test_an_emoji_of_many_parts_is_not_torn() -> None:
    family = "👨\u200d👩\u200d👧"
    for piece in split(family * 100, limit=98):
        assert not piece.startswith("\u200d")
        assert not piece.endswith("\u200d")


@given(
    st.lists(
        st.one_of(
            st.text(st.characters(exclude_characters="<>&", exclude_categories=["Cs"])),
            st.sampled_from(["&lt;", "&amp;", "<b>x</b>", "<i>y <u>z</u></i>", "\n", " "]),
        ),
        max_size=60,
    ).map("".join)
)
def test_nothing_is_lost_but_space_at_the_cuts(html: str) -> None:
    pieces = split(html, limit=40)
    assert all(balanced(piece) and length(piece) <= 40 for piece in pieces)
    assert "".join("".join(map(shown, pieces)).split()) == "".join(shown(html).split())
