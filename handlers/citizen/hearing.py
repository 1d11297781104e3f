"""What a citizen sends that is no command: it finds the complaint, or the draft, that it is for."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from aiogram.types import Message

from domain.complaint import Complaint, Status, looks_like_number, new_number, typed_number
from domain.contents import Contents
from domain.courtesies import courtesy_meant, wish_meant
from domain.draft import Draft
from domain.inviting import number_in_link
from domain.rating import stars_meant
from domain.refusal import Refusal
from domain.verdicts import leave_meant, only_verdict
from handlers import albums
from handlers.albums import Ear
from handlers.citizen import (
    alike,
    drafting,
    front,
    inviting,
    pages,
    rating,
    saying,
    stories,
    supporting,
)
from handlers.citizen.alike import Answer
from handlers.contents import contents_of
from handlers.context import Context
from storage import complaints, drafts, messages, supporters

COURTESIES: Mapping[str, Callable[[Context], Awaitable[None]]] = {
    "hello": front.start,
    "thanks": front.welcome,
}
"""What answers somebody who is only polite."""

AWAITED = frozenset({*saying.SAYINGS, supporting.SECOND, rating.WORDS})
"""What is answered with words or files about a complaint, whatever they are."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Addressee:
    """What a message is for: the draft, an open or closed complaint, or (neither) a new draft."""

    number: str
    draft: Draft | None = None
    complaint: Complaint | None = None
    supported: Complaint | None = None  # somebody else's, which they support


async def listen(message: Message, context: Context) -> None:
    """Any message of a citizen."""
    contents = contents_of(message)
    if contents.media_group is not None:
        await albums.collect(contents, PRIVATE_EAR, context)
    elif contents.unsupported:
        raise Refusal("refusal-unsupported")
    elif contents.words.startswith("/"):
        raise Refusal("refusal-unknown-command")
    elif (number := number_in_link(contents.words, context.service.username)) is not None:
        await inviting.visit(number, "refusal-link", context)
    elif (number := _typed_number(contents)) is not None:
        await inviting.visit(number, "refusal-not-found", context)
    elif looks_like_number(contents.words) and not contents.attachments:
        raise Refusal("refusal-not-found", number=contents.words.upper())
    else:
        await _hear_out(contents, context)


async def _hear_out(contents: Contents, context: Context) -> None:
    """Words may stand for a button or be only polite; all else has an addressee."""
    alone = not contents.attachments and contents.place is None
    to = await _addressee(contents, context)
    wish = wish_meant(contents.words) if alone else None
    answer = await _answer_meant(contents, to, context) if alone else None
    is_meant = to.draft or to.complaint or to.supported
    courtesy = None if is_meant or not alone else courtesy_meant(contents.words)
    if wish == "cancel":
        await front.cancel(context)
    elif answer is not None:
        await answer(context)
    elif wish == "send" and to.draft is not None:
        await alike.send(to.draft, context)
    elif courtesy is not None:
        await COURTESIES[courtesy](context)
    else:
        await _take(contents, to, context)


async def _answer_meant(contents: Contents, to: Addressee, context: Context) -> Answer | None:
    """What is to be done when they type what they could have pressed; None: they say more."""
    answer = alike.answer_meant(contents.words, to.draft) if to.draft else None
    return answer or await pages.answer_meant(contents, context)


async def address(contents: Contents, context: Context) -> str:
    """The number of the complaint, or of the draft, that an album is for."""
    return (await _addressee(contents, context)).number


async def hear(contents: Contents, number: str, context: Context) -> None:
    """An album, or a late piece of one, for the draft or the complaint with this number."""
    await _take(contents, await _known_as(number, context), context)


PRIVATE_EAR = Ear(address=address, hear=hear)


async def _addressee(contents: Contents, context: Context) -> Addressee:
    """First what it replies to, then what we asked, then the draft, else a draft that it begins."""
    number = await _replied_to(contents, context)
    if not number and context.conversation.awaiting in AWAITED:
        number = context.conversation.facts["number"]
    if number:
        return await _known_as(number, context)
    draft = await drafts.find(context.store, context.person.id)
    if draft is None and (to := await _briefly_answered(contents, context)):
        return to
    return Addressee(number=draft.id if draft else await _free_number(context), draft=draft)


async def _briefly_answered(contents: Contents, context: Context) -> Addressee | None:
    """What a number or a yes or no, and nothing else, is the answer to; None: to nothing."""
    if contents.attachments or context.conversation.awaiting not in ("", rating.STARS):
        return None
    if stars_meant(contents.words) is not None:
        number = rating.awaits(rating.STARS, context)
        return await _known_as(number, context) if number else None
    if only_verdict(contents.words) is None and leave_meant(contents.words) is None:
        return None
    asked = await messages.latest(context.store, messages.private(context.person.id))
    to = await _known_as(asked.number, context) if asked and asked.number else None
    return to if to and await _is_asked(to, contents.words, context) else None


async def _is_asked(to: Addressee, words: str, context: Context) -> bool:
    """Whether we asked for their word on it: is it done, or may it be shown?"""
    about = to.complaint or to.supported
    if about is not None and about.status is Status.RESOLVED:
        return only_verdict(words) is not None
    return to.complaint is not None and await stories.is_meant(to.complaint, words, context)


async def _known_as(number: str, context: Context) -> Addressee:
    """What has this number; if that is gone, the draft that there is, else a new one."""
    draft = await drafts.find(context.store, context.person.id)
    if draft is not None and draft.id == number:
        return Addressee(number=number, draft=draft)
    found = await supporting.visible(context.store, number, context.person)
    if found is not None and found.citizen == context.person.id:
        return Addressee(number=found.number, complaint=found)
    if found is not None and await supporters.is_one(
        context.store, found.number, context.person.id
    ):
        return Addressee(number=found.number, supported=found)
    return Addressee(number=draft.id if draft else number, draft=draft)


async def _take(contents: Contents, to: Addressee, context: Context) -> None:
    if to.complaint is not None and rating.is_meant(to.complaint, contents, context):
        await rating.said(to.complaint, contents, context)
    elif to.complaint is not None and await stories.is_meant(to.complaint, contents.words, context):
        await stories.said(to.complaint, contents.words, context)
    elif to.complaint is not None:
        await saying.said(to.complaint, contents, context)
    elif to.supported is not None:
        await supporting.said(to.supported, contents, context)
    elif to.draft is not None:
        await drafting.go_on(to.draft, contents, context)
    else:
        await drafting.begin(to.number, contents, context)


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
    """The number, if the message is nothing else."""
    return typed_number(contents.words) if not contents.attachments else None
