"""Albums: Telegram sends them piece by piece, in any order; they are gathered here, sealed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Connection, bindparam, delete, select

from domain.contents import Contents
from domain.people import PersonId
from storage import shapes
from storage.engine import AnyRow, for_both
from storage.seal import Seal
from storage.store import Store
from storage.tables import album, is_unsettled
from storage.writer import NOBODY, MovedOn, Topic


@dataclass(frozen=True, kw_only=True, slots=True)
class Album:
    """The pieces of one album that have come so far. `version` is the one that was read."""

    chat_key: str
    media_group: str
    person: PersonId
    pieces: tuple[Contents, ...]
    settles_at: datetime
    target: str = ""  # where the pieces went, as whoever settled it wrote down; empty: unsettled
    version: int = 0


FIND = select(album).where(
    album.c.chat_key == bindparam("chat"), album.c.media_group == bindparam("group")
)
DUE = (
    select(album)
    .where(is_unsettled, album.c.settles_at <= bindparam("now"))
    .order_by(album.c.settles_at)
    .limit(bindparam("limit"))
)


async def find(store: Store, chat_key: str, media_group: str) -> Album | None:
    """The album, if a piece of it has come."""
    values = {"chat": chat_key, "group": media_group}
    row = await store.read(lambda on: on.execute(FIND, values).first())
    return _album(store, row) if row else None


async def due(store: Store, now: datetime, limit: int) -> list[Album]:
    """Albums to be settled, those that have waited longest first."""
    rows = await store.read(lambda on: on.execute(DUE, {"now": now, "limit": limit}).all())
    return [_album(store, row) for row in rows]


def _album(store: Store, row: AnyRow) -> Album:
    return Album(
        chat_key=row.chat_key,
        media_group=row.media_group,
        person=PersonId(row.person),
        pieces=shapes.loads(store.seal.open(row.sealed))["pieces"],
        settles_at=row.settles_at,
        target=row.target,
        version=row.version,
    )


def _save(insert: Any) -> Any:
    new = insert(album)
    names = ("version", "sealed", "settles_at", "target")
    return new.on_conflict_do_update(
        index_elements=["chat_key", "media_group"],
        set_={name: new.excluded[name] for name in names},
        where=album.c.version == new.excluded.version - 1,
    )


SAVE = for_both(_save)
FORGET = delete(album).where(album.c.target != "", album.c.settles_at < bindparam("before"))


@dataclass(frozen=True, slots=True)
class SaveAlbum:
    """Keep the album as it now is."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    album: Album

    def apply(self, on: Connection, seal: Seal) -> None:
        """Insert or update; raises `MovedOn` if somebody else did since it was read."""
        values = {
            "chat_key": self.album.chat_key,
            "media_group": self.album.media_group,
            "version": self.album.version + 1,
            "person": self.album.person,
            "sealed": seal.seal(shapes.dumps({"pieces": self.album.pieces}).encode()),
            "settles_at": self.album.settles_at,
            "target": self.album.target,
        }
        if on.execute(SAVE[on.dialect.name], values).rowcount != 1:
            raise MovedOn("album")


@dataclass(frozen=True, slots=True)
class ForgetAlbums:
    """Delete albums that were settled before then: no piece of them can come any more."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    before: datetime

    def apply(self, on: Connection, seal: Seal) -> None:
        """Delete what is old enough."""
        on.execute(FORGET, {"before": self.before})
