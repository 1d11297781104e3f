"""A small pretend Telegram with a bot and a few people, and a bare way to call methods."""

from typing import Any

import aiohttp

from playground.telegram import Bot, Chat, Telegram, User


class Scene:
    """A city service's bot, a citizen, an officer and the officer's group."""

    def __init__(self) -> None:
        self.telegram = Telegram(seed=7)
        self.bot: Bot = self.telegram.create_bot("Kanal", "kanal_bot")
        self.siti: User = self.telegram.create_user("Siti", "Aminah", username="siti")
        self.budi: User = self.telegram.create_user("Budi", language_code="en")
        self.chat: Chat = self.telegram.private(self.siti)
        self.group: Chat = self.telegram.create_supergroup("Dinas PU", self.budi)
        self.telegram.add_bot(self.group, self.bot, quietly=True)

    def kinds(self) -> list[str]:
        """The kinds of the updates that wait."""
        return [update.kind for update in self.bot.queue]


class Raw:
    """Calls methods without any library in between."""

    def __init__(self, session: aiohttp.ClientSession, base: str) -> None:
        self.session = session
        self.base = base

    async def call(self, method: str, **params: Any) -> dict[str, Any]:
        """The whole answer to a call whose parameters go as JSON."""
        async with self.session.post(f"{self.base}/{method}", json=params) as response:
            answer: dict[str, Any] = await response.json()
            assert answer["ok"] or response.status == answer["error_code"]
            return answer

    async def result(self, method: str, **params: Any) -> Any:
        """The result of a call that must succeed."""
        answer = await self.call(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    async def refusal(self, method: str, **params: Any) -> str:
        """The sentence of a call that must be refused."""
        answer = await self.call(method, **params)
        assert not answer["ok"], answer
        sentence: str = answer["description"]
        return sentence
