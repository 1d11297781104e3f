"""Supporting what somebody else has reported, instead of reporting it once more."""

from collections.abc import Iterable
from dataclasses import replace

from aiogram.types import CallbackQuery

from domain import dialogue, draft_card, duplicates
from domain import support as supporting
from domain.complaint import Attachment, Complaint
from domain.contents import Contents
from domain.duplicates import ASKED, Alike, is_public
from domain.intake import Draft, complained_of, is_ready
from domain.lifecycle import Decision, check_may_join
from domain.notices import Button, Notice, Said, View
from domain.people import Actor, Person, Role
from domain.refusal import Refusal
from domain.support import SOLVED, WITH
from handlers.citizen import draft_presses, drafting
from handlers.context import Context
from handlers.routes import Found, Presses
from storage import complaints, nearby, supporters
from storage.complaints import Unchanged
from storage.drafts import SaveDraft
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


async def supportable(store: Store, number: str, person: Person) -> Complaint:
    """A complaint that they support, or may know of; any other is as if it did not exist."""
    complaint = await complaints.find(store, number)
    if complaint is None or complaint.citizen == person.id:
        raise Refusal("refusal-not-found", number=number)
    if not is_public(complaint) and not await supporters.is_one(store, number, person.id):
        raise Refusal("refusal-not-found", number=number)
    return complaint


# --- before a report is sent ----------------------------------------------------------------------


async def send(draft: Draft, context: Context) -> None:
    """They pressed Submit: is it one of those nearby? If it is none, it is sent."""
    found = await _alike(draft, context) if is_ready(draft, context.directory) else None
    other = await complaints.find(context.store, found.number) if found else None
    if found is None or other is None:
        await draft_presses.send(draft, context)
        return
    view = supporting.question(draft, other, found)
    save = SaveDraft(context.person.id, draft, context.now)
    notices = (drafting.card(draft, view, context), *await _photos(draft, other, context))
    await context.work.keep(notices=notices, writes=(save,))


async def differs(args: tuple[str, ...], draft: Draft, context: Context) -> None:
    """It is not that one."""
    await send(replace(draft, others=(*draft.others, args[0])), context)


async def same(args: tuple[str, ...], draft: Draft, context: Context) -> None:
    """It is that one: the draft is put away, and they support it, with its words if they like."""
    number, *choice = args
    other = await supportable(context.store, number, context.person)
    if not choice and other.status.is_open:
        view = supporting.question_of_words(draft, other)
        await context.work.keep(notices=(drafting.card(draft, view, context),))
        return
    decision = None
    if choice == [WITH]:
        check_may_join(complained_of(draft, context.directory), other)
        decision = _seconded(other, draft.description, draft.attachments, context)
    says = Said("support-draft-gone", {"number": number})
    notices = drafting.closed_card(draft, says, context, about=number)
    context.work.before = (*context.work.before, drafting.drop(draft, context))
    await _join(other, context, decision, notices)


async def _photos(draft: Draft, other: Complaint, context: Context) -> list[Notice]:
    """The photos that others may see, below the card, which can hold none."""
    media = supporting.photos(other)
    if media is None or not await complaints.attachments(context.store, media.number, media.seq):
        return []
    says = Said("support-photos", {"number": other.number})
    return [context.work.say(says, media=media, below=draft_card.slot_of(draft))]


async def _alike(draft: Draft, context: Context) -> Alike | None:
    """The likeliest that they have not been asked about."""
    where = duplicates.around(draft, context.directory, context.now)
    if where is None or len(draft.others) >= ASKED:
        return None
    found = await nearby.find(context.store, where, context.now - context.terms.reopening)
    known = {*draft.others, *await supporters.supported_by(context.store, context.person.id)}
    others = (
        each for each in found if each.citizen != context.person.id and each.number not in known
    )
    return next(iter(duplicates.alike(draft.description, where, others)), None)


# --- somebody else's complaint --------------------------------------------------------------------


async def show(complaint: Complaint, context: Context) -> None:
    """What one may see of it."""
    is_one = await supporters.is_one(context.store, complaint.number, context.person.id)
    view = supporting.page(complaint, is_supporter=is_one)
    await context.work.keep(notices=(_said(view, complaint, context),))


async def support(complaint: Complaint, context: Context) -> None:
    """They say "me too"."""
    await _join(complaint, context, None)


async def leave(complaint: Complaint, context: Context) -> None:
    """They want to hear no more of it."""
    says = Said("support-left", {"number": complaint.number})
    await context.work.keep(
        notices=(context.work.say(says), *_card(complaint, context)),
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
    """A supporter adds words or files."""
    settled = (context.work.nothing_awaited(),) if context.conversation.awaiting else ()
    decision = _seconded(complaint, contents.words, contents.attachments, context)
    told = context.work.say(
        Said("support-added", {"number": complaint.number}), about=complaint.number
    )
    note = _entry(decision, context)
    await context.work.keep(decision, notices=(told,), writes=(note, *settled))


async def say_solved(args: tuple[str, ...], complaint: Complaint, context: Context) -> None:
    """They say whether it is done; the reporter's word decides."""
    await _check_supporter(complaint, context)
    says = SaySolved(complaint.number, context.person.id, args[0] == SOLVED)
    await context.work.keep(
        notices=_card(complaint, context),
        writes=(says, Unchanged(complaint)),
        toast=Said("toast-solved-noted"),
    )


async def _join(
    complaint: Complaint,
    context: Context,
    decision: Decision | None,
    closed: Iterable[Notice] = (),
) -> None:
    """From now on they support it: they see it once, and the desk sees that it has one more."""
    now = replace(decision.complaint if decision else complaint, supporters=1)
    view = supporting.page(now, is_supporter=True)
    page = _said(replace(view, says=(Said("support-joined"), *view.says)), complaint, context)
    joins = Support(complaint.number, context.person.id, context.now)
    keeps: Write = _entry(decision, context) if decision else Unchanged(complaint)
    await context.work.keep(
        *([decision] if decision else []),
        notices=(*closed, page, *_card(now, context)),
        writes=(joins, keeps),
    )


def _seconded(
    complaint: Complaint, words: str, files: tuple[Attachment, ...], context: Context
) -> Decision:
    citizen = Actor(role=Role.CITIZEN, person=context.person.id)
    return dialogue.second(complaint, words, by=citizen, now=context.now, attachments=files)


def _entry(decision: Decision, context: Context) -> SaidBySupporter:
    return SaidBySupporter(context.person.id, decision.complaint.number, decision.complaint.version)


def _card(complaint: Complaint, context: Context) -> tuple[Notice, ...]:
    return supporting.card(complaint, f"{context.work.key}.card", context.work.advice)


def _said(view: View, complaint: Complaint, context: Context) -> Notice:
    return context.work.say(
        *view.says,
        buttons=view.buttons,
        media=supporting.photos(complaint),
        about=complaint.number,
        purpose="support",
    )


async def _check_supporter(complaint: Complaint, context: Context) -> None:
    if not await supporters.is_one(context.store, complaint.number, context.person.id):
        raise Refusal("refusal-no-supporter", number=complaint.number)
