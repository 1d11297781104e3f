"""The tables are as the code has them, and everything that looks for rows finds an index."""

import sqlite3
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import BindParameter, Connection, Delete, Select, Update, event, insert, select
from sqlalchemy.exc import DatabaseError, StatementError
from sqlalchemy.types import NullType

from storage import (
    albums,
    complaints,
    conversations,
    decisions,
    deliveries,
    drafts,
    erasures,
    inbox,
    messages,
    outbox,
    people,
    renewals,
)
from storage.columns import EPOCH, Moment
from storage.engine import BadUrl, Sqlite, open_database
from storage.migrate import Schema, migrate, state
from storage.store import Store
from storage.supporters import ERASE_SAID
from storage.tables import draft, link, metadata

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ON_POSTGRESQL = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


async def test_migrations_lead_to_the_tables(store: Store) -> None:
    def differences(on: Connection) -> list[object]:
        options = {"compare_type": True, "compare_server_default": True}
        context = MigrationContext.configure(on, opts=options)
        return list(compare_metadata(context, metadata))

    assert await store.read(differences) == []


async def test_partial_indexes_are_the_same_on_both(store: Store) -> None:
    """Alembic does not compare what an index leaves out."""
    if not isinstance(store.database, Sqlite):
        query = "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"
    else:
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    found = await store.read(lambda on: on.exec_driver_sql(query).all())
    partial = {name: definition for name, definition in found if " WHERE " in definition}
    expected = {
        str(index.name)
        for table in metadata.tables.values()
        for index in table.indexes
        if index.dialect_options["sqlite"]["where"] is not None
    }
    assert set(partial) == expected


def test_migrating_again_changes_nothing(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'kanal.db'}"
    assert state(url) is Schema.EMPTY
    assert not (tmp_path / "kanal.db").exists()
    migrate(url)
    assert state(url) is Schema.CURRENT
    migrate(url)
    assert state(url) is Schema.CURRENT


@ON_POSTGRESQL
def test_server_can_be_asked_how_it_stands(database_url: str) -> None:
    assert state(database_url) is Schema.CURRENT
    migrate(database_url)
    assert state(database_url) is Schema.CURRENT


def test_tables_of_a_later_version_are_recognised(tmp_path: Path) -> None:
    file = tmp_path / "kanal.db"
    migrate(f"sqlite:///{file}")
    with sqlite3.connect(file) as on:
        on.execute("UPDATE alembic_version SET version_num = '9999'")
    assert state(f"sqlite:///{file}") is Schema.NEWER


def test_file_that_is_no_database_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "kanal.db").write_bytes(b"not what it seems " * 100)
    with pytest.raises(DatabaseError, match="not a database"):
        state(f"sqlite:///{tmp_path / 'kanal.db'}")


@pytest.mark.parametrize(
    "url", ["", "kanal.db", "mysql://x/y", "sqlite://", "sqlite:///:memory:", "postgresqlx://a/b"]
)
def test_address_that_cannot_be_used_is_explained(url: str) -> None:
    with pytest.raises(BadUrl, match=r"^The database URL .*\.$"):
        open_database(url)


@ON_SQLITE
async def test_file_is_for_us_alone_and_nothing_stays_beside_it(
    store: Store, tmp_path: Path
) -> None:
    new = open_database(f"sqlite:///{tmp_path / 'new.db'}")
    await new.read(lambda on: on.exec_driver_sql("SELECT 1").all())
    await new.close()
    assert (tmp_path / "new.db").stat().st_mode & 0o777 == 0o600
    await store.close()
    assert not (tmp_path / "kanal.db-wal").exists()


@ON_SQLITE
async def test_sqlite_is_set_up_as_we_rely_on(store: Store) -> None:
    names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete")

    def pragmas(on: Connection) -> list[object]:
        return [on.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in names]

    assert await store.database.commit(pragmas) == ["wal", 2, 1, 1]
    assert await store.read(pragmas) == ["wal", 2, 1, 1]


@ON_SQLITE
async def test_readers_cannot_write(store: Store) -> None:
    row = {"digest": b"d", "purpose": "", "expires_at": datetime(2026, 8, 14, tzinfo=UTC)}
    with pytest.raises(Exception, match="readonly"):
        await store.read(lambda on: on.execute(insert(link), row))


async def test_moments_keep_their_microseconds_and_come_back_in_utc(store: Store) -> None:
    jakarta = timezone(timedelta(hours=7))
    moment = datetime(2026, 8, 14, 6, 30, 15, 123_456, tzinfo=jakarta)
    row = {"digest": b"d", "purpose": "", "expires_at": moment}
    await store.database.commit(lambda on: on.execute(insert(link), row))
    found = await store.read(lambda on: on.execute(select(link.c.expires_at)).scalar_one())
    assert found == moment
    assert found.tzinfo is UTC
    naive = row | {"digest": b"e", "expires_at": moment.replace(tzinfo=None)}
    with pytest.raises(StatementError, match="without a zone"):
        await store.database.commit(lambda on: on.execute(insert(link), naive))


