"""The bell of the playground: it rings by the town's clock, however fast that goes."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Protocol

EVERY = 1.0  # seconds of the town
AT_MOST_EVERY = 0.04  # seconds of ours: a hurried town must not spend all its time ringing


class RunningClock(Protocol):
    """What the bell needs of a clock."""

    @property
    def rate(self) -> float:
        """How many seconds pass in the town in one of ours."""

    async def sleep(self, seconds: float) -> None:
        """Wait until so many seconds have passed in the town."""


class TownBell:
    """Rings about once a second of the town, and at once when its clock is put forward."""

    def __init__(self, clock: RunningClock, *, at_most_every: float = AT_MOST_EVERY) -> None:
        self._clock = clock
        self._at_most_every = at_most_every  # seconds of ours
        self._task: asyncio.Task[None] | None = None
        self._ringing = asyncio.Lock()

    def start(self, ring: Callable[[], Awaitable[None]]) -> None:
        """Call `ring` from now on."""
        self._task = asyncio.create_task(self._ring_on(ring))

    async def stop(self) -> None:
        """Ring no more; returns when a ring that is under way has ended."""
        async with self._ringing:
            if self._task:
                self._task.cancel()
        if self._task:
            with suppress(asyncio.CancelledError):
                await self._task

    async def _ring_on(self, ring: Callable[[], Awaitable[None]]) -> None:
        while True:
            async with self._ringing:
                await ring()
            await self._clock.sleep(max(EVERY, self._at_most_every * self._clock.rate))
