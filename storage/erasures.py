"""Erasing what citizens said in closed complaints, and that these were theirs."""

from dataclasses import dataclass
from typing import Any, ClassVar

from sqlalchemy import Connection, Delete, bindparam, delete, or_, select, tuple_, update

from domain.events import Published
from domain.people import PersonId, Role
from storage import marks, tables
from storage.seal import Seal
from storage.tables import complaint
from storage.writer import NOBODY, Topic

_closed_of = select(complaint.c.number).where(
    complaint.c.citizen == bindparam("who"), complaint.c.closed_at.is_not(None)
)
_their_words = or_(
    tables.history.c.role == Role.CITIZEN.value,
    tables.history.c.kind == Published.__name__,  # masked by a desk, and yet theirs
)
_said_by_citizen = select(tables.history.c.number, tables.history.c.seq).where(
    tables.history.c.number.in_(_closed_of), _their_words
)


def _erase_from(table: Any) -> Delete:
    return delete(table).where(tuple_(table.c.number, table.c.seq).in_(_said_by_citizen))


_sent_by_citizen = select(tables.attachment.c.unique_id).where(
    tuple_(tables.attachment.c.number, tables.attachment.c.seq).in_(_said_by_citizen)
)
ERASE_WORDS = (
    delete(tables.picture).where(tables.picture.c.unique_id.in_(_sent_by_citizen)),
    delete(tables.clean_copy).where(tables.clean_copy.c.unique_id.in_(_sent_by_citizen)),
    _erase_from(tables.words),
    _erase_from(tables.attachment),
    update(complaint)
    .where(complaint.c.number.in_(_closed_of))
    .values(
        description="",
        place=None,
        latitude=None,
        longitude=None,
        cell=None,
        answers="{}",
        files=0,
        contact=None,
        published=None,
    ),
)
ERASE_CITIZEN = (
    update(complaint)
    .where(complaint.c.number.in_(_closed_of))
    .values(citizen=None, contact=None, published=None)
)


@dataclass(frozen=True, slots=True)
class EraseWords:
    """Erase what a citizen said in closed complaints: words, files, place and answers.

    What officers said is the government's own record and stays, and so does the history. The area
    stays as the category does: neither tells who it was, and anybody may know both.
    """

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    person: PersonId

    def apply(self, on: Connection, seal: Seal) -> None:
        """Erase; the database overwrites what it frees."""
        marks.erase(on, on.scalars(_closed_of, {"who": self.person}).all())
        for statement in ERASE_WORDS:
            on.execute(statement, {"who": self.person})


@dataclass(frozen=True, slots=True)
class EraseCitizen:
    """Forget whose closed complaints these were. Erase the words first, or they stay for good."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    person: PersonId

    def apply(self, on: Connection, seal: Seal) -> None:
        """Cut the tie; nothing else says who it was."""
        on.execute(ERASE_CITIZEN, {"who": self.person})
