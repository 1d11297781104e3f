"""Which chats and messages a bot can reach, and what it may do there."""

from playground.telegram.errors import bad_request, forbidden
from playground.telegram.model import Bot, Chat, ChatKind, Member, Message, Topic
from playground.telegram.params import NUMBER, Params
from playground.telegram.rights import PERMISSION_FOR, Status
from playground.telegram.world import World


def find_chat(world: World, bot: Bot, params: Params, name: str = "chat_id") -> Chat:
    """The chat that a call names."""
    text = params.text(name).strip()
    if not text:
        raise bad_request(f"{name} is empty")
    if text.startswith("@"):
        chat = world.chat_named(text[1:])
    else:
        match = NUMBER.fullmatch(text)
        chat = _by_id(world, bot, int(text)) if match else None
    if chat is None:
        raise bad_request("chat not found")
    return chat


def _by_id(world: World, bot: Bot, number: int) -> Chat | None:
    if number < 0:
        chat = world.chats.get(number)
        return chat if chat and (bot.id in chat.members or chat.username) else None
    user = world.users.get(number)
    if user is None:
        return None
    chat = world.privates.get((bot.id, number))
    if chat is None and any(
        number in chat.members and bot.id in chat.members for chat in world.chats.values()
    ):
        chat = world.private(user, bot)  # the bot has met the person in a group
    return chat


def check_write(bot: Bot, chat: Chat) -> None:
    """Refuse unless the bot can reach the chat to change something there."""
    if chat.private:
        _check_person(chat)
    elif chat.kind is ChatKind.GROUP:
        _check_group(bot, chat)
    else:
        check_read(bot, chat)


def check_read(bot: Bot, chat: Chat) -> None:
    """Refuse unless the bot can look into the chat."""
    if chat.private or chat.kind is ChatKind.GROUP:
        return
    member = chat.member(bot.user)
    if member is None or not member.present:
        what = f"the {chat.kind.value} chat"
        if member and member.status is Status.KICKED:
            raise forbidden(f"bot was kicked from {what}")
        raise forbidden(f"bot is not a member of {what}")


def _check_person(chat: Chat) -> None:
    assert chat.person is not None  # a private chat is with a person
    if chat.person.deleted:
        raise forbidden("user is deactivated")
    if chat.person.is_bot:
        raise forbidden("the bot can't send messages to the bot")
    if chat.blocked:
        raise forbidden("bot was blocked by the user")
    if not chat.started:
        raise forbidden("bot can't initiate conversation with a user")


def _check_group(bot: Bot, chat: Chat) -> None:
    if chat.migrated_to:
        raise bad_request(
            "group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to.id
        )
    if chat.deleted:
        raise forbidden("the group chat was deleted")
    member = chat.member(bot.user)
    if member is None or member.status is Status.LEFT:
        raise forbidden("bot is not a member of the group chat")
    if member.status is Status.KICKED:
        raise forbidden("bot was kicked from the group chat")


def check_may_send(bot: Bot, chat: Chat, kind: str) -> None:
    """Refuse unless the bot may send this kind of message there."""
    if chat.private:
        return
    member = chat.members[bot.id]
    if chat.kind is ChatKind.CHANNEL:
        if not _has(member, "can_post_messages"):
            raise bad_request("need administrator rights in the channel chat")
        return
    permission, words = PERMISSION_FOR[kind]
    if not member.is_admin and not may(member, chat, permission):
        raise bad_request(f"not enough rights to send {words} to the chat")


def may(member: Member, chat: Chat, right: str) -> bool:
    """Whether a member has a right, of their own or because everybody there has it."""
    if member.is_admin:
        return _has(member, right)
    if member.status is Status.RESTRICTED and right not in member.permissions:
        return False
    return member.present and right in chat.permissions


def _has(member: Member, right: str) -> bool:
    if member.status is Status.ADMINISTRATOR:
        return right in member.rights
    return member.status is Status.CREATOR


def bot_may(bot: Bot, chat: Chat, right: str) -> bool:
    """Whether the bot has a right in a chat of many."""
    member = chat.member(bot.user)
    return member is not None and may(member, chat, right)


def find_topic(bot: Bot, chat: Chat, number: int, reply: Message | None) -> Topic | None:
    """The topic that a message goes to; None for the general one and where there are none."""
    if not chat.is_forum:
        return None
    topic = reply.topic if reply and not number else chat.topics.get(number)
    if topic is None and number:  # 1 too: the general topic must not be named
        raise bad_request("message thread not found")
    if topic and topic.deleted:
        raise bad_request("message thread not found")
    closed = topic.closed if topic else chat.general_closed
    if closed and not bot_may(bot, chat, "can_manage_topics"):
        raise bad_request("TOPIC_CLOSED")
    return topic


def find_message(chat: Chat, number: int, refusal: str) -> Message:
    """A message that is still there."""
    message = chat.messages.get(number)
    if message is None or message.deleted:
        raise bad_request(refusal)
    return message
