"""Citizens who answer "is it done?" by typing are understood."""

import pytest

from domain.verdicts import leave_meant, only_verdict, verdict_meant


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Ya", "confirm"),
        ("Sudah selesai, terima kasih!", "confirm"),
        ("It's fixed", "confirm"),
        ("Belum, masih bolong", "contest"),
        ("not at all", "contest"),
        ("Sebagian saja", "partly"),
        ("Sudah dua kali begini terus", None),  # could mean anything: passed on as it is
        ("", None),
    ],
)
def test_verdict_meant(words: str, verdict: str | None) -> None:
    assert verdict_meant(words) == verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Sudah selesai, terima kasih!", "confirm"),
        ("Belum.", "contest"),
        ("Sebagian saja", "partly"),
        ("Belum, masih bolong", None),  # that says why
        ("Tidak ada air sejak kemarin", None),  # that is a report
    ],
)
def test_who_says_no_more_than_no_has_not_said_why(words: str, verdict: str | None) -> None:
    assert only_verdict(words) == verdict


@pytest.mark.parametrize(
    ("words", "leave"),
    [("Ya, boleh", True), ("Sure", True), ("jangan!", False), ("No, thanks", False), ("5", None)],
)
def test_leave_meant(words: str, leave: bool | None) -> None:
    assert leave_meant(words) is leave
