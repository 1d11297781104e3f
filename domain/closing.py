"""How a complaint ends, and how the citizen has the last word on it."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime

from domain import clocks
from domain.complaint import Attachment, Complaint, Outcome, Status
from domain.deadlines import Clock, Terms
from domain.directory import Directory, Need
from domain.events import (
    Archived,
    Closed,
    Contested,
    Objected,
    ProofDoubted,
    QuestionDelivered,
    QuestionHeld,
    Reopened,
    Resolved,
    Unmerged,
    Verdict,
)
from domain.facts import Reason, Words
from domain.lifecycle import (
    SAID,
    Decision,
    accepted_on_the_way,
    check,
    check_may_join,
    check_not_barred,
    happens,
)
from domain.moves import CITIZEN, DESK, NOBODY, OFFICER, OPEN
from domain.people import CLOCK, Actor, Role
from domain.proof import UNLIKE, Resemblance
from domain.refusal import Refusal

CLOSINGS: Mapping[Outcome, tuple[frozenset[Status], frozenset[Role]]] = {
    Outcome.CONFIRMED: (frozenset({Status.RESOLVED}), frozenset({CITIZEN})),
    Outcome.UNCONFIRMED: (frozenset({Status.RESOLVED}), frozenset({NOBODY})),
    Outcome.UNASKED: (frozenset({Status.RESOLVED}), frozenset({NOBODY})),
    Outcome.WITHDRAWN: (OPEN, frozenset({CITIZEN})),
    Outcome.MERGED: (OPEN, frozenset({OFFICER, DESK})),
}


def resolve(
    complaint: Complaint,
    remark: str,
    *,
    by: Actor,
    now: datetime,
    terms: Terms,
    directory: Directory,
    attachments: tuple[Attachment, ...] = (),
    found: Resemblance = UNLIKE,
) -> Decision:
    """The agency says it is done; `found` is what its photos have in common with others.

    The citizen's term has no end yet: it counts from the delivery of the question
    (`question_delivered`).
    """
    check(complaint, Resolved, by)
    if lacks_proof(complaint, attachments, directory):
        raise Refusal("refusal-proof-missing", number=complaint.number)
    accepted = accepted_on_the_way(complaint, by=by, now=now, terms=terms, directory=directory)
    changed = replace(accepted.complaint, deadline=None)
    return accepted.then(
        happens(
            changed, Resolved, by=by, now=now, words=remark, attachments=attachments, found=found
        )
    )


def doubt_proof(complaint: Complaint, found: Resemblance, *, now: datetime) -> Decision:
    """Its photos could be compared only after the citizen had read the claim: history says so."""
    return happens(complaint, ProofDoubted, by=CLOCK, now=now, found=found)


def lacks_proof(
    complaint: Complaint, attachments: Collection[Attachment], directory: Directory
) -> bool:
    """Whether its category asks for a photo of what was done, and none is here."""
    category = directory.categories.get(complaint.category) if complaint.category else None
    if category is None or category.proof is not Need.REQUIRED:
        return False
    return not any(attachment.shows_something for attachment in attachments)


def question_delivered(
    complaint: Complaint, *, now: datetime, terms: Terms, directory: Directory
) -> Decision:
    """The question "is it done?" has arrived; only now does the citizen's term begin."""
    running = complaint.deadline.clock if complaint.deadline else Clock.REACH
    if complaint.status is not Status.RESOLVED or running is not Clock.REACH:
        return Decision(complaint=complaint, events=())
    deadline = clocks.start(
        complaint, Clock.CONFIRMATION, now=now, terms=terms, directory=directory
    )
    changed = replace(complaint, deadline=deadline)
    return happens(changed, QuestionDelivered, by=CLOCK, now=now)


def question_held(
    complaint: Complaint, *, now: datetime, terms: Terms, directory: Directory
) -> Decision:
    """The question cannot be put as things are. If its citizen does not return within as long as
    they would have had to answer, it closes as `UNASKED`."""
    if complaint.status is not Status.RESOLVED or complaint.deadline is not None:
        return Decision(complaint=complaint, events=())
    deadline = clocks.start(complaint, Clock.REACH, now=now, terms=terms, directory=directory)
    changed = replace(complaint, deadline=deadline)
    return happens(changed, QuestionHeld, by=CLOCK, now=now)


def contest(
    complaint: Complaint,
    verdict: Verdict,
    reason: str,
    *,
    by: Actor,
    now: datetime,
    terms: Terms,
    directory: Directory,
    attachments: tuple[Attachment, ...] = (),
) -> Decision:
    """The citizen disagrees: it is in progress again, with a new clock."""
    changed = replace(
        complaint,
        deadline=clocks.start(
            complaint, Clock.RESOLUTION, now=now, terms=terms, directory=directory
        ),
        contests=complaint.contests + 1,
    )
    return happens(
        changed, Contested, by=by, now=now, words=reason, attachments=attachments, verdict=verdict
    )


def close(complaint: Complaint, outcome: Outcome, *, by: Actor, now: datetime) -> Decision:
    """End it: the citizen confirms or withdraws, the term passes in silence, or it is merged."""
    statuses, roles = CLOSINGS[outcome]
    if complaint.status not in statuses or by.role not in roles:
        raise Refusal("refusal-status", number=complaint.number, status=complaint.status)
    changed = replace(complaint, outcome=outcome, deadline=None, set_aside=None, closed_at=now)
    return happens(changed, Closed, by=by, now=now, outcome=outcome, before=complaint.status)


def merge(
    complaint: Complaint, into: Complaint, *, by: Actor, now: datetime, directory: Directory
) -> Decision:
    """It is about the same as another one, whose desk goes on with both."""
    check_merging(complaint, into, directory)
    closed = close(replace(complaint, merged_into=into.number), Outcome.MERGED, by=by, now=now)
    last = closed.events[-1]
    assert isinstance(last, Closed)
    return replace(closed, events=(*closed.events[:-1], replace(last, into=into.number)))


def check_merging(complaint: Complaint, into: Complaint, directory: Directory) -> None:
    """Refuse what would end nowhere, or tell somebody what is kept from them."""
    if into.number == complaint.number or not into.status.is_open:
        raise Refusal("refusal-merge-open", number=into.number)
    if into.confidential:
        raise Refusal("refusal-merge-confidential", number=into.number)
    check_may_join(complaint.about, into)
    if into.agency is not None:
        check_not_barred(complaint, into.agency, directory)


def unmerge(
    complaint: Complaint, *, by: Actor, now: datetime, terms: Terms, directory: Directory
) -> Decision:
    """It was not the same after all; its clock starts anew, as of one that is opened again."""
    if complaint.merged_into is None:
        raise Refusal("refusal-status", number=complaint.number, status=complaint.status)
    check(complaint, Unmerged, by)
    if complaint.closed_at is None or now > complaint.closed_at + terms.reopening:
        raise Refusal("refusal-unmerge-late", number=complaint.number, days=terms.reopening.days)
    deadline = clocks.start(complaint, Clock.RESOLUTION, now=now, terms=terms, directory=directory)
    if complaint.agency is None:
        deadline = terms.start(Clock.TRIAGE, now)
    changed = replace(complaint, deadline=deadline, outcome=None, closed_at=None, merged_into=None)
    return happens(changed, Unmerged, by=by, now=now)


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


def check_reopening(complaint: Complaint, now: datetime, terms: Terms) -> None:
    """Refuse when it was closed too long ago."""
    if complaint.closed_at is None or now > complaint.closed_at + terms.reopening:
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
