"""Takes updates out of the inbox: one at a time in each lane, many lanes at once."""

import asyncio
from dataclasses import dataclass, field

import structlog

from bot import metrics
from bot.attempts import Attempts
from bot.clock import Clock
from storage import inbox
from storage.inbox import PendingUpdate
from storage.store import Store

AT_ONCE = 64  # lanes being worked on; more would only queue for the database
WORTH_A_LOOK = 32  # free places: the more waits in the inbox, the more a look into it costs
BREATH = 1.0  # seconds before asking a database again that has just failed us

log = structlog.get_logger()


@dataclass(kw_only=True)
class Receiver:
    """Works on the inbox until it is stopped."""

    store: Store
    bot_id: int
    clock: Clock
    attempts: Attempts
    _awake: asyncio.Event = field(default_factory=asyncio.Event, init=False)
    _stopping: bool = field(default=False, init=False)
    _lanes: dict[str, asyncio.Task[None]] = field(default_factory=dict, init=False)

    def wake(self) -> None:
        """Look into the inbox: something may have come, or may be due again."""
        self._awake.set()

    async def run(self) -> None:
        """Take up updates until stopped; returns when those taken up are finished."""
        while not self._stopping:
            self._awake.clear()
            try:
                await self._take_up()
            except Exception:
                log.exception("receiver.no_inbox")
                await self.clock.sleep(BREATH)
                continue
            await self._awake.wait()
        await asyncio.gather(*self._lanes.values())

    async def stop(self) -> None:
        """Take up nothing more; `run` then comes to its end."""
        self._stopping = True
        self.wake()

    async def _take_up(self) -> None:
        """Begin with the oldest update of each idle lane, as far as there is room."""
        room = AT_ONCE - len(self._lanes)
        if room < WORTH_A_LOOK:
            return  # whoever finishes wakes us
        busy, now = tuple(self._lanes), self.clock.now()
        for pending in await inbox.claim(self.store, self.bot_id, busy, now, room):
            self._lanes[pending.lane] = asyncio.create_task(self._work_on(pending))

    async def _work_on(self, pending: PendingUpdate) -> None:
        try:
            with (
                structlog.contextvars.bound_contextvars(update=pending.update_id),
                metrics.handling.time(),
            ):
                await self.attempts.at(pending)
        except Exception:  # it could not even be put off: it is still pending
            log.exception("receiver.not_stored", update=pending.update_id)
            await self.clock.sleep(BREATH)
        finally:
            del self._lanes[pending.lane]
            self.wake()
