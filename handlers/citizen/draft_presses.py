"""The buttons on a draft's card."""

from collections.abc import Iterator
from dataclasses import replace

from aiogram.types import CallbackQuery

from domain import choices, draft_buttons, draft_card, lifecycle, routing
from domain.absorbing import settled
from domain.choices import choose, refuse_choice
from domain.complaint import Complaint, new_number
from domain.contents import Contents
from domain.directory import CategoryId
from domain.draft import Draft, Part
from domain.intake import is_ready, to_complaint
from domain.notices import Rows, Said
from domain.people import Actor, Person, Role
from domain.refusal import Refusal
from handlers.citizen import drafting, saying
from handlers.contents import contact_of
from handlers.context import Context
from handlers.routes import Found, Presses, own_complaint
from storage import complaints, drafts, messages
from storage.messages import InHistory
from storage.store import Store


class DraftPresses(Presses):
    """A button on the card of one's own draft; the handler may ask for `draft`."""

    async def __call__(  # type: ignore[override]  # aiogram hands filters what they name
        self, press: CallbackQuery, store: Store, person: Person
    ) -> bool | Found:
        found = await super().__call__(press)
        if not isinstance(found, dict):
            return False
        draft_id, *args = found["args"]
        draft = await drafts.find(store, person.id)
        if draft is not None and draft.id == draft_id:
            return {**found, "args": tuple(args), "draft": draft}
        complaint = await complaints.find(store, draft_id)
        if complaint is not None and complaint.citizen == person.id:
            raise Refusal("toast-already-sent", number=complaint.number)
        raise Refusal("toast-no-draft")


async def send(draft: Draft, context: Context) -> None:
    """The citizen pressed Submit."""
    if not is_ready(draft, context.directory):
        raise Refusal("refusal-not-ready")
    taken = await complaints.find(context.store, draft.id) is not None
    today = context.terms.calendar.day_of(context.now)
    complaint = to_complaint(
        draft,
        number=new_number() if taken else draft.id,
        citizen=context.person.id,
        directory=context.directory,
        today=today,
        now=context.now,
    )
    decision = lifecycle.submit(
        complaint,
        routing.choose(complaint, directory=context.directory, areas=context.areas, today=today),
        attachments=draft.attachments,
        terms=context.terms,
        directory=context.directory,
        now=context.now,
    )
    says = Said("intake-card-sent", {"number": complaint.number})
    await context.work.keep(
        decision,
        notices=drafting.closed_card(draft, says, context, about=complaint.number),
        writes=(drafting.drop(draft, context), *_told(draft, complaint.number, 1, context)),
        toast=Said("toast-sent", {"number": complaint.number}),
    )


def _told(draft: Draft, number: str, entry: int, context: Context) -> Iterator[InHistory]:
    """So that an edit of one of the messages finds the entry of the history that they became."""
    chat = messages.private(context.person.id)
    for message_id, _ in draft.told:
        yield InHistory(
            chat_key=chat, message_id=message_id, number=number, entry=entry, latest=entry
        )


async def edit(args: tuple[str, ...], draft: Draft, press: CallbackQuery, context: Context) -> None:
    """Show what can be changed, or ask for one part anew."""
    if not args:
        view = draft_card.menu(draft, context.directory)
        await context.work.keep(notices=(drafting.card(draft, view, context),))
        return
    changed = replace(draft, editing=Part(args[0]), contact=contact_of(press.from_user))
    await drafting.keep(draft, settled(changed, drafting.setting_of(context)), context)


async def set_part(args: tuple[str, ...], draft: Draft, context: Context) -> None:
    """One of the answers was pressed."""
    part, setting = Part(args[0]), drafting.setting_of(context)
    changed = choose(draft, part, args[1], setting)
    if changed is None:
        raise refuse_choice(part)
    await drafting.keep(draft, settled(changed, setting), context)


async def browse(args: tuple[str, ...], draft: Draft, context: Context) -> None:
    """Look through the categories."""
    above, page = args
    parent = None if above == draft_buttons.TOP else CategoryId(above)
    rows = draft_buttons.browsing(draft, context.directory, parent, int(page))
    await _show_with(draft, rows, context)


async def offices(args: tuple[str, ...], draft: Draft, context: Context) -> None:
    """Look through the agencies of which one may complain."""
    rows = draft_buttons.offices(draft, context.directory, int(args[0]))
    await _show_with(draft, rows, context)


async def name_office(args: tuple[str, ...], draft: Draft, context: Context) -> None:
    """They say which agency it is about, or that they do not know."""
    changed = choices.name_office(draft, args[0], context.directory)
    if changed is None:
        raise refuse_choice(Part.QUESTION)
    await drafting.keep(draft, settled(changed, drafting.setting_of(context)), context)


async def back(draft: Draft, context: Context) -> None:
    """Leave things as they were."""
    changed = replace(draft, editing=None)
    await drafting.keep(draft, settled(changed, drafting.setting_of(context)), context)


async def give_up(draft: Draft, context: Context) -> None:
    """Forget the draft."""
    await drafting.give_up(draft, context)


async def is_new(draft: Draft, context: Context) -> None:
    """What they wrote is a report of its own."""
    changed = replace(draft, is_new=True)
    await drafting.keep(draft, settled(changed, drafting.setting_of(context)), context)


async def is_for(args: tuple[str, ...], draft: Draft, context: Context) -> None:
    """What they wrote belongs to this open complaint."""
    complaint = await own_complaint(context.store, args[0], context.person)
    contents = Contents(words=draft.description, attachments=draft.attachments, place=draft.place)
    verb = saying.meant(complaint, contents)
    if saying.tells_no_reason(verb, contents):
        await _ask_why(verb, draft, complaint, context)
        return
    says = Said("intake-card-added", {"number": complaint.number})
    decision = saying.decide(verb, complaint, contents, context)
    entry = decision.complaint.version
    await context.work.keep(
        decision,
        notices=drafting.closed_card(draft, says, context, about=complaint.number),
        writes=(drafting.drop(draft, context), *_told(draft, complaint.number, entry, context)),
    )


async def _ask_why(verb: str, draft: Draft, complaint: Complaint, context: Context) -> None:
    """They wrote only that it is not done; what they write next is the reason."""
    says = Said("intake-card-not-done", {"number": complaint.number})
    closed = drafting.closed_card(draft, says, context, about=complaint.number)
    context.work.before = (*context.work.before, drafting.drop(draft, context))
    citizen = Actor(role=Role.CITIZEN, person=context.person.id)
    await saying.ask(verb, complaint, citizen, context, before=closed)


async def _show_with(draft: Draft, rows: Rows, context: Context) -> None:
    view = replace(draft_card.card(draft, context.directory), buttons=rows)
    await context.work.keep(notices=(drafting.card(draft, view, context),))
