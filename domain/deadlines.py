"""Which clock runs on a complaint, and when it ends."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
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


@dataclass(frozen=True, kw_only=True, slots=True)
class Deadline:
    """A clock that runs since a moment and ends at another."""

    clock: Clock
    since: datetime
    due: datetime
    overdue_at: datetime | None = None  # when it was noted that a desk let it pass; None: not so

    def has_passed(self, now: datetime) -> bool:
        """Whether it is over."""
        return now > self.due

    def resumed(self, calendar: Calendar, *, held_since: datetime, now: datetime) -> "Deadline":
        """With the whole working days of a hold given back.

        Who was late before and still is then need not be told so again.
        """
        held = calendar.between(calendar.day_of(held_since), calendar.day_of(now))
        day = calendar.add(calendar.day_of(self.due), held)
        later = replace(self, due=calendar.end_of(day))
        return later if later.has_passed(now) else replace(later, overdue_at=None)


def started(clock: Clock, now: datetime, workdays: int, calendar: Calendar) -> Deadline:
    """A clock that starts now and ends with the nth working day."""
    day = calendar.add(calendar.day_of(now), workdays)
    return Deadline(clock=clock, since=now, due=calendar.end_of(day))


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
        }[clock]

    def start(self, clock: Clock, now: datetime) -> Deadline:
        """The clock starts now in the service's own calendar, as the triage desk's does."""
        return started(clock, now, self.workdays(clock), self.calendar)
