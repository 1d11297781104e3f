"""What was merged into what: all that became one, and who supports it because of that.

Of one after the other, too: what joined a complaint goes along when that is merged itself.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Text, bindparam, delete, exists, func, or_, select, update

from storage.engine import for_both
from storage.store import Store
from storage.supporters import recount
from storage.tables import complaint, supporter

_joined = (
    select(complaint.c.number)
    .where(complaint.c.merged_into == bindparam("which"))
    .cte("joined", recursive=True)
)
JOINED = select(
    _joined.union_all(
        select(complaint.c.number).join(_joined, complaint.c.merged_into == _joined.c.number)
    ).c.number
)


async def joined(store: Store, number: str) -> Sequence[str]:
    """The numbers of all that was merged into it, at once or with another."""
    return await store.read(lambda on: on.scalars(JOINED, {"which": number}).all())


_into, _came = bindparam("which", type_=Text), bindparam("came", type_=Text)
_at = bindparam("at", type_=supporter.c.since.type)
_reporter_there = select(complaint.c.citizen).where(complaint.c.number == _into).scalar_subquery()
ITS_REPORTER = select(_into, complaint.c.citizen, _at, _came).where(
    complaint.c.number == _came,
    complaint.c.citizen.is_not(None),
    complaint.c.citizen.is_distinct_from(_reporter_there),
)
ITS_SUPPORTERS = select(_into, supporter.c.person, supporter.c.since, _came).where(
    supporter.c.number == _came, supporter.c.person.is_distinct_from(_reporter_there)
)


def _joining(insert: Any) -> Any:
    columns = ["number", "person", "since", "through"]
    return [
        insert(supporter)
        .from_select(columns, found)
        .on_conflict_do_nothing(index_elements=["number", "person"])
        for found in (ITS_REPORTER, ITS_SUPPORTERS)
    ]


JOIN = for_both(_joining)


def join(on: Connection, number: str, into: str, at: datetime) -> None:
    """A complaint was merged: its reporter and its supporters support the other one."""
    for statement in JOIN[on.dialect.name]:
        on.execute(statement, {"which": into, "came": number, "at": at})
    recount(on, into)


_still, _there = complaint.alias("still"), supporter.alias("there")
_is_theirs = or_(
    _still.c.citizen == supporter.c.person,
    exists()
    .where(_there.c.number == _still.c.number, _there.c.person == supporter.c.person)
    .correlate(_still, supporter),
)
_came_also = select(func.min(_still.c.number)).where(
    _still.c.merged_into == supporter.c.number, _is_theirs
)
_came_with_it = (supporter.c.number == _into, supporter.c.through == _came)
WENT = select(supporter.c.number).where(supporter.c.through == _came).limit(1)
PART = delete(supporter).where(*_came_with_it, _came_also.scalar_subquery().is_(None))
STAY = update(supporter).where(*_came_with_it).values(through=_came_also.scalar_subquery())
NEXT = select(complaint.c.merged_into).where(complaint.c.number == _into)


def part(on: Connection, number: str) -> None:
    """It goes its own way again, and who came with it goes, too, from everything that it became.

    Whoever came with something else as well, that is still part of it, stays."""
    came, into = number, on.scalar(WENT, {"came": number})
    while into is not None:
        values = {"which": into, "came": came}
        on.execute(PART, values)
        on.execute(STAY, values)
        recount(on, into)
        came, into = into, on.scalar(NEXT, {"which": into})
