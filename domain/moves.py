"""What may happen to a complaint, from where to where, and who may do it: the table."""

from collections.abc import Mapping, Set
from dataclasses import dataclass

from domain.complaint import Complaint, Status
from domain.events import (
    Accepted,
    Added,
    Agreed,
    Answered,
    AnyEvent,
    Archived,
    Asked,
    Closed,
    Contested,
    Extended,
    HandedOn,
    HoldExpired,
    LongOverdue,
    Noted,
    Nudged,
    Objected,
    Overdue,
    ProofDoubted,
    Published,
    QuestionDelivered,
    QuestionHeld,
    Rated,
    Recalled,
    Recategorised,
    Released,
    Reminded,
    Reopened,
    Resolved,
    Returned,
    Reworded,
    Routed,
    Submitted,
    SupporterAdded,
    TakenOver,
    Told,
    ToTriage,
    Unmerged,
    Unpublished,
)
from domain.people import Role

CITIZEN, OFFICER, DESK, NOBODY = Role.CITIZEN, Role.OFFICER, Role.DESK, Role.CLOCK


@dataclass(frozen=True, slots=True)
class Move:
    """One row of the table of moves."""

    before: Set[Status]
    after: Status | None  # None: it stays where it is
    by: Set[Role]


ANY = frozenset(Status)
OPEN = frozenset(status for status in Status if status.is_open)
WITH_AGENCY = frozenset({Status.ROUTED, Status.IN_PROGRESS})
HOLDABLE = frozenset({Status.IN_PROGRESS, Status.ON_HOLD, Status.RESOLVED})
WITH_A_DESK = WITH_AGENCY | {Status.SUBMITTED}

MOVES: Mapping[type[AnyEvent], Move] = {
    Submitted: Move({Status.SUBMITTED}, None, {CITIZEN}),
    ToTriage: Move({Status.SUBMITTED}, None, {NOBODY}),
    Routed: Move({Status.SUBMITTED}, Status.ROUTED, {DESK, NOBODY}),
    Accepted: Move(WITH_AGENCY, Status.IN_PROGRESS, {OFFICER}),
    Released: Move(HOLDABLE, None, {OFFICER, NOBODY}),
    TakenOver: Move(HOLDABLE, None, {OFFICER}),
    Returned: Move(WITH_AGENCY, Status.SUBMITTED, {OFFICER}),
    HandedOn: Move(WITH_AGENCY, Status.ROUTED, {OFFICER}),
    Recalled: Move(WITH_AGENCY, Status.SUBMITTED, {DESK}),
    Recategorised: Move({Status.SUBMITTED}, None, {DESK}),
    Overdue: Move(WITH_A_DESK, None, {NOBODY}),
    Reminded: Move(WITH_A_DESK, None, {NOBODY}),
    LongOverdue: Move(WITH_A_DESK, None, {NOBODY}),
    Nudged: Move(WITH_A_DESK, None, {CITIZEN}),
    Extended: Move({Status.IN_PROGRESS}, None, {OFFICER}),
    Asked: Move(WITH_AGENCY, Status.ON_HOLD, {OFFICER}),
    Answered: Move({Status.ON_HOLD}, Status.IN_PROGRESS, {CITIZEN}),
    HoldExpired: Move({Status.ON_HOLD}, Status.IN_PROGRESS, {NOBODY}),
    Noted: Move(ANY, None, {OFFICER, DESK}),
    Told: Move(ANY, None, {OFFICER, DESK}),
    Reworded: Move(ANY, None, {CITIZEN, OFFICER, DESK}),
    Added: Move(OPEN, None, {CITIZEN}),
    SupporterAdded: Move(OPEN, None, {CITIZEN}),
    Published: Move(ANY, None, {OFFICER, DESK}),
    Unpublished: Move(ANY, None, {CITIZEN, OFFICER, DESK}),
    Resolved: Move(WITH_AGENCY, Status.RESOLVED, {OFFICER}),
    ProofDoubted: Move(ANY, None, {NOBODY}),
    QuestionDelivered: Move({Status.RESOLVED}, None, {NOBODY}),
    QuestionHeld: Move({Status.RESOLVED}, None, {NOBODY}),
    Contested: Move({Status.RESOLVED}, Status.IN_PROGRESS, {CITIZEN}),
    Closed: Move(OPEN, Status.CLOSED, frozenset(Role)),  # more exactly: `closing.CLOSINGS`
    Rated: Move({Status.CLOSED}, None, {CITIZEN}),  # more exactly: `rating.check_rating`
    Agreed: Move({Status.CLOSED}, None, {CITIZEN}),  # more exactly: `stories.answer`
    Reopened: Move({Status.CLOSED}, Status.IN_PROGRESS, {CITIZEN}),
    Unmerged: Move({Status.CLOSED}, Status.IN_PROGRESS, {OFFICER}),
    Archived: Move({Status.SUBMITTED}, Status.ARCHIVED, {DESK}),
    Objected: Move({Status.ARCHIVED}, Status.SUBMITTED, {CITIZEN}),
}

AT_THE_DESK: Mapping[type[AnyEvent], Move] = {  # instead, while no agency has it
    Asked: Move({Status.SUBMITTED}, Status.ON_HOLD, {DESK}),
    Answered: Move({Status.ON_HOLD}, Status.SUBMITTED, {CITIZEN}),
    HoldExpired: Move({Status.ON_HOLD}, Status.SUBMITTED, {NOBODY}),
    Reopened: Move({Status.CLOSED}, Status.SUBMITTED, {CITIZEN}),
    Unmerged: Move({Status.CLOSED}, Status.SUBMITTED, {DESK}),
}


def move_of(complaint: Complaint, kind: type[AnyEvent]) -> Move:
    """The row of the table that counts for this complaint."""
    at_desk = AT_THE_DESK.get(kind) if complaint.agency is None else None
    return at_desk or MOVES[kind]
