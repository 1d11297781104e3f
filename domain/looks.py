"""What a picture looks like, in a few bytes that say nothing else about it: to find the same again.

A *print* is 128 bits: whether each of the coarsest waves that a picture is made of goes up or down.
It stays nearly the same when the picture is saved anew, made smaller, or brighter. It does not when
the picture is cropped; so a *look* is several prints: of the whole, and of what is left (or was
there before) if a little is cut off at the edges. How they are made is in `bot/looks.py`.
"""

from collections.abc import Callable, Iterator

Look = bytes
"""The prints of one picture, that of the whole first; empty: too plain to be told from others."""

PRINT = 16  # bytes of a print
NEAR = 24  # bits of 128; of photos that differ, the nearest in millions of pairs are 32 apart
BANDS = 4  # of 16 bits each: the coarsest half, which changes least
BAND_BITS = 16


def alike(one: Look, other: Look) -> bool:
    """Whether both show nearly the same picture, or one of them a little less of it."""
    if not one or not other:
        return False
    whole, of_other = next(_prints(one)), next(_prints(other))
    return any(_near(each, of_other) for each in _prints(one)) or any(
        _near(each, whole) for each in _prints(other)
    )


def alike_to(look: Look) -> Callable[[Look], bool]:
    """The same for the whole of many others, one after the other: several times as fast."""
    ours = tuple(_prints(look))

    def is_alike(whole: Look) -> bool:
        other = int.from_bytes(whole[:PRINT], "big")
        return any((each ^ other).bit_count() <= NEAR for each in ours)

    return is_alike


def bands(look: Look) -> frozenset[int]:
    """By what a look is kept: a number for each band of its whole picture's print."""
    return frozenset(_bands(next(_prints(look)))) if look else frozenset()


def bands_near(look: Look) -> frozenset[int]:
    """What to search for: whatever is like it shares one of these with it.

    Each band of each print, and all that differ from one of them in one bit. So whatever is at most
    7 bits away in the coarsest half is found for certain, and nearly all else that is `alike`."""
    kept = {band for each in _prints(look) for band in _bands(each)}
    return frozenset(kept | {band ^ (1 << bit) for band in kept for bit in range(BAND_BITS)})


def _prints(look: Look) -> Iterator[int]:
    for start in range(0, len(look), PRINT):
        yield int.from_bytes(look[start : start + PRINT], "big")


def _bands(print_: int) -> Iterator[int]:
    for place in range(BANDS):
        value = print_ >> (8 * PRINT - BAND_BITS * (place + 1)) & 0xFFFF
        yield place << BAND_BITS | value


def _near(one: int, other: int) -> bool:
    return (one ^ other).bit_count() <= NEAR
