"""Looking at chats and their members, and running them."""

from dataclasses import replace

from playground.telegram import access, news, pins, render
from playground.telegram.errors import bad_request
from playground.telegram.model import Bot, Chat, ChatKind, Member, Message, User
from playground.telegram.params import Params
from playground.telegram.rights import Status
from playground.telegram.shapes import Json
from playground.telegram.world import World

TITLE_LIMIT = 128
DESCRIPTION_LIMIT = 255


def get_chat(world: World, bot: Bot, params: Params) -> Json:
    """All about a chat."""
    chat = _readable(world, bot, params)
    return render.full_chat(chat, bot, world.files)


def get_chat_member(world: World, bot: Bot, params: Params) -> Json:
    """Somebody's place in a chat."""
    chat = _readable(world, bot, params)
    user = _user(world, params)
    member = chat.members.get(user.id) or Member(user=user, status=Status.LEFT)
    if chat.private:
        member = Member(user=user)
    return render.member(member, chat)


def get_chat_administrators(world: World, bot: Bot, params: Params) -> list[Json]:
    """Everybody who runs a chat, other bots aside."""
    chat = _readable(world, bot, params)
    if chat.private:
        raise bad_request("there are no administrators in the private chat")
    admins = [member for member in chat.members.values() if member.is_admin]
    shown = [member for member in admins if not member.user.is_bot or member.user is bot.user]
    return [render.member(member, chat) for member in shown]


def get_chat_member_count(world: World, bot: Bot, params: Params) -> int:
    """How many there are in a chat."""
    chat = _readable(world, bot, params)
    return 2 if chat.private else len(list(chat.present()))


def leave_chat(world: World, bot: Bot, params: Params) -> bool:
    """Leave a group or a channel."""
    chat = access.find_chat(world, bot, params)
    access.check_write(bot, chat)
    if chat.private:
        raise bad_request("chat member status can't be changed in private chats")
    news.set_member(world, chat, Member(user=bot.user, status=Status.LEFT), by=bot.user)
    if chat.kind is not ChatKind.CHANNEL:
        gone = {"left_chat_member": bot.user.payload()}
        news.post(world, news.service(world, chat, bot.user, gone))
    return True


def pin_message(world: World, bot: Bot, params: Params) -> bool:
    """Keep a message at the top of its chat."""
    chat = _writable(world, bot, params)
    _check_pins(bot, chat)
    message = access.find_message(chat, params.integer("message_id"), "message to pin not found")
    pins.pin(world, message, bot.user)
    return True


def unpin_message(world: World, bot: Bot, params: Params) -> bool:
    """Take a message (the latest, if none is named) from the top of its chat."""
    chat = _writable(world, bot, params)
    _check_pins(bot, chat)
    number = params.integer("message_id")
    message = _pinned(chat, number)
    if message is None:
        raise bad_request("message to unpin not found")
    pins.unpin(world, message)
    return True


def unpin_all(world: World, bot: Bot, params: Params) -> bool:
    """Take everything from the top of a chat."""
    chat = _writable(world, bot, params)
    _check_pins(bot, chat)
    chat.pinned.clear()
    world.watch.tell("chat", chat)
    return True


def _pinned(chat: Chat, number: int) -> Message | None:
    if not number:
        return chat.pinned[-1] if chat.pinned else None
    return next((message for message in chat.pinned if message.id == number), None)


def _check_pins(bot: Bot, chat: Chat) -> None:
    right = "can_edit_messages" if chat.kind is ChatKind.CHANNEL else "can_pin_messages"
    if not chat.private and not access.bot_may(bot, chat, right):
        raise bad_request("not enough rights to manage pinned messages in the chat")


def set_title(world: World, bot: Bot, params: Params) -> bool:
    """Give a chat another title."""
    chat = _changeable(world, bot, params, "title")
    title = params.text("title").strip()
    if not title:
        raise bad_request("title can't be empty")
    if title != chat.title:
        chat.title = title[:TITLE_LIMIT]
        news.post(world, news.service(world, chat, bot.user, {"new_chat_title": chat.title}))
    return True


def set_description(world: World, bot: Bot, params: Params) -> bool:
    """Give a chat another description."""
    chat = _changeable(world, bot, params, "description")
    text = params.text("description").strip()[:DESCRIPTION_LIMIT]
    if text == chat.description:
        raise bad_request("chat description is not modified")
    chat.description = text
    world.watch.tell("chat", chat)
    return True


def _changeable(world: World, bot: Bot, params: Params, what: str) -> Chat:
    chat = _writable(world, bot, params)
    if chat.private:
        raise bad_request(f"can't change private chat {what}")
    if not access.bot_may(bot, chat, "can_change_info"):
        raise bad_request(f"not enough rights to change chat {what}")
    return chat


def ban(world: World, bot: Bot, params: Params) -> bool:
    """Put somebody out and keep them out."""
    chat, user = _restrict(world, bot, params)
    news.set_member(world, chat, Member(user=user, status=Status.KICKED), by=bot.user)
    return True


def unban(world: World, bot: Bot, params: Params) -> bool:
    """Let somebody come back."""
    chat, user = _restrict(world, bot, params)
    member = chat.member(user)
    banned = member is not None and member.status is Status.KICKED
    if member and (banned or not params.flag("only_if_banned")):
        news.set_member(world, chat, replace(member, status=Status.LEFT), by=bot.user)
    return True


def _restrict(world: World, bot: Bot, params: Params) -> tuple[Chat, User]:
    chat = _writable(world, bot, params)
    if chat.private:
        raise bad_request("can't ban members in private chats")
    user = _user(world, params)
    if not access.bot_may(bot, chat, "can_restrict_members"):
        raise bad_request("not enough rights to restrict/unrestrict chat member")
    member = chat.member(user)
    if member and member.is_admin:
        raise bad_request("user is an administrator of the chat")
    return chat, user


def export_link(world: World, bot: Bot, params: Params) -> str:
    """A fresh link by which people join."""
    chat = _writable(world, bot, params)
    if chat.private or not access.bot_may(bot, chat, "can_invite_users"):
        raise bad_request("not enough rights to manage chat invite link")
    return f"https://t.me/+{world.ids.token()[:16]}"


def _readable(world: World, bot: Bot, params: Params) -> Chat:
    chat = access.find_chat(world, bot, params)
    access.check_read(bot, chat)
    return chat


def _writable(world: World, bot: Bot, params: Params) -> Chat:
    chat = access.find_chat(world, bot, params)
    access.check_write(bot, chat)
    return chat


def _user(world: World, params: Params) -> User:
    number = params.integer("user_id")
    if number <= 0:
        raise bad_request("invalid user_id specified")
    if number not in world.users:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return world.users[number]
