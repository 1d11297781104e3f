"""Shapes what somebody sent, so that nothing of Telegram's goes further in."""

from collections.abc import Sequence

from aiogram.types import Document, Message, PhotoSize, User

from domain.complaint import Attachment, MediaKind, Pin, Place, number_in
from domain.contents import Contents
from domain.text import normalise

ENOUGH = 200  # pixels of the longer side; with less, photos could not be told apart
TEXT_LIMIT = 8000  # two full Telegram messages; citizens paste letters


def contents_of(message: Message) -> Contents:
    """Shape a message. A live location counts as one snapshot; a contact is never kept."""
    answered = message.reply_to_message
    words = normalise(message.text or message.caption or "", limit=TEXT_LIMIT)
    attachment, place = _attachment(message), _place(message)
    return Contents(
        words=words,
        attachments=(attachment,) if attachment else (),
        place=place,
        media_group=message.media_group_id,
        message_id=message.message_id,
        reply_to=answered.message_id if answered else None,
        reply_number=number_in(answered.text or answered.caption or "") if answered else "",
        unsupported=not (words or attachment or place),
    )


def contact_of(user: User) -> str:
    """How an agency can tell and reach somebody who chose to be known."""
    name = normalise(user.full_name, limit=100)
    return f"{name} (@{user.username})" if user.username else name


def _place(message: Message) -> Place | None:
    point = message.venue.location if message.venue else message.location
    if point is None:
        return None
    name = f"{message.venue.title}, {message.venue.address}" if message.venue else ""
    return Place(
        pin=Pin(latitude=point.latitude, longitude=point.longitude),
        words=normalise(name.strip(", "), limit=200),
    )


def _attachment(message: Message) -> Attachment | None:
    if message.photo:
        largest = message.photo[-1]
        return Attachment(
            kind=MediaKind.PHOTO,
            file_id=largest.file_id,
            unique_id=largest.file_unique_id,
            mime="image/jpeg",
            size=largest.file_size or 0,
            small_id=_small(message.photo).file_id,
        )
    for kind, file, mime in (
        (MediaKind.VIDEO, message.video, "video/mp4"),
        (MediaKind.VOICE, message.voice, "audio/ogg"),
        (MediaKind.AUDIO, message.audio, "audio/mpeg"),
        (MediaKind.DOCUMENT, message.document, ""),
    ):
        if file is not None:
            return Attachment(
                kind=kind,
                file_id=file.file_id,
                unique_id=file.file_unique_id,
                mime=normalise(file.mime_type or mime, limit=100),
                size=file.file_size or 0,
                small_id=_thumbnail(message.document) if file is message.document else "",
            )
    if message.video_note:
        note = message.video_note
        return Attachment(
            kind=MediaKind.VIDEO_NOTE,
            file_id=note.file_id,
            unique_id=note.file_unique_id,
            mime="video/mp4",
            size=note.file_size or 0,
        )
    return None


def _small(sizes: Sequence[PhotoSize]) -> PhotoSize:
    """The smallest size that is large enough to compare; Telegram lists them smallest first."""
    return next((size for size in sizes if max(size.width, size.height) >= ENOUGH), sizes[-1])


def _thumbnail(document: Document) -> str:
    return document.thumbnail.file_id if document.thumbnail else ""
