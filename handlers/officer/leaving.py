"""An officer is no longer in the agency's group: what they held is free again."""

from aiogram.filters import Filter
from aiogram.types import ChatMemberUpdated, Message, User

from domain import holding
from domain.complaint import Complaint
from domain.facts import PersonName
from domain.notices import Said
from domain.people import PersonId
from handlers.context import Context, Group
from handlers.officer.groups import OUT
from handlers.officer.prompts import dropped
from handlers.routes import Found
from storage import complaints, conversations
from storage.conversations import Conversation, SaveConversation
from storage.store import Store

NAMED = 20  # numbers in one message


class Leaves(Filter):
    """Somebody has left the group, or was put out; the handler may ask for `gone`.

    The group's own line says so to every bot, the other update only to one that is an admin.
    """

    async def __call__(self, event: Message | ChatMemberUpdated, store: Store) -> bool | Found:
        user = event.left_chat_member if isinstance(event, Message) else _gone(event)
        return {"gone": store.seal.person_id(user.id)} if user and not user.is_bot else False


async def left(
    _: Message | ChatMemberUpdated, gone: PersonId, group: Group, store: Store, context: Context
) -> None:
    """Everything that they held here is let go at once, and nothing is asked of them any more.

    The second update finds nothing more."""
    work = context.work
    work.before = ()  # whoever only comes or goes is not to be noted
    held = await complaints.held_by(store, gone, group.agencies)
    decisions = [holding.leave(each, now=work.now) for each in held]
    told = (work.say(_told(gone, held)),) if held else ()
    _known, asked = await conversations.context(store, gone, group.chat)
    unasked = Conversation(version=asked.version)
    forget = (SaveConversation(gone, group.chat, unasked),) if asked.awaiting else ()
    await work.keep(*decisions, notices=(*told, *dropped(asked, work)), writes=forget)


def _gone(change: ChatMemberUpdated) -> User | None:
    member = change.new_chat_member
    is_in = getattr(member, "is_member", True)  # who is restricted may be either
    return member.user if member.status in OUT or not is_in else None


def _told(gone: PersonId, held: list[Complaint]) -> Said:
    numbers = ", ".join(complaint.number for complaint in held[:NAMED])
    more = len(held) - NAMED
    return Said(
        "agency-left", {"holder": PersonName(gone), "numbers": numbers, "more": max(0, more)}
    )
