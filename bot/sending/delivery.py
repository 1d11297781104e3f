"""One row on its way to one chat: the calls that are left, and what has come of the others."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.sending.layout import Call
from domain.grounds import Ground
from storage.media import RememberCleanCopy
from storage.outbox import Row
from storage.writer import Write

Settle = Callable[[Sequence[Any], datetime], Awaitable[tuple[Write, ...]]]
"""What is written down of the answers to a step's calls."""


@dataclass
class NotYet(Exception):
    """Nobody can say before then where a row goes."""

    until: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """Calls that must be made before a row can go, and what is written down of their answers.

    Then the row is packed anew, so that a crash between two steps costs nothing.
    """

    calls: tuple[Call, ...]
    settle: Settle
    begins: tuple[Write, ...] = ()  # written down right before, of what must not be done twice
    undoes: tuple[Write, ...] = ()  # ... and this when Telegram says that it was not done


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where in a chat a row goes, and what must be done there first."""

    thread: int | None = None  # the topic; None: the general one, or there are none
    ground: Ground | None = None  # None: a person's chat, or the group does not matter
    step: Step | None = None  # None: it may go


@dataclass(eq=False, kw_only=True, slots=True)
class Delivery:
    """Kept in memory while it lasts, so that a retry goes on where the last attempt ended."""

    row: Row
    chat_id: int | str  # the name of a channel, if the settings give that
    calls: list[Call]
    place: Place = field(default_factory=Place)
    answers: list[Any] = field(default_factory=list)  # to the calls of a step
    is_forum: bool | None = None  # whether the chat has topics, as its last answer showed
    sent: list[int] = field(default_factory=list)  # ids of the messages so far
    cleaned: list[RememberCleanCopy] = field(default_factory=list)
    repaired: set[str] = field(default_factory=set)  # what was done to the next call, once each

    @property
    def group_id(self) -> int:
        """The id of the group it goes to."""
        assert isinstance(self.chat_id, int)
        return self.chat_id

    @property
    def messages(self) -> int:
        """What the next call counts for in the pace; a record alone counts for one."""
        return self.calls[0].messages if self.calls else 1

    def accept(self, result: Any) -> None:
        """The next call went through; the result is a message, or an album of them."""
        call = self.calls.pop(0)
        self.repaired.clear()
        if self.place.step is not None:
            self.answers.append(result)
            return
        messages = result if isinstance(result, list) else [result]
        if isinstance(messages[0], dict):
            self.is_forum = messages[0]["chat"].get("is_forum", False)
            self.sent.extend(message["message_id"] for message in messages)
            self._remember(call, messages)

    def unchanged(self) -> None:
        """What was to be changed is so already."""
        call = self.calls.pop(0)
        if self.place.step is not None:
            self.answers.append(True)
        else:
            self.sent.append(call.params["message_id"])

    def repair(self, how: str, change: Callable[[Call], Call | None]) -> bool:
        """Change the next call (or, with None, leave it out); False when that was tried before."""
        if how in self.repaired:
            return False
        self.repaired.add(how)
        changed = change(self.calls[0])
        self.calls[:1] = [] if changed is None else [changed]
        return True

    def _remember(self, call: Call, messages: list[dict[str, Any]]) -> None:
        for file, message in zip(call.files, messages, strict=False):
            document = message.get("document")
            if file.clean_of and document:
                self.cleaned.append(
                    RememberCleanCopy(unique_id=file.clean_of, file_id=document["file_id"])
                )
