"""Where a message of a bot goes: chat, topic, what it replies to, what hangs below it."""

from dataclasses import dataclass

from playground.telegram import access, markup, news, render
from playground.telegram.entities import utf16
from playground.telegram.errors import bad_request
from playground.telegram.files import Media
from playground.telegram.model import Bot, Chat, ChatKind, Message, Topic
from playground.telegram.params import Params
from playground.telegram.shapes import Json
from playground.telegram.world import World


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """What a message is to say."""

    kind: str
    text: str = ""
    entities: tuple[Json, ...] = ()
    content: Json | None = None
    media: Media | None = None
    origin: Json | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where it is to stand."""

    chat: Chat
    topic: Topic | None
    reply: Message | None
    quote: Json | None
    markup: Json | None
    protected: bool


def find(world: World, bot: Bot, params: Params, kind: str) -> Place:
    """The place that a call names, if the bot may write there."""
    keyboard = markup.read(params)
    chat = access.find_chat(world, bot, params)
    access.check_write(bot, chat)
    reply, quote = _reply(chat, params)
    topic = access.find_topic(bot, chat, params.integer("message_thread_id"), reply)
    access.check_may_send(bot, chat, kind)
    markup.check(keyboard, chat)
    return Place(
        chat=chat,
        topic=topic,
        reply=reply,
        quote=quote,
        markup=keyboard,
        protected=params.flag("protect_content") or chat.protected,
    )


def _reply(chat: Chat, params: Params) -> tuple[Message | None, Json | None]:
    """What it replies to. The parameters of old, still taken, are read as well."""
    given = params.json("reply_parameters")
    if not isinstance(given, dict):
        given = {
            "message_id": params.integer("reply_to_message_id"),
            "allow_sending_without_reply": params.flag("allow_sending_without_reply"),
        }
    number = given.get("message_id") or 0
    if not number:
        return None, None
    message = chat.messages.get(int(number))
    if message is None or message.deleted:
        if given.get("allow_sending_without_reply"):
            return None, None
        raise bad_request("message to be replied not found")
    return message, _quote(message, given.get("quote"))


def _quote(message: Message, words: str | None) -> Json | None:
    if not words:
        return None
    if (at := message.text.find(words)) < 0:
        raise bad_request("QUOTE_TEXT_INVALID")
    return {"text": words, "position": utf16(message.text[:at]), "is_manual": True}


def put(world: World, bot: Bot, place: Place, draft: Draft, *, album: str | None = None) -> Message:
    """Make the message and tell everybody. The pace must have been asked before."""
    chat = place.chat
    channel = chat.kind is ChatKind.CHANNEL
    inline = place.markup if place.markup and "inline_keyboard" in place.markup else None
    return news.post(
        world,
        Message(
            chat=chat,
            id=world.next_id(chat),
            date=world.now(),
            sender=None if channel else bot.user,
            sender_chat=chat if channel else None,
            bot=bot,
            kind=draft.kind,
            text=draft.text,
            entities=list(draft.entities),
            content=draft.content or {},
            media=draft.media,
            origin=draft.origin,
            album=album,
            topic=place.topic,
            thread=thread_of(chat, place.reply),
            reply_to=place.reply,
            quote=place.quote,
            markup=inline,
            keyboard=None if inline else place.markup,
            protected=place.protected,
        ),
    )


def thread_of(chat: Chat, reply: Message | None) -> int | None:
    """The thread of a reply in a supergroup without topics: the message that began it."""
    if reply is None or chat.kind is not ChatKind.SUPERGROUP or chat.is_forum:
        return None
    return reply.thread or reply.id


def spend(world: World, bot: Bot, chat: Chat, messages: int = 1) -> None:
    """Ask the pace limits for so many messages to a chat."""
    world.pace.spend(
        bot.id, chat.id, is_group=not chat.private, now=world.clock.seconds(), messages=messages
    )


def send(world: World, bot: Bot, params: Params, draft: Draft, place: Place | None = None) -> Json:
    """Send one message where the call says, and answer as Telegram does."""
    place = place or find(world, bot, params, draft.kind)
    spend(world, bot, place.chat)
    return render.message(put(world, bot, place, draft), bot, world.files)
