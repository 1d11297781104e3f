"""What people put into a chat, and what they do to messages that are there."""

from typing import Annotated

from pydantic import Field

from playground.people import TEXT_LIMIT, parts
from playground.telegram import Impossible, Message, Press
from playground.telegram.shapes import Json
from playground.web.asking import Deed, InChat
from playground.web.seeing import Sight

Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]
AN_HOUR = 3600
CAPTION_LIMIT = 1024


class Writing(InChat):
    """Something new in a chat."""

    reply_to: int | None = None
    topic: int | None = None  # None: the general one, or the topic of what is replied to


class Say(Writing):
    """Write something."""

    text: str


class SharePlace(Writing):
    """Share a place; one with a title is a venue."""

    latitude: Latitude
    longitude: Longitude
    live_for: int = Field(default=0, ge=0, le=8 * AN_HOUR)
    title: str = ""
    address: str = ""


class Edit(InChat):
    """Change what one has written."""

    message: int
    text: str


class Delete(InChat):
    """Take a message away for everybody."""

    message: int


class TapKey(InChat):
    """Tap a key of the reply keyboard."""

    text: str


class PressButton(InChat):
    """Press an inline button."""

    message: int
    row: int = Field(ge=0)
    column: int = Field(ge=0)
    data: str | None = None  # what the button held when it was seen; None: what it holds now


class Start(Deed):
    """Press Start in the chat with the bot."""

    payload: str = Field(default="", pattern=r"^[A-Za-z0-9_-]{0,64}$")


def say(sight: Sight, it: Say) -> Json:
    """Write something; what is too long for one message goes into several, as in Telegram's apps."""
    user = sight.user(it.who)
    chat = sight.chat_of(user, it.chat)
    reply, topic = sight.reply(chat, it.reply_to), sight.topic(chat, it.topic)
    for part in parts(written(it.text)):
        sight.telegram.send_text(chat, user, part, reply_to=reply, topic=topic)
    return {}


def share_place(sight: Sight, it: SharePlace) -> Json:
    """Share a place."""
    user = sight.user(it.who)
    chat = sight.chat_of(user, it.chat)
    reply, topic = sight.reply(chat, it.reply_to), sight.topic(chat, it.topic)
    point = it.latitude, it.longitude
    if it.title:
        sight.telegram.send_venue(
            chat, user, *point, it.title, it.address, reply_to=reply, topic=topic
        )
    else:
        sight.telegram.send_location(
            chat, user, *point, live_for=it.live_for, reply_to=reply, topic=topic
        )
    return {}


def edit(sight: Sight, it: Edit) -> Json:
    """Change what one has written: a text, or the words below a file, which may be none."""
    user = sight.user(it.who)
    message = sight.message(sight.chat_of(user, it.chat), it.message)
    if message.kind == "text":
        text, limit = written(it.text), TEXT_LIMIT
    else:
        text, limit = cleaned(it.text), CAPTION_LIMIT
    if len(text) > limit:
        raise Impossible(f"a text like this has at most {limit} characters")
    if text != message.text:
        sight.telegram.edit(message, text, by=user)
    return {}


def delete(sight: Sight, it: Delete) -> Json:
    """Take a message away for everybody."""
    user = sight.user(it.who)
    sight.telegram.delete(sight.message(sight.chat_of(user, it.chat), it.message), by=user)
    return {}


def written(text: str) -> str:
    """A text as it is sent; one without words cannot be."""
    if not (text := cleaned(text)):
        raise Impossible("there is nothing to send")
    return text


def cleaned(text: str) -> str:
    """A text as Telegram keeps it: no control characters, nothing blank around it."""
    text = text.replace("\r\n", "\n")
    return "".join(it for it in text if it >= " " or it == "\n").strip()


def tap(sight: Sight, it: TapKey) -> Json:
    """Tap a key of the reply keyboard."""
    user = sight.user(it.who)
    sight.telegram.tap_key(sight.chat_of(user, it.chat), user, it.text)
    return {}


def start(sight: Sight, it: Start) -> Json:
    """Press Start."""
    sight.telegram.start(sight.user(it.who), sight.bot, it.payload)
    return {}


def press(sight: Sight, it: PressButton) -> Press:
    """Press an inline button, even one that has changed since it was seen."""
    user = sight.user(it.who)
    chat = sight.chat_of(user, it.chat)
    message = sight.message(chat, it.message)
    data = _data(message, it.row, it.column) if it.data is None else it.data
    return sight.telegram.press_data(user, message, data)


def _data(message: Message, row: int, column: int) -> str:
    try:
        button: Json = (message.markup or {})["inline_keyboard"][row][column]
        data: str = button["callback_data"]
    except (KeyError, IndexError):
        raise Impossible("there is no such button") from None
    return data
