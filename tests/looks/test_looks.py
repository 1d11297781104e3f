"""The same photo is known again, whatever a phone did to it; others are not taken for it."""

import numpy as np
import pytest
from PIL import Image

from bot.looks import look_of
from domain.looks import PRINT, alike, alike_to, bands, bands_near
from tests.looks.photos import copies, jpeg, street

COPIED, DIFFERENT = 200, 2_000


def test_of_200_copied_photos_95_in_100_are_known_again() -> None:
    rng = np.random.default_rng(5)
    ways = copies(rng)
    known = dict.fromkeys(ways, 0)
    for _ in range(COPIED // len(ways)):
        photo = street(rng)
        original = look_of(jpeg(photo))
        assert original
        for way, copied in ways.items():
            copy = look_of(jpeg(copied(photo)))
            assert copy
            assert alike_to(copy)(original) == alike(copy, original[:PRINT])
            found = bool(bands(original) & bands_near(copy))
            known[way] += found and alike(copy, original) and alike(original, copy)
    total = sum(known.values())
    assert total >= 0.95 * COPIED, known
    assert min(known.values()) >= 0.9 * COPIED / len(ways), known


def test_of_2000_different_photos_at_most_one_in_100_is_accused() -> None:
    rng = np.random.default_rng(7)
    looks = [look_of(jpeg(street(rng))) for _ in range(DIFFERENT)]
    prints = np.frombuffer(b"".join(look or b"" for look in looks), dtype=np.uint64)
    prints = prints.reshape(DIFFERENT, -1, PRINT // 8)
    wholes = prints[:, 0]
    accused = {
        one
        for one in range(DIFFERENT)
        for other in _nearest(prints[one], wholes)
        if other != one and alike(looks[one] or b"", looks[other] or b"")
    }
    assert len(accused) <= 0.01 * DIFFERENT


def _nearest(prints: np.ndarray, wholes: np.ndarray) -> list[int]:
    """The few photos that might be taken for this one."""
    first, second = (np.bitwise_count(prints[:, half, None] ^ wholes[:, half]) for half in (0, 1))
    return [int(each) for each in np.argpartition((first + second).min(axis=0), 5)[:5]]


@pytest.mark.parametrize("colour", ["black", "white", "grey"])
def test_what_shows_nothing_is_like_nothing(colour: str) -> None:
    plain = look_of(jpeg(Image.new("RGB", (320, 240), colour)))
    assert plain == b""
    assert not alike(plain, plain)
    assert not bands_near(plain)


def test_what_is_no_picture_has_no_look() -> None:
    assert look_of(b"%PDF-1.7") is None
