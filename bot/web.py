"""The bot's own listener: the webhook, whether we live and are ready, and what was counted."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot.config import ConfigError
from bot.webhook import LARGEST, Webhook

Question = Callable[[], Awaitable[str]]  # answers "" when all is well, else what is not


@dataclass(kw_only=True)
class Listener:
    """Serves HTTP on one address until it is stopped."""

    host: str
    port: int  # 0: any that is free
    ready: Question
    webhook: tuple[str, Webhook] | None  # its path; None when we ask for updates ourselves
    _runner: web.AppRunner | None = field(default=None, init=False)

    async def start(self) -> None:
        """Open the address; afterwards `port` is the one that was found."""
        app = web.Application(client_max_size=LARGEST)
        app.router.add_get("/livez", _alive)
        app.router.add_get("/readyz", self._readyz)
        app.router.add_get("/metrics", _metrics)
        if self.webhook:
            path, webhook = self.webhook
            app.router.add_post(path, webhook.bring)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=5)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self.host, self.port).start()
        except OSError as error:
            await self.stop()
            where = f"{self.host}:{self.port}"
            raise ConfigError(f"web.listen: {where} cannot be opened ({error.strerror}).") from None
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Answer what has been asked already, and close."""
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    async def _readyz(self, _: web.Request) -> web.Response:
        try:
            trouble = await self.ready()
        except Exception as error:
            trouble = type(error).__name__
        return web.Response(status=503 if trouble else 200, text=trouble or "ready")


async def _alive(_: web.Request) -> web.Response:
    return web.Response(text="alive")


async def _metrics(_: web.Request) -> web.Response:
    return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})
