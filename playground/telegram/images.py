"""Photos as Telegram makes them: upright JPEGs in a few sizes, and nothing of the camera's notes."""

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from playground.telegram.errors import bad_request

SIDES = (90, 320, 800, 1280)  # the longer side of each size
LONGEST = 10_000  # width and height together
SLIMMEST = 20  # the longer side over the shorter


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """One size of a photo."""

    width: int
    height: int
    data: bytes


def compressed(data: bytes) -> bytes:
    """A photo as people's clients send it: no larger than Telegram shows it."""
    return _scaled(_opened(data), SIDES[-1]).data


@lru_cache(maxsize=64)
def sizes(data: bytes) -> tuple[Picture, ...]:
    """The sizes of a photo, smallest first."""
    image = _opened(data)
    width, height = image.size
    if width + height > LONGEST or max(image.size) > SLIMMEST * min(image.size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    longest = min(max(image.size), SIDES[-1])
    sides = [side for side in SIDES if side < longest] + [longest]
    return tuple(_scaled(image, side) for side in sides)


def _opened(data: bytes) -> Image.Image:
    try:
        with Image.open(BytesIO(data)) as source:
            return ImageOps.exif_transpose(source).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        raise bad_request("IMAGE_PROCESS_FAILED") from None


def _scaled(image: Image.Image, side: int) -> Picture:
    small = image.copy()
    small.thumbnail((side, side))
    out = BytesIO()
    small.save(out, "JPEG", quality=85)  # a fresh image: no EXIF, no comment, no colour profile
    return Picture(width=small.width, height=small.height, data=out.getvalue())
