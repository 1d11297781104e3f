"""How long it takes to take areas in, and to find pins in them."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter, process_time
from typing import NamedTuple

import shapely

from bot import areas_file
from bot.atlas import Atlas
from bot.config import Settings
from domain.areas import How, Locator
from playground.bench import invented
from playground.bench.scale import Scale
from playground.bench.table import Row, Table, Tell
from storage import areas
from storage.areas import DrawnArea, SaveAreas
from storage.migrate import migrate
from storage.store import Store
from storage.writer import Change

Pins = Sequence[tuple[float, float]]


async def measure(scale: Scale, folder: Path, tell: Tell) -> Table:
    """The files as `kanal directory import` takes them; then pins all over the areas."""
    files = scale.areas or (invented.draw(folder),)
    watch = Watch()
    drawn = areas_file.read(files, (), tell)
    watch.passes("reading and checking the files")
    loaded = await _stored(folder, drawn, watch)
    atlas = Atlas(loaded, nearest_metres=Settings().areas.nearest_metres)
    watch.passes("making the atlas")
    pins = _pins(loaded, scale.pins)
    laps = []
    for turn in range(scale.rounds):
        tell(f"round {turn + 1} of {scale.rounds}: {len(pins):,} pins")
        laps.append(_finding(atlas, pins))
    took = Lap(*map(median, zip(*laps, strict=True)))
    found = Counter(atlas.find(*pin).how for pin in pins)
    return Table(
        title=f"Areas: {len(loaded)} taken in, then {len(pins):,} pins found",
        head=("", "seconds", "of a processor", "of the pins"),
        rows=[
            *(_row(what, lap) for what, lap in watch.laps.items()),
            _row("finding the pins", took),
            *((f"  {how}", "", "", f"{found[how] / len(pins):.1%}") for how in How if found[how]),
        ],
    )


class Lap(NamedTuple):
    """Seconds that something took; on a busy machine it waits, but works no longer."""

    wall: float
    processor: float

    @classmethod
    def now(cls) -> "Lap":
        """What both clocks show."""
        return cls(perf_counter(), process_time())

    def since(self, before: "Lap") -> "Lap":
        """What passed between."""
        return Lap(self.wall - before.wall, self.processor - before.processor)


class Watch:
    """What took how long."""

    def __init__(self) -> None:
        self.laps: dict[str, Lap] = {}
        self._before = Lap.now()

    def passes(self, what: str) -> None:
        """This has taken until now."""
        now = Lap.now()
        self.laps[what] = now.since(self._before)
        self._before = now


async def _stored(folder: Path, drawn: Sequence[DrawnArea], watch: Watch) -> list[DrawnArea]:
    """The areas as they come back from a database of their own."""
    url = f"sqlite+aiosqlite:///{folder}.db"
    await asyncio.to_thread(migrate, url)
    store = await Store.open(url, key_file=folder.with_suffix(".key"))
    try:
        watch.passes("making a database")
        await store.keep(Change(writes=(SaveAreas(tuple(drawn)),)))
        watch.passes("storing them")
        return await areas.load(store)
    finally:
        await store.close()


def _pins(drawn: Sequence[DrawnArea], number: int) -> Pins:
    """Anywhere between the outermost borders, so that some lie outside."""
    random = Random(number)
    outlines = shapely.from_wkb([each.outline for each in drawn])
    west, south, east, north = shapely.total_bounds(outlines)
    return [(random.uniform(south, north), random.uniform(west, east)) for _ in range(number)]


def _finding(atlas: Locator, pins: Pins) -> Lap:
    before = Lap.now()
    for latitude, longitude in pins:
        atlas.find(latitude, longitude)
    return Lap.now().since(before)


def _row(what: str, lap: Lap) -> Row:
    return what, f"{lap.wall:.2f}", f"{lap.processor:.2f}", ""
