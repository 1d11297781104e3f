"""Updates as Telegram sent them, sealed, until they are handled; then only a mark remains."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from sqlalchemy import (
    Connection,
    bindparam,
    delete,
    exists,
    func,
    or_,
    select,
    update,
)

from storage.engine import for_both
from storage.seal import KeyProblem, Seal
from storage.store import Store
from storage.tables import inbox
from storage.writer import NOBODY, MovedOn, Topic

MARKS_LAST = timedelta(days=3)  # Telegram keeps updates for one day, and may then count anew
QUARANTINE_LASTS = timedelta(days=30)  # somebody's words are in there


class AlreadyDone(MovedOn):
    """This update has had its effect."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RawUpdate:
    """What the door knows of an update."""

    update_id: int
    lane: str
    payload: bytes
    media_group: str | None  # None: not a piece of an album


@dataclass(frozen=True, kw_only=True, slots=True)
class PendingUpdate:
    """An update that waits to be handled."""

    update_id: int
    lane: str
    payload: bytes  # empty: it cannot be opened any more
    attempts: int  # that have failed


_pending = inbox.c.settled_at.is_(None)
_before = inbox.alias("before")
CLAIM = (
    select(
        inbox.c.update_id,
        inbox.c.lane,
        inbox.c.payload,
        inbox.c.attempts,
    )
    .where(
        inbox.c.bot_id == bindparam("bot"),
        _pending,
        inbox.c.lane.not_in(bindparam("busy", expanding=True)),
        or_(inbox.c.not_before.is_(None), inbox.c.not_before <= bindparam("now")),
        ~exists().where(
            _before.c.bot_id == inbox.c.bot_id,
            _before.c.lane == inbox.c.lane,
            _before.c.update_id < inbox.c.update_id,
            _before.c.settled_at.is_(None),
        ),
    )
    .order_by(inbox.c.update_id)
    .limit(bindparam("limit"))
)
WAITING = select(func.count()).select_from(inbox).where(_pending)
QUARANTINED = select(inbox.c.update_id, inbox.c.why).where(inbox.c.why.is_not(None))
PIECES = select(exists().where(_pending, inbox.c.media_group == bindparam("media_group")))


async def claim(
    store: Store, bot_id: int, busy: Collection[str], now: datetime, limit: int
) -> list[PendingUpdate]:
    """The oldest pending update of each lane that is not busy, here or in another replica.

    The lane of each is ours from now until it is left out of `busy` in a later call.
    """
    lanes = store.database.lanes
    candidates = limit * lanes.candidates
    values = {"bot": bot_id, "busy": list(busy), "now": now, "limit": candidates}
    found = await store.read(lambda on: on.execute(CLAIM, values).all())
    taken = await lanes.take([row.lane for row in found], busy, limit)
    return [
        PendingUpdate(
            update_id=row.update_id,
            lane=row.lane,
            payload=_opened(store.seal, row.payload),
            attempts=row.attempts,
        )
        for row in found
        if row.lane in taken
    ]


def _opened(seal: Seal, payload: bytes) -> bytes:
    """What was sealed; one that is damaged must not keep the others from being handled."""
    try:
        return seal.open(payload)
    except KeyProblem:
        return b""


async def waiting(store: Store) -> int:
    """How many updates are pending."""
    return await store.read(lambda on: on.scalar(WAITING) or 0)


async def quarantined(store: Store) -> list[tuple[int, str]]:
    """The updates that were given up, and why."""
    rows = await store.read(lambda on: on.execute(QUARANTINED).all())
    return [(row.update_id, row.why) for row in rows]


async def expects(store: Store, media_group: str) -> bool:
    """Whether more pieces of an album are already here, unhandled."""
    values = {"media_group": media_group}
    return bool(await store.read(lambda on: on.scalar(PIECES, values)))


