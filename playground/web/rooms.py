"""Chats as the page shows them: who is in them, what is new, what the bot offers there."""

from playground.telegram import Bot, Chat, topics
from playground.telegram.shapes import Json
from playground.town import LANGUAGES
from playground.web import views
from playground.web.commands import commands_in
from playground.web.shelves import Shelves
from playground.web.unread import Marks


class Rooms:
    """Shows chats; what is counted comes from the shelves, what is new from the marks."""

    def __init__(self, bot: Bot, shelves: Shelves, marks: Marks) -> None:
        self._bot = bot
        self._shelves = shelves
        self._marks = marks

    def show(self, chat: Chat) -> Json:
        """A chat without its messages."""
        last = self._shelves.last(chat)
        return {
            "id": chat.id,
            "kind": chat.kind.value,
            "title": chat.title,
            "person": chat.person and chat.person.id,
            "forum": chat.is_forum,
            "general_closed": chat.general_closed,
            "started": chat.started,
            "blocked": chat.blocked,
            "members": _members(chat),
            "topics": [
                {
                    "id": it.id,
                    "name": it.name,
                    "color": it.icon_color,
                    "icon": topics.ICONS.get(it.icon or "", ""),
                    "closed": it.closed,
                }
                for it in chat.topics.values()
                if not it.deleted
            ],
            "pinned": [views.snippet(message) for message in chat.pinned],
            "migrated_to": chat.migrated_to and chat.migrated_to.id,
            "keyboard": chat.keyboard,
            "count": self._shelves.count(chat),
            "last": last and views.snippet(last),
            "unread": self._marks.unread(chat),
            "commands": commands_in(chat, self._bot, LANGUAGES),
        }


def _members(chat: Chat) -> list[Json]:
    """Who is here; nobody any more in a group that has become a supergroup."""
    if chat.migrated_to:
        return []
    return [
        {
            "id": member.user.id,
            "name": member.user.name,
            "bot": member.user.is_bot,
            "status": member.status.value,
            "anonymous": member.anonymous,
        }
        for member in chat.present()
    ]
