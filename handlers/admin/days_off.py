"""Admins add and remove days without work: everybody's, or those of one agency."""

from dataclasses import replace
from datetime import date

from aiogram.types import Message

from domain import clocks, day_off
from domain.day_off import ALL, EVERYBODY, DayOff
from domain.directory import AgencyId
from domain.notices import Said, View
from domain.refusal import Refusal
from domain.suggestions import agency_named
from handlers.admin.linking import check_admin
from handlers.contents import contents_of
from handlers.context import Context
from storage import directory as directories
from storage import shapes
from storage.edits import Edit, RecordEdit
from storage.holidays import AddHoliday, RemoveHoliday
from storage.writer import Write

LIST, DAY, WHOSE, REMOVE = "holidays", "holiday-day", "holiday-whose", "holiday-remove"
STEPS = (LIST, DAY, WHOSE, REMOVE)


async def begin(context: Context) -> None:
    """`/libur`: which days are to come?"""
    check_admin(context.person)
    await _show_list(DayOff(slot=context.work.key), context)


async def turn(args: tuple[str, ...], context: Context) -> None:
    """Another page, or back from whatever was asked."""
    await _show_list(DayOff(slot=_draft(context, *STEPS).slot), context, page=int(args[0]))


async def new(context: Context) -> None:
    """Another day: which one?"""
    draft = DayOff(slot=_draft(context, LIST).slot)
    await _show(DAY, day_off.ask_view(), draft, context)


async def take_day(message: Message, context: Context) -> None:
    """A day and its name; whose is it?"""
    day, name = day_off.told(contents_of(message).words, _today(context))
    day_off.check_workday(day, context.terms.calendar)
    draft = DayOff(slot=context.work.key, day=day, name=name)
    await _show(WHOSE, day_off.whose_view(draft, context.directory, 0), draft, context)


async def turn_agencies(args: tuple[str, ...], context: Context) -> None:
    """Other agencies, in the same message."""
    draft = _draft(context, WHOSE)
    view = day_off.whose_view(draft, context.directory, int(args[0]))
    await _show(WHOSE, view, draft, context)


async def name_agency(message: Message, context: Context) -> None:
    """Whose day it is was typed."""
    words = contents_of(message).words
    draft = replace(_draft(context, WHOSE), slot=context.work.key)
    whose = ALL if words.lower() in EVERYBODY else agency_named(words, context.directory)
    await _keep(whose or "", draft, context)


async def choose(args: tuple[str, ...], context: Context) -> None:
    """Whose day it is was pressed."""
    await _keep(args[0], _draft(context, WHOSE), context)


async def ask_remove(args: tuple[str, ...], context: Context) -> None:
    """A day of the list: is it to be a working day again?"""
    slot = _draft(context, LIST).slot
    directory = await directories.load(context.store)
    holiday = day_off.found(directory, *args)
    draft = DayOff(slot=slot, day=holiday.day, name=holiday.name, agency=holiday.agency)
    await _show(REMOVE, day_off.remove_view(draft), draft, context)


async def remove(context: Context) -> None:
    """Clocks that start from now on count it again."""
    draft = _draft(context, REMOVE)
    change = RemoveHoliday(draft.holiday)
    await _changed("admin-holiday-gone", draft, change, context)


async def _keep(whose: str, draft: DayOff, context: Context) -> None:
    """Everybody's (`ALL`), or that of an agency that we know."""
    agency = None if whose == ALL else AgencyId(whose)
    if agency is not None and agency not in context.directory.agencies:
        raise Refusal("refusal-holiday-whose")
    known = replace(draft, agency=agency)
    calendar = clocks.calendar_of(agency, context.terms, context.directory)
    day_off.check_coming(known.holiday.day, _today(context))
    day_off.check_workday(known.holiday.day, calendar)
    await _changed("admin-holiday-set", known, AddHoliday(known.holiday), context)


async def _changed(done: str, draft: DayOff, change: Write, context: Context) -> None:
    """Store it with who did it; everybody's clocks know of it within a moment."""
    what = Said(done, day_off.facts_of(draft.holiday))
    edit = Edit(at=context.now, by=context.person.id, what=what)
    await _show(
        LIST, day_off.done_view(what), DayOff(slot=draft.slot), context, change, RecordEdit(edit)
    )


async def _show_list(draft: DayOff, context: Context, page: int = 0) -> None:
    directory = await directories.load(context.store)
    calendar = clocks.calendar_of(None, context.terms, directory)
    view = day_off.list_view(directory, calendar, _today(context), page)
    await _show(LIST, view, draft, context)


async def _show(step: str, view: View, draft: DayOff, context: Context, *writes: Write) -> None:
    """In the message of this conversation, and remember what was told."""
    shown = context.work.say(*view.says, buttons=view.buttons, slot=f"holidays:{draft.slot}")
    remember = context.work.awaiting(step, draft=shapes.dumps(draft))
    await context.work.keep(notices=(shown,), writes=(*writes, remember))


def _draft(context: Context, *steps: str) -> DayOff:
    """What was told, as long as this is where we are."""
    if context.conversation.awaiting not in steps:
        raise Refusal("refusal-button")
    draft: DayOff = shapes.loads(context.conversation.facts["draft"])
    return draft


def _today(context: Context) -> date:
    return context.terms.calendar.day_of(context.now)
