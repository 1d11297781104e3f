"""Who leads, and who works on which lane, when several processes share one database."""

import asyncio
import fcntl
import hashlib
import os
from collections.abc import Collection, Sequence, Set
from pathlib import Path
from typing import ClassVar, Protocol, Self

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

PATIENCE = 10.0  # seconds; whoever hears nothing for longer does not know whether it still leads
LEADER_LOCK = 0x6B616E616C01  # any number that is ours


class Leadership(Protocol):
    """Held by the one process that sends, ticks and polls."""

    async def held(self) -> bool:
        """Whether we still lead; ask now and then, and stop leading when not."""

    async def give_up(self) -> None:
        """Let another process lead."""


class Lanes(Protocol):
    """Keeps replicas from working on the same lane at once."""

    candidates: ClassVar[int]  # lanes to try for each that is wanted: others may have some

    async def take(self, lanes: Sequence[str], busy: Collection[str], limit: int) -> Set[str]:
        """Take up to `limit` lanes that nobody has; returns those.

        Lanes taken earlier that are not `busy` any more are let go.
        """

    async def close(self) -> None:
        """Release all."""


class FileLeadership:
    """A lock on a file; the operating system releases it when we end, however we end."""

    def __init__(self, file: int) -> None:
        self._file = file

    @classmethod
    def take(cls, path: Path) -> Self | None:
        """Take the lock, or None if another process has it."""
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(file)
            return None
        return cls(file)

    async def held(self) -> bool:
        """Nobody can take it from us."""
        return True

    async def give_up(self) -> None:
        """Closing the file releases its lock."""
        os.close(self._file)


class PostgresLeadership:
    """An advisory lock, which lasts as long as its connection."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def held(self) -> bool:
        """The lock is lost exactly when the connection is."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self._connection.execute(text("SELECT 1"))
        except (DBAPIError, OSError):
            return False
        return True

    async def give_up(self) -> None:
        """Closing the connection, not merely giving it back, releases its locks."""
        await _end(self._connection)


async def lead_postgres(engine: AsyncEngine) -> PostgresLeadership | None:
    """Take the leader's lock, or None if another process has it."""
    connection = await engine.connect()
    taken = await connection.scalar(
        text("SELECT pg_try_advisory_lock(:lock)"), {"lock": LEADER_LOCK}
    )
    if taken:
        return PostgresLeadership(connection)
    await connection.close()
    return None


class NoLanes:
    """One process has all lanes to itself."""

    candidates: ClassVar[int] = 1

    async def take(self, lanes: Sequence[str], busy: Collection[str], limit: int) -> Set[str]:
        """All of them."""
        return frozenset(lanes[:limit])

    async def close(self) -> None:
        """Nothing to do."""


TAKE = text(
    "SELECT lock FROM unnest(CAST(:locks AS bigint[])) AS lock"
    " WHERE pg_try_advisory_lock(lock) LIMIT :limit"
)
LET_GO = text(
    "SELECT count(pg_advisory_unlock(lock)) FROM unnest(CAST(:locks AS bigint[])) AS lock"
)


class PostgresLanes:
    """An advisory lock for each lane, all on one connection.

    When that is lost, others may take our lanes while we still work in them; nothing happens twice
    even then, because each update can be marked as done only once.
    """

    candidates: ClassVar[int] = 4

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._connection: AsyncConnection | None = None  # None until needed, and after a loss
        self._taken: dict[str, int] = {}  # lane -> its lock

    async def take(self, lanes: Sequence[str], busy: Collection[str], limit: int) -> Set[str]:
        """Let go of what is not busy, then take those that no other replica has."""
        try:
            if self._connection is None:
                self._connection = await self._engine.connect()
            await self._let_go(self._connection, [lane for lane in self._taken if lane not in busy])
            wanted = {_lock_of(lane): lane for lane in lanes}
            if not wanted:
                return frozenset()
            values = {"locks": list(wanted), "limit": limit}
            locks = (await self._connection.scalars(TAKE, values)).all()
        except BaseException:  # lost, or we were cancelled and do not know what we hold
            await self.close()
            raise
        taken = {wanted[lock]: lock for lock in locks}
        self._taken |= taken
        return taken.keys()

    async def close(self) -> None:
        """Closing the connection releases its locks."""
        connection, self._connection = self._connection, None
        self._taken = {}
        if connection is not None:
            await _end(connection)

    async def _let_go(self, on: AsyncConnection, lanes: Sequence[str]) -> None:
        if lanes:
            await on.execute(LET_GO, {"locks": [self._taken.pop(lane) for lane in lanes]})


async def _end(connection: AsyncConnection) -> None:
    await connection.invalidate()
    await connection.close()


def _lock_of(lane: str) -> int:
    return int.from_bytes(hashlib.blake2b(lane.encode(), digest_size=8).digest(), signed=True)
