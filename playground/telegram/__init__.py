"""A pretend Telegram: its people, chats and bots, and what anybody can do there.

Tests, the demo and the chat page hold a `Telegram` and act through it as people do; bots reach
the same Telegram over HTTP, through `playground.bot_api`."""

from collections.abc import Callable
from typing import TypeVar

from playground.telegram.gathering import Gathering
from playground.telegram.model import Bot, Chat, Message, Topic, User
from playground.telegram.presses import Answer, Press
from playground.telegram.talking import Impossible

__all__ = ["Answer", "Bot", "Chat", "Impossible", "Message", "Press", "Telegram", "Topic", "User"]

T = TypeVar("T")
PATIENCE = 30.0  # seconds of the machine; on a busy one everything takes longer


class Telegram(Gathering):
    """The whole of it, and waiting for what one expects to see."""

    async def wait_for(
        self, look: Callable[[], T | None], *, timeout: float = PATIENCE, what: str = ""
    ) -> T:
        """Look again after every change until there is something to see, and return it."""
        return await self.watch.wait_for(look, timeout=timeout, what=what)

    async def wait_for_message(
        self,
        chat: Chat,
        matching: str | Callable[[Message], bool] = "",
        *,
        after: Message | int = 0,
        timeout: float = PATIENCE,
    ) -> Message:
        """Wait for a message of a bot that holds these words (or satisfies the test).

        `after` passes over a message and everything before it. Edited messages count as they
        are now."""
        last = after if isinstance(after, int) else after.id
        fits = matching if callable(matching) else _holding(matching)

        def look() -> Message | None:
            candidates = (m for m in self.history(chat) if m.id > last and m.bot)
            return next((message for message in candidates if fits(message)), None)

        what = f"{matching!r} in {chat.name!r}; there is {self._last_words(chat)}"
        return await self.wait_for(look, timeout=timeout, what=what)

    def _last_words(self, chat: Chat) -> list[str]:
        return [message.text for message in self.history(chat)[-3:]]


def _holding(words: str) -> Callable[[Message], bool]:
    return lambda message: words in message.text
