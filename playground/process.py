"""Starting, stopping and killing the bot's process."""

import asyncio
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import Self

STARTS_WITHIN = 60.0  # seconds: importing everything takes a few on a slow machine
STOPS_WITHIN = 20.0  # seconds that the bot has to finish what it is doing


class BotProcess:
    """The bot in a process of its own, so that it can die like one.

    Its log, in JSON lines, is appended to `log`."""

    def __init__(self, *, config: Path, clock_url: str, log: Path) -> None:
        self.log = log
        self._config = config
        self._clock_url = clock_url
        self._nursery: asyncio.subprocess.Process | None = None
        self._pid: int | None = None  # None while no bot runs

    async def __aenter__(self) -> Self:
        with self.log.open("ab") as log:
            self._nursery = await asyncio.create_subprocess_exec(
                sys.executable,
                *("-m", "playground.child", self._clock_url),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
                start_new_session=True,  # a Ctrl-C is for us alone
            )
        await asyncio.wait_for(self._hears(), STARTS_WITHIN)
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._pid is not None:
            await self.stop()
        if self._nursery and self._nursery.stdin:
            self._nursery.stdin.close()
            await self._nursery.wait()

    async def start(self) -> None:
        """Start a bot; it takes over what the one before has left."""
        assert self._nursery is not None
        assert self._nursery.stdin is not None
        self._nursery.stdin.write(f"{self._config}\n".encode())
        self._pid = int(await self._hears())

    async def stop(self) -> int:
        """Ask the bot to stop, as a service manager would; returns its exit code."""
        return await asyncio.wait_for(self._end(signal.SIGTERM), STOPS_WITHIN)

    async def kill(self) -> None:
        """Kill the bot wherever it is."""
        await self._end(signal.SIGKILL)

    async def _end(self, with_signal: signal.Signals) -> int:
        assert self._pid is not None
        pid, self._pid = self._pid, None
        with suppress(ProcessLookupError):  # it has ended by itself
            os.kill(pid, with_signal)
        return int(await self._hears())

    async def _hears(self) -> str:
        assert self._nursery is not None
        assert self._nursery.stdout is not None
        line = (await self._nursery.stdout.readline()).decode().strip()
        if not line:
            raise RuntimeError(f"The bot's process has ended; {self.log} may tell why.")
        return line
