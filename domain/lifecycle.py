"""What may happen to a complaint, who may do it, and what follows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from domain.complaint import Attachment, Complaint, Kind, Outcome, Status
from domain.deadlines import Clock, Terms
from domain.directory import AgencyId, ComplaintClass, Directory
from domain.events import (
    Accepted,
    Added,
    Answered,
    AnyEvent,
    Archived,
    Asked,
    Closed,
    Contested,
    HandedOn,
    HoldExpired,
    Noted,
    Objected,
    QuestionDelivered,
    Reopened,
    Resolved,
    Returned,
    Routed,
    Submitted,
    Told,
    ToTriage,
    Verdict,
)
from domain.facts import PersonName
from domain.people import CLOCK, Actor, Role
from domain.refusal import Refusal
from domain.routing import Choice

CITIZEN, OFFICER, DESK, NOBODY = Role.CITIZEN, Role.OFFICER, Role.DESK, Role.CLOCK

MOVES: Mapping[tuple[Status, Status], frozenset[Role]] = {
    (Status.SUBMITTED, Status.ROUTED): frozenset({DESK, NOBODY}),
    (Status.SUBMITTED, Status.ARCHIVED): frozenset({DESK}),
    (Status.ROUTED, Status.IN_PROGRESS): frozenset({OFFICER}),
    (Status.ROUTED, Status.ON_HOLD): frozenset({OFFICER}),
    (Status.ROUTED, Status.RESOLVED): frozenset({OFFICER}),
    (Status.ROUTED, Status.SUBMITTED): frozenset({OFFICER}),
    (Status.ROUTED, Status.ROUTED): frozenset({OFFICER}),
    (Status.IN_PROGRESS, Status.ON_HOLD): frozenset({OFFICER}),
    (Status.IN_PROGRESS, Status.RESOLVED): frozenset({OFFICER}),
    (Status.IN_PROGRESS, Status.SUBMITTED): frozenset({OFFICER}),
    (Status.IN_PROGRESS, Status.ROUTED): frozenset({OFFICER}),
    (Status.ON_HOLD, Status.IN_PROGRESS): frozenset({CITIZEN, NOBODY}),
    (Status.RESOLVED, Status.IN_PROGRESS): frozenset({CITIZEN}),
    (Status.CLOSED, Status.IN_PROGRESS): frozenset({CITIZEN}),
    (Status.CLOSED, Status.SUBMITTED): frozenset({CITIZEN}),  # it had never reached an agency
    (Status.ARCHIVED, Status.SUBMITTED): frozenset({CITIZEN}),
}

OPEN = frozenset(status for status in Status if status.is_open)

CLOSINGS: Mapping[Outcome, tuple[frozenset[Status], frozenset[Role]]] = {
    Outcome.CONFIRMED: (frozenset({Status.RESOLVED}), frozenset({CITIZEN})),
    Outcome.UNCONFIRMED: (frozenset({Status.RESOLVED}), frozenset({NOBODY})),
    Outcome.WITHDRAWN: (OPEN, frozenset({CITIZEN})),
    Outcome.MERGED: (OPEN, frozenset({OFFICER, DESK})),
}

MOVES_BEFORE_TRIAGE = 3  # after as many, people have to talk: it goes to the triage desk


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


def submit(
    complaint: Complaint,
    choice: Choice,
    *,
    attachments: tuple[Attachment, ...],
    terms: Terms,
    now: datetime,
) -> Decision:
    """The citizen files it; it goes to the agency that was chosen, else to the triage desk."""
    assert complaint.citizen is not None
    by = Actor(role=Role.CITIZEN, person=complaint.citizen)
    filed = _happens(
        replace(complaint, deadline=terms.start(Clock.TRIAGE, now), files=len(attachments)),
        Submitted,
        by=by,
        now=now,
        attachments=attachments,
    )
    if choice.agency is None:
        waits = _happens(filed.complaint, ToTriage, by=CLOCK, now=now, reason=choice.reason)
        return filed.then(waits)
    return filed.then(
        route(filed.complaint, choice.agency, by=CLOCK, now=now, terms=terms, reason=choice.reason)
    )


def route(
    complaint: Complaint,
    to: AgencyId,
    *,
    by: Actor,
    now: datetime,
    terms: Terms,
    reason: str = "reason-desk",
) -> Decision:
    """Give it to an agency; its first answer is now due."""
    changed = _moved(complaint, Status.ROUTED, by)
    changed = replace(changed, agency=to, deadline=terms.start(Clock.RESPONSE, now))
    return _happens(changed, Routed, by=by, now=now, to=to, reason=reason)


def accept(
    complaint: Complaint, *, by: Actor, now: datetime, terms: Terms, directory: Directory
) -> Decision:
    """An officer takes it on. The other of two who press at once is told who was first."""
    if complaint.holder is not None and complaint.status is Status.IN_PROGRESS:
        raise Refusal("refusal-already-held", holder=PersonName(complaint.holder))
    changed = _moved(complaint, Status.IN_PROGRESS, by)
    class_ = class_of(complaint, directory)
    changed = replace(
        changed, holder=by.person, deadline=terms.start(Clock.RESOLUTION, now, class_)
    )
    return _happens(changed, Accepted, by=by, now=now)


def ask(
    complaint: Complaint,
    question: str,
    *,
    by: Actor,
    now: datetime,
    terms: Terms,
    directory: Directory,
) -> Decision:
    """Put one question to the citizen; meanwhile the agency's clock stands still."""
    _check_move(complaint, Status.ON_HOLD, by)
    accepted = _accepted_on_the_way(complaint, by=by, now=now, terms=terms, directory=directory)
    changed = replace(
        _moved(accepted.complaint, Status.ON_HOLD, by),
        set_aside=accepted.complaint.deadline,
        deadline=terms.start(Clock.ANSWER, now),
    )
    return accepted.then(_happens(changed, Asked, by=by, now=now, words=question))


