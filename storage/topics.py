"""The topics that we have made in forums, one for each complaint."""

from dataclasses import dataclass
from typing import Any, ClassVar

from sqlalchemy import Connection, bindparam, delete, select, update

from domain.topics import Topic
from storage.engine import AnyRow, for_both
from storage.seal import Seal
from storage.store import Store
from storage.tables import has_slot, message, topic
from storage.writer import NOBODY
from storage.writer import Topic as Wakes

_of = (topic.c.chat == bindparam("which"), topic.c.number == bindparam("about"))
FIND = select(topic).where(*_of)
BY_THREAD = select(topic).where(
    topic.c.chat == bindparam("which"), topic.c.thread == bindparam("of")
)


async def find(store: Store, chat: int, number: str) -> Topic | None:
    """The complaint's topic in this group."""
    values = {"which": chat, "about": number}
    row = await store.read(lambda on: on.execute(FIND, values).first())
    return _topic(row) if row else None


async def by_thread(store: Store, chat: int, thread: int) -> Topic | None:
    """The topic with this id of Telegram's; None: none of ours."""
    values = {"which": chat, "of": thread}
    row = await store.read(lambda on: on.execute(BY_THREAD, values).first())
    return _topic(row) if row else None


def _topic(row: AnyRow) -> Topic:
    return Topic(
        chat=row.chat,
        number=row.number,
        thread=row.thread,
        name=row.name,
        icon=row.icon,
        is_closed=row.closed,
        pinned=row.pinned,
    )


def _save(insert: Any) -> Any:
    new = insert(topic)
    names = ("thread", "name", "icon", "closed", "pinned")
    kept = {name: new.excluded[name] for name in names}
    return new.on_conflict_do_update(index_elements=["chat", "number"], set_=kept)


SAVE = for_both(_save)
FORGET = delete(topic).where(*_of)
LEAVE = (
    update(message)
    .where(message.c.chat_key == bindparam("which"), message.c.slot == bindparam("held"), has_slot)
    .values(slot=bindparam("then"))
)


@dataclass(frozen=True, slots=True)
class SaveTopic:
    """The topic is like this now."""

    wakes: ClassVar[frozenset[Wakes]] = NOBODY
    topic: Topic

    def apply(self, on: Connection, seal: Seal) -> None:
        """Keep it."""
        now = self.topic
        values = {
            "chat": now.chat,
            "number": now.number,
            "thread": now.thread,
            "name": now.name,
            "icon": now.icon,
            "closed": now.is_closed,
            "pinned": now.pinned,
        }
        on.execute(SAVE[on.dialect.name], values)


@dataclass(frozen=True, slots=True)
class ForgetTopic:
    """It is gone, with all that stood in it."""

    wakes: ClassVar[frozenset[Wakes]] = NOBODY
    chat: int
    number: str

    def apply(self, on: Connection, seal: Seal) -> None:
        """Forget it."""
        on.execute(FORGET, {"which": self.chat, "about": self.number})


@dataclass(frozen=True, slots=True)
class LeaveSlot:
    """Whatever held this slot in a group holds it no more, but another one."""

    wakes: ClassVar[frozenset[Wakes]] = NOBODY
    chat: int
    slot: str
    then: str

    def apply(self, on: Connection, seal: Seal) -> None:
        """Rename it."""
        on.execute(LEAVE, {"which": str(self.chat), "held": self.slot, "then": self.then})
