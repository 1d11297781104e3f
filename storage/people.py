"""Everyone who ever wrote to us: what we may know of them openly, and who they are, sealed."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Connection, bindparam, delete, func, select, update

from domain.people import Person, PersonId
from storage.engine import AnyRow, for_both
from storage.inbox import ERASE_PUT_ASIDE, personal_lane
from storage.seal import Seal
from storage.store import Store
from storage.tables import album, conversation, draft, message, person
from storage.writer import NOBODY, Topic


@dataclass(frozen=True, kw_only=True, slots=True)
class Identity:
    """Who somebody is on Telegram."""

    telegram_id: int
    name: str
    username: str | None  # None: has none


FIND = select(
    person.c.id, person.c.language, person.c.noticed, person.c.admin, person.c.blocked_at
).where(person.c.id == bindparam("who"))
IDENTITY = select(person.c.sealed).where(person.c.id == bindparam("who"))
ADDRESS = select(person.c.sealed, person.c.language).where(person.c.id == bindparam("who"))
ADMINS = select(person.c.id).where(person.c.admin.is_(True)).order_by(person.c.id)
BLOCKED_SINCE = select(person.c.blocked_at).where(person.c.id == bindparam("who"))


async def find(store: Store, who: PersonId) -> Person | None:
    """What we know of them; None if they never wrote."""
    row = await store.read(lambda on: on.execute(FIND, {"who": who}).first())
    return person_of(row) if row else None


async def identity(store: Store, who: PersonId) -> Identity | None:
    """Who they are on Telegram; None if we do not know, or no longer."""
    sealed = await store.read(lambda on: on.scalar(IDENTITY, {"who": who}))
    if sealed is None:
        return None
    return _identity(store, sealed)


def _identity(store: Store, sealed: bytes) -> Identity:
    known = json.loads(store.seal.open(sealed))
    return Identity(telegram_id=known["id"], name=known["name"], username=known["username"])


async def address(store: Store, who: PersonId) -> tuple[Identity, str | None] | None:
    """Who they are on Telegram and the language they chose; None if we do not know, or no longer."""
    row = await store.read(lambda on: on.execute(ADDRESS, {"who": who}).first())
    if row is None or row.sealed is None:
        return None
    return _identity(store, row.sealed), row.language


async def admins(store: Store) -> list[PersonId]:
    """Everyone who runs the bot."""
    return [PersonId(who) for who in await store.read(lambda on: on.scalars(ADMINS).all())]


async def blocked_since(store: Store, who: PersonId) -> datetime | None:
    """Since when they have blocked the bot; None if they have not."""
    return await store.read(lambda on: on.scalar(BLOCKED_SINCE, {"who": who}))


def person_of(row: AnyRow) -> Person:
    """Read a row with these columns."""
    return Person(
        id=PersonId(row.id),
        language=row.language,
        noticed=row.noticed,
        admin=row.admin,
        away=row.blocked_at is not None,
    )


_SAVED: dict[str, Any] = {
    "sealed": bindparam("sealed"),
    "language": bindparam("language"),
    "noticed": bindparam("noticed"),
    "admin": bindparam("admin"),
}
SAVE = for_both(
    lambda insert: (
        insert(person)
        .values(
            id=bindparam("who"),
            sealed=_SAVED["sealed"],
            language=_SAVED["language"],
            noticed=func.coalesce(_SAVED["noticed"], False),
            admin=func.coalesce(_SAVED["admin"], False),
        )
        .on_conflict_do_update(
            index_elements=["id"],
            set_={name: func.coalesce(value, person.c[name]) for name, value in _SAVED.items()},
        )
    )
)
BLOCK = update(person).where(person.c.id == bindparam("who")).values(blocked_at=bindparam("at"))
ERASE = [
    delete(conversation).where(conversation.c.person == bindparam("who")),
    delete(draft).where(draft.c.person == bindparam("who")),
    delete(album).where(album.c.person == bindparam("who")),
    delete(message).where(message.c.chat_key == bindparam("chat_key")),
    delete(person).where(person.c.id == bindparam("who")),
]


@dataclass(frozen=True, kw_only=True, slots=True)
class SavePerson:
    """Note what is known of somebody; what is None stays as it is."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    id: PersonId
    identity: Identity | None = None
    language: str | None = None
    noticed: bool | None = None
    admin: bool | None = None

    def apply(self, on: Connection, seal: Seal) -> None:
        """Insert or update."""
        values = {
            "who": self.id,
            "sealed": self.identity and seal.seal(_shape(self.identity)),
            "language": self.language,
            "noticed": self.noticed,
            "admin": self.admin,
        }
        on.execute(SAVE[on.dialect.name], values)


@dataclass(frozen=True, slots=True)
class Blocked:
    """They have blocked the bot, or (None) let it in again."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    id: PersonId
    at: datetime | None

    def apply(self, on: Connection, seal: Seal) -> None:
        """Note it."""
        on.execute(BLOCK, {"who": self.id, "at": self.at})


@dataclass(frozen=True, slots=True)
class MakeAdmin:
    """They run the bot from now on."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    id: PersonId

    def apply(self, on: Connection, seal: Seal) -> None:
        """Note it, also of somebody who has never written before."""
        SavePerson(id=self.id, admin=True).apply(on, seal)


@dataclass(frozen=True, slots=True)
class EraseIdentity:
    """Forget who somebody is, and all that they had begun: nothing can be sent to them any more."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    id: PersonId

    def apply(self, on: Connection, seal: Seal) -> None:
        """Their complaints are another matter: `erasures.EraseCitizen`."""
        sealed = on.scalar(IDENTITY, {"who": self.id})
        if sealed is not None:  # updates that were put aside hold their words, too
            lane = personal_lane(seal, json.loads(seal.open(sealed))["id"])
            on.execute(ERASE_PUT_ASIDE, {"whose": lane})
        for statement in ERASE:
            on.execute(statement, {"who": self.id, "chat_key": f"p{self.id}"})


def _shape(known: Identity) -> bytes:
    shape = {"id": known.telegram_id, "name": known.name, "username": known.username}
    return json.dumps(shape, ensure_ascii=False).encode(errors="replace")
