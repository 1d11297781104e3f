"""Whatever people type can be stored and shown: nothing unseen stays, nothing seen goes."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.text import normalise


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param(" Lubang  besar\t!\n", "Lubang  besar\t!", id="only outer space goes"),
        pytest.param("satu\r\ndua\u2028tiga\vempat", "satu\ndua\ntiga\nempat", id="line breaks"),
        pytest.param("a\x00b\x1bc\x7f\x9fd", "abcd", id="NUL and controls"),
        pytest.param("a\ud800b\udfff", "a\ufffdb\ufffd", id="lone surrogates are shown as such"),
        pytest.param("cafe\u0301", "caf\u00e9", id="one spelling for one look"),
        pytest.param("\u202edcba\u2066x\u2069\u200f", "dcbax", id="nothing turns text around"),
        pytest.param("ja\u200blan\u2060 ru\ufeffsak\u00ad", "jalan rusak", id="hidden in words"),
        pytest.param("\u2800\u3164\u115f\u200b ", "", id="blank that pretends to be text"),
        pytest.param("jalan\u200d\u200drusak", "jalanrusak", id="joiners between latin letters"),
        pytest.param("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧", id="a family is one emoji"),
        pytest.param("🏳️\u200d🌈 👍🏽", "🏳️\u200d🌈 👍🏽", id="flags and skin tones"),
        pytest.param("👨\u200d\u200d\u200d👩 \u200d", "👨\u200d👩", id="one joiner each"),
        pytest.param("می\u200cخواهم", "می\u200cخواهم", id="Persian needs its non-joiner"),
        pytest.param("ꦏ꧀\u200dꦱ", "ꦏ꧀\u200dꦱ", id="so may Javanese"),
        pytest.param("مرحبا", "مرحبا", id="letters that run from the right"),
        pytest.param(
            "\U0001f3f4\U000e0067\U000e0062\U000e007f a\U000e0061\U000e0062b",
            "\U0001f3f4\U000e0067\U000e0062\U000e007f ab",
            id="tags belong to a flag, else they hide words",
        ),
        pytest.param("a\ufe00\ufe01\ufe02b", "a\ufe00b", id="one selector each"),
    ],
)
def test_what_cannot_be_seen_goes_and_what_can_stays(typed: str, kept: str) -> None:
    assert normalise(typed, 100) == kept


@pytest.mark.parametrize(
    ("text", "limit", "kept"),
    [
        pytest.param("abcdef", 3, "abc", id="at the limit"),
        pytest.param("ab cdef", 3, "ab", id="no space at the end"),
        pytest.param("a👍🏽", 2, "a", id="an emoji keeps its skin tone or goes"),
        pytest.param("a👨\u200d👩", 3, "a", id="a family stays together"),
        pytest.param("xq\u0323\u0307", 2, "x", id="a letter keeps its dots"),
        pytest.param("\u0323" * 9, 4, "\u0323" * 4, id="but the limit holds"),
    ],
)
def test_text_is_cut_between_characters(text: str, limit: int, kept: str) -> None:
    assert normalise(text, limit) == kept


characters = st.characters() | st.sampled_from("\u200c\u200d\ufe0f👨👩🏽e\u0301\u0323\u202e \n")


@given(st.text(characters, max_size=60), st.integers(1, 40))
def test_whatever_is_typed_can_be_stored(typed: str, limit: int) -> None:
    kept = normalise(typed, limit)
    assert len(kept) <= limit
    assert kept == kept.strip()
    assert unicodedata.is_normalized("NFC", kept)
    kept.encode()
    assert not set(kept) & set("\x00\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b")
