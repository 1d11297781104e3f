"""What only the leader does: send, ask for updates, and tell Telegram what the bot can do."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

import structlog

from bot.sender import Sender

LAST_WORDS = 7.0  # seconds that the sender has to finish what is on its way

log = structlog.get_logger()


@dataclass(kw_only=True)
class Duties:
    """Begins and ends with leading; a leader may lose the lead and gain it again."""

    make_sender: Callable[[], Sender]
    others: tuple[Callable[[], Coroutine[Any, Any, None]], ...]  # may be cut off at any moment
    watch: Callable[[asyncio.Task[None]], None]  # is handed each task: none may fail unnoticed
    _sender: Sender | None = field(default=None, init=False)  # None: we do not lead
    _sending: asyncio.Task[None] | None = field(default=None, init=False)
    _tasks: list[asyncio.Task[None]] = field(default_factory=list, init=False)

    async def begin(self) -> None:
        """Start all of it."""
        self._sender = self.make_sender()
        self._sending = asyncio.create_task(self._sender.run(), name="sender")
        self._tasks = [asyncio.create_task(other()) for other in self.others]
        for task in (self._sending, *self._tasks):
            self.watch(task)

    async def leave_off(self) -> None:
        """Ask for no more updates, then finish sending what is on its way."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._sender and self._sending:
            await finished(self._sending, self._sender.stop, within=LAST_WORDS)
        self._sender = self._sending = None

    def wake(self) -> None:
        """Something may have to be sent."""
        if self._sender:
            self._sender.wake()


async def finished(
    task: asyncio.Task[None], stop: Callable[[], Awaitable[None]], *, within: float
) -> None:
    """Ask a task to end, wait for it, and cut it off if that takes too long."""
    try:
        async with asyncio.timeout(within):
            await stop()
            await asyncio.wait({task})
    except TimeoutError:
        log.warning("process.cut_off", task=task.get_name())
        task.cancel()
        await asyncio.wait({task})
