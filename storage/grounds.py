"""What we know of Telegram groups, so that nobody has to ask Telegram again and again."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Connection, bindparam, select, update

from domain.grounds import Ground, Right
from storage.engine import for_both
from storage.seal import Seal
from storage.store import Store
from storage.tables import ground
from storage.writer import NOBODY, MovedOn, Topic

LOST_BEFORE = (
    select(ground.c.chat)
    .where(ground.c.lost_at.is_not(None), ground.c.lost_at <= bindparam("before"))
    .order_by(ground.c.lost_at)
    .limit(bindparam("limit"))
)
FIND = select(ground).where(ground.c.chat == bindparam("which"))


async def lost(store: Store, before: datetime, limit: int) -> list[int]:
    """Groups that were lost, or last tried, before then."""
    values = {"before": before, "limit": limit}
    return list(await store.read(lambda on: on.scalars(LOST_BEFORE, values).all()))


async def find(store: Store, chat: int) -> Ground | None:
    """The group as we saw it last; None: never."""
    row = await store.read(lambda on: on.execute(FIND, {"which": chat}).first())
    if row is None:
        return None
    return Ground(
        chat=row.chat,
        is_forum=row.forum,
        lacks=frozenset(map(Right, row.lacks.split())),
        looked_at=row.looked_at,
        is_lost=row.lost_at is not None,
    )


def _save(*names: str) -> Any:
    def statement(insert: Any) -> Any:
        new = insert(ground)
        kept = {name: new.excluded[name] for name in names}
        return new.on_conflict_do_update(index_elements=["chat"], set_=kept)

    return for_both(statement)


LOOK_AGAIN = _save("looked_at")
NEW = for_both(lambda insert: insert(ground).on_conflict_do_nothing(index_elements=["chat"]))
SEEN = (
    update(ground)
    .where(
        ground.c.chat == bindparam("which"),
        ground.c.forum == bindparam("was_forum"),
        ground.c.lacks == bindparam("had_lacked"),
    )
    .values(forum=bindparam("has_topics"), lacks=bindparam("now_lacks"), looked_at=bindparam("now"))
)
LOST = (
    update(ground)
    .where(ground.c.chat == bindparam("which"), ground.c.lost_at.is_(None))
    .values(lost_at=bindparam("now"), looked_at=None)
)
TRIED = (
    update(ground)
    .where(ground.c.chat == bindparam("which"), ground.c.lost_at.is_not(None))
    .values(lost_at=bindparam("now"), looked_at=None)
)
FOUND = (
    update(ground)
    .where(ground.c.chat == bindparam("which"), ground.c.lost_at.is_not(None))
    .values(lost_at=None, looked_at=None)
)


@dataclass(frozen=True, slots=True)
class Seen:
    """We have looked at the group."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    before: Ground | None  # as we knew it; None: not at all
    ground: Ground
    now: datetime

    def apply(self, on: Connection, seal: Seal) -> None:
        """Keep what we saw; raises `MovedOn` when somebody else has seen a change meanwhile."""
        before, seen = self.before or Ground(chat=self.ground.chat), self.ground
        if self.before is None:
            new = {"chat": seen.chat, "forum": False, "lacks": ""}
            on.execute(NEW[on.dialect.name], new)
        values = {
            "which": seen.chat,
            "was_forum": before.is_forum,
            "had_lacked": _words(before.lacks),
            "has_topics": seen.is_forum,
            "now_lacks": _words(seen.lacks),
            "now": self.now,
        }
        if on.execute(SEEN, values).rowcount != 1:
            raise MovedOn("group")


def _words(lacks: frozenset[Right]) -> str:
    return " ".join(sorted(lacks))


@dataclass(frozen=True, slots=True)
class LookAgain:
    """Something has changed in the group: what we know of it is out of date."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    chat: int

    def apply(self, on: Connection, seal: Seal) -> None:
        """Note it."""
        values = {"chat": self.chat, "forum": False, "lacks": "", "looked_at": None}
        on.execute(LOOK_AGAIN[on.dialect.name], values)


@dataclass(frozen=True, slots=True)
class Lose:
    """Nothing can be sent to the group from now on."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    chat: int
    now: datetime

    def apply(self, on: Connection, seal: Seal) -> None:
        """Note since when; raises `MovedOn` when that is known."""
        new = {"chat": self.chat, "forum": False, "lacks": ""}
        on.execute(NEW[on.dialect.name], new)
        if on.execute(LOST, {"which": self.chat, "now": self.now}).rowcount != 1:
            raise MovedOn("group")


@dataclass(frozen=True, slots=True)
class TryAgain:
    """A lost group is tried once more."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    chat: int
    now: datetime

    def apply(self, on: Connection, seal: Seal) -> None:
        """Note when; raises `MovedOn` when it is no longer lost."""
        if on.execute(TRIED, {"which": self.chat, "now": self.now}).rowcount != 1:
            raise MovedOn("group")


@dataclass(frozen=True, slots=True)
class Find:
    """The group can be written to again."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    chat: int

    def apply(self, on: Connection, seal: Seal) -> None:
        """Note it; raises `MovedOn` when that is known."""
        if on.execute(FOUND, {"which": self.chat}).rowcount != 1:
            raise MovedOn("group")
