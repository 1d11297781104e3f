"""What a citizen sends that is no command: it finds the complaint, or the draft, that it is for."""

from aiogram.types import Message

from domain.complaint import as_number, new_number
from domain.contents import Contents
from domain.refusal import Refusal
from handlers import albums
from handlers.albums import Ear
from handlers.citizen import drafting, pages, saying
from handlers.contents import contents_of
from handlers.context import Context
from handlers.routes import own_complaint
from storage import complaints, drafts, messages


async def listen(message: Message, context: Context) -> None:
    """Any message of a citizen."""
    contents = contents_of(message)
    if contents.media_group is not None:
        await albums.collect(contents, PRIVATE_EAR, context)
    elif contents.unsupported:
        raise Refusal("refusal-unsupported")
    elif (number := _typed_number(contents)) is not None:
        complaint = await own_complaint(context.store, number, context.person)
        await pages.show_page(complaint, context)
    else:
        await hear(contents, await address(contents, context), context)


async def address(contents: Contents, context: Context) -> str:
    """The number of the complaint, or of the draft, that a message is for.

    First what it replies to, then what we asked, then the draft, else a draft that it begins.
    """
    replied_to = await _replied_to(contents, context)
    if replied_to:
        return replied_to
    if context.conversation.awaiting in saying.SAYINGS:
        return context.conversation.facts["number"]
    draft = await drafts.find(context.store, context.person.id)
    return draft.id if draft else await _free_number(context)


async def hear(contents: Contents, number: str, context: Context) -> None:
    """Take a message, for the draft or the complaint with this number; else it begins a draft."""
    draft = await drafts.find(context.store, context.person.id)
    if draft is not None and draft.id == number:
        await drafting.go_on(draft, contents, context)
        return
    complaint = await complaints.find(context.store, number)
    if complaint is not None and complaint.citizen == context.person.id:
        await saying.said(complaint, contents, context)
    elif draft is not None:  # what it was for is gone
        await drafting.go_on(draft, contents, context)
    else:
        await drafting.begin(number, contents, context)


PRIVATE_EAR = Ear(address=address, hear=hear)


async def _replied_to(contents: Contents, context: Context) -> str:
    """As we recorded it when we sent the message; else, for a quick reply, as that one says."""
    if contents.reply_to is None:
        return ""
    chat = messages.private(context.person.id)
    record = await messages.about(context.store, chat, contents.reply_to)
    if record is not None:
        return record.number
    named = await complaints.find(context.store, contents.reply_number)
    return named.number if named and named.citizen == context.person.id else ""


async def _free_number(context: Context) -> str:
    number = new_number()
    while await complaints.find(context.store, number) is not None:
        number = new_number()
    return number


def _typed_number(contents: Contents) -> str | None:
    """The number, if the message is nothing else; a short word may look like one by chance."""
    words = contents.words.upper()
    is_meant = words.startswith("KA") or any(letter.isdecimal() for letter in words)
    return as_number(words) if is_meant and not contents.attachments else None
