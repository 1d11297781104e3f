"""Texts with their formatting: counted as Telegram counts, shown as people see them."""

import pytest

from playground.telegram import html, markdown
from playground.telegram.entities import found_in, piece, to_html, trim
from playground.telegram.formatting import formatted


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("tanpa apa-apa", "tanpa apa-apa", []),
        ("<b>a</b>", "a", [("bold", 0, 1)]),
        ("😀<i>b</i>", "😀b", [("italic", 2, 1)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("1 &lt; 2 &amp;&amp; 3 &#62; 2 &nbsp;", "1 < 2 && 3 > 2 &nbsp;", []),
        ("<b></b>kosong", "kosong", []),
        ("<B>a</B>", "a", [("bold", 0, 1)]),
        ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
        ("<code>a_b</code>", "a_b", [("code", 0, 3)]),
    ],
)
def test_html(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    got, found = html.parse(source)
    assert got == text
    assert [(e["type"], e["offset"], e["length"]) for e in found] == entities


def test_html_links_and_languages() -> None:
    _, [link] = html.parse('<a href="https://example.org/?a=1&amp;b=2">x</a>')
    assert link["url"] == "https://example.org/?a=1&b=2"
    _, [code] = html.parse('<pre><code class="language-python">x</code></pre>')
    assert (code["type"], code["language"]) == ("pre", "python")


@pytest.mark.parametrize(
    ("source", "text", "kinds"),
    [
        ("*a* _b_ __c__ ~d~ ||e|| `f`", "a b c d e f",
         ["bold", "italic", "underline", "strikethrough", "spoiler", "code"]),
        (r"1\. satu", "1. satu", []),
        ("[x](https://e.org)", "x", ["text_link"]),
        (">kutipan\nbiasa", "kutipan\nbiasa", ["blockquote"]),
        ("```a.b```", "a.b", ["pre"]),
    ],
)  # fmt: skip
def test_markdown_v2(source: str, text: str, kinds: list[str]) -> None:
    got, found = markdown.parse_v2(source)
    assert (got, [e["type"] for e in found]) == (text, kinds)


def test_old_markdown() -> None:
    text, found = markdown.parse(r"*a* _b_ `c` [d](https://e.org) \_e.")
    assert text == "a b c d _e."
    assert [e["type"] for e in found] == ["bold", "italic", "code", "text_link"]


def test_what_telegram_finds_by_itself() -> None:
    text = "😀 /lapor@kanal_bot ke @siti: https://example.org/a, #jalan a@b.id"
    found = found_in(text)
    assert [(e["type"], piece(text, e)) for e in found] == [
        ("bot_command", "/lapor@kanal_bot"),
        ("mention", "@siti"),
        ("url", "https://example.org/a"),
        ("hashtag", "#jalan"),
        ("email", "a@b.id"),
    ]


def test_code_hides_what_would_be_found() -> None:
    _, entities = formatted("<code>/start</code> /help", "HTML", None)
    assert [(e["type"], e["offset"]) for e in entities] == [("code", 0), ("bot_command", 7)]


def test_blanks_at_the_ends_go() -> None:
    text, [entity] = trim("  ab ", [{"type": "bold", "offset": 0, "length": 5}])
    assert (text, entity["offset"], entity["length"]) == ("ab", 0, 2)


def test_control_characters_go() -> None:
    assert formatted("a\x00b\r\nc\u202ed", "", None)[0] == "a b\ncd"


@pytest.mark.parametrize("source", ["<b>a<i>b</i></b> &lt;x&gt;", "😀<b>a</b>", "a &amp; b"])
def test_shown_as_it_was_written(source: str) -> None:
    assert to_html(*html.parse(source)) == source
