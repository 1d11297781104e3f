"""Bring a database to the tables that this version of the program needs."""

import asyncio
from enum import StrEnum

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from storage.engine import is_missing, open_database

MIGRATION_LOCK = 0x6B616E616C03  # any number that is ours


class Schema(StrEnum):
    """How the tables of a database stand to this program."""

    EMPTY = "empty"
    OLD = "old"
    CURRENT = "current"
    NEWER = "newer"  # made by a later version: go on with that


def migrate(url: str) -> None:
    """Make or change the tables; does nothing when they are as needed. Not for use in a loop."""
    asyncio.run(_migrate(url))


def state(url: str) -> Schema:
    """How the tables stand. Not for use in a loop."""
    return asyncio.run(_state(url))


async def _migrate(url: str) -> None:
    database = open_database(url)
    try:
        await database.commit(upgrade)
    finally:
        await database.close()


async def _state(url: str) -> Schema:
    if is_missing(url):
        return Schema.EMPTY
    database = open_database(url)
    try:
        return await database.read(_state_on)
    finally:
        await database.close()


def upgrade(on: Connection) -> None:
    """Upgrade inside this transaction; other replicas that start now wait."""
    if on.dialect.name == "postgresql":
        on.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": MIGRATION_LOCK})
    config = _config()
    config.attributes["connection"] = on
    command.upgrade(config, "head")


def _state_on(on: Connection) -> Schema:
    has = MigrationContext.configure(on).get_current_revision()
    scripts = ScriptDirectory.from_config(_config())
    if has is None:
        return Schema.EMPTY
    if has == scripts.get_current_head():
        return Schema.CURRENT
    known = {script.revision for script in scripts.walk_revisions()}
    return Schema.OLD if has in known else Schema.NEWER


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "storage:migrations")
    return config
