"""One row on its way to one chat: the calls that are left, and what has come of the others."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.sending.layout import Call
from storage.media import RememberCleanCopy
from storage.outbox import Row


@dataclass(eq=False, kw_only=True, slots=True)
class Delivery:
    """Kept in memory while it lasts, so that a retry goes on where the last attempt ended."""

    row: Row
    chat_id: int
    calls: list[Call]
    sent: list[int] = field(default_factory=list)  # ids of the messages so far
    cleaned: list[RememberCleanCopy] = field(default_factory=list)
    repaired: set[str] = field(default_factory=set)  # what was done to the next call, once each

    @property
    def messages(self) -> int:
        """What the next call counts for in the pace; a record alone counts for one."""
        return self.calls[0].messages if self.calls else 1

    def accept(self, result: Any) -> None:
        """The next call went through; the result is a message, or an album of them."""
        call = self.calls.pop(0)
        self.repaired.clear()
        messages = result if isinstance(result, list) else [result]
        if isinstance(messages[0], dict):
            self.sent.extend(message["message_id"] for message in messages)
            self._remember(call, messages)

    def unchanged(self) -> None:
        """The message to edit says so already."""
        self.sent.append(self.calls.pop(0).params["message_id"])

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
