"""Long polling: ask for raw updates, store them, and only then confirm them by asking for more."""

from collections.abc import Sequence
from typing import Any

import structlog

from bot import metrics
from bot.clock import Clock
from bot.door import Door, update_id
from bot.sending.wire import Refused, Unanswered, Wire
from storage.inbox import Arrive
from storage.store import Store
from storage.writer import Change

BATCH = 100  # Telegram's limit
HOLD = 25  # seconds that Telegram holds an empty answer back
LONGEST_PAUSE = 10.0  # seconds: when Telegram is back, nobody should have to wait for us

log = structlog.get_logger()


class Polling:
    """Asks for updates until its task is cancelled. Only one process may do so for a bot.

    Updates are read as plain JSON, so that one which cannot be understood does not stop the rest.
    """

    def __init__(
        self, *, wire: Wire, door: Door, store: Store, clock: Clock, kinds: Sequence[str]
    ) -> None:
        self._wire, self._door, self._store, self._clock = wire, door, store, clock
        self._asks: dict[str, Any] = {
            "limit": BATCH, "timeout": HOLD, "allowed_updates": list(kinds)
        }  # fmt: skip

    async def run(self) -> None:
        """Ask, store, ask on; after a failure with growing pauses."""
        failures, webhook_is_gone = 0, False
        while True:
            try:
                if not webhook_is_gone:
                    webhook_is_gone = await self._wire.call("deleteWebhook", {})
                await self._next_batch()
                failures = 0
            except Exception as error:  # whatever it is, the next attempt may succeed
                failures, webhook_is_gone = failures + 1, False  # somebody may have set one
                await self._pause(error, failures)

    async def _next_batch(self) -> None:
        updates: list[Any] = await self._wire.call("getUpdates", self._asks)
        if not updates:
            return
        metrics.received.inc(len(updates))
        admitted = tuple(filter(None, map(self._door.admit, updates)))
        if admitted:
            arrival = Arrive(self._door.bot_id, admitted, self._clock.now())
            await self._store.keep(Change(writes=(arrival,)))
        self._asks["offset"] = update_id(updates[-1]) + 1  # committed: now it may be confirmed

    async def _pause(self, error: Exception, failures: int) -> None:
        told = error.retry_after if isinstance(error, Refused) else None
        wait = max(told or 0, min(2.0 ** (failures - 1), LONGEST_PAUSE))
        if isinstance(error, Refused | Unanswered):
            log.warning("polling.failed", attempt=failures, wait=wait, why=str(error))
        else:
            log.error("polling.failed", attempt=failures, wait=wait, exc_info=error)
        await self._clock.sleep(wait)