def personal_lane(seal: Seal, telegram_id: object) -> str:
    """The lane of a person's updates, in which it does not stand whose they are."""
    return seal.lane(f"person:{telegram_id}")


ARRIVE = for_both(
    lambda new: new(inbox).on_conflict_do_nothing(index_elements=["update_id", "bot_id"])
)
_this = (inbox.c.bot_id == bindparam("bot"), inbox.c.update_id == bindparam("update"), _pending)
DONE = update(inbox).where(*_this).values(settled_at=bindparam("now"), payload=None)
QUARANTINE = (  # how long it is kept counts from its arrival
    update(inbox).where(*_this).values(settled_at=inbox.c.arrived_at, why=bindparam("reason"))
)
POSTPONE = (
    update(inbox)
    .where(*_this)
    .values(
        not_before=bindparam("until"),
        attempts=bindparam("tried"),
    )
)
ERASE_PUT_ASIDE = (
    update(inbox)
    .where(inbox.c.lane == bindparam("whose"), inbox.c.why.is_not(None))
    .values(payload=None)
)
FORGET = delete(inbox).where(
    inbox.c.settled_at.is_not(None),
    inbox.c.settled_at < bindparam("marks_before"),
    or_(inbox.c.why.is_(None), inbox.c.settled_at < bindparam("quarantined_before")),
)


@dataclass(frozen=True, slots=True)
class Arrive:
    """Take updates in; those that came before are left alone."""

    wakes: ClassVar[frozenset[Topic]] = frozenset({Topic.INBOX})
    bot_id: int
    updates: Sequence[RawUpdate]
    now: datetime

    def apply(self, on: Connection, seal: Seal) -> None:
        """Insert them all at once."""
        rows = [
            {
                "bot_id": self.bot_id,
                "update_id": raw.update_id,
                "lane": raw.lane,
                "media_group": raw.media_group,
                "payload": seal.seal(raw.payload),
                "arrived_at": self.now,
            }
            for raw in self.updates
        ]
        if rows:
            on.execute(ARRIVE[on.dialect.name], rows)


@dataclass(frozen=True, slots=True)
class Done:
    """The update has had its effect: what it said is erased, the mark stays for a while."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    bot_id: int
    update_id: int
    now: datetime

    def apply(self, on: Connection, seal: Seal) -> None:
        """Mark it; raises `AlreadyDone` if it is marked."""
        values = {"bot": self.bot_id, "update": self.update_id, "now": self.now}
        if on.execute(DONE, values).rowcount != 1:
            raise AlreadyDone(str(self.update_id))


@dataclass(frozen=True, slots=True)
class Postpone:
    """Handling it failed; try again later. Its lane waits with it."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    bot_id: int
    update_id: int
    until: datetime
    attempts: int

    def apply(self, on: Connection, seal: Seal) -> None:
        """Note when to try again."""
        values = {
            "bot": self.bot_id,
            "update": self.update_id,
            "until": self.until,
            "tried": self.attempts,
        }
        on.execute(POSTPONE, values)


@dataclass(frozen=True, slots=True)
class Quarantine:
    """Give the update up, so that its lane can go on; it is kept for somebody to look at."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    bot_id: int
    update_id: int
    why: str

    def apply(self, on: Connection, seal: Seal) -> None:
        """Set it aside; raises `AlreadyDone` if it has been handled after all."""
        values = {"bot": self.bot_id, "update": self.update_id, "reason": self.why}
        if on.execute(QUARANTINE, values).rowcount != 1:
            raise AlreadyDone(str(self.update_id))


@dataclass(frozen=True, slots=True)
class ForgetUpdates:
    """Delete marks that Telegram can no longer ask about, and what was quarantined long ago."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    now: datetime

    def apply(self, on: Connection, seal: Seal) -> None:
        """Delete what is old enough."""
        values = {
            "marks_before": self.now - MARKS_LAST,
            "quarantined_before": self.now - QUARANTINE_LASTS,
        }
        on.execute(FORGET, values)
