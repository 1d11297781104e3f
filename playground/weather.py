"""Bad weather for the bot: trouble at Telegram, and the bot's own death."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, runtime_checkable

from playground.telegram import Impossible, Telegram
from playground.telegram.errors import server_error
from playground.telegram.faults import LOST_AFTER, LOST_BEFORE, Shares, flood, trouble
from playground.telegram.methods import METHODS

SENDS = frozenset(name for name in METHODS if name.startswith(("send", "copy", "forward", "edit")))


class Kind(StrEnum):
    """The sorts of trouble at Telegram."""

    FLOOD = "flood"
    OUTAGE = "outage"
    LOST = "lost"


@dataclass(frozen=True, kw_only=True, slots=True)
class Trouble:
    """What goes wrong, with which calls, for how long."""

    shares: Shares
    methods: frozenset[str] | None = None  # None: all
    lasts: float | None = None  # seconds of the machine; None: until somebody ends it


TROUBLES = {
    Kind.FLOOD: Trouble(shares=[(flood(2), 0.25), (flood(3), 0.25)], methods=SENDS),
    Kind.OUTAGE: Trouble(shares=[(trouble(502), 0.5), (LOST_BEFORE, 0.5)], lasts=30.0),
    Kind.LOST: Trouble(shares=[(LOST_AFTER, 1 / 3)], methods=SENDS),
}


class State(StrEnum):
    """Whether the bot is at work."""

    RUNNING = "running"
    STARTING = "starting"  # it could not ask for updates yet
    STOPPED = "stopped"


@runtime_checkable
class Mortal(Protocol):
    """A bot that can die."""

    on_end: Callable[[], None]

    @property
    def is_alive(self) -> bool:
        """Whether there is a bot now."""

    async def start(self) -> None:
        """Start it; it takes over what the one before has left."""

    async def stop(self) -> None:
        """Ask it to stop."""

    async def kill(self) -> None:
        """Kill it wherever it is."""


class Weather:
    """Switches for all of it. Each sort of trouble comes and goes by itself."""

    def __init__(self, telegram: Telegram, bot: Mortal) -> None:
        self.starts = int(bot.is_alive)  # how often the bot has been started
        self.on_change: Callable[[], None] = lambda: None
        self._telegram = telegram
        self._bot = bot
        self._awaited = False  # the bot has been started, and could not ask for updates yet
        self._polls_before = 0  # how often those before it have asked
        self._one_at_a_time = asyncio.Lock()
        self._ends: dict[Kind, Callable[[], None]] = {}
        self._timers: dict[Kind, asyncio.TimerHandle] = {}
        telegram.watch.subscribe_to_all(self._look)
        bot.on_end = self._ended

    def has(self, kind: Kind) -> bool:
        """Whether there is this sort of trouble."""
        return kind in self._ends

    def left(self, kind: Kind) -> float:
        """For how many seconds of the machine it will go on; 0: no end is set, or there is none."""
        timer = self._timers.get(kind)
        return max(0.0, timer.when() - asyncio.get_running_loop().time()) if timer else 0.0

    def state(self) -> State:
        """How the bot is."""
        if self._awaited:
            return State.STARTING
        return State.RUNNING if self._bot.is_alive else State.STOPPED

    def turn(self, kind: Kind, *, on: bool) -> None:
        """Begin this sort of trouble (anew), or end it."""
        if end := self._ends.pop(kind, None):
            end()
        if timer := self._timers.pop(kind, None):
            timer.cancel()
        if on:
            self._begin(kind, TROUBLES[kind])
        self.on_change()

    async def kill(self) -> None:
        """Let the bot die on the spot."""
        async with self._one_at_a_time:
            self._check(alive=True)
            await self._bot.kill()

    async def start(self) -> None:
        """Start the bot, again or for the first time."""
        async with self._one_at_a_time:
            self._check(alive=False)
            await self._start()

    async def restart(self) -> None:
        """Stop the bot as it wishes to be stopped, and start it again."""
        async with self._one_at_a_time:
            self._check(alive=True)
            await self._bot.stop()
            await self._start()

    async def _start(self) -> None:
        self.starts += 1
        self._awaited, self._polls_before = True, self._polls()
        self.on_change()
        try:
            await self._bot.start()
        finally:
            if not self._bot.is_alive:
                self._ended()

    def _begin(self, kind: Kind, sort: Trouble) -> None:
        self._ends[kind] = self._telegram.faults.last(sort.shares, methods=sort.methods)
        if sort.lasts is not None:
            loop = asyncio.get_running_loop()
            self._timers[kind] = loop.call_later(sort.lasts, lambda: self.turn(kind, on=False))
        if sort.methods is None:  # the call that is being held goes wrong like all others
            for bot in self._telegram.bots.values():
                bot.queue.refuse_poll(server_error(502))

    def _check(self, *, alive: bool) -> None:
        if self._bot.is_alive != alive:
            raise Impossible("the bot runs already" if not alive else "the bot does not run")

    def _polls(self) -> int:
        return sum(bot.queue.polls for bot in self._telegram.bots.values())

    def _look(self) -> None:
        if self._awaited and self._polls() > self._polls_before:
            self._awaited = False
            self.on_change()

    def _ended(self) -> None:
        self._awaited = False
        self.on_change()
