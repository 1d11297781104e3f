"""Which of our messages is about what, so that a reply or a press finds its complaint."""

from dataclasses import dataclass

from sqlalchemy import bindparam, func, select

from domain.people import PersonId
from storage.store import Store
from storage.tables import has_slot, message


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageRecord:
    """What one of our messages is about."""

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


def private(person: PersonId) -> str:
    """The key of a person's private chat."""
    return f"p{person}"


async def about(store: Store, chat_key: str, message_id: int) -> MessageRecord | None:
    """What the message is about; None if we did not send it, or it was about nothing."""
    values = {"chat": chat_key, "id": message_id}
    row = await store.read(lambda on: on.execute(ABOUT, values).first())
    return MessageRecord(number=row.number, purpose=row.purpose, slot=row.slot) if row else None


async def slot_message(store: Store, chat_key: str, slot: str) -> int | None:
    """The message that holds the slot in this chat; None if there is none."""
    values = {"chat": chat_key, "slot": slot}
    return await store.read(lambda on: on.scalar(IN_SLOT, values))
