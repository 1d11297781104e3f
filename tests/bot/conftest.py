"""The running bot against the playground's Telegram, with handlers that only count."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from aiogram import Router
from aiogram.types import CallbackQuery, Message

import handlers
from bot.app import App
from bot.config import Settings
from domain.notices import Said
from handlers.context import Work
from playground.bell import TownBell
from playground.bot_api import BotApi
from playground.clock import TownClock
from playground.telegram import Chat, Telegram, User
from playground.telegram.model import Bot

SECRET = "a-secret-of-our-own"
RATE = 20.0


@dataclass(kw_only=True)
class House:
    """A Telegram with one bot on it, and what the bot's handlers were given."""

    telegram: Telegram
    api: BotApi
    bot: Bot
    clock: TownClock
    folder: Path
    heard: list[str] = field(default_factory=list)
    trouble: Callable[[str], None] = lambda words: None  # may raise, as a faulty handler would

    def citizen(self, name: str) -> tuple[User, Chat]:
        """Somebody who has written to the bot before."""
        user = self.telegram.create_user(name)
        return user, self.telegram.private(user)

    def settings(self, **sections: dict[str, Any]) -> Settings:
        """Settings for this Telegram, with changes by section."""
        usual: dict[str, dict[str, Any]] = {
            "telegram": {"token": self.bot.token, "api_base": self.api.url},
            "database": {"url": f"sqlite+aiosqlite:///{self.folder / 'kanal.db'}"},
            "protection": {"key_file": str(self.folder / "kanal.key")},
            "web": {"listen": "127.0.0.1:0"},
        }
        return Settings(
            **{name: {**usual.get(name, {}), **sections.get(name, {})} for name in usual}
        )

    @asynccontextmanager
    async def running(self, settings: Settings | None = None) -> AsyncIterator[App]:
        """The bot, from start to stop."""
        app = App(settings or self.settings(), clock=self.clock, bell=TownBell(self.clock))
        async with app:
            yield app

    async def hears(self, count: int) -> list[str]:
        """Wait until the handlers were given so much."""
        return await self.telegram.wait_for(
            lambda: self.heard if len(self.heard) >= count else None, timeout=20
        )


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
        house.trouble(words)
        await work.keep(notices=(work.say(Said("facts-echo", {"words": words})),))
        house.heard.append(words)

    @router.callback_query()
    async def press(press: CallbackQuery, work: Work) -> None:
        house.trouble(press.data or "")
        await work.keep(toast=Said("toast-heard"))
        house.heard.append(press.data or "")

    return router


async def _nothing_due(**_: Any) -> None:
    return
