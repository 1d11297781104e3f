"""Complaints whose reporters let us show before and after in the public channel."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from sqlalchemy import Connection, bindparam, select, update

from domain.complaint import Complaint
from domain.people import PersonId
from storage.complaint_rows import complaint_of
from storage.seal import Seal
from storage.store import Store
from storage.tables import complaint
from storage.writer import NOBODY, Topic

MANY = 100  # of a week; three are chosen

_agreed = complaint.c.story_at.is_not(None)
AGREED = (
    select(complaint)
    .where(
        _agreed,
        complaint.c.story_at >= bindparam("since"),
        complaint.c.story_at < bindparam("until"),
    )
    .order_by(complaint.c.story_at.desc())
    .limit(MANY)
)
OF_CITIZEN = (
    select(complaint)
    .where(complaint.c.citizen == bindparam("who"), _agreed)
    .order_by(complaint.c.submitted_at)
)
END = (
    update(complaint)
    .where(complaint.c.citizen == bindparam("who"), _agreed)
    .values(story_at=None, story_proof=None, story_words=None)
)


async def agreed(store: Store, since: datetime, until: datetime) -> list[Complaint]:
    """Those for which their reporters said so in this time, the last hundred of them."""
    values = {"since": since, "until": until}
    rows = await store.read(lambda on: on.execute(AGREED, values).all())
    return [complaint_of(row, store.seal) for row in rows]


async def of_citizen(store: Store, person: PersonId) -> list[Complaint]:
    """What this reporter lets us show."""
    rows = await store.read(lambda on: on.execute(OF_CITIZEN, {"who": person}).all())
    return [complaint_of(row, store.seal) for row in rows]


@dataclass(frozen=True, slots=True)
class EndStories:
    """Show nothing of this reporter any more. Comes before their identity is erased."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    person: PersonId

    def apply(self, on: Connection, seal: Seal) -> None:
        """Forget that they agreed; like any erasing, it makes no new version."""
        on.execute(END, {"who": self.person})
