"""Complaints as they now are, and what happened to them."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select

from domain.complaint import Attachment, Complaint
from domain.deadlines import Clock
from domain.directory import AgencyId
from domain.events import AnyEvent
from domain.people import PersonId
from storage import history as entries
from storage.complaint_rows import complaint_of
from storage.store import Store
from storage.tables import complaint

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
