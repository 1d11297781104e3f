"""What is to be sent. Each notice waits here, sealed, until Telegram has taken it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Connection, bindparam, delete, exists, func, select, update

from domain.notices import Notice, Reader
from storage import shapes
from storage.engine import AnyRow, for_both
from storage.seal import KeyProblem, Seal
from storage.store import Store
from storage.tables import message, outbox
from storage.writer import NOBODY, Topic

SENDER = frozenset({Topic.OUTBOX})


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A notice that waits. Its version grows when a newer notice takes its place."""

    id: int
    version: int
    notice: Notice
    attempts: int
    not_before: datetime | None  # None: at once
    is_held: bool = False
    is_readable: bool = True  # what another version wrote may not be: its notice says nothing


@dataclass(frozen=True, kw_only=True, slots=True)
class Backlog:
    """How much waits."""

    to_send: int
    held_back: int
    opens: datetime | None  # when the first of those to send may go; None: there is none


_pending = outbox.c.settled_at.is_(None)
_row = select(
    outbox.c.id,
    outbox.c.key,
    outbox.c.version,
    outbox.c.reader,
    outbox.c.body,
    outbox.c.attempts,
    outbox.c.not_before,
    outbox.c.held,
).where(_pending)
PENDING = (
    _row.where(outbox.c.held.is_(False), outbox.c.id > bindparam("after"))
    .order_by(outbox.c.id)
    .limit(bindparam("limit"))
)
ONE = _row.where(outbox.c.held.is_(False), outbox.c.id == bindparam("which"))
IDS = (
    select(outbox.c.id)
    .where(_pending, outbox.c.held.is_(False), outbox.c.id <= bindparam("up_to"))
    .order_by(outbox.c.id)
)
OF_READER = _row.where(outbox.c.reader == bindparam("reader")).order_by(outbox.c.id)
ALL = _row.order_by(outbox.c.id).limit(bindparam("limit"))
WAITING = select(func.count()).select_from(outbox).where(_pending)
BACKLOG = select(
    func.count(),
    func.count().filter(outbox.c.held.is_(True)),
    func.min(func.coalesce(outbox.c.not_before, outbox.c.made_at)).filter(outbox.c.held.is_(False)),
).where(_pending)


async def pending(store: Store, after_id: int, limit: int) -> list[Row]:
    """The next notices, in the order of their making; those held back are left out."""
    values = {"after": after_id, "limit": limit}
    return _opened(store, await store.read(lambda on: on.execute(PENDING, values).all()))


async def pending_ids(store: Store, up_to: int) -> list[int]:
    """Which notices wait among those with an id up to this one."""
    return list(await store.read(lambda on: on.scalars(IDS, {"up_to": up_to}).all()))


async def row(store: Store, row_id: int) -> Row | None:
    """The notice as it now is; None once it is settled or held back."""
    found = await store.read(lambda on: on.execute(ONE, {"which": row_id}).all())
    return next(iter(_opened(store, found)), None)


async def of_reader(store: Store, reader: Reader) -> list[Row]:
    """All that waits for one reader, also what is held back."""
    values = {"reader": str(reader)}
    return _opened(store, await store.read(lambda on: on.execute(OF_READER, values).all()))


async def everything(store: Store, limit: int) -> list[Row]:
    """What waits for anybody, also what is held back, the oldest first."""
    return _opened(store, await store.read(lambda on: on.execute(ALL, {"limit": limit}).all()))


async def waiting(store: Store) -> int:
    """How many notices wait, also those held back."""
    return await store.read(lambda on: on.scalar(WAITING) or 0)


async def backlog(store: Store) -> Backlog:
    """How much waits, and until when."""
    all_, held, opens = await store.read(lambda on: on.execute(BACKLOG).one())
    return Backlog(to_send=all_ - held, held_back=held, opens=opens)


def _opened(store: Store, rows: Sequence[AnyRow]) -> list[Row]:
    return [_row_of(row, _notice(store.seal, row.body)) for row in rows]


def _row_of(row: AnyRow, notice: Notice | None) -> Row:
    return Row(
        id=row.id,
        version=row.version,
        notice=notice or Notice(to=Reader.parse(row.reader), says=(), key=row.key),
        attempts=row.attempts,
        not_before=row.not_before,
        is_held=row.held,
        is_readable=notice is not None,
    )


def _notice(seal: Seal, body: bytes) -> Notice | None:
    """None for one that cannot be read: it must not keep the others from being sent."""
    try:
        found: Notice = shapes.loads(seal.open(body))
    except (KeyProblem, ValueError, LookupError, TypeError):
        return None
    return found


INSERT = for_both(lambda insert: insert(outbox).on_conflict_do_nothing(index_elements=["key"]))
_known = outbox.alias("known")
REPLACE = (
    update(outbox)
    .where(
        outbox.c.reader == bindparam("for_reader"),
        outbox.c.slot == bindparam("in_slot"),
        _pending,
        ~exists().where(_known.c.key == bindparam("new_key")),
    )
    .values(
        key=bindparam("new_key"),
        body=bindparam("new_body"),
        not_before=bindparam("new_not_before"),
        version=outbox.c.version + 1,
        attempts=0,
        held=False,  # somebody has to see that it waits
    )
)


@dataclass(frozen=True, slots=True)
class Enqueue:
    """Send this notice. The same key again is ignored.

    In a slot, it takes the place of an older one that still waits, in the order as well.
    """

    wakes: ClassVar[frozenset[Topic]] = SENDER
    notice: Notice
    now: datetime

    def apply(self, on: Connection, seal: Seal) -> None:
        """Replace what waits in its slot, else line up."""
        notice = self.notice
        body = seal.seal(shapes.dumps(notice).encode())
        if notice.slot and self._replaced(on, body):
            return
        values = {
            "key": notice.key,
            "reader": str(notice.to),
            "slot": notice.slot,
            "body": body,
            "made_at": self.now,
            "not_before": notice.not_before,
        }
        on.execute(INSERT[on.dialect.name], values)

    def _replaced(self, on: Connection, body: bytes) -> bool:
        values = {
            "for_reader": str(self.notice.to),
            "in_slot": self.notice.slot,
            "new_key": self.notice.key,
            "new_body": body,
            "new_not_before": self.notice.not_before,
        }
        return on.execute(REPLACE, values).rowcount > 0


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


def _record(insert: Any) -> Any:
    new = insert(message)
    names = ("number", "purpose", "slot")
    return new.on_conflict_do_update(
        index_elements=["chat_key", "message_id"], set_={name: new.excluded[name] for name in names}
    )


RECORD = for_both(_record)


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
