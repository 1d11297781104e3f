"""What the citizen hears of a decision: a message for each event, and what they can answer."""

from collections.abc import Iterator, Mapping
from typing import assert_never

from domain import rating_card
from domain.complaint import Complaint, Outcome, Pin
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
from domain.lifecycle import Decision
from domain.news_facts import facts_of
from domain.notices import Button, Media, Notice, Reader, Rows, Said, citizen, desk_of
from domain.people import PersonId
from domain.pictures import BeforeAfter, Picture


def of(decision: Decision) -> Iterator[Notice]:
    """Notices to whoever reported it; none once nobody knows who that was."""
    complaint = decision.complaint
    if complaint.citizen is None:
        return
    kinds = {type(event) for event in decision.events}
    for event in decision.events:
        if isinstance(event, Accepted) and len(kinds) > 1:
            continue  # accepted on the way to something that says more
        message = _message(event, complaint)
        if message is None:
            continue
        yield Notice(
            to=citizen(complaint.citizen),
            says=(Said(message, facts_of(event, complaint)), *_asks(event)),
            key=f"{event.key}.citizen",
            buttons=_buttons(event),
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
    (without a slot) when they did not at once."""
    is_theirs = isinstance(event, Told | Asked | Resolved) or _reply(event)
    return desk_of(complaint.agency) if is_theirs else None


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


def _message(event: AnyEvent, complaint: Complaint) -> str | None:
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
            return MESSAGES[type(event)]
        case _:
            assert_never(event)


MESSAGES: Mapping[type[AnyEvent], str] = {
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


def _buttons(event: AnyEvent) -> Rows:
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


def _media(event: AnyEvent) -> Media | None:
    if isinstance(event, Told | Asked | Resolved | Published) and event.attachments:
        return Media(event.number, event.seq)
    return None


def _picture(event: AnyEvent, complaint: Complaint) -> Picture | None:
    """What was done is shown beside what it was like before."""
    shows = isinstance(event, Resolved) and any(file.is_picture for file in event.attachments)
    return BeforeAfter(event.number, event.seq) if shows and complaint.files else None
