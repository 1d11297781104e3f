"""Messages that Telegram has taken, but that a bot which died did not get to write down."""

from collections.abc import Iterable

from domain.notices import Audience, Reader
from domain.people import PersonId
from playground.telegram.journal import Call
from playground.town.living import LivingTown
from storage import messages, outbox
from storage.outbox import Row

EVERYTHING = 1_000_000


async def unrecorded(town: LivingTown, calls: Iterable[Call]) -> int:
    """How many of these sends, the last ones before a bot died, it may have to repeat.

    Only the last one to each chat can be in question, since a chat's next notice waits until the
    one before is written down: one that is not still waits, and its message is not known."""
    waiting = {_chat_key(row, town) for row in await outbox.pending(town.store, 0, EVERYTHING)}
    last = {_key(call, town): call for call in calls}
    known = [await _is_known(town, chat, last[chat]) for chat in waiting & last.keys()]
    return known.count(False)


async def _is_known(town: LivingTown, chat: str, call: Call) -> bool:
    sent = call.answer if isinstance(call.answer, list) else [call.answer]
    return await messages.about(town.store, chat, sent[-1]["message_id"]) is not None


def _chat_key(row: Row, town: LivingTown) -> str:
    reader: Reader = row.notice.to
    match reader.audience:
        case Audience.AGENCY:
            return str(town.groups[reader.ref].id)
        case Audience.DESK:
            return str(town.desk.id)
        case Audience.CITIZEN | Audience.ADMIN:
            return messages.private(PersonId(int(reader.ref)))
        case _:
            return reader.ref


def _key(call: Call, town: LivingTown) -> str:
    assert call.chat is not None
    if call.chat < 0:
        return str(call.chat)
    return messages.private(town.store.seal.person_id(call.chat))
