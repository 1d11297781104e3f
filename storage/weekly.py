"""Of which day the last weekly report to the public channel was."""

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from sqlalchemy import Connection

from storage.engine import for_both
from storage.named_values import META
from storage.seal import Seal
from storage.store import Store
from storage.tables import meta
from storage.writer import NOBODY, MovedOn, Topic

LAST = "weekly-report"  # the day, as 2026-11-23


async def settled(store: Store) -> date | None:
    """The day of the last report that appeared, or had nothing to say; None: there was none yet."""
    found = await store.read(lambda on: on.scalar(META, {"which": LAST}))
    return date.fromisoformat(found) if found else None


def _settle(insert: Any) -> Any:
    new = insert(meta)
    return new.on_conflict_do_update(
        index_elements=["name"],
        set_={"value": new.excluded.value},
        where=meta.c.value < new.excluded.value,  # days written so are in their order
    )


SETTLE = for_both(_settle)


@dataclass(frozen=True, slots=True)
class SettleReport:
    """The report of this day is done. Raises `MovedOn` when it was before: once is enough."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    day: date

    def apply(self, on: Connection, seal: Seal) -> None:
        """Compare and set."""
        row = {"name": LAST, "value": self.day.isoformat()}
        if on.execute(SETTLE[on.dialect.name], row).rowcount != 1:
            raise MovedOn(f"weekly report of {self.day}")
