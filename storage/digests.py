"""What a morning digest counts, and for which desks that of a day is settled."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import Connection, bindparam, func, select

from domain.complaint import Status
from domain.deadlines import DESK_CLOCKS
from domain.digest import Waiting
from domain.directory import AgencyId
from domain.lists import Sight
from storage.engine import for_both
from storage.lists import has_come
from storage.seal import Seal
from storage.store import Store
from storage.tables import complaint, digest
from storage.writer import NOBODY, MovedOn, Topic

TRIAGE = ""  # the triage desk's row; no agency is called so

SETTLED = select(digest.c.desk, digest.c.day)
_status = complaint.c.status
_counts = select(
    func.count().filter(_status.in_([Status.SUBMITTED.value, Status.ROUTED.value])).label("fresh"),
    func.count()
    .filter(
        complaint.c.overdue_at.is_(None),
        complaint.c.clock.in_([clock.value for clock in DESK_CLOCKS]),
        complaint.c.due >= bindparam("now"),
        complaint.c.due <= bindparam("tonight"),
    )
    .label("due"),
    func.count().filter(complaint.c.overdue_at.is_not(None)).label("late"),
    func.count().filter(_status == Status.ON_HOLD.value).label("held"),
    func.count()
    .filter(_status == Status.IN_PROGRESS.value, complaint.c.contests > 0)
    .label("contested"),
).where(complaint.c.closed_at.is_(None))
OF_AGENCY = _counts.where(complaint.c.agency == bindparam("agency"))
OF_TRIAGE = _counts.where(complaint.c.agency.is_(None))


async def waiting(
    store: Store, desk: AgencyId | None, *, now: datetime, tonight: datetime, sight: Sight
) -> Waiting:
    """How much waits at an agency, or (None) at the triage desk, of what it may know by now.

    `tonight` is when its day ends."""
    query: Any = (OF_TRIAGE if desk is None else OF_AGENCY).where(has_come(sight))
    values = {"now": now, "tonight": tonight} | ({} if desk is None else {"agency": desk})
    row = await store.read(lambda on: on.execute(query, values).one())
    return Waiting(**row._mapping)


async def settled(store: Store) -> Collection[tuple[AgencyId | None, date]]:
    """The last day of each desk whose digest was sent, or found to have nothing to say."""
    rows = await store.read(lambda on: on.execute(SETTLED).all())
    return {(AgencyId(row.desk) if row.desk else None, row.day) for row in rows}


def _settle(insert: Any) -> Any:
    new = insert(digest)
    return new.on_conflict_do_update(
        index_elements=["desk"],
        set_={"day": new.excluded.day},
        where=digest.c.day < new.excluded.day,
    )


SETTLE = for_both(_settle)


@dataclass(frozen=True, slots=True)
class SettleDigest:
    """The digest of this day is done. Raises `MovedOn` when it was before: once is enough."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    desk: AgencyId | None
    day: date

    def apply(self, on: Connection, seal: Seal) -> None:
        """Compare and set."""
        row = {"desk": self.desk or TRIAGE, "day": self.day}
        if on.execute(SETTLE[on.dialect.name], row).rowcount != 1:
            raise MovedOn(f"digest {self.day} of {self.desk}")
