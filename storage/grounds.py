"""What we know of Telegram groups, so that nobody has to ask Telegram again and again."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Connection, bindparam, select

from domain.grounds import Ground, Right
from storage.engine import for_both
from storage.seal import Seal
from storage.store import Store
from storage.tables import ground
from storage.writer import NOBODY, Topic

FIND = select(ground).where(ground.c.chat == bindparam("which"))


async def find(store: Store, chat: int) -> Ground | None:
    """The group as we saw it last; None: never."""
    row = await store.read(lambda on: on.execute(FIND, {"which": chat}).first())
    if row is None:
        return None
    return Ground(
        chat=row.chat,
        is_forum=row.forum,
        lacks=frozenset(map(Right, row.lacks.split())),
        is_current=row.looked_at is not None,
    )


def _save(*names: str) -> Any:
    def statement(insert: Any) -> Any:
        new = insert(ground)
        kept = {name: new.excluded[name] for name in names}
        return new.on_conflict_do_update(index_elements=["chat"], set_=kept)

    return for_both(statement)


SEEN = _save("forum", "lacks", "looked_at")
LOOK_AGAIN = _save("looked_at")


@dataclass(frozen=True, slots=True)
class Seen:
    """We have looked at the group."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    ground: Ground
    now: datetime

    def apply(self, on: Connection, seal: Seal) -> None:
        """Keep what we saw."""
        seen = self.ground
        values = {
            "chat": seen.chat,
            "forum": seen.is_forum,
            "lacks": " ".join(sorted(seen.lacks)),
            "looked_at": self.now,
        }
        on.execute(SEEN[on.dialect.name], values)


@dataclass(frozen=True, slots=True)
class LookAgain:
    """Something has changed in the group: what we know of it is out of date."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    chat: int

    def apply(self, on: Connection, seal: Seal) -> None:
        """Note it."""
        values = {"chat": self.chat, "forum": False, "lacks": "", "looked_at": None}
        on.execute(LOOK_AGAIN[on.dialect.name], values)
