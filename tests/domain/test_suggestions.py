"""Words point at categories, however they are spelt."""

import pytest

from domain.directory import CategoryId
from domain.suggestions import Guess, Learnt, Suggestions, category_named, stems, suggest
from playground.town import sukamaju

TOWN = sukamaju()


@pytest.mark.parametrize(
    ("words", "category"),
    [
        pytest.param("Jalan berlubang besar di depan pasar", "jalan", id="plain"),
        pytest.param("jln rusaaak parah bgt", "jalan", id="short forms and stretched letters"),
        pytest.param("lampu pju padam di Jl. Melati", "lampu-jalan", id="an address is no road"),
        pytest.param("Lampu jalan mati", "lampu-jalan", id="two words count more than one"),
        pytest.param("sampahhh numpuk gak diangkut", "sampah", id="informal"),
        pytest.param("Mohon bantuannya, pohon tumbang", "pohon", id="asking is no category"),
        pytest.param("lampu padam di jln melati", "lampu-jalan", id="an address written small"),
        pytest.param("motor jatuh di jl rusak", "jalan", id="a road, not its name"),
        pytest.param("lobang2 di jalanan", "jalan", id="twice, and as people spell it"),
        pytest.param("lampu mati sejak jam 8 malam", "lampu-jalan", id="an hour is no traffic jam"),
        pytest.param("POTHOLES near the market", "jalan", id="English, several"),
    ],
)
def test_clear_words_take_the_category(words: str, category: str) -> None:
    suggestions = suggest(words, TOWN)
    assert suggestions.likely[0] == category
    assert suggestions.is_clear


def test_words_that_point_at_two_are_asked_about() -> None:
    suggestions = suggest("pohon tumbang menutup jalan", TOWN)
    assert set(suggestions.likely) == {"pohon", "jalan"}
    assert not suggestions.is_clear


def test_words_that_point_nowhere_suggest_nothing() -> None:
    assert suggest("tolong dibantu ya", TOWN).likely == ()
    assert suggest("", TOWN).likely == ()


def learnt(**shares: float) -> Learnt:
    """Whatever is said, these are known to be so likely."""
    return lambda _: [Guess(CategoryId(name), share) for name, share in shares.items()]


def test_keywords_help_what_was_learnt() -> None:
    even = learnt(sampah=0.4, jalan=0.35, pohon=0.25)
    assert suggest("Jalan rusak", TOWN, even) == Suggestions(
        (CategoryId("jalan"), CategoryId("sampah"), CategoryId("pohon")), is_clear=True
    )
    assert suggest("Rusak", TOWN, even).likely == ("sampah", "jalan", "pohon")
    assert not suggest("Rusak", TOWN, even).is_clear


def test_what_is_learnt_well_outweighs_keywords() -> None:
    said = suggest("Jalan rusak", TOWN, learnt(sampah=0.9, jalan=0.1))
    assert said == Suggestions((CategoryId("sampah"), CategoryId("jalan")), is_clear=True)


def test_a_category_of_which_nothing_was_learnt_is_left_a_place() -> None:
    known = {"sampah": 0.5, "pohon": 0.3, "lampu-jalan": 0.2}
    assert suggest("Jalan rusak", TOWN, learnt(**known)).likely == ("sampah", "pohon", "jalan")
    lost = dict.fromkeys(known, 0.25)
    assert suggest("Jalan rusak", TOWN, learnt(**lost)).likely == ("jalan", "sampah", "pohon")


@pytest.mark.parametrize("words", ["Jalan rusak", "damaged  ROAD", "jalan rusaaak"])
def test_a_category_can_be_named_in_any_language(words: str) -> None:
    assert category_named(words, TOWN) == "jalan"


def test_stems_are_the_same_for_forms_of_a_word() -> None:
    assert stems("berlubang") == stems("lubang") == stems("lubangnya")
