"""APScheduler as a bell: it rings once a second. What is due stands in tables, not in its memory."""

import asyncio
from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler

EVERY = 1  # seconds


class SchedulerBell:
    """Rings on the machine's own time."""

    def __init__(self) -> None:
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._ringing = asyncio.Lock()

    def start(self, ring: Callable[[], Awaitable[None]]) -> None:
        """Call `ring` every second. A late ring still comes; missed ones are one; never two at once."""

        async def once() -> None:
            async with self._ringing:
                await ring()

        self._scheduler.add_job(
            once,
            "interval",
            seconds=EVERY,
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,  # else it drops a job that is a second late
        )
        self._scheduler.start()

    async def stop(self) -> None:
        """Ring no more; returns when a ring that is under way has ended."""
        self._scheduler.pause()
        async with self._ringing:
            self._scheduler.shutdown(wait=False)
