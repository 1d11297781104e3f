"""By what complaints are found: the words in them, and also who has each and where it lies.

These marks are written in the transaction that files, moves or erases a complaint. They only help
to find it: who may see it is decided by what stands in `complaint`.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Insert,
    and_,
    bindparam,
    delete,
    func,
    insert,
    or_,
    select,
    true,
    tuple_,
    update,
)

from domain.areas import AreaCode
from domain.complaint import Complaint
from domain.directory import AgencyId
from domain.lists import found_by
from storage.directory import META, SET_META
from storage.engine import AnyRow, let_nobody_write
from storage.seal import Seal
from storage.store import Store
from storage.tables import complaint, mark, searchable
from storage.writer import NOBODY, Change, Topic

AGENCY, AREA = "agency:", "area:"  # no word has a colon
MADE_BY = "marks-made-by"  # which way of making marks was used; absent: there are none
WAY = "1"  # to be raised whenever `found_by` changes: then all are made anew
TOGETHER = 5_000  # rows in one insertion while they are


def holding(
    on: Connection,
    words: Collection[str],
    areas: Collection[AreaCode] = (),
    agencies: Collection[AgencyId] | None = None,
) -> ColumnElement[bool]:
    """Of `searchable`: all of the words stand in it, or it lies in one of the areas.

    With `agencies` only what one of them has.
    """
    meant = and_(*(_has(on, [word]) for word in sorted(found_by(" ".join(words)))))
    if areas:
        meant = or_(meant, _has(on, [AREA + area for area in areas]))
    if agencies is not None:
        meant = and_(meant, _has(on, [AGENCY + agency for agency in agencies]))
    return meant


def _has(on: Connection, any_of: list[str]) -> ColumnElement[bool]:
    if on.dialect.name == "postgresql":
        return searchable.c.marks.op("&&", is_comparison=True)(any_of)
    return searchable.c.nth.in_(select(mark.c.nth).where(mark.c.mark.in_(any_of)))


def marks_of(
    description: str, place: str | None, agency: str | None, area: str | None
) -> Iterator[str]:
    """All that a complaint is found by."""
    yield from sorted(found_by(f"{description} {place or ''}"))
    if agency is not None:
        yield AGENCY + agency
    if area is not None:
        yield AREA + area


_which = searchable.c.number == bindparam("which")
MARKS = select(searchable.c.marks).where(_which).with_for_update()
MARK = update(searchable).where(_which)


def add(on: Connection, new: Complaint) -> None:
    """A complaint was filed."""
    words = new.place.words if new.place else None
    marks = [*marks_of(new.description, words, new.agency, new.area)]
    on.execute(insert(searchable), {"number": new.number, "marks": marks})
    _in_index(on, INDEX, new.number)


def move(on: Connection, number: str, agency: AgencyId | None) -> None:
    """Another agency has it now, or (None) the triage desk."""
    kept = [each for each in _marks(on, number) if not each.startswith(AGENCY)]
    _mark(on, number, [*kept, AGENCY + agency] if agency is not None else kept)


def erase(on: Connection, numbers: Iterable[str]) -> None:
    """Their words find them no more."""
    for number in numbers:
        kept = [each for each in _marks(on, number) if each.startswith((AGENCY, AREA))]
        _mark(on, number, kept)


def _marks(on: Connection, number: str) -> list[str]:
    return on.scalar(MARKS, {"which": number}) or []


def _mark(on: Connection, number: str, marks: list[str]) -> None:
    _in_index(on, TAKE_OFF, number)
    on.execute(MARK.values(marks=marks), {"which": number})
    _in_index(on, INDEX, number)


def index_anew(on: Connection) -> None:
    """Make the index again from what stands in `searchable`."""
    if on.dialect.name == "sqlite":
        on.execute(delete(mark))
        on.execute(INDEX_ALL)


def _in_index(on: Connection, change: Insert | Delete, number: str) -> None:
    if on.dialect.name == "sqlite":
        on.execute(change, {"which": number})


_each = func.json_each(searchable.c.marks).table_valued("value")
_entries = select(_each.c.value, searchable.c.nth).join_from(searchable, _each, true())
_its = _entries.where(_which)
INDEX = insert(mark).from_select(["mark", "nth"], _its)
TAKE_OFF = delete(mark).where(tuple_(mark.c.mark, mark.c.nth).in_(_its))
INDEX_ALL = insert(mark).from_select(["mark", "nth"], _entries.order_by(_each.c.value, "nth"))


async def keep_marked(store: Store) -> bool:
    """Mark all complaints anew if they never were, or in another way; returns whether it was so."""
    if await store.read(lambda on: on.scalar(META, {"which": MADE_BY})) == WAY:
        return False
    await store.keep(Change(writes=(MarkAnew(),)))
    return True


ALL = (
    select(
        complaint.c.number,
        complaint.c.description,
        complaint.c.place,
        complaint.c.agency,
        complaint.c.area,
    )
    .order_by(complaint.c.submitted_at, complaint.c.number)
    .execution_options(yield_per=TOGETHER)
)


@dataclass(frozen=True, slots=True)
class MarkAnew:
    """Forget all marks and make them again, the oldest complaint first."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY

    def apply(self, on: Connection, seal: Seal) -> None:
        """Whoever files or moves one meanwhile waits."""
        let_nobody_write(on, searchable)
        on.execute(delete(searchable))
        for rows in on.execute(ALL).partitions():
            on.execute(insert(searchable), [_marked(row) for row in rows])
        index_anew(on)
        on.execute(SET_META[on.dialect.name], {"name": MADE_BY, "value": WAY})


def _marked(row: AnyRow) -> dict[str, Any]:
    marks = [*marks_of(row.description, row.place, row.agency, row.area)]
    return {"number": row.number, "marks": marks}
