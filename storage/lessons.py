"""What can be learnt from: complaints whose category people let stand."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, exists, select

from domain.complaint import Outcome, Status
from domain.directory import CategoryId
from domain.events import Routed
from domain.people import Role
from storage.store import Store
from storage.tables import complaint, history

DOUBTFUL_STATUSES = (Status.SUBMITTED, Status.ARCHIVED)
DOUBTFUL_OUTCOMES = (Outcome.WITHDRAWN, Outcome.MERGED)


@dataclass(frozen=True, kw_only=True, slots=True)
class Lesson:
    """A citizen's words, and the category that stood."""

    words: str
    category: CategoryId
    at: datetime
    by_desk: bool  # a coordinator has looked at it and routed it


_by_desk = exists().where(
    history.c.number == complaint.c.number,
    history.c.kind == Routed.__name__,
    history.c.role == Role.DESK.value,
)
NEWEST = (
    select(
        complaint.c.description,
        complaint.c.category,
        complaint.c.submitted_at,
        _by_desk.label("by_desk"),
    )
    .where(
        complaint.c.category.is_not(None),
        complaint.c.description != "",
        complaint.c.status.not_in([status.value for status in DOUBTFUL_STATUSES]),
        complaint.c.outcome.is_(None)
        | complaint.c.outcome.not_in([outcome.value for outcome in DOUBTFUL_OUTCOMES]),
    )
    .order_by(complaint.c.submitted_at.desc(), complaint.c.number)
    .limit(bindparam("limit"))
)


async def newest(store: Store, limit: int) -> list[Lesson]:
    """The newest so many, oldest first. What was erased teaches nothing any more."""
    rows = await store.read(lambda on: on.execute(NEWEST, {"limit": limit}).all())
    return [
        Lesson(
            words=row.description,
            category=CategoryId(row.category),
            at=row.submitted_at,
            by_desk=bool(row.by_desk),
        )
        for row in reversed(rows)
    ]
