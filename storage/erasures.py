"""Erasing what citizens said in closed complaints, and that these were theirs."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import Connection, Delete, Select, bindparam, delete, or_, select, tuple_, update

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


def all_said_in(entries: Select[tuple[str, int]]) -> tuple[Delete, ...]:
    """What erases the words and files of these entries, and whatever was made of the files."""
    words, files = tables.words, tables.attachment
    sent = select(files.c.unique_id).where(tuple_(files.c.number, files.c.seq).in_(entries))
    return (
        delete(tables.picture).where(tables.picture.c.unique_id.in_(sent)),
        delete(tables.clean_copy).where(tables.clean_copy.c.unique_id.in_(sent)),
        delete(words).where(tuple_(words.c.number, words.c.seq).in_(entries)),
        delete(files).where(tuple_(files.c.number, files.c.seq).in_(entries)),
    )


ERASE_WORDS = all_said_in(_said_by_citizen)
ERASE_DESCRIPTION = (
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
    )
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
        for statement in (*ERASE_WORDS, ERASE_DESCRIPTION):
            on.execute(statement, {"who": self.person})


@dataclass(frozen=True, slots=True)
class EraseCitizen:
    """Forget whose closed complaints these were. Erase the words first, or they stay for good."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    person: PersonId

    def apply(self, on: Connection, seal: Seal) -> None:
        """Cut the tie; nothing else says who it was."""
        on.execute(ERASE_CITIZEN, {"who": self.person})
