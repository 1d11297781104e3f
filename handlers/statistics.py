"""`/statistik`: numbers for whoever asks. Officers see their agency's, admins and desk all, others
what may be public."""

import asyncio

from domain.deadlines import Terms
from domain.directory import AgencyId, Directory
from domain.facts import AgencyName, Fact
from domain.measures import EVERYBODY
from domain.notices import Button, Notice, Rows, Said
from domain.people import Person
from domain.pictures import NumbersDrawn
from domain.refusal import Refusal
from domain.report import agencies_report, report, withheld
from domain.statistics import FEW, Numbers, first_day, numbers
from handlers.context import Group, Service, Work
from storage import tallies
from storage.store import Store

EACH_AGENCY: Rows = ((Button("button-each-agency", "per-agency"),),)


async def show_person(
    person: Person, service: Service, store: Store, terms: Terms, work: Work
) -> None:
    """In private: of everything that was reported."""
    few = 1 if person.admin else FEW
    found = await _of(EVERYBODY, few, store, terms, work)
    await work.keep(notices=(_of_everybody(found, few, service, work),))


async def show_group(
    group: Group, service: Service, store: Store, terms: Terms, work: Work
) -> None:
    """In a group: of the agencies that sit here; at the triage desk of everything."""
    if not group.is_linked:
        raise Refusal("refusal-not-linked")
    found = [await _of(agency, 1, store, terms, work) for agency in group.agencies]
    notices = [_drawn(each, AgencyName(each.agency), work) for each in found]
    if group.is_desk:
        everything = await _of(EVERYBODY, 1, store, terms, work)
        notices.append(_of_everybody(everything, 1, service, work))
    await work.keep(notices=notices)


async def show_agencies(
    person: Person,
    group: Group | None,
    directory: Directory,
    store: Store,
    terms: Terms,
    work: Work,
) -> None:
    """The agencies side by side."""
    may_see_all = group.is_desk if group else person.admin
    few = 1 if may_see_all else FEW
    today = terms.calendar.day_of(work.now)
    days = (first_day(today), today)
    found, rated = await asyncio.gather(
        tallies.sums(store, directory.agencies, *days),
        tallies.ratings(store, directory.agencies, *days),
    )
    await work.keep(notices=(work.say(*agencies_report(found, rated, *days, few=few)),))


def _of_everybody(found: Numbers, few: int, service: Service, work: Work) -> Notice:
    more = withheld(found) if few > 1 else ()
    return _drawn(found, service.name, work, *more, buttons=EACH_AGENCY)


def _drawn(found: Numbers, of: Fact, work: Work, *more: Said, buttons: Rows = ()) -> Notice:
    picture = NumbersDrawn(of, found)
    return work.say(*report(found, of), *more, picture=picture, buttons=buttons)


async def _of(agency: AgencyId, few: int, store: Store, terms: Terms, work: Work) -> Numbers:
    today = terms.calendar.day_of(work.now)
    found = await tallies.counted(store, agency, first_day(today), today)
    return numbers(found, until=today, agency=agency, few=few)
