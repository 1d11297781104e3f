"""Somebody blocks the bot, or lets it in again."""

from aiogram.enums import ChatMemberStatus
from aiogram.types import ChatMemberUpdated

from domain.notices import citizen
from handlers.context import Context
from storage.deliveries import HeldBack
from storage.people import Blocked


async def came_or_went(change: ChatMemberUpdated, context: Context) -> None:
    """News for somebody who has blocked the bot is held until they return.

    Who lets it in again is no longer away since this update came from them.
    """
    if change.new_chat_member.status == ChatMemberStatus.KICKED:
        person = context.person.id
        context.work.before = ()  # whoever had themselves erased and goes is not to be noted again
        await context.work.keep(writes=(Blocked(person, context.now), HeldBack(citizen(person))))
