"""An agency says that it is done, and the citizen is asked whether it is."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from domain import clocks
from domain.complaint import Attachment, Complaint, Status
from domain.deadlines import Clock, Terms
from domain.directory import Directory, Need
from domain.events import (
    Contested,
    ProofDoubted,
    QuestionDelivered,
    QuestionHeld,
    Resolved,
    Verdict,
)
from domain.lifecycle import Decision, accepted_on_the_way, check, happens
from domain.people import CLOCK, Actor
from domain.proof import UNLIKE, Resemblance
from domain.refusal import Refusal


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
