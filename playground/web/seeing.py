"""What one person can see and reach: their chats and the messages in them."""

from playground.telegram import Bot, Chat, Impossible, Message, Telegram, Topic, User
from playground.web.refusing import Refused


class Sight:
    """Looks things up for people; whoever asks for what they cannot see is told so."""

    def __init__(self, telegram: Telegram, bot: Bot) -> None:
        self.telegram = telegram
        self.bot = bot

    def chat(self, number: int) -> Chat:
        """Any chat, whoever is in it."""
        private = self.telegram.privates.get((self.bot.id, number))
        chat = private or self.telegram.chats.get(number)
        if chat is None:
            raise Refused("unknown", "There is no such chat.")
        return chat

    def user(self, number: int) -> User:
        """One of the people."""
        user = self.telegram.users.get(number)
        if user is None or user.is_bot:
            raise Refused("unknown", "There is no such person.")
        return user

    def chat_of(self, user: User, number: int) -> Chat:
        """A chat that the person is in."""
        chat = self.chat(number)
        member = chat.member(user)
        if chat.person is not user and not (member and member.present):
            raise Impossible(f"{user.name} is not in {chat.name}")
        return chat

    def group_of(self, user: User, number: int) -> Chat:
        """A chat of many that the person is in."""
        chat = self.chat_of(user, number)
        if chat.private:
            raise Impossible("this goes only in groups")
        return chat

    def message(self, chat: Chat, number: int) -> Message:
        """A message that is still there."""
        message = chat.messages.get(number)
        if message is None or message.deleted:
            raise Refused("unknown", "There is no such message.")
        return message

    def reply(self, chat: Chat, number: int | None) -> Message | None:
        """What somebody replies to, if it is a reply."""
        return None if number is None else self.message(chat, number)

    def topic(self, chat: Chat, number: int | None) -> Topic | None:
        """A topic; None is the general one, and the whole of a chat without topics."""
        if number is None:
            return None
        topic = chat.topics.get(number)
        if topic is None or topic.deleted:
            raise Refused("unknown", "There is no such topic.")
        return topic
