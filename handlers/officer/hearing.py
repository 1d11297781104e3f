"""Every reply in a group is understood here: an answer to a prompt, or words about a complaint."""

from collections.abc import Mapping
from typing import Any

from aiogram.dispatcher.event.handler import CallableObject
from aiogram.filters import Filter
from aiogram.types import Message

from domain.contents import Contents
from domain.refusal import Refusal
from handlers.contents import contents_of
from handlers.context import Context
from handlers.officer import answers, replies
from handlers.officer.authority import check_fresh, desk_complaint
from handlers.routes import Found, Handler, check_sender
from storage import messages

ANSWERS: Mapping[str, Handler] = {
    "ask": answers.question,
    "note": answers.note,
    "resolve": answers.remark,
    "not-ours": answers.not_ours,
    "archive": answers.archive_reason,
    "responsible": answers.responsible,
}


class Heard(Filter):
    """A reply to one of our messages about a complaint, not being a piece of an album."""

    async def __call__(self, message: Message, context: Context) -> bool | Found:
        contents = contents_of(message)
        found = await understood(contents, context)
        if found is None:
            return False
        check_sender(message)
        do = CallableObject(found.pop("do"))
        return {"do": do, **found}


async def heard(contents: Contents, context: Context) -> None:
    """An album that replied to one of our messages has come together."""
    found = await understood(contents, context)
    if found is not None:
        await found.pop("do")(context=context, **found)


async def understood(contents: Contents, context: Context) -> dict[str, Any] | None:
    """The handler of a reply in a group and what it needs; None if it is nothing to us."""
    if context.group is None or contents.reply_to is None:
        return None
    record = await messages.about(context.store, str(context.group.chat), contents.reply_to)
    if record is None or not record.number:
        return None
    asked = context.conversation.facts
    is_answer = record.slot != "" and record.slot == asked.get("prompt")
    try:
        complaint, officer = await desk_complaint(
            context.store, record.number, context.person, context.group
        )
        if is_answer and asked["mark"]:
            check_fresh(complaint, asked["mark"])
    except Refusal as why:
        if not is_answer:
            raise
        return {"do": answers.overtaken, "contents": contents, "why": why}
    do = ANSWERS[context.conversation.awaiting] if is_answer else replies.offer
    return {"do": do, "contents": contents, "complaint": complaint, "officer": officer}
