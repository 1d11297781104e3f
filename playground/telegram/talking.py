"""What people say and send."""

from playground.telegram import news
from playground.telegram.access import may
from playground.telegram.entities import found_in
from playground.telegram.files import Media
from playground.telegram.methods.place import thread_of
from playground.telegram.model import Bot, Chat, ChatKind, Message, Topic, User
from playground.telegram.rights import PERMISSION_FOR
from playground.telegram.shapes import Json
from playground.telegram.world import ANONYMOUS_ADMIN, World


class Impossible(Exception):
    """Telegram's clients would not let a person do that."""


class Talking(World):
    """Everything a person can put into a chat. Each call makes the updates that Telegram would."""

    def say(
        self,
        chat: Chat,
        user: User,
        kind: str,
        *,
        text: str = "",
        entities: list[Json] | None = None,
        content: Json | None = None,
        media: Media | None = None,
        reply_to: Message | None = None,
        topic: Topic | None = None,
        album: str | None = None,
        origin: Json | None = None,
        via: Bot | None = None,
    ) -> Message:
        """Put a message of any kind into a chat; the calls below are easier to use."""
        topic = topic or (reply_to.topic if reply_to else None)
        self.check_may_speak(chat, user, kind, topic)
        message = Message(
            chat=chat,
            id=self.next_id(chat),
            date=self.now(),
            sender=user,
            bot=self.bots.get(user.id),
            kind=kind,
            text=text,
            entities=found_in(text) if entities is None else entities,
            content=content or {},
            media=media,
            album=album,
            topic=topic,
            thread=thread_of(chat, reply_to),
            reply_to=reply_to,
            origin=origin,
            via_bot=via,
        )
        member = chat.member(user)
        if member and member.anonymous:  # the group itself seems to speak
            message.sender, message.sender_chat, message.masked = ANONYMOUS_ADMIN, chat, user
            message.signature = member.title
        return self._put(message)

    def _put(self, message: Message) -> Message:
        if message.chat.kind is ChatKind.CHANNEL:
            message.sender, message.sender_chat = None, message.chat
        message.chat.started = True
        return news.post(self, message)

    def check_may_speak(
        self, chat: Chat, user: User, kind: str, topic: Topic | None = None
    ) -> None:
        """Raise `Impossible` unless the person can send this kind of message there."""
        if chat.private:
            if chat.person is not user or chat.blocked:
                raise Impossible(f"{user.name} cannot write here: not their chat, or blocked")
            return
        member = chat.member(user)
        if member is None or not member.present:
            raise Impossible(f"{user.name} is not in {chat.title}")
        permission, what = PERMISSION_FOR[kind]
        if chat.kind is ChatKind.CHANNEL:
            permission = "can_post_messages"
        if not (member.is_admin or may(member, chat, permission)):
            raise Impossible(f"{user.name} may not send {what} to {chat.title}")
        if chat.migrated_to:
            raise Impossible(f"{chat.title} has become a supergroup")
        closed = topic.closed if topic else chat.is_forum and chat.general_closed
        if closed and not member.is_admin:
            raise Impossible(f"this topic of {chat.title} is closed")

    def send_text(
        self,
        chat: Chat,
        user: User,
        text: str,
        *,
        reply_to: Message | None = None,
        topic: Topic | None = None,
        entities: list[Json] | None = None,
        via: Bot | None = None,
    ) -> Message:
        """Write something. Commands, links and mentions are marked as clients mark them."""
        return self.say(
            chat,
            user,
            "text",
            text=text,
            entities=entities,
            reply_to=reply_to,
            topic=topic,
            via=via,
        )

    def start(self, user: User, bot: Bot | None = None, payload: str = "") -> Message:
        """Open the chat with a bot and press Start."""
        return self.send_text(self.private(user, bot), user, f"/start {payload}".strip())

    def send_location(
        self,
        chat: Chat,
        user: User,
        latitude: float,
        longitude: float,
        *,
        live_for: int = 0,
        reply_to: Message | None = None,
        topic: Topic | None = None,
    ) -> Message:
        """Share a place; `live_for` so many seconds, if it moves."""
        location: Json = {"latitude": latitude, "longitude": longitude}
        if live_for:
            location["live_period"] = live_for
        content = {"location": location}
        return self.say(chat, user, "location", content=content, reply_to=reply_to, topic=topic)

    def send_venue(
        self,
        chat: Chat,
        user: User,
        latitude: float,
        longitude: float,
        title: str,
        address: str,
        *,
        reply_to: Message | None = None,
        topic: Topic | None = None,
    ) -> Message:
        """Share a named place."""
        location = {"latitude": latitude, "longitude": longitude}
        venue = {"location": location, "title": title, "address": address}
        content = {"location": location, "venue": venue}
        return self.say(chat, user, "venue", content=content, reply_to=reply_to, topic=topic)

    def send_contact(
        self,
        chat: Chat,
        user: User,
        phone: str,
        first_name: str,
        *,
        whose: User | None = None,
        reply_to: Message | None = None,
        topic: Topic | None = None,
    ) -> Message:
        """Share a phone number: one's own, or somebody else's."""
        contact: Json = {"phone_number": phone, "first_name": first_name}
        if whose:
            contact["user_id"] = whose.id
        content = {"contact": contact}
        return self.say(chat, user, "contact", content=content, reply_to=reply_to, topic=topic)
