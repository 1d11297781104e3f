"""Which message is about what, so that a reply, a press or an edit finds its complaint."""

from dataclasses import dataclass
from typing import Any, ClassVar

from sqlalchemy import Connection, bindparam, func, select

from domain.people import PersonId
from storage.engine import for_both
from storage.seal import Seal
from storage.store import Store
from storage.tables import has_slot, message
from storage.writer import NOBODY, Topic

SAID = "said"  # the purpose of what somebody else wrote, and that is in a history now


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageRecord:
    """What a message is about."""

    number: str  # the complaint's; empty: about none
    purpose: str  # what a reply to it means
    slot: str


ABOUT = select(message.c.number, message.c.purpose, message.c.slot).where(
    message.c.chat_key == bindparam("chat"), message.c.message_id == bindparam("id")
)
# Within a chat Telegram's message ids grow: the highest is the one sent last.
IN_SLOT = select(func.max(message.c.message_id)).where(
    message.c.chat_key == bindparam("chat"),
    message.c.slot == bindparam("slot"),
    has_slot,
)

SENT_ABOUT = (
    select(message.c.message_id)
    .where(
        message.c.chat_key == bindparam("chat"),
        message.c.number == bindparam("number"),
        message.c.purpose == bindparam("purpose"),
    )
    .limit(1)
)


SENT_LAST = (
    select(message.c.number, message.c.purpose, message.c.slot)
    .where(message.c.chat_key == bindparam("chat"), message.c.purpose != SAID)
    .order_by(message.c.message_id.desc())
    .limit(1)
)


def _record(insert: Any) -> Any:
    new = insert(message)
    names = ("number", "purpose", "slot")
    return new.on_conflict_do_update(
        index_elements=["chat_key", "message_id"], set_={name: new.excluded[name] for name in names}
    )


RECORD = for_both(_record)


def private(person: PersonId) -> str:
    """The key of a person's private chat."""
    return f"p{person}"


async def about(store: Store, chat_key: str, message_id: int) -> MessageRecord | None:
    """What the message is about; None if we did not send it, or it was about nothing."""
    values = {"chat": chat_key, "id": message_id}
    row = await store.read(lambda on: on.execute(ABOUT, values).first())
    return MessageRecord(number=row.number, purpose=row.purpose, slot=row.slot) if row else None


async def latest(store: Store, chat_key: str) -> MessageRecord | None:
    """What our last message in this chat is about, of those that are about something."""
    row = await store.read(lambda on: on.execute(SENT_LAST, {"chat": chat_key}).first())
    return MessageRecord(number=row.number, purpose=row.purpose, slot=row.slot) if row else None


async def slot_message(store: Store, chat_key: str, slot: str) -> int | None:
    """The message that holds the slot in this chat; None if there is none."""
    values = {"chat": chat_key, "slot": slot}
    return await store.read(lambda on: on.scalar(IN_SLOT, values))


async def has(store: Store, chat_key: str, number: str, purpose: str) -> bool:
    """Whether anything with this purpose was sent about a complaint in this chat."""
    values = {"chat": chat_key, "number": number, "purpose": purpose}
    return await store.read(lambda on: on.scalar(SENT_ABOUT, values) is not None)


@dataclass(frozen=True, kw_only=True, slots=True)
class InHistory:
    """Somebody's own message became an entry of a history; an edit of it is about that entry."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    chat_key: str
    message_id: int
    number: str
    entry: int
    latest: int  # the entry with the wording it has now

    @classmethod
    def of(cls, record: MessageRecord, chat_key: str, message_id: int) -> "InHistory | None":
        """Read it from what is recorded of the message; None for a message of ours."""
        if record.purpose != SAID:
            return None
        entry, _, latest = record.slot.partition(".")
        return cls(
            chat_key=chat_key,
            message_id=message_id,
            number=record.number,
            entry=int(entry),
            latest=int(latest),
        )

    def apply(self, on: Connection, seal: Seal) -> None:
        """Note it, or note the latest wording."""
        values = {
            "chat_key": self.chat_key,
            "message_id": self.message_id,
            "number": self.number,
            "purpose": SAID,
            "slot": f"{self.entry}.{self.latest}",
        }
        on.execute(RECORD[on.dialect.name], values)


async def in_history(store: Store, chat_key: str, message_id: int) -> InHistory | None:
    """What this message became; None if it is in no history."""
    record = await about(store, chat_key, message_id)
    return InHistory.of(record, chat_key, message_id) if record else None
