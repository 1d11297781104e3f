"""Every reply in a group is understood here: an answer to a prompt, or words about a complaint."""

from collections.abc import Mapping
from typing import Any

from aiogram.dispatcher.event.handler import CallableObject
from aiogram.filters import Filter
from aiogram.types import Message

from domain.contents import Contents
from domain.refusal import Refusal
from handlers import albums
from handlers.albums import Ear
from handlers.contents import contents_of
from handlers.context import Context
from handlers.officer import answers, replies
from handlers.officer.authority import check_fresh, desk_complaint
from handlers.routes import Found, Handler, check_sender
from storage import messages
from storage.messages import MessageRecord

ANSWERS: Mapping[str, Handler] = {
    "ask": answers.question,
    "note": answers.note,
    "resolve": answers.remark,
    "not-ours": answers.not_ours,
    "archive": answers.archive_reason,
    "responsible": answers.responsible,
}


class Heard(Filter):
    """A reply in a group to one of our messages about a complaint; no piece of an album."""

    async def __call__(self, message: Message, context: Context) -> bool | Found:
        contents = contents_of(message)
        number = await number_of(contents, context)
        if contents.media_group is not None or not number:
            return False
        check_sender(message)
        found = await _understood(contents, number, context)
        return {**found, "do": CallableObject(found["do"])}


class AlbumPieces(Filter):
    """A piece of an album that replies to one of our messages about a complaint."""

    async def __call__(self, message: Message, context: Context) -> bool | Found:
        contents = contents_of(message)
        if contents.media_group is None or not await number_of(contents, context):
            return False
        check_sender(message)
        return {"do": GATHER, "contents": contents}


async def gather(contents: Contents, context: Context) -> None:
    """The pieces wait until the album is complete."""
    await albums.collect(contents, EAR, context)


GATHER = CallableObject(gather)


async def number_of(contents: Contents, context: Context) -> str:
    """The complaint that a reply in a group is about; empty: none of ours."""
    record = await _replied_to(contents, context)
    return record.number if record else ""


async def hear(contents: Contents, number: str, context: Context) -> None:
    """An album, or a late piece of one, about this complaint."""
    if not number:
        await context.work.keep()
        return
    found = await _understood(contents, number, context)
    await found.pop("do")(context=context, **found)


EAR = Ear(address=number_of, hear=hear)


async def _replied_to(contents: Contents, context: Context) -> MessageRecord | None:
    if context.group is None or contents.reply_to is None:
        return None
    return await messages.about(context.store, str(context.group.chat), contents.reply_to)


async def _understood(contents: Contents, number: str, context: Context) -> dict[str, Any]:
    """The handler of a reply in a group, and what it asks for."""
    assert context.group is not None
    asked = context.conversation.facts
    record = await _replied_to(contents, context)
    is_answer = record is not None and record.slot != "" and record.slot == asked.get("prompt")
    try:
        complaint, officer = await desk_complaint(
            context.store, number, context.person, context.group
        )
        if is_answer and asked["mark"]:
            check_fresh(complaint, asked["mark"])
    except Refusal as why:
        if not is_answer:
            raise
        return {"do": answers.overtaken, "contents": contents, "why": why}
    do = ANSWERS[context.conversation.awaiting] if is_answer else replies.offer
    return {"do": do, "contents": contents, "complaint": complaint, "officer": officer}
