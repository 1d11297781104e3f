"""When complaints are counted: a walk along a history says what each entry adds."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, tzinfo
from typing import Any

from domain.directory import AgencyId
from domain.events import (
    Accepted,
    Added,
    Agreed,
    Answered,
    AnyEvent,
    Archived,
    Asked,
    Closed,
    Contested,
    Extended,
    HandedOn,
    HoldExpired,
    LongOverdue,
    Noted,
    Nudged,
    Objected,
    Overdue,
    ProofDoubted,
    Published,
    QuestionDelivered,
    QuestionHeld,
    Rated,
    Recalled,
    Recategorised,
    Released,
    Reminded,
    Reopened,
    Resolved,
    Returned,
    Reworded,
    Routed,
    Submitted,
    SupporterAdded,
    TakenOver,
    Told,
    ToTriage,
    Unmerged,
    Unpublished,
)
from domain.measures import BY_WEEK, EVERYBODY, NO_DAY, Measure, Tally, monday


def tallies(history: Iterable[AnyEvent], zone: tzinfo, *, after: int = 0) -> Counter[Tally]:
    """What the entries of one complaint's history add that come after the `after`th.

    `zone` says which day it is. What was counted under `Measure.OPEN` may be taken off again.
    """
    course = Course(zone=zone)
    for event in history:
        course.goes_on(event)
        if event.seq <= after:
            course.counts.clear()
    return course.counts


@dataclass(kw_only=True, slots=True)
class Course:
    """How far one complaint has come, as far as counting must know it."""

    zone: tzinfo
    counts: Counter[Tally] = field(default_factory=Counter)
    day: date = NO_DAY  # of the entry that is looked at
    agency: AgencyId | None = None  # who has it; None: the triage desk
    since: date = NO_DAY  # so long the citizen waits ...
    given: date = NO_DAY  # ... and so long this agency has had it
    was_answered: bool = False
    was_answered_here: bool = False  # by the agency that has it
    is_late: bool = False  # the date that now counts has passed
    rated: tuple[Tally, ...] = ()  # what its reporter's word on this ending was counted as

    def goes_on(self, event: AnyEvent) -> None:
        """Count one more entry."""
        step = STEPS.get(type(event))
        if step is not None:
            self.day = event.at.astimezone(self.zone).date()
            step(self, event)

    def submitted(self, _: Submitted) -> None:
        """It comes in."""
        self.since = self.day
        self._counts(EVERYBODY, Measure.RECEIVED)
        self._is_open(EVERYBODY)

    def given_to(self, event: Routed | HandedOn) -> None:
        """An agency gets it; one that hands it on keeps the date, also a late one."""
        if isinstance(event, HandedOn):
            self.let_go(event)
        else:
            self.is_late = False
        self.agency, self.given, self.was_answered_here = event.to, self.day, False
        self._counts(event.to, Measure.RECEIVED)
        self._is_open(event.to)

    def let_go(self, _: AnyEvent) -> None:
        """The agency that has it has it no more."""
        assert self.agency is not None
        self._counts(self.agency, Measure.PASSED_ON)
        self._is_open(self.agency, -1)
        self.agency = None

    def accepted(self, _: Accepted) -> None:
        """The first answer, unless somebody only takes it over."""
        if self.was_answered_here or self.agency is None:
            return
        if not self.was_answered:
            self._counts(EVERYBODY, Measure.ANSWERED, (self.day - self.since).days)
        self._counts(self.agency, Measure.ANSWERED, (self.day - self.given).days)
        self._date_was_met()
        self.was_answered = self.was_answered_here = True
        self.is_late = False

    def resolved(self, _: Resolved) -> None:
        """The agency says it is done."""
        assert self.agency is not None
        self._counts(EVERYBODY, Measure.RESOLVED, (self.day - self.since).days)
        self._counts(self.agency, Measure.RESOLVED, (self.day - self.given).days)
        self._date_was_met()

    def overdue(self, event: Overdue) -> None:
        """An agency let a date pass; each is missed once, also when more time was given later."""
        if event.agency is not None and not self.is_late:
            self.is_late = True
            self._counts_for_both(Measure.MISSED)

    def contested(self, _: Contested) -> None:
        """It was not done; there is a new date."""
        self.is_late = False
        self._counts_for_both(Measure.CONTESTED)

    def closed(self, event: Closed) -> None:
        """It ends."""
        self._ends(Measure(event.outcome.value))

    def rated_with(self, event: Rated) -> None:
        """Its reporter says how content they are; what they said of this ending before is undone."""
        for former in self.rated:
            self.counts[former] -= 1
        whose = (EVERYBODY,) if self.agency is None else (EVERYBODY, self.agency)
        self.rated = tuple(Tally(self.day, each, Measure.RATED, event.stars) for each in whose)
        self.counts.update(self.rated)

    def archived(self, _: Archived) -> None:
        """It was not for government to handle."""
        self._ends(Measure.ARCHIVED)

    def opened_again(self, _: AnyEvent) -> None:
        """It begins anew where it ended; the time between counts for nobody."""
        self.is_late, self.rated = False, ()
        self.since = self.given = self.day
        self._counts_for_both(Measure.REOPENED)
        self._are_open(1)

    def _ends(self, measure: Measure) -> None:
        self._counts_for_both(measure)
        self._are_open(-1)

    def _date_was_met(self) -> None:
        if not self.is_late:
            self._counts_for_both(Measure.MET)

    def _counts_for_both(self, measure: Measure) -> None:
        self._counts(EVERYBODY, measure)
        if self.agency is not None:
            self._counts(self.agency, measure)

    def _counts(self, agency: AgencyId, measure: Measure, size: int = 0) -> None:
        day = monday(self.day) if measure in BY_WEEK else self.day
        self.counts[Tally(day, agency, measure, size)] += 1

    def _are_open(self, change: int) -> None:
        self._is_open(EVERYBODY, change)
        if self.agency is not None:
            self._is_open(self.agency, change)

    def _is_open(self, agency: AgencyId, change: int = 1) -> None:
        self.counts[Tally(NO_DAY, agency, Measure.OPEN)] += change


STEPS: Mapping[type[AnyEvent], Callable[[Course, Any], None]] = {
    Submitted: Course.submitted,
    Routed: Course.given_to,
    HandedOn: Course.given_to,
    Returned: Course.let_go,
    Recalled: Course.let_go,
    Accepted: Course.accepted,
    Resolved: Course.resolved,
    Overdue: Course.overdue,
    Contested: Course.contested,
    Closed: Course.closed,
    Rated: Course.rated_with,
    Archived: Course.archived,
    Reopened: Course.opened_again,
    Unmerged: Course.opened_again,
    Objected: Course.opened_again,
}
NOT_COUNTED: frozenset[type[AnyEvent]] = frozenset(
    {
        ToTriage,
        Released,
        TakenOver,
        Asked,
        Answered,
        HoldExpired,
        Noted,
        Told,
        Reworded,
        Added,
        Agreed,
        SupporterAdded,
        ProofDoubted,
        Published,
        Unpublished,
        QuestionDelivered,
        QuestionHeld,
        Recategorised,
        Reminded,
        LongOverdue,
        Nudged,
        Extended,
    }
)
