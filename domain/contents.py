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

    @property
    def spoken(self) -> str:
        """The words, and below them a place in words, for a history that has no maps."""
        return "\n".join(filter(None, (self.words, _in_words(self.place))))


def _in_words(place: Place | None) -> str:
    if place is None:
        return ""
    pin = place.pin
    degrees = f"{pin.latitude:.6f}, {pin.longitude:.6f}" if pin else ""
    return f"📍 {' · '.join(filter(None, (place.words, degrees)))}"
