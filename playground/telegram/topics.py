"""Topics of a forum: made and changed by bots and people in the same way."""

from playground.telegram import news
from playground.telegram.model import Chat, Message, Topic, User
from playground.telegram.shapes import Json
from playground.telegram.world import World

COLOURS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)
ICONS = {  # some of those that everybody may use; Telegram's own have other numbers
    f"537{number:016d}": emoji
    for number, emoji in enumerate(
        ["📰", "💡", "⚡️", "🔎", "❗️", "📝", "❓", "👀", "✅", "📁", "🔥", "📣", "💬", "🏛"]
    )
}


def create(
    world: World,
    chat: Chat,
    by: User,
    name: str,
    *,
    colour: int = COLOURS[0],
    icon: str | None = None,
) -> Topic:
    """Open a new topic."""
    content: Json = {"forum_topic_created": {"name": name, "icon_color": colour}}
    if icon:
        content["forum_topic_created"]["icon_custom_emoji_id"] = icon
    root = news.service(world, chat, by, content)
    topic = Topic(id=root.id, name=name, icon_color=colour, icon=icon, root=root)
    root.topic = chat.topics[topic.id] = topic
    news.post(world, root)
    return topic


def rename(world: World, chat: Chat, by: User, topic: Topic, name: str, icon: str | None) -> None:
    """Give a topic another name or icon."""
    changed: Json = {}
    if name and name != topic.name:
        topic.name = changed["name"] = name
    if icon is not None and icon != topic.icon:
        topic.icon = changed["icon_custom_emoji_id"] = icon
    _tell(world, chat, by, topic, {"forum_topic_edited": changed})


def set_closed(world: World, chat: Chat, by: User, topic: Topic, closed: bool) -> None:
    """Close a topic, or open it again."""
    topic.closed = closed
    _tell(world, chat, by, topic, {"forum_topic_closed" if closed else "forum_topic_reopened": {}})


def set_general_closed(world: World, chat: Chat, by: User, closed: bool) -> None:
    """Close the general topic, or open it again."""
    chat.general_closed = closed
    _tell(world, chat, by, None, {"forum_topic_closed" if closed else "forum_topic_reopened": {}})


def set_general_hidden(world: World, chat: Chat, by: User, hidden: bool) -> None:
    """Hide the general topic, or show it again."""
    chat.general_hidden = hidden
    name = "general_forum_topic_hidden" if hidden else "general_forum_topic_unhidden"
    _tell(world, chat, by, None, {name: {}})


def delete(world: World, chat: Chat, topic: Topic) -> None:
    """Take a topic away with all its messages; bots do not hear of it."""
    topic.deleted = True
    for message in chat.messages.values():
        if message.topic is topic and not message.deleted:
            message.deleted = True
    world.watch.tell("topic", chat)


def _tell(world: World, chat: Chat, by: User, topic: Topic | None, content: Json) -> Message:
    message = news.service(world, chat, by, content)
    message.topic = topic
    return news.post(world, message)
