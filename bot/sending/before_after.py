"""Two photos of one place side by side, each with a word above it; as wide as a phone shows."""

import io

from PIL import Image, ImageDraw, ImageFont, ImageOps, UnidentifiedImageError

WIDTH = 1280  # pixels: Telegram's largest size of a photo
GAP = 8
PANEL = (WIDTH - GAP) // 2
TALLEST, FLATTEST = 4 / 3, 3 / 4  # height over width of a photo's place; what is left stays dark
BAND = 72  # pixels above the photos, for the words
LETTERS = 44
PIXELS = 50_000_000  # larger pictures are bombs
DARK, LIGHT = (24, 26, 30), (245, 245, 245)


def side_by_side(before: bytes, after: bytes, labels: tuple[str, str]) -> bytes | None:
    """Both photos, as JPEG; None if one of them is no picture that we can read."""
    photos = [photo for photo in map(_opened, (before, after)) if photo is not None]
    if len(photos) < len(labels):
        return None
    height = round(PANEL * max(map(_slenderness, photos)))
    whole = Image.new("RGB", (WIDTH, BAND + height), DARK)
    pen = ImageDraw.Draw(whole)
    font = ImageFont.load_default(LETTERS)
    for place, (photo, label) in enumerate(zip(photos, labels, strict=True)):
        left = place * (PANEL + GAP)
        pen.text((left + PANEL / 2, BAND / 2), label, fill=LIGHT, font=font, anchor="mm")
        whole.paste(ImageOps.pad(photo, (PANEL, height), color=DARK), (left, BAND))
    return _jpeg(whole)


def placard(words: str) -> bytes:
    """Words alone where photos were, as JPEG."""
    height = round(PANEL * FLATTEST)
    whole = Image.new("RGB", (WIDTH, height), DARK)
    font = ImageFont.load_default(LETTERS)
    ImageDraw.Draw(whole).text((WIDTH / 2, height / 2), words, fill=LIGHT, font=font, anchor="mm")
    return _jpeg(whole)


def _jpeg(picture: Image.Image) -> bytes:
    saved = io.BytesIO()
    picture.save(saved, "JPEG", quality=88)
    return saved.getvalue()


def _slenderness(photo: Image.Image) -> float:
    return min(max(photo.height / photo.width, FLATTEST), TALLEST)


def _opened(content: bytes) -> Image.Image | None:
    try:
        with Image.open(io.BytesIO(content)) as image:
            if image.width * image.height > PIXELS:
                return None
            return ImageOps.exif_transpose(image).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
