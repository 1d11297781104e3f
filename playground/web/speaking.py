"""What people put into a chat, and what they do to messages that are there."""

from typing import Annotated

from pydantic import Field

from playground.telegram import Impossible, Message, Press
from playground.telegram.shapes import Json
from playground.web.deeds import Deed, InChat
from playground.web.seeing import Sight

Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]
AN_HOUR = 3600


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
    sight.telegram.send_text(chat, user, it.text, reply_to=reply, topic=topic)
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
