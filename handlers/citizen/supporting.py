"""Somebody else's complaint: what one sees of it, and supporting it."""

from collections.abc import Iterable
from dataclasses import replace

from aiogram.types import CallbackQuery

from domain import dialogue, own_page
from domain.complaint import Attachment, Complaint, Status
from domain.contents import Contents
from domain.duplicates import is_public
from domain.lifecycle import Decision
from domain.notices import Button, Notice, Said, View
from domain.people import Actor, Person, Role
from domain.refusal import Refusal
from domain.support import SOLVED, page, photos, with_one_less
from domain.verdicts import only_verdict
from handlers.context import Context
from handlers.routes import Found, Presses
from storage import complaints, supporters
from storage.decisions import Unchanged
from storage.store import Store
from storage.supporters import Leave, SaidBySupporter, SaySolved, Support
from storage.writer import Write

SECOND = "second"  # awaited from a supporter: what they want to add


class SupportPresses(Presses):
    """A button on somebody else's complaint; the handler may ask for `complaint`."""

    async def __call__(  # type: ignore[override]  # aiogram hands filters what they name
        self, press: CallbackQuery, store: Store, person: Person
    ) -> bool | Found:
        found = await super().__call__(press)
        if not isinstance(found, dict):
            return False
        number, *args = found["args"]
        complaint = await supportable(store, number, person)
        return {**found, "args": tuple(args), "complaint": complaint}


async def supportable(
    store: Store, number: str, person: Person, *, or_say: str = "refusal-link"
) -> Complaint:
    """Somebody else's complaint that they may know of; any other is as if it did not exist."""
    complaint = await visible(store, number, person)
    if complaint is None:
        raise Refusal(or_say, number=number)
    if complaint.citizen == person.id:
        raise Refusal("refusal-own-report", number=complaint.number)
    return complaint


async def visible(store: Store, number: str, person: Person) -> Complaint | None:
    """The complaint with this number, or what it was merged into, if they may know of it.

    That is: they reported it, they support it, or anybody may know. Otherwise None, as if there
    were none."""
    complaint = await complaints.find(store, number)
    if complaint is None or complaint.citizen == person.id:
        return complaint
    is_one = await supporters.is_one(store, number, person.id)
    if complaint.merged_into is not None and (is_one or not complaint.confidential):
        return await visible(store, complaint.merged_into, person)
    return complaint if is_one or is_public(complaint) else None


async def show(complaint: Complaint, context: Context, args: tuple[str, ...] = ()) -> None:
    """What one may see of it: in the list's message, or anew below the news it was opened from."""
    tag = args[0] if args else context.work.key
    is_one = await supporters.is_one(context.store, complaint.number, context.person.id)
    view = page(complaint, is_supporter=is_one, tag=tag)
    slot = own_page.slot_of(tag)
    shown = _said(view, complaint, context, slot=slot)
    await context.work.keep(notices=(shown, *await photos_below(slot, complaint, context)))


async def photos_below(slot: str, complaint: Complaint, context: Context) -> list[Notice]:
    """The photos that others may see, below a message that is edited and can hold none."""
    media = photos(complaint)
    if media is None or not await complaints.attachments(context.store, media.number, media.seq):
        return []
    says = Said("support-photos", {"number": complaint.number})
    return [context.work.say(says, media=media, below=slot)]


async def support(complaint: Complaint, context: Context) -> None:
    """They say "me too"."""
    await join(complaint, context, None)


async def leave(complaint: Complaint, context: Context) -> None:
    """They want to hear no more of it."""
    await _check_supporter(complaint, context)
    says = Said("support-left", {"number": complaint.number})
    await context.work.keep(
        notices=(context.work.say(says), *_card(with_one_less(complaint), context)),
        writes=(Leave(complaint.number, context.person.id), Unchanged(complaint)),
    )


