"""Starting, stopping and killing the bot's process."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from playground.town.living import Hire, LivingTown

STARTS_WITHIN = 180.0  # seconds: importing everything takes a few, on a busy machine many
STOPS_WITHIN = 20.0  # seconds that the bot has to finish what it is doing


class ProcessError(Exception):
    """The bot's process is not what it should be; the text says where to look."""


def in_a_process(log: Path) -> Hire:
    """Hire the bot as a process of its own; its log, in JSON lines, is appended to `log`."""

    def hire(town: LivingTown) -> "BotProcess":
        clock_url = f"{town.api.url}/playground/clock"
        return BotProcess(config=town.write_settings(), clock_url=clock_url, log=log)

    return hire


class BotProcess:
    """The bot in a process of its own, so that it can die like one."""

    def __init__(self, *, config: Path, clock_url: str, log: Path) -> None:
        self._config = config
        self._clock_url = clock_url
        self._log = log
        self._nursery: asyncio.subprocess.Process | None = None  # None until first needed
        self._pid = 0
        self._life: asyncio.Task[int] | None = None  # ends with the bot; None: we ended it
        self.on_end: Callable[[], None] = lambda: None  # it has ended, by our doing or not

    @property
    def pid(self) -> int:
        """The number of the process that the bot is, or last was."""
        return self._pid

    @property
    def is_alive(self) -> bool:
        """Whether there is a bot now."""
        return self._life is not None and not self._life.done()

    async def start(self) -> None:
        """Start a bot; it takes over what the one before has left."""
        if self._nursery is None or self._nursery.returncode is not None:
            self._nursery = await self._open_nursery()
            await self._is_ready()
        assert self._nursery.stdin is not None
        self._nursery.stdin.write(f"{self._config}\n".encode())
        self._pid = int(await self._hears())
        self._life = asyncio.create_task(self._lives())

    async def stop(self) -> None:
        """Ask the bot to stop, as a service manager would: if it takes too long, it is killed."""
        try:
            async with asyncio.timeout(STOPS_WITHIN):
                code = await self._end(signal.SIGTERM)
        except TimeoutError:
            raise ProcessError(f"The bot did not stop; {self._log} may tell why.") from None
        finally:
            await self.kill()  # also if nobody waits for it any more
        if code not in (0, -signal.SIGTERM):  # the latter: asked before it could answer signals
            raise ProcessError(f"The bot ended with code {code}; {self._log} may tell why.")

    async def kill(self) -> None:
        """Kill the bot wherever it is."""
        await self._end(signal.SIGKILL)

    async def close(self) -> None:
        """End the process that bots are copied from, and a bot that it has just begun."""
        if self._nursery and self._nursery.returncode is None:
            os.killpg(self._nursery.pid, signal.SIGKILL)
            await self._nursery.wait()

    async def _open_nursery(self) -> asyncio.subprocess.Process:
        with self._log.open("ab") as log:
            return await asyncio.create_subprocess_exec(
                sys.executable,
                *("-m", "playground.child", self._clock_url),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
                start_new_session=True,  # a Ctrl-C is for us alone
            )

    async def _is_ready(self) -> None:
        try:
            async with asyncio.timeout(STARTS_WITHIN):
                await self._hears()
        except TimeoutError:
            raise ProcessError(f"The bot did not start; {self._log} may tell why.") from None

    async def _lives(self) -> int:
        """Wait for the bot's end; returns the code that it ended with."""
        try:
            return int(await self._hears())
        finally:
            asyncio.get_running_loop().call_soon(self.on_end)

    async def _end(self, with_signal: signal.Signals) -> int:
        """End the bot, if there is one; returns its code, also if it has ended by itself."""
        if self._life is None:
            return 0
        if self.is_alive:
            with suppress(ProcessLookupError):  # it is ending by itself
                os.kill(self._pid, with_signal)
        code = await asyncio.shield(self._life)  # it goes on if we are not waited for
        self._life = None
        return code

    async def _hears(self) -> str:
        assert self._nursery is not None
        assert self._nursery.stdout is not None
        line = (await self._nursery.stdout.readline()).decode().strip()
        if not line:
            raise ProcessError(f"The bot's process has ended; {self._log} may tell why.")
        return line
