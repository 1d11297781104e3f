"""A Telegram with one bot on it, and what the bot was given there."""

import math
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.app import App
from bot.config import Settings
from playground.bell import TownBell
from playground.bot_api import BotApi
from playground.clock import TownClock
from playground.telegram import Bot, Chat, Telegram, User


@dataclass(kw_only=True)
class House:
    """A Telegram with one bot on it, and what the bot's handlers were given."""

    telegram: Telegram
    api: BotApi
    bot: Bot
    clock: TownClock
    folder: Path
    heard: list[str] = field(default_factory=list)
    failures: int = 0  # of a handler that we told to fail
    _fails_on: str = ""
    _fails_left: float = 0

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
        return Settings.model_validate(
            {name: {**usual.get(name, {}), **sections.get(name, {})} for name in usual}
        )

    @asynccontextmanager
    async def running(self, **sections: dict[str, Any]) -> AsyncIterator[App]:
        """The bot, from start to stop."""
        app = App(self.settings(**sections), clock=self.clock, bell=TownBell(self.clock))
        async with app:
            yield app

    def fails_on(self, words: str, *, times: float = math.inf) -> None:
        """Let the handler of these words fail, so many times."""
        self._fails_on, self._fails_left = words, times

    def take(self, words: str) -> None:
        """What the handlers call with whatever they are given."""
        if words == self._fails_on and self._fails_left > 0:
            self._fails_left -= 1
            self.failures += 1
            raise RuntimeError("as we were told")

    async def hears(self, count: int) -> list[str]:
        """Wait until the handlers were given so much."""
        return await self.telegram.wait_for(
            lambda: self.heard if len(self.heard) >= count else None, timeout=60
        )
