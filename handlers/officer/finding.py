"""An agency is searched by a few letters of its name."""

from dataclasses import replace

from aiogram.types import CallbackQuery

from domain import desk, lifecycle
from domain.card_buttons import likely_row, mark_of
from domain.complaint import Complaint
from domain.contents import Contents
from domain.desk import Likely
from domain.notices import Button, Said
from domain.people import Actor
from domain.refusal import Refusal, required
from handlers.context import Context
from handlers.officer import prompts
from handlers.officer.choosing import FIND, OPENS

ECHOED = 40  # characters of what was searched


async def ask(press: CallbackQuery, complaint: Complaint, officer: Actor, context: Context) -> None:
    """What is the agency called?"""
    lifecycle.check(complaint, OPENS[officer.role][1], officer)
    question, write = prompts.put(
        "agency-say-name",
        FIND,
        complaint,
        officer,
        context.work,
        reply_to=press.message.message_id if press.message else None,
        mark=mark_of(complaint),
    )
    dropped = prompts.dropped(context.conversation, context.work)
    await context.work.keep(notices=(*dropped, question), writes=(write,))


async def answer(
    contents: Contents, complaint: Complaint, officer: Actor, context: Context
) -> None:
    """The question becomes the list of those found; another reply to it searches anew."""
    letters = required(contents.words, or_say="refusal-say-name")[:ECHOED]
    found = desk.named(letters, complaint, context.directory)
    if not found:
        raise Refusal("refusal-nobody-called", name=letters)
    slot = context.conversation.facts["prompt"]
    cancel = Button("button-cancel", prompts.CANCEL, (slot.partition(":")[2],))
    shown = prompts.settled(
        context.conversation, context.work, Said("agency-found", {"name": letters})
    )
    rows = (*(likely_row(complaint, Likely(each)) for each in found), (cancel,))
    await context.work.keep(notices=(replace(shown, buttons=rows, purpose="prompt"),))
