"""Measures one bot's process while it answers."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Self

import psutil

from playground.telegram import Telegram
from playground.telegram.model import Bot
from playground.telegram.watching import Change

PATIENCE = 600.0  # seconds of the machine for one round, however slow it is

Send = Callable[[], object]


class WrongCount(Exception):
    """The bot has sent fewer or more messages than asked for: what was measured means nothing."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What one round took, in seconds."""

    updates: int
    wall: float  # from the first update on its way to the last message received
    bot: float  # of a processor, used by the bot
    playground: float  # of a processor, used by the pretend Telegram beside it


@dataclass(frozen=True, kw_only=True, slots=True)
class Cost:
    """Medians over the rounds."""

    a_second: float  # updates
    wall: float  # milliseconds an update
    bot: float  # milliseconds of a processor an update
    playground: float

    @classmethod
    def of(cls, readings: Iterable[Reading]) -> "Cost":
        """Sum up what was read."""
        readings = tuple(readings)
        return cls(
            a_second=median(r.updates / r.wall for r in readings),
            wall=median(1000 * r.wall / r.updates for r in readings),
            bot=median(1000 * r.bot / r.updates for r in readings),
            playground=median(1000 * r.playground / r.updates for r in readings),
        )


class Arrivals:
    """`with Arrivals(...) as arrivals:` counts the messages of one bot meanwhile."""

    def __init__(self, telegram: Telegram, bot: Bot, expected: int) -> None:
        self._telegram = telegram
        self._bot = bot
        self._expected = expected
        self._count = 0
        self._last: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self._stop: Callable[[], None] = lambda: None

    def __enter__(self) -> Self:
        self._stop = self._telegram.watch.subscribe(self._look)
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    async def all(self) -> float:
        """Wait until all have arrived; returns the moment when the last one did."""
        try:
            return await asyncio.wait_for(self._last, PATIENCE)
        except TimeoutError:
            raise WrongCount(f"{self._count} messages of {self._expected} arrived") from None

    def check(self) -> None:
        """See that no more have arrived than expected."""
        if self._count != self._expected:
            raise WrongCount(f"{self._count} messages arrived, {self._expected} were expected")

    def _look(self, change: Change) -> None:
        if change.kind == "message" and change.message and change.message.bot is self._bot:
            self._count += 1
            if self._count == self._expected:
                self._last.set_result(time.perf_counter())


@dataclass(frozen=True, kw_only=True)
class Meter:
    """Watches one bot."""

    telegram: Telegram
    bot: Bot
    process: psutil.Process
    settles: Callable[[], Awaitable[None]]  # waits until the bot has nothing left to do

    async def reads(self, sends: Sequence[Send], *, messages: int) -> Reading:
        """Send all the updates at once; the round ends when so many messages have come back."""
        with Arrivals(self.telegram, self.bot, messages) as arrivals:
            for send in sends:
                send()
            ours, theirs, began = time.process_time(), self._used(), time.perf_counter()
            ended = await arrivals.all()
            ours = time.process_time() - ours
            await self.settles()
            arrivals.check()
        return Reading(
            updates=len(sends), wall=ended - began, bot=self._used() - theirs, playground=ours
        )

    def _used(self) -> float:
        times = self.process.cpu_times()
        return float(times.user + times.system)
