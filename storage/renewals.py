"""Which cards still show the days of a day before, or stand nowhere in their desk's group."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    bindparam,
    case,
    exists,
    func,
    literal,
    or_,
    select,
    update,
)

from domain.complaint import Complaint
from domain.directory import AgencyId
from domain.notices import DESK, Audience
from storage.complaint_rows import complaint_of
from storage.directory_changes import check_version
from storage.seal import Seal
from storage.store import Store
from storage.tables import NOWHERE, complaint, outbox, stands_nowhere
from storage.writer import NOBODY, MovedOn, Topic

TRIAGE = ""  # the triage desk among the names of desks; no agency is called so

_desk = func.coalesce(complaint.c.agency, TRIAGE)
_reader = case(
    (complaint.c.agency.is_(None), str(DESK)),
    else_=literal(f"{Audience.AGENCY}:") + complaint.c.agency,
)
_is_busy = exists().where(
    outbox.c.settled_at.is_(None),
    outbox.c.reader == _reader,
    or_(
        outbox.c.not_before.is_(None),
        outbox.c.not_before <= bindparam("now"),
        outbox.c.attempts > 0,
    ),
)


def _next_of_each(*which: ColumnElement[bool]) -> Select[Any]:
    """The first of each desk's open complaints of which all this is true."""
    oldest = (complaint.c.shown_on, complaint.c.submitted_at)
    nth = func.row_number().over(partition_by=_desk, order_by=oldest).label("nth")
    of_desks = _desk.in_(bindparam("desks", expanding=True))
    of_each = (
        select(complaint.c.number, nth)
        .where(complaint.c.closed_at.is_(None), *which, of_desks, ~_is_busy)
        .subquery()
    )
    first = (complaint.c.number == of_each.c.number) & (of_each.c.nth == 1)
    return select(complaint).join(of_each, first)


NEXT_OF_EACH = _next_of_each(
    complaint.c.overdue_at.is_(None),
    complaint.c.due.is_not(None),
    complaint.c.shown_on < bindparam("day"),
    ~stands_nowhere,
)
NOWHERE_OF_EACH = _next_of_each(stands_nowhere)
RENEW = (
    update(complaint)
    .where(
        complaint.c.number == bindparam("which"),
        complaint.c.version == bindparam("seen"),
        complaint.c.shown_on < bindparam("day"),
        ~_is_busy,
    )
    .values(shown_on=bindparam("day"))
)


async def next_of_each(
    store: Store, desks: Collection[AgencyId | None], day: date, now: datetime
) -> list[Complaint]:
    """Of each of these desks, the open complaint whose card was last said anew the longest ago.

    None of a desk for which anything waits to be sent, but for what is meant for later, such as a
    batch of sensitive matters; and none of one whose cards are all of this day. What stands nowhere
    is to be brought, with all that belongs to it.
    """
    values = {"desks": [desk or TRIAGE for desk in desks], "day": day, "now": now}
    rows = await store.read(lambda on: on.execute(NEXT_OF_EACH, values).all())
    return [complaint_of(row, store.seal) for row in rows]


async def nowhere_of_each(
    store: Store, desks: Collection[AgencyId | None], now: datetime
) -> list[Complaint]:
    """Of each of these desks, the oldest open complaint that stands nowhere in its group.

    None of a desk for which anything waits to be sent."""
    values = {"desks": [desk or TRIAGE for desk in desks], "now": now}
    rows = await store.read(lambda on: on.execute(NOWHERE_OF_EACH, values).all())
    return [complaint_of(row, store.seal) for row in rows]


@dataclass(frozen=True, slots=True)
class Renew:
    """The card of a complaint shows the days that are left on this day, in its desk's group.

    Raises `MovedOn` when the complaint is no longer as it was read, or its card was renewed, or
    something waits for the desk by now (it may be what somebody has just opened on this very card),
    or the desk may have come to another group than the directory names by which the card is sent.
    """

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    number: str
    version: int
    day: date
    directory: int  # its version
    now: datetime

    def apply(self, on: Connection, seal: Seal) -> None:
        """Compare and set; then look at the directory, since whoever moves a desk touches this row."""
        row = {"which": self.number, "seen": self.version, "day": self.day, "now": self.now}
        if on.execute(RENEW, row).rowcount != 1:
            raise MovedOn(f"card of {self.number}")
        check_version(on, self.directory)


_is_open = complaint.c.closed_at.is_(None)
LEAVE_DESK = update(complaint).where(_is_open, complaint.c.agency.is_(None))
LEAVE_AGENCY = update(complaint).where(_is_open, complaint.c.agency == bindparam("which"))


def leave(on: Connection, desk: AgencyId | None) -> None:
    """Within a change: this desk comes to another group, so none of its cards stands there yet."""
    of_desk = LEAVE_DESK if desk is None else LEAVE_AGENCY
    on.execute(of_desk.values(shown_on=NOWHERE), {} if desk is None else {"which": desk})
