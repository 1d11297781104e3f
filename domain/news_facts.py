"""What the news of an event mention, to whoever reads them."""

from domain import date_news
from domain.complaint import Complaint
from domain.deadlines import Clock
from domain.events import (
    AnyEvent,
    Archived,
    Contested,
    Extended,
    HandedOn,
    LongOverdue,
    Nudged,
    Overdue,
    Recalled,
    Reminded,
    Resolved,
    Returned,
    Reworded,
    TakenOver,
)
from domain.facts import AgencyName, Due, Fact, PersonName, Term, Words

REWORDED = 600  # characters of what somebody had said before they changed it
OWN_WORDS = 40  # characters of the citizen's own words by which they know which complaint is meant


def facts_of(event: AnyEvent, complaint: Complaint) -> dict[str, Fact]:
    """What every piece of news may mention; each message takes what it needs."""
    facts: dict[str, Fact] = {
        "number": event.number,
        "own": Words(event.number, 0, OWN_WORDS),
        "said": Words(event.number, event.seq),
        "spoken": "yes" if event.words else "no",
        "files": len(event.attachments),
        "role": event.by.role,
        "where": "desk" if complaint.agency is None else "agency",
        "open": "yes" if complaint.status.is_open else "no",
        "into": complaint.merged_into or "",
    }
    if complaint.agency is not None:
        facts["agency"] = AgencyName(complaint.agency)
    if complaint.deadline is not None:
        facts["due"] = Due(complaint.deadline.due, complaint.agency)
    return facts | _particulars(event, complaint)


def _particulars(event: AnyEvent, complaint: Complaint) -> dict[str, Fact]:
    """What only events of this kind have to tell."""
    match event:
        case Resolved():
            return {"due": Term(Clock.CONFIRMATION, complaint.agency)}
        case Contested():
            return {"verdict": event.verdict}
        case Returned() | HandedOn() | Recalled():
            return {"former": AgencyName(event.agency)}
        case Overdue() | LongOverdue() | Reminded() | Nudged() | Extended():
            return date_news.facts_of(event, complaint)
        case Archived():
            return {"responsible": event.responsible}
        case Reworded():
            entry = 0 if event.before == 1 else event.before  # the first is the description
            return {"before": Words(event.number, entry, REWORDED)}
        case TakenOver():
            assert event.by.person is not None
            return {"officer": PersonName(event.by.person), "holder": PersonName(event.former)}
        case _:
            return {}
