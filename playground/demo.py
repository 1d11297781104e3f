"""Kota Sukamaju, open to visitors: the bot at work, and a page to be its people on."""

import asyncio
import signal
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from playground.clock import TownClock
from playground.day import monday_morning
from playground.process import BotProcess, in_a_process
from playground.scenes.part import Plays
from playground.scenes.player import Player
from playground.telegram.journal import Journal
from playground.town import ZONE, sukamaju
from playground.town.living import LivingTown
from playground.town.residents import Residents
from playground.transcript import Transcript
from playground.weather import Weather
from playground.web.calls import Calls
from playground.web.chats import Chats
from playground.web.complaints import Complaints
from playground.web.page import ChatPage
from playground.web.people import People
from playground.web.sky import Sky

CALLS = 2000  # that the journal remembers, however long the town stays open
OPEN = """
The town is open: {url}
What happens there is told below. Ctrl-C ends it."""
CLOSING = """
The town is closing, as soon as the bot has finished what it is doing; Ctrl-C does not wait for it."""


async def demo(folder: Path, *, seed: int, port: int, language: str) -> bool:
    """Open the town until we are interrupted; the bot comes to work while one looks around."""
    clock = TownClock(monday_morning(datetime.now(UTC)))
    town = LivingTown(
        directory=sukamaju(),
        clock=clock,
        seed=seed,
        folder=folder,
        hire=in_a_process(folder / "kanal.log"),
        language=language,
        starts_bot=False,
    )
    town.telegram.journal = Journal(CALLS)
    transcript = Transcript(clock, ZONE)
    town.telegram.watch.subscribe(transcript.hear)
    town.on_press = transcript.press
    town.open_channel()
    residents = Residents(town)
    _end_when_interrupted()
    with suppress(asyncio.CancelledError):
        async with town:
            assert isinstance(town.resident, BotProcess)
            weather = Weather(town.telegram, town.resident)
            page = page_of(town, residents, weather)
            await page.start(port)
            try:
                print(OPEN.format(url=page.url), flush=True)
                await weather.start()
                await asyncio.Event().wait()
            finally:
                await page.stop()
    return True


def page_of(town: LivingTown, residents: Residents, weather: Weather) -> ChatPage:
    """The chat page, put together; the town must be there already."""
    return ChatPage(
        [
            People(town, residents),
            Chats(town.telegram, town.bot),
            Sky(town, weather),
            Complaints(town),
            Calls(town.telegram),
            Plays(Player(town, residents)),
        ]
    )


def _end_when_interrupted() -> None:
    """Take a Ctrl-C, being asked to stop, or a terminal that is gone for the end."""
    ours = asyncio.current_task()
    assert ours is not None

    def ends() -> None:
        ours.cancel()  # once more: whatever we are waiting for is not waited for
        with suppress(OSError):  # nobody reads this any more
            print(CLOSING, flush=True)

    for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(sign, ends)
