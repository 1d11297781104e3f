"""How tests and the chat page hear that something has changed."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from playground.telegram.model import Chat, Message

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """One thing that people can see has changed."""

    sequence: int
    kind: str  # message, edit, delete, answer, typing, member, topic, chat
    chat: Chat
    message: Message | None = None
    text: str = ""


class Watch:
    """Tells everybody who listens."""

    def __init__(self) -> None:
        self.sequence = 0
        self._listeners: list[Callable[[Change], None]] = []
        self._changed: asyncio.Event | None = None

    def subscribe(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Call `listener` on every change; returns how to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, kind: str, chat: Chat, message: Message | None = None, text: str = "") -> None:
        """Something has changed."""
        self.sequence += 1
        if self._listeners:
            change = Change(
                sequence=self.sequence, kind=kind, chat=chat, message=message, text=text
            )
            for listener in tuple(self._listeners):
                listener(change)
        self.ring()

    def ring(self) -> None:
        """Let everybody who waits look again."""
        if self._changed:
            self._changed.set()
            self._changed = None

    async def wait_for(
        self, look: Callable[[], T | None], *, timeout: float = 5.0, what: str = ""
    ) -> T:
        """Wait until `look` finds something, and return it.

        Raises `TimeoutError`, naming `what`, after so many seconds of the machine."""
        end = asyncio.get_running_loop().time() + timeout
        while not (found := look()):
            if self._changed is None:
                self._changed = asyncio.Event()
            try:
                async with asyncio.timeout_at(end):  # `wait_for` may overlook being cancelled
                    await self._changed.wait()
            except TimeoutError:
                raise TimeoutError(f"not seen in {timeout} s: {what or look}") from None
        return found
