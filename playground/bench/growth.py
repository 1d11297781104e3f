"""What an update costs with few complaints stored, and with many."""

from contextlib import AsyncExitStack
from pathlib import Path

from playground.bench import contenders
from playground.bench.city import City, city
from playground.bench.contenders import Contender
from playground.bench.metering import Cost
from playground.bench.scale import Scale
from playground.bench.table import Table, Tell


async def measure(scale: Scale, folder: Path, tell: Tell) -> Table:
    """Two cities side by side, the one with a long past; both on SQLite."""
    async with AsyncExitStack() as leave:
        everybody: list[Contender] = []
        for stored in (scale.few, scale.many):
            tell(f"storing {stored:,} complaints")
            place = await leave.enter_async_context(
                city(folder / str(stored), agencies=scale.agencies)
            )
            await _has_past(place, scale.people, stored)
            name = f"{stored:,} complaints stored"
            everybody.append(contenders.decision(place, scale.decisions, name))
        readings = await contenders.by_turns(everybody, scale.rounds, tell)
    few, many = (Cost.of(readings[contender.name]) for contender in everybody)
    return Table(
        title="What a decision costs, on SQLite",
        head=("", "ms/update", "bot ms/update"),
        rows=[
            *(
                (contender.name, f"{cost.wall:.2f}", f"{cost.bot:.2f}")
                for contender, cost in zip(everybody, (few, many), strict=True)
            ),
            ("growth", _growth(few.wall, many.wall), _growth(few.bot, many.bot)),
        ],
    )


async def _has_past(place: City, people: int, stored: int) -> None:
    place.telegram.journal.on = False
    place.telegram.pace.limits.off()
    async with place.without_the_bot():
        await place.remembers(stored - people)
        await place.moves_in(people)
        await place.reports(people, told=people)
    await place.settles()


def _growth(few: float, many: float) -> str:
    return f"{many / few - 1:+.1%}"
