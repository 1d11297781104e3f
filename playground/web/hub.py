"""Where everything that changes goes out to every open page, as server-sent events."""

import asyncio
import json
import logging
import secrets
from collections.abc import Sequence
from contextlib import suppress

from aiohttp import web

from playground.telegram.shapes import Json
from playground.web.part import Part

MOST_WAITING = 5_000  # events; whoever is further behind is cut off, and comes back to a fresh page
AT_ONCE = 200  # events in one write
AGAIN = 5.0  # seconds until a part that has failed follows again
RETRY = b"retry: 1000\n\n"  # milliseconds until a page that has lost us tries again

log = logging.getLogger(__name__)


class Client:
    """One open page: what it has yet to be sent."""

    def __init__(self, request: web.Request) -> None:
        self._request = request
        self._waiting: asyncio.Queue[bytes] = asyncio.Queue(MOST_WAITING)
        self.over = False

    def tell(self, event: bytes) -> None:
        """Send this when its turn comes; a page that does not listen is cut off."""
        try:
            self._waiting.put_nowait(event)
        except asyncio.QueueFull:
            self.cut_off()

    def cut_off(self) -> None:
        """End the connection at once."""
        self.over = True
        if self._request.transport:
            self._request.transport.abort()

    async def next(self) -> bytes:
        """What waits, once something does."""
        events = [await self._waiting.get()]
        while len(events) < AT_ONCE and not self._waiting.empty():
            events.append(self._waiting.get_nowait())
        return b"".join(events)


class Hub:
    """Greets every page with all there is, and tells it of every change from then on."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self._run = secrets.token_urlsafe(9)  # another for every demo, so pages know a new one
        self._clients: dict[Client, asyncio.Task[None]] = {}
        self._following: list[asyncio.Task[None]] = []

    def __len__(self) -> int:
        return len(self._clients)

    async def start(self) -> None:
        """Begin to follow what happens."""
        self._following = [asyncio.create_task(self._follow(part)) for part in self._parts]
        await asyncio.sleep(0)  # each of them listens before the first page is greeted

    async def stop(self) -> None:
        """Part from every page, and follow no more."""
        self._cut_off_all()
        tasks = [*self._following, *self._clients.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def tell(self, event: Json) -> None:
        """Send one event to every open page."""
        if self._clients:
            encoded = _encode(event)
            for client in tuple(self._clients):
                client.tell(encoded)

    async def live(self, request: web.Request) -> web.StreamResponse:
        """The stream of one page."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        client = Client(request)
        # A task of its own: it ends with us, and with the page, whoever is first.
        task = asyncio.create_task(self._serve(client, response))
        self._clients[client] = task
        try:
            with suppress(asyncio.CancelledError):
                await task
        finally:
            task.cancel()
            del self._clients[client]
        return response

    async def _follow(self, part: Part) -> None:
        """Let a part tell what changes; what it leaves out when it fails, a new hello makes good."""
        while True:
            try:
                await part.follow(self.tell)
            except Exception:
                log.exception("%s follows no more", type(part).__name__)
            await asyncio.sleep(AGAIN)
            self._cut_off_all()

    def _cut_off_all(self) -> None:
        for client in tuple(self._clients):
            client.cut_off()

    async def _serve(self, client: Client, response: web.StreamResponse) -> None:
        with suppress(ConnectionError):  # the page is gone
            await response.write(RETRY)
            await response.write(_encode(await self._hello()))  # it misses nothing meanwhile
            while not client.over:
                await response.write(await client.next())

    async def _hello(self) -> Json:
        hello: Json = {"type": "hello", "run": self._run}
        for part in self._parts:
            hello |= await part.hello()
        return hello


def _encode(event: Json) -> bytes:
    return b"data: " + json.dumps(event, separators=(",", ":")).encode() + b"\n\n"
