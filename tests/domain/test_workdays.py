"""Working days are counted without weekends and holidays, in the zone of the place."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.samples import CALENDAR


@pytest.mark.parametrize(
    ("start", "workdays", "due"),
    [
        pytest.param(date(2026, 11, 16), 0, date(2026, 11, 16), id="none: the day itself"),
        pytest.param(date(2026, 11, 16), 4, date(2026, 11, 20), id="up to Friday"),
        pytest.param(date(2026, 11, 20), 1, date(2026, 11, 23), id="over a weekend"),
        pytest.param(date(2026, 11, 21), 1, date(2026, 11, 23), id="from a Saturday"),
        pytest.param(date(2026, 12, 24), 1, date(2026, 12, 28), id="over Christmas and a weekend"),
    ],
)
def test_only_working_days_are_counted(start: date, workdays: int, due: date) -> None:
    assert CALENDAR.add(start, workdays) == due


@given(
    start=st.dates(min_value=date(2020, 1, 1), max_value=date(2030, 1, 1)),
    workdays=st.integers(min_value=0, max_value=80),
)
def test_counting_back_gives_what_was_added(start: date, workdays: int) -> None:
    end = CALENDAR.add(start, workdays)
    assert CALENDAR.between(start, end) == workdays
    assert CALENDAR.between(end, start) == 0


def test_a_day_begins_when_it_begins_there() -> None:
    last_of_sunday_in_london = datetime(2026, 11, 15, 23, 0, tzinfo=UTC)
    assert CALENDAR.day_of(last_of_sunday_in_london) == date(2026, 11, 16)
