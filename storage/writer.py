"""The only place that commits. What waits meanwhile goes into one commit together.

Nearly always that is all there is to it. When something in it goes wrong, the batch is undone and
written again with a savepoint for each change, so that a change that fails undoes only itself.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import ClassVar, Protocol

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from storage.engine import Database, number_in_order_of_commit
from storage.seal import Seal

BATCH = 200  # changes in one commit at most, so that the first of them need not wait for long


class MovedOn(Exception):
    """What was read is no longer what is stored: read it again and decide anew."""


class Topic(StrEnum):
    """What a commit may wake."""

    INBOX = "inbox"
    OUTBOX = "outbox"
    DIRECTORY = "directory"


NOBODY: frozenset[Topic] = frozenset()


class Write(Protocol):
    """One thing to be written, a frozen dataclass. What was undone may be applied again."""

    wakes: ClassVar[frozenset[Topic]]

    def apply(self, on: Connection, seal: Seal) -> None:
        """Write it; raises `MovedOn` when what it was decided on has changed."""


@dataclass(frozen=True, slots=True)
class Change:
    """What is written together or not at all."""

    writes: tuple[Write, ...]

    @property
    def wakes(self) -> frozenset[Topic]:
        """Who should look, once it is committed."""
        return NOBODY.union(*(write.wakes for write in self.writes))


class Writer:
    """Takes changes from everywhere and commits them, one batch after another."""

    def __init__(self, database: Database, seal: Seal) -> None:
        self._database = database
        self._seal = seal
        self._waiting: deque[tuple[Change, asyncio.Future[None]]] = deque()
        self._listeners: list[Callable[[frozenset[Topic]], None]] = []
        self._work: asyncio.Task[None] | None = None  # None while nothing waits
        self._closed = False

    async def keep(self, change: Change) -> None:
        """Return once it is safely stored; raises what hindered it.

        Whoever is cancelled while waiting here leaves the change to be stored all the same.
        """
        if self._closed:
            raise RuntimeError("the writer is closed")
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((change, done))
        if self._work is None:
            self._work = asyncio.create_task(self._commit_all(), name="writer")
        await done

    def on_commit(self, listener: Callable[[frozenset[Topic]], None]) -> None:
        """Call the listener after each commit that wakes somebody."""
        self._listeners.append(listener)

    async def close(self) -> None:
        """Store what waits, then take no more."""
        self._closed = True
        if self._work is not None:
            await self._work

    async def _commit_all(self) -> None:
        while self._waiting:
            batch = [self._waiting.popleft() for _ in range(min(BATCH, len(self._waiting)))]
            changes = [change for change, _ in batch]
            results = await self._commit(changes)
            for (_, done), result in zip(batch, results, strict=True):
                _tell(done, result)
            self._wake(changes, results)
        self._work = None

    async def _commit(self, changes: Sequence[Change]) -> Sequence[Exception | None]:
        try:
            await self._database.commit(partial(_apply_all, changes, self._seal))
        except Exception as error:
            if len(changes) == 1:
                return [error]
        else:
            return [None] * len(changes)
        try:
            return await self._database.commit(partial(_apply_each, changes, self._seal))
        except Exception as error:  # the commit itself failed: nothing was stored
            return [error] * len(changes)

    def _wake(self, changes: Sequence[Change], results: Sequence[Exception | None]) -> None:
        kept = (c for c, result in zip(changes, results, strict=True) if result is None)
        if topics := NOBODY.union(*(change.wakes for change in kept)):
            for listener in self._listeners:
                listener(topics)


def _apply_all(changes: Sequence[Change], seal: Seal, on: Connection) -> None:
    if any(Topic.OUTBOX in change.wakes for change in changes):
        number_in_order_of_commit(on)
    for change in changes:
        for write in change.writes:
            write.apply(on, seal)


def _apply_each(
    changes: Sequence[Change], seal: Seal, on: Connection
) -> Sequence[Exception | None]:
    return [_attempt(change, seal, on) for change in changes]


def _attempt(change: Change, seal: Seal, on: Connection) -> Exception | None:
    savepoint = on.begin_nested()
    try:
        _apply_all((change,), seal, on)
    except Exception as error:
        try:
            savepoint.rollback()
        except DBAPIError:  # the database has given up the whole batch: the disk is full, or so
            raise error from None
        return error
    savepoint.commit()
    return None


def _tell(done: asyncio.Future[None], result: Exception | None) -> None:
    if done.done():  # whoever waited was cancelled
        return
    if result is None:
        done.set_result(None)
    else:
        done.set_exception(result)
