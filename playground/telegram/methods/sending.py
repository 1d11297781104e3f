"""Sending what needs no file: texts, places, contacts, and signs of activity."""

from playground.telegram import access, formatting
from playground.telegram.errors import bad_request
from playground.telegram.methods import place
from playground.telegram.methods.place import Draft
from playground.telegram.model import Bot
from playground.telegram.params import Params
from playground.telegram.shapes import Json
from playground.telegram.world import World

CHAT_ACTIONS = (
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "record_audio",
    "upload_audio",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
)
LIVE_PERIODS = range(60, 86_401)
FOREVER = 0x7FFFFFFF  # a live location that never ends


def send_message(world: World, bot: Bot, params: Params) -> Json:
    """Send a text."""
    text, entities = required_text(params)
    where = place.find(world, bot, params, "text")
    if len(text) > formatting.TEXT_LIMIT:
        raise bad_request("message is too long")
    draft = Draft(kind="text", text=text, entities=tuple(entities))
    return place.send(world, bot, params, draft, where)


def required_text(params: Params) -> formatting.Formatted:
    """The text of a call, which must say something."""
    if not params.text("text"):
        raise bad_request("message text is empty")
    text, entities = formatting.read(params, "text", entities="entities")
    if not text:
        raise bad_request("text must be non-empty")
    return text, entities


def send_location(world: World, bot: Bot, params: Params) -> Json:
    """Send a point on the map, which may move for a while."""
    location = read_location(params)
    if period := params.integer("live_period"):
        if period not in LIVE_PERIODS and period != FOREVER:
            raise bad_request("wrong live location period specified")
        location["live_period"] = period
    return place.send(world, bot, params, Draft(kind="location", content={"location": location}))


def read_location(params: Params) -> Json:
    """The point that a call names."""
    point: Json = {}
    for name, limit in (("latitude", 90), ("longitude", 180)):
        if not params.text(name):
            raise bad_request(f"{name} is empty")
        value = params.number(name)
        if value is None or abs(value) > limit:
            raise bad_request("wrong location specified")
        point[name] = value
    for name in ("horizontal_accuracy", "heading", "proximity_alert_radius"):
        if value := params.number(name):
            point[name] = value if name == "horizontal_accuracy" else int(value)
    return point


def send_venue(world: World, bot: Bot, params: Params) -> Json:
    """Send a place with its name and address."""
    location = read_location(params)
    if not params.text("title") or not params.text("address"):
        raise bad_request("VENUE_TITLE_INVALID" if params.text("address") else "address is empty")
    venue = {"location": location, "title": params.text("title"), "address": params.text("address")}
    content = {"location": location, "venue": venue}
    return place.send(world, bot, params, Draft(kind="venue", content=content))


def send_contact(world: World, bot: Bot, params: Params) -> Json:
    """Send somebody's phone number."""
    for name in ("phone_number", "first_name"):
        if not params.text(name):
            raise bad_request(f"{name.replace('_', ' ')} is empty")
    names = ("phone_number", "first_name", "last_name", "vcard")
    contact = {name: params.text(name) for name in names if params.text(name)}
    return place.send(world, bot, params, Draft(kind="contact", content={"contact": contact}))


def send_chat_action(world: World, bot: Bot, params: Params) -> bool:
    """Show for five seconds that the bot is at work."""
    action = params.text("action").lower()
    if action not in CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = access.find_chat(world, bot, params)
    access.check_write(bot, chat)
    world.watch.tell("typing", chat, text=action)
    return True
