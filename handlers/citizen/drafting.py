"""A draft grows with whatever its citizen sends, and its card shows it."""

from collections.abc import Iterator
from dataclasses import replace

from domain import absorbing, draft_card
from domain.absorbing import absorb
from domain.choices import Setting
from domain.complaint import WAITING_FOR_CITIZEN, Complaint
from domain.contents import Contents
from domain.draft import Draft
from domain.intake import FILES, is_ready
from domain.notices import Keyboard, Notice, Said, View
from handlers.context import Context
from storage import complaints, messages
from storage.drafts import DropDraft, SaveDraft
from storage.people import SavePerson
from storage.writer import Write

REPORT = "report"  # awaited after /lapor: what comes next is a new report, nothing else
OFFERED = 5  # open complaints that a message may be for; the others are in the list
LOOKED_AT = 50  # open complaints among which we look for those that wait for the citizen


async def begin(number: str, contents: Contents, context: Context) -> None:
    """The first message opens a draft. With complaints open it may be for one of those: we ask."""
    is_new = context.conversation.awaiting == REPORT or not await _open_complaints(context, 1)
    draft = absorb(Draft(id=number, is_new=is_new), contents, setting_of(context))
    await keep(None, draft, context, contents)


async def go_on(draft: Draft, contents: Contents, context: Context) -> None:
    """More for the draft."""
    await keep(draft, absorb(draft, contents, setting_of(context)), context, contents)


async def keep(
    before: Draft | None, draft: Draft, context: Context, contents: Contents | None = None
) -> None:
    """Store the draft as it now is, and show it."""
    view = await _view(draft, context)
    notices = [
        *_greeting(context),
        card(draft, view, context),
        *(_remarks(before, draft, contents, context) if contents else ()),
        *await _place(before, draft, context),
    ]
    save = SaveDraft(context.person.id, draft, context.now)
    await context.work.keep(notices=notices, writes=(save, *_settled(context)))


async def show_again(draft: Draft, context: Context, *before: Said) -> None:
    """Show the card anew at the end of the chat; the former one says where it went."""
    moved = context.work.say(Said("intake-card-moved"), slot=draft_card.slot_of(draft))
    lower = replace(draft, cards=draft.cards + 1, asked="", is_same=False)
    view = await _view(lower, context)
    shown = card(lower, replace(view, says=(*before, *view.says)), context)
    asked = [_ask_place(context)] if draft.place_asked else []
    save = SaveDraft(context.person.id, lower, context.now)
    await context.work.keep(notices=(moved, shown, *asked), writes=(save, *_settled(context)))


def card(draft: Draft, view: View, context: Context) -> Notice:
    """The message that stands for the draft."""
    return context.work.say(*view.says, buttons=view.buttons, slot=draft_card.slot_of(draft))


def closed_card(
    draft: Draft, says: Said, context: Context, *, about: str = "", told: Said | None = None
) -> list[Notice]:
    """What is left of the card when the draft is gone, and of the location button.

    `about` is the complaint that it went to; `told` is said below, where it is seen.
    """
    notices = [context.work.say(says, slot=draft_card.slot_of(draft), about=about)]
    if told is not None:
        keyboard = Keyboard.REMOVE if draft.place_asked else None
        notices.append(context.work.say(told, keyboard=keyboard))
    elif draft.place_asked:
        closed = Said("intake-place-closed")
        notices.append(context.work.say(closed, keyboard=Keyboard.REMOVE))
    return notices


async def give_up(draft: Draft, context: Context, told: Said | None = None) -> None:
    """Forget the draft."""
    await context.work.keep(
        notices=closed_card(draft, Said("intake-card-dropped"), context, told=told),
        writes=(drop(draft, context),),
    )


def drop(draft: Draft, context: Context) -> DropDraft:
    """The draft is gone, if it is still the one that was read."""
    return DropDraft(context.person.id, draft.id, draft.version)


def setting_of(context: Context) -> Setting:
    """What choices depend on beside the draft."""
    today = context.terms.calendar.day_of(context.now)
    return Setting(
        directory=context.directory,
        today=today,
        language=context.service.language,
        learnt=context.learnt,
        locator=context.atlas,
    )


async def _view(draft: Draft, context: Context) -> View:
    if draft.is_new:
        return draft_card.card(draft, context.directory)
    found = await _open_complaints(context, LOOKED_AT)
    likely = sorted(found, key=lambda each: each.status not in WAITING_FOR_CITIZEN)
    return draft_card.which_complaint(draft, likely[:OFFERED])


async def _open_complaints(context: Context, limit: int) -> list[Complaint]:
    return await complaints.open_of_citizen(context.store, context.person.id, limit)


def _greeting(context: Context) -> Iterator[Notice]:
    """The first time: what is kept, who sees what, and how to have it erased."""
    if not context.person.noticed:
        yield context.work.say(Said("citizen-notice", {"service": context.service.name}))


def _settled(context: Context) -> Iterator[Write]:
    if not context.person.noticed:
        yield SavePerson(id=context.person.id, noticed=True)
    if context.conversation.awaiting:
        yield context.work.nothing_awaited()


def _remarks(
    before: Draft | None, draft: Draft, contents: Contents, context: Context
) -> Iterator[Notice]:
    """What of the message found no room."""
    if absorbing.left_out(draft, contents):
        says = Said("intake-too-many-files", {"count": FILES})
        yield context.work.say(says, reply_to=contents.message_id)
    if before is not None and absorbing.is_cut(before, contents):
        says = Said("intake-too-long", {"count": absorbing.LONGEST})
        yield context.work.say(says, reply_to=contents.message_id)


async def _place(before: Draft | None, draft: Draft, context: Context) -> list[Notice]:
    """Ask for the place with Telegram's button, or put the button away when it has come."""
    was_asked = before is not None and before.place_asked
    if draft.place_asked == was_asked:
        return []
    if draft.place_asked:
        return [_ask_place(context)]
    chat, slot = messages.private(context.person.id), draft_card.slot_of(draft)
    shown = await messages.slot_message(context.store, chat, slot)
    says = [draft_card.place_taken(draft)]
    if is_ready(draft, context.directory) and not draft.maybe:
        says.append(Said("intake-place-ready"))
    return [context.work.say(*says, keyboard=Keyboard.REMOVE, reply_to=shown)]


def _ask_place(context: Context) -> Notice:
    return context.work.say(Said("intake-place-ask"), keyboard=Keyboard.ASK_LOCATION)
