"""Admins ask who would get a complaint, and why: by buttons and a pin. Nothing is filed."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, replace

from aiogram.filters import Filter
from aiogram.types import Message

from domain import simulation
from domain.areas import Found, How
from domain.choices import SAID, SKIP, UNKNOWN
from domain.directory import AgencyId, CategoryId
from domain.notices import View
from domain.people import Person
from domain.refusal import Refusal
from domain.routing import foreseen
from domain.simulation import OTHER, TOP, Simulation
from domain.suggestions import agency_named, category_named
from handlers.admin.linking import check_admin
from handlers.contents import contents_of
from handlers.context import Context
from storage.conversations import Conversation

CATEGORY, OFFICE, PLACE = "simulate-category", "simulate-office", "simulate-place"


class Simulated(Filter):
    """An answer to what an admin is asked here; a command is none."""

    async def __call__(self, message: Message, conversation: Conversation, person: Person) -> bool:
        is_asked = person.admin and conversation.awaiting in ANSWERS
        return is_asked and not (message.text or "").startswith("/")


async def begin(context: Context) -> None:
    """`/simulasi`: what would it be about?"""
    check_admin(context.person)
    view = simulation.category_view(context.directory, TOP, 0)
    await _ask(CATEGORY, view, Simulation(slot=context.work.key), context)


async def browse(args: tuple[str, ...], context: Context) -> None:
    """Other categories, in the same message."""
    above, page = args
    view = simulation.category_view(context.directory, above, int(page))
    await _ask(CATEGORY, view, _so_far(context, CATEGORY), context)


async def choose(args: tuple[str, ...], context: Context) -> None:
    """The category was pressed."""
    await _category_known(args[0], _so_far(context, CATEGORY), context)


async def offices(args: tuple[str, ...], context: Context) -> None:
    """Other agencies of which one may complain, in the same message."""
    so_far = _so_far(context, OFFICE)
    view = simulation.office_view(so_far, context.directory, int(args[0]))
    await _ask(OFFICE, view, so_far, context)


async def name_office(args: tuple[str, ...], context: Context) -> None:
    """The agency complained of was pressed."""
    await _office_known(args[0], _so_far(context, OFFICE), context)


async def nowhere(context: Context) -> None:
    """It is not tied to a place."""
    await _tell(None, _so_far(context, PLACE), context)


async def answer(message: Message, context: Context) -> None:
    """They typed what they are asked for, or sent a place; we go on below that."""
    step = context.conversation.awaiting
    lower = replace(_so_far(context, step), slot=context.work.key)
    await ANSWERS[step](message, lower, context)


async def _category_said(message: Message, so_far: Simulation, context: Context) -> None:
    named = category_named(message.text or "", context.directory)
    await _category_known(named or "", so_far, context)


async def _office_said(message: Message, so_far: Simulation, context: Context) -> None:
    named = agency_named(message.text or "", context.directory)
    await _office_known(named or UNKNOWN, so_far, context)


async def _place_said(message: Message, so_far: Simulation, context: Context) -> None:
    told = contents_of(message)
    pin = told.place.pin if told.place else None
    named = context.atlas.named(told.words).areas
    if pin is not None:
        await _tell(context.atlas.find(pin.latitude, pin.longitude), so_far, context)
    elif told.words.lower() in SAID[SKIP]:
        await _tell(None, so_far, context)
    elif len(named) == 1:
        await _tell(Found(area=named[0], how=How.NAMED), so_far, context)
    else:
        raise Refusal("refusal-simulate-place")


ANSWERS: Mapping[str, Callable[[Message, Simulation, Context], Awaitable[None]]] = {
    CATEGORY: _category_said,
    OFFICE: _office_said,
    PLACE: _place_said,
}


def _so_far(context: Context, step: str) -> Simulation:
    """What was told, as long as this is what we ask."""
    if context.conversation.awaiting != step:
        raise Refusal("refusal-button")
    return Simulation(**context.conversation.facts)


async def _category_known(category: str, so_far: Simulation, context: Context) -> None:
    """Of a sensitive one we ask whom it complains of; of any, where it is."""
    if category != OTHER and CategoryId(category) not in context.directory.categories:
        raise Refusal("refusal-category")
    chosen = replace(so_far, category=category)
    if simulation.asks_office(chosen, context.directory):
        await _ask(OFFICE, simulation.office_view(chosen, context.directory, 0), chosen, context)
    else:
        await _ask(PLACE, simulation.place_view(chosen), chosen, context)


async def _office_known(office: str, so_far: Simulation, context: Context) -> None:
    chosen = replace(so_far, office=office)
    await _ask(PLACE, simulation.place_view(chosen), chosen, context)


async def _ask(step: str, view: View, so_far: Simulation, context: Context) -> None:
    """In the message of this simulation, and remember what was told."""
    slot = f"simulate:{so_far.slot}"
    asked = context.work.say(*view.says, buttons=view.buttons, slot=slot)
    remember = context.work.awaiting(step, **asdict(so_far))
    await context.work.keep(notices=(asked,), writes=(remember,))


async def _tell(found: Found | None, so_far: Simulation, context: Context) -> None:
    """Who would get it, and why; with that it is over."""
    choice = foreseen(
        so_far.subject.category,
        found,
        directory=context.directory,
        areas=context.areas,
        today=context.terms.calendar.day_of(context.now),
        about=AgencyId(so_far.office) if so_far.office in context.directory.agencies else None,
    )
    view = simulation.result_view(so_far, found, context.areas, choice)
    told = context.work.say(*view.says, buttons=view.buttons)
    await context.work.keep(notices=(told,), writes=(context.work.nothing_awaited(),))
