"""Who hears of what: the notices that follow from a decision."""

from collections.abc import Iterator, Mapping
from typing import assert_never

from domain import cards, date_news, rating_card, stories
from domain.complaint import Complaint, Outcome, Pin
from domain.deadlines import Clock
from domain.desk import Advice, no_advice
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
from domain.facts import AgencyName, Due, Fact, PersonName, Term, Words
from domain.lifecycle import Decision
from domain.notices import DESK, Button, Media, Notice, Reader, Rows, Said, agency, citizen
from domain.people import PersonId, Role
from domain.pictures import BeforeAfter, Picture

REWORDED = 600  # characters of what somebody had said before they changed it
OWN_WORDS = 40  # characters of the citizen's own words by which they know which complaint is meant


def of(decision: Decision, advice: Advice = no_advice) -> tuple[Notice, ...]:
    """All that has to be said about a decision: to the desks, the citizen, and the channel."""
    heard = (*_desks_hear(decision, advice), *_citizen_hears(decision))
    return (*heard, *stories.withdrawals(decision))


# --- the citizen ------------------------------------------------------------------------------


def _citizen_hears(decision: Decision) -> Iterator[Notice]:
    complaint = decision.complaint
    if complaint.citizen is None:
        return
    kinds = {type(event) for event in decision.events}
    for event in decision.events:
        if isinstance(event, Accepted) and len(kinds) > 1:
            continue  # accepted on the way to something that says more
        message = _citizen_message(event, complaint)
        if message is None:
            continue
        yield Notice(
            to=citizen(complaint.citizen),
            says=(Said(message, _facts(event, complaint)), *_asks(event)),
            key=f"{event.key}.citizen",
            buttons=_citizen_buttons(event),
            media=_media(event),
            picture=_picture(event, complaint),
            about=complaint.number,
            purpose="news",
            starts_clock=isinstance(event, Resolved),
            fate_to=_fate_to(event, complaint),
            slot=_slot(event),
            fate_slot=f"choice:{_reply(event)}" if _reply(event) else "",
            fate_reply_to=_own_message(event),
        )
        if isinstance(event, Told) and event.pin is not None:
            yield _pin(event, event.pin, complaint.citizen)


def _pin(event: Told, pin: Pin, person: PersonId) -> Notice:
    """A place that an officer sent, as a pin of ours."""
    key = f"{event.key}.citizen.pin"
    return Notice(to=citizen(person), says=(), key=key, pin=pin, about=event.number, purpose="news")


def _fate_to(event: AnyEvent, complaint: Complaint) -> Reader | None:
    """Officers are told truthfully whether their words arrived; of a question or a claim only
    (without a slot) when they did not."""
    is_theirs = isinstance(event, Told | Asked | Resolved) or _reply(event)
    return _desk_of(complaint) if is_theirs else None


def _slot(event: AnyEvent) -> str:
    """What an officer told is one message (below its files), which follows their edits; so is the
    question how content somebody is, which follows their answers."""
    match event:
        case Told():
            return f"told:{event.key}"
        case Reworded() if event.reply:
            return f"told:{event.number}.{event.entry}"
        case Closed() if _is_confirmed(event):
            return rating_card.slot_of(event.number, str(event.seq))
        case _:
            return ""


def _reply(event: AnyEvent) -> str:
    """The officer's reply that became news; empty: it was none."""
    return event.reply if isinstance(event, Told | Reworded) else ""


def _own_message(event: AnyEvent) -> int | None:
    """The officer's message that went to the citizen; None where it was an answer to a question."""
    _, _, message = _reply(event).rpartition(".")
    return int(message) if message.isdecimal() else None


def _asks(event: AnyEvent) -> tuple[Said, ...]:
    """What the news asks beside: who says that it is done, how content they are."""
    return rating_card.QUESTION if _is_confirmed(event) else ()


def _is_confirmed(event: AnyEvent) -> bool:
    return isinstance(event, Closed) and event.outcome is Outcome.CONFIRMED


