"""How long `/statistics` reads when a million complaints have been counted, without drawing."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt

from domain.directory import AgencyId
from domain.measures import EVERYBODY, NO_DAY, Measure, Tally
from domain.report import agencies_report
from domain.statistics import CLOSINGS, first_day, numbers
from playground.bench.scale import Scale
from playground.bench.table import Row, Table, Tell
from playground.postgres import PostgresServer
from storage.migrate import migrate
from storage.seal import Seal
from storage.store import Store
from storage.tallies import add_up, counted, ratings, sums
from storage.writer import NOBODY, Change, Topic

Numbers = npt.NDArray[Any]

TODAY = date(2026, 11, 22)
DAYS = 3 * 365
READINGS = 40
FIRST_DAY = TODAY - timedelta(days=DAYS - 1)
IN_TIME = 20  # days
OPEN_OF = 10  # one complaint in so many is still open


async def measure(scale: Scale, folder: Path, tell: Tell) -> Table:
    """The same tallies and the same questions, in a database of each kind."""
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    agencies = [AgencyId(f"agency-{nth}") for nth in range(scale.agencies)]
    tell(f"counting {scale.counted:,} complaints")
    counts = await asyncio.to_thread(_past, scale.counted, agencies)
    rows: list[Row] = []
    async with AsyncExitStack() as leave:
        server = leave.enter_context(PostgresServer(durable=True))
        for name, url in (
            ("SQLite", f"sqlite+aiosqlite:///{folder / 'bench.db'}"),
            ("PostgreSQL", server.create_database("tallied")),
        ):
            await asyncio.to_thread(migrate, url)
            store = await Store.open(url, key_file=folder / "bench.key")
            leave.push_async_callback(store.close)
            tell(f"{name}: storing {len(counts):,} rows, then reading them")
            await store.keep(Change((AddTallies(counts),)))
            rows += [
                _row(f"{name}: of everybody", await _times(partial(_read, store, EVERYBODY))),
                _row("  of the largest agency", await _times(partial(_read, store, agencies[0]))),
                _row("  of each agency", await _times(partial(_read_all, store, agencies))),
            ]
    return Table(
        title=f"Statistics of {scale.counted:,} complaints, in {len(counts):,} rows; ms",
        head=("", "p50", "p95", "max", "of a processor"),
        rows=rows,
    )


@dataclass(frozen=True, slots=True)
class AddTallies:
    """Tallies of complaints that are not there themselves."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    counts: Counter[Tally]

    def apply(self, on: Any, seal: Seal) -> None:
        """Count them in."""
        add_up(on, self.counts)


def _past(complaints: int, agencies: Sequence[AgencyId]) -> Counter[Tally]:
    """What so many ordinary complaints leave behind in three years; large agencies get more."""
    random = np.random.default_rng(complaints)
    who = (len(agencies) * random.random(complaints) ** 2).astype(int)
    came = random.integers(DAYS, size=complaints)  # days since the first
    answered = random.exponential(3, complaints).astype(int)
    took = answered + 1 + random.exponential(12, complaints).astype(int)
    done = random.random(complaints) > 1 / OPEN_OF
    ending = random.integers(len(CLOSINGS), size=complaints)
    counts: Counter[Tally] = Counter()

    def count(measure: Measure, which: Numbers, days: Numbers, sizes: Numbers) -> None:
        things = np.stack([who, days, sizes])[:, which]
        for (agency, day, size), times in zip(*_different(things), strict=True):
            on = NO_DAY if measure is Measure.OPEN else FIRST_DAY + timedelta(days=int(day))
            for each in (agencies[agency], EVERYBODY):
                counts[Tally(on, each, measure, int(size))] += int(times)

    def week(days: Numbers) -> Numbers:
        mondays: Numbers = days - (days + FIRST_DAY.weekday()) % 7
        return mondays

    none, every = np.zeros(complaints, int), np.ones(complaints, bool)
    count(Measure.RECEIVED, every, came, none)
    count(Measure.ANSWERED, every, week(came + answered), answered)
    count(Measure.RESOLVED, done, week(came + took), took)
    count(Measure.MET, done & (took < IN_TIME), came + took, none)
    count(Measure.MISSED, took >= IN_TIME, came + IN_TIME, none)
    count(Measure.RATED, done, came + took, random.integers(1, 6, size=complaints))
    count(Measure.OPEN, ~done, none, none)
    for nth, closing in enumerate(CLOSINGS):
        count(closing, done & (ending == nth), came + took, none)
    return counts


def _different(things: Numbers) -> tuple[Numbers, Numbers]:
    found, times = np.unique(things, axis=1, return_counts=True)
    return found.T, times


async def _read(store: Store, agency: AgencyId) -> None:
    found = await counted(store, agency, first_day(TODAY), TODAY)
    numbers(found, until=TODAY, agency=agency)


async def _read_all(store: Store, agencies: Collection[AgencyId]) -> None:
    days = (first_day(TODAY), TODAY)
    found, rated = await asyncio.gather(
        sums(store, agencies, *days), ratings(store, agencies, *days)
    )
    agencies_report(found, rated, *days)


async def _times(read: Callable[[], Awaitable[None]]) -> Sequence[tuple[float, float]]:
    """Milliseconds: of the clock on the wall, and of our processor, which on a busy machine differ."""
    took = []
    for _ in range(READINGS + 1):
        before = perf_counter(), process_time()
        await read()
        took.append((1000 * (perf_counter() - before[0]), 1000 * (process_time() - before[1])))
    return took[1:]  # the first opens what the others find open


def _row(what: str, took: Sequence[tuple[float, float]]) -> Row:
    wall, processor = zip(*took, strict=True)
    found = (median(wall), quantiles(wall, n=20)[-1], max(wall), median(processor))
    return what, *(f"{milliseconds:.1f}" for milliseconds in found)
