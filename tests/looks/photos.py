"""Photos of streets that nobody has seen, and what becomes of photos on their way through phones."""

import io
from collections.abc import Callable, Mapping

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance

WIDTH, HEIGHT = 120, 90

Photo = Image.Image


def street(rng: np.random.Generator) -> Photo:
    """Sky, ground, mostly a road, some things in its way; all of it rough, as photos are."""
    sky, ground = (_colour(rng, 120, 240), _colour(rng, 40, 160))
    photo = Image.new("RGB", (WIDTH, HEIGHT), ground)
    draw = ImageDraw.Draw(photo)
    horizon = HEIGHT * rng.uniform(0.2, 0.6)
    draw.rectangle((0, 0, WIDTH, horizon), fill=sky)
    if rng.random() < 0.7:
        far, left, right = WIDTH * rng.uniform((0.3, -0.3, 0.6), (0.7, 0.4, 1.3))
        road = [(far - 8, horizon), (far + 8, horizon), (right, HEIGHT), (left, HEIGHT)]
        draw.polygon(road, fill=(int(rng.integers(60, 130)),) * 3)
    for _ in range(rng.integers(4, 14)):
        x, y = rng.uniform(0, WIDTH), rng.uniform(0, HEIGHT)
        wide, high = WIDTH * rng.uniform(0.04, 0.3, 2)
        shape = draw.rectangle if rng.random() < 0.5 else draw.ellipse
        shape((x, y, x + wide, y + high), fill=_colour(rng, 20, 235))
    return _rough(photo, rng)


def copies(rng: np.random.Generator) -> Mapping[str, Callable[[Photo], Photo]]:
    """What people, phones and messengers do to a photo, by name."""
    return {
        "saved anew": lambda photo: saved(photo, 30),
        "smaller": lambda photo: saved(photo.resize((WIDTH * 2 // 3, HEIGHT * 2 // 3)), 60),
        "cropped": lambda photo: saved(_cropped(photo, rng.uniform(0.03, 0.07), rng), 60),
        "brighter": lambda photo: saved(ImageEnhance.Brightness(photo).enhance(1.3), 60),
        "darker": lambda photo: saved(ImageEnhance.Brightness(photo).enhance(0.7), 60),
    }


def saved(photo: Photo, quality: int = 85) -> Photo:
    """The photo as it comes out of a JPEG."""
    return Image.open(io.BytesIO(jpeg(photo, quality)))


def jpeg(photo: Photo, quality: int = 85) -> bytes:
    """The photo as a file."""
    out = io.BytesIO()
    photo.save(out, "JPEG", quality=quality)
    return out.getvalue()


def _cropped(photo: Photo, share: float, rng: np.random.Generator) -> Photo:
    """Without so much of each side; somewhere more on the left, elsewhere more on the right."""
    cut_x, cut_y = photo.width * share, photo.height * share
    x, y = int(rng.uniform(0, cut_x)), int(rng.uniform(0, cut_y))
    return photo.crop((x, y, int(photo.width - cut_x + x), int(photo.height - cut_y + y)))


def _rough(photo: Photo, rng: np.random.Generator) -> Photo:
    """With shades of every size, the larger the stronger."""
    shades = np.zeros((HEIGHT, WIDTH), dtype=np.float32)
    for cells in (4, 12, 36):
        noise = Image.fromarray(rng.normal(size=(cells, cells)).astype(np.float32))
        shades += np.asarray(noise.resize((WIDTH, HEIGHT), Image.Resampling.BILINEAR)) / cells
    shades *= rng.uniform(8, 30) / shades.std()
    rough = np.clip(np.asarray(photo) + shades[..., None], 0, 255)
    return Image.fromarray(rough.astype(np.uint8))


def _colour(rng: np.random.Generator, low: int, high: int) -> tuple[int, int, int]:
    red, green, blue = rng.integers(low, high, 3)
    return int(red), int(green), int(blue)
