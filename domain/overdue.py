"""When a desk lets its clock run out: for each date that is noted once, and said."""

from dataclasses import replace
from datetime import datetime

from domain.complaint import Complaint
from domain.deadlines import Clock
from domain.events import Overdue
from domain.lifecycle import Decision, check, happens
from domain.people import CLOCK
from domain.refusal import Refusal

DESK_CLOCKS = frozenset({Clock.TRIAGE, Clock.RESPONSE, Clock.RESOLUTION})


def note_overdue(complaint: Complaint, *, now: datetime) -> Decision:
    """The desk that has it did not do in time what was due. Refuses what is not so, or known."""
    check(complaint, Overdue, CLOCK)
    deadline = complaint.deadline
    assert deadline is not None
    if not deadline.has_passed(now) or deadline.overdue_at is not None:
        raise Refusal("refusal-status", number=complaint.number, status=complaint.status)
    return happens(
        replace(complaint, deadline=replace(deadline, overdue_at=now)),
        Overdue,
        by=CLOCK,
        now=now,
        clock=deadline.clock,
        due=deadline.due,
        agency=complaint.agency,
    )
