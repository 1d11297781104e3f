"""Working days: how far away the nth one is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

SATURDAY = 5


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
        day = start
        while workdays > 0:
            day += timedelta(days=1)
            workdays -= self.is_workday(day)
        return day

    def between(self, start: date, end: date) -> int:
        """How many working days come after `start`, up to and including `end`."""
        days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
        return sum(self.is_workday(day) for day in days)

    def day_of(self, moment: datetime) -> date:
        """The day that the people there call it at this moment."""
        return moment.astimezone(self.zone).date()

    def at(self, day: date, hour: time) -> datetime:
        """When the clocks there show this hour on a day."""
        return datetime.combine(day, hour, tzinfo=self.zone)

    def end_of(self, day: date) -> datetime:
        """The last second of a day there."""
        return self.at(day, time(23, 59, 59))
