"""The same numbers as the roll-up's, counted straightforwardly: each question asked of all history."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from domain.complaint import Complaint, Outcome
from domain.directory import AgencyId
from domain.events import (
    Accepted,
    AnyEvent,
    Archived,
    Closed,
    Contested,
    HandedOn,
    Objected,
    Overdue,
    Rated,
    Recalled,
    Reopened,
    Resolved,
    Returned,
    Routed,
    Submitted,
    Unmerged,
)
from domain.measures import EVERYBODY, NO_DAY, Measure, Tally, monday
from tests.domain.samples import JAKARTA

OPENED_AGAIN = (Reopened, Unmerged, Objected)
GIVEN = (Routed, HandedOn)
LET_GO = (Returned, Recalled)


def direct_count(town: Sequence[tuple[Complaint, Sequence[AnyEvent]]]) -> Counter[Tally]:
    """All numbers there should be of these complaints with their histories."""
    counts: Counter[Tally] = Counter()
    for complaint, history in town:
        counts.update(_of_everybody(history))
        counts.update(_of_agencies(history))
        counts.update(_ratings(history))
        if complaint.status.is_open:
            counts[Tally(NO_DAY, EVERYBODY, Measure.OPEN)] += 1
            if complaint.agency is not None:
                counts[Tally(NO_DAY, complaint.agency, Measure.OPEN)] += 1
    return counts


def _of_everybody(history: Sequence[AnyEvent]) -> Iterator[Tally]:
    first_answer = next((e for e in history if isinstance(e, Accepted)), None)
    for event in history:
        day = _day(event)
        for measure in _plain(history, event):
            yield Tally(day, EVERYBODY, measure)
        if isinstance(event, Submitted):
            yield Tally(day, EVERYBODY, Measure.RECEIVED)
        if event is first_answer:
            began = _last(history, event, (Submitted, *OPENED_AGAIN))
            yield Tally(monday(day), EVERYBODY, Measure.ANSWERED, (day - _day(began)).days)
        if isinstance(event, Resolved):
            began = _last(history, event, (Submitted, *OPENED_AGAIN))
            yield Tally(monday(day), EVERYBODY, Measure.RESOLVED, (day - _day(began)).days)


def _of_agencies(history: Sequence[AnyEvent]) -> Iterator[Tally]:
    for event in history:
        day, agency = _day(event), _agency_at(history, event)
        if isinstance(event, Routed | HandedOn):
            yield Tally(day, event.to, Measure.RECEIVED)
        if isinstance(event, Returned | HandedOn | Recalled):
            yield Tally(day, event.agency, Measure.PASSED_ON)
        if agency is None:
            continue
        for measure in _plain(history, event):
            yield Tally(day, agency, measure)
        if _is_first_answer_here(history, event):
            began = _last(history, event, (*GIVEN, *OPENED_AGAIN))
            yield Tally(monday(day), agency, Measure.ANSWERED, (day - _day(began)).days)
        if isinstance(event, Resolved):
            began = _last(history, event, (*GIVEN, *OPENED_AGAIN))
            yield Tally(monday(day), agency, Measure.RESOLVED, (day - _day(began)).days)


def _ratings(history: Sequence[AnyEvent]) -> Iterator[Tally]:
    for event in history:
        if isinstance(event, Rated) and _is_last_word(history, event):
            for whose in {EVERYBODY, _agency_at(history, event) or EVERYBODY}:
                yield Tally(_day(event), whose, Measure.RATED, event.stars)


def _is_last_word(history: Sequence[AnyEvent], rated: Rated) -> bool:
    """Whether they said nothing else of this ending later."""
    later = (e for e in history[rated.seq :] if isinstance(e, (Rated, *OPENED_AGAIN)))
    return not isinstance(next(later, None), Rated)


def _plain(history: Sequence[AnyEvent], event: AnyEvent) -> Iterator[Measure]:
    """What is counted of everybody and of the agency alike."""
    if isinstance(event, OPENED_AGAIN):
        yield Measure.REOPENED
    if isinstance(event, Contested):
        yield Measure.CONTESTED
    if isinstance(event, Archived):
        yield Measure.ARCHIVED
    if isinstance(event, Closed):
        yield {
            Outcome.CONFIRMED: Measure.CONFIRMED,
            Outcome.UNCONFIRMED: Measure.UNCONFIRMED,
            Outcome.UNASKED: Measure.UNASKED,
            Outcome.WITHDRAWN: Measure.WITHDRAWN,
            Outcome.MERGED: Measure.MERGED,
        }[event.outcome]
    misses = _misses_of_this_date(history, event)
    if isinstance(event, Overdue) and event.agency is not None and not misses:
        yield Measure.MISSED
    if (_is_first_answer_here(history, event) or isinstance(event, Resolved)) and not misses:
        yield Measure.MET


def _misses_of_this_date(history: Sequence[AnyEvent], event: AnyEvent) -> list[AnyEvent]:
    """How often it was noted before that the agency is late with what it owes now."""
    starts = [
        e
        for e in history[: event.seq - 1]
        if isinstance(e, (Routed, Contested, *OPENED_AGAIN)) or _is_first_answer_here(history, e)
    ]
    since = starts[-1].seq if starts else 0
    late = (e for e in history[since : event.seq - 1] if isinstance(e, Overdue))
    return [e for e in late if e.agency is not None]


def _is_first_answer_here(history: Sequence[AnyEvent], event: AnyEvent) -> bool:
    if not isinstance(event, Accepted):
        return False
    given = _last(history, event, GIVEN)
    return not any(isinstance(e, Accepted) for e in history[given.seq : event.seq - 1])


def _agency_at(history: Sequence[AnyEvent], event: AnyEvent) -> AgencyId | None:
    """Who had it just before this."""
    moves = [e for e in history[: event.seq - 1] if isinstance(e, (*GIVEN, *LET_GO))]
    last = moves[-1] if moves else None
    return last.to if isinstance(last, Routed | HandedOn) else None


def _last(
    history: Sequence[AnyEvent], before: AnyEvent, kinds: tuple[type[AnyEvent], ...]
) -> AnyEvent:
    return [e for e in history[: before.seq - 1] if isinstance(e, kinds)][-1]


def _day(event: AnyEvent) -> date:
    return event.at.astimezone(JAKARTA).date()
