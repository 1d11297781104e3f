"""The hour, and what rings it: both are given to the bot, so that a town may have its own."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time and waits along it; every pause, lease and pace goes by it."""

    def now(self) -> datetime:
        """This moment, in UTC."""

    async def sleep(self, seconds: float) -> None:
        """Wait until so many seconds have passed on this clock."""


class Bell(Protocol):
    """Rings about once a second of its clock, and never twice at a time."""

    def start(self, ring: Callable[[], Awaitable[None]]) -> None:
        """Call `ring` from now on."""

    async def stop(self) -> None:
        """Ring no more; returns when a ring that is under way has ended."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """This moment, in UTC."""
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        """Wait so many seconds."""
        await asyncio.sleep(seconds)
