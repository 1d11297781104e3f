"""Presses of buttons, and the answers that people see on top of the chat."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from playground.telegram.model import Bot, Message, User
from playground.telegram.shapes import Json

VALID_FOR = 150  # seconds of the town; the limit for answering is not published


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What a person sees after pressing: a short note, a box to close, or nothing."""

    text: str = ""
    alert: bool = False
    url: str = ""


@dataclass(kw_only=True, slots=True, eq=False)
class Press:
    """One press of an inline button."""

    id: str
    bot: Bot
    user: User
    message: Message
    button: Json
    at: float
    answer: Answer | None = None  # None until the bot has answered
    on_expiry: Callable[[], None] = lambda: None  # Telegram forgot it before the bot had taken it
    _answered: asyncio.Event = field(default_factory=asyncio.Event)

    def give(self, answer: Answer) -> None:
        """The bot has answered."""
        self.answer = answer
        self._answered.set()

    async def answered(self, timeout: float = 30.0) -> Answer:
        """Wait for the bot's answer."""
        await asyncio.wait_for(self._answered.wait(), timeout)
        assert self.answer is not None  # `give` sets both
        return self.answer
