"""How a complaint moves between desks, always as the table in `moves` allows.

What is said in between is in `dialogue`, how "it is done" is claimed and contested in `resolving`,
and how it ends in `closing`.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from domain import clocks
from domain.complaint import Attachment, Complaint, Status
from domain.deadlines import Clock, Terms
from domain.directory import AgencyId, Directory
from domain.events import (
    Accepted,
    AnyEvent,
    HandedOn,
    Recalled,
    Returned,
    Routed,
    Submitted,
    ToTriage,
)
from domain.facts import AgencyName, Fact, PersonName, Reason, Words
from domain.moves import CITIZEN, move_of
from domain.people import CLOCK, Actor
from domain.refusal import Refusal
from domain.routing import Choice, barred_by

MOVES_BEFORE_TRIAGE = 3  # after as many, people have to talk: it goes to the triage desk
SAID = 300  # characters on a card of what somebody said when they passed it on


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """The complaint as it now is, and what happened to it."""

    complaint: Complaint
    events: tuple[AnyEvent, ...]

    @property
    def read_version(self) -> int:
        """The version of the complaint that was decided on."""
        return self.complaint.version - len(self.events)

    def then(self, later: "Decision") -> "Decision":
        """Both decisions as one; `later` was decided on what this one left."""
        return Decision(complaint=later.complaint, events=self.events + later.events)


def check(complaint: Complaint, kind: type[AnyEvent], by: Actor) -> None:
    """Refuse what the table does not allow."""
    move = move_of(complaint, kind)
    if complaint.status not in move.before or by.role not in move.by:
        raise Refusal("refusal-status", number=complaint.number, status=complaint.status)


def happens(
    complaint: Complaint, kind: type[AnyEvent], *, by: Actor, now: datetime, **details: Any
) -> Decision:
    """Move the complaint on as the table says, and append the event to its history."""
    check(complaint, kind, by)
    seq = complaint.version + 1
    after = move_of(complaint, kind).after or complaint.status
    changed = replace(complaint, status=after, version=seq)
    event = kind(number=complaint.number, seq=seq, by=by, at=now, **details)
    return Decision(complaint=changed, events=(event,))


def submit(
    complaint: Complaint,
    choice: Choice,
    *,
    attachments: tuple[Attachment, ...],
    terms: Terms,
    directory: Directory,
    now: datetime,
) -> Decision:
    """The citizen files it; it goes to the agency that was chosen, else to the triage desk."""
    assert complaint.citizen is not None
    by = Actor(role=CITIZEN, person=complaint.citizen)
    filed = happens(
        replace(complaint, deadline=terms.start(Clock.TRIAGE, now), files=len(attachments)),
        Submitted,
        by=by,
        now=now,
        attachments=attachments,
    )
    return filed.then(
        _sent(filed.complaint, choice, by=CLOCK, now=now, terms=terms, directory=directory)
    )


def route(
    complaint: Complaint,
    to: AgencyId,
    *,
    by: Actor,
    now: datetime,
    terms: Terms,
    directory: Directory,
) -> Decision:
    """The triage desk gives it to an agency; its first answer is now due."""
    check(complaint, Routed, by)
    check_not_barred(complaint, to, directory)
    choice = Choice(agency=to, reason="reason-desk", facts={"agency": AgencyName(to)})
    return _sent(complaint, choice, by=by, now=now, terms=terms, directory=directory)


def check_not_barred(complaint: Complaint, to: AgencyId, directory: Directory) -> None:
    """Refuse to give it to whom it complains of, or to whoever answers to them."""
    if to in barred_by(complaint.about, directory):
        raise Refusal("refusal-complained-of", number=complaint.number, agency=AgencyName(to))


def check_may_join(about: AgencyId | None, other: Complaint) -> None:
    """Refuse to make what is said of an agency part of another complaint.

    Unless that is about the same agency: any other may still be handed on to it.
    """
    if about is not None and other.about != about:
        raise Refusal("refusal-join-complained-of", number=other.number, agency=AgencyName(about))


def _sent(
    complaint: Complaint,
    choice: Choice,
    *,
    by: Actor,
    now: datetime,
    terms: Terms,
    directory: Directory,
) -> Decision:
    why: dict[str, Any] = {"reason": choice.reason, "facts": choice.facts}
    explained = replace(complaint, reason=Reason(choice.reason, choice.facts))
    if choice.agency is None:
        return happens(explained, ToTriage, by=by, now=now, **why)
    given = replace(explained, agency=choice.agency)
    deadline = clocks.start(given, Clock.RESPONSE, now=now, terms=terms, directory=directory)
    changed = replace(given, deadline=deadline)
    return happens(changed, Routed, by=by, now=now, to=choice.agency, **why)


def accept(
    complaint: Complaint, *, by: Actor, now: datetime, terms: Terms, directory: Directory
) -> Decision:
    """An officer takes it on. The other of two who press at once is told who was first."""
    if complaint.holder is not None and complaint.status is Status.IN_PROGRESS:
        if complaint.holder == by.person:
            raise Refusal("refusal-yours", number=complaint.number)
        raise Refusal("refusal-already-held", holder=PersonName(complaint.holder))
    deadline = complaint.deadline  # of one that is already in progress, it goes on running
    if complaint.status is Status.ROUTED:
        deadline = clocks.start(
            complaint, Clock.RESOLUTION, now=now, terms=terms, directory=directory
        )
    changed = replace(complaint, holder=by.person, deadline=deadline)
    return happens(changed, Accepted, by=by, now=now)


def accepted_on_the_way(
    complaint: Complaint, *, by: Actor, now: datetime, terms: Terms, directory: Directory
) -> Decision:
    """Whoever answers a complaint that nobody has accepted yet thereby accepts it."""
    if complaint.status is Status.ROUTED:
        return accept(complaint, by=by, now=now, terms=terms, directory=directory)
    return Decision(complaint=complaint, events=())


def give_back(
    complaint: Complaint, reason: str, *, by: Actor, now: datetime, terms: Terms
) -> Decision:
    """The agency says "not ours": the triage desk decides anew."""
    return _returned(complaint, "reason-returned", reason, by=by, now=now, terms=terms)


def hand_on(
    complaint: Complaint,
    to: AgencyId,
    reason: str,
    *,
    by: Actor,
    now: datetime,
    terms: Terms,
    directory: Directory,
) -> Decision:
    """One agency gives it to another and keeps the date.

    After too many moves, and when the other had it before, the triage desk decides.
    """
    check(complaint, HandedOn, by)
    check_not_barred(complaint, to, directory)
    if to == complaint.agency:
        raise Refusal("refusal-has-it", number=complaint.number, agency=AgencyName(to))
    if to in complaint.path:
        return _returned(complaint, "reason-had-it", reason, to, by=by, now=now, terms=terms)
    if complaint.moves + 1 >= MOVES_BEFORE_TRIAGE:
        return _returned(complaint, "reason-moves", reason, to, by=by, now=now, terms=terms)
    former = complaint.agency
    changed = replace(
        _let_go(complaint),
        agency=to,
        reason=_told(complaint, "reason-handed-on"),
        deadline=clocks.moved(complaint, to, terms, directory),
    )
    return happens(changed, HandedOn, by=by, now=now, words=reason, agency=former, to=to)


def recall(complaint: Complaint, *, by: Actor, now: datetime, terms: Terms) -> Decision:
    """The triage desk takes it back from an agency that does nothing, or cannot be reached."""
    check(complaint, Recalled, by)
    assert complaint.agency is not None
    why = Reason("reason-recalled", {"former": AgencyName(complaint.agency)})
    changed = replace(_let_go(complaint), reason=why, deadline=terms.start(Clock.TRIAGE, now))
    return happens(changed, Recalled, by=by, now=now, agency=complaint.agency)


def _returned(
    complaint: Complaint,
    message: str,
    words: str,
    meant_for: AgencyId | None = None,
    *,
    by: Actor,
    now: datetime,
    terms: Terms,
) -> Decision:
    check(complaint, Returned, by)
    why = _told(complaint, message, meant_for)
    changed = replace(_let_go(complaint), reason=why, deadline=terms.start(Clock.TRIAGE, now))
    return happens(changed, Returned, by=by, now=now, words=words, agency=complaint.agency)


def _let_go(complaint: Complaint) -> Complaint:
    """The agency that has it has it no more."""
    assert complaint.agency is not None
    path = (*complaint.path, complaint.agency)
    return replace(complaint, agency=None, holder=None, path=path)


def _told(complaint: Complaint, message: str, meant_for: AgencyId | None = None) -> Reason:
    """The reason that the agency gives in its own words, with the event that comes next."""
    assert complaint.agency is not None
    facts: dict[str, Fact] = {
        "former": AgencyName(complaint.agency),
        "said": Words(complaint.number, complaint.version + 1, SAID),
    }
    if meant_for is not None:
        facts["agency"] = AgencyName(meant_for)
    return Reason(message, facts)
