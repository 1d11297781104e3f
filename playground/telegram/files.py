"""Where files lie, and the identifiers by which each bot knows them."""

import itertools
import re
from dataclasses import dataclass, field

from playground.telegram import ids, images
from playground.telegram.errors import bad_request
from playground.telegram.shapes import Json

DOWNLOAD_LIMIT = 20 * 1024 * 1024  # bots may download no more
PHOTO_LIMIT = 10 * 1024 * 1024
SHAPE = re.compile(r"[A-Za-z0-9_-]+")

# How real identifiers begin, by kind, and the folder of the download.
PREFIXES = {
    "photo": ("AgACAgUAAxkBAAI", "AQAD", "photos"),
    "document": ("BQACAgUAAxkBAAI", "AgAD", "documents"),
    "video": ("BAACAgUAAxkBAAI", "AgAD", "videos"),
    "animation": ("CgACAgUAAxkBAAI", "AgAD", "animations"),
    "audio": ("CQACAgUAAxkBAAI", "AgAD", "music"),
    "voice": ("AwACAgUAAxkBAAI", "AgAD", "voice"),
    "video_note": ("DQACAgUAAxkBAAI", "AgAD", "video_notes"),
    "sticker": ("CAACAgUAAxkBAAI", "AgAD", "stickers"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredFile:
    """One file, the same for everybody."""

    unique_id: str
    kind: str
    data: bytes
    name: str  # what the sender called it; empty for photos
    mime: str
    number: int
    width: int = 0
    height: int = 0

    @property
    def path(self) -> str:
        """Where it is downloaded from."""
        ending = self.name.rpartition(".")[2] if "." in self.name else _ending(self.kind)
        return f"{PREFIXES[self.kind][2]}/file_{self.number}.{ending}"


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Media:
    """What a message shows: the sizes of a photo, or one file, with what is said about it."""

    kind: str
    files: tuple[StoredFile, ...]  # smallest first
    facts: Json = field(default_factory=dict)  # duration, dimensions, ...

    @property
    def file(self) -> StoredFile:
        """The file itself; of a photo, the largest size."""
        return self.files[-1]


class FileStore:
    """All files of a playground."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._numbers = itertools.count(1)
        self._media: dict[str, Media] = {}  # by unique id of any of its files
        self._known: dict[str, tuple[int, StoredFile]] = {}  # by a bot's file id
        self._issued: dict[tuple[int, str], str] = {}
        self._paths: dict[tuple[int, str], StoredFile] = {}

    def keep(
        self, kind: str, data: bytes, *, name: str = "", mime: str = "", facts: Json | None = None
    ) -> Media:
        """Keep a file that somebody sent; photos are made into sizes first."""
        if not data:
            raise bad_request("file must be non-empty")
        if kind == "photo":
            kept = tuple(
                self._stored(
                    "photo", size.data, mime="image/jpeg", width=size.width, height=size.height
                )
                for size in images.sizes(data)
            )
        else:
            kept = (self._stored(kind, data, name=name, mime=mime),)
        media = Media(kind=kind, files=kept, facts=facts or {})
        self._media.update((file.unique_id, media) for file in kept)
        return media

    def id_for(self, bot: int, file: StoredFile) -> str:
        """The identifier by which this bot, and no other, knows the file."""
        key = (bot, file.unique_id)
        if key not in self._issued:
            tail = ids.text(self._seed, *key, length=57)
            self._issued[key] = file_id = PREFIXES[file.kind][0] + tail
            self._known[file_id] = (bot, file)
        return self._issued[key]

    def find(self, bot: int, file_id: str) -> StoredFile:
        """The file that a bot names by its identifier."""
        trouble = "wrong remote file identifier specified: "
        if not SHAPE.fullmatch(file_id):
            raise bad_request(trouble + "Wrong character in the string")
        if len(file_id) % 4 == 1:
            raise bad_request(trouble + "Wrong string length")
        if file_id not in self._known:
            raise bad_request(trouble + "can't unserialize it. Wrong last symbol")
        owner, file = self._known[file_id]
        if owner != bot:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return file

    def media_of(self, file: StoredFile) -> Media:
        """The whole media that a file belongs to."""
        return self._media[file.unique_id]

    def named(self, unique_id: str) -> StoredFile | None:
        """The file of that id, as people's clients know it."""
        media = self._media.get(unique_id)
        files = media.files if media else ()
        return next((file for file in files if file.unique_id == unique_id), None)

    def offer(self, bot: int, file: StoredFile) -> str:
        """Make a file downloadable for a bot, and say where."""
        self._paths[bot, file.path] = file
        return file.path

    def download(self, bot: int, path: str) -> StoredFile | None:
        """The file at that path, if the bot was told of it."""
        return self._paths.get((bot, path))

    def _stored(
        self,
        kind: str,
        data: bytes,
        *,
        name: str = "",
        mime: str = "",
        width: int = 0,
        height: int = 0,
    ) -> StoredFile:
        number = next(self._numbers)
        unique = PREFIXES[kind][1] + ids.text(self._seed, number, width, len(data), length=12)
        return StoredFile(
            unique_id=unique,
            kind=kind,
            data=data,
            name=name,
            mime=mime,
            number=number,
            width=width,
            height=height,
        )


def payload(media: Media, bot: int, store: FileStore) -> object:
    """The media as messages show it to one bot."""
    if media.kind == "photo":
        return [_card(file, bot, store) for file in media.files]
    card = _card(media.file, bot, store)
    if media.file.name and media.kind in ("document", "video", "animation", "audio"):
        card["file_name"] = media.file.name
    if media.file.mime:
        card["mime_type"] = media.file.mime
    return {**card, **media.facts}


def _card(file: StoredFile, bot: int, store: FileStore) -> Json:
    card: Json = {
        "file_id": store.id_for(bot, file),
        "file_unique_id": file.unique_id,
        "file_size": len(file.data),
    }
    if file.width:
        card.update(width=file.width, height=file.height)
    return card


def _ending(kind: str) -> str:
    return {"photo": "jpg", "voice": "oga", "sticker": "webp", "audio": "mp3"}.get(kind, "mp4")
