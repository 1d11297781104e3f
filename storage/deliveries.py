"""What came of a notice: sent, to be tried again, held back, or never to be sent."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Connection, bindparam, delete, update

from domain.notices import Reader
from storage.messages import RECORD
from storage.outbox import SENDER
from storage.seal import Seal
from storage.tables import outbox
from storage.writer import NOBODY, Topic

_pending = outbox.c.settled_at.is_(None)
_this = (outbox.c.id == bindparam("which"), _pending)
SENT = (
    update(outbox)
    .where(*_this, outbox.c.version == bindparam("sent_version"))
    .values(settled_at=bindparam("now"), body=None)
)
LATER = (
    update(outbox).where(*_this).values(not_before=bindparam("until"), attempts=bindparam("tried"))
)
FAILED = (
    update(outbox)
    .where(*_this)
    .values(settled_at=bindparam("now"), why=bindparam("reason"), body=None)
)
HOLD = (
    update(outbox)
    .where(outbox.c.reader == bindparam("for_reader"), _pending)
    .values(held=bindparam("hold"))
)
HOLD_ONE = update(outbox).where(*_this).values(held=True)
PURGE = delete(outbox).where(
    outbox.c.settled_at.is_not(None), outbox.c.settled_at < bindparam("before")
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Sent:
    """Telegram has taken it as these messages. The last of them holds the slot.

    If a newer notice has taken its place meanwhile, the row stays, to be sent again as that.
    """

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    id: int
    version: int
    chat_key: str
    message_ids: tuple[int, ...]
    now: datetime
    slot: str = ""
    about: str = ""
    purpose: str = ""

    def apply(self, on: Connection, seal: Seal) -> None:
        """Settle the row and record its messages."""
        values = {"which": self.id, "sent_version": self.version, "now": self.now}
        on.execute(SENT, values)
        if self.message_ids and (self.slot or self.about or self.purpose):
            on.execute(RECORD[on.dialect.name], self._messages())

    def _messages(self) -> list[dict[str, Any]]:
        *others, holder = self.message_ids
        common = {"chat_key": self.chat_key, "number": self.about, "purpose": self.purpose}
        return [
            *({**common, "message_id": other, "slot": ""} for other in others),
            {**common, "message_id": holder, "slot": self.slot},
        ]


@dataclass(frozen=True, slots=True)
class Later:
    """It could not be sent now; try again then."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    id: int
    not_before: datetime
    attempts: int

    def apply(self, on: Connection, seal: Seal) -> None:
        """Note when."""
        values = {"which": self.id, "until": self.not_before, "tried": self.attempts}
        on.execute(LATER, values)


@dataclass(frozen=True, slots=True)
class Failed:
    """It can never be sent, for this reason."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    id: int
    why: str
    now: datetime

    def apply(self, on: Connection, seal: Seal) -> None:
        """Settle the row."""
        on.execute(FAILED, {"which": self.id, "reason": self.why, "now": self.now})


@dataclass(frozen=True, slots=True)
class HeldBack:
    """The reader cannot be reached; what waits for them stays until they return."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    reader: Reader

    def apply(self, on: Connection, seal: Seal) -> None:
        """Take it out of the sender's sight."""
        on.execute(HOLD, {"for_reader": str(self.reader), "hold": True})


@dataclass(frozen=True, slots=True)
class HeldOne:
    """This notice waits until its reader can be reached again; others are still tried."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    id: int

    def apply(self, on: Connection, seal: Seal) -> None:
        """Take it out of the sender's sight."""
        on.execute(HOLD_ONE, {"which": self.id})


@dataclass(frozen=True, slots=True)
class Released:
    """The reader can be reached again."""

    wakes: ClassVar[frozenset[Topic]] = SENDER
    reader: Reader

    def apply(self, on: Connection, seal: Seal) -> None:
        """Let the sender see it again; its ids may be older than the last one it saw."""
        on.execute(HOLD, {"for_reader": str(self.reader), "hold": False})


@dataclass(frozen=True, slots=True)
class PurgeSent:
    """Delete what was settled before then; from then on its keys could be used again."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    before: datetime

    def apply(self, on: Connection, seal: Seal) -> None:
        """Delete what is old enough."""
        on.execute(PURGE, {"before": self.before})
