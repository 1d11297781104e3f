"""Answers of admins to what they were asked in their private chat: looked up in a table."""

from aiogram.filters import Filter
from aiogram.types import Message

from domain.people import Person
from handlers.routes import Found, Table, callable_of
from storage.conversations import Conversation


class AdminAnswers(Filter):
    """What an admin says to what we await from them; a command is no answer."""

    def __init__(self, table: Table) -> None:
        self.table = {asked: callable_of(handler) for asked, handler in table.items()}

    async def __call__(
        self, message: Message, conversation: Conversation, person: Person
    ) -> bool | Found:
        do = self.table.get(conversation.awaiting)
        if do is None or not person.admin or (message.text or "").startswith("/"):
            return False
        return {"do": do}
