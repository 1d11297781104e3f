"""How fast we may send: overall, to one chat, and to one group."""

import heapq
from dataclasses import dataclass, field


class Slots:
    """So many places, each free again some seconds after the answer of what it was taken for.

    Unlike a bucket, they never let more than `places` messages into any stretch of `seconds`,
    whatever the network does to their spacing.
    """

    __slots__ = ("_busy", "_free", "places", "seconds")

    def __init__(self, places: int, seconds: float) -> None:
        self.places = places
        self.seconds = seconds
        self._free = places
        self._busy: list[float] = []  # when places that were answered will be free: a heap

    def opens(self, messages: int, now: float) -> float | None:
        """When so many messages may go: `now`, or later; None: not before another answer comes."""
        while self._busy and self._busy[0] <= now:
            heapq.heappop(self._busy)
            self._free += 1
        missing = min(messages, self.places) - self._free
        if missing <= 0:
            return now
        if missing > len(self._busy):
            return None
        return heapq.nsmallest(missing, self._busy)[-1]

    def take(self, messages: int) -> None:
        """Fill places; ask `opens` first."""
        self._free -= min(messages, self.places)

    def answered(self, messages: int, now: float) -> None:
        """The answer has come: the places are free in a while.

        An album larger than all places together holds them for longer.
        """
        held = self.seconds * max(1.0, messages / self.places)
        for _ in range(min(messages, self.places)):
            heapq.heappush(self._busy, now + held)

    def give_back(self, messages: int) -> None:
        """Free places that were taken for nothing."""
        self._free += min(messages, self.places)

    def is_idle(self, now: float) -> bool:
        """Whether it could be forgotten."""
        return self._free + sum(at <= now for at in self._busy) == self.places


OVERALL = (30, 1.0)  # Telegram: about 30 messages a second
PER_CHAT = (3, 3.0)  # one a second, with a short burst
PER_GROUP = (20, 60.0)
EARLIEST = 0.0
TIDY_ABOVE = 1000
LIMIT_FOR_ALL = 3  # so many chats refused in a row, nothing accepted between: it is about us all


@dataclass(kw_only=True)
class Pace:
    """Who may be sent to now. Times are seconds since 1970 on the bot's clock."""

    _overall: Slots = field(default_factory=lambda: Slots(*OVERALL))
    _chats: dict[str, tuple[Slots, ...]] = field(default_factory=dict)
    _not_before: dict[str, float] = field(default_factory=dict)  # what `retry_after` said
    _all_wait_until: float = EARLIEST
    _tidy_above: int = TIDY_ABOVE  # chats remembered before the quiet ones are forgotten
    _refused: set[str] = field(default_factory=set)  # chats refused since the last acceptance

    def chat_opens(self, chat: str, messages: int, now: float) -> float:
        """When this chat takes so many messages: `now`, or a later moment."""
        until = self._not_before.get(chat, EARLIEST)
        if until > now:
            return until
        return max(slots.opens(messages, now) or now for slots in self._of(chat))

    def all_open(self, messages: int, now: float) -> float | None:
        """When anything may be sent at all; None: not before another answer comes."""
        if self._all_wait_until > now:
            return self._all_wait_until
        return self._overall.opens(messages, now)

    def take(self, chat: str, messages: int) -> None:
        """Messages are on their way."""
        for slots in (self._overall, *self._of(chat)):
            slots.take(messages)

    def answered(self, chat: str, messages: int, now: float) -> None:
        """Telegram answered, or did not and we gave up waiting."""
        for slots in (self._overall, *self._of(chat)):
            slots.answered(messages, now)
        if len(self._chats) > self._tidy_above:
            self._forget_idle(now)

    def give_back(self, chat: str, messages: int) -> None:
        """Nothing was sent after all."""
        for slots in (self._overall, *self._of(chat)):
            slots.give_back(messages)

    def accepted(self) -> None:
        """Something went through, so a refusal is the matter of its own chat."""
        self._refused.clear()

    def refused(self, chat: str, retry_after: float, now: float) -> None:
        """Telegram told us to wait: for this chat, or for all when it refuses one after another."""
        until = now + retry_after
        self._not_before[chat] = until
        self._refused.add(chat)
        if len(self._refused) >= LIMIT_FOR_ALL:
            self.pause(until)

    def pause(self, until: float) -> None:
        """Send nothing to anybody before then."""
        self._all_wait_until = max(self._all_wait_until, until)

    def _forget_idle(self, now: float) -> None:
        """Drop what is known of chats that have been quiet for long."""
        for chat, limits in tuple(self._chats.items()):
            if all(slots.is_idle(now) for slots in limits):
                del self._chats[chat]
        for chat, until in tuple(self._not_before.items()):
            if until <= now:
                del self._not_before[chat]
        self._tidy_above = max(TIDY_ABOVE, 2 * len(self._chats))

    def _of(self, chat: str) -> tuple[Slots, ...]:
        limits = self._chats.get(chat)
        if limits is None:
            limits = (
                (Slots(*PER_CHAT), Slots(*PER_GROUP))
                if chat.startswith("-")
                else (Slots(*PER_CHAT),)
            )
            self._chats[chat] = limits
        return limits
