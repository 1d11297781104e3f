"""How those who run a chat keep it in order: topics, and what is kept at the top."""

from pydantic import Field

from playground.telegram import Chat, Impossible, User
from playground.telegram.access import may
from playground.telegram.shapes import Json
from playground.web.asking import InChat, Switch
from playground.web.seeing import Sight


class NewTopic(InChat):
    """Open a topic in a forum."""

    name: str = Field(min_length=1, max_length=128, pattern=r"\S")


class CloseTopic(Switch):
    """Close a topic (`on`), or open it again."""

    topic: int | None = None  # None: the general one


class Pin(Switch):
    """Keep a message at the top of its chat, or no longer."""

    message: int


def turn_on_topics(sight: Sight, it: InChat) -> Json:
    """Make a forum of a group; a basic group becomes another chat by that."""
    user = sight.user(it.who)
    chat = sight.group_of(user, it.chat)
    check_right(chat, user, "can_change_info")
    return {"chat": sight.telegram.turn_on_topics(chat).id}


def open_topic(sight: Sight, it: NewTopic) -> Json:
    """Open a topic."""
    user = sight.user(it.who)
    chat = _forum_of(sight, user, it.chat)
    return {"topic": sight.telegram.create_topic(chat, it.name.strip(), by=user).id}


def close_topic(sight: Sight, it: CloseTopic) -> Json:
    """Close a topic, so that only those who run the group write there; or open it again."""
    user = sight.user(it.who)
    chat = _forum_of(sight, user, it.chat)
    topic = sight.topic(chat, it.topic)
    if it.on != (topic.closed if topic else chat.general_closed):
        sight.telegram.set_topic_closed(chat, topic, closed=it.on, by=user)
    return {}


def pin(sight: Sight, it: Pin) -> Json:
    """Keep a message at the top of its chat, or no longer."""
    user = sight.user(it.who)
    chat = sight.chat_of(user, it.chat)
    message = sight.message(chat, it.message)
    if not chat.private:
        check_right(chat, user, "can_pin_messages")
    if it.on:
        sight.telegram.pin(message, by=user)
    else:
        sight.telegram.unpin(message)
    return {}


def check_right(chat: Chat, user: User, right: str) -> None:
    """Raise `Impossible` unless the person has this right in a group."""
    member = chat.member(user)
    if member is None or not may(member, chat, right):
        raise Impossible(f"{user.name} lacks the right for this in {chat.title}: {right}")


def _forum_of(sight: Sight, user: User, number: int) -> Chat:
    chat = sight.group_of(user, number)
    if not chat.is_forum:
        raise Impossible(f"{chat.title} has no topics")
    check_right(chat, user, "can_manage_topics")
    return chat
