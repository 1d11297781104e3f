"""The database, and every difference between SQLite and PostgreSQL.

A query is a plain function of a connection. `read` runs it beside others; `commit` runs it in a
transaction of its own, one after another. On SQLite both work on threads of their own, with one
hop for the whole function: an async driver hops for each step of each statement, and took three to
seven times as long here.
"""

import asyncio
import os
import sqlite3
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol, TypeVar

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    Row,
    Table,
    create_engine,
    event,
    make_url,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.util import greenlet_spawn

from storage.locks import FileLeadership, Lanes, Leadership, NoLanes, PostgresLanes, lead_postgres

T = TypeVar("T")
Work = Callable[[Connection], T]
AnyRow = Row[*tuple[Any, ...]]

READERS = 4  # threads; more only wait for each other
BUSY_SECONDS = 30.0  # how long we let another process write before we give up
LOG_SECONDS = 0.5  # and how long one that reads, such as a backup, hinders us from tidying up
ORDER_LOCK = 0x6B616E616C02  # any number that is ours


class Database(Protocol):
    """What the rest of storage knows of the database."""

    lanes: Lanes

    async def read(self, work: Work[T]) -> T:
        """Run a query function on a connection for reading."""

    async def commit(self, work: Work[T]) -> T:
        """Run a function in a transaction and commit it; only the writer calls this."""

    async def lead(self) -> Leadership | None:
        """Become the one process that sends, ticks and polls; None when another one is."""

    async def forget(self) -> None:
        """Let nothing that was erased remain in what the database keeps beside its tables."""

    async def close(self) -> None:
        """Finish what runs and let go of every connection."""


class BadUrl(Exception):
    """The address of the database cannot be used."""


def open_database(url: str) -> Database:
    """Open SQLite or PostgreSQL, whichever the URL names."""
    parsed = parse_url(url)
    return Sqlite(parsed) if parsed.get_backend_name() == "sqlite" else Postgres(parsed)


def parse_url(url: str) -> URL:
    """Read a database URL and name the driver that we use for it."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise BadUrl("The database URL is not one, such as sqlite+aiosqlite:///kanal.db.") from None
    match parsed.get_backend_name():
        case "sqlite" if parsed.database not in (None, "", ":memory:"):
            return parsed.set(drivername="sqlite+pysqlite")
        case "sqlite":
            raise BadUrl("The database URL must name a file, such as sqlite+aiosqlite:///kanal.db.")
        case "postgresql":
            return parsed.set(drivername="postgresql+asyncpg")
        case other:
            raise BadUrl(f"The database URL must be for sqlite or postgresql, not {other}.")


def is_missing(url: str) -> bool:
    """Whether the URL names a file that does not exist; to open it would make it."""
    parsed = parse_url(url)
    return parsed.get_backend_name() == "sqlite" and not Path(parsed.database or "").exists()


def for_both(build: Callable[[Callable[[Table], Any]], Any]) -> Mapping[str, Any]:
    """An INSERT ... ON CONFLICT for either database: `on.execute(SAVE[on.dialect.name], ...)`."""
    return {"sqlite": build(sqlite.insert), "postgresql": build(postgresql.insert)}


def number_in_order_of_commit(on: Connection) -> None:
    """Let nobody else number outbox rows until we have committed ours.

    Otherwise a reader that remembers the last number it saw could miss a smaller one that
    another replica commits later. SQLite has one writer at a time anyway.
    """
    if on.dialect.name == "postgresql":
        on.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": ORDER_LOCK})


def let_nobody_write(on: Connection, table: Table) -> None:
    """Until we have committed, others may only read this table; what they write waits.

    SQLite has one writer at a time anyway.
    """
    if on.dialect.name == "postgresql":
        on.execute(text(f"LOCK TABLE {table.name} IN EXCLUSIVE MODE"))


class Sqlite:
    """One file, one process: a thread that writes and a few that read."""

    def __init__(self, url: URL) -> None:
        self._file = Path(url.database or "")
        self._engine = sqlite_engine(url)
        self._reading = sqlite_engine(url, writes=False)
        self._writer = ThreadPoolExecutor(1, "storage-writer")
        self._readers = ThreadPoolExecutor(READERS, "storage-reader")
        self._reader = threading.local()
        self._open: list[Connection] = []  # one for each reader's thread
        self.lanes: Lanes = NoLanes()

    async def read(self, work: Work[T]) -> T:
        """Run it in one hop to a reader's thread."""
        return await asyncio.get_running_loop().run_in_executor(self._readers, self._read, work)

    async def commit(self, work: Work[T]) -> T:
        """Run it in the writer's thread, which ends what it began even if we are cancelled."""
        return await asyncio.get_running_loop().run_in_executor(self._writer, self._commit, work)

    async def lead(self) -> Leadership | None:
        """Take the lock file beside the database."""
        return FileLeadership.take(self._file.with_name(self._file.name + ".lock"))

    async def forget(self) -> None:
        """Empty the write-ahead log: pages stand in it as they were before words were erased."""
        await asyncio.get_running_loop().run_in_executor(self._writer, self._empty_log)

    async def close(self) -> None:
        """Wait for both kinds of threads."""
        await asyncio.to_thread(self._readers.shutdown)
        await asyncio.to_thread(self._writer.shutdown)
        for connection in self._open:
            connection.close()
        self._reading.dispose()
        self._engine.dispose()

    def _commit(self, work: Work[T]) -> T:
        with self._engine.begin() as on:
            return work(on)

    def _empty_log(self) -> None:
        on = sqlite3.connect(self._file, timeout=LOG_SECONDS)
        try:
            on.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            on.close()

    def _read(self, work: Work[T]) -> T:
        if not hasattr(self._reader, "connection"):
            self._reader.connection = self._reading.connect()
            self._open.append(self._reader.connection)
        return work(self._reader.connection)


