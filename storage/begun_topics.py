"""Topics that we have asked for: noted before, so that a crash in between makes none twice."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Connection, bindparam, delete, select, update

from domain.topics import Begun
from storage.engine import for_both
from storage.seal import Seal
from storage.store import Store
from storage.tables import topic_begun
from storage.writer import NOBODY, Topic

_of = (topic_begun.c.chat == bindparam("which"), topic_begun.c.number == bindparam("about"))
FIND = select(topic_begun.c.begun_at, topic_begun.c.thread).where(*_of)


async def find(store: Store, chat: int, number: str) -> Begun | None:
    """The topic of this complaint that was asked for in this group; None: none is awaited."""
    values = {"which": chat, "about": number}
    row = await store.read(lambda on: on.execute(FIND, values).first())
    return Begun(begun_at=row.begun_at, thread=row.thread) if row else None


def _begin(insert: Any) -> Any:
    new = insert(topic_begun)
    kept = {name: new.excluded[name] for name in ("begun_at", "thread")}
    return new.on_conflict_do_update(index_elements=["chat", "number"], set_=kept)


BEGIN = for_both(_begin)
HEAR = update(topic_begun).where(*_of).values(thread=bindparam("heard"))
END = delete(topic_begun).where(*_of)


@dataclass(frozen=True, slots=True)
class Begin:
    """We are about to ask for this topic."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    chat: int
    number: str
    now: datetime

    def apply(self, on: Connection, seal: Seal) -> None:
        """Note it."""
        values = {"chat": self.chat, "number": self.number, "begun_at": self.now, "thread": None}
        on.execute(BEGIN[on.dialect.name], values)


@dataclass(frozen=True, slots=True)
class Hear:
    """A topic that was asked for is there; of another nothing is noted."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    chat: int
    number: str
    thread: int

    def apply(self, on: Connection, seal: Seal) -> None:
        """Note which it is."""
        on.execute(HEAR, {"which": self.chat, "about": self.number, "heard": self.thread})


@dataclass(frozen=True, slots=True)
class End:
    """It is known what came of it."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    chat: int
    number: str

    def apply(self, on: Connection, seal: Seal) -> None:
        """Forget it."""
        on.execute(END, {"which": self.chat, "about": self.number})
