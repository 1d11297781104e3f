"""Whether every clock is right, and everything that fell due was done and said at its time, once.

The dates are worked out anew from the history, with numpy's working days instead of ours.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import numpy as np

from domain.complaint import Complaint, Outcome
from domain.deadlines import DESK_CLOCKS, Clock
from domain.events import (
    Accepted,
    Answered,
    AnyEvent,
    Archived,
    Asked,
    Closed,
    Contested,
    HoldExpired,
    LongOverdue,
    Overdue,
    QuestionDelivered,
    QuestionHeld,
    Reminded,
    Reopened,
    Resolved,
    Returned,
    Routed,
    Submitted,
)
from domain.workdays import Calendar
from playground.audit import Filed
from playground.telegram import Message
from playground.town.living import LivingTown

SOON = timedelta(minutes=1)  # of the town: so late may be what falls due
MORNING = time(8)  # when desks are reminded

# By which words a desk, or a citizen, knows what has come or gone; the town reads Indonesian.
DESK_SIGNS: dict[type[AnyEvent], str] = {
    Reminded: "waktunya",
    Overdue: "terlambat",
    LongOverdue: "masih terlambat",
}
CITIZEN_SIGNS: dict[type[AnyEvent], str] = {Overdue: "seharusnya", LongOverdue: "masih belum"}

# How many working days each clock runs, unless a city says otherwise.
DAYS = {
    Clock.TRIAGE: 3,
    Clock.RESPONSE: 5,
    Clock.RESOLUTION: 14,
    Clock.ANSWER: 5,
    Clock.CONFIRMATION: 10,
    Clock.REACH: 10,
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
    QuestionHeld: Clock.REACH,
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

    def alarms(self, running: Running, *, is_late: bool) -> list[datetime]:
        """When its desk is reminded; or, of one that is late, when its citizen hears once more."""
        began = self._calendar.day_of(running.since)
        workdays = self.between(began, running.day)
        if is_late:
            return [self._morning(self.after(running.day, workdays + 1))]
        if workdays <= 1:
            return []
        half = self._morning(self.after(began, (workdays + 1) // 2))
        return [half, self._morning(self.after(began, workdays - 1))]

    def _morning(self, day: date) -> datetime:
        return datetime.combine(day, MORNING, self._calendar.zone)

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


async def unpunctual(town: LivingTown, filed: Iterable[Filed]) -> list[str]:
    """All that was not done or said at its time, or not once."""
    now = town.clock.now()
    first, last = date(now.year - 3, 1, 1), date(now.year + 2, 1, 1)
    days = Workdays(town.calendar, first, last)
    faults: list[str] = []
    for one in filed:
        if one.number is None:
            continue
        complaint, history = await town.complaint(one.number), await town.history(one.number)
        found = (*_clocks(complaint, history, days, town), *_said(one, history, town))
        faults += (f"{one.number}: {fault}" for fault in found)
    return faults


def _clocks(
    complaint: Complaint, history: Sequence[AnyEvent], days: Workdays, town: LivingTown
) -> Iterator[str]:
    *before, last = should_run(history, days)
    late = half_rung = False
    for event, running, previous in zip(history, before, [None, *history], strict=False):
        alarms = _alarms(running, days, late=late, half_rung=half_rung)
        yield from _in_time(event, running, alarms, town)
        if previous is not None:
            yield from _slept_through(alarms, previous.at, event.at)
        if isinstance(event, Overdue):
            late = True
        elif isinstance(event, Reminded):
            half_rung = True
        elif type(event) in STARTS and not isinstance(event, Asked | QuestionDelivered):
            late = half_rung = False
    alarms = _alarms(last, days, late=late, half_rung=half_rung)
    yield from _slept_through(alarms, history[-1].at, town.clock.now())
    yield from _left_running(complaint, last, town)


def _alarms(
    running: Running | None, days: Workdays, *, late: bool, half_rung: bool
) -> list[datetime]:
    """What a desk's clock should still say; half of its time is over only once."""
    if running is None or running.clock not in DESK_CLOCKS:
        return []
    return days.alarms(running, is_late=late)[1 if half_rung and not late else 0 :]


def _in_time(
    event: AnyEvent, running: Running | None, alarms: Iterable[datetime], town: LivingTown
) -> Iterator[str]:
    """Whether what the clock did was due just then."""
    if isinstance(event, Reminded | LongOverdue):
        moments = list(alarms)
    elif _falls_due(event):
        moments = [town.calendar.end_of(running.day)] if running else []
    else:
        return
    if not any(moment <= event.at <= moment + SOON for moment in moments):
        yield f"{type(event).__name__} at {event.at}, but it fell due at {moments}"


def _slept_through(alarms: Iterable[datetime], after: datetime, until: datetime) -> Iterator[str]:
    for moment in alarms:
        if after < moment and moment + SOON < until:
            yield f"nothing was said at {moment}"


def _falls_due(event: AnyEvent) -> bool:
    is_silence = isinstance(event, Closed) and event.outcome in (
        Outcome.UNCONFIRMED,
        Outcome.UNASKED,
    )
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


def _said(filed: Filed, history: Sequence[AnyEvent], town: LivingTown) -> Iterator[str]:
    """Whether desk and citizen heard of each such moment once, and at once."""
    for event in history:
        if not isinstance(event, Reminded | Overdue | LongOverdue):
            continue
        desk = town.desk if event.agency is None else town.groups[event.agency]
        readers = {"desk": (desk, DESK_SIGNS), "citizen": (filed.citizen.chat, CITIZEN_SIGNS)}
        for who, (chat, signs) in readers.items():
            sign = signs.get(type(event))
            if sign and (times := _heard(town.telegram.history(chat), event, sign)) != 1:
                yield f"its {who} heard of {type(event).__name__} at {event.at} {times} times"


def _heard(messages: Iterable[Message], event: AnyEvent, sign: str) -> int:
    """How many messages of the minute that follows tell of it; cards are edited, not sent."""
    since = event.at.timestamp()
    return sum(
        since - 1 <= message.date <= since + SOON.total_seconds()
        and event.number in message.text
        and sign in message.text.lower()
        for message in messages
    )
