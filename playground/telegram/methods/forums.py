"""The methods for topics."""

from playground.telegram import access, render, topics
from playground.telegram.errors import bad_request
from playground.telegram.model import Bot, Chat, Topic
from playground.telegram.params import Params
from playground.telegram.shapes import Json
from playground.telegram.world import World

NAME_LIMIT = 128
UNCHANGED = "TOPIC_NOT_MODIFIED"


def icons(world: World, bot: Bot, params: Params) -> list[Json]:
    """The stickers that can be a topic's icon."""
    return [
        {
            "file_id": f"icon{number}",
            "file_unique_id": f"i{number}",
            "type": "custom_emoji",
            "width": 100,
            "height": 100,
            "is_animated": True,
            "is_video": False,
            "emoji": emoji,
            "custom_emoji_id": number,
        }
        for number, emoji in topics.ICONS.items()
    ]


def create(world: World, bot: Bot, params: Params) -> Json:
    """Open a topic."""
    chat = _forum(world, bot, params, "create a topic")
    name = params.text("name").strip()
    if not name:
        raise bad_request("name must be non-empty")
    colour = params.integer("icon_color", topics.COLOURS[0])
    if colour not in topics.COLOURS:
        raise bad_request("invalid icon color specified")
    icon = params.text("icon_custom_emoji_id") or None
    return render.topic(
        topics.create(world, chat, bot.user, name[:NAME_LIMIT], colour=colour, icon=icon)
    )


def edit(world: World, bot: Bot, params: Params) -> bool:
    """Give a topic another name or icon."""
    chat = _forum(world, bot, params, "edit the topic")
    topic = _topic(chat, params)
    name = params.text("name").strip()[:NAME_LIMIT]
    icon = params.given.get("icon_custom_emoji_id")
    if name in ("", topic.name) and icon in (None, topic.icon):
        raise bad_request(UNCHANGED)
    topics.rename(world, chat, bot.user, topic, name, icon)
    return True


def close(world: World, bot: Bot, params: Params) -> bool:
    """Close a topic."""
    return _set_closed(world, bot, params, closed=True)


def reopen(world: World, bot: Bot, params: Params) -> bool:
    """Open a closed topic again."""
    return _set_closed(world, bot, params, closed=False)


def _set_closed(world: World, bot: Bot, params: Params, *, closed: bool) -> bool:
    chat = _forum(world, bot, params, "close or open the topic")
    topic = _topic(chat, params)
    if topic.closed == closed:
        raise bad_request(UNCHANGED)
    topics.set_closed(world, chat, bot.user, topic, closed)
    return True


def delete(world: World, bot: Bot, params: Params) -> bool:
    """Take a topic away with all its messages."""
    chat = _forum(world, bot, params, "delete the topic", right="can_delete_messages")
    topics.delete(world, chat, _topic(chat, params))
    return True


def close_general(world: World, bot: Bot, params: Params) -> bool:
    """Close the general topic."""
    return _general_closed(world, bot, params, closed=True)


def reopen_general(world: World, bot: Bot, params: Params) -> bool:
    """Open the general topic again."""
    return _general_closed(world, bot, params, closed=False)


def _general_closed(world: World, bot: Bot, params: Params, *, closed: bool) -> bool:
    chat = _forum(world, bot, params, "close or open the topic")
    if chat.general_closed == closed:
        raise bad_request(UNCHANGED)
    topics.set_general_closed(world, chat, bot.user, closed)
    return True


def hide_general(world: World, bot: Bot, params: Params) -> bool:
    """Hide the general topic."""
    return _general_hidden(world, bot, params, hidden=True)


def unhide_general(world: World, bot: Bot, params: Params) -> bool:
    """Show the general topic again."""
    return _general_hidden(world, bot, params, hidden=False)


def _general_hidden(world: World, bot: Bot, params: Params, *, hidden: bool) -> bool:
    chat = _forum(world, bot, params, "close or open the topic")
    if chat.general_hidden == hidden:
        raise bad_request(UNCHANGED)
    topics.set_general_hidden(world, chat, bot.user, hidden)
    return True


def _forum(
    world: World, bot: Bot, params: Params, what: str, *, right: str = "can_manage_topics"
) -> Chat:
    chat = access.find_chat(world, bot, params)
    access.check_write(bot, chat)
    if not chat.is_forum:
        raise bad_request("the chat is not a forum")
    if not access.bot_may(bot, chat, right):
        raise bad_request(f"not enough rights to {what}")
    return chat


def _topic(chat: Chat, params: Params) -> Topic:
    number = params.integer("message_thread_id")
    if number <= 0:
        raise bad_request("invalid forum topic identifier specified")
    topic = chat.topics.get(number)
    if topic is None or topic.deleted:
        raise bad_request("TOPIC_ID_INVALID")
    return topic
