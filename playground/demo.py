"""Kota Sukamaju, open to visitors: the bot at work, and a page to be its people on."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from playground.clock import TownClock
from playground.day import monday_morning
from playground.process import in_a_process
from playground.scenes.part import Plays
from playground.scenes.player import Player
from playground.telegram.journal import Journal
from playground.town import ZONE, sukamaju
from playground.town.living import Hire, LivingTown
from playground.town.residents import Residents
from playground.transcript import Transcript
from playground.weather import Mortal, Weather
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
    hire = in_a_process(folder / "kanal.log")
    town = a_town(folder, hire=hire, seed=seed, language=language)
    transcript = Transcript(town.clock, ZONE)
    town.telegram.watch.subscribe(transcript.hear)
    town.on_press = transcript.press
    _end_when_interrupted()
    with suppress(asyncio.CancelledError):
        async with opened(town, port=port) as (page, weather):
            print(OPEN.format(url=page.url), flush=True)
            await weather.start()
            await asyncio.Event().wait()
    return True


def a_town(
    folder: Path, *, hire: Hire, language: str, seed: int = 1, migrated: bool = False
) -> LivingTown:
    """The town as visitors find it, on a Monday morning; its bot waits to be started."""
    town = LivingTown(
        directory=sukamaju(),
        clock=TownClock(monday_morning(datetime.now(UTC))),
        seed=seed,
        folder=folder,
        hire=hire,
        language=language,
        migrated=migrated,
        starts_bot=False,
    )
    town.telegram.journal = Journal(CALLS)
    town.open_channel()
    return town


@asynccontextmanager
async def opened(town: LivingTown, *, port: int) -> AsyncIterator[tuple[ChatPage, Weather]]:
    """The chat page on the town, as long as the block lasts; the weather can start the bot."""
    residents = Residents(town)
    residents.speak(town.language)
    async with town:
        assert isinstance(town.resident, Mortal)
        weather = Weather(town.telegram, town.resident)
        page = page_of(town, residents, weather)
        await page.start(port)
        try:
            yield page, weather
        finally:
            await page.stop()


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
