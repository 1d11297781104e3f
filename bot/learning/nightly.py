"""Learning once a night, in a process of its own, so that nobody has to wait for it."""

import asyncio
from dataclasses import dataclass, field
from datetime import date, datetime, time
from multiprocessing import get_context
from zoneinfo import ZoneInfo

import structlog

from bot import logs
from bot.clock import SystemClock
from bot.config import Settings
from bot.opening import opened

HOUR = time(2)  # when few people write; in the operator's zone

log = structlog.get_logger()


@dataclass(kw_only=True)
class Nightly:
    """Asked at every ring of the leader's bell; learns once a night."""

    settings: Settings
    _last: date | None = field(default=None, init=False)  # None: we have only just started
    learning: asyncio.Task[None] | None = field(default=None, init=False)  # the last that began

    async def ring(self, now: datetime) -> None:
        """Begin if it is time; returns at once."""
        here = now.astimezone(ZoneInfo(self.settings.service.timezone))
        night = here.date() if here.time() >= HOUR else None
        if night is None or night == self._last:
            return
        is_first, self._last = self._last is None, night
        if is_first and here.hour > HOUR.hour:
            return  # started in the daytime: tonight will do
        if self.learning is None or self.learning.done():
            self.learning = asyncio.create_task(self._learn(), name="learning")

    async def _learn(self) -> None:
        """Ends when the process has; it dies with us, and what it began is done anew tomorrow."""
        process = get_context("spawn").Process(target=learn_now, args=(self.settings,), daemon=True)
        await asyncio.to_thread(process.start)
        ended = asyncio.Event()
        loop = asyncio.get_running_loop()
        loop.add_reader(process.sentinel, ended.set)
        try:
            await ended.wait()
        finally:
            loop.remove_reader(process.sentinel)
            process.terminate()
        process.join()
        if process.exitcode:
            log.error("learning.failed", code=process.exitcode)


def learn_now(settings: Settings) -> None:
    """Open the database that the settings name, and learn; meant for a process of its own."""
    as_json = {"auto": None, "text": False, "json": True}[settings.logs.format]
    logs.configure(level=settings.logs.level, as_json=as_json, secrets=settings.secrets())
    asyncio.run(_learn(settings))


async def _learn(settings: Settings) -> None:
    from bot.learning.lessons import learn  # here, not in the bot: scikit-learn takes 100 MB

    store = await opened(settings)
    try:
        learnt = await learn(store, settings.learning.file, SystemClock().now())
    finally:
        await store.close()
    log.info(
        "learning.done",
        verdict=learnt.verdict,
        examples=learnt.examples,
        fresh=learnt.fresh,
        in_use=learnt.in_use,
        keywords=learnt.keywords,
    )