def answer(
    complaint: Complaint,
    words: str,
    *,
    by: Actor,
    now: datetime,
    terms: Terms,
    attachments: tuple[Attachment, ...] = (),
) -> Decision:
    """The citizen answers the agency's question; work goes on."""
    changed = _resumed(complaint, by=by, now=now, terms=terms)
    return _happens(changed, Answered, by=by, now=now, words=words, attachments=attachments)


def expire_hold(complaint: Complaint, *, now: datetime, terms: Terms) -> Decision:
    """No answer came in time; it is noted and work goes on. Silence never closes a hold."""
    changed = _resumed(complaint, by=CLOCK, now=now, terms=terms)
    return _happens(changed, HoldExpired, by=CLOCK, now=now)


def note(
    complaint: Complaint,
    words: str,
    *,
    by: Actor,
    now: datetime,
    attachments: tuple[Attachment, ...] = (),
) -> Decision:
    """Keep an internal note, whatever the status."""
    return _happens(complaint, Noted, by=by, now=now, words=words, attachments=attachments)


def tell(
    complaint: Complaint,
    words: str,
    *,
    by: Actor,
    now: datetime,
    attachments: tuple[Attachment, ...] = (),
    reply: str = "",
) -> Decision:
    """The agency tells the citizen something, whatever the status."""
    if complaint.citizen is None:
        raise Refusal("refusal-nobody-to-tell", number=complaint.number)
    return _happens(
        complaint, Told, by=by, now=now, words=words, attachments=attachments, reply=reply
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
    if not complaint.status.is_open:
        raise Refusal("refusal-closed", number=complaint.number, status=complaint.status)
    return _happens(complaint, Added, by=by, now=now, words=words, attachments=attachments)


def resolve(
    complaint: Complaint,
    remark: str,
    *,
    by: Actor,
    now: datetime,
    terms: Terms,
    directory: Directory,
    attachments: tuple[Attachment, ...] = (),
) -> Decision:
    """The agency says it is done.

    The citizen's term has no end yet: it counts from the delivery of the question (`question_delivered`).
    """
    _check_move(complaint, Status.RESOLVED, by)
    accepted = _accepted_on_the_way(complaint, by=by, now=now, terms=terms, directory=directory)
    changed = replace(_moved(accepted.complaint, Status.RESOLVED, by), deadline=None)
    return accepted.then(
        _happens(changed, Resolved, by=by, now=now, words=remark, attachments=attachments)
    )


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
        _moved(complaint, Status.IN_PROGRESS, by),
        deadline=terms.start(Clock.RESOLUTION, now, class_of(complaint, directory)),
        contests=complaint.contests + 1,
    )
    return _happens(
        changed, Contested, by=by, now=now, words=reason, attachments=attachments, verdict=verdict
    )


def close(complaint: Complaint, outcome: Outcome, *, by: Actor, now: datetime) -> Decision:
    """End it: the citizen confirms or withdraws, the term passes in silence, or it is merged."""
    statuses, roles = CLOSINGS[outcome]
    if complaint.status not in statuses or by.role not in roles:
        raise Refusal("refusal-status", number=complaint.number, status=complaint.status)
    changed = replace(
        complaint,
        status=Status.CLOSED,
        outcome=outcome,
        deadline=None,
        set_aside=None,
        closed_at=now,
    )
    return _happens(changed, Closed, by=by, now=now, outcome=outcome, before=complaint.status)


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
    if complaint.closed_at is not None and now > complaint.closed_at + terms.reopening:
        raise Refusal("refusal-reopen-late", number=complaint.number, days=terms.reopening.days)
    if complaint.agency is None:
        status, deadline = Status.SUBMITTED, terms.start(Clock.TRIAGE, now)
    else:
        class_ = class_of(complaint, directory)
        status, deadline = Status.IN_PROGRESS, terms.start(Clock.RESOLUTION, now, class_)
    changed = replace(
        _moved(complaint, status, by), deadline=deadline, outcome=None, closed_at=None
    )
    return _happens(changed, Reopened, by=by, now=now, words=reason, attachments=attachments)


