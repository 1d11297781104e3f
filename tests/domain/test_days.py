"""People say when it happened in their own way."""

from datetime import date

import pytest

from domain.days import day_meant

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("hari ini", date(2026, 11, 22)),
        ("Kemarin.", date(2026, 11, 21)),
        ("2 hari lalu", date(2026, 11, 20)),
        ("dua hari yang lalu", date(2026, 11, 20)),
        ("seminggu yg lalu", date(2026, 11, 15)),
        ("sebulan lalu", date(2026, 10, 23)),
        ("17/11", date(2026, 11, 17)),
        ("tgl 3-2-24", date(2024, 2, 3)),
        ("17 Agustus", date(2026, 8, 17)),
        ("31 Des", date(2025, 12, 31)),  # the last one: next month's has not been yet
        ("yesterday", date(2026, 11, 21)),
        ("3 days ago", date(2026, 11, 19)),
        ("a week ago", date(2026, 11, 15)),
        ("November 17, 2025", date(2025, 11, 17)),
        ("2026-11-01", date(2026, 11, 1)),
        ("besok", None),
        ("23/11/2026", None),
        ("30/2", None),
        ("9999999999 hari lalu", None),
        ("lupa", None),
    ],
)
def test_day_meant(words: str, day: date | None) -> None:
    assert day_meant(words, TODAY) == day
