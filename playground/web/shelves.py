"""The ids of the messages that people see, sorted so that looking something up costs little."""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Hashable, Iterator

from playground.telegram import Chat, Message, Telegram, Topic, User

GENERAL = 0  # stands for the general topic of a forum


class Shelves:
    """One shelf for each chat, one for each topic, and one for each person's own words there."""

    def __init__(self, telegram: Telegram) -> None:
        self._shelves: dict[Hashable, list[int]] = defaultdict(list)
        for chat in (*telegram.chats.values(), *telegram.privates.values()):
            self.fill(chat)

    def fill(self, chat: Chat) -> None:
        """Look at the whole of a chat anew."""
        for message in chat.messages.values():
            self.add(message)

    def add(self, message: Message) -> None:
        """A message is there, or gone."""
        for key in _keys(message):
            shelf = self._shelves[key]
            at = bisect_left(shelf, message.id)
            there = at < len(shelf) and shelf[at] == message.id
            if message.deleted and there:
                del shelf[at]
            elif not message.deleted and not there:
                insort(shelf, message.id)

    def count(self, chat: Chat) -> int:
        """How many messages there are in a chat."""
        return len(self._shelf(chat))

    def last(self, chat: Chat) -> Message | None:
        """The newest message of a chat."""
        shelf = self._shelf(chat)
        return chat.messages[shelf[-1]] if shelf else None

    def after(self, chat: Chat, mark: int, reader: User) -> int:
        """How many messages of others came after that id."""
        everything, own = self._shelf(chat), self._shelves.get((_key(chat), "of", reader.id), [])
        return _above(everything, mark) - _above(own, mark)

    def backwards(self, chat: Chat, before: int, topic: Topic | int | None) -> Iterator[Message]:
        """The messages before that id, newest first, of one topic if one is named."""
        shelf = self._shelf(chat, topic)
        for at in range(bisect_left(shelf, before) - 1, -1, -1):
            yield chat.messages[shelf[at]]

    def _shelf(self, chat: Chat, topic: Topic | int | None = None) -> list[int]:
        number = topic.id if isinstance(topic, Topic) else topic
        return self._shelves.get((_key(chat), "in", number), [])


def _keys(message: Message) -> Iterator[Hashable]:
    chat = _key(message.chat)
    yield chat, "in", None
    yield chat, "in", message.topic.id if message.topic else GENERAL
    if message.author:
        yield chat, "of", message.author.id


def _key(chat: Chat) -> Hashable:
    """Private chats with different bots have the same number."""
    return chat.id, chat.bot.id if chat.bot else None


def _above(shelf: list[int], mark: int) -> int:
    return len(shelf) - bisect_right(shelf, mark)
