"""What people do to messages that are there: press, edit, delete."""

from datetime import timedelta

from playground.telegram import ids, news, pins
from playground.telegram.access import may
from playground.telegram.entities import found_in
from playground.telegram.model import Chat, Message, User
from playground.telegram.presses import Press
from playground.telegram.relaying import Relaying
from playground.telegram.render import message as shown
from playground.telegram.shapes import Json
from playground.telegram.talking import Impossible

EDITABLE = frozenset({"text", "photo", "document", "video", "animation", "audio", "voice"})
EDITABLE_FOR = timedelta(hours=48)


class Acting(Relaying):
    """Everything a person can do to a message."""

    def press(self, user: User, message: Message, button: str) -> Press:
        """Press an inline button, found by its words or its data."""
        return self._press(user, message, find_button(message, button))

    def press_data(self, user: User, message: Message, data: str) -> Press:
        """Press a button that is no longer there, or never was: a stale or a forged press."""
        return self._press(user, message, {"text": "", "callback_data": data})

    def _press(self, user: User, message: Message, button: Json) -> Press:
        bot = message.bot
        if bot is None:
            raise Impossible("only messages of bots have buttons that answer")
        press = Press(
            id=self.ids.number(),
            bot=bot,
            user=user,
            message=message,
            button=button,
            at=self.clock.seconds(),
        )
        if "callback_data" in button:
            self._tell_press(press)
        return press

    def press_again(self, press: Press) -> None:
        """Press the same button again, if it is still there; the press begins anew."""
        if press.message.deleted or press.button not in press.message.buttons:
            return
        press.id = self.ids.number()
        press.at = self.clock.seconds()
        self._tell_press(press)

    def _tell_press(self, press: Press) -> None:
        self.presses[press.id] = press
        bot = press.bot
        message = press.message
        if message.deleted:
            seen: Json = {"chat": message.chat.payload(), "message_id": message.id, "date": 0}
        else:
            seen = shown(message, bot, self.files)
        payload = {
            "id": press.id,
            "from": press.user.payload(),
            "message": seen,
            "chat_instance": _chat_instance(message.chat),
            "data": press.button["callback_data"],
        }
        bot.queue.push(
            "callback_query",
            payload,
            lane=f"callback_query {press.user.id}",
            on_expiry=lambda: self._forget_press(press),
        )

    def _forget_press(self, press: Press) -> None:
        del self.presses[press.id]
        press.on_expiry()

    def tap_key(self, chat: Chat, user: User, words: str) -> Message:
        """Tap a key of the reply keyboard, which sends its words."""
        rows = (chat.keyboard or {}).get("keyboard", [])
        keys = [key if isinstance(key, str) else key["text"] for row in rows for key in row]
        if words not in keys:
            raise Impossible(f"there is no key {words!r} among {keys}")
        return self.send_text(chat, user, words)

    def edit(self, message: Message, text: str, *, by: User | None = None) -> None:
        """The author changes the words or the caption; whoever else tries is refused."""
        if by:
            self._check_may_edit(message, by)
        message.text = text
        message.entities = found_in(text)
        news.edited(self, message)

    def move_live_location(self, message: Message, latitude: float, longitude: float) -> None:
        """A live location has moved."""
        location = {**message.content["location"], "latitude": latitude, "longitude": longitude}
        message.content = {"location": location}
        news.edited(self, message)

    def _check_may_edit(self, message: Message, by: User) -> None:
        if message.author is not by:
            raise Impossible("only who wrote a message can edit it")
        if message.kind not in EDITABLE or message.origin:
            raise Impossible(f"a {message.kind} like this has no words to edit")
        if self.now() - message.date > EDITABLE_FOR.total_seconds():
            raise Impossible("after two days a message cannot be edited any more")

    def delete(self, message: Message, *, by: User | None = None) -> None:
        """Somebody deletes a message for everybody; bots do not hear of it.

        In a private chat that can be any message; in a group one's own, an administrator's all."""
        if by and not message.chat.private and message.author is not by:
            member = message.chat.member(by)
            if member is None or not may(member, message.chat, "can_delete_messages"):
                raise Impossible(f"{by.name} may not delete what others wrote")
        news.deleted(self, message)

    def pin(self, message: Message, *, by: User) -> None:
        """Somebody keeps a message at the top of its chat."""
        pins.pin(self, message, by)

    def unpin(self, message: Message) -> None:
        """Somebody takes a message from the top of its chat."""
        pins.unpin(self, message)

    def history(self, chat: Chat) -> list[Message]:
        """The messages that people see in a chat, oldest first."""
        return [message for message in chat.messages.values() if not message.deleted]


def _chat_instance(chat: Chat) -> str:
    """The number by which presses name a chat without telling which it is."""
    digest = ids.text("instance", chat.id, chat.bot.id if chat.bot else 0, length=8)
    return str(int.from_bytes(digest.encode(), "big", signed=True))


def find_button(message: Message, words: str) -> Json:
    """The inline button with these words, or this data."""
    for button in message.buttons:
        if words in (button["text"], button.get("callback_data")):
            return button
    raise Impossible(f"there is no button {words!r} among {message.words}")
