"""People say when it happened in their own way."""

from datetime import date

import pytest

from domain.days import day_coming, day_meant

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


@pytest.mark.parametrize(
    ("words", "day"),
    [
        pytest.param("30-11", date(2026, 11, 30), id="this year"),
        pytest.param("17/8", date(2027, 8, 17), id="the next, when it is over"),
        pytest.param("1 Desember 2027:", date(2027, 12, 1), id="with its year"),
        pytest.param("December 1, 2026", date(2026, 12, 1), id="month first"),
        pytest.param("2026-12-01", date(2026, 12, 1), id="as computers write it"),
        pytest.param("2020-12-01", date(2020, 12, 1), id="over, but said so"),
        pytest.param("31 November", None, id="no such day"),
        pytest.param("29 Feb", None, id="not within a year"),
        pytest.param("besok", None, id="no date"),
    ],
)
def test_a_day_that_is_to_come(words: str, day: date | None) -> None:
    assert day_coming(words, date(2026, 11, 16)) == day
