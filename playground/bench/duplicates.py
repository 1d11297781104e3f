"""Whether somebody has reported the same before, asked of a million complaints: how fast, how right."""

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from itertools import islice
from pathlib import Path
from typing import Any

from domain.complaint import Complaint, Kind, Pin, Status
from domain.directory import CategoryId
from domain.duplicates import CELL
from playground.bench import judging
from playground.bench.judging import Report, alike_to
from playground.bench.long_past import NOW, LongPast
from playground.bench.rewording import Wording
from playground.bench.samples import number_of
from playground.bench.scale import Scale
from playground.bench.table import Table, Tell
from playground.bench.timing import Query, Took, took
from playground.postgres import PostgresServer
from storage import bulk, complaints
from storage.complaint_rows import decided, filed
from storage.migrate import migrate
from storage.store import Store

TOGETHER = 10_000  # rows in one insertion
WARM_UP = 20  # searches that go first, unmeasured


async def measure(scale: Scale, folder: Path, tell: Tell) -> Table:
    """The same complaints and the same questions, in a database of each kind."""
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    past = LongPast(words=Wording.load())
    async with AsyncExitStack() as leave:
        server = leave.enter_context(PostgresServer(durable=True))
        urls = {
            "SQLite": f"sqlite+aiosqlite:///{folder / 'bench.db'}",
            "PostgreSQL": server.create_database("bench"),
        }
        stores = {name: await opened(url, folder) for name, url in urls.items()}
        for store in stores.values():
            leave.push_async_callback(store.close)
        planted = await _filled(past, scale, list(stores.values()), tell)
        columns = []
        for name, store in stores.items():
            tell(
                f"{name}: {scale.searches:,} searches, then {(1 + judging.OTHERS) * scale.planted} reports judged"
            )
            columns.append(
                [*await _times(past, scale, store), *await judging.told(past, planted, store)]
            )
    return Table(
        title=f"Duplicates: looked for among {len(past.matters):,} complaints",
        head=("", *stores),
        rows=[(what, *cells) for what, *cells in zip(WHAT, *columns, strict=True)],
    )


WHAT = (
    "a complaint read by its number, ms: p50",
    "what is alike, anywhere, ms: p50",
    "  p95",
    "  max",
    "  against the reading, p50",
    "in the densest corner, ms: p50",
    "  p95",
    "  max",
    *judging.WHAT,
)


async def opened(url: str, folder: Path) -> Store:
    await asyncio.to_thread(migrate, url)
    return await Store.open(url, key_file=folder / "bench.key")


async def _filled(
    past: LongPast, scale: Scale, stores: Sequence[Store], tell: Tell
) -> Sequence[Report]:
    """Store them all; returns the reports that tell of some of them again."""
    planted, rows = judging.plant(past, scale.planted)
    same = columns_alike(stores[0])
    remaining = past.rows(scale.stored - len(rows))
    while some := tuple(islice(remaining, TOGETHER)):
        await _inserted(some, same, stores)
        tell(f"storing {len(past.matters):,} of {scale.stored:,} complaints")
    await _inserted(rows, same, stores)
    for store in stores:
        await bulk.analyze(store)
    return planted


def columns_alike(store: Store) -> Mapping[str, Any]:
    """What does not matter here, from a complaint like any."""
    filler = Complaint(
        number="",
        citizen=None,
        kind=Kind.GRIEVANCE,
        category=None,
        description="",
        place=None,
        happened_on=NOW.date(),
        status=Status.SUBMITTED,
        agency=None,
        deadline=None,
        submitted_at=NOW,
    )
    return {**filed(filler, store.seal), **decided(filler), "place": ""}


async def _inserted(
    rows: Sequence[Mapping[str, Any]], same: Mapping[str, Any], stores: Sequence[Store]
) -> None:
    whole = [{**same, **row} for row in rows]
    for store in stores:
        await bulk.insert(store, whole)


async def _times(past: LongPast, scale: Scale, store: Store) -> list[str]:
    """Readings by number, searches all over the city and in its densest corner, by turns."""
    crowded, corner = past.densest()

    def asked(category: CategoryId, pin: Pin) -> Query:
        report = Report.invented(past, past.matter_of(category), pin)
        return lambda: alike_to(report, store)

    def turn() -> tuple[Query, ...]:
        which = number_of(past.random.randrange(len(past.matters)))
        return (
            lambda: complaints.find(store, which),
            asked(past.matter().category, past.pin()),
            asked(crowded, past.beside(corner, past.random.uniform(0, CELL))),
        )

    rounds = [[await took(query) for query in turn()] for _ in range(WARM_UP + scale.searches)]
    key, anywhere, dense = map(Took.of, zip(*rounds[WARM_UP:], strict=True))
    return [
        f"{key.p50:.2f}",
        *(f"{each:.2f}" for each in anywhere),
        f"{anywhere.p50 / key.p50:.1f}",
        *(f"{each:.2f}" for each in dense),
    ]
