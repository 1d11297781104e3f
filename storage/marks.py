"""By what complaints are found: the words in them, and also who has each and where it lies.

All of it is written in the transaction that files, moves or erases a complaint.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlalchemy import Connection, bindparam, delete, func, insert, select, true, update

from domain.complaint import Complaint
from domain.directory import AgencyId
from domain.lists import found_by
from storage.engine import AnyRow, let_nobody_write
from storage.named_values import META, SET_META
from storage.seal import Seal
from storage.store import Store
from storage.tables import complaint, mark, searchable
from storage.writer import NOBODY, Change, Topic

AGENCY, AREA = "agency:", "area:"  # no word has a colon
MADE_BY = "marks-made-by"  # in which way they were made; absent: there are none
WAY = "1"  # to be raised whenever `found_by` changes: then all are made anew
TOGETHER = 5_000  # rows in one insertion while they are

MARKS = (
    select(searchable.c.nth, searchable.c.marks)
    .where(searchable.c.number == bindparam("which"))
    .with_for_update()
)
ADD = insert(searchable).returning(searchable.c.nth)
KEEP = update(searchable).where(searchable.c.nth == bindparam("at")).values(marks=bindparam("kept"))
TAKE_OFF = delete(mark).where(
    mark.c.mark.in_(bindparam("gone", expanding=True)), mark.c.nth == bindparam("at")
)


def add(on: Connection, new: Complaint) -> None:
    """A complaint was filed."""
    words = new.place.words if new.place else None
    marks = [*_marks(new.description, words, new.agency, new.area)]
    nth = on.scalar(ADD, {"number": new.number, "marks": marks})
    on.execute(insert(mark), [{"mark": each, "nth": nth} for each in marks])


def move(on: Connection, number: str, agency: AgencyId | None) -> None:
    """Another agency has it now, or (None) the triage desk."""
    for nth, marks in on.execute(MARKS, {"which": number}).all():
        gone = [each for each in marks if each.startswith(AGENCY)]
        new = [AGENCY + agency] if agency is not None else []
        _change(on, nth, marks, gone, new)


def erase(on: Connection, numbers: Iterable[str]) -> None:
    """Their words find them no more."""
    for number in numbers:
        for nth, marks in on.execute(MARKS, {"which": number}).all():
            gone = [each for each in marks if not each.startswith((AGENCY, AREA))]
            _change(on, nth, marks, gone, [])


def _change(on: Connection, nth: int, marks: list[str], gone: list[str], new: list[str]) -> None:
    on.execute(TAKE_OFF, {"at": nth, "gone": gone})
    if new:
        on.execute(insert(mark), [{"mark": each, "nth": nth} for each in new])
    kept = [each for each in marks if each not in gone] + new
    on.execute(KEEP, {"at": nth, "kept": kept})


def _marks(
    description: str, place: str | None, agency: str | None, area: str | None
) -> Iterator[str]:
    yield from sorted(found_by(f"{description} {place or ''}"))
    if agency is not None:
        yield AGENCY + agency
    if area is not None:
        yield AREA + area


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


def _index_all(each: Any) -> Any:
    """From the lists; in order, which is much faster than one complaint after the other."""
    entries = select(each.c.value, searchable.c.nth).join_from(searchable, each, true())
    return insert(mark).from_select(["mark", "nth"], entries.order_by(each.c.value, "nth"))


INDEX_ALL = {
    "sqlite": _index_all(func.json_each(searchable.c.marks).table_valued("value")),
    "postgresql": _index_all(
        func.unnest(searchable.c.marks).table_valued("value").render_derived()
    ),
}


@dataclass(frozen=True, slots=True)
class MarkAnew:
    """Forget all marks and make them again, the oldest complaint first."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY

    def apply(self, on: Connection, seal: Seal) -> None:
        """Whoever files or moves one meanwhile waits."""
        let_nobody_write(on, searchable)
        on.execute(delete(mark))
        on.execute(delete(searchable))
        for rows in on.execute(ALL).partitions():
            on.execute(insert(searchable), [_marked(row) for row in rows])
        on.execute(INDEX_ALL[on.dialect.name])
        on.execute(SET_META[on.dialect.name], {"name": MADE_BY, "value": WAY})


def _marked(row: AnyRow) -> dict[str, Any]:
    marks = [*_marks(row.description, row.place, row.agency, row.area)]
    return {"number": row.number, "marks": marks}
