"""Finds what a picture looks like (`domain/looks.py`), from its bytes."""

import io
from collections.abc import Iterator

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from domain.looks import PRINT, Look

SIDE = 32  # pixels of the square from which a print is made; finer things come and go
MARGIN = 16  # pixels that are made up around the whole, as if somebody had cut them off
CUTS = (0.04, 0.08)  # of a side: what is cut off, or was before, at both edges together
CORNERS = ((0.5, 0.5), (0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0))
PLAIN = 4.0  # of 255: a picture whose brightness varies less shows nothing, like a covered lens
PIXELS = 50_000_000  # larger pictures are bombs

_PLACES = np.arange(SIDE)
_WAVES = np.cos(np.pi * (2 * _PLACES[None] + 1) * _PLACES[:16, None] / (2 * SIDE))
_COARSEST = sorted(
    ((row, column) for row in range(16) for column in range(16) if row + column),
    key=lambda wave: (sum(wave), wave),
)[: 8 * PRINT]
_ROWS, _COLUMNS = np.array(_COARSEST).T

Box = tuple[float, float, float, float]


def look_of(content: bytes) -> Look | None:
    """The look of a picture in a file; None if it is no picture that we can read."""
    try:
        with Image.open(io.BytesIO(content)) as image:
            if image.width * image.height > PIXELS:
                return None
            image.draft("L", (4 * SIDE, 4 * SIDE))  # a large JPEG is read at a fraction of its size
            grey = ImageOps.exif_transpose(image).convert("L")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    side = 2 * SIDE
    whole = np.asarray(grey.resize((side, side), Image.Resampling.BOX), dtype=np.uint8)
    if whole.std() < PLAIN:
        return b""
    wider = Image.fromarray(np.pad(whole, MARGIN, mode="edge"))
    return b"".join(_print(wider, box) for box in _boxes(side))


def _boxes(side: int) -> Iterator[Box]:
    """The whole, then every way of cutting a little off, and of putting it back."""
    yield _box(side, 0.0, 0.5, 0.5)
    for cut in CUTS:
        for x, y in CORNERS:
            yield _box(side, cut, x, y)
            yield _box(side, -cut, x, y)


def _box(side: int, cut: float, x: float, y: float) -> Box:
    left, top, size = MARGIN + side * cut * x, MARGIN + side * cut * y, side * (1 - cut)
    return left, top, left + size, top + size


def _print(picture: Image.Image, box: Box) -> bytes:
    part = picture.resize((SIDE, SIDE), Image.Resampling.BOX, box=box)
    waves = _WAVES @ np.asarray(part, dtype=float) @ _WAVES.T
    return np.packbits(waves[_ROWS, _COLUMNS] > 0).tobytes()
