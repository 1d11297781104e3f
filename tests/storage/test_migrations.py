"""What is in the field stays when the tables change."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, insert, inspect

from domain.deadlines import DESK_CLOCKS
from storage import complaints
from storage.complaint_rows import decided, filed
from storage.engine import open_database
from storage.migrate import Schema, migrate, state
from storage.seal import KEY_BYTES, Seal
from storage.store import Store
from storage.tables import complaint
from tests.databases import sqlite_url
from tests.domain.samples import MONDAY, routed

LATER = MONDAY + timedelta(days=40)


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without tables."""
    if request.param == "sqlite":
        return sqlite_url(tmp_path / "old.db")
    url: str = request.getfixturevalue("postgres").create_database(f"old{tmp_path.stat().st_ino}")
    return url


async def test_complaints_of_the_first_version_stay_and_can_be_late(
    empty_url: str, tmp_path: Path
) -> None:
    now = routed().complaint
    assert now.deadline is not None
    silent = replace(now.deadline, rings_at=None)  # nobody was reminded then
    first, key = replace(now, reason=None, deadline=silent), tmp_path / "kanal.key"

    def as_it_was(on: Connection) -> None:
        config = Config()
        config.set_main_option("script_location", "storage:migrations")
        config.attributes["connection"] = on
        command.upgrade(config, "0001")
        had = {column["name"] for column in inspect(on).get_columns("complaint")}
        row = filed(first, seal) | decided(first)
        on.execute(insert(complaint).values({name: row[name] for name in had}))

    seal = Seal(b"k" * KEY_BYTES)  # nothing of this complaint is sealed
    old = open_database(empty_url)
    await old.commit(as_it_was)
    await old.close()
    assert await asyncio.to_thread(state, empty_url) is Schema.OLD
    await asyncio.to_thread(migrate, empty_url)

    store = await Store.open(empty_url, key_file=key)
    assert await complaints.find(store, first.number) == first
    assert await complaints.due(store, LATER, DESK_CLOCKS, 10) == [first]
    await store.close()
