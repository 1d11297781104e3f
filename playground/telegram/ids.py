"""Identifiers that look like Telegram's and come out the same for the same seed."""

import base64
import random
from hashlib import blake2b

USER_IDS = (100_000_000, 8_500_000_000)  # nine and ten digits, many above 2**32
GROUP_IDS = (100_000_000, 5_200_000_000)
CHANNEL_IDS = (1_100_000_000, 3_900_000_000)


class Ids:
    """Draws every identifier of one playground."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._taken: set[int] = set()

    def user(self) -> int:
        """An id for a person or a bot."""
        return self._fresh(*USER_IDS)

    def group(self) -> int:
        """An id for a basic group."""
        return -self._fresh(*GROUP_IDS)

    def supergroup(self) -> int:
        """An id for a supergroup or a channel."""
        return -1_000_000_000_000 - self._fresh(*CHANNEL_IDS)

    def first_update(self) -> int:
        """The number at which a bot's updates begin."""
        return self._random.randint(2_000_001, 1_000_000_000)

    def step(self) -> int:
        """How far the next message id lies: ids grow, but with gaps."""
        return 1 if self._random.random() < 0.8 else self._random.randint(2, 4)

    def number(self) -> str:
        """A long number in a string: callback queries, albums, chat instances."""
        return str(self._random.randint(10**17, 2**63 - 1))

    def token(self) -> str:
        """The secret half of a bot's token."""
        return "AA" + text(str(self._random.random()), length=33)

    def _fresh(self, low: int, high: int) -> int:
        while (number := self._random.randint(low, high)) in self._taken:
            pass
        self._taken.add(number)
        return number


def text(*parts: object, length: int) -> str:
    """A URL-safe string that follows from the parts and tells nothing about them."""
    raw = b""
    while len(raw) < length:
        raw += blake2b(repr((parts, len(raw))).encode(), digest_size=48).digest()
    return base64.urlsafe_b64encode(raw).decode()[:length]
