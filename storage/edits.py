"""What admins changed in chat: who, when and what."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from sqlalchemy import Connection, bindparam, select

from domain.notices import Said
from domain.people import PersonId
from storage import shapes
from storage.seal import Seal
from storage.store import Store
from storage.tables import edit
from storage.writer import NOBODY, Topic

LATEST = select(edit).order_by(edit.c.id.desc()).limit(bindparam("limit"))
INSERT = edit.insert()


@dataclass(frozen=True, kw_only=True, slots=True)
class Edit:
    """One change, in words that any reader's language has."""

    at: datetime
    by: PersonId
    what: Said


async def latest(store: Store, limit: int) -> list[Edit]:
    """The changes made last, newest first."""
    rows = await store.read(lambda on: on.execute(LATEST, {"limit": limit}).all())
    return [Edit(at=row.at, by=row.person, what=shapes.loads(row.body)) for row in rows]


@dataclass(frozen=True, slots=True)
class RecordEdit:
    """Write down who changed what."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    edit: Edit

    def apply(self, on: Connection, seal: Seal) -> None:
        """Add it."""
        values = {
            "at": self.edit.at,
            "person": self.edit.by,
            "body": shapes.dumps(self.edit.what),
        }
        on.execute(INSERT, values)
