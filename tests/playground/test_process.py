"""The bot as a process: it ends when it is told to, however it is."""

import asyncio
import os
import signal
from multiprocessing import active_children
from pathlib import Path

import pytest

from playground import process
from playground.clock import TownClock
from playground.process import BotProcess, ProcessError, in_a_process
from playground.town import sukamaju
from playground.town.living import LivingTown
from playground.weather import State, Weather

PATIENCE = 60.0  # seconds; a poll is held for longer


def a_town(folder: Path) -> LivingTown:
    """A town whose bot is a process that has yet to be started."""
    hire = in_a_process(folder / "kanal.log")
    return LivingTown(
        directory=sukamaju(), clock=TownClock(), folder=folder, hire=hire, starts_bot=False
    )


@pytest.mark.timeout(300)
async def test_a_bot_is_at_work_as_soon_as_it_asks_and_gone_when_it_must_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with a_town(tmp_path) as town:
        bot = town.resident
        assert isinstance(bot, BotProcess)
        sky = Weather(town.telegram, bot)
        await sky.start()
        assert sky.state() is State.STARTING
        at_work = town.telegram.watch.wait_for
        await at_work(lambda: sky.state() is State.RUNNING, timeout=PATIENCE)

        monkeypatch.setattr(process, "STOPS_WITHIN", 0.1)
        os.kill(bot.pid, signal.SIGSTOP)  # it hears nothing any more
        with pytest.raises(ProcessError):
            await bot.stop()
        assert not bot.is_alive
        assert sky.state() is State.STOPPED

        await sky.start()
        os.kill(bot.pid, signal.SIGSTOP)
        stopping = asyncio.create_task(bot.stop())
        await asyncio.sleep(0)
        stopping.cancel()  # whoever stops it does not wait
        await asyncio.wait({stopping})
        with pytest.raises(ProcessLookupError):
            os.kill(bot.pid, 0)


@pytest.mark.timeout(300)
async def test_a_bot_is_gone_also_if_nobody_waits_for_its_beginning_or_its_end(
    tmp_path: Path,
) -> None:
    async with a_town(tmp_path) as town:
        for task in (town.resident.start(), town.resident.close()):
            impatient = asyncio.create_task(task)
            await asyncio.sleep(0)
            impatient.cancel()
            await asyncio.wait({impatient})
    await asyncio.get_running_loop().shutdown_default_executor()  # what was begun is done
    for child in active_children():
        child.join(PATIENCE)
        assert not child.is_alive()
