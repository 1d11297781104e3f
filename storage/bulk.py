"""Many complaints at once, for measuring: without history, notices or anything that follows."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, func, literal, select, text

from storage.store import Store
from storage.tables import complaint, mark, searchable

MUCH = 1_000_000  # KiB in memory while we copy; indexes are written to all over the place


async def insert(store: Store, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add these rows, each with every column that must have a value."""
    await store.database.commit(lambda on: on.execute(complaint.insert(), rows))


async def double(store: Store, nth: int) -> None:
    """Add a copy of every complaint and of what it is found by; each time with another `nth`."""

    def copy(on: Connection) -> None:
        if on.dialect.name == "sqlite":
            on.execute(text(f"PRAGMA cache_size = -{MUCH}"))
        many = on.scalar(select(func.max(searchable.c.nth)))
        anew = {"number": literal(f".{nth}"), "nth": literal(many)}
        for table in (complaint, searchable, mark):
            copied = [c + anew[c.name] if c.name in anew else c for c in table.c]
            on.execute(table.insert().from_select([c.name for c in table.c], select(*copied)))

    await store.database.commit(copy)


async def analyze(store: Store) -> None:
    """Let the database learn how its rows are spread, as it does by itself in time."""
    await store.database.commit(lambda on: on.execute(text("ANALYZE")))
