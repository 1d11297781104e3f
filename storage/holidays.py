"""Days without work, as admins add and remove them in chat."""

from dataclasses import dataclass
from typing import Any, ClassVar

from sqlalchemy import Connection, bindparam, delete, select

from domain.directory import AgencyId, Holiday
from storage.directory_changes import CHANGED, has_changed
from storage.engine import for_both
from storage.seal import Seal
from storage.tables import holiday
from storage.writer import Topic

ALL = select(holiday).order_by(holiday.c.day, holiday.c.agency)
REMOVE = delete(holiday).where(
    holiday.c.agency == bindparam("whose"), holiday.c.day == bindparam("which")
)


def _add_holiday(insert: Any) -> Any:
    new = insert(holiday)
    return new.on_conflict_do_update(
        index_elements=["agency", "day"], set_={"name": new.excluded.name}
    )


ADD_HOLIDAY = for_both(_add_holiday)


def all_of(on: Connection) -> tuple[Holiday, ...]:
    """All of them, by day."""
    return tuple(map(_holiday_of, on.execute(ALL)))


def add(on: Connection, added: Holiday) -> None:
    """Add the day, or call it anew."""
    values = {"agency": added.agency or "", "day": added.day, "name": added.name}
    on.execute(ADD_HOLIDAY[on.dialect.name], values)


def _holiday_of(row: Any) -> Holiday:
    agency_id = AgencyId(row.agency) if row.agency else None
    return Holiday(day=row.day, name=row.name, agency=agency_id)


@dataclass(frozen=True, slots=True)
class AddHoliday:
    """Clocks that start from now on pass over this day."""

    wakes: ClassVar[frozenset[Topic]] = CHANGED
    holiday: Holiday

    def apply(self, on: Connection, seal: Seal) -> None:
        """Add it; doing so again changes nothing."""
        add(on, self.holiday)
        has_changed(on)


@dataclass(frozen=True, slots=True)
class RemoveHoliday:
    """It is a working day again for clocks that start from now on."""

    wakes: ClassVar[frozenset[Topic]] = CHANGED
    holiday: Holiday

    def apply(self, on: Connection, seal: Seal) -> None:
        """Remove it; doing so again changes nothing."""
        on.execute(REMOVE, {"whose": self.holiday.agency or "", "which": self.holiday.day})
        has_changed(on)
