"""Many complaints at once, for measuring: without history, notices or anything that follows."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import text

from storage.store import Store
from storage.tables import complaint


async def insert(store: Store, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add these rows, each with every column that must have a value."""
    await store.database.commit(lambda on: on.execute(complaint.insert(), rows))


async def analyze(store: Store) -> None:
    """Let the database learn how its rows are spread, as it does by itself in time."""
    await store.database.commit(lambda on: on.execute(text("ANALYZE")))
