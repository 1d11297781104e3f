"""Drawing what could be a photo: shapes with uneven edges and specks, made from numbers alone."""

import math
import random
from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageChops, ImageDraw

SIZE = WIDTH, HEIGHT = (2000, 1500)  # the photo is half as large, which softens the edges
Colour = tuple[int, int, int]
Point = tuple[float, float]
Shape = Sequence[Point]


class Canvas:
    """A picture in the making."""

    def __init__(self, colour: Colour = (0, 0, 0), *, grain: int = 0) -> None:
        self.image = Image.new("RGB", SIZE, colour)
        self.speckle(grain)

    @property
    def pen(self) -> ImageDraw.ImageDraw:
        """For what needs no specks."""
        return ImageDraw.Draw(self.image)

    def speckle(self, grain: int) -> None:
        """Put specks on all of it, as stone and cheap cameras have them."""
        if grain:
            self.image = _speckled(self.image, grain)

    def fill(self, shape: Shape, colour: Colour, *, grain: int = 0) -> None:
        """Colour a shape, with specks in it."""
        if not grain:
            self.pen.polygon(shape, fill=colour)
            return
        left, top = (max(int(min(point[axis] for point in shape)), 0) for axis in (0, 1))
        right, bottom = (
            min(int(max(point[axis] for point in shape)) + 2, SIZE[axis]) for axis in (0, 1)
        )
        mask = Image.new("L", (right - left, bottom - top))
        ImageDraw.Draw(mask).polygon(moved(shape, -left, -top), fill=255)
        self.image.paste(
            _speckled(Image.new("RGB", mask.size, colour), grain), (left, top), mask=mask
        )

    def photo(self) -> bytes:
        """The picture as a phone would send it."""
        small = self.image.resize((WIDTH // 2, HEIGHT // 2), Image.Resampling.LANCZOS)
        out = BytesIO()
        small.save(out, "JPEG", quality=85)
        return out.getvalue()


def blob(chance: random.Random, centre: Point, size: Point, *, corners: int) -> Shape:
    """A roundish shape with an uneven edge."""
    turns = [2 * math.pi * n / corners for n in range(corners)]
    reach = [chance.uniform(0.8, 1.12) for _ in turns]
    return [
        (centre[0] + size[0] * far * math.cos(turn), centre[1] + size[1] * far * math.sin(turn))
        for turn, far in zip(turns, reach, strict=True)
    ]


def box(width: float, height: float, at: Point, *, angle: float) -> Shape:
    """A rectangle around a point, turned."""
    cos, sin = math.cos(angle), math.sin(angle)
    half = (width / 2, height / 2)
    corners = [(-half[0], -half[1]), (half[0], -half[1]), half, (-half[0], half[1])]
    return [(at[0] + x * cos - y * sin, at[1] + x * sin + y * cos) for x, y in corners]


def grown(shape: Shape, by: float) -> Shape:
    """The shape, so many times as large, in the same place."""
    x = sum(point[0] for point in shape) / len(shape)
    y = sum(point[1] for point in shape) / len(shape)
    return [(x + (px - x) * by, y + (py - y) * by) for px, py in shape]


def moved(shape: Shape, x: float, y: float) -> Shape:
    """The shape, further to the right and down."""
    return [(px + x, py + y) for px, py in shape]


def lighter(colour: Colour, by: int) -> Colour:
    """The colour in more light."""
    red, green, blue = (min(part + by, 255) for part in colour)
    return red, green, blue


def _speckled(image: Image.Image, grain: int) -> Image.Image:
    noise = _noise().crop((0, 0, *image.size)).point(lambda v: 128 + (v - 128) * grain // 128)
    return ImageChops.add(image, Image.merge("RGB", [noise] * 3), offset=-128)


@lru_cache(maxsize=1)
def _noise() -> Image.Image:
    specks = random.Random(1).randbytes(WIDTH * HEIGHT // 4)
    return Image.frombytes("L", (WIDTH // 2, HEIGHT // 2), specks).resize(SIZE)