class Postgres:
    """A server that several processes may share.

    Each piece of work is one greenlet from connecting to letting go; an `AsyncConnection` makes one
    for every step, which took half as much time again.
    """

    def __init__(self, url: URL) -> None:
        self._writer = postgres_engine(url, pool_size=1)
        self._readers = postgres_engine(url, pool_size=READERS, isolation_level="AUTOCOMMIT")
        self._holders = postgres_engine(url, pool_size=2, isolation_level="AUTOCOMMIT")
        self.lanes: Lanes = PostgresLanes(self._holders)

    async def read(self, work: Work[T]) -> T:
        """Run it without a transaction around it: each of our queries is one statement."""
        return await greenlet_spawn(self._read, work)

    async def commit(self, work: Work[T]) -> T:
        """Run it in a transaction."""
        return await greenlet_spawn(self._commit, work)

    async def lead(self) -> Leadership | None:
        """Take the advisory lock, on a connection of its own."""
        return await lead_postgres(self._holders)

    async def forget(self) -> None:
        """The server does so by itself, when it vacuums."""

    async def close(self) -> None:
        """Close the pools."""
        await self.lanes.close()
        for engine in (self._writer, self._readers, self._holders):
            await engine.dispose()

    def _read(self, work: Work[T]) -> T:
        with self._readers.sync_engine.connect() as on:
            return work(on)

    def _commit(self, work: Work[T]) -> T:
        with self._writer.sync_engine.begin() as on:
            return work(on)


def sqlite_engine(url: URL, *, writes: bool = True) -> Engine:
    """An engine that writes, or only reads; its transactions take the write lock at once."""
    file = Path(url.database or "")
    if not file.exists():
        os.close(os.open(file, os.O_CREAT | os.O_WRONLY, 0o600))  # complaints are in it
    engine = create_engine(
        url,
        hide_parameters=True,
        pool_reset_on_return=None,  # `begin` has always ended what it began
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if not writes:
            connection.execute("PRAGMA query_only = ON")

    if writes:

        @event.listens_for(engine, "begin")
        def begin(on: Connection) -> None:
            on.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",  # a commit survives loss of power; NORMAL gains little
    "foreign_keys = ON",
    "secure_delete = ON",  # what is erased is overwritten
    "cache_size = -32000",  # KiB
    "temp_store = MEMORY",
)


def postgres_engine(url: URL, *, pool_size: int, **options: Any) -> AsyncEngine:
    """An engine over asyncpg, whose connections stay: a new one costs as much as many queries."""
    return create_async_engine(
        url,
        hide_parameters=True,
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=BUSY_SECONDS,
        connect_args={"server_settings": {"jit": "off", "application_name": "kanal-aduan"}},
        **options,
    )
