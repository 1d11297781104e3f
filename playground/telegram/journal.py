"""What every bot has asked for, and what came of it."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from playground.telegram import schema


@dataclass(kw_only=True, slots=True)
class Call:
    """One call of a method."""

    at: float  # the town's time
    bot: int
    method: str
    params: dict[str, str]
    chat: int | None = None
    answer: Any = None  # the result, if it was done; bytes are JSON that nobody has read yet
    code: int = 200
    description: str = ""  # why not, if it was not done
    accepted: bool = False  # whether it had its effect, whatever the bot heard of it
    fault: str = ""  # the trouble that was made on demand, if any
    mistake: bool = False  # an answer that a correct client never gets

    @property
    def findings(self) -> list[str]:
        """Parameters that are unknown, missing or mistyped; looked for only when asked."""
        return schema.findings(self.method, self.params)

    @property
    def malformed(self) -> bool:
        """Whether a correct client would never make this call."""
        return self.mistake or bool(self.findings)


class Journal:
    """The calls of a playground, oldest first; only the last so many if it is capped."""

    def __init__(self, cap: int | None = None) -> None:
        self._calls: deque[Call] = deque(maxlen=cap)
        self._listeners: list[Callable[[Call], None]] = []
        self.on = True

    def __len__(self) -> int:
        return len(self._calls)

    def __iter__(self) -> Iterator[Call]:
        return iter(tuple(self._calls))

    def add(self, call: Call) -> None:
        """Write a call down."""
        if self.on:
            self._calls.append(call)
            for listener in tuple(self._listeners):
                listener(call)

    def subscribe(self, listener: Callable[[Call], None]) -> Callable[[], None]:
        """Call `listener` for every call from now on; returns how to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def clear(self) -> None:
        """Begin anew."""
        self._calls.clear()

    def of(self, method: str, *, chat: int | None = None) -> list[Call]:
        """The calls to a method (in a chat)."""
        return [c for c in self._calls if c.method == method and chat in (None, c.chat)]

    def malformed(self) -> list[Call]:
        """The calls that a correct client would never make."""
        return [call for call in self._calls if call.malformed]

    def accepted(self) -> list[Call]:
        """The calls that had their effect."""
        return [call for call in self._calls if call.accepted]
