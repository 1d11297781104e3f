"""How tests and the chat page hear that something has changed."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from playground.telegram.model import Chat, Message
from playground.telegram.presses import Press

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """One thing that people can see has changed."""

    sequence: int
    kind: str  # message, edit, delete, answer, typing, member, topic, chat
    chat: Chat
    message: Message | None = None
    text: str = ""
    press: Press | None = None  # what an answer answers


class Watch:
    """Tells everybody who listens."""

    def __init__(self) -> None:
        self.sequence = 0
        self._listeners: list[Callable[[Change], None]] = []
        self._lookers: list[Callable[[], None]] = []
        self._changed: asyncio.Event | None = None

    def subscribe(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Call `listener` on every change; returns how to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def subscribe_to_all(self, looker: Callable[[], None]) -> Callable[[], None]:
        """Call `looker` whenever it is worth looking again; returns how to stop that.

        That is after every change, and also when an update comes into a bot's queue or leaves it."""
        self._lookers.append(looker)
        return lambda: self._lookers.remove(looker)

    def tell(
        self,
        kind: str,
        chat: Chat,
        message: Message | None = None,
        text: str = "",
        press: Press | None = None,
    ) -> None:
        """Something has changed."""
        self.sequence += 1
        if self._listeners:
            change = Change(
                sequence=self.sequence,
                kind=kind,
                chat=chat,
                message=message,
                text=text,
                press=press,
            )
            for listener in tuple(self._listeners):
                listener(change)
        self.ring()

    def ring(self) -> None:
        """Let everybody who waits look again."""
        for looker in tuple(self._lookers):
            looker()
        if self._changed:
            self._changed.set()
            self._changed = None

    async def wait_for(
        self, look: Callable[[], T | None], *, timeout: float = 30.0, what: str = ""
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
