"""The webhook: Telegram brings an update, it is stored, and only then confirmed."""

import asyncio
import hmac
import json
from http import HTTPStatus

import structlog
from aiohttp import web

from bot import metrics
from bot.clock import Clock
from bot.door import Door, update_id
from storage.inbox import Arrive
from storage.store import Store
from storage.writer import Change

LARGEST = 1 << 20  # bytes; Telegram's updates stay below half of it
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
PATIENCE = 50  # seconds; after 60 Telegram takes the update back and comes again

log = structlog.get_logger()


class Webhook:
    """Answers Telegram's calls: 200 stored, 401 not Telegram, 413 and 400 no update, 503 later.

    Never 500: what fails on our side is worth another try, and Telegram makes it.
    """

    def __init__(self, *, door: Door, store: Store, clock: Clock, secret: str) -> None:
        assert secret
        self._door, self._store, self._clock = door, store, clock
        self._secret = secret.encode()

    async def bring(self, request: web.Request) -> web.Response:
        """Handle one call."""
        shown = request.headers.get(SECRET_HEADER, "").encode(errors="surrogateescape")
        if not hmac.compare_digest(shown, self._secret):
            return web.Response(status=HTTPStatus.UNAUTHORIZED)
        try:
            body = await _read(request)
            update = json.loads(body)
            number = update_id(update)
        except web.HTTPRequestEntityTooLarge:
            return web.Response(status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        except (ValueError, RecursionError, web.RequestPayloadError):
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        metrics.received.inc()
        try:
            async with asyncio.timeout(PATIENCE):
                await self._keep(update, body)
        except Exception:
            log.exception("webhook.not_stored", update=number)
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        return web.Response()

    async def _keep(self, update: object, body: bytes) -> None:
        admitted = self._door.admit(update, body)
        if admitted is not None:
            arrival = Arrive(self._door.bot_id, (admitted,), self._clock.now())
            await self._store.keep(Change(writes=(arrival,)))


async def _read(request: web.Request) -> bytes:
    """The whole body, as long as it is not too large."""
    if (request.content_length or 0) > LARGEST:
        raise web.HTTPRequestEntityTooLarge(LARGEST, request.content_length or 0)
    return await request.read()  # refuses by itself what is longer than it said
