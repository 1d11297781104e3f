"""The batch that waits is the next one where the agency is."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.batches import last_batch, next_batch

JAKARTA = ZoneInfo("Asia/Jakarta")
HOURS = (time(16), time(9), time(13))
MIDNIGHT = datetime(2026, 11, 16, tzinfo=JAKARTA)


@pytest.mark.parametrize(
    ("hour", "last", "following"),
    [
        pytest.param(8, -8, 9, id="before the first of the day"),
        pytest.param(9, 9, 13, id="on the hour that batch has gone"),
        pytest.param(12.5, 9, 13, id="between two"),
        pytest.param(20, 16, 33, id="after the last one tomorrow's is next"),
    ],
)
def test_the_batches_around_an_hour(hour: float, last: int, following: int) -> None:
    now = (MIDNIGHT + timedelta(hours=hour)).astimezone(UTC)
    assert next_batch(now, HOURS, JAKARTA) == MIDNIGHT + timedelta(hours=following)
    assert last_batch(now, HOURS, JAKARTA) == MIDNIGHT + timedelta(hours=last)
    assert next_batch(now, (), JAKARTA) is last_batch(now, (), JAKARTA) is None
