"""Pages of the lists that officers and coordinators ask for."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    and_,
    bindparam,
    false,
    func,
    not_,
    or_,
    select,
    true,
)

from domain.areas import AreaCode
from domain.complaint import Complaint
from domain.lists import MOST, OVERSEEN, STATUSES, Listing, Sight, Which
from storage import search
from storage.complaint_rows import complaint_of
from storage.store import Store
from storage.tables import complaint


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list."""

    complaints: list[Complaint]
    nth: int  # the first is 0
    total: int  # how many complaints there are on all pages
    are_all: bool = True  # False: there are more than that; nobody turns so many pages


async def page(
    store: Store,
    listing: Listing,
    sight: Sight,
    areas: Collection[AreaCode] = (),
    *,
    page: int,
    size: int,
) -> Page:
    """What is on a page, or on the last one if there are fewer.

    By their clocks; what was searched, the newest first, and `MOST` of it. A search also finds
    what lies in `areas`.
    """
    if listing.which is Which.FOUND:
        return await _found(store, listing, sight, areas, page=page, size=size)
    listed = select(complaint).where(meant(listing, sight))
    count = listed.with_only_columns(func.count())
    total = await store.read(lambda on: on.scalar(count) or 0)
    at = _at(page, total, size)
    query: Any = listed.order_by(*BY_CLOCK).offset(at * size).limit(size)
    rows = await store.read(lambda on: on.execute(query).all())
    return Page([complaint_of(row, store.seal) for row in rows], at, total)


async def _found(
    store: Store,
    listing: Listing,
    sight: Sight,
    areas: Collection[AreaCode],
    *,
    page: int,
    size: int,
) -> Page:
    """Counts no further than people look: a common word stands in every third complaint."""
    agencies = None if sight.is_desk else sight.agencies
    seen = meant(listing, sight)
    numbers = await store.read(
        lambda on: search.found(on, listing.words, areas, agencies, seen=seen, most=MOST + 1)
    )
    total = min(len(numbers), MOST)
    at = _at(page, total, size)
    shown = numbers[:MOST][at * size :][:size]
    rows = await store.read(lambda on: on.execute(WITH_NUMBERS, {"numbers": shown}).all())
    found = sorted(
        (complaint_of(row, store.seal) for row in rows), key=lambda c: shown.index(c.number)
    )
    return Page(found, at, total, are_all=len(numbers) <= MOST)


WITH_NUMBERS = select(complaint).where(complaint.c.number.in_(bindparam("numbers", expanding=True)))
BY_CLOCK = (complaint.c.due.is_(None), complaint.c.due, complaint.c.number)


def _at(page: int, total: int, size: int) -> int:
    """The page, if there are so many."""
    return min(page, max(0, -(-total // size) - 1))


def meant(listing: Listing, sight: Sight) -> ColumnElement[bool]:
    """Which complaints may stand in the list, as far as their rows say."""
    unspoken = complaint.c.about.not_in(sight.never)
    where = [_within(listing, sight), or_(complaint.c.about.is_(None), unspoken), has_come(sight)]
    if listing.which is not Which.FOUND:  # whether open or not
        where.append(complaint.c.closed_at.is_(None))
    if listing.which in STATUSES:
        where.append(complaint.c.status.in_([status.value for status in STATUSES[listing.which]]))
    if listing.which is Which.LATE:
        where.append(complaint.c.overdue_at.is_not(None))
    if listing.which is Which.HELD:
        where.append(complaint.c.holder == listing.holder)
    return and_(*where)


def has_come(sight: Sight) -> ColumnElement[bool]:
    """What desks know of by now: of sensitive matters those that came before the last batch."""
    if sight.since is None:
        return true()
    return or_(not_(_sensitive(sight)), complaint.c.submitted_at <= sight.since)


def _sensitive(sight: Sight) -> ColumnElement[bool]:
    category = func.coalesce(complaint.c.category, "")
    return or_(complaint.c.about.is_not(None), category.in_(sight.sensitive))


def _within(listing: Listing, sight: Sight) -> ColumnElement[bool]:
    """Whose complaints."""
    at_desk = complaint.c.agency.is_(None) if sight.is_desk else false()
    if listing.which is Which.DESK:
        return at_desk
    if sight.is_desk and listing.which in OVERSEEN:
        return true()
    return or_(at_desk, complaint.c.agency.in_(sight.agencies))
