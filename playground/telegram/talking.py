"""What people say and send."""

from collections.abc import Sequence

from playground.telegram import news
from playground.telegram.entities import found_in
from playground.telegram.files import Media
from playground.telegram.methods.copying import origin_of
from playground.telegram.methods.media import STICKER
from playground.telegram.methods.place import thread_of
from playground.telegram.model import Bot, Chat, ChatKind, Message, Topic, User
from playground.telegram.shapes import Json
from playground.telegram.world import ANONYMOUS_ADMIN, CHANNEL_BOT, World

MIMES = {
    "photo": "image/jpeg",
    "video": "video/mp4",
    "voice": "audio/ogg",
    "sticker": "image/webp",
    "audio": "audio/mpeg",
}


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
        self._check_may_speak(chat, user)
        return self._put(
            Message(
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
                topic=topic or (reply_to.topic if reply_to else None),
                thread=thread_of(chat, reply_to),
                reply_to=reply_to,
                origin=origin,
                via_bot=via,
            )
        )

    def _put(self, message: Message) -> Message:
        if message.chat.kind is ChatKind.CHANNEL:
            message.sender, message.sender_chat = None, message.chat
        message.chat.started = True
        return news.post(self, message)

    def _check_may_speak(self, chat: Chat, user: User) -> None:
        if chat.private:
            if chat.person is not user or chat.blocked:
                raise Impossible(f"{user.name} cannot write here: not their chat, or blocked")
            return
        member = chat.member(user)
        if member is None or not member.present:
            raise Impossible(f"{user.name} is not in {chat.title}")
        if chat.migrated_to:
            raise Impossible(f"{chat.title} has become a supergroup")

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

    def send_photo(
        self,
        chat: Chat,
        user: User,
        data: bytes,
        caption: str = "",
        *,
        album: str | None = None,
        reply_to: Message | None = None,
        topic: Topic | None = None,
    ) -> Message:
        """Send a photo; `album` joins it to others with the same mark."""
        media = self.files.keep("photo", data)
        return self.say(
            chat,
            user,
            "photo",
            text=caption,
            media=media,
            album=album,
            reply_to=reply_to,
            topic=topic,
        )

    def new_album(self) -> str:
        """A mark for the pieces of one album."""
        return self.ids.number()

    def send_album(
        self,
        chat: Chat,
        user: User,
        photos: Sequence[bytes],
        caption: str = "",
        *,
        topic: Topic | None = None,
    ) -> list[Message]:
        """Send several photos at once; the words stand with the first."""
        album = self.new_album()
        words = [caption] + [""] * (len(photos) - 1)
        return [
            self.send_photo(chat, user, data, text, album=album, topic=topic)
            for data, text in zip(photos, words, strict=True)
        ]

    def send_file(
        self,
        chat: Chat,
        user: User,
        kind: str,
        data: bytes,
        caption: str = "",
        *,
        name: str = "",
        mime: str = "",
        album: str | None = None,
        reply_to: Message | None = None,
        topic: Topic | None = None,
        facts: Json | None = None,
    ) -> Message:
        """Send a document, video, voice note, audio file, animation or video note."""
        media = self.files.keep(
            kind, data, name=name, mime=mime or MIMES.get(kind, ""), facts=facts or {}
        )
        return self.say(
            chat,
            user,
            kind,
            text=caption,
            media=media,
            album=album,
            reply_to=reply_to,
            topic=topic,
        )

    def send_document(
        self,
        chat: Chat,
        user: User,
        data: bytes,
        name: str,
        mime: str = "application/octet-stream",
        caption: str = "",
        *,
        album: str | None = None,
        reply_to: Message | None = None,
    ) -> Message:
        """Send a file as it is, under the name the sender gives it."""
        return self.send_file(
            chat, user, "document", data, caption,
            name=name, mime=mime, album=album, reply_to=reply_to,
        )  # fmt: skip

    def send_video(
        self,
        chat: Chat,
        user: User,
        data: bytes,
        caption: str = "",
        *,
        seconds: int = 5,
        album: str | None = None,
    ) -> Message:
        """Send a video."""
        facts = {"width": 640, "height": 360, "duration": seconds}
        return self.send_file(chat, user, "video", data, caption, album=album, facts=facts)

    def send_voice(self, chat: Chat, user: User, data: bytes, *, seconds: int = 5) -> Message:
        """Send a voice note."""
        return self.send_file(chat, user, "voice", data, facts={"duration": seconds})

    def send_sticker(self, chat: Chat, user: User, data: bytes = b"RIFF") -> Message:
        """Send a sticker."""
        return self.send_file(chat, user, "sticker", data, facts=STICKER)

    def send_location(
        self,
        chat: Chat,
        user: User,
        latitude: float,
        longitude: float,
        *,
        live_for: int = 0,
        reply_to: Message | None = None,
    ) -> Message:
        """Share a place; `live_for` so many seconds, if it moves."""
        location: Json = {"latitude": latitude, "longitude": longitude}
        if live_for:
            location["live_period"] = live_for
        content = {"location": location}
        return self.say(chat, user, "location", content=content, reply_to=reply_to)

    def send_venue(
        self, chat: Chat, user: User, latitude: float, longitude: float, title: str, address: str
    ) -> Message:
        """Share a named place."""
        location = {"latitude": latitude, "longitude": longitude}
        venue = {"location": location, "title": title, "address": address}
        return self.say(chat, user, "venue", content={"location": location, "venue": venue})

    def send_contact(
        self, chat: Chat, user: User, phone: str, first_name: str, *, whose: User | None = None
    ) -> Message:
        """Share a phone number: one's own, or somebody else's."""
        contact: Json = {"phone_number": phone, "first_name": first_name}
        if whose:
            contact["user_id"] = whose.id
        return self.say(chat, user, "contact", content={"contact": contact})

    def forward(
        self,
        chat: Chat,
        user: User,
        message: Message,
        *,
        topic: Topic | None = None,
        hidden: bool = False,
    ) -> Message:
        """Pass a message on; its author may hide who they are."""
        return self.say(
            chat,
            user,
            message.kind,
            text=message.text,
            entities=message.entities,
            content=message.content,
            media=message.media,
            topic=topic,
            origin=message.origin or origin_of(message, hidden=hidden),
        )

    def send_as_anonymous_admin(
        self, chat: Chat, user: User, text: str, *, reply_to: Message | None = None
    ) -> Message:
        """An administrator who stays anonymous writes: the group itself seems to speak."""
        message = self._masked(chat, ANONYMOUS_ADMIN, chat, text, reply_to)
        member = chat.member(user)
        message.signature = member.title if member else None
        return self._put(message)

    def send_as_channel(
        self, chat: Chat, channel: Chat, text: str, *, reply_to: Message | None = None
    ) -> Message:
        """Somebody writes into a group in the name of a channel."""
        return self._put(self._masked(chat, CHANNEL_BOT, channel, text, reply_to))

    def _masked(
        self, chat: Chat, sender: User, face: Chat, text: str, reply_to: Message | None
    ) -> Message:
        return Message(
            chat=chat,
            id=self.next_id(chat),
            date=self.now(),
            sender=sender,
            sender_chat=face,
            text=text,
            entities=found_in(text),
            topic=reply_to.topic if reply_to else None,
            thread=thread_of(chat, reply_to),
            reply_to=reply_to,
        )

    def send_poison(self, chat: Chat, user: User) -> Message:
        """Let a faulty update arrive: a forward of nobody, which strict clients cannot read."""
        origin = {"type": "hidden_user", "date": self.now()}
        return self.say(chat, user, "text", text="...", origin=origin)
