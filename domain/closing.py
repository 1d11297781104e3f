"""How a complaint ends, and how the citizen opens it again."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from domain import clocks
from domain.complaint import Attachment, Complaint, Outcome, Status
from domain.deadlines import Clock, Terms
from domain.directory import Directory
from domain.events import Archived, Closed, Objected, Reopened
from domain.facts import Reason, Words
from domain.lifecycle import SAID, Decision, check, happens
from domain.moves import CITIZEN, DESK, NOBODY, OFFICER, OPEN
from domain.people import Actor, Role
from domain.refusal import Refusal

CLOSINGS: Mapping[Outcome, tuple[frozenset[Status], frozenset[Role]]] = {
    Outcome.CONFIRMED: (frozenset({Status.RESOLVED}), frozenset({CITIZEN})),
    Outcome.UNCONFIRMED: (frozenset({Status.RESOLVED}), frozenset({NOBODY})),
    Outcome.UNASKED: (frozenset({Status.RESOLVED}), frozenset({NOBODY})),
    Outcome.WITHDRAWN: (OPEN, frozenset({CITIZEN})),
    Outcome.MERGED: (OPEN, frozenset({OFFICER, DESK})),
}


def close(complaint: Complaint, outcome: Outcome, *, by: Actor, now: datetime) -> Decision:
    """End it: the citizen confirms or withdraws, the term passes in silence, or it is merged."""
    statuses, roles = CLOSINGS[outcome]
    if complaint.status not in statuses or by.role not in roles:
        raise Refusal("refusal-status", number=complaint.number, status=complaint.status)
    changed = replace(complaint, outcome=outcome, deadline=None, set_aside=None, closed_at=now)
    return happens(changed, Closed, by=by, now=now, outcome=outcome, before=complaint.status)


def reopen(
    complaint: Complaint,
    reason: str,
    *,
    by: Actor,
    now: datetime,
    terms: Terms,
    directory: Directory,
    attachments: tuple[Attachment, ...] = (),
) -> Decision:
    """The citizen opens a closed complaint again, within the term for it."""
    check(complaint, Reopened, by)
    check_reopening(complaint, now, terms)
    deadline = clocks.start(complaint, Clock.RESOLUTION, now=now, terms=terms, directory=directory)
    changed = replace(
        complaint,
        deadline=deadline,
        outcome=None,
        closed_at=None,
        merged_into=None,
        rating=None,
        story=None,
    )
    if complaint.agency is None:  # the triage desk had it
        changed = _waits_again(changed, now, terms)
    return happens(
        changed,
        Reopened,
        by=by,
        now=now,
        words=reason,
        attachments=attachments,
        story=complaint.story and complaint.story.proof,
    )


def _waits_again(complaint: Complaint, now: datetime, terms: Terms) -> Complaint:
    """Back at the triage desk, for the reason that its citizen gives with the event that comes."""
    said = Words(complaint.number, complaint.version + 1, SAID)
    reason = Reason("reason-contested", {"said": said})
    deadline = terms.start(Clock.TRIAGE, now)
    return replace(complaint, reason=reason, deadline=deadline, closed_at=None)


def may_reopen(complaint: Complaint, now: datetime, terms: Terms) -> bool:
    """Whether it was closed so lately that it can still be opened again."""
    return complaint.closed_at is not None and now <= complaint.closed_at + terms.reopening


def check_reopening(complaint: Complaint, now: datetime, terms: Terms) -> None:
    """Refuse when it was closed too long ago."""
    if not may_reopen(complaint, now, terms):
        raise Refusal("refusal-reopen-late", number=complaint.number, days=terms.reopening.days)


def archive(
    complaint: Complaint, reason: str, responsible: str, *, by: Actor, now: datetime
) -> Decision:
    """Not for government to handle: say why, and who is responsible."""
    said = Words(complaint.number, complaint.version + 1, SAID)
    why = Reason("reason-archived", {"said": said, "responsible": responsible})
    changed = replace(complaint, reason=why, deadline=None, closed_at=now)
    return happens(changed, Archived, by=by, now=now, words=reason, responsible=responsible)


def object_to_archiving(
    complaint: Complaint,
    reason: str,
    *,
    by: Actor,
    now: datetime,
    terms: Terms,
    attachments: tuple[Attachment, ...] = (),
) -> Decision:
    """The citizen objects, once; the triage desk looks at it again."""
    check_objection(complaint)
    changed = replace(_waits_again(complaint, now, terms), objected=True)
    return happens(changed, Objected, by=by, now=now, words=reason, attachments=attachments)


def check_objection(complaint: Complaint) -> None:
    """Refuse a second objection."""
    if complaint.objected:
        raise Refusal("refusal-objected-already", number=complaint.number)
