"""The bare bot in a process of its own, with its webhook set."""

import asyncio
import sys
from types import TracebackType
from typing import Self

import psutil

from playground.bench.city import HOST, City, free_port, listening
from playground.telegram.webhook import Setting

BREATH = 0.1  # seconds


class Baseline:
    """`async with Baseline(city) as baseline:` the bare bot answers in this city meanwhile."""

    def __init__(self, city: City) -> None:
        self.bot = city.telegram.create_bot("Bare", "bare_bot")
        self._api = city.api.url
        self._process: asyncio.subprocess.Process | None = None  # None: not started

    @property
    def process(self) -> psutil.Process:
        """The process that it runs as."""
        assert self._process is not None
        return psutil.Process(self._process.pid)

    async def __aenter__(self) -> Self:
        port = free_port()
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "playground.bench.bare_bot"),
            *("--api", self._api, "--token", self.bot.token, "--port", str(port)),
        )
        await listening(port)
        await self.bot.webhook.set(Setting(url=f"http://{HOST}:{port}/webhook"))
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        assert self._process is not None
        self._process.terminate()
        await self._process.wait()

    async def settles(self) -> None:
        """Let it confirm the updates whose answers have just come."""
        await asyncio.sleep(BREATH)
