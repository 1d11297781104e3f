"""Cards said anew: as a working day of their desk begins, and when it has come to another group.

A group takes few messages a minute, so a desk's next card waits until nothing else does.
"""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from domain import cards, clocks
from domain.batches import held
from domain.complaint import Complaint
from domain.directory import AgencyId
from domain.notices import DESK
from handlers.chores import Moment, each
from storage import messages, renewals


async def renew_cards(moment: Moment) -> None:
    """Of each desk where it is a working day, say the card anew that nobody touched the longest.

    From midnight on: that is when the citizen's page counts a day less, and an edit wakes nobody."""
    for day, desks in groupby(sorted(_workdays(moment), key=_day), key=_day):

        async def renew(complaint: Complaint, day: date = day) -> None:
            work = moment.work(f"{complaint.number}.days.{day}", DESK)
            shown = _shown(complaint, day, moment)
            await work.keep(notices=work.recounted(complaint, work.key), writes=(shown,))

        names = [desk for _, desk in desks]
        old = await renewals.next_of_each(moment.store, names, day, moment.now)
        await each(old, renew)


async def bring_cards(moment: Moment) -> None:
    """Of each desk that came to another group, bring the oldest open complaint there."""

    async def bring(complaint: Complaint) -> None:
        desk, number = complaint.agency, complaint.number
        work = moment.work(f"{number}.brought.{moment.now.timestamp()}", DESK)
        told = work.recounted(complaint, work.key)
        chat = str(desks[desk])
        if told and not await messages.has(moment.store, chat, number, cards.EVIDENCE):
            told[:0] = held(
                complaint,
                cards.evidence(complaint, told[0].to, work.key),
                now=moment.now,
                terms=moment.terms,
                directory=known,
            )
        day = clocks.calendar_of(desk, moment.terms, known).day_of(moment.now)
        await work.keep(notices=told, writes=(_shown(complaint, day, moment),))

    known, desks = moment.directory, moment.directory.desks()
    await each(await renewals.nowhere_of_each(moment.store, list(desks), moment.now), bring)


def _shown(complaint: Complaint, day: date, moment: Moment) -> renewals.Renew:
    """Its card is sent by the directory that is in memory: kept only if there is no newer one."""
    version = moment.directory.version
    return renewals.Renew(complaint.number, complaint.version, day, version, moment.now)


def _workdays(moment: Moment) -> Iterator[tuple[date, AgencyId | None]]:
    """The desks that have a group and a working day, and which it is."""
    for desk in moment.directory.desks():
        calendar = clocks.calendar_of(desk, moment.terms, moment.directory)
        day = calendar.day_of(moment.now)
        if calendar.is_workday(day):
            yield day, desk


def _day(workday: tuple[date, AgencyId | None]) -> date:
    return workday[0]
