"""How people come and go, and what they make of themselves, of the bot and of a group."""

from pydantic import Field

from playground.telegram import Chat, Impossible, User
from playground.telegram.rights import Status
from playground.telegram.shapes import Json
from playground.web.asking import Deed, InChat, Switch
from playground.web.running import check_right
from playground.web.seeing import Sight


class AddBot(InChat):
    """Bring the bot into a group; with a payload, as the link t.me/bot?startgroup=payload does."""

    admin: bool = False  # the link asks for rights, and they are given
    payload: str = Field(default="", pattern=r"^[A-Za-z0-9_-]{0,64}$")


class NewGroup(Deed):
    """Make a group."""

    title: str = Field(min_length=1, max_length=128, pattern=r"\S")


def block(sight: Sight, it: Deed) -> Json:
    """Let the bot say nothing more."""
    sight.telegram.block(sight.user(it.who), sight.bot)
    return {}


def unblock(sight: Sight, it: Deed) -> Json:
    """Let the bot speak again."""
    sight.telegram.unblock(sight.user(it.who), sight.bot)
    return {}


def leave(sight: Sight, it: InChat) -> Json:
    """Leave a group."""
    user = sight.user(it.who)
    sight.telegram.leave(sight.group_of(user, it.chat), user)
    return {}


def join(sight: Sight, it: InChat) -> Json:
    """Come into a group, as by a link that somebody has sent."""
    user, chat = sight.user(it.who), sight.chat(it.chat)
    member = chat.member(user)
    if chat.private or (member and member.status is Status.KICKED):
        raise Impossible(f"{user.name} cannot join this chat")
    if not (member and member.present):
        sight.telegram.join(chat, user)
    return {}


def hide(sight: Sight, it: Switch) -> Json:
    """Be an anonymous administrator, or one with a name again; the owner makes one of a member."""
    user = sight.user(it.who)
    chat = sight.group_of(user, it.chat)
    member = chat.member(user)
    if it.on and member and not member.is_admin:
        sight.telegram.promote(chat, user, anonymous=True)
    else:
        sight.telegram.set_anonymous(chat, user, on=it.on)
    return {}


def add_bot(sight: Sight, it: AddBot) -> Json:
    """Bring the bot into a group; if it is there already, only the payload is said."""
    user, bot = sight.user(it.who), sight.bot
    chat = sight.group_of(user, it.chat)
    member = chat.member(bot.user)
    if not (member and member.present):
        check_right(chat, user, "can_invite_users")
        sight.telegram.add_bot(chat, bot, by=user, admin=it.admin, payload=it.payload)
    elif it.payload:
        sight.telegram.send_text(chat, user, f"/start@{bot.user.username} {it.payload}")
    return {}


def remove_bot(sight: Sight, it: InChat) -> Json:
    """Put the bot out of a group."""
    user = sight.user(it.who)
    chat = _group_with_bot(sight, user, it.chat)
    check_right(chat, user, "can_restrict_members")
    sight.telegram.kick(chat, sight.bot.user, by=user)
    return {}


def promote_bot(sight: Sight, it: Switch) -> Json:
    """Make the bot an administrator of a group, or an ordinary member again."""
    user, bot = sight.user(it.who), sight.bot.user
    chat = _group_with_bot(sight, user, it.chat)
    check_right(chat, user, "can_promote_members")
    if it.on:
        sight.telegram.promote(chat, bot, by=user)
    else:
        sight.telegram.demote(chat, bot, by=user)
    return {}


def make_group(sight: Sight, it: NewGroup) -> Json:
    """Make a group of one's own."""
    return {"chat": sight.telegram.create_group(it.title.strip(), sight.user(it.who)).id}


def _group_with_bot(sight: Sight, user: User, number: int) -> Chat:
    chat = sight.group_of(user, number)
    member = chat.member(sight.bot.user)
    if not (member and member.present):
        raise Impossible(f"the bot is not in {chat.title}")
    return chat
