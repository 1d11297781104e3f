"""The pictures: photos as a phone would send them, and always the same."""

from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image

from playground.scenes import pictures

ALL = [
    pictures.pothole,
    pictures.patched,
    pictures.rubbish,
    pictures.dark_lamp,
    pictures.lit_lamp,
    pictures.branch,
]


@pytest.mark.parametrize("draw", ALL, ids=lambda draw: draw.__name__)
def test_a_picture_is_a_photo(draw: Callable[[], bytes]) -> None:
    with Image.open(BytesIO(draw())) as image:
        assert (image.format, image.size) == ("JPEG", (1000, 750))
        colours = image.resize((40, 30)).getcolors(maxcolors=1200)
    assert colours is not None
    assert len(colours) > 50


def test_a_picture_is_always_the_same() -> None:
    first = pictures.patched()
    pictures.patched.cache_clear()
    assert pictures.patched() == first
