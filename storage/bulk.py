"""Many complaints at once, for measuring: without history, notices or anything that follows."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, literal, select, text

from storage import search
from storage.store import Store
from storage.tables import complaint, searchable


async def insert(store: Store, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add these rows, each with every column that must have a value."""
    await store.database.commit(lambda on: on.execute(complaint.insert(), rows))


async def double(store: Store, nth: int) -> None:
    """Add a copy of every complaint and of what it is found by; each time another `nth`."""

    def copy(on: Connection) -> None:
        for table in (complaint, searchable):
            columns = [column for column in table.c if column.name != "nth"]
            copied = [
                column + literal(f".{nth}") if column.name == "number" else column
                for column in columns
            ]
            names = [column.name for column in columns]
            on.execute(table.insert().from_select(names, select(*copied)))

    await store.database.commit(copy)


async def index(store: Store) -> None:
    """Let what was copied be found, too."""
    await store.database.commit(search.index_anew)


async def analyze(store: Store) -> None:
    """Let the database learn how its rows are spread, as it does by itself in time."""
    await store.database.commit(lambda on: on.execute(text("ANALYZE")))
