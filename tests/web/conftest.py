"""A town whose bot is asleep, and the chat page on it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest

from playground.clock import TownClock
from playground.town import sukamaju
from playground.town.living import LivingTown
from playground.web.chats import Chats
from playground.web.page import ChatPage
from playground.web.people import People
from tests.web.window import Stage, Window

MORNING = datetime(2026, 11, 16, 1, 0, tzinfo=UTC)


class Asleep:
    """A bot that never wakes up; tests look at what waits for it, and act in its place."""

    def __init__(self, town: LivingTown) -> None:
        self.town = town

    async def start(self) -> None:
        """Sleep."""

    async def stop(self) -> None:
        """Sleep on."""

    async def close(self) -> None:
        """Sleep on."""


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    """Kota Sukamaju on a Monday morning that does not pass."""
    clock = TownClock(MORNING, rate=0)
    return Stage(LivingTown(directory=sukamaju(), clock=clock, folder=tmp_path, hire=Asleep))


@pytest.fixture
async def page(stage: Stage) -> AsyncIterator[ChatPage]:
    """The page on it: its people and its chats."""
    page = ChatPage(
        [People(stage.town, stage.residents), Chats(stage.telegram, stage.bot)],
    )
    await page.start(port=0)
    yield page
    await page.stop()


@pytest.fixture
async def window(page: ChatPage) -> AsyncIterator[Window]:
    """A window that is open."""
    async with aiohttp.ClientSession(read_bufsize=2**24) as session:
        yield await Window(session, page.url).open()


@pytest.fixture
async def second(page: ChatPage) -> AsyncIterator[Window]:
    """Another window."""
    async with aiohttp.ClientSession(read_bufsize=2**24) as session:
        yield await Window(session, page.url).open()
