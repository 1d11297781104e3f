"""Who supports which complaint; the complaint's row keeps their number, for its card."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Connection, bindparam, delete, func, select, update

from domain.people import PersonId
from storage.engine import for_both
from storage.erasures import all_said_in
from storage.seal import Seal
from storage.store import Store
from storage.tables import complaint, supporter, supporter_entry
from storage.writer import NOBODY, Topic

_of = supporter.c.number == bindparam("which")
_theirs = supporter.c.person == bindparam("who")
OF = select(supporter.c.person).where(_of).order_by(supporter.c.since, supporter.c.person)
IS_ONE = select(supporter.c.person).where(_of, _theirs)
SUPPORTED = select(supporter.c.number).where(_theirs).order_by(supporter.c.since.desc())
LISTED = (
    select(supporter.c.number)
    .join(complaint, complaint.c.number == supporter.c.number)
    .where(_theirs, complaint.c.merged_into.is_(None))
    .order_by(supporter.c.since.desc(), supporter.c.number)
)


async def of(store: Store, number: str) -> list[PersonId]:
    """Everybody who supports it."""
    rows = await store.read(lambda on: on.scalars(OF, {"which": number}).all())
    return [PersonId(row) for row in rows]


async def is_one(store: Store, number: str, person: PersonId) -> bool:
    """Whether they support it."""
    values = {"which": number, "who": person}
    return await store.read(lambda on: on.scalar(IS_ONE, values)) is not None


async def supported_by(store: Store, person: PersonId) -> Sequence[str]:
    """The numbers of what they support, the newest support first."""
    return await store.read(lambda on: on.scalars(SUPPORTED, {"who": person}).all())


async def listed(store: Store, person: PersonId) -> Sequence[str]:
    """The same without what was merged: they support what it went into."""
    return await store.read(lambda on: on.scalars(LISTED, {"who": person}).all())


async def count(store: Store, number: str, *, solved: bool | None = None) -> int:
    """How many support it; with `solved`, how many say that it is, or that it is not."""
    values: dict[str, Any] = {"which": number}
    query = COUNT
    if solved is not None:
        query, values["solved"] = COUNT_SAYING, solved
    return await store.read(lambda on: on.scalar(query, values) or 0)


LOCK = select(complaint.c.number).where(complaint.c.number == bindparam("which")).with_for_update()
COUNT = select(func.count()).select_from(supporter).where(_of)
COUNT_SAYING = COUNT.where(supporter.c.solved == bindparam("solved"))
KEEP_COUNT = (
    update(complaint)
    .where(complaint.c.number == bindparam("which"))
    .values(supporters=bindparam("many"))
)


def recount(on: Connection, number: str) -> None:
    """Bring the number on the complaint's row up to date; its version stays."""
    on.execute(LOCK, {"which": number})  # or two processes would count without each other
    many = on.scalar(COUNT, {"which": number})
    on.execute(KEEP_COUNT, {"which": number, "many": many})


ADD = for_both(
    lambda insert: (
        insert(supporter)
        .values(number=bindparam("which"), person=bindparam("who"), since=bindparam("at"))
        .on_conflict_do_update(index_elements=["number", "person"], set_={"through": None})
    )
)
LEAVE = delete(supporter).where(_of, _theirs)


@dataclass(frozen=True, slots=True)
class Support:
    """They say "me too"; twice counts once. It no longer hangs on a complaint that brought them."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    number: str
    person: PersonId
    at: datetime

    def apply(self, on: Connection, seal: Seal) -> None:
        """Add them."""
        values = {"which": self.number, "who": self.person, "at": self.at}
        on.execute(ADD[on.dialect.name], values)
        recount(on, self.number)


@dataclass(frozen=True, slots=True)
class Leave:
    """They support it no longer."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    number: str
    person: PersonId

    def apply(self, on: Connection, seal: Seal) -> None:
        """Take them off."""
        on.execute(LEAVE, {"which": self.number, "who": self.person})
        recount(on, self.number)


SAY = update(supporter).where(_of, _theirs).values(solved=bindparam("is_solved"))
ASK_ANEW = update(supporter).where(_of).values(solved=None)


@dataclass(frozen=True, slots=True)
class SaySolved:
    """They say whether it is solved, or change their mind."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    number: str
    person: PersonId
    solved: bool

    def apply(self, on: Connection, seal: Seal) -> None:
        """Note it."""
        on.execute(SAY, {"which": self.number, "who": self.person, "is_solved": self.solved})


def ask_anew(on: Connection, number: str) -> None:
    """What they said of an earlier "it is done" says nothing of this one."""
    on.execute(ASK_ANEW, {"which": number})


NOTE_ENTRY = supporter_entry.insert()


@dataclass(frozen=True, slots=True)
class SaidBySupporter:
    """This entry of the history is theirs."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    person: PersonId
    number: str
    seq: int

    def apply(self, on: Connection, seal: Seal) -> None:
        """Note it."""
        on.execute(NOTE_ENTRY, {"person": self.person, "number": self.number, "seq": self.seq})


_their_entries = select(supporter_entry.c.number, supporter_entry.c.seq).where(
    supporter_entry.c.person == bindparam("who")
)


ERASE_SAID = all_said_in(_their_entries)
FORGET_ENTRIES = delete(supporter_entry).where(supporter_entry.c.person == bindparam("who"))
FORGET = delete(supporter).where(_theirs)


@dataclass(frozen=True, kw_only=True, slots=True)
class EndSupport:
    """They have themselves erased: nothing tells any more what they supported."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    person: PersonId
    with_words: bool  # also what they said and sent

    def apply(self, on: Connection, seal: Seal) -> None:
        """Erase it."""
        values = {"who": self.person}
        numbers = on.scalars(SUPPORTED, values).all()
        for statement in (*(ERASE_SAID if self.with_words else ()), FORGET_ENTRIES, FORGET):
            on.execute(statement, values)
        for number in sorted(numbers):  # in one order, or two who lock would wait for each other
            recount(on, number)
