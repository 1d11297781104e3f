"""What happened to a complaint, for the eyes of the agency that has it: internal notes included."""

from collections.abc import Iterator, Mapping

from domain.batches import is_sensitive
from domain.complaint import Complaint
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
from domain.facts import (
    AgencyName,
    CategoryName,
    Day,
    Fact,
    Moment,
    PersonName,
    RatingReasons,
    Words,
)
from domain.notices import Button, Said
from domain.people import Actor, Role
from domain.proof import matters
from domain.rating import as_they_stand
from handlers.context import Work
from handlers.officer import publishing, ready
from storage import complaints
from storage.store import Store

PAGE = 8  # events at a time; with their words they fit into one message
WORDS = 300  # characters of what was said with an event

LINES: Mapping[type[AnyEvent], str] = {
    Submitted: "agency-event-submitted",
    Routed: "agency-event-routed",
    ToTriage: "agency-event-triage",
    Accepted: "agency-event-accepted",
    Released: "agency-event-released",
    TakenOver: "agency-event-taken-over",
    Asked: "agency-event-asked",
    Answered: "agency-event-answered",
    HoldExpired: "agency-event-hold-expired",
    Noted: "agency-event-noted",
    Told: "agency-event-told",
    Reworded: "agency-event-reworded",
    Added: "agency-event-added",
    SupporterAdded: "agency-event-supporter-added",
    Published: "agency-event-published",
    Unpublished: "agency-event-unpublished",
    Resolved: "agency-event-resolved",
    ProofDoubted: "agency-event-proof-doubted",
    QuestionDelivered: "agency-event-delivered",
    QuestionHeld: "agency-event-held",
    Contested: "agency-event-contested",
    Returned: "agency-event-returned",
    HandedOn: "agency-event-handed-on",
    Recalled: "agency-event-recalled",
    Recategorised: "agency-event-recategorised",
    Overdue: "agency-event-overdue",
    Reminded: "agency-event-reminded",
    LongOverdue: "agency-event-long-overdue",
    Nudged: "agency-event-nudged",
    Extended: "agency-event-extended",
    Archived: "agency-event-archived",
    Objected: "agency-event-objected",
    Closed: "agency-event-closed",
    Rated: "agency-event-rated",
    Agreed: "agency-event-agreed",
    Reopened: "agency-event-reopened",
    Unmerged: "agency-event-unmerged",
}


async def show(
    args: tuple[str, ...], complaint: Complaint, officer: Actor, store: Store, work: Work
) -> None:
    """The newest page, in a message of its own; or the page and message that a button names.

    Below it stands what is rarely wanted, and would crowd the card.
    """
    wanted, slot = (int(args[0]), args[1]) if len(args) > 1 else (0, work.key)
    events = [*as_they_stand(await complaints.history(store, complaint.number))]
    by_day = is_sensitive(complaint, work.directory)
    pages = max(1, -(-len(events) // PAGE))
    page = min(wanted, pages - 1)
    end = len(events) - page * PAGE
    rows = (
        tuple(_turns(complaint.number, page, pages, slot)),
        tuple(ready.button(complaint, work.directory)),
        tuple(publishing.button(complaint, officer, work.directory)),
    )
    head = Said(
        "agency-history",
        {"number": complaint.number, "page": pages - page, "pages": pages},
    )
    shown = work.say(
        head,
        *(
            said
            for event in events[max(0, end - PAGE) : end]
            for said in _lines(event, complaint, by_day=by_day)
        ),
        slot=f"history:{slot}",
        about=complaint.number,
        purpose="history",
        buttons=tuple(filter(None, rows)),
    )
    await work.keep(notices=(shown,))


def _turns(number: str, page: int, pages: int, slot: str) -> list[Button]:
    turns = []
    if page + 1 < pages:
        turns.append(Button("button-earlier", "history", (number, str(page + 1), slot)))
    if page > 0:
        turns.append(Button("button-later", "history", (number, str(page - 1), slot)))
    return turns


def _lines(event: AnyEvent, complaint: Complaint, *, by_day: bool) -> Iterator[Said]:
    """One event; of a routing or a rating also the reasons, of a claim what its photos are like."""
    yield _line(event, (Day if by_day else Moment)(event.at, complaint.agency))
    if isinstance(event, Routed | ToTriage):
        yield Said(event.reason, {"category": CategoryName(complaint.category), **event.facts})
    if isinstance(event, Rated) and event.reasons:
        reasons = RatingReasons(complaint.category, event.reasons)
        yield Said("agency-event-rated-why", {"reasons": reasons})
    if isinstance(event, Resolved):
        yield from (Said(f"agency-event-proof-{it}", told) for it, told in matters(event.found))
    if isinstance(event, ProofDoubted):
        yield from (Said(f"agency-proof-{it}", told) for it, told in matters(event.found))


def _line(event: AnyEvent, at: Day | Moment) -> Said:
    """When (in sensitive matters only the day), who, and what was said with it."""
    facts: dict[str, Fact] = {
        "at": at,
        "role": event.by.role,
        "spoken": "yes" if event.words else "no",
        "said": Words(event.number, event.seq, WORDS),
        "files": len(event.attachments),
    }
    if event.by.person is not None and event.by.role is not Role.CITIZEN:
        facts["officer"] = PersonName(event.by.person)
    return Said(LINES[type(event)], facts | _particulars(event))


def _particulars(event: AnyEvent) -> dict[str, Fact]:
    match event:
        case Contested() | Rated() | Agreed():
            return _judged(event)
        case Overdue() | LongOverdue() | Reminded() | Extended():
            return _date(event)
        case Archived():
            return {"responsible": event.responsible}
        case Closed():
            return {"outcome": event.outcome}
        case Released():
            return {"holder": PersonName(event.holder)}
        case TakenOver():
            return {"holder": PersonName(event.former)}
        case _:
            return _way(event)


def _judged(event: Contested | Rated | Agreed) -> dict[str, Fact]:
    """What its citizen says of what was done."""
    if isinstance(event, Contested):
        return {"verdict": event.verdict}
    if isinstance(event, Rated):
        return {"stars": event.stars}
    return {"agreed": "yes" if event.yes else "no"}


def _date(event: Overdue | LongOverdue | Reminded | Extended) -> dict[str, Fact]:
    due: dict[str, Fact] = {"due": Day(event.due, event.agency)}
    if isinstance(event, Extended):
        return due
    if isinstance(event, Reminded):
        return {**due, "alarm": event.alarm}
    return {**due, "clock": event.clock}


def _way(event: AnyEvent) -> dict[str, Fact]:
    """From where to where it went."""
    match event:
        case Routed():
            return {"agency": AgencyName(event.to)}
        case HandedOn():
            return {"former": AgencyName(event.agency), "agency": AgencyName(event.to)}
        case Returned() | Recalled():
            return {"former": AgencyName(event.agency)}
        case Recategorised():
            return {"former": CategoryName(event.former), "category": CategoryName(event.category)}
        case _:
            return {}
