"""Which calls make one notice: words, files in albums, a pin, and what must go below what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import unescape
from typing import Any

from bot.sending.splitting import CAPTION_LIMIT, length, split, without_tags
from bot.sending.wire import Upload
from domain.complaint import MediaKind, Pin

Markup = dict[str, Any]
"""A keyboard, as Telegram wants it."""

ALBUM = 10  # Telegram's limit
QUIET_LINKS = {"is_disabled": True}  # a citizen's link must not put a preview into a group
VENUE_TITLE = 100  # a pin's name has to be short

# kind -> the method for one, its parameter, and whether it takes a caption
SINGLE: dict[MediaKind, tuple[str, str, bool]] = {
    MediaKind.PHOTO: ("sendPhoto", "photo", True),
    MediaKind.DOCUMENT: ("sendDocument", "document", True),
    MediaKind.VIDEO: ("sendVideo", "video", True),
    MediaKind.VOICE: ("sendVoice", "voice", True),
    MediaKind.AUDIO: ("sendAudio", "audio", True),
    MediaKind.VIDEO_NOTE: ("sendVideoNote", "video_note", False),
}
# What may share an album; the others go one by one.
ALBUMS = (
    (MediaKind.PHOTO, MediaKind.VIDEO),
    (MediaKind.DOCUMENT,),
    (MediaKind.AUDIO,),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class File:
    """A file to send: one that Telegram keeps, or a clean copy that goes along."""

    kind: MediaKind
    media: str  # a file id, or attach://NAME
    upload: Upload | None = None  # None: Telegram has it
    clean_of: str = ""  # the unique id of the file whose clean copy this is


@dataclass(frozen=True, kw_only=True, slots=True)
class Content:
    """A notice in the reader's words, ready to be laid out."""

    html: str
    markup: Markup | None = None
    files: tuple[File, ...] = ()
    pin: Pin | None = None
    reply_to: int | None = None
    thread: int | None = None  # the topic it goes to
    has_slot: bool = False
    is_picture: bool = False  # one picture with its words below; an edit changes both
    edits: int | None = None  # the message that holds the slot; None: send a new one


@dataclass(frozen=True, kw_only=True, slots=True)
class Call:
    """One call to Telegram; the chat is added when it goes."""

    method: str
    params: dict[str, Any]
    messages: int = 1  # what it counts for in the pace
    files: tuple[File, ...] = field(default=())
    to_chat: bool = True  # False: it is about no chat
    thread: int | None = None  # of an edit: the topic that a new message would go to

    @property
    def uploads(self) -> tuple[Upload, ...]:
        """The files that go along."""
        return tuple(file.upload for file in self.files if file.upload)

    def plain(self) -> "Call":
        """The same without any markup in its text."""
        params = _plain(self.params)
        if "media" in params:
            media = params["media"]
            is_album = isinstance(media, list)
            params["media"] = [_plain(item) for item in media] if is_album else _plain(media)
        return replace(self, params=params)

    def anew(self) -> "Call":
        """The same as a new message, when the one to edit is gone."""
        params = {name: value for name, value in self.params.items() if name != "message_id"}
        return _with(
            replace(self, method="sendMessage", params=params), message_thread_id=self.thread
        )

    def without_files(self) -> "Call | None":
        """Its words alone; None when it has none. An edit stays: its words are no news without it."""
        if "message_id" in self.params:
            return self
        caption = self.params.get("caption") or next(
            (item["caption"] for item in self.params.get("media", ()) if "caption" in item), ""
        )
        if not self.files or not caption:
            return None
        around: dict[str, Any] = {
            name: self.params[name]
            for name in ("reply_markup", "reply_parameters", "message_thread_id")
            if name in self.params
        }
        return Call(method="sendMessage", params={**_text(caption), **around})

    def without_topic(self) -> "Call":
        """The same for a group whose topic (and what was said there) is gone."""
        gone = ("message_thread_id", "reply_parameters")
        params = {name: value for name, value in self.params.items() if name not in gone}
        return replace(self, params=params)


