"""Long polling: ask for raw updates, store them, and only then confirm them by asking for more."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import aiohttp
import structlog
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession

from bot import metrics
from bot.clock import Clock
from bot.door import Door, update_id
from storage.inbox import Arrive
from storage.store import Store
from storage.writer import Change

BATCH = 100  # Telegram's limit
HOLD = 25  # seconds that Telegram holds an empty answer back; it cuts more than 50
ANSWER_WITHIN = aiohttp.ClientTimeout(total=HOLD + 15)
LONGEST_PAUSE = timedelta(minutes=1)

log = structlog.get_logger()


class Refused(Exception):
    """Telegram said no: why, and how long to wait if it told."""

    def __init__(self, answer: dict[str, Any]) -> None:
        super().__init__(f"{answer.get('error_code')} {answer.get('description')}")
        self.wait = float(answer.get("parameters", {}).get("retry_after", 0))


class Polling:
    """Asks for updates until its task is cancelled. Only one process may do so for a bot.

    Updates are read as plain JSON, so that one which cannot be understood does not stop the rest.
    """

    def __init__(
        self, *, bot: Bot, door: Door, store: Store, clock: Clock, kinds: Sequence[str]
    ) -> None:
        assert isinstance(bot.session, AiohttpSession)
        self._session = bot.session
        self._bot, self._door, self._store, self._clock = bot, door, store, clock
        self._asks: dict[str, Any] = {
            "limit": BATCH, "timeout": HOLD, "allowed_updates": list(kinds)
        }  # fmt: skip

    async def run(self) -> None:
        """Ask, store, ask on; after a failure with growing pauses."""
        failures, webhook_is_gone = 0, False
        while True:
            try:
                if not webhook_is_gone:
                    webhook_is_gone = await self._bot.delete_webhook()
                await self._next_batch()
                failures = 0
            except Exception as error:  # whatever it is, the next attempt may succeed
                failures, webhook_is_gone = failures + 1, False  # somebody may have set one
                await self._pause(error, failures)

    async def _next_batch(self) -> None:
        updates = await self._get_updates()
        if not updates:
            return
        metrics.received.inc(len(updates))
        admitted = tuple(filter(None, map(self._door.admit, updates)))
        if admitted:
            arrival = Arrive(self._door.bot_id, admitted, self._clock.now())
            await self._store.keep(Change(writes=(arrival,)))
        self._asks["offset"] = update_id(updates[-1]) + 1  # committed: now it may be confirmed

    async def _get_updates(self) -> list[Any]:
        """Telegram's own method, without aiogram's understanding of its answer."""
        address = self._session.api.api_url(token=self._bot.token, method="getUpdates")
        session = await self._session.create_session()
        async with session.post(address, json=self._asks, timeout=ANSWER_WITHIN) as response:
            answer = await response.json(content_type=None)
        if not answer["ok"]:
            raise Refused(answer)
        return list(answer["result"])

    async def _pause(self, error: Exception, failures: int) -> None:
        told = error.wait if isinstance(error, Refused) else 0
        wait = max(told, min(2.0 ** (failures - 1), LONGEST_PAUSE.total_seconds()))
        log.warning("polling.failed", attempt=failures, wait=wait, exc_info=_worth_telling(error))
        await self._clock.sleep(wait)


def _worth_telling(error: Exception) -> Exception:
    """Without its traceback where that says no more than its text."""
    usual = isinstance(error, (Refused, OSError, aiohttp.ClientError, TimeoutError))
    return error.with_traceback(None) if usual else error