async def test_errors_do_not_tell_what_was_to_be_stored(store: Store) -> None:
    row = {"person": 1, "id": "rahasia", "version": 1, "sealed": None, "changed_at": None}
    with pytest.raises(StatementError) as raised:
        await store.database.commit(lambda on: on.execute(insert(draft), row))
    assert "rahasia" not in str(raised.value)


LOOKING: dict[str, Select[Any]] = {
    "claim": inbox.CLAIM,
    "pieces of an album": inbox.PIECES,
    "pending notices": outbox.PENDING,
    "one notice": outbox.ONE,
    "notices of a reader": outbox.OF_READER,
    "message in a slot": messages.IN_SLOT,
    "what a message is about": messages.ABOUT,
    "person": people.FIND,
    "context": conversations.CONTEXT,
    "idle drafts": drafts.IDLE,
    "albums due": albums.DUE,
    "complaint": complaints.FIND,
    "complaints of a citizen": complaints.OF_CITIZEN,
    "open complaints of a citizen": complaints.OPEN_OF_CITIZEN,
    "complaints due": complaints.DUE,
    "alarms": complaints.RINGING,
    "cards to be said anew": renewals.NEXT_OF_EACH,
}
ERASED = ("looks erased", "clean copies erased", "words erased", "files erased")
CHANGING: dict[str, Update | Delete] = {
    "update done": inbox.DONE,
    "update postponed": inbox.POSTPONE,
    "marks forgotten": inbox.FORGET,
    "slot replaced": outbox.REPLACE,
    "notice sent": deliveries.SENT,
    "reader held back": deliveries.HOLD,
    "sent notices purged": deliveries.PURGE,
    "decision kept": decisions.DECIDE.values(version=2),
    **dict(zip(ERASED, erasures.ERASE_WORDS, strict=True)),
    "descriptions erased": erasures.ERASE_DESCRIPTION,
    **{f"{what} of a supporter": it for what, it in zip(ERASED, ERASE_SAID, strict=True)},
}
IN_ORDER = ("claim", "pending notices", "albums due", "complaints due", "alarms", "idle drafts")
SAMPLES: dict[type, object] = {str: "", int: 1, bytes: b"", bool: False, float: 0.5, date: date.min}


@ON_SQLITE
@pytest.mark.parametrize("name", [*LOOKING, *CHANGING])
async def test_no_table_is_walked_through(store: Store, name: str) -> None:
    query = (LOOKING | CHANGING)[name]
    steps = await store.read(lambda on: plan(on, query))
    walked = [step for step in steps if step.startswith("SCAN")]
    found_before = ("CONSTANT", "anon_1", "(subquery")  # not tables
    assert all(step.removeprefix("SCAN ").startswith(found_before) for step in walked)


@ON_SQLITE
@pytest.mark.parametrize(
    ("name", "index"),
    [
        pytest.param("claim", "ix_inbox_pending", id="the oldest pending update"),
        pytest.param("claim", "ix_inbox_lane", id="and none before it in its lane"),
        pytest.param("pending notices", "ix_outbox_pending", id="notices"),
        pytest.param("complaints due", "ix_complaint_due", id="clocks that ran out"),
        pytest.param("alarms", "ix_complaint_rings", id="what clocks have to say"),
        pytest.param("albums due", "ix_album_due", id="albums"),
    ],
)
async def test_queues_are_found_among_what_is_open(store: Store, name: str, index: str) -> None:
    """What is settled piles up by the million; only these indexes leave it out."""
    steps = await store.read(lambda on: plan(on, LOOKING[name]))
    assert [step for step in steps if f" {index} " in step]


@ON_SQLITE
@pytest.mark.parametrize("name", IN_ORDER)
async def test_queues_need_no_sorting(store: Store, name: str) -> None:
    steps = await store.read(lambda on: plan(on, LOOKING[name]))
    assert not [step for step in steps if "TEMP B-TREE" in step]


def plan(on: Connection, query: Select[Any] | Update | Delete) -> list[str]:
    """How SQLite would go about it."""

    @event.listens_for(on, "before_cursor_execute", retval=True)
    def explain(*call: Any) -> tuple[str, Any]:
        return f"EXPLAIN QUERY PLAN {call[2]}", call[3]

    try:
        compiled = query.compile(on.engine, column_keys=[])
        values = {name: sample(bind) for name, bind in compiled.binds.items()}
        return [str(step[3]) for step in on.execute(query, values).cursor.fetchall()]
    finally:
        event.remove(on, "before_cursor_execute", explain)


def sample(bind: BindParameter[Any]) -> object:
    """Some value of the kind that is asked for."""
    if bind.expanding:
        return ["a", "b"]
    if isinstance(bind.type, Moment):
        return EPOCH
    if isinstance(bind.type, NullType):
        return 1
    return SAMPLES[bind.type.python_type]