def calls_for(content: Content) -> tuple[Call, ...]:
    """The calls that make this notice, in order."""
    if content.is_picture and content.edits is not None:
        return (_edit_picture(content, content.edits),)
    if content.pin is not None:
        calls = [_pin(content, content.pin)]
    else:
        texts = split(content.html)
        if content.edits is not None and len(texts) == 1:
            return (replace(_edit(content, texts[0], content.edits), thread=content.thread),)
        calls = list(_files_and_texts(content, texts))
    if content.reply_to is not None and calls:
        calls[0] = _with(calls[0], reply_parameters=_reply(content.reply_to))
    return tuple(_with(call, message_thread_id=content.thread) for call in calls)


def _files_and_texts(content: Content, texts: list[str]) -> Iterator[Call]:
    groups = list(_groups(content.files))
    if _fits_as_caption(content, groups):
        yield _media(groups[0], caption=content.html, markup=content.markup)
        return
    for group in groups:
        alone = not texts and len(group) == 1 and group is groups[-1]
        yield _media(group, markup=content.markup if alone else None)
    for text in texts:
        call = Call(method="sendMessage", params=_text(text))
        yield _with(call, reply_markup=content.markup if text is texts[-1] else None)


def _fits_as_caption(content: Content, groups: list[tuple[File, ...]]) -> bool:
    is_card = content.has_slot and not content.is_picture
    if len(groups) != 1 or is_card or not content.html.strip():
        return False  # a card is edited as text, so it is never a caption
    if not SINGLE[groups[0][0].kind][2] or length(content.html) > CAPTION_LIMIT:
        return False
    return len(groups[0]) == 1 or content.markup is None  # albums have no buttons


def _groups(files: Sequence[File]) -> Iterator[tuple[File, ...]]:
    """Files that go out together: albums first, then those that go one by one."""
    for kinds in ALBUMS:
        fitting = [file for file in files if file.kind in kinds]
        for start in range(0, len(fitting), ALBUM):
            yield tuple(fitting[start : start + ALBUM])
    together = {kind for kinds in ALBUMS for kind in kinds}
    for file in files:
        if file.kind not in together:
            yield (file,)


def _media(group: tuple[File, ...], *, caption: str = "", markup: Markup | None = None) -> Call:
    words = {"caption": caption, "parse_mode": "HTML"} if caption else {}
    if len(group) == 1:
        method, name, _ = SINGLE[group[0].kind]
        call = Call(method=method, params={name: group[0].media, **words}, files=group)
        return _with(call, reply_markup=markup)
    items: list[dict[str, Any]] = [{"type": file.kind.value, "media": file.media} for file in group]
    items[0].update(words)
    params = {"media": items}
    return Call(method="sendMediaGroup", params=params, messages=len(group), files=group)


def _edit(content: Content, text: str, message_id: int) -> Call:
    call = Call(method="editMessageText", params={"message_id": message_id, **_text(text)})
    return _with(call, reply_markup=content.markup)


def _edit_picture(content: Content, message_id: int) -> Call:
    picture = content.files[0]
    words = {"caption": content.html, "parse_mode": "HTML"}
    item = {"type": picture.kind.value, "media": picture.media, **words}
    params = {"message_id": message_id, "media": item}
    call = Call(method="editMessageMedia", params=params, files=content.files)
    return _with(call, reply_markup=content.markup)


def _pin(content: Content, pin: Pin) -> Call:
    params: dict[str, Any] = {"latitude": pin.latitude, "longitude": pin.longitude}
    title, _, address = unescape(without_tags(content.html)).strip().partition("\n")
    if not title:
        return _with(Call(method="sendLocation", params=params), reply_markup=content.markup)
    address = address or f"{pin.latitude:.5f}, {pin.longitude:.5f}"  # Telegram wants one
    params |= {"title": title[:VENUE_TITLE], "address": address[:VENUE_TITLE]}
    return _with(Call(method="sendVenue", params=params), reply_markup=content.markup)


def _text(text: str) -> dict[str, Any]:
    return {"text": text, "parse_mode": "HTML", "link_preview_options": QUIET_LINKS}


def _reply(message_id: int) -> dict[str, Any]:
    return {"message_id": message_id, "allow_sending_without_reply": True}


def _with(call: Call, **params: Any) -> Call:
    given = {name: value for name, value in params.items() if value is not None}
    return replace(call, params={**call.params, **given})


def _plain(params: dict[str, Any]) -> dict[str, Any]:
    plain = {name: value for name, value in params.items() if name != "parse_mode"}
    for name in ("text", "caption"):
        if name in plain:
            plain[name] = unescape(without_tags(plain[name]))
    return plain
