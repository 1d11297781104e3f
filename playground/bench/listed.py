"""How long officers' lists and searches take among a million complaints."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AsyncExitStack
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from domain.areas import AreaCode
from domain.deadlines import Clock
from domain.directory import AgencyId
from domain.lists import Listing, Sight, Which, found_by
from domain.people import PersonId
from playground.bench.duplicates import columns_alike, opened
from playground.bench.long_past import NOW, LongPast
from playground.bench.rewording import Wording
from playground.bench.samples import number_of
from playground.bench.scale import Scale
from playground.bench.table import Table, Tell
from playground.bench.timing import Query, Took, took
from playground.postgres import PostgresServer
from storage import bulk, complaints, digests, lists
from storage.marks import MarkAnew
from storage.store import Store
from storage.writer import Change

DOUBLED = 6  # times; nobody would wait until so many different ones are made up
READINGS = 40
PAGE = 6
OFFICERS = 200
VILLAGES = 150
PROMISED = timedelta(days=20)
UNSURE = 0.03  # of all complaints wait at the triage desk, or did until they were closed

Row = Mapping[str, Any]


async def measure(scale: Scale, folder: Path, tell: Tell) -> Table:
    """The same complaints and the same questions, in a database of each kind."""
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    async with AsyncExitStack() as leave:
        server = leave.enter_context(PostgresServer(durable=True))
        urls = {
            "SQLite": f"sqlite+aiosqlite:///{folder / 'bench.db'}",
            "PostgreSQL": server.create_database("listed"),
        }
        columns: list[Sequence[str]] = []
        for name, url in urls.items():
            store = await opened(url, folder)
            leave.push_async_callback(store.close)
            tell(f"{name}: storing {scale.stored:,} complaints")
            rows = await _filled(store, scale)
            tell(f"{name}: asking")
            asked = _questions(store, rows, scale)
            columns.append([await _told(query) for query in asked.values()])
    return Table(
        title=f"Lists and searches among {scale.stored:,} complaints; ms, p50 / p95",
        head=("", *urls),
        rows=[(what, *cells) for what, *cells in zip(asked, *columns, strict=True)],
    )


async def _filled(store: Store, scale: Scale) -> Sequence[Row]:
    """Store them all; returns those that are different."""
    random = Random(11)
    same = columns_alike(store)
    past = LongPast(words=Wording.load())
    made = past.rows(scale.stored >> DOUBLED)
    rows = [{**same, **row, **_worked_on(row, scale, random)} for row in made]
    await bulk.insert(store, rows)
    await store.keep(Change((MarkAnew(),)))
    for nth in range(DOUBLED):
        await bulk.double(store, nth)
    await bulk.analyze(store)
    return rows


def _worked_on(row: Row, scale: Scale, random: Random) -> Row:
    """By whom, and until when; a few agencies have much."""
    agency = AgencyId(f"agency-{int(scale.agencies * random.random() ** 2)}")
    due = row["submitted_at"] + PROMISED
    is_open = row["closed_at"] is None
    return {
        "agency": agency if random.random() > UNSURE else None,
        "area": f"90.01.{random.randrange(VILLAGES):03}",
        "clock": Clock.RESOLUTION.value if is_open else None,
        "due": due if is_open else None,
        "overdue_at": due if is_open and due < NOW else None,
        "holder": random.randrange(OFFICERS) if is_open else None,
    }


def _questions(store: Store, rows: Sequence[Row], scale: Scale) -> Mapping[str, Query]:
    """What is asked, by what it is called in the table."""
    large, small = (AgencyId(f"agency-{nth}") for nth in (0, scale.agencies - 1))
    desk = Sight(agencies=frozenset(), is_desk=True, never=frozenset())
    officers, few = (
        Sight(agencies=frozenset({each}), is_desk=False, never=frozenset())
        for each in (large, small)
    )
    common, other, rare, apart = _words(rows)
    village = [AreaCode("90.01.000")]

    def page(which: Which, sight: Sight, *words: str, areas: Sequence[AreaCode] = ()) -> Query:
        holder = PersonId(1) if which is Which.HELD else None
        listing = Listing(which=which, words=words, holder=holder)
        return partial(lists.page, store, listing, sight, areas, page=0, size=PAGE)

    def digest(desk: AgencyId | None, sight: Sight) -> Query:
        tonight = NOW + timedelta(hours=12)
        return partial(digests.waiting, store, desk, now=NOW, tonight=tonight, sight=sight)

    return {
        "a complaint read by its number": partial(complaints.find, store, number_of(7)),
        "what is open at the largest agency": page(Which.OPEN, officers),
        "what is late there": page(Which.LATE, officers),
        "what is late anywhere": page(Which.LATE, desk),
        "what waits at the triage desk": page(Which.DESK, desk),
        "what one officer holds": page(Which.HELD, officers),
        "the largest agency's morning digest": digest(large, officers),
        "the triage desk's": digest(None, desk),
        "found anywhere: a rare word": page(Which.FOUND, desk, rare),
        "  the commonest word": page(Which.FOUND, desk, common),
        "  two common words": page(Which.FOUND, desk, common, other),
        "  two that are never said together": page(Which.FOUND, desk, common, apart),
        "  what lies in a village": page(Which.FOUND, desk, rare, areas=village),
        "found at the largest agency: the commonest word": page(Which.FOUND, officers, common),
        "found at the smallest: the commonest word": page(Which.FOUND, few, common),
        "  a rare word": page(Which.FOUND, few, rare),
    }


def _words(rows: Sequence[Row]) -> Iterator[str]:
    """The two commonest, a rare one, and the commonest that never stands beside the first."""
    said = [found_by(row["description"]) for row in rows]
    often: dict[str, int] = {}
    for words in said:
        for word in words:
            often[word] = often.get(word, 0) + 1
    ranked = sorted(often, key=lambda word: (-often[word], word))
    beside = frozenset().union(*(words for words in said if ranked[0] in words))
    yield from ranked[:2]
    yield next(word for word in reversed(ranked) if often[word] > 1)
    yield next((word for word in ranked if word not in beside), "tidakadadisini")


async def _told(query: Query) -> str:
    await took(query)  # the first opens what the others find open
    found = Took.of([await took(query) for _ in range(READINGS)])
    return f"{found.p50:.1f} / {found.p95:.1f}"