async def ask(complaint: Complaint, context: Context) -> None:
    """What would they like to add?"""
    await _check_supporter(complaint, context)
    facts = {"number": complaint.number}
    question = context.work.say(
        Said("support-ask-second", facts),
        buttons=((Button("button-never-mind", "never-mind"),),),
        about=complaint.number,
        purpose="prompt",
    )
    awaits = context.work.awaiting(SECOND, number=complaint.number)
    await context.work.keep(notices=(question,), writes=(awaits,))


async def said(complaint: Complaint, contents: Contents, context: Context) -> None:
    """A supporter adds words or files, or says in a word whether it is done."""
    if (is_solved := _solved_meant(complaint, contents)) is not None:
        thanks = context.work.say(Said("toast-solved-noted"), about=complaint.number)
        await _count(complaint, context, is_solved=is_solved, notices=(thanks,))
        return
    settled = (context.work.nothing_awaited(),) if context.conversation.awaiting else ()
    decision = seconded(complaint, contents.words, contents.attachments, context)
    told = context.work.say(
        Said("support-added", {"number": complaint.number}), about=complaint.number
    )
    note = _entry(decision, context)
    await context.work.keep(decision, notices=(told,), writes=(note, *settled))


async def say_solved(args: tuple[str, ...], complaint: Complaint, context: Context) -> None:
    """They say whether it is done; the reporter's word decides."""
    await _check_supporter(complaint, context)
    await _count(complaint, context, is_solved=args[0] == SOLVED)


async def _count(
    complaint: Complaint, context: Context, *, is_solved: bool, notices: Iterable[Notice] = ()
) -> None:
    says = SaySolved(complaint.number, context.person.id, is_solved)
    await context.work.keep(
        notices=(*notices, *_card(complaint, context)),
        writes=(says, Unchanged(complaint)),
        toast=Said("toast-solved-noted"),
    )


def _solved_meant(complaint: Complaint, contents: Contents) -> bool | None:
    """What they answer who are asked whether it is done; None: they were not, or say more."""
    if complaint.status is not Status.RESOLVED or contents.attachments:
        return None
    return {"confirm": True, "contest": False}.get(only_verdict(contents.words) or "")


async def join(
    complaint: Complaint,
    context: Context,
    decision: Decision | None,
    closed: Iterable[Notice] = (),
) -> None:
    """From now on they support it: they see it once, and the desk sees that it has one more."""
    # How many they are is looked up when it is sent; that there is one makes room for the line.
    now = replace(decision.complaint if decision else complaint, supporters=1)
    view = page(now, is_supporter=True)
    shown = _said(replace(view, says=(Said("support-joined"), *view.says)), complaint, context)
    joins = Support(complaint.number, context.person.id, context.now)
    keeps: Write = _entry(decision, context) if decision else Unchanged(complaint)
    await context.work.keep(
        *([decision] if decision else []),
        notices=(*closed, shown, *_card(now, context)),
        writes=(joins, keeps),
    )


def seconded(
    complaint: Complaint, words: str, files: tuple[Attachment, ...], context: Context
) -> Decision:
    """What comes of words or files with which a supporter backs it."""
    citizen = Actor(role=Role.CITIZEN, person=context.person.id)
    return dialogue.second(complaint, words, by=citizen, now=context.now, attachments=files)


def _entry(decision: Decision, context: Context) -> SaidBySupporter:
    return SaidBySupporter(context.person.id, decision.complaint.number, decision.complaint.version)


def _card(complaint: Complaint, context: Context) -> list[Notice]:
    return context.work.recounted(complaint, f"{context.work.key}.card")


def _said(view: View, complaint: Complaint, context: Context, *, slot: str = "") -> Notice:
    return context.work.say(
        *view.says,
        buttons=view.buttons,
        slot=slot,
        media=None if slot else photos(complaint),  # what has a slot is edited as text
        about=complaint.number,
        purpose="support",
    )


async def _check_supporter(complaint: Complaint, context: Context) -> None:
    if not await supporters.is_one(context.store, complaint.number, context.person.id):
        raise Refusal("refusal-no-supporter", number=complaint.number)
