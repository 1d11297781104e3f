"""What the desks hear of a decision: a card, and what they must notice beside it."""

from collections.abc import Iterator, Mapping

from domain import card_buttons, cards
from domain.complaint import Complaint, Outcome
from domain.desk import Advice
from domain.events import (
    Added,
    Agreed,
    Answered,
    AnyEvent,
    Closed,
    Contested,
    HandedOn,
    HoldExpired,
    LongOverdue,
    Noted,
    Nudged,
    Objected,
    Overdue,
    ProofDoubted,
    Recalled,
    Reminded,
    Reopened,
    Returned,
    Reworded,
    Routed,
    SupporterAdded,
    TakenOver,
    Told,
    ToTriage,
)
from domain.lifecycle import Decision
from domain.news_facts import facts_of
from domain.notices import DESK, Media, Notice, Said, agency, desk_of
from domain.people import Role

SHOWN_ON_NO_CARD = (
    Noted
    | Told
    | Reworded
    | Added
    | Agreed
    | SupporterAdded
    | ProofDoubted
    | Reminded
    | LongOverdue
    | Nudged
)  # a group has few edits a minute: none for these


def of(decision: Decision, advice: Advice) -> Iterator[Notice]:
    """Notices to the desk that has it, had it, or is above it; `advice` names agencies for triage."""
    complaint = decision.complaint
    for event in decision.events:
        yield from _arrivals(event, complaint)
        yield from _relayed(event, complaint)
        yield from _overseen(event, complaint)
    if all(isinstance(event, SHOWN_ON_NO_CARD) for event in decision.events):
        return
    last = decision.events[-1]
    if complaint.agency is None:
        yield cards.desk_card(complaint, f"{last.key}.desk", advice(complaint))
        return
    yield cards.agency_card(complaint, f"{last.key}.card")
    if any(map(_leaves_the_desk, decision.events)):
        yield cards.desk_card(complaint, f"{last.key}.desk")


def _arrivals(event: AnyEvent, complaint: Complaint) -> Iterator[Notice]:
    """Files and place for a desk that sees it for the first time; the former desk's card."""
    match event:
        case ToTriage() | Returned() | Recalled():
            yield from cards.evidence(complaint, DESK, f"{event.key}.desk")
        case Routed() | HandedOn():
            yield from cards.evidence(complaint, agency(event.to), f"{event.key}.agency")
        case _:
            pass
    if isinstance(event, Returned | HandedOn | Recalled):
        yield cards.gone_card(complaint, event.agency, f"{event.key}.gone")


RELAYED: Mapping[type[AnyEvent], str] = {
    Added: "agency-added",
    SupporterAdded: "agency-supporter-added",
    Answered: "agency-answered",
    HoldExpired: "agency-hold-expired",
    Contested: "agency-contested",
    Reopened: "agency-reopened",
    Objected: "agency-objected",
    Overdue: "agency-overdue",
    Reminded: "agency-reminded",
    LongOverdue: "agency-long-overdue",
    Nudged: "agency-nudged",
    TakenOver: "agency-taken-over",
}


def _relayed(event: AnyEvent, complaint: Complaint) -> Iterator[Notice]:
    """What the desk that has it must notice, as a message of its own."""
    message = RELAYED.get(type(event))
    if isinstance(event, Closed) and event.outcome is Outcome.WITHDRAWN:
        message = "agency-withdrawn"
    if isinstance(event, Reworded) and event.by.role is Role.CITIZEN:
        message = "agency-reworded"
    if message is None:
        return
    yield Notice(
        to=desk_of(complaint.agency),
        says=(Said(message, facts_of(event, complaint)),),
        key=f"{event.key}.relay",
        media=Media(event.number, event.seq) if event.attachments else None,
        about=event.number,
        purpose="relay",
        below=cards.slot_of(event.number),
    )


OVERSEEN: Mapping[type[AnyEvent], str] = {
    Overdue: "desk-overdue",
    LongOverdue: "desk-long-overdue",
}


def _overseen(event: AnyEvent, complaint: Complaint) -> Iterator[Notice]:
    """The triage desk knows when an agency is late, and so does who is above that agency.

    Of itself the desk reads that below the card."""
    if not isinstance(event, Overdue | LongOverdue) or event.agency is None:
        return
    yield Notice(
        to=DESK,
        says=(Said(OVERSEEN[type(event)], facts_of(event, complaint)),),
        key=f"{event.key}.overseen",
        buttons=((card_buttons.recall_button(event.number, event.agency),),),
        about=event.number,
        purpose="relay",
    )
    if isinstance(event, Overdue) and event.above is not None:
        yield Notice(
            to=agency(event.above),
            says=(Said("agency-below-overdue", facts_of(event, complaint)),),
            key=f"{event.key}.above",
        )


def _leaves_the_desk(event: AnyEvent) -> bool:
    return isinstance(event, Routed) and event.by.role is not Role.CLOCK
