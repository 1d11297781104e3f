"""Every reply in a group is understood here: an answer to a prompt, or words about a complaint."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiogram.filters import Filter
from aiogram.types import Message

from domain.contents import Contents
from domain.refusal import Refusal
from handlers import albums
from handlers.albums import Ear
from handlers.contents import contents_of
from handlers.context import Context, Service
from handlers.officer import answers, finding, merging, prompts, publishing, replies
from handlers.officer.authority import check_fresh, desk_complaint
from handlers.routes import Found, Handler, callable_of, check_sender
from storage import messages

ANSWERS: Mapping[str, Handler] = {
    "ask": answers.question,
    "note": answers.note,
    "resolve": answers.remark,
    "take-over": answers.take_over,
    "more-time": answers.more_time,
    "not-ours": answers.not_ours,
    "find": finding.answer,
    "hand-on": answers.hand_on,
    "merge": merging.answer,
    "publish": publishing.correct,
    "archive": answers.archive_reason,
    "responsible": answers.responsible,
}


@dataclass(frozen=True, slots=True)
class Target:
    """What a reply answers: a complaint, and perhaps one question about it."""

    number: str
    slot: str


class Heard(Filter):
    """A reply in a group to one of our messages about a complaint; no piece of an album."""

    async def __call__(self, message: Message, context: Context) -> bool | Found:
        contents = contents_of(message)
        target = await _target(message, contents, context)
        if contents.media_group is not None:
            return False
        if target is None:
            _check_is_talk(message, context)
            return False
        check_sender(message)
        found = await _understood(contents, target, context)
        return {**found, "do": callable_of(found["do"])}


class AlbumPieces(Filter):
    """A piece of an album that replies to one of our messages about a complaint."""

    async def __call__(self, message: Message, context: Context) -> bool | Found:
        contents = contents_of(message)
        target = await _target(message, contents, context)
        if contents.media_group is None or target is None:
            return False
        check_sender(message)
        return {"do": GATHER, "contents": contents}


async def hear_edited(message: Message, contents: Contents, context: Context) -> None:
    """An edit of what is not kept: an answer that we still wait for, or one that was taken."""
    target = await _target(message, contents, context)
    if target is None:
        return
    check_sender(message)
    if not target.slot or target.slot != context.conversation.facts.get("prompt"):
        raise Refusal("refusal-edit-late")
    found = await _understood(contents, target, context)
    await found.pop("do")(context=context, **found)


async def gather(contents: Contents, context: Context) -> None:
    """The pieces wait until the album is complete."""
    await albums.collect(contents, EAR, context)


GATHER = callable_of(gather)


async def address(contents: Contents, context: Context) -> str:
    """The complaint that an album is about; empty: none of ours."""
    target = await _recorded(contents, context)
    return target.number if target else contents.reply_number


async def hear(contents: Contents, number: str, context: Context) -> None:
    """An album, or a late piece of one, about this complaint."""
    if not number:
        await context.work.keep()
        return
    target = await _recorded(contents, context) or Target(number, "")
    found = await _understood(contents, target, context)
    await found.pop("do")(context=context, **found)


EAR = Ear(address=address, hear=hear)


async def _target(message: Message, contents: Contents, context: Context) -> Target | None:
    """What the message that was replied to is about, if it is one of ours."""
    return await _recorded(contents, context) or _as_shown(message, contents, context.service)


async def _recorded(contents: Contents, context: Context) -> Target | None:
    """What is stored of the message that was replied to."""
    if context.group is None or contents.reply_to is None:
        return None
    record = await messages.about(context.store, str(context.group.chat), contents.reply_to)
    return Target(record.number, record.slot) if record and record.number else None


def _as_shown(message: Message, contents: Contents, service: Service) -> Target | None:
    """The same as the message itself says.

    Somebody may be faster than our record of it, or we may have crashed in between.
    """
    ours = message.reply_to_message
    if ours is None or not _answers_us(message, service):
        return None
    keyboard = ours.reply_markup.inline_keyboard if ours.reply_markup else []
    data = [button.callback_data or "" for row in keyboard for button in row]
    slot = next(map(prompts.slot_of, data), "")
    return Target(contents.reply_number, slot) if contents.reply_number else None


def _check_is_talk(message: Message, context: Context) -> None:
    """Refuse a reply to a message of ours that is about no complaint: nobody would read it."""
    if _answers_us(message, context.service) and context.group and context.group.is_linked:
        raise Refusal("refusal-reply-to-card")


def _answers_us(message: Message, service: Service) -> bool:
    ours = message.reply_to_message
    return bool(ours and ours.from_user and ours.from_user.username == service.username)


async def _understood(contents: Contents, target: Target, context: Context) -> dict[str, Any]:
    """The handler of a reply in a group, and what it asks for."""
    assert context.group is not None
    asked = context.conversation.facts
    is_answer = target.slot != "" and target.slot == asked.get("prompt")
    try:
        complaint, officer = await desk_complaint(
            context.store, target.number, context.person, context.group
        )
        if is_answer and asked["mark"]:
            check_fresh(complaint, asked["mark"], context.person)
    except Refusal as why:
        if not is_answer:
            raise
        return {"do": answers.overtaken, "contents": contents, "why": why}
    do = ANSWERS[context.conversation.awaiting] if is_answer else replies.offer
    return {"do": do, "contents": contents, "complaint": complaint, "officer": officer}
