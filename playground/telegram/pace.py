"""How fast a bot may send; faster, and it is told to wait."""

import math
from collections import defaultdict, deque
from dataclasses import dataclass

from playground.telegram.errors import too_many_requests


@dataclass(frozen=True, kw_only=True, slots=True)
class Limit:
    """So many messages in any stretch of so many seconds."""

    messages: int
    seconds: float


# A chat takes one message a second, and a short burst of them now and then: a bucket.
CHAT_RATE = 1.0
CHAT_BURST = 5

GROUP = Limit(messages=20, seconds=60)
OVERALL = Limit(messages=30, seconds=1)


@dataclass(kw_only=True, slots=True)
class Switches:
    """Which limits hold."""

    per_chat: bool = True
    per_group: bool = True
    overall: bool = True

    def off(self) -> None:
        """Let everything through."""
        self.per_chat = self.per_group = self.overall = False


class Pace:
    """Counts what every bot sends, on the town's clock."""

    def __init__(self) -> None:
        self.limits = Switches()
        self._buckets: dict[tuple[int, int], tuple[float, float]] = {}
        self._groups: defaultdict[tuple[int, int], deque[float]] = defaultdict(deque)
        self._all: defaultdict[int, deque[float]] = defaultdict(deque)

    def spend(self, bot: int, chat: int, *, is_group: bool, now: float, messages: int = 1) -> None:
        """Count messages to a chat, or refuse them with the seconds to wait."""
        wait = 0.0
        key = (bot, chat)
        if self.limits.overall:
            wait = _wait(self._all[bot], OVERALL, messages, now)
        if self.limits.per_group and is_group:
            wait = max(wait, _wait(self._groups[key], GROUP, messages, now))
        if self.limits.per_chat:
            wait = max(wait, self._wait_for_bucket(key, messages, now))
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        self._count(key, messages, now, is_group=is_group)

    def _wait_for_bucket(self, key: tuple[int, int], messages: int, now: float) -> float:
        left = self._left(key, now)
        needed = min(messages, CHAT_BURST)  # an album of ten passes when the bucket is full
        return (needed - left) / CHAT_RATE

    def _left(self, key: tuple[int, int], now: float) -> float:
        left, since = self._buckets.get(key, (float(CHAT_BURST), now))
        return min(float(CHAT_BURST), left + (now - since) * CHAT_RATE)

    def _count(self, key: tuple[int, int], messages: int, now: float, *, is_group: bool) -> None:
        if self.limits.per_chat:
            self._buckets[key] = (self._left(key, now) - messages, now)
        if self.limits.overall:
            self._all[key[0]].extend([now] * messages)
        if self.limits.per_group and is_group:
            self._groups[key].extend([now] * messages)


def _wait(sent: deque[float], limit: Limit, messages: int, now: float) -> float:
    """Seconds until so many more would fit into the stretch."""
    while sent and sent[0] <= now - limit.seconds:
        sent.popleft()
    excess = len(sent) + min(messages, limit.messages) - limit.messages
    return sent[excess - 1] + limit.seconds - now if excess > 0 else 0.0
