"""Pages of the lists that officers and coordinators ask for."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, and_, false, func, not_, or_, select, true

from domain.areas import AreaCode
from domain.complaint import Complaint
from domain.lists import OVERSEEN, STATUSES, Listing, Sight, Which
from storage.complaint_rows import complaint_of
from storage.store import Store
from storage.tables import complaint


async def page(
    store: Store,
    listing: Listing,
    sight: Sight,
    areas: Collection[AreaCode] = (),
    *,
    page: int,
    size: int,
) -> tuple[list[Complaint], int, int]:
    """What is on a page (the last one if there are fewer), which page that is, and how many in all.

    By their clocks; what was searched, the newest first. A search also finds what lies in `areas`.
    """
    meant = _meant(listing, sight, areas)
    newest = (complaint.c.submitted_at.desc(), complaint.c.number)
    by_clock = (complaint.c.due.is_(None), complaint.c.due, complaint.c.number)
    order = newest if listing.which is Which.FOUND else by_clock
    total = await store.read(
        lambda on: on.scalar(select(func.count()).select_from(complaint).where(meant)) or 0
    )
    at = min(page, max(0, -(-total // size) - 1))
    query: Any = select(complaint).where(meant).order_by(*order).offset(at * size).limit(size)
    rows = await store.read(lambda on: on.execute(query).all())
    return [complaint_of(row, store.seal) for row in rows], at, total


def _meant(listing: Listing, sight: Sight, areas: Collection[AreaCode]) -> ColumnElement[bool]:
    unspoken = complaint.c.about.not_in(sight.never)
    where = [_within(listing, sight), or_(complaint.c.about.is_(None), unspoken)]
    if sight.since is not None:
        where.append(or_(not_(_sensitive(sight)), complaint.c.submitted_at <= sight.since))
    if listing.which is Which.FOUND:
        where.append(_found(listing.words, areas))
    else:
        where.append(complaint.c.closed_at.is_(None))
    if listing.which in STATUSES:
        where.append(complaint.c.status.in_([status.value for status in STATUSES[listing.which]]))
    if listing.which is Which.LATE:
        where.append(complaint.c.overdue_at.is_not(None))
    if listing.which is Which.HELD:
        where.append(complaint.c.holder == listing.holder)
    return and_(*where)


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


def _found(words: Collection[str], areas: Collection[AreaCode]) -> ColumnElement[bool]:
    """All of the words stand in what was written, or it lies there."""
    told = func.lower(complaint.c.description + " " + func.coalesce(complaint.c.place, ""))
    said = and_(*(told.contains(word, autoescape=True) for word in words))
    return or_(said, complaint.c.area.in_(areas)) if areas else said
