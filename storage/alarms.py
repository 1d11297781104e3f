"""When a clock has to say the next, where that changes and nothing else does."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from sqlalchemy import Connection, bindparam, update

from storage.seal import Seal
from storage.tables import complaint
from storage.writer import NOBODY, Topic

PUT_OFF = (
    update(complaint)
    .where(complaint.c.number == bindparam("which"), complaint.c.rings_at == bindparam("was"))
    .values(rings_at=bindparam("until"))
)


@dataclass(frozen=True, slots=True)
class PutOff:
    """What a clock had to say at one moment it says at another."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    number: str
    was: datetime
    until: datetime

    def apply(self, on: Connection, seal: Seal) -> None:
        """Doing so again changes nothing, nor does it where the clock was set anew meanwhile."""
        on.execute(PUT_OFF, {"which": self.number, "was": self.was, "until": self.until})
