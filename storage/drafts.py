"""What people are about to report, sealed; one draft each."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Connection, and_, bindparam, delete, select, update

from domain.draft import Draft
from domain.people import PersonId
from storage import shapes
from storage.engine import AnyRow, for_both
from storage.seal import Seal
from storage.store import Store
from storage.tables import draft
from storage.writer import NOBODY, MovedOn, Topic

FIND = select(draft.c.person, draft.c.version, draft.c.sealed).where(
    draft.c.person == bindparam("who")
)
IDLE = (
    select(draft.c.person, draft.c.version, draft.c.sealed)
    .where(draft.c.reminded == bindparam("reminded"), draft.c.changed_at < bindparam("before"))
    .order_by(draft.c.changed_at)
    .limit(bindparam("limit"))
)


async def find(store: Store, person: PersonId) -> Draft | None:
    """The draft they are at, if any."""
    row = await store.read(lambda on: on.execute(FIND, {"who": person}).first())
    return _draft(store, row) if row else None


async def idle(
    store: Store, before: datetime, limit: int, *, reminded: bool = False
) -> list[tuple[PersonId, Draft]]:
    """Drafts nobody touched since then, the oldest first: without a reminder yet, or with one."""
    values = {"before": before, "limit": limit, "reminded": reminded}
    rows = await store.read(lambda on: on.execute(IDLE, values).all())
    return [(PersonId(row.person), _draft(store, row)) for row in rows]


def _draft(store: Store, row: AnyRow) -> Draft:
    kept: Draft = shapes.loads(store.seal.open(row.sealed))
    return replace(kept, version=row.version)


def _save(insert: Any) -> Any:
    new = insert(draft)
    names = ("version", "sealed", "changed_at")
    return new.on_conflict_do_update(
        index_elements=["person"],
        set_={name: new.excluded[name] for name in names},
        where=and_(draft.c.id == new.excluded.id, draft.c.version == new.excluded.version - 1),
    )


SAVE = for_both(_save)
DROP = delete(draft).where(
    draft.c.person == bindparam("who"),
    draft.c.id == bindparam("which"),
    draft.c.version == bindparam("read_version"),
)
REMINDED = update(draft).where(draft.c.person == bindparam("who")).values(reminded=True)


@dataclass(frozen=True, slots=True)
class SaveDraft:
    """Keep the draft as it now is; its `version` is the one that was read."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    person: PersonId
    draft: Draft
    now: datetime

    def apply(self, on: Connection, seal: Seal) -> None:
        """Insert or update; raises `MovedOn` if somebody else did, or they have another draft."""
        values = {
            "person": self.person,
            "id": self.draft.id,
            "version": self.draft.version + 1,
            "sealed": seal.seal(shapes.dumps(self.draft).encode()),
            "changed_at": self.now,
        }
        if on.execute(SAVE[on.dialect.name], values).rowcount != 1:
            raise MovedOn("draft")


@dataclass(frozen=True, slots=True)
class DropDraft:
    """The draft was sent or given up."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    person: PersonId
    draft_id: str
    version: int

    def apply(self, on: Connection, seal: Seal) -> None:
        """Delete it; raises `MovedOn` if it changed since it was read, or is gone."""
        values = {"who": self.person, "which": self.draft_id, "read_version": self.version}
        if on.execute(DROP, values).rowcount != 1:
            raise MovedOn("draft")


@dataclass(frozen=True, slots=True)
class Reminded:
    """They were reminded of their draft; once is enough."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    person: PersonId

    def apply(self, on: Connection, seal: Seal) -> None:
        """Note it."""
        on.execute(REMINDED, {"who": self.person})
