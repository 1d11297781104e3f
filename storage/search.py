"""Finding complaints by their marks (see `marks`), the newest first.

Marks only help to find: what may be seen is decided by what stands in `complaint`.
"""

from collections.abc import Collection
from itertools import chain

from sqlalchemy import ColumnElement, Connection, Select, bindparam, exists, func, select

from domain.areas import AreaCode
from domain.directory import AgencyId
from domain.lists import found_by
from storage.marks import AGENCY, AREA
from storage.tables import complaint, mark, searchable

OFTEN = 20_000  # what has a mark is counted so far: enough to know with which one to begin


def found(
    on: Connection,
    words: Collection[str],
    areas: Collection[AreaCode] = (),
    agencies: Collection[AgencyId] | None = None,
    *,
    seen: ColumnElement[bool],
    most: int,
) -> list[str]:
    """The numbers of so many complaints in which all of the words stand, the newest first.

    Also of those that lie in one of the areas. Of `complaint`: what may be `seen`; with `agencies`
    one of them has it.
    """
    ways = [[[word] for word in sorted(found_by(" ".join(words)))]]
    ways += [[[AREA + area for area in areas]]] if areas else []
    whose = [] if agencies is None else [[AGENCY + agency for agency in agencies]]
    queries = [_having(on, [*way, *whose]).where(seen).limit(most) for way in ways]
    rows = {(row.nth, row.number) for query in queries for row in on.execute(query)}
    return [number for _, number in sorted(rows, reverse=True)[:most]]


def _having(on: Connection, every: list[list[str]]) -> Select[tuple[int, str]]:
    """What has one mark of each list. The marks that fewest have lead the way to it."""
    often = {each: on.scalar(HOW_OFTEN, {"which": each}) or 0 for each in chain(*every)}
    first, *others = sorted(every, key=lambda marks: sum(often[each] for each in marks))
    other = mark.alias()
    return (
        select(searchable.c.nth, searchable.c.number)
        .join(mark, mark.c.nth == searchable.c.nth)
        .join(complaint, complaint.c.number == searchable.c.number)
        .where(
            mark.c.mark.in_(first),
            *(
                exists().where(other.c.nth == mark.c.nth, other.c.mark.in_(marks))
                for marks in others
            ),
        )
        .order_by(mark.c.nth.desc())
    )


HOW_OFTEN = select(func.count()).select_from(
    select(mark.c.nth).where(mark.c.mark == bindparam("which")).limit(OFTEN).subquery()
)
