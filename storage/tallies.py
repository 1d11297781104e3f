"""The daily roll-up: what happened is counted in the transaction in which it is kept.

What complaints cost to count is paid when they change; to read the numbers costs the same however
many complaints there are.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from itertools import groupby
from typing import Any, ClassVar, NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, bindparam, delete, select

from domain.directory import AgencyId
from domain.events import AnyEvent
from domain.tallies import NO_DAY, STEPS, Measure, Tally, tallies
from storage import history
from storage.directory import META, SET_META
from storage.engine import for_both, let_nobody_write
from storage.seal import Seal
from storage.store import Store
from storage.tables import tally
from storage.writer import NOBODY, Change, Topic

COUNTED_IN = "tallies-zone"  # the zone in whose days everything is counted; absent: nothing is
AT_ONCE = 50_000  # tallies in memory while all are counted anew
COUNTED = frozenset(kind.__name__ for kind in STEPS)

OF_AGENCIES = (
    select(tally)
    .where(
        tally.c.agency.in_(bindparam("agencies", expanding=True)),
        tally.c.measure.in_([measure.value for measure in Measure if measure != Measure.OPEN]),
        tally.c.day >= bindparam("first"),
    )
    .order_by(tally.c.agency, tally.c.measure, tally.c.day, tally.c.size)
)
OPEN = select(tally.c.agency, tally.c.times).where(
    tally.c.agency.in_(bindparam("agencies", expanding=True)),
    tally.c.measure == Measure.OPEN.value,
    tally.c.day == NO_DAY,
)


class Counted(NamedTuple):
    """How often something was counted."""

    tally: Tally
    times: int


async def counted(store: Store, agencies: Collection[AgencyId], first: date) -> list[Counted]:
    """What was counted of each since that day, and (on `NO_DAY`) how many are open now."""
    who = {"agencies": list(agencies)}
    since = {"first": first}

    def look(on: Connection) -> list[Counted]:
        opened = [_open(row.agency, row.times) for row in on.execute(OPEN, who)]
        return opened + [_counted(row) for row in on.execute(OF_AGENCIES, who | since)]

    return await store.read(look)


def _open(agency: str, times: int) -> Counted:
    return Counted(Tally(NO_DAY, AgencyId(agency), Measure.OPEN), times)


def _counted(row: Any) -> Counted:
    return Counted(Tally(row.day, AgencyId(row.agency), Measure(row.measure), row.size), row.times)


def _add(insert: Any) -> Any:
    new = insert(tally)
    return new.on_conflict_do_update(
        index_elements=["agency", "measure", "day", "size"],
        set_={"times": tally.c.times + new.excluded.times},
    )


ADD = for_both(_add)


def count(on: Connection, happened: Sequence[AnyEvent], zone: tzinfo) -> None:
    """Count these entries, which were just added to the history of one complaint."""
    if not any(type(event) in STEPS for event in happened):
        return
    before = happened[0].seq - 1
    past = history.bare_events(on, happened[0].number, COUNTED, before) if before else []
    _add_up(on, tallies((*past, *happened), zone, after=before))


def _add_up(on: Connection, counts: Counter[Tally]) -> None:
    """In one order always, so that no two processes wait for each other."""
    rows = [
        {
            "agency": each.agency,
            "measure": each.measure.value,
            "day": each.day,
            "size": each.size,
            "times": counts[each],
        }
        for each in sorted(counts, key=lambda t: (t.agency, t.measure, t.day, t.size))
        if counts[each]
    ]
    if rows:
        on.execute(ADD[on.dialect.name], rows)


async def keep_counting_in(store: Store, zone: str) -> bool:
    """Count all of history anew if it was never counted, or in the days of another zone.

    Returns whether that was so.
    """
    if await store.read(lambda on: on.scalar(META, {"which": COUNTED_IN})) == zone:
        return False
    await store.keep(Change(writes=(CountAnew(zone),)))
    return True


@dataclass(frozen=True, slots=True)
class CountAnew:
    """Count all of history from its beginning, in the days of this zone."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    zone: str

    def apply(self, on: Connection, seal: Seal) -> None:
        """Forget all numbers and make them again; whoever wants to count meanwhile waits."""
        let_nobody_write(on, tally)
        on.execute(delete(tally))
        counts: Counter[Tally] = Counter()
        for one in _histories(on):
            counts.update(tallies(one, ZoneInfo(self.zone)))
            if len(counts) >= AT_ONCE:
                _add_up(on, counts)
                counts.clear()
        _add_up(on, counts)
        on.execute(SET_META[on.dialect.name], {"name": COUNTED_IN, "value": self.zone})


def _histories(on: Connection) -> Iterator[Iterable[AnyEvent]]:
    events = history.all_bare_events(on, COUNTED)
    return (one for _, one in groupby(events, lambda event: event.number))
