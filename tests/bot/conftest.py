"""The running bot against the playground's Telegram, with handlers that only repeat."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
from aiogram import Router
from aiogram.types import CallbackQuery, Message

import handlers
from bot import logs
from domain.notices import Said
from handlers.context import Work
from playground.bot_api import BotApi
from playground.clock import TownClock
from playground.telegram import Telegram
from tests.bot.house import House

RATE = 20.0  # seconds of the town in one of ours


@pytest.fixture(autouse=True)
def _log() -> None:
    logs.configure(level="debug", as_json=False)


@pytest.fixture
async def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    """A house without anybody in it."""
    clock = TownClock(rate=RATE)
    telegram = Telegram(clock=clock)
    api = BotApi(telegram)
    async with AsyncExitStack() as stack:
        await api.start()
        stack.push_async_callback(api.stop)
        bot = telegram.create_bot("Kanal Aduan", "kanal_bot")
        house = House(telegram=telegram, api=api, bot=bot, clock=clock, folder=tmp_path)
        monkeypatch.setattr(handlers, "build_router", lambda: _router(house), raising=False)
        monkeypatch.setattr(handlers, "ring", _nothing_due, raising=False)
        yield house


def _router(house: House) -> Router:
    router = Router()

    @router.message()
    async def hear(message: Message, work: Work) -> None:
        words = message.text or message.caption or ""
        house.take(words)
        await work.keep(notices=(work.say(Said("facts-echo", {"words": words})),))
        house.heard.append(words)

    @router.callback_query()
    async def press(press: CallbackQuery, work: Work) -> None:
        house.take(press.data or "")
        await work.keep(toast=Said("toast-heard"))
        house.heard.append(press.data or "")

    return router


async def _nothing_due(**_: Any) -> None:
    return
