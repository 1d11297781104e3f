"""Citizens who answer "is it done?" by typing are understood."""

import pytest

from domain.verdicts import verdict_meant


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
