"""The daily roll-up: what happened is counted in the transaction in which it is kept.

What complaints cost to count is paid when they change; to read the numbers costs the same however
many complaints there are.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from itertools import groupby
from typing import Any, ClassVar, NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, bindparam, delete, func, select

from domain.directory import AgencyId
from domain.events import AnyEvent
from domain.measures import NO_DAY, Measure, Tally
from domain.statistics import Satisfaction
from domain.tallies import STEPS, tallies
from storage import history
from storage.engine import for_both, let_nobody_write
from storage.named_values import META, SET_META
from storage.seal import Seal
from storage.store import Store
from storage.tables import tally
from storage.writer import NOBODY, Change, Topic

COUNTED_IN = (
    "tallies-by-week-in"  # the zone in whose days everything is counted; absent: nothing is
)
AT_ONCE = 50_000  # tallies in memory while all are counted anew
COUNTED = frozenset(kind.__name__ for kind in STEPS)
SIZED = (Measure.ANSWERED, Measure.RESOLVED, Measure.RATED)
PLAIN = tuple(measure for measure in Measure if measure not in (*SIZED, Measure.OPEN))

_theirs = tally.c.agency.in_(bindparam("agencies", expanding=True))
_since = tally.c.day >= bindparam("first")
_until = tally.c.day <= bindparam("last")
_is_sized = tally.c.measure.in_([measure.value for measure in SIZED])
_is_plain = tally.c.measure.in_([measure.value for measure in PLAIN])
_sum = func.sum(tally.c.times).label("sum")
OPEN = select(tally.c.agency, tally.c.times).where(
    _theirs, tally.c.measure == Measure.OPEN.value, tally.c.day == NO_DAY
)
BY_DAY = select(tally.c.measure, tally.c.day, tally.c.times).where(_theirs, _is_plain, _since)
BY_SIZE = (
    select(tally.c.measure, tally.c.size, _sum)
    .where(_theirs, _is_sized, _since, _until)
    .group_by(tally.c.measure, tally.c.size)
    .having(_sum != 0)  # a rating that was changed is counted elsewhere
)
EACH = (
    select(tally.c.agency, tally.c.measure, tally.c.size, _sum)
    .where(_theirs, tally.c.measure != Measure.OPEN.value, _since, _until)
    .group_by(tally.c.agency, tally.c.measure, tally.c.size)
)
SUMS = (
    select(tally.c.agency, tally.c.measure, _sum)
    .where(_theirs, _is_plain, _since, _until)
    .group_by(tally.c.agency, tally.c.measure)
)

_is_rating = tally.c.measure == Measure.RATED.value
RATINGS = (
    select(tally.c.agency, _sum, func.sum(tally.c.times * tally.c.size).label("stars"))
    .where(_theirs, _is_rating, _since, _until)
    .group_by(tally.c.agency)
    .having(_sum > 0)
)


class Counted(NamedTuple):
    """How often something was counted."""

    tally: Tally
    times: int


async def counted(store: Store, agency: AgencyId, first: date, last: date) -> list[Counted]:
    """What was counted of an agency (or `EVERYBODY`) since the first day.

    With it how many are open now, on `NO_DAY`; how long things took stands all on the last day.
    """
    values = {"agencies": [agency], "first": first, "last": last}

    def found(day: date, measure: str, size: int, times: int) -> Counted:
        return Counted(Tally(day, agency, Measure(measure), size), times)

    def look(on: Connection) -> list[Counted]:
        return [
            *(found(NO_DAY, Measure.OPEN, 0, row.times) for row in on.execute(OPEN, values)),
            *(found(r.day, r.measure, 0, r.times) for r in on.execute(BY_DAY, values)),
            *(found(last, r.measure, r.size, int(r.sum)) for r in on.execute(BY_SIZE, values)),
        ]

    return await store.read(look)


async def sums(
    store: Store, agencies: Collection[AgencyId], first: date, last: date
) -> dict[AgencyId, Counter[Measure]]:
    """What was counted on these days of each agency, and how many are open there now."""
    values = {"agencies": list(agencies), "first": first, "last": last}

    def look(on: Connection) -> dict[AgencyId, Counter[Measure]]:
        found: dict[AgencyId, Counter[Measure]] = defaultdict(Counter)
        for row in on.execute(SUMS, values):
            found[AgencyId(row.agency)][Measure(row.measure)] = int(row.sum)
        for agency, times in on.execute(OPEN, values):
            found[agency][Measure.OPEN] = times
        return dict(found)

    return await store.read(look)


async def ratings(
    store: Store, agencies: Collection[AgencyId], first: date, last: date
) -> dict[AgencyId, Satisfaction]:
    """What reporters gave each agency on these days; those that were given nothing are left out."""
    values = {"agencies": list(agencies), "first": first, "last": last}

    def look(on: Connection) -> dict[AgencyId, Satisfaction]:
        return {
            AgencyId(row.agency): Satisfaction(count=int(row.sum), stars=int(row.stars))
            for row in on.execute(RATINGS, values)
        }

    return await store.read(look)


async def by_agency(
    store: Store, agencies: Collection[AgencyId], first: date, last: date
) -> dict[AgencyId, list[Counted]]:
    """What was counted of each agency on these days, all as of the last of them.

    Those of which nothing was are left out; how many are open is not said."""
    values = {"agencies": list(agencies), "first": first, "last": last}

    def look(on: Connection) -> dict[AgencyId, list[Counted]]:
        found: dict[AgencyId, list[Counted]] = defaultdict(list)
        for row in on.execute(EACH, values):
            agency = AgencyId(row.agency)
            one = Tally(last, agency, Measure(row.measure), row.size)
            found[agency].append(Counted(one, int(row.sum)))
        return dict(found)

    return await store.read(look)


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
    add_up(on, tallies((*past, *happened), zone, after=before))


def add_up(on: Connection, counts: Counter[Tally]) -> None:
    """Add to the numbers; in one order always, so that no two processes wait for each other."""
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
                add_up(on, counts)
                counts.clear()
        add_up(on, counts)
        on.execute(SET_META[on.dialect.name], {"name": COUNTED_IN, "value": self.zone})


def _histories(on: Connection) -> Iterator[Iterable[AnyEvent]]:
    events = history.all_bare_events(on, COUNTED)
    return (one for _, one in groupby(events, lambda event: event.number))
