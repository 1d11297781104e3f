"""Complaints as they now are, and keeping what was decided about them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import Any, ClassVar

from sqlalchemy import Connection, Delete, bindparam, delete, func, or_, select, tuple_, update

from domain.complaint import Attachment, Complaint
from domain.deadlines import Clock
from domain.directory import AgencyId
from domain.events import (
    AnyEvent,
    Closed,
    HandedOn,
    Published,
    Recalled,
    Reopened,
    Resolved,
    Returned,
    Routed,
    Unmerged,
)
from domain.lifecycle import Decision
from domain.people import PersonId, Role
from storage import history as entries
from storage import marks, merged, supporters, tables, tallies
from storage.complaint_rows import complaint_of, decided, filed
from storage.engine import for_both
from storage.seal import Seal
from storage.store import Store
from storage.tables import complaint
from storage.writer import NOBODY, MovedOn, Topic

FIND = select(complaint).where(complaint.c.number == bindparam("number"))
_theirs = complaint.c.citizen == bindparam("who")
_newest_first = (complaint.c.submitted_at.desc(), complaint.c.number)
_open = complaint.c.closed_at.is_(None)
OF_CITIZEN = (
    select(complaint)
    .where(_theirs)
    .order_by(*_newest_first)
    .offset(bindparam("offset"))
    .limit(bindparam("limit"))
)
OPEN_OF_CITIZEN = (
    select(complaint).where(_theirs, _open).order_by(*_newest_first).limit(bindparam("limit"))
)
LATEST = select(complaint).order_by(*_newest_first).limit(bindparam("limit"))
HELD_BY = (
    select(complaint)
    .where(
        _open,
        complaint.c.agency.in_(bindparam("agencies", expanding=True)),
        complaint.c.holder == bindparam("who"),
    )
    .order_by(complaint.c.due, complaint.c.number)
)
COUNT_OF_CITIZEN = select(func.count()).select_from(complaint).where(_theirs)
DUE = (
    select(complaint)
    .where(
        _open,
        complaint.c.overdue_at.is_(None),
        complaint.c.due < bindparam("now"),
        complaint.c.clock.in_(bindparam("clocks", expanding=True)),
    )
    .order_by(complaint.c.due)
    .limit(bindparam("limit"))
)


DUE_NEXT = select(
    select(func.min(complaint.c.due))
    .where(_open, complaint.c.overdue_at.is_(None), complaint.c.due > bindparam("after"))
    .scalar_subquery(),
    select(func.min(complaint.c.rings_at))
    .where(_open, complaint.c.rings_at > bindparam("after"))
    .scalar_subquery(),
)

RINGING = (
    select(complaint)
    .where(_open, complaint.c.rings_at <= bindparam("now"))
    .order_by(complaint.c.rings_at)
    .limit(bindparam("limit"))
)


async def find(store: Store, number: str) -> Complaint | None:
    """The complaint with this number."""
    return next(iter(await _read(store, FIND, {"number": number})), None)


async def standing_for(store: Store, number: str) -> Complaint | None:
    """The complaint with this number, or what it was merged into, to the last."""
    found = await find(store, number)
    while found is not None and found.merged_into is not None:
        found = await find(store, found.merged_into)
    return found


async def of_citizen(store: Store, person: PersonId, *, offset: int, limit: int) -> list[Complaint]:
    """What they have reported, newest first."""
    return await _read(store, OF_CITIZEN, {"who": person, "offset": offset, "limit": limit})


async def open_of_citizen(store: Store, person: PersonId, limit: int) -> list[Complaint]:
    """What they have reported and is still open, newest first."""
    return await _read(store, OPEN_OF_CITIZEN, {"who": person, "limit": limit})


async def held_by(store: Store, who: PersonId, agencies: Collection[AgencyId]) -> list[Complaint]:
    """The open complaints of these agencies that this officer holds, by their clock."""
    return await _read(store, HELD_BY, {"who": who, "agencies": list(agencies)})


async def latest(store: Store, limit: int) -> list[Complaint]:
    """The newest of all. No index helps: it is for the small number of a playground."""
    return await _read(store, LATEST, {"limit": limit})


async def count_of_citizen(store: Store, person: PersonId) -> int:
    """How many complaints they have reported."""
    return await store.read(lambda on: on.scalar(COUNT_OF_CITIZEN, {"who": person}) or 0)


async def due(
    store: Store, now: datetime, clocks: Collection[Clock], limit: int
) -> list[Complaint]:
    """Open complaints on which one of these clocks has run out, the longest ago first.

    Without those of desks that are known to be late: there is nothing more to do about them.
    """
    values = {"now": now, "clocks": [clock.value for clock in clocks], "limit": limit}
    return await _read(store, DUE, values)


async def due_next(store: Store, after: datetime) -> datetime | None:
    """When the next clock will run out, or has to be spoken of; None: none is running."""
    times = await store.read(lambda on: on.execute(DUE_NEXT, {"after": after}).one())
    return min(filter(None, times), default=None)


async def ringing(store: Store, now: datetime, limit: int) -> list[Complaint]:
    """Open complaints of whose date something has to be said now, the longest ago first."""
    return await _read(store, RINGING, {"now": now, "limit": limit})


async def history(store: Store, number: str) -> list[AnyEvent]:
    """All that happened to it, with the words and files that were not erased."""
    return await store.read(lambda on: entries.events_of(on, number))


async def words(store: Store, number: str, seq: int) -> str:
    """What was said with an entry of its history, or (0) its description; empty when erased."""
    return await store.read(lambda on: entries.said_in(on, number, seq))


async def attachments(store: Store, number: str, seq: int) -> tuple[Attachment, ...]:
    """The files that came with one entry of its history."""
    return await store.read(lambda on: entries.files_in(on, number, seq))


async def all_attachments(store: Store, number: str) -> tuple[Attachment, ...]:
    """All files that ever came with it, in their order."""
    return await store.read(lambda on: entries.files_in(on, number, None))


async def verify(store: Store, number: str) -> bool:
    """Whether its history is as it was written."""
    return await store.read(lambda on: entries.is_unbroken(on, store.seal, number))


async def _read(store: Store, query: Any, values: Mapping[str, object]) -> list[Complaint]:
    rows = await store.read(lambda on: on.execute(query, values).all())
    return [complaint_of(row, store.seal) for row in rows]


FILE = for_both(lambda insert: insert(complaint).on_conflict_do_nothing(index_elements=["number"]))
DECIDE = update(complaint).where(
    complaint.c.number == bindparam("which"), complaint.c.version == bindparam("read_version")
)
TOLD = select(complaint.c.description).where(
    complaint.c.number == bindparam("which"), complaint.c.citizen.is_not(None)
)
MOVES = Routed | HandedOn | Recalled | Returned  # who has it is another one then


@dataclass(frozen=True, slots=True)
class KeepDecision:
    """Store the complaint as it now is, and what happened to it, and count it.

    `zone` says on which day it is counted: the service's. Raises `MovedOn` when it is no longer
    the version that was decided on, when the number of a new one is taken, or when what is to be
    published was erased.
    """

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    decision: Decision
    zone: tzinfo = UTC

    def apply(self, on: Connection, seal: Seal) -> None:
        """Compare and set, then add to its history and to the numbers."""
        changed, read_version = self.decision.complaint, self.decision.read_version
        if not self.decision.events:
            return
        if read_version == 0:
            row = filed(changed, seal) | decided(changed)
            kept = on.execute(FILE[on.dialect.name], row).rowcount
        else:
            key = {"which": changed.number, "read_version": read_version}
            kept = on.execute(DECIDE, decided(changed) | key).rowcount
        if kept != 1:
            raise MovedOn(changed.number)
        self._check_not_erased(on)
        self._mark(on)
        entries.append(on, seal, self.decision.events, changed.description)
        tallies.count(on, self.decision.events, self.zone)
        for event in self.decision.events:
            if isinstance(event, Closed) and event.into:
                merged.join(on, event.number, event.into, event.at)
            elif isinstance(event, Unmerged | Reopened):
                merged.part(on, event.number)
            elif isinstance(event, Resolved) and changed.supporters:
                supporters.ask_anew(on, event.number)

    def _mark(self, on: Connection) -> None:
        """Let it be found, and by those who have it now."""
        changed = self.decision.complaint
        if self.decision.read_version == 0:
            marks.add(on, changed)
        elif any(isinstance(event, MOVES) for event in self.decision.events):
            marks.move(on, changed.number, changed.agency)

    def _check_not_erased(self, on: Connection) -> None:
        """Erasing makes no new version; and yet what was erased meanwhile is not published."""
        is_published = any(isinstance(event, Published) for event in self.decision.events)
        if is_published and not on.scalar(TOLD, {"which": self.decision.complaint.number}):
            raise MovedOn(self.decision.complaint.number)


VERSION = (
    select(complaint.c.version).where(complaint.c.number == bindparam("which")).with_for_update()
)


@dataclass(frozen=True, slots=True)
class Unchanged:
    """Keep the rest only if the complaint is still as it was read; raises `MovedOn` otherwise.

    For what is shown without a decision: it must not take the place of something newer.
    """

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    complaint: Complaint

    def apply(self, on: Connection, seal: Seal) -> None:
        """Compare the versions, and let nobody change it until we have committed."""
        number = self.complaint.number
        if on.scalar(VERSION, {"which": number}) != self.complaint.version:
            raise MovedOn(number)


_closed_of = select(complaint.c.number).where(
    complaint.c.citizen == bindparam("who"), complaint.c.closed_at.is_not(None)
)
_their_words = or_(
    tables.history.c.role == Role.CITIZEN.value,
    tables.history.c.kind == Published.__name__,  # masked by a desk, and yet theirs
)
_said_by_citizen = select(tables.history.c.number, tables.history.c.seq).where(
    tables.history.c.number.in_(_closed_of), _their_words
)


def _erase_from(table: Any) -> Delete:
    return delete(table).where(tuple_(table.c.number, table.c.seq).in_(_said_by_citizen))


_sent_by_citizen = select(tables.attachment.c.unique_id).where(
    tuple_(tables.attachment.c.number, tables.attachment.c.seq).in_(_said_by_citizen)
)
ERASE_WORDS = (
    delete(tables.picture).where(tables.picture.c.unique_id.in_(_sent_by_citizen)),
    delete(tables.clean_copy).where(tables.clean_copy.c.unique_id.in_(_sent_by_citizen)),
    _erase_from(tables.words),
    _erase_from(tables.attachment),
    update(complaint)
    .where(complaint.c.number.in_(_closed_of))
    .values(
        description="",
        place=None,
        latitude=None,
        longitude=None,
        cell=None,
        answers="{}",
        files=0,
        contact=None,
        published=None,
    ),
)
ERASE_CITIZEN = (
    update(complaint)
    .where(complaint.c.number.in_(_closed_of))
    .values(citizen=None, contact=None, published=None)
)


@dataclass(frozen=True, slots=True)
class EraseWords:
    """Erase what a citizen said in closed complaints: words, files, place and answers.

    What officers said is the government's own record and stays, and so does the history. The area
    stays as the category does: neither tells who it was, and anybody may know both.
    """

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    person: PersonId

    def apply(self, on: Connection, seal: Seal) -> None:
        """Erase; the database overwrites what it frees."""
        marks.erase(on, on.scalars(_closed_of, {"who": self.person}).all())
        for statement in ERASE_WORDS:
            on.execute(statement, {"who": self.person})


@dataclass(frozen=True, slots=True)
class EraseCitizen:
    """Forget whose closed complaints these were. Erase the words first, or they stay for good."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    person: PersonId

    def apply(self, on: Connection, seal: Seal) -> None:
        """Cut the tie; nothing else says who it was."""
        on.execute(ERASE_CITIZEN, {"who": self.person})
