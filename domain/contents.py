"""What somebody sent, shaped once: words, files, a place."""

from dataclasses import dataclass

from domain.complaint import Attachment, Place


@dataclass(frozen=True, kw_only=True, slots=True)
class Contents:
    """A message of a citizen or an officer, without anything of Telegram's."""

    words: str = ""
    attachments: tuple[Attachment, ...] = ()
    place: Place | None = None  # None: no location or venue in it
    media_group: str | None = None  # None: not a piece of an album
    message_id: int = 0
    reply_to: int | None = None  # None: does not answer any message
    reply_number: str = ""  # the complaint that the answered message names
    unsupported: bool = False  # a sticker, a poll ...: nothing that we can keep
