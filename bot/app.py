"""The running bot: the only place where its parts are built and put together."""

import asyncio
import gc
import signal
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Self

import structlog
from aiogram.types import User

from bot import logs
from bot.clock import Bell, Clock, SystemClock
from bot.config import ConfigError, Settings
from bot.duties import finished
from bot.greeting import aiogram_bot, greeted
from bot.opening import appoint, opened
from bot.parts import Ground, Parts, build
from bot.scheduler import SchedulerBell
from storage import directory, marks, tallies, zones
from storage.store import Store

LAST_UPDATES = 7.0  # seconds that updates in hand have to be finished when we stop

log = structlog.get_logger()


class App:
    """The bot from start to stop. Its clock and bell are given, so that a town may have its own."""

    def __init__(
        self, settings: Settings, *, clock: Clock | None = None, bell: Bell | None = None
    ) -> None:
        self._settings = settings
        self._bell: Bell = bell or SchedulerBell()
        self._to_stop = AsyncExitStack()
        self._broken = asyncio.Event()
        self._fault: BaseException | None = None  # what ended a part that should have run on
        self._asked_to_stop = False
        self.clock: Clock = clock or SystemClock()
        self.store: Store  # these two from the start on
        self.me: User

    async def run(self, started: Callable[["App"], Awaitable[None]] | None = None) -> None:
        """Start, go on until a signal asks us to stop, and stop; raises what broke, if anything."""
        running = asyncio.current_task()
        assert running is not None
        for sign in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(sign, self._asked, running)
        try:
            async with self:
                if started:
                    await started(self)
                gc.collect()
                gc.freeze()  # what lives as long as we do need not be looked through on and on
                await self._broken.wait()
        except asyncio.CancelledError:
            if not self._asked_to_stop:
                raise
            running.uncancel()
        if self._fault:
            raise self._fault

    async def __aenter__(self) -> Self:
        try:
            await self.start()
        except BaseException:
            await self.stop()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def start(self) -> None:
        """Build everything and let it run; raises `ConfigError` for what the operator must mend."""
        asyncio.get_running_loop().set_exception_handler(logs.unhandled)
        bot = aiogram_bot(self._settings)
        self.store = await opened(self._settings)
        self._to_stop.push_async_callback(self.store.close)
        await appoint(self.store, self._settings.service.admins)
        zone = self._settings.service.timezone
        await zones.live_in(self.store, zone, await directory.load(self.store))
        if await tallies.keep_counting_in(self.store, zone):
            log.info("statistics.counted_anew")
        if await marks.keep_marked(self.store):
            log.info("search.marked_anew")
        self.me = await greeted(bot, self.clock)
        ground = Ground(
            settings=self._settings,
            store=self.store,
            clock=self.clock,
            bot=bot,
            me=self.me,
            watch=self._watch,
        )
        await self._let_run(build(ground))
        log.info("bot.started", bot=bot.id, mode=self._settings.telegram.mode)

    async def stop(self) -> None:
        """Let nothing more in, finish what is in hand, close: the start backwards."""
        await self._to_stop.aclose()

    async def _let_run(self, parts: Parts) -> None:
        """Start the parts; each tells how it is stopped again, the last one first."""
        self._to_stop.push_async_callback(parts.wire.close)
        self.store.writer.on_commit(parts.committed)
        await parts.keeper.refresh()
        await parts.atlas.refresh()
        self._to_stop.push_async_callback(parts.answers.finish)
        receiving = asyncio.create_task(parts.receiver.run(), name="receiver")
        self._watch(receiving)
        self._to_stop.push_async_callback(
            finished, receiving, parts.receiver.stop, within=LAST_UPDATES
        )
        self._to_stop.push_async_callback(parts.leader.step_down)
        if not await parts.leader.leads() and self._settings.database.url.startswith("sqlite"):
            raise ConfigError("database.url: another bot is running on this SQLite file.")
        if parts.listener:
            await parts.listener.start()
            self._to_stop.push_async_callback(parts.listener.stop)
        self._bell.start(parts.rounds.ring)
        self._to_stop.push_async_callback(self._bell.stop)

    def _asked(self, running: asyncio.Task[None]) -> None:
        """A signal has come; it may come again while we are stopping."""
        if not self._asked_to_stop:
            self._asked_to_stop = True
            running.cancel()

    def _watch(self, task: asyncio.Task[None]) -> None:
        """See that a part which breaks ends the whole: somebody will start us anew."""

        def look(ended: asyncio.Task[None]) -> None:
            if not ended.cancelled() and ended.exception():
                self._fault = ended.exception()
                self._broken.set()

        task.add_done_callback(look)
