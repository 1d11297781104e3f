"""How far everybody has read: kept here, so that all windows agree."""

from collections.abc import Iterator

from playground.telegram import Chat, Message, User
from playground.web.shelves import Shelves


class Marks:
    """For each person in each chat, the id of the last message that they have seen."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves
        self._marks: dict[tuple[int, int], int] = {}  # by chat and person

    def read(self, chat: Chat, user: User, number: int) -> bool:
        """Somebody has read up to that message; tells whether that is news."""
        last = self._shelves.last(chat)
        number = min(number, last.id if last else 0)  # what is yet to come is new to everybody
        if number <= self._marks.get((chat.id, user.id), 0):
            return False
        self._marks[chat.id, user.id] = number
        return True

    def hear(self, message: Message) -> None:
        """Whoever writes has read what was there."""
        if author := message.author:
            self.read(message.chat, author, message.id)

    def welcome(self, chat: Chat) -> None:
        """Whoever comes into a chat need not catch up with what was said before."""
        last = self._shelves.last(chat)
        for user in readers(chat):
            if (chat.id, user.id) not in self._marks:
                self._marks[chat.id, user.id] = last.id if last else 0

    def unread(self, chat: Chat) -> dict[str, int]:
        """How many messages each person in a chat has not seen."""
        return {str(user.id): self.unread_by(chat, user) for user in readers(chat)}

    def unread_by(self, chat: Chat, user: User) -> int:
        """How many messages of others this person has not seen."""
        return self._shelves.after(chat, self._marks.get((chat.id, user.id), 0), user)


def readers(chat: Chat) -> Iterator[User]:
    """The people who are in a chat."""
    if chat.person:
        yield chat.person
    yield from (member.user for member in chat.present() if not member.user.is_bot)
