"""Changing and deleting messages that were sent."""

from datetime import timedelta

from playground.telegram import access, formatting, markup, news, render
from playground.telegram.errors import bad_request
from playground.telegram.methods import media, place
from playground.telegram.methods.sending import FOREVER, read_location, required_text
from playground.telegram.model import Bot, Message
from playground.telegram.params import Params
from playground.telegram.shapes import Json
from playground.telegram.world import World

UNCHANGED = (
    "message is not modified: specified new message content and reply markup "
    "are exactly the same as a current content and reply markup of the message"
)
DELETABLE_FOR = timedelta(hours=48)  # in private chats and basic groups
WITHOUT_CAPTION = ("text", "location", "venue", "contact", "sticker", "video_note", "service")
MOST_AT_ONCE = 100


def edit_text(world: World, bot: Bot, params: Params) -> Json:
    """Change the words of a text."""
    text, entities = required_text(params)
    keyboard = markup.inline_only(params)
    message = _target(world, bot, params)
    if message.kind != "text":
        raise bad_request("there is no text in the message to edit")
    if len(text) > formatting.TEXT_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    return _change(world, bot, message, keyboard, text=text, entities=entities)


def edit_caption(world: World, bot: Bot, params: Params) -> Json:
    """Change the words below a file."""
    text, entities = formatting.read(params, "caption")
    keyboard = markup.inline_only(params)
    message = _target(world, bot, params)
    if message.kind in WITHOUT_CAPTION:
        raise bad_request("there is no caption in the message to edit")
    formatting.check_caption(text, "MEDIA_CAPTION_TOO_LONG")
    return _change(world, bot, message, keyboard, text=text, entities=entities)


def edit_media(world: World, bot: Bot, params: Params) -> Json:
    """Put another file in place of the old one, or of the text."""
    item = params.json("media", refusal="can't parse input media JSON object")
    kind, value = media.shape_of(item)
    keyboard = markup.inline_only(params)
    message = _target(world, bot, params)
    if message.album and kind != message.kind and "document" in (kind, message.kind):
        raise bad_request("message can't be edited")
    draft = media.read_input_media(world, bot, params, item, kind, value)
    entities = list(draft.entities)
    return _change(
        world, bot, message, keyboard, kind=kind, text=draft.text, entities=entities,
        media=draft.media, content={},
    )  # fmt: skip


def edit_markup(world: World, bot: Bot, params: Params) -> Json:
    """Change only the buttons."""
    keyboard = markup.inline_only(params)
    return _change(world, bot, _target(world, bot, params), keyboard)


def edit_live_location(world: World, bot: Bot, params: Params) -> Json:
    """Move a live location."""
    location = read_location(params)
    keyboard = markup.inline_only(params)
    message = _live(world, bot, params)
    location["live_period"] = message.content["location"]["live_period"]
    return _change(world, bot, message, keyboard, content={"location": location})


def stop_live_location(world: World, bot: Bot, params: Params) -> Json:
    """Let a live location stand still."""
    keyboard = markup.inline_only(params)
    message = _live(world, bot, params)
    still = {k: v for k, v in message.content["location"].items() if k != "live_period"}
    return _change(world, bot, message, keyboard, content={"location": still})


def _live(world: World, bot: Bot, params: Params) -> Message:
    message = _target(world, bot, params)
    period = message.content.get("location", {}).get("live_period")
    if not period:
        raise bad_request("message can't be edited")
    if period != FOREVER and world.now() > message.date + period:
        raise bad_request("message can't be edited")
    return message


def _target(world: World, bot: Bot, params: Params) -> Message:
    """The message that a call wants to change."""
    if not params.text("chat_id") and not params.integer("message_id"):
        if params.text("inline_message_id"):
            raise bad_request("message to edit not found")
        raise bad_request("message identifier is not specified")
    chat = access.find_chat(world, bot, params)
    access.check_write(bot, chat)
    message = access.find_message(chat, params.integer("message_id"), "message to edit not found")
    if message.bot is not bot or message.origin or message.keyboard or message.service:
        raise bad_request("message can't be edited")
    return message


def _change(world: World, bot: Bot, message: Message, keyboard: Json | None, **new: object) -> Json:
    """Give a message its new content and buttons, unless nothing would change."""
    markup.check(keyboard, message.chat)
    keyboard = keyboard if keyboard and keyboard["inline_keyboard"] else None
    fresh = {name: value for name, value in new.items() if getattr(message, name) != value}
    if not fresh and keyboard == message.markup:
        raise bad_request(UNCHANGED)
    place.spend(world, bot, message.chat)
    message.markup = keyboard
    for name, value in fresh.items():
        setattr(message, name, value)
    news.edited(world, message, date=bool(fresh))
    return render.message(message, bot, world.files)


def delete_message(world: World, bot: Bot, params: Params) -> bool:
    """Take a message away for everybody."""
    chat = access.find_chat(world, bot, params)
    access.check_write(bot, chat)
    message = access.find_message(chat, params.integer("message_id"), "message to delete not found")
    _check_deletable(world, bot, message)
    news.deleted(world, message)
    return True


def delete_messages(world: World, bot: Bot, params: Params) -> bool:
    """Take several messages away; those that are gone already are skipped."""
    numbers = read_numbers(params)
    chat = access.find_chat(world, bot, params)
    access.check_write(bot, chat)
    there = [m for n in numbers if (m := chat.messages.get(n)) and not m.deleted]
    for message in there:
        _check_deletable(world, bot, message)
    for message in there:
        news.deleted(world, message)
    return True


def read_numbers(params: Params) -> list[int]:
    """The message ids of a call for several messages."""
    numbers = params.json("message_ids")
    if not isinstance(numbers, list) or not numbers:
        raise bad_request("message identifiers are not specified")
    if len(numbers) > MOST_AT_ONCE:
        raise bad_request("too many message identifiers specified")
    return [int(number) for number in numbers]


def _check_deletable(world: World, bot: Bot, message: Message) -> None:
    chat = message.chat
    if message.bot is not bot and not (
        chat.private or access.bot_may(bot, chat, "can_delete_messages")
    ):
        raise bad_request("message can't be deleted")
    old = world.now() - message.date > DELETABLE_FOR.total_seconds()
    if old and not chat.big:
        raise bad_request("message can't be deleted for everyone")
