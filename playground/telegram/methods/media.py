"""Sending files, alone and as albums."""

from typing import Any

from playground.telegram import formatting, render
from playground.telegram.errors import ApiError, bad_request
from playground.telegram.files import DOWNLOAD_LIMIT, PHOTO_LIMIT, Media
from playground.telegram.methods import place
from playground.telegram.methods.place import Draft
from playground.telegram.model import Bot
from playground.telegram.params import Params, Upload
from playground.telegram.shapes import Json
from playground.telegram.world import World

MOST_IN_ALBUM = 10
ALONE_IN_ALBUMS = ("document", "audio")  # these only stand beside their own kind

# What a call may say about a file, beside the file.
FACTS = {
    "video": ("width", "height", "duration"),
    "animation": ("width", "height", "duration"),
    "audio": ("duration",),
    "voice": ("duration",),
    "video_note": ("length", "duration"),
}
WORDS = ("performer", "title")
STICKER: Json = {
    "type": "regular",
    "width": 512,
    "height": 512,
    "is_animated": False,
    "is_video": False,
}


def send_photo(world: World, bot: Bot, params: Params) -> Json:
    """Send a photo."""
    return _send(world, bot, params, "photo")


def send_document(world: World, bot: Bot, params: Params) -> Json:
    """Send a file as it is."""
    return _send(world, bot, params, "document")


def send_video(world: World, bot: Bot, params: Params) -> Json:
    """Send a video."""
    return _send(world, bot, params, "video")


def send_animation(world: World, bot: Bot, params: Params) -> Json:
    """Send a short film without sound."""
    return _send(world, bot, params, "animation")


def send_audio(world: World, bot: Bot, params: Params) -> Json:
    """Send music."""
    return _send(world, bot, params, "audio")


def send_voice(world: World, bot: Bot, params: Params) -> Json:
    """Send a voice note."""
    return _send(world, bot, params, "voice")


def send_video_note(world: World, bot: Bot, params: Params) -> Json:
    """Send a round video note."""
    return _send(world, bot, params, "video_note")


def send_sticker(world: World, bot: Bot, params: Params) -> Json:
    """Send a sticker."""
    return _send(world, bot, params, "sticker")


def _send(world: World, bot: Bot, params: Params, kind: str) -> Json:
    text, entities = formatting.read(params, "caption")
    if not params.text(kind) and kind not in params.uploads:
        raise bad_request(f"there is no {kind.replace('_', ' ')} in the request")
    where = place.find(world, bot, params, kind)
    formatting.check_caption(text)
    media = find_media(world, bot, params, kind, params.text(kind), params.given)
    draft = Draft(kind=kind, text=text, entities=tuple(entities), media=media)
    return place.send(world, bot, params, draft, where)


def find_media(
    world: World, bot: Bot, params: Params, kind: str, value: str, facts: dict[str, Any]
) -> Media:
    """The file that a call brings or names."""
    part = value.removeprefix("attach://") if value.startswith("attach://") else kind
    if upload := params.uploads.get(part):
        return _keep(world, kind, upload, facts)
    if value.startswith("attach://"):
        raise bad_request("there is no file with the name specified in the request")
    if value.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")  # there is no web out there
    file = world.files.find(bot.id, value)
    if file.kind != kind:
        was, wanted = (_spoken(name) for name in (file.kind, kind))
        raise bad_request(f"can't use file of type {was} as {wanted}")
    return world.files.media_of(file)


def _keep(world: World, kind: str, upload: Upload, facts: dict[str, Any]) -> Media:
    size = len(upload.data)
    if kind == "photo" and size > PHOTO_LIMIT:
        raise bad_request(
            f"file of size {size} bytes is too big for a photo; "
            f"the maximum size is {PHOTO_LIMIT} bytes"
        )
    said: Json = {name: _whole(facts.get(name)) for name in FACTS.get(kind, ())}
    said |= {name: facts[name] for name in WORDS if kind == "audio" and facts.get(name)}
    if kind == "sticker":
        said = STICKER
    return world.files.keep(kind, upload.data, name=upload.name, mime=upload.mime, facts=said)


def send_media_group(world: World, bot: Bot, params: Params) -> list[Json]:
    """Send an album: all of it or nothing."""
    items = params.json("media", refusal="can't parse media JSON object")
    if not isinstance(items, list):
        raise bad_request("expected an Array of InputMedia")
    where = place.find(world, bot, params, "photo")
    if not items:
        raise bad_request("there are no messages to send")
    if len(items) > MOST_IN_ALBUM:
        raise bad_request("too many messages to send as an album")
    drafts = [_item(world, bot, params, item, n) for n, item in enumerate(items, start=1)]
    kinds = {draft.kind for draft in drafts}
    for kind in ALONE_IN_ALBUMS:
        if kind in kinds and len(kinds) > 1:
            raise bad_request(f"{kind} can't be mixed with other media types")
    place.spend(world, bot, where.chat, len(drafts))
    album = world.ids.number() if len(drafts) > 1 else None
    sent = [place.put(world, bot, where, draft, album=album) for draft in drafts]
    return [render.message(message, bot, world.files) for message in sent]


def _item(world: World, bot: Bot, params: Params, item: Any, position: int) -> Draft:
    draft_kind, value = shape_of(item)
    try:
        return read_input_media(world, bot, params, item, draft_kind, value)
    except ApiError as error:
        words = f'failed to send message #{position} with the error message "'
        inner = error.description.removeprefix("Bad Request: ")
        raise bad_request(f'{words}{inner}"') from None


def shape_of(item: Any) -> tuple[str, str]:
    """The kind of an InputMedia, and the file it names."""
    trouble = "can't parse InputMedia: "
    if not isinstance(item, dict):
        raise bad_request(trouble + "expected an Object")
    kind = item.get("type")
    if kind not in ("photo", "video", "document", "audio", "animation"):
        raise bad_request(trouble + "invalid type specified")
    if not isinstance(item.get("media"), str) or not item["media"]:
        raise bad_request(trouble + "media not found")
    return kind, item["media"]


def read_input_media(
    world: World, bot: Bot, params: Params, item: Json, kind: str, value: str
) -> Draft:
    """What an InputMedia says."""
    text, entities = formatting.formatted(
        item.get("caption") or "", item.get("parse_mode") or "", item.get("caption_entities")
    )
    formatting.check_caption(text)
    media = find_media(world, bot, params, kind, value, item)
    return Draft(kind=kind, text=text, entities=tuple(entities), media=media)


def get_file(world: World, bot: Bot, params: Params) -> Json:
    """Prepare a file for download."""
    file_id = params.text("file_id")
    if not file_id:
        raise bad_request("file_id not specified")
    try:
        file = world.files.find(bot.id, file_id)
    except ApiError:
        raise bad_request("invalid file_id") from None
    if len(file.data) > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {
        "file_id": file_id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.data),
        "file_path": world.files.offer(bot.id, file),
    }


def _spoken(kind: str) -> str:
    return "".join(word.capitalize() for word in kind.split("_"))


def _whole(value: Any) -> int:
    try:
        return int(value or 0)
    except (TypeError, ValueError):
        return 0
