"""A citizen edits a message: the draft follows; a desk that has the words sees old and new."""

from dataclasses import replace

from aiogram.types import Message

from domain import dialogue
from domain.absorbing import reworded
from domain.contents import Contents
from domain.people import Actor, Role
from domain.refusal import Refusal, required
from handlers.citizen import drafting
from handlers.contents import contents_of
from handlers.context import Context
from handlers.routes import own_complaint
from storage import complaints, drafts, messages
from storage.messages import InHistory


async def edited(message: Message, context: Context) -> None:
    """What is done with the new words depends on what became of the old ones."""
    contents = contents_of(message)
    if contents.place or contents.words.startswith("/"):
        return  # a live location only moves; and no command is given by an edit
    chat = messages.private(context.person.id)
    found = await messages.in_history(context.store, chat, contents.message_id)
    if found is not None:
        await _reword(found, contents, context)
        return
    draft = await drafts.find(context.store, context.person.id)
    changed = reworded(draft, contents, drafting.setting_of(context)) if draft else None
    if changed is None:
        raise Refusal("refusal-edit-late")
    await drafting.keep(draft, changed, context, contents)


async def _reword(found: InHistory, contents: Contents, context: Context) -> None:
    complaint = await own_complaint(context.store, found.number, context.person)
    entry = 0 if found.latest == 1 else found.latest
    whole = await complaints.words(context.store, found.number, entry)
    known = {
        file.unique_id for file in await complaints.all_attachments(context.store, found.number)
    }
    files = tuple(file for file in contents.attachments if file.unique_id not in known)
    if not files and f"\n{contents.words}\n" in f"\n{whole}\n":
        return  # Telegram also calls it an edit when only a preview came
    required(contents.words, or_say="refusal-edit-late")  # what was said is not unsaid
    decision = dialogue.reword(
        complaint,
        contents.words,
        entry=found.entry,
        before=found.latest,
        by=Actor(role=Role.CITIZEN, person=context.person.id),
        now=context.now,
        attachments=files,
    )
    latest = replace(found, latest=decision.complaint.version)
    await context.work.keep(decision, writes=(latest,))
