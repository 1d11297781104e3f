"""A clock that a town lives by: it runs over the machine's own, and can be moved and hurried."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import aiohttp

RECONNECT_AFTER = 0.2  # seconds between attempts to hear the town's clock again


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """The town's time as a straight line over the machine's monotonic clock."""

    at: float  # seconds since 1970 in the town ...
    mark: float  # ... when the machine's clock showed this
    rate: float  # how many seconds pass in the town in one of ours; 0 stands still

    def seconds(self) -> float:
        """The town's time now, in seconds since 1970."""
        return self.at + self.rate * (time.monotonic() - self.mark)


class _Clock:
    """What both clocks share: reading the line, and sleeping along it."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._changed = asyncio.Event()

    @property
    def rate(self) -> float:
        """How many seconds pass in the town in one of ours."""
        return self._line.rate

    def seconds(self) -> float:
        """The town's time now, in seconds since 1970."""
        return self._line.seconds()

    def now(self) -> datetime:
        """The town's time now, in UTC."""
        return datetime.fromtimestamp(self._line.seconds(), UTC)

    async def sleep(self, seconds: float) -> None:
        """Sleep that many of the town's seconds; moving the clock past the end wakes at once."""
        end = self.seconds() + seconds
        while (left := end - self.seconds()) > 0:
            patience = left / self._line.rate if self._line.rate else None
            with suppress(TimeoutError):
                async with asyncio.timeout(patience):  # `wait_for` may overlook being cancelled
                    await self._changed.wait()

    async def changes(self) -> AsyncIterator[Line]:
        """The line as it is, and then every line that follows it."""
        while True:
            line, changed = self._line, self._changed
            yield line
            if line is self._line:
                await changed.wait()

    def _follow(self, line: Line) -> None:
        self._line = line
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()


class TownClock(_Clock):
    """The clock that the playground lives by."""

    def __init__(self, start: datetime | None = None, *, rate: float = 1.0) -> None:
        at = start.timestamp() if start else time.time()
        super().__init__(Line(at=at, mark=time.monotonic(), rate=rate))
        self._listeners: list[Callable[[], None]] = []

    def move(self, by: timedelta) -> None:
        """Put the clock forward (or back), as if so much time had passed in between."""
        self._turn(self._line.seconds() + by.total_seconds(), self._line.rate)

    def set_rate(self, rate: float) -> None:
        """From now on let `rate` seconds pass in the town in one of ours."""
        self._turn(self._line.seconds(), rate)

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener` whenever the clock is moved or hurried; returns how to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _turn(self, at: float, rate: float) -> None:
        self._follow(Line(at=at, mark=time.monotonic(), rate=rate))
        for listener in tuple(self._listeners):
            listener()


class FollowedClock(_Clock):
    """The town's clock, followed from another process on the same machine.

    Processes of one machine share its monotonic clock, so both read exactly the same time."""

    def __init__(self, url: str) -> None:
        super().__init__(Line(at=time.time(), mark=time.monotonic(), rate=1.0))
        self._url = url
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Follow the clock served at the url; returns once its time is known."""
        known = asyncio.Event()
        self._task = asyncio.create_task(self._keep_listening(known))
        await known.wait()

    async def close(self) -> None:
        """Stop following; the clock goes on as it last went."""
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def _keep_listening(self, known: asyncio.Event) -> None:
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=5)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            while True:
                with suppress(aiohttp.ClientError, ConnectionError):
                    await self._listen(session, known)
                await asyncio.sleep(RECONNECT_AFTER)

    async def _listen(self, session: aiohttp.ClientSession, known: asyncio.Event) -> None:
        async with session.get(self._url) as response:
            async for text in response.content:
                line = json.loads(text)
                self._follow(Line(at=line["at"], mark=line["mark"], rate=line["rate"]))
                known.set()
