"""The clocks of a desk come to show another hour: what was promised keeps its day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import tzinfo
from typing import ClassVar
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, bindparam, select, update

from domain.clocks import zone_of
from domain.deadlines import Deadline
from domain.directory import AgencyId, Directory
from storage import shapes
from storage.complaint_rows import complaint_of
from storage.named_values import META, SET_META
from storage.seal import Seal
from storage.store import Store
from storage.tables import complaint
from storage.writer import NOBODY, Change, Topic

HERE = "service-zone"  # in which the bot last started; absent: it has promised nothing yet

_is_awaited = complaint.c.closed_at.is_(None) & complaint.c.due.is_not(None)
AT_DESK = select(complaint).where(_is_awaited, complaint.c.agency.is_(None))
AT_AGENCY = select(complaint).where(_is_awaited, complaint.c.agency == bindparam("desk"))
KEEP = update(complaint).where(complaint.c.number == bindparam("which"))


async def live_in(store: Store, zone: str, known: Directory) -> None:
    """The service is in this zone, and so is each desk that has none of its own."""
    if await store.read(lambda on: on.scalar(META, {"which": HERE})) != zone:
        await store.keep(Change(writes=(Live(zone, known),)))


@dataclass(frozen=True, slots=True)
class Live:
    """The service is in this zone from now on; dates end with the same days as before."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    zone: str
    known: Directory

    def apply(self, on: Connection, seal: Seal) -> None:
        """Doing so again changes nothing."""
        was = on.scalar(META, {"which": HERE}) or self.zone
        desks = (each for each in self.known.agencies if zone_of(each, self.known) is None)
        _keep_days(on, seal, (None, *desks), was, self.zone)
        on.execute(SET_META[on.dialect.name], {"name": HERE, "value": self.zone})


def settle(on: Connection, seal: Seal, before: Directory, after: Directory) -> None:
    """Within a change: agencies are where the new directory says; dates end with the same days."""
    here: str | None = on.scalar(META, {"which": HERE})
    if here is None:
        return
    for agency in {*before.agencies, *after.agencies}:
        was, now = zone_of(agency, before) or here, zone_of(agency, after) or here
        _keep_days(on, seal, (agency,), was, now)


def _keep_days(
    on: Connection, seal: Seal, desks: Iterable[AgencyId | None], was: str, now: str
) -> None:
    if was == now:
        return
    zones = ZoneInfo(was), ZoneInfo(now)
    for desk in desks:
        there = AT_DESK if desk is None else AT_AGENCY.params(desk=desk)
        for row in on.execute(there).all():
            found = complaint_of(row, seal)
            deadline, set_aside = _moved(found.deadline, *zones), _moved(found.set_aside, *zones)
            kept = {
                "due": deadline and deadline.due,
                "rings_at": deadline and deadline.rings_at,
                "set_aside": set_aside and shapes.dumps(set_aside),
            }
            on.execute(KEEP.values(kept), {"which": found.number})


def _moved(deadline: Deadline | None, was: tzinfo, now: tzinfo) -> Deadline | None:
    return deadline and deadline.moved(was, now)
