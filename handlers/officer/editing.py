"""An officer edits a reply: what was sent follows as an edit, what waits for a choice is replaced."""

from dataclasses import replace

from aiogram.types import Message

from domain import dialogue
from domain.contents import Contents
from domain.refusal import Refusal, required
from handlers.contents import contents_of
from handlers.context import Context, Group
from handlers.officer import hearing
from handlers.officer.authority import desk_complaint
from handlers.routes import check_sender
from storage import complaints, messages, officer_replies
from storage.messages import InHistory
from storage.officer_replies import OfficerReply, SaveReply


async def edited(message: Message, group: Group, context: Context) -> None:
    """What is done with the new words depends on what became of the old ones."""
    contents = contents_of(message)
    if not group.is_linked or contents.place or contents.words.startswith("/"):
        return  # a live location only moves
    found = await messages.in_history(context.store, str(group.chat), contents.message_id)
    reply = await officer_replies.find(context.store, f"{group.chat}.{contents.message_id}")
    if found is not None:
        check_sender(message)
        await _reword(found, contents, group, context)
    elif reply is not None and not reply.decided:
        await context.work.keep(writes=(_replaced(reply, contents),))
    else:
        await hearing.hear_edited(message, contents, context)


def _replaced(reply: OfficerReply, contents: Contents) -> SaveReply:
    """Nobody has read it yet; an edit of one piece leaves the other files of an album."""
    files = reply.attachments if contents.media_group else contents.attachments
    return SaveReply(replace(reply, words=contents.words, attachments=files))


async def _reword(found: InHistory, contents: Contents, group: Group, context: Context) -> None:
    complaint, officer = await desk_complaint(context.store, found.number, context.person, group)
    await _check_same_files(found, contents, context)
    if contents.words == await complaints.words(context.store, found.number, found.latest):
        return
    required(contents.words, or_say="refusal-edit-late")  # what was said is not unsaid
    decision = dialogue.reword(
        complaint,
        contents.words,
        entry=found.entry,
        before=found.latest,
        by=officer,
        now=context.now,
        reply=f"{group.chat}.{contents.message_id}",
    )
    latest = replace(found, latest=decision.complaint.version)
    await context.work.keep(decision, writes=(latest,))


async def _check_same_files(found: InHistory, contents: Contents, context: Context) -> None:
    """Refuse other files than the citizen has received; only words follow an edit."""
    sent = await complaints.attachments(context.store, found.number, found.entry)
    if {file.unique_id for file in contents.attachments} - {file.unique_id for file in sent}:
        raise Refusal("refusal-edit-late")
