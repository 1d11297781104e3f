"""Questions put to one officer: a button asks, the reply to the question answers.

Under privacy mode only replies reach the bot, so the answer field is opened for them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from aiogram.types import CallbackQuery

from domain.card_buttons import mark_of
from domain.complaint import Complaint
from domain.directory import Directory
from domain.events import AnyEvent, Archived, Asked, Noted, Resolved, Returned
from domain.extending import check_extending
from domain.facts import Fact, PersonName
from domain.holding import check_taking_over
from domain.lifecycle import check
from domain.notices import Button, Keyboard, Notice, Said
from domain.people import Actor
from domain.refusal import Refusal
from domain.resolving import lacks_proof
from handlers.context import Work
from storage.conversations import Conversation
from storage.writer import Write


def _may(kind: type[AnyEvent]) -> Callable[[Complaint, Actor], None]:
    return lambda complaint, officer: check(complaint, kind, officer)


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a button on the card asks for, and what refuses it when that is not possible."""

    asks: str
    check: Callable[[Complaint, Actor], None]
    any_time: bool = False  # the answer is welcome whatever has happened to the complaint meanwhile


PROMPTS: Mapping[str, Prompt] = {
    "ask": Prompt("agency-say-question", _may(Asked)),
    "note": Prompt("agency-say-note", _may(Noted), any_time=True),
    "resolve": Prompt("agency-say-remark", _may(Resolved)),
    "take-over": Prompt("agency-say-why-mine", check_taking_over),
    "more-time": Prompt("agency-say-why-later", check_extending),
    "not-ours": Prompt("agency-say-reason", _may(Returned)),
    "archive": Prompt("desk-say-archive-reason", _may(Archived)),
}

CANCEL = "cancel"
CANCELLED = Said("agency-cancelled")


async def prompt(
    press: CallbackQuery,
    verb: str,
    complaint: Complaint,
    officer: Actor,
    conversation: Conversation,
    directory: Directory,
    work: Work,
) -> None:
    """An officer pressed a button that needs words; what they were asked before is dropped."""
    wanted = PROMPTS[verb]
    wanted.check(complaint, officer)
    card = press.message.message_id if press.message else None
    mark = "" if wanted.any_time else mark_of(complaint)
    needs: dict[str, Fact] = {"proof": "yes" if lacks_proof(complaint, (), directory) else "no"}
    question, write = put(
        wanted.asks, verb, complaint, officer, work, reply_to=card, mark=mark, mentions=needs
    )
    await work.keep(notices=(*dropped(conversation, work), question), writes=(write,))


def put(
    message: str,
    awaiting: str,
    complaint: Complaint,
    officer: Actor,
    work: Work,
    *,
    reply_to: int | None,
    mark: str,
    mentions: Mapping[str, Fact] | None = None,
    **gathered: str,
) -> tuple[Notice, Write]:
    """The question, and the note that this officer's reply to it answers it.

    `gathered` is what they have said so far; `mark` tells later whether the complaint changed,
    and is empty where that does not matter. `mentions` is what else the question mentions.
    """
    assert officer.person is not None
    facts: dict[str, Fact] = {"number": complaint.number, "officer": PersonName(officer.person)}
    cancel_button = Button("button-cancel", CANCEL, (work.key,))
    slot = slot_of_key(work.key)
    question = work.say(
        Said(message, facts | dict(mentions or {})),
        buttons=((cancel_button,),),
        keyboard=Keyboard.FORCE_REPLY,
        slot=slot,
        about=complaint.number,
        purpose="prompt",
        reply_to=reply_to,
    )
    number = complaint.number
    return question, work.awaiting(awaiting, number=number, mark=mark, prompt=slot, **gathered)


def slot_of(cancel_data: str) -> str:
    """The slot of the question that has a button with this data; empty: it is no such button."""
    verb, _, key = cancel_data.partition(":")
    return slot_of_key(key) if verb == CANCEL else ""


def slot_of_key(key: str) -> str:
    """The slot of the question that was put by the work with this key."""
    return f"prompt:{key}"


def dropped(conversation: Conversation, work: Work) -> tuple[Notice, ...]:
    """What was asked before, if anything, is asked no more."""
    return (settled(conversation, work, CANCELLED),) if conversation.awaiting else ()


def settled(conversation: Conversation, work: Work, said: Said) -> Notice:
    """The question, edited into what came of it."""
    number = conversation.facts["number"]
    return work.say(said, slot=conversation.facts["prompt"], about=number, purpose="settled")


async def cancel(args: tuple[str, ...], conversation: Conversation, work: Work) -> None:
    """The officer who was asked thinks better of it."""
    if conversation.facts.get("prompt") != slot_of_key(args[0]):
        raise Refusal("refusal-not-your-prompt")
    await cancel_all(conversation, work)


async def cancel_all(conversation: Conversation, work: Work) -> None:
    """`/batal`: whatever this officer was asked here is no longer asked."""
    if not conversation.awaiting:
        raise Refusal("refusal-nothing-to-cancel")
    done = settled(conversation, work, CANCELLED)
    await work.keep(
        notices=(done,), writes=(work.nothing_awaited(),), toast=Said("toast-cancelled")
    )
