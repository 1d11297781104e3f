"""How everything that happens in a chat reaches its bots and whoever is watching."""

from playground.telegram import privacy, render
from playground.telegram.model import Chat, ChatKind, Member, Message, User
from playground.telegram.rights import Status
from playground.telegram.shapes import Json
from playground.telegram.world import World


def post(world: World, message: Message) -> Message:
    """Put a new message into its chat and tell every bot that may read it."""
    chat = message.chat
    chat.messages[message.id] = message
    if message.keyboard is not None:
        chat.keyboard = message.keyboard if "keyboard" in message.keyboard else None
    _tell_bots(world, message, "message")
    if message.bot and not message.service:
        chat.last_bot = message.bot
    world.watch.tell("message", chat, message)
    return message


def service(world: World, chat: Chat, by: User | None, content: Json) -> Message:
    """Make the message that tells what somebody has done to the chat; `post` it."""
    return Message(
        chat=chat,
        id=world.next_id(chat),
        date=world.now(),
        sender=by,
        sender_chat=None if by else chat,
        kind="service",
        content=content,
    )


def edited(world: World, message: Message, *, date: bool = True) -> None:
    """A message has changed; without a new date, only its keyboard did."""
    message.edits += 1
    if date:
        message.edited = world.now()
        _tell_bots(world, message, "edited_message")
    world.watch.tell("edit", message.chat, message)


def deleted(world: World, message: Message) -> None:
    """A message is gone; bots never hear of that."""
    message.deleted = True
    if message in message.chat.pinned:
        message.chat.pinned.remove(message)
    world.watch.tell("delete", message.chat, message)


def set_member(world: World, chat: Chat, new: Member, *, by: User) -> None:
    """Give somebody a new place in a chat, and tell the bots of it."""
    old = chat.members.get(new.user.id) or Member(user=new.user, status=Status.LEFT)
    chat.members[new.user.id] = new
    for bot in world.bots_in(chat):
        if bot.user is new.user:
            lane = f"my_chat_member {chat.id}"
            bot.queue.push("my_chat_member", _change(world, chat, old, new, by), lane=lane)
        elif chat.members[bot.id].is_admin:  # only administrators hear of the others
            lane = f"chat_member {new.user.id}"
            bot.queue.push("chat_member", _change(world, chat, old, new, by), lane=lane)
    world.watch.tell("member", chat)


def set_blocked(world: World, chat: Chat, blocked: bool) -> None:
    """The person of a private chat blocks the bot, or lets it speak again."""
    bot, person = chat.bot, chat.person
    if bot is None or person is None or chat.blocked == blocked:
        return
    chat.blocked = blocked
    places = [
        Member(user=bot.user, status=Status.MEMBER),
        Member(user=bot.user, status=Status.KICKED),
    ]
    old, new = places if blocked else reversed(places)
    change = _change(world, chat, old, new, person)
    bot.queue.push("my_chat_member", change, lane=f"my_chat_member {chat.id}")
    world.watch.tell("member", chat)


def _change(world: World, chat: Chat, old: Member, new: Member, by: User) -> Json:
    return {
        "chat": chat.payload(),
        "from": by.payload(),
        "date": world.now(),
        "old_chat_member": render.member(old, chat),
        "new_chat_member": render.member(new, chat),
    }


def _tell_bots(world: World, message: Message, kind: str) -> None:
    chat = message.chat
    if chat.kind is ChatKind.CHANNEL:
        kind = kind.replace("message", "channel_post")
    for bot in world.bots_in(chat):
        if privacy.may_read(bot, message):
            payload = render.message(message, bot, world.files)
            bot.queue.push(kind, payload, lane=f"chat {chat.id}")
