"""The public channel: admins hear whether the bot may post there."""

from aiogram.filters import Filter
from aiogram.types import ChatMember, ChatMemberAdministrator, ChatMemberUpdated

from domain.directory import Directory
from domain.grounds import to_admins
from domain.notices import Said
from handlers.context import Work
from storage import people
from storage.store import Store


class InChannel(Filter):
    """From a channel, where nobody is answered."""

    async def __call__(self, event: ChatMemberUpdated) -> bool:
        return event.chat.type == "channel"


async def membership(
    update: ChatMemberUpdated, directory: Directory, store: Store, work: Work
) -> None:
    """The bot may post there, or may no longer; channels that are not ours do not matter."""
    names = (update.chat.id, f"@{update.chat.username}".lower())
    ours = directory.channel
    may, might = _may_post(update.new_chat_member), _may_post(update.old_chat_member)
    if may == might or (ours.lower() if isinstance(ours, str) else ours) not in names:
        await work.keep()
        return
    told = (Said("admin-channel-ready" if may else "admin-channel-lost"),)
    await work.keep(notices=to_admins(told, work.key, await people.admins(store)))


def _may_post(member: ChatMember) -> bool:
    return isinstance(member, ChatMemberAdministrator) and bool(member.can_post_messages)
