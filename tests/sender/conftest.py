"""The post office of these tests, open on either database."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from locales.loader import Locales
from playground.bot_api import BotApi
from playground.clock import TownClock
from playground.telegram import Telegram
from storage.store import Store
from tests.sender.office import MORNING, RATE, WORDS, Post


@pytest.fixture
def clock() -> TownClock:
    return TownClock(MORNING, rate=RATE)


@pytest.fixture
def words(tmp_path: Path) -> Locales:
    folder = tmp_path / "locales" / "id"
    folder.mkdir(parents=True)
    (folder / "words.ftl").write_text(WORDS, encoding="utf-8")
    return Locales(["id"], folder=folder.parent)


@pytest.fixture
async def post(store: Store, clock: TownClock, words: Locales) -> AsyncIterator[Post]:
    """A post office that is open, on either database."""
    telegram = Telegram(seed=1, clock=clock)
    api = BotApi(telegram)
    await api.start()
    office = Post(store=store, clock=clock, telegram=telegram, url=api.url, locales=words)
    office.opens()
    yield office
    await office.closes()
    await api.stop()
