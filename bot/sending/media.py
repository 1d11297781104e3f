"""Files on their way to a reader: image documents go as clean copies, made once.

Telegram strips photos, but passes documents on as they are: an image document would tell an agency
where and with which telephone it was taken, and what its owner called it.
"""

import asyncio
import io
from collections.abc import Sequence

import structlog
from PIL import Image, ImageOps, UnidentifiedImageError

from bot.sending.layout import File
from bot.sending.outcomes import Outcome, outcome_of
from bot.sending.wire import DOWNLOAD_LIMIT, Refused, Upload, Wire
from domain.complaint import Attachment, MediaKind
from storage import media
from storage.store import Store

# What is read -> what it is written as; MPO is a telephone's JPEG with a second picture in it.
FORMATS = {
    "JPEG": "JPEG", "MPO": "JPEG", "PNG": "PNG", "WEBP": "WEBP", "GIF": "GIF", "TIFF": "TIFF",
    "BMP": "BMP",
}  # fmt: skip
QUALITY = 92
PIXELS = 100_000_000  # larger pictures are bombs, or nothing that a bot should unpack

PASSING = (Outcome.WAIT, Outcome.RETRY, Outcome.UNAUTHORIZED)

log = structlog.get_logger()


class Cleaner:
    """Makes files ready to be sent; remembers nothing itself."""

    def __init__(self, store: Store, wire: Wire) -> None:
        self._store = store
        self._wire = wire

    async def ready(self, attachments: Sequence[Attachment]) -> tuple[tuple[File, ...], int]:
        """The files to send, and how many had to be withheld because they cannot be cleaned."""
        files = [await self._ready(attachment) for attachment in attachments]
        found = tuple(file for file in files if file)
        return found, len(files) - len(found)

    async def _ready(self, attachment: Attachment) -> File | None:
        if not _must_be_cleaned(attachment):
            return File(kind=attachment.kind, media=attachment.file_id)
        known = await media.clean_copy(self._store, attachment.unique_id)
        if known is not None:
            return File(kind=attachment.kind, media=known)
        content = await fetched(self._wire, attachment.file_id)
        clean = await asyncio.to_thread(clean_image, content) if content else None
        if clean is None:
            log.warning("sender.file_withheld", mime=attachment.mime, size=attachment.size)
            return None
        name, picture = clean
        upload = Upload(name=f"f{attachment.unique_id}", filename=name, content=picture)
        return File(
            kind=attachment.kind,
            media=f"attach://{upload.name}",
            upload=upload,
            clean_of=attachment.unique_id,
        )


async def fetched(wire: Wire, file_id: str) -> bytes | None:
    """What a file holds, or None when Telegram has lost it or it is too large.

    What may pass (`Refused`, `Unanswered`) is raised.
    """
    try:
        told = await wire.call("getFile", {"file_id": file_id})
        return await wire.download(told["file_path"])
    except Refused as refused:
        if outcome_of(refused) in PASSING:
            raise
        return None


def clean_image(content: bytes) -> tuple[str, bytes] | None:
    """A neutral name and the picture alone, turned the right way up; None if it is no picture."""
    try:
        with Image.open(io.BytesIO(content)) as image:
            kind = image.format or ""
            if kind not in FORMATS or image.width * image.height > PIXELS:
                return None
            upright = ImageOps.exif_transpose(image)
            bare = Image.new(upright.mode, upright.size)
            bare.paste(upright)
            if upright.mode == "P" and (palette := upright.getpalette()):
                bare.putpalette(palette)
            saved = io.BytesIO()
            bare.save(saved, format=FORMATS[kind], quality=QUALITY)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return f"foto.{FORMATS[kind].lower()}", saved.getvalue()


def _must_be_cleaned(attachment: Attachment) -> bool:
    """Image documents must. Telegram does not let a bot fetch more than 20 MB; those who send more
    are told beforehand that it goes as it is, as with videos and papers."""
    is_image = attachment.kind is MediaKind.DOCUMENT and attachment.mime.startswith("image/")
    return is_image and attachment.size <= DOWNLOAD_LIMIT
