"""The chat page as a web server on this machine."""

import errno
from collections.abc import Sequence
from itertools import count

from aiohttp import web

from playground.web import site
from playground.web.hub import Hub
from playground.web.part import Part
from playground.web.refusing import refusals

HOST = "127.0.0.1"
LARGEST_JSON = 1024 * 1024
MOST_PORTS = 100


class ChatPage:
    """Serves the page, made of its parts."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.hub = Hub(parts)
        self.url = ""
        app = web.Application(
            middlewares=(site.only_from_here, refusals), client_max_size=LARGEST_JSON
        )
        app.on_response_prepare.append(site.protect)
        app.router.add_get("/live", self.hub.live)
        app.router.add_routes(site.routes())
        for part in parts:
            app.router.add_routes(part.routes())
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)

    async def start(self, port: int = 8080) -> None:
        """Listen at the port or, if it is taken, at one of those that follow; 0: at any."""
        await self._runner.setup()
        await self.hub.start()
        for candidate in count(port):
            try:
                await web.TCPSite(self._runner, HOST, candidate).start()
                break
            except OSError as error:
                if error.errno != errno.EADDRINUSE or candidate - port > MOST_PORTS:
                    raise
        self.url = f"http://{HOST}:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        """Part from everybody, and listen no more."""
        await self.hub.stop()
        await self._runner.cleanup()
