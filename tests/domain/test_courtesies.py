"""What people say that is no part of a report."""

import pytest

from domain.complaint import looks_like_number
from domain.courtesies import courtesy_meant, same_meant, wish_meant, with_words_meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        pytest.param("Halo min!", "hello", id="a greeting to the admin"),
        pytest.param("Assalamu'alaikum", "hello", id="an apostrophe"),
        pytest.param("Ok, terima kasih 🙏", "thanks", id="thanks with an emoji"),
        pytest.param("Halo, lampu jalan mati", None, id="a greeting with a report"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_only_courtesy_alone_is_courtesy(words: str, meant: str | None) -> None:
    assert courtesy_meant(words) == meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        pytest.param("Kirim laporan.", "send", id="the label of the button"),
        pytest.param("BATAL", "cancel", id="the command without its stroke"),
        pytest.param("Kirim petugas ke sini", None, id="what the agency should do"),
    ],
)
def test_buttons_can_be_said(words: str, meant: str | None) -> None:
    assert wish_meant(words) == meant


@pytest.mark.parametrize(
    ("words", "is_same", "with_words"),
    [
        pytest.param("Ya!", True, True, id="yes"),
        pytest.param("bukan", False, False, id="no"),
        pytest.param("Dukung saja", True, False, id="the label of the second question's button"),
        pytest.param("sertakan", None, True, id="the other one's"),
        pytest.param("kirim", False, False, id="whoever wants to send theirs"),
        pytest.param("ya, tapi di seberangnya juga", None, None, id="more of the story"),
    ],
)
def test_answers_about_another_report(
    words: str, is_same: bool | None, with_words: bool | None
) -> None:
    assert (same_meant(words), with_words_meant(words)) == (is_same, with_words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("ka-7kq4m-a", True, id="one character wrong"),
        pytest.param("KA-7KQ4-M", True, id="one character missing"),
        pytest.param("kampung-ku", False, id="a word"),
        pytest.param("ka-7kq4m-x tidak jelas", False, id="a number in a sentence"),
    ],
)
def test_a_number_is_recognised_when_mistyped(words: str, expected: bool) -> None:
    assert looks_like_number(words) is expected
