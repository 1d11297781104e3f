"""Working days: how far away the nth one is."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from functools import lru_cache

SATURDAY = 5
REMEMBERED = 512  # years: a few for each agency with days of its own


@dataclass(frozen=True, kw_only=True, slots=True)
class Calendar:
    """Working days of one place: Monday to Friday without its holidays, in its time zone."""

    zone: tzinfo
    is_holiday: Callable[[date], bool]

    def is_workday(self, day: date) -> bool:
        """Whether offices are open on this day."""
        return day.weekday() < SATURDAY and not self.is_holiday(day)

    def add(self, start: date, workdays: int) -> date:
        """The nth working day after `start`; the start day itself does not count."""
        year, nth = start.year, workdays - 1
        if nth < 0:
            return start
        nth += bisect_right(_workdays(self, year), start)
        while nth >= (number := len(_workdays(self, year))):
            year, nth = year + 1, nth - number
        return _workdays(self, year)[nth]

    def between(self, start: date, end: date) -> int:
        """How many working days come after `start`, up to and including `end`; none if that is earlier."""
        if end <= start:
            return 0
        whole = sum(len(_workdays(self, year)) for year in range(start.year, end.year))
        until = bisect_right(_workdays(self, end.year), end)
        return whole + until - bisect_right(_workdays(self, start.year), start)

    def day_of(self, moment: datetime) -> date:
        """The day that the people there call it at this moment."""
        return moment.astimezone(self.zone).date()

    def at(self, day: date, hour: time) -> datetime:
        """When the clocks there show this hour on a day."""
        return datetime.combine(day, hour, tzinfo=self.zone)

    def end_of(self, day: date) -> datetime:
        """The last second of a day there."""
        return self.at(day, time(23, 59, 59))


@lru_cache(REMEMBERED)  # to count is then to look up; other holidays make another calendar
def _workdays(calendar: Calendar, year: int) -> Sequence[date]:
    """All working days of a year, in their order."""
    first = date(year, 1, 1)
    days = (first + timedelta(days=n) for n in range((date(year, 12, 31) - first).days + 1))
    return tuple(day for day in days if calendar.is_workday(day))