def give_back(
    complaint: Complaint, reason: str, *, by: Actor, now: datetime, terms: Terms
) -> Decision:
    """The agency says "not ours": the triage desk decides anew."""
    assert complaint.agency is not None
    changed = replace(
        _moved(complaint, Status.SUBMITTED, by),
        agency=None,
        holder=None,
        deadline=terms.start(Clock.TRIAGE, now),
        moves=complaint.moves + 1,
    )
    return _happens(changed, Returned, by=by, now=now, words=reason, agency=complaint.agency)


def hand_on(
    complaint: Complaint,
    to: AgencyId,
    reason: str,
    *,
    by: Actor,
    now: datetime,
    terms: Terms,
) -> Decision:
    """One agency gives it to another and keeps the date; too many moves end at the triage desk."""
    assert complaint.agency is not None
    if complaint.moves + 1 >= MOVES_BEFORE_TRIAGE:
        return give_back(complaint, reason, by=by, now=now, terms=terms)
    changed = replace(
        _moved(complaint, Status.ROUTED, by), agency=to, holder=None, moves=complaint.moves + 1
    )
    return _happens(changed, HandedOn, by=by, now=now, words=reason, agency=complaint.agency, to=to)


def archive(
    complaint: Complaint, reason: str, responsible: str, *, by: Actor, now: datetime
) -> Decision:
    """Not for government to handle: say why, and who is responsible."""
    changed = replace(_moved(complaint, Status.ARCHIVED, by), deadline=None, closed_at=now)
    return _happens(changed, Archived, by=by, now=now, words=reason, responsible=responsible)


def object_to_archiving(
    complaint: Complaint, reason: str, *, by: Actor, now: datetime, terms: Terms
) -> Decision:
    """The citizen objects, once; the triage desk looks at it again."""
    if complaint.objected:
        raise Refusal("refusal-objected-already", number=complaint.number)
    changed = replace(
        _moved(complaint, Status.SUBMITTED, by),
        deadline=terms.start(Clock.TRIAGE, now),
        closed_at=None,
        objected=True,
    )
    return _happens(changed, Objected, by=by, now=now, words=reason)


def question_delivered(complaint: Complaint, *, now: datetime, terms: Terms) -> Decision:
    """The question "is it done?" has arrived; only now does the citizen's term begin."""
    if complaint.status is not Status.RESOLVED or complaint.deadline is not None:
        return Decision(complaint=complaint, events=())
    changed = replace(complaint, deadline=terms.start(Clock.CONFIRMATION, now))
    return _happens(changed, QuestionDelivered, by=CLOCK, now=now)


def class_of(complaint: Complaint, directory: Directory) -> ComplaintClass:
    """How long it may take; an information request keeps its own class whatever the category."""
    if complaint.kind is Kind.INFORMATION:
        return ComplaintClass.INFORMATION
    category = directory.categories.get(complaint.category) if complaint.category else None
    return category.class_ if category else ComplaintClass.ORDINARY


def _accepted_on_the_way(
    complaint: Complaint, *, by: Actor, now: datetime, terms: Terms, directory: Directory
) -> Decision:
    if complaint.status is Status.ROUTED:
        return accept(complaint, by=by, now=now, terms=terms, directory=directory)
    return Decision(complaint=complaint, events=())


def _resumed(complaint: Complaint, *, by: Actor, now: datetime, terms: Terms) -> Complaint:
    changed = _moved(complaint, Status.IN_PROGRESS, by)
    hold, set_aside = complaint.deadline, complaint.set_aside
    if hold is None or set_aside is None:  # an older hold, before clocks were set aside
        return changed
    deadline = terms.resume(set_aside, held_since=hold.since, now=now)
    return replace(changed, deadline=deadline, set_aside=None)


def _check_move(complaint: Complaint, to: Status, by: Actor) -> None:
    if by.role not in MOVES.get((complaint.status, to), frozenset()):
        raise Refusal("refusal-status", number=complaint.number, status=complaint.status)


def _moved(complaint: Complaint, to: Status, by: Actor) -> Complaint:
    _check_move(complaint, to, by)
    return replace(complaint, status=to)


def _happens(
    complaint: Complaint,
    kind: Callable[..., AnyEvent],
    *,
    by: Actor,
    now: datetime,
    **details: Any,
) -> Decision:
    """Append one event to the complaint's history."""
    seq = complaint.version + 1
    event = kind(number=complaint.number, seq=seq, by=by, at=now, **details)
    return Decision(complaint=replace(complaint, version=seq), events=(event,))
