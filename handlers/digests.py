"""The morning digests: each desk that has a group hears on its working days what waits there."""

from collections.abc import Iterator
from datetime import date

from domain import clocks, digest
from domain.directory import AgencyId
from domain.lists import sight_of
from domain.notices import DESK
from handlers.chores import Moment, each
from storage import digests


async def send_digests(moment: Moment) -> None:
    """Tell each desk whose morning it is and that has not been told today."""

    async def send(row: tuple[AgencyId | None, date]) -> None:
        desk, day = row
        tonight = clocks.calendar_of(desk, moment.terms, moment.directory).end_of(day)
        sight = sight_of(
            frozenset(() if desk is None else (desk,)),
            moment.directory,
            is_desk=desk is None,
            now=moment.now,
            terms=moment.terms,
        )
        waiting = await digests.waiting(
            moment.store, desk, now=moment.now, tonight=tonight, sight=sight
        )
        await moment.work(digest.key_of(desk, day), DESK).keep(
            notices=digest.digest(desk, waiting, day), writes=(digests.SettleDigest(desk, day),)
        )

    mornings = list(_mornings(moment))
    if mornings:
        done = await digests.settled(moment.store)
        await each([morning for morning in mornings if morning not in done], send)


def _mornings(moment: Moment) -> Iterator[tuple[AgencyId | None, date]]:
    """The desks that have a group, where it is the morning of a working day."""
    for desk in moment.directory.desks():
        day = digest.day_of(moment.now, clocks.calendar_of(desk, moment.terms, moment.directory))
        if day is not None:
            yield desk, day
