"""Files that people send: photos and films, sounds, or files as they are; several are an album."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace

import aiohttp
from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError
from pydantic import Field, ValidationError

from playground.telegram import Impossible, images
from playground.telegram.errors import bad_request
from playground.telegram.shapes import Json
from playground.web.refusing import Refused, complaint_of
from playground.web.seeing import Sight
from playground.web.speaking import CAPTION_LIMIT, Writing, cleaned

MB = 1024 * 1024
LARGEST = 50 * MB  # bytes of one file
MOST = 10  # files in an album
LONGEST_FIELD = 64 * 1024
CHUNK = 256 * 1024

# What clients make of a file by its type; all else is sent as it is.
KINDS = {
    "image/jpeg": "photo",
    "image/png": "photo",
    "image/webp": "photo",
    "image/gif": "animation",
    "video/mp4": "video",
    "video/webm": "video",
    "video/quicktime": "video",
    "audio/mpeg": "audio",
    "audio/mp4": "audio",
    "audio/ogg": "audio",
}
# Albums hold only one's like; what is not named here stands alone.
ALBUMS = {"photo": "seen", "video": "seen", "document": "document", "audio": "audio"}


class Parcel(Writing):
    """What comes along with the files."""

    caption: str = ""
    plain: bool = False  # send everything as documents
    voice: int | None = Field(default=None, ge=0)  # the one file is a voice note of so many seconds


@dataclass(frozen=True, kw_only=True, slots=True)
class Sent:
    """One file as it arrived."""

    name: str
    mime: str
    data: bytes

    def kind(self, parcel: Parcel) -> str:
        """What a client makes of it."""
        if parcel.voice is not None:
            return "voice"
        return "document" if parcel.plain else KINDS.get(self.mime, "document")


async def send_files(sight: Sight, request: web.Request) -> Json:
    """Send what somebody has picked, dropped or pasted: all of it or nothing."""
    parcel, files = await _read(request)
    files = [await _as_sent(file, file.kind(parcel)) for file in files]
    user = sight.user(parcel.who)
    chat = sight.chat_of(user, parcel.chat)
    reply, topic = sight.reply(chat, parcel.reply_to), sight.topic(chat, parcel.topic)
    groups = _albums([(file.kind(parcel), file) for file in files])
    for kind in {kind for group in groups for kind, _ in group}:
        sight.telegram.check_may_speak(chat, user, kind, topic)
    caption = cleaned(parcel.caption)
    if len(caption) > CAPTION_LIMIT:
        raise Impossible(f"words below files have at most {CAPTION_LIMIT} characters")
    facts = {} if parcel.voice is None else {"duration": parcel.voice}
    for group in groups:
        album = sight.telegram.new_album() if len(group) > 1 else None
        for kind, file in group:
            sight.telegram.send_file(
                chat, user, kind, file.data, caption, name=file.name, mime=file.mime,
                album=album, reply_to=reply, topic=topic, facts=facts,
            )  # fmt: skip
            caption = ""  # the words stand with the first
    return {}


async def _as_sent(file: Sent, kind: str) -> Sent:
    """The file as a client sends it: photos are made small. Meanwhile nobody else has to wait."""
    if kind != "photo":
        return file
    data = await asyncio.to_thread(images.compressed, file.data)
    await asyncio.to_thread(images.sizes, data)  # which are kept for a moment, and not made twice
    return replace(file, data=data)


def _albums(files: Sequence[tuple[str, Sent]]) -> list[list[tuple[str, Sent]]]:
    """The files as they go out together."""
    groups: dict[str, list[tuple[str, Sent]]] = {}
    for number, (kind, file) in enumerate(files):
        groups.setdefault(ALBUMS.get(kind, f"alone {number}"), []).append((kind, file))
    return list(groups.values())


async def _read(request: web.Request) -> tuple[Parcel, list[Sent]]:
    """What a form brings; reading stops where it becomes too much."""
    if request.content_type != "multipart/form-data":
        raise Refused("bad", "The body must be a form with files.")
    fields: dict[str, str] = {}
    files: list[Sent] = []
    try:
        async for part in await request.multipart():
            if not isinstance(part, aiohttp.BodyPartReader) or not part.name:
                raise Refused("bad", "A part of the form has no name.")
            if part.filename is None:
                fields[part.name] = (await _bytes_of(part, LONGEST_FIELD)).decode()
            else:
                files.append(await _file(part, len(files)))
        parcel = Parcel.model_validate(fields)
    except (ValueError, HttpProcessingError) as error:
        words = complaint_of(error) if isinstance(error, ValidationError) else str(error)
        raise Refused("bad", words) from None
    if not files:
        raise Refused("bad", "There is no file in the form.")
    return parcel, files


async def _file(part: aiohttp.BodyPartReader, before: int) -> Sent:
    if before == MOST:
        raise Refused("too-large", f"No more than {MOST} files go together.")
    name = (part.filename or "").replace("%22", '"')  # as browsers write it in a form
    name = name.replace("\\", "/").rpartition("/")[2]
    mime = part.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    data = await _bytes_of(part, LARGEST)
    if not data:
        raise bad_request("file must be non-empty")
    return Sent(name=name, mime=mime or "application/octet-stream", data=data)


async def _bytes_of(part: aiohttp.BodyPartReader, limit: int) -> bytes:
    data = bytearray()
    while chunk := await part.read_chunk(CHUNK):
        data += chunk
        if len(data) > limit:
            raise Refused("too-large", f"A file may have up to {LARGEST // MB} MB.")
    return bytes(data)
