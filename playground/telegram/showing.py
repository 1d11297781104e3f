"""The photos and other files that people send."""

from collections.abc import Sequence

from playground.telegram.methods.media import STICKER
from playground.telegram.model import Chat, Message, Topic, User
from playground.telegram.shapes import Json
from playground.telegram.talking import Talking

MIMES = {
    "photo": "image/jpeg",
    "video": "video/mp4",
    "voice": "audio/ogg",
    "sticker": "image/webp",
    "audio": "audio/mpeg",
}

# What a client measures before it sends such a file; nobody here looks inside.
FACTS: dict[str, Json] = {
    "video": {"width": 640, "height": 360, "duration": 5},
    "animation": {"width": 640, "height": 360, "duration": 5},
    "audio": {"duration": 5},
    "voice": {"duration": 5},
}


class Showing(Talking):
    """Every file a person can put into a chat."""

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
        reply_to: Message | None = None,
        topic: Topic | None = None,
    ) -> list[Message]:
        """Send several photos at once; the words stand with the first."""
        album = self.new_album()
        words = [caption] + [""] * (len(photos) - 1)
        return [
            self.send_photo(chat, user, data, text, album=album, reply_to=reply_to, topic=topic)
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
            kind,
            data,
            name=name,
            mime=mime or MIMES.get(kind, ""),
            facts={**FACTS.get(kind, {}), **(facts or {})},
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
        topic: Topic | None = None,
    ) -> Message:
        """Send a file as it is, under the name the sender gives it."""
        return self.send_file(
            chat, user, "document", data, caption,
            name=name, mime=mime, album=album, reply_to=reply_to, topic=topic,
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
        reply_to: Message | None = None,
        topic: Topic | None = None,
    ) -> Message:
        """Send a video."""
        return self.send_file(
            chat, user, "video", data, caption,
            album=album, reply_to=reply_to, topic=topic, facts={"duration": seconds},
        )  # fmt: skip

    def send_voice(
        self,
        chat: Chat,
        user: User,
        data: bytes,
        caption: str = "",
        *,
        seconds: int = 5,
        reply_to: Message | None = None,
        topic: Topic | None = None,
    ) -> Message:
        """Send a voice note."""
        return self.send_file(
            chat, user, "voice", data, caption,
            reply_to=reply_to, topic=topic, facts={"duration": seconds},
        )  # fmt: skip

    def send_sticker(self, chat: Chat, user: User, data: bytes = b"RIFF") -> Message:
        """Send a sticker."""
        return self.send_file(chat, user, "sticker", data, facts=STICKER)
