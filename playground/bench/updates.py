"""Durable updates a second through the whole path, next to a bare bot that stores nothing."""

from pathlib import Path

from playground.bench import contenders
from playground.bench.baseline import Baseline
from playground.bench.city import city
from playground.bench.metering import Cost
from playground.bench.scale import Scale
from playground.bench.table import Table, Tell
from playground.postgres import PostgresServer


async def on_sqlite(scale: Scale, folder: Path, tell: Tell) -> Table:
    """With a database in a file."""
    return await _measure(scale, folder, tell, name="SQLite")


async def on_postgresql(scale: Scale, folder: Path, tell: Tell) -> Table:
    """With a server that makes sure of every commit, as one in earnest does."""
    with PostgresServer(durable=True) as server:
        url = server.create_database("bench")
        return await _measure(scale, folder, tell, name="PostgreSQL", database=url)


async def _measure(
    scale: Scale, folder: Path, tell: Tell, *, name: str, database: str = ""
) -> Table:
    place = city(folder, agencies=scale.agencies, database=database)
    place.telegram.journal.on = False
    place.telegram.pace.limits.off()
    async with place, Baseline(place) as baseline:
        async with place.without_the_bot():
            await place.moves_in(scale.people)
            await place.reports(scale.people, told=scale.people)
        await place.settles()
        everybody = (
            contenders.bare(place, baseline, scale.answers),
            contenders.answer(place, scale.answers),
            contenders.decision(place, scale.decisions),
        )
        readings = await contenders.by_turns(everybody, scale.rounds, tell)
    costs = {name: Cost.of(found) for name, found in readings.items()}
    bare = costs[everybody[0].name]
    return Table(
        title=f"Updates a second through the whole path, by webhook, on {name}",
        head=("", "updates/s", "of the bare bot's", "bot ms/update", "playground ms/update"),
        rows=[
            (
                name,
                f"{cost.a_second:,.0f}",
                f"{cost.a_second / bare.a_second:.2f}",
                f"{cost.bot:.2f}",
                f"{cost.playground:.2f}",
            )
            for name, cost in costs.items()
        ],
    )
