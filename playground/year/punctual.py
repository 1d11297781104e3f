"""Whether every clock is right, and everything that fell due was done and said at its time, once.

The dates are worked out anew from the history, with numpy's working days instead of ours.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import numpy as np

from domain.complaint import Complaint, Outcome
from domain.deadlines import Clock
from domain.events import (
    Accepted,
    Answered,
    AnyEvent,
    Archived,
    Asked,
    Closed,
    Contested,
    HoldExpired,
    Overdue,
    QuestionDelivered,
    Reopened,
    Resolved,
    Returned,
    Routed,
    Submitted,
)
from domain.workdays import Calendar
from playground.telegram import Chat
from playground.town.living import LivingTown
from storage import complaints

SOON = timedelta(minutes=1)  # of the town: so late may be what falls due
LATE_SIGNS = (
    "terlambat",
    "seharusnya",
)  # by which a citizen or a desk knows that something is late

# How many working days each clock runs, unless a city says otherwise.
DAYS = {
    Clock.TRIAGE: 3,
    Clock.RESPONSE: 5,
    Clock.RESOLUTION: 14,
    Clock.ANSWER: 5,
    Clock.CONFIRMATION: 10,
}
STARTS: dict[type[AnyEvent], Clock] = {
    Submitted: Clock.TRIAGE,
    Routed: Clock.RESPONSE,
    Accepted: Clock.RESOLUTION,
    Contested: Clock.RESOLUTION,
    Reopened: Clock.RESOLUTION,
    Returned: Clock.TRIAGE,
    Asked: Clock.ANSWER,
    QuestionDelivered: Clock.CONFIRMATION,
}
ENDS = (Closed, Archived, Resolved)


@dataclass(frozen=True, slots=True)
class Running:
    """A clock as it should run: which one, since when, and its last day."""

    clock: Clock
    since: datetime
    day: date


class Workdays:
    """Working days as numpy counts them, with the holidays of a calendar."""

    def __init__(self, calendar: Calendar, first: date, last: date) -> None:
        days = (first + timedelta(days=n) for n in range((last - first).days))
        holidays = [day for day in days if calendar.is_holiday(day)]
        self._days = np.busdaycalendar(holidays=holidays)
        self._calendar = calendar

    def after(self, start: date, workdays: int) -> date:
        """The nth working day after `start`, which does not count itself."""
        day = np.busday_offset(start, workdays, roll="backward", busdaycal=self._days)
        return date.fromisoformat(str(day))

    def between(self, start: date, end: date) -> int:
        """How many there are after `start`, up to and including `end`."""
        one = timedelta(days=1)
        return int(np.busday_count(start + one, end + one, busdaycal=self._days))

    def starts(self, clock: Clock, at: datetime) -> Running:
        """A clock that starts now."""
        return Running(clock, at, self.after(self._calendar.day_of(at), DAYS[clock]))

    def resumes(self, aside: Running, hold: Running, at: datetime) -> Running:
        """A clock that stood still gets the working days of the hold back."""
        day_of = self._calendar.day_of
        held = self.between(day_of(hold.since), day_of(at))
        return Running(aside.clock, aside.since, self.after(aside.day, held))


def should_run(history: Iterable[AnyEvent], days: Workdays) -> Iterator[Running | None]:
    """The clock that should run before each of these events, and the one after the last."""
    running: Running | None = None
    aside: Running | None = None
    for event in history:
        yield running
        if isinstance(event, Asked):
            running, aside = days.starts(Clock.ANSWER, event.at), running
        elif isinstance(event, Answered | HoldExpired):
            assert running is not None
            assert aside is not None
            running, aside = days.resumes(aside, running, event.at), None
        elif type(event) in STARTS:
            running = days.starts(STARTS[type(event)], event.at)
        elif isinstance(event, ENDS):
            running = None
    yield running


async def unpunctual(town: LivingTown, numbers: Sequence[str]) -> list[str]:
    """All that was not done or said at its time, or not once."""
    now = town.clock.now()
    first, last = date(now.year - 3, 1, 1), date(now.year + 2, 1, 1)
    days = Workdays(town.calendar, first, last)
    faults: list[str] = []
    for number in numbers:
        complaint = await complaints.find(town.store, number)
        history = await complaints.history(town.store, number)
        assert complaint is not None
        found = (*_clocks(complaint, history, days, town), *_said(complaint, history, town))
        faults += (f"{number}: {fault}" for fault in found)
    return faults


def _clocks(
    complaint: Complaint, history: Sequence[AnyEvent], days: Workdays, town: LivingTown
) -> Iterator[str]:
    *before, last = should_run(history, days)
    for event, running in zip(history, before, strict=True):
        if not _falls_due(event):
            continue
        due = town.calendar.end_of(running.day) if running else None
        if due is None or not due < event.at <= due + SOON:
            yield f"{type(event).__name__} at {event.at}, but it fell due at {due}"
    yield from _left_running(complaint, last, town)


def _falls_due(event: AnyEvent) -> bool:
    is_silence = isinstance(event, Closed) and event.outcome is Outcome.UNCONFIRMED
    return is_silence or isinstance(event, HoldExpired | Overdue)


def _left_running(complaint: Complaint, last: Running | None, town: LivingTown) -> Iterator[str]:
    deadline = complaint.deadline
    if (deadline is None) != (last is None):
        yield f"its clock is {deadline}, but should be {last}"
    if deadline is None or last is None:
        return
    shown = (deadline.clock, town.calendar.day_of(deadline.due))
    if shown != (last.clock, last.day):
        yield f"its clock shows {shown}, but should show {last}"
    if town.clock.now() > deadline.due + SOON and deadline.overdue_at is None:
        yield f"nobody has noticed that it is overdue since {deadline.due}"


def _said(complaint: Complaint, history: Sequence[AnyEvent], town: LivingTown) -> Iterator[str]:
    """Whether its desk and its citizen heard of each date that was let pass, once and at once."""
    late = [event for event in history if isinstance(event, Overdue)]
    for event in late:
        desk = town.desk if event.agency is None else town.groups[event.agency]
        if (heard := _heard(desk, complaint.number, event, town)) != 1:
            yield f"its desk heard {heard} times in time that it was late at {event.at}"


def _heard(chat: Chat, number: str, event: Overdue, town: LivingTown) -> int:
    until = (event.due + SOON).timestamp()
    return sum(
        event.due.timestamp() < message.date <= until
        and number in message.text
        and any(sign in message.text.lower() for sign in LATE_SIGNS)
        and message.reply_to is not None
        for message in town.telegram.history(chat)
        if message.bot
    )