def _citizen_message(event: AnyEvent, complaint: Complaint) -> str | None:
    """The message that tells the citizen of an event; None where there is nothing to tell."""
    match event:
        case (
            Submitted()
            | Noted()
            | ProofDoubted()
            | QuestionDelivered()
            | QuestionHeld()
            | Rated()
            | Agreed()
            | Recategorised()
            | Reminded()
            | Released()
            | SupporterAdded()
            | TakenOver()
        ):
            return None  # it is told with the desk that it reaches, or stays inside
        case Routed():
            return "citizen-received-routed" if event.seq == 2 else "citizen-routed"
        case ToTriage():
            return "citizen-received-triage"
        case Closed():
            return f"citizen-closed-{event.outcome}"
        case Reworded():
            return f"citizen-reworded-{event.by.role}"
        case (
            Accepted()
            | Asked()
            | Answered()
            | HoldExpired()
            | Told()
            | Added()
            | Published()
            | Unpublished()
            | Contested()
            | Resolved()
            | Returned()
            | HandedOn()
            | Recalled()
            | Overdue()
            | LongOverdue()
            | Nudged()
            | Extended()
            | Archived()
            | Objected()
            | Reopened()
            | Unmerged()
        ):
            return CITIZEN_MESSAGES[type(event)]
        case _:
            assert_never(event)


CITIZEN_MESSAGES: Mapping[type[AnyEvent], str] = {
    Accepted: "citizen-accepted",
    Asked: "citizen-asked",
    Answered: "citizen-answered",
    HoldExpired: "citizen-hold-expired",
    Told: "citizen-told",
    Added: "citizen-added",
    Published: "citizen-published",
    Unpublished: "citizen-unpublished",
    Contested: "citizen-contested",
    Resolved: "citizen-resolved",
    Returned: "citizen-returned",
    HandedOn: "citizen-handed-on",
    Recalled: "citizen-recalled",
    Overdue: "citizen-overdue",
    LongOverdue: "citizen-long-overdue",
    Nudged: "citizen-nudged",
    Extended: "citizen-extended",
    Archived: "citizen-archived",
    Objected: "citizen-objected",
    Reopened: "citizen-reopened",
    Unmerged: "citizen-unmerged",
}


def _citizen_buttons(event: AnyEvent) -> Rows:
    number = event.number
    match event:
        case Routed() | ToTriage() if event.seq == 2:
            return (
                (Button("button-copy-number", copy=number), _press("button-open", "own", number)),
            )
        case Asked():
            return ((_press("button-answer", "answer", number),),)
        case Resolved():
            return (
                (
                    _press("button-yes-solved", "confirm", number),
                    _press("button-partly", "partly", number),
                ),
                (_press("button-not-solved", "contest", number),),
            )
        case Archived():
            return ((_press("button-object", "object", number),),)
        case Closed() if _is_confirmed(event):
            return rating_card.scale(number, str(event.seq))
        case Published():
            return ((_press("button-own-hide", "hide", number),),)
        case _:
            return ((_press("button-open", "own", number),),)


def _press(label: str, verb: str, number: str) -> Button:
    return Button(label, verb, (number,))


def _facts(event: AnyEvent, complaint: Complaint) -> dict[str, Fact]:
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


def _media(event: AnyEvent) -> Media | None:
    if isinstance(event, Told | Asked | Resolved | Published) and event.attachments:
        return Media(event.number, event.seq)
    return None


def _picture(event: AnyEvent, complaint: Complaint) -> Picture | None:
    """What was done is shown beside what it was like before."""
    shows = isinstance(event, Resolved) and any(file.is_picture for file in event.attachments)
    return BeforeAfter(event.number, event.seq) if shows and complaint.files else None


# --- the desks --------------------------------------------------------------------------------


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


def _desks_hear(decision: Decision, advice: Advice) -> Iterator[Notice]:
    complaint = decision.complaint
    for event in decision.events:
        yield from _arrivals(event, complaint)
        yield from _relayed(event, complaint)
        yield from _overseen(event, complaint)
    if all(isinstance(event, SHOWN_ON_NO_CARD) for event in decision.events):
        return
    last = decision.events[-1]
    if complaint.agency is not None:
        yield cards.agency_card(complaint, f"{last.key}.card")
    if complaint.agency is None:
        yield cards.desk_card(complaint, f"{last.key}.desk", advice(complaint))
    elif any(map(_leaves_the_desk, decision.events)):
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
        to=_desk_of(complaint),
        says=(Said(message, _facts(event, complaint)),),
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
        says=(Said(OVERSEEN[type(event)], _facts(event, complaint)),),
        key=f"{event.key}.overseen",
        buttons=((cards.recall_button(event.number, event.agency),),),
        about=event.number,
        purpose="relay",
    )
    if isinstance(event, Overdue) and event.above is not None:
        yield Notice(
            to=agency(event.above),
            says=(Said("agency-below-overdue", _facts(event, complaint)),),
            key=f"{event.key}.above",
        )


def _desk_of(complaint: Complaint) -> Reader:
    return DESK if complaint.agency is None else agency(complaint.agency)


def _leaves_the_desk(event: AnyEvent) -> bool:
    return isinstance(event, Routed) and event.by.role is not Role.CLOCK
