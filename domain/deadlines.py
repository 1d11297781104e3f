"""Which clock runs on a complaint, and when it ends."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta, tzinfo
from enum import StrEnum

from domain.directory import ComplaintClass
from domain.workdays import Calendar


class Clock(StrEnum):
    """What is being waited for."""

    TRIAGE = "triage"  # the desk gives it to an agency
    RESPONSE = "response"  # the agency's first answer
    RESOLUTION = "resolution"  # the agency's claim that it is done
    ANSWER = "answer"  # the citizen's answer to the agency's question
    CONFIRMATION = "confirmation"  # the citizen's word on "done"
    REACH = "reach"  # the citizen's return, to be asked for that word


DESK_CLOCKS = frozenset({Clock.TRIAGE, Clock.RESPONSE, Clock.RESOLUTION})
MORNING = time(8)  # where the agency is: nobody is reminded at night


class Alarm(StrEnum):
    """What the clock of a desk has to say beside its date, in this order."""

    HALF = "half"  # half of its working days are over
    EVE = "eve"  # one working day is left before the last
    AGAIN = "again"  # the date is over, and as many working days have passed again


@dataclass(frozen=True, kw_only=True, slots=True)
class Deadline:
    """A clock that runs since a moment and ends at another."""

    clock: Clock
    since: datetime
    due: datetime
    overdue_at: datetime | None = None  # when it was noted that a desk let it pass; None: not so
    rung: Alarm | None = None  # the last that was said; None: nothing yet
    rings_at: datetime | None = None  # when the next has to be said; None: never again

    def has_passed(self, now: datetime) -> bool:
        """Whether it is over."""
        return now > self.due

    def resumed(self, calendar: Calendar, *, held_since: datetime, now: datetime) -> "Deadline":
        """With the whole working days of a hold given back.

        Who was late before and still is then need not be told so again.
        """
        held = calendar.between(calendar.day_of(held_since), calendar.day_of(now))
        if held == 0:
            return self
        later = self._later(held, calendar)
        if later.has_passed(now):
            later = replace(later, rung=self.rung)
        else:
            later = replace(later, overdue_at=None)
        return later.wound(now, calendar)

    def extended(self, workdays: int, now: datetime, calendar: Calendar) -> "Deadline":
        """So many working days later."""
        return self._later(workdays, calendar).wound(now, calendar)

    def moved(self, was: tzinfo, now: tzinfo) -> "Deadline":
        """Where clocks show another hour: it ends, and rings, on the same day at the same hour."""

        def there(moment: datetime) -> datetime:
            return moment.astimezone(was).replace(tzinfo=now)

        rings_at = self.rings_at and there(self.rings_at)
        return replace(self, due=there(self.due), rings_at=rings_at)

    def wound(self, now: datetime, calendar: Calendar) -> "Deadline":
        """Set to what has to be said next."""
        return replace(self, rings_at=min(self._left(now, calendar), default=None))

    def rung_at(self, now: datetime, calendar: Calendar) -> "Deadline":
        """It has rung; of several alarms that were slept through, only the last counts.

        It may have been set by a calendar that lacked a holiday: then what rings is the next.
        """
        alarms, left = self._alarms(calendar), self._order()
        reached = [alarm for alarm in left if alarm in alarms and alarms[alarm] <= now]
        following = (alarm for alarm in left if alarm in alarms)
        rung = reached[-1] if reached else next(following, Alarm.EVE)
        return replace(self, rung=rung).wound(now, calendar)

    def put_off(self, calendar: Calendar) -> datetime | None:
        """When it rings instead, if its day has become a holiday: the next working morning.

        None: it rings as it was set, also where no such morning is left before it ends.
        """
        if self.rings_at is None or self.overdue_at is not None:
            return None
        day = calendar.day_of(self.rings_at)
        morning = calendar.at(calendar.add(day, 1), MORNING)
        return None if calendar.is_workday(day) or self.has_passed(morning) else morning

    def _later(self, workdays: int, calendar: Calendar) -> "Deadline":
        """A new date has an eve of its own; it is half over only once."""
        day = calendar.add(calendar.day_of(self.due), workdays)
        rung = Alarm.HALF if self.rung else None
        return replace(self, due=calendar.end_of(day), rung=rung)

    def _left(self, now: datetime, calendar: Calendar) -> list[datetime]:
        """When it has to ring; a reminder that the clock stood still through is left out."""
        if self.clock not in DESK_CLOCKS:
            return []
        left, alarms = self._order(), self._alarms(calendar).items()
        return [at for alarm, at in alarms if alarm in left and (alarm is Alarm.AGAIN or at > now)]

    def _order(self) -> Sequence[Alarm]:
        """What comes after the last that was said."""
        order = list(Alarm)
        return order[order.index(self.rung) + 1 :] if self.rung else order

    def _alarms(self, calendar: Calendar) -> Mapping[Alarm, datetime]:
        """Those of a clock that runs, or of one that is known to have run out."""
        began, ends = calendar.day_of(self.since), calendar.day_of(self.due)
        workdays = calendar.between(began, ends)
        if self.overdue_at is not None:
            days = {Alarm.AGAIN: calendar.add(ends, workdays + 1)}
        elif workdays > 1:
            half = calendar.add(began, (workdays + 1) // 2)
            days = {Alarm.HALF: half, Alarm.EVE: calendar.add(began, workdays - 1)}
        else:
            days = {}  # whoever has a day needs no reminder of it
        return {alarm: calendar.at(day, MORNING) for alarm, day in days.items()}


def started(clock: Clock, now: datetime, workdays: int, calendar: Calendar) -> Deadline:
    """A clock that starts now and ends with the nth working day."""
    day = calendar.add(calendar.day_of(now), workdays)
    return Deadline(clock=clock, since=now, due=calendar.end_of(day)).wound(now, calendar)


@dataclass(frozen=True, kw_only=True, slots=True)
class Terms:
    """How long each clock runs, in working days; the numbers are settings.

    Defaults: 3 working days to verify and pass on, 5 to answer first, 5/14/60 to resolve by class
    (Presidential Regulation 76/2013; Ministerial Regulation PAN-RB 62/2018), 10 for the citizen's
    word (LAPOR!'s practice).
    """

    calendar: Calendar
    triage: int = 3
    response: int = 5
    answer: int = 5
    confirmation: int = 10
    resolution: Mapping[ComplaintClass, int] = field(
        default_factory=lambda: {
            ComplaintClass.INFORMATION: 5,
            ComplaintClass.ORDINARY: 14,
            ComplaintClass.SUPERVISORY: 60,
        }
    )
    extension: int = 7  # more time for an agency that asks for it, once
    reopening: timedelta = timedelta(days=30)  # how long after closing the citizen may reopen
    batches: tuple[time, ...] = ()  # when sensitive matters reach the desks; none: at once
    album: timedelta = timedelta(seconds=2)  # an album is whole when no piece came for so long
    draft_reminder: timedelta = timedelta(hours=24)  # a draft that nobody touches is recalled once
    draft_term: timedelta = timedelta(days=7)  # ... and then deleted

    def workdays(self, clock: Clock, class_: ComplaintClass = ComplaintClass.ORDINARY) -> int:
        """How many working days the clock runs, where no category says otherwise."""
        return {
            Clock.TRIAGE: self.triage,
            Clock.RESPONSE: self.response,
            Clock.RESOLUTION: self.resolution[class_],
            Clock.ANSWER: self.answer,
            Clock.CONFIRMATION: self.confirmation,
            Clock.REACH: self.confirmation,
        }[clock]

    def start(self, clock: Clock, now: datetime) -> Deadline:
        """The clock starts now in the service's own calendar, as the triage desk's does."""
        return started(clock, now, self.workdays(clock), self.calendar)
