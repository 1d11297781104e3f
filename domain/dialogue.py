"""What an agency and a citizen say to each other, and the clock that waits for an answer."""

from dataclasses import replace
from datetime import datetime

from domain import clocks
from domain.complaint import Attachment, Complaint, Pin
from domain.deadlines import Clock, Terms
from domain.directory import Directory
from domain.events import Added, Answered, Asked, HoldExpired, Noted, Reworded, SupporterAdded, Told
from domain.lifecycle import Decision, accepted_on_the_way, check, happens
from domain.people import CLOCK, Actor, Role
from domain.refusal import Refusal


def ask(
    complaint: Complaint,
    question: str,
    *,
    by: Actor,
    now: datetime,
    terms: Terms,
    directory: Directory,
    attachments: tuple[Attachment, ...] = (),
) -> Decision:
    """Put one question to the citizen; meanwhile the agency's clock stands still."""
    check(complaint, Asked, by)
    accepted = accepted_on_the_way(complaint, by=by, now=now, terms=terms, directory=directory)
    changed = replace(
        accepted.complaint,
        set_aside=accepted.complaint.deadline,
        deadline=clocks.start(complaint, Clock.ANSWER, now=now, terms=terms, directory=directory),
    )
    return accepted.then(
        happens(changed, Asked, by=by, now=now, words=question, attachments=attachments)
    )


def answer(
    complaint: Complaint,
    words: str,
    *,
    by: Actor,
    now: datetime,
    terms: Terms,
    directory: Directory,
    attachments: tuple[Attachment, ...] = (),
) -> Decision:
    """The citizen answers the agency's question; work goes on."""
    check(complaint, Answered, by)
    changed = _clock_resumed(complaint, now=now, terms=terms, directory=directory)
    return happens(changed, Answered, by=by, now=now, words=words, attachments=attachments)


def expire_hold(
    complaint: Complaint, *, now: datetime, terms: Terms, directory: Directory
) -> Decision:
    """No answer came in time; it is noted and work goes on. Silence never closes a hold."""
    check(complaint, HoldExpired, CLOCK)
    changed = _clock_resumed(complaint, now=now, terms=terms, directory=directory)
    return happens(changed, HoldExpired, by=CLOCK, now=now)


def note(
    complaint: Complaint,
    words: str,
    *,
    by: Actor,
    now: datetime,
    attachments: tuple[Attachment, ...] = (),
) -> Decision:
    """Keep an internal note, whatever the status."""
    return happens(complaint, Noted, by=by, now=now, words=words, attachments=attachments)


def tell(
    complaint: Complaint,
    words: str,
    *,
    by: Actor,
    now: datetime,
    attachments: tuple[Attachment, ...] = (),
    reply: str = "",
    pin: Pin | None = None,
) -> Decision:
    """The agency tells the citizen something, whatever the status."""
    if complaint.citizen is None:
        raise Refusal("refusal-nobody-to-tell", number=complaint.number)
    return happens(
        complaint, Told, by=by, now=now, words=words, attachments=attachments, reply=reply, pin=pin
    )


def reword(
    complaint: Complaint,
    words: str,
    *,
    entry: int,
    before: int,
    by: Actor,
    now: datetime,
    attachments: tuple[Attachment, ...] = (),
    reply: str = "",
) -> Decision:
    """Somebody changed what they had said; the earlier wording stays where it is."""
    if by.role is Role.CITIZEN:
        _check_open(complaint)
    if complaint.citizen is None:
        raise Refusal("refusal-nobody-to-tell", number=complaint.number)
    details = {"entry": entry, "before": before, "reply": reply}
    return happens(
        complaint, Reworded, by=by, now=now, words=words, attachments=attachments, **details
    )


def add(
    complaint: Complaint,
    words: str,
    *,
    by: Actor,
    now: datetime,
    attachments: tuple[Attachment, ...] = (),
) -> Decision:
    """The citizen adds words or evidence to an open complaint."""
    _check_open(complaint)
    return happens(complaint, Added, by=by, now=now, words=words, attachments=attachments)


def second(
    complaint: Complaint,
    words: str,
    *,
    by: Actor,
    now: datetime,
    attachments: tuple[Attachment, ...] = (),
) -> Decision:
    """Somebody who supports an open complaint adds words or evidence."""
    _check_open(complaint)
    return happens(complaint, SupporterAdded, by=by, now=now, words=words, attachments=attachments)


def _check_open(complaint: Complaint) -> None:
    """Refuse what a citizen says after the end, and tell how they can be heard again."""
    if not complaint.status.is_open:
        raise Refusal("refusal-closed", number=complaint.number, status=complaint.status)


def _clock_resumed(
    complaint: Complaint, *, now: datetime, terms: Terms, directory: Directory
) -> Complaint:
    """The agency's clock runs again."""
    deadline = clocks.resume(complaint, now=now, terms=terms, directory=directory)
    return replace(complaint, deadline=deadline, set_aside=None)
