"""The days left on cards: each card is said anew on its desk's working mornings.

A group takes few edits a minute, so a desk's next card waits until nothing else does.
"""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import groupby

from domain import clocks
from domain.complaint import Complaint
from domain.deadlines import MORNING
from domain.directory import AgencyId
from domain.notices import DESK
from domain.workdays import Calendar
from handlers.chores import Moment, each
from storage import renewals


async def renew_cards(moment: Moment) -> None:
    """Of each desk whose morning has come, say the card anew that nobody touched the longest."""
    for day, desks in groupby(sorted(_mornings(moment), key=_day), key=_day):

        async def renew(complaint: Complaint, day: date = day) -> None:
            work = moment.work(f"{complaint.number}.days.{day}", DESK)
            shown = renewals.Renew(complaint.number, complaint.version, day)
            await work.keep(notices=work.recounted(complaint, work.key), writes=(shown,))

        names = [desk for _, desk in desks]
        old = await renewals.next_of_each(moment.store, names, day, moment.now)
        await each(old, renew)


def _mornings(moment: Moment) -> Iterator[tuple[date, AgencyId | None]]:
    """The desks (None: the triage desk) that have a group and whose working day has begun."""
    groups = {None: moment.directory.triage_group}
    desks = groups | {agency.id: agency.group for agency in moment.directory.agencies.values()}
    for desk, group in desks.items():
        calendar = clocks.calendar_of(desk, moment.terms, moment.directory)
        if group is not None and _has_begun(moment.now, calendar):
            yield calendar.day_of(moment.now), desk


def _has_begun(now: datetime, calendar: Calendar) -> bool:
    day = calendar.day_of(now)
    return calendar.is_workday(day) and now >= calendar.at(day, MORNING)


def _day(morning: tuple[date, AgencyId | None]) -> date:
    return morning[0]
