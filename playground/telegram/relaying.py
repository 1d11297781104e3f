"""Messages that do not simply come from the person who sends them."""

from playground.telegram.entities import found_in
from playground.telegram.methods.copying import origin_of
from playground.telegram.methods.place import thread_of
from playground.telegram.model import Chat, Message, Topic, User
from playground.telegram.showing import Showing
from playground.telegram.world import CHANNEL_BOT


class Relaying(Showing):
    """Forwarding, speaking for a channel, and what no client would send."""

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

    def send_as_channel(
        self, chat: Chat, channel: Chat, text: str, *, reply_to: Message | None = None
    ) -> Message:
        """Somebody writes into a group in the name of a channel."""
        return self._put(
            Message(
                chat=chat,
                id=self.next_id(chat),
                date=self.now(),
                sender=CHANNEL_BOT,
                sender_chat=channel,
                text=text,
                entities=found_in(text),
                topic=reply_to.topic if reply_to else None,
                thread=thread_of(chat, reply_to),
                reply_to=reply_to,
            )
        )

    def send_poison(self, chat: Chat, user: User) -> Message:
        """Let a faulty update arrive: a forward of nobody, which strict clients cannot read."""
        origin = {"type": "hidden_user", "date": self.now()}
        return self.say(chat, user, "text", text="...", origin=origin)
