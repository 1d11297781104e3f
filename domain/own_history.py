"""What happened to a complaint, as its citizen reads it: a line for each entry."""

from collections.abc import Iterable, Mapping

from domain.deadlines import Terms
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
from domain.facts import AgencyName, CategoryName, Day, Fact, Words
from domain.notices import Said
from domain.rating import as_they_stand

EVENT_WORDS = 120  # characters of what was said with an entry

HIDDEN = (
    Noted,
    ProofDoubted,
    QuestionDelivered,
    QuestionHeld,
    Released,
    Reminded,
    TakenOver,
)  # agencies' affairs


def entries(history: Iterable[AnyEvent]) -> list[AnyEvent]:
    """What of a history its citizen reads, the oldest first; a rating as it stands now."""
    return [event for event in as_they_stand(history) if not isinstance(event, HIDDEN)]


def line_of(event: AnyEvent, terms: Terms) -> Said:
    """An entry in one line, under the service's day."""
    facts: dict[str, Fact] = {
        "day": terms.calendar.day_of(event.at),
        "said": Words(event.number, event.seq, EVENT_WORDS),
        "spoken": "yes" if event.words else "no",
    }
    facts |= _particulars(event)
    match event:
        case Closed():
            return Said(f"citizen-event-closed-{event.outcome}", facts)
        case Reworded():
            return Said(f"citizen-event-reworded-{event.by.role}", facts)
        case _:
            return Said(EVENT_LINES[type(event)], facts)


def _particulars(event: AnyEvent) -> dict[str, Fact]:
    """What only events of this kind have to tell."""
    match event:
        case Routed() | HandedOn():
            return {"agency": AgencyName(event.to)}
        case Returned() | Recalled():
            return {"agency": AgencyName(event.agency)}
        case Recategorised():
            return {"category": CategoryName(event.category)}
        case Overdue() | LongOverdue():
            return {"clock": event.clock}
        case Extended():
            return {"due": Day(event.due, event.agency)}
        case Rated():
            return {"stars": event.stars}
        case Agreed():
            return {"agreed": "yes" if event.yes else "no"}
        case _:
            return {}


EVENT_LINES: Mapping[type[AnyEvent], str] = {
    Submitted: "citizen-event-submitted",
    Routed: "citizen-event-routed",
    ToTriage: "citizen-event-triage",
    Accepted: "citizen-event-accepted",
    Asked: "citizen-event-asked",
    Answered: "citizen-event-answered",
    HoldExpired: "citizen-event-hold-expired",
    Told: "citizen-event-told",
    Added: "citizen-event-added",
    SupporterAdded: "citizen-event-supporter-added",
    Published: "citizen-event-published",
    Unpublished: "citizen-event-unpublished",
    Resolved: "citizen-event-resolved",
    Contested: "citizen-event-contested",
    Returned: "citizen-event-returned",
    HandedOn: "citizen-event-handed-on",
    Recalled: "citizen-event-recalled",
    Recategorised: "citizen-event-recategorised",
    Overdue: "citizen-event-overdue",
    LongOverdue: "citizen-event-long-overdue",
    Nudged: "citizen-event-nudged",
    Extended: "citizen-event-extended",
    Archived: "citizen-event-archived",
    Objected: "citizen-event-objected",
    Rated: "citizen-event-rated",
    Agreed: "citizen-event-agreed",
    Reopened: "citizen-event-reopened",
    Unmerged: "citizen-event-unmerged",
}
