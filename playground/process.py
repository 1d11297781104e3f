"""Starting, stopping and killing the bot's process.

A bot is a copy of a process that has imported it already. Python keeps that one, the fork server,
for as long as we run, and it ends with us.
"""

import asyncio
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from playground.town.living import Hire, LivingTown

STOPS_WITHIN = 20.0  # seconds that the bot has to finish what it is doing
SERVER = get_context("forkserver")
SERVER.set_forkserver_preload(["playground.nursery"])


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
        self._process: ForkServerProcess | None = None  # None until first needed
        self._begun: asyncio.Task[None] | None = None  # None as above; else the last start
        self._life: asyncio.Task[int] | None = None  # ends with the bot; None: we ended it
        self._is_wanted = True
        self.on_end: Callable[[], None] = lambda: None  # it has ended, by our doing or not

    @property
    def pid(self) -> int:
        """The number of the process that the bot is, or last was."""
        assert self._process is not None
        assert self._process.pid is not None
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether there is a bot now."""
        return self._life is not None and not self._life.done()

    async def start(self) -> None:
        """Start a bot; it takes over what the one before has left."""
        process = SERVER.Process(
            target=_be_the_bot, args=(self._config, self._clock_url, self._log)
        )
        self._process = process
        self._begun = asyncio.create_task(asyncio.to_thread(self._begin, process))
        await asyncio.shield(self._begun)  # it goes on if we are not waited for
        self._life = asyncio.create_task(self._lives(process))

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
        """End a bot also if whoever started it did not wait for it, nor waits for us now."""
        self._is_wanted = False
        if self._process and self._begun:
            try:
                await asyncio.shield(self._begun)
            finally:
                if self._process.pid is not None:
                    self._process.kill()

    def _begin(self, process: ForkServerProcess) -> None:
        """Start it, which takes a while; if nobody wants it by then, end it."""
        process.start()
        if not self._is_wanted:
            process.kill()

    async def _lives(self, process: ForkServerProcess) -> int:
        """Wait for the bot's end; returns the code that it ended with."""
        loop, ended = asyncio.get_running_loop(), asyncio.Event()
        loop.add_reader(process.sentinel, ended.set)
        try:
            await ended.wait()
        finally:
            loop.remove_reader(process.sentinel)
            loop.call_soon(self.on_end)
        process.join()
        assert process.exitcode is not None
        return process.exitcode

    async def _end(self, with_signal: signal.Signals) -> int:
        """End the bot, if there is one; returns its code, also if it has ended by itself."""
        if self._life is None:
            return 0
        if self.is_alive:
            with suppress(ProcessLookupError):  # it is ending by itself
                os.kill(self.pid, with_signal)
        code = await asyncio.shield(self._life)  # it goes on if we are not waited for
        self._life = None
        return code


def _be_the_bot(config: Path, clock_url: str, log: Path) -> None:
    from playground import child  # all of the bot: only where it runs

    child.run(config, clock_url, log)
