"""What the page shows of a story that is being played."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from playground.people import Deed
from playground.telegram.shapes import Json

Both = Mapping[str, str]
"""The same words in each language, by its code."""


class State(StrEnum):
    """How far a play is."""

    IDLE = "idle"  # nothing was played yet
    PLAYING = "playing"
    PAUSED = "paused"
    ENDED = "ended"  # by itself, or because somebody took over
    FAILED = "failed"  # it could not go on


GOING_ON = (State.PLAYING, State.PAUSED)


@dataclass(frozen=True, kw_only=True, slots=True)
class Acting:
    """Who is doing something, in which chat, and what."""

    person: int
    chat: int
    what: Deed
    message: int | None  # that they look at; None: the newest one, or none at all


@dataclass(frozen=True, kw_only=True, slots=True)
class Play:
    """The play as it now is."""

    story: str | None = None  # None: nothing was played yet
    language: str = "id"
    state: State = State.IDLE
    step: int = 0
    steps: int = 0
    caption: Both | None = None  # None before the first
    acting: Acting | None = None  # None before anybody did something, and after the end
    speed: float = 1.0
    why: Both | None = None  # why it could not go on; None if it could

    def shown(self) -> Json:
        """The play as the page gets it."""
        return {
            "story": self.story,
            "language": self.language,
            "state": self.state.value,
            "step": self.step,
            "steps": self.steps,
            "caption": self.caption and dict(self.caption),
            "acting": self.acting and asdict(self.acting),
            "speed": self.speed,
            "why": self.why and dict(self.why),
        }


class Screen:
    """Shows the play as it now is to everybody who watches."""

    def __init__(self) -> None:
        self.play = Play()
        self._watchers: list[Callable[[Play], None]] = []

    def show(self, **changes: Any) -> None:
        """Something of the play has changed."""
        before, self.play = self.play, replace(self.play, **changes)
        if self.play == before:
            return
        for watcher in tuple(self._watchers):
            watcher(self.play)

    def subscribe(self, watcher: Callable[[Play], None]) -> Callable[[], None]:
        """Call `watcher` on every change; returns how to stop that."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)
