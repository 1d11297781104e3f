"""When a desk is told what waits there."""

from datetime import date, time

import pytest

from domain.digest import day_of
from tests.domain.samples import CALENDAR

FRIDAY = date(2026, 12, 18)


@pytest.mark.parametrize(
    ("day", "hour", "is_told"),
    [
        pytest.param(FRIDAY, time(7, 59), False, id="too early"),
        pytest.param(FRIDAY, time(8), True, id="at eight"),
        pytest.param(FRIDAY, time(11, 59), True, id="a bot that was away till then"),
        pytest.param(FRIDAY, time(12), False, id="it is no morning any more"),
        pytest.param(date(2026, 12, 19), time(9), False, id="Saturday"),
        pytest.param(date(2026, 12, 25), time(9), False, id="a Friday that is a holiday"),
    ],
)
def test_the_digest_is_for_mornings_of_working_days(day: date, hour: time, is_told: bool) -> None:
    assert day_of(CALENDAR.at(day, hour), CALENDAR) == (day if is_told else None)
