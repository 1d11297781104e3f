"""What is to be sent. Each notice waits here, sealed, until Telegram has taken it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from sqlalchemy import Connection, bindparam, exists, func, select, update

from domain.notices import Notice, Reader
from storage import shapes
from storage.engine import AnyRow, for_both
from storage.seal import KeyProblem, Seal
from storage.store import Store
from storage.tables import outbox
from storage.writer import Topic

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
