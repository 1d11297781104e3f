"""The bot as a process of its own, whose clock and bell follow the playground's."""

import asyncio
import os
import signal
from multiprocessing import parent_process
from pathlib import Path

from bot import config_file, logs
from bot.app import App
from playground.bell import TownBell
from playground.clock import FollowedClock


def run(config: Path, clock_url: str, log: Path) -> None:
    """Be the bot until a signal comes; it and its faults write to the end of `log`."""
    os.setsid()  # a Ctrl-C is for the playground alone
    with log.open("ab") as lines:
        os.dup2(lines.fileno(), 1)
        os.dup2(lines.fileno(), 2)
    asyncio.run(_run(config, clock_url))


async def _run(config: Path, clock_url: str) -> None:
    settings = config_file.load(config)
    logs.configure(level=settings.logs.level, as_json=True, secrets=settings.secrets())
    playground = parent_process()
    assert playground is not None
    asyncio.get_running_loop().add_reader(playground.sentinel, _stop_too, playground.sentinel)
    clock = FollowedClock(clock_url)
    await clock.start()
    app = App(settings, clock=clock, bell=TownBell(clock))
    await app.run()
    await clock.close()


def _stop_too(sentinel: int) -> None:
    """The playground is gone, however it went."""
    asyncio.get_running_loop().remove_reader(sentinel)  # else we would be told on and on
    os.kill(os.getpid(), signal.SIGTERM)
