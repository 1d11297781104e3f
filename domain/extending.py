"""More time for an agency that asks for it before its date: once, with a reason that is told."""

from dataclasses import replace
from datetime import datetime

from domain import clocks
from domain.complaint import Complaint
from domain.deadlines import Terms
from domain.directory import Directory
from domain.events import Extended
from domain.lifecycle import Decision, check, happens
from domain.people import Actor
from domain.refusal import Refusal


def extend(
    complaint: Complaint,
    reason: str,
    *,
    by: Actor,
    now: datetime,
    terms: Terms,
    directory: Directory,
) -> Decision:
    """The date moves on by the working days that the settings give."""
    check_extending(complaint, by)
    before = complaint.deadline
    assert before is not None
    calendar = clocks.calendar_of(complaint.agency, terms, directory)
    deadline = before.extended(terms.extension, now, calendar)
    changed = replace(complaint, deadline=deadline, extended=True)
    return happens(
        changed,
        Extended,
        by=by,
        now=now,
        words=reason,
        agency=complaint.agency,
        former=before.due,
        due=deadline.due,
    )


def check_extending(complaint: Complaint, by: Actor) -> None:
    """Refuse a second time, and what is late already."""
    check(complaint, Extended, by)
    if complaint.extended:
        raise Refusal("refusal-extended-already", number=complaint.number)
    if complaint.is_overdue:
        raise Refusal("refusal-extend-late", number=complaint.number)
