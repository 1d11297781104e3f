"""What is said of a desk's date: before it comes, when it passes, and when it is long over.

Each is said once. Whoever let a date pass may be reminded by the citizen, once a week.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from domain import clocks
from domain.complaint import Complaint
from domain.deadlines import DESK_CLOCKS, Deadline, Terms
from domain.directory import AgencyId, Directory
from domain.events import AnyEvent, LongOverdue, Nudged, Overdue, Reminded
from domain.lifecycle import Decision, check, happens
from domain.people import CLOCK, Actor
from domain.refusal import Refusal
from domain.routing import barred_by

NUDGED_EVERY = timedelta(days=7)


def remind(complaint: Complaint, *, now: datetime, terms: Terms, directory: Directory) -> Decision:
    """Half of the time is over, or one working day is left. Refuses what is not so, or said."""
    deadline = _ringing(complaint, Reminded, now)
    if deadline.overdue_at is not None or deadline.has_passed(now):
        raise _not_so(complaint)
    calendar = clocks.calendar_of(complaint.agency, terms, directory)
    rung = deadline.rung_at(now, calendar)
    changed = replace(complaint, deadline=rung)
    return happens(changed, Reminded, by=CLOCK, now=now, alarm=rung.rung, **_whose(complaint))


def note_overdue(
    complaint: Complaint, *, now: datetime, terms: Terms, directory: Directory
) -> Decision:
    """The desk that has it did not do in time what was due. Refuses what is not so, or known."""
    check(complaint, Overdue, CLOCK)
    deadline = complaint.deadline
    assert deadline is not None
    if not deadline.has_passed(now) or deadline.overdue_at is not None:
        raise _not_so(complaint)
    calendar = clocks.calendar_of(complaint.agency, terms, directory)
    late = replace(deadline, overdue_at=now).wound(now, calendar)
    above = above_of(complaint, directory)
    changed = replace(complaint, deadline=late)
    return happens(changed, Overdue, by=CLOCK, now=now, above=above, **_whose(complaint))


def note_long_overdue(
    complaint: Complaint, *, now: datetime, terms: Terms, directory: Directory
) -> Decision:
    """As long again has passed: the citizen learns where else to turn."""
    deadline = _ringing(complaint, LongOverdue, now)
    if deadline.overdue_at is None:
        raise _not_so(complaint)
    calendar = clocks.calendar_of(complaint.agency, terms, directory)
    changed = replace(complaint, deadline=deadline.rung_at(now, calendar))
    return happens(changed, LongOverdue, by=CLOCK, now=now, **_whose(complaint))


def nudge(complaint: Complaint, *, by: Actor, now: datetime) -> Decision:
    """The citizen reminds the desk that is late; not more often than once a week."""
    check(complaint, Nudged, by)
    if not complaint.is_overdue:
        raise Refusal("refusal-not-overdue", number=complaint.number)
    again = may_nudge_from(complaint)
    if again is not None and now < again:
        raise Refusal("refusal-nudged", number=complaint.number, again=again)
    return happens(replace(complaint, nudged_at=now), Nudged, by=by, now=now)


def may_nudge_from(complaint: Complaint) -> datetime | None:
    """From when the citizen may remind the desk again; None: they have not done so yet."""
    return None if complaint.nudged_at is None else complaint.nudged_at + NUDGED_EVERY


def above_of(complaint: Complaint, directory: Directory) -> AgencyId | None:
    """The nearest above the agency that is told of it: in a group of its own, and not barred."""
    if complaint.agency is None:
        return None
    barred = barred_by(complaint.about, directory)
    agencies = directory.agencies
    line = [id_ for id_ in directory.upwards(complaint.agency) if agencies[id_].group is not None]
    told = {agencies[id_].group for id_ in line if id_ == complaint.agency}
    told.add(directory.triage_group)
    found = (id_ for id_ in line if id_ not in barred and agencies[id_].group not in told)
    return next(found, None)


def _ringing(complaint: Complaint, kind: type[AnyEvent], now: datetime) -> Deadline:
    check(complaint, kind, CLOCK)
    deadline = complaint.deadline
    assert deadline is not None
    if deadline.rings_at is None or deadline.rings_at > now:
        raise _not_so(complaint)
    return deadline


def _whose(complaint: Complaint) -> dict[str, Any]:
    """Which date of which desk an event is about."""
    assert complaint.deadline is not None
    assert complaint.deadline.clock in DESK_CLOCKS
    return {
        "clock": complaint.deadline.clock,
        "due": complaint.deadline.due,
        "agency": complaint.agency,
    }


def _not_so(complaint: Complaint) -> Refusal:
    return Refusal("refusal-status", number=complaint.number, status=complaint.status)
