"""The updates that wait for a bot, and long polling for them."""

import asyncio
import itertools
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from playground.clock import TownClock
from playground.telegram.errors import ApiError, conflict
from playground.telegram.shapes import Json

MOST_WAITING = 100_000  # beyond that, Telegram drops new ones silently
MOST_AT_ONCE = 100
LONGEST_POLL = 50  # seconds
BURST = 0.001  # a poll that was woken waits so long for a few more
FAR_AHEAD = 10  # an offset further above the newest update than this is taken for a mistake

# How long an update is kept, in seconds; everything else a day.
LIFETIME = {"callback_query": 150}
A_DAY = 86_400

KINDS = frozenset(
    {
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "business_connection",
        "business_message",
        "edited_business_message",
        "deleted_business_messages",
        "message_reaction",
        "message_reaction_count",
        "inline_query",
        "chosen_inline_result",
        "callback_query",
        "shipping_query",
        "pre_checkout_query",
        "purchased_paid_media",
        "poll",
        "poll_answer",
        "my_chat_member",
        "chat_member",
        "chat_join_request",
        "chat_boost",
        "removed_chat_boost",
    }
)
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
DEFAULT_KINDS = KINDS - ON_REQUEST

TERMINATED = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)


def _nobody_minds() -> None:
    """Whoever caused an update does not ask what became of it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Update:
    """One update, ready to be sent."""

    id: int
    kind: str
    lane: str  # updates of one lane reach a webhook one after the other
    body: bytes
    expires: float
    copies: int = 1  # how often it is delivered: more than once only on demand
    on_expiry: Callable[[], None] = _nobody_minds  # it was forgotten before a bot had taken it


class UpdateQueue:
    """What one bot has yet to confirm."""

    def __init__(
        self, first_id: int, clock: TownClock, on_change: Callable[[], None] = lambda: None
    ) -> None:
        self.allowed = DEFAULT_KINDS
        self.webhook_is_set = False
        self.polls = 0  # how often the bot has asked
        self.on_change = on_change
        self.on_arrival: Callable[[Update], None] = lambda _: None
        self._clock = clock
        self._ids = itertools.count(first_id)
        self._waiting: dict[int, Update] = {}
        self._last = first_id - 1
        self._arrived = asyncio.Event()
        self._poll: asyncio.Future[None] | None = None
        self._copies = 1

    def __len__(self) -> int:
        return len(self._waiting)

    def __iter__(self) -> Iterator[Update]:
        return iter(tuple(self._waiting.values()))

    @property
    def held(self) -> bool:
        """Whether a long poll is waiting for news."""
        return self._poll is not None and not self._poll.done()

    def allow(self, names: object) -> None:
        """Remember which kinds of update the bot wants; what cannot be read changes nothing."""
        if isinstance(names, list):
            wanted = frozenset(name for name in names if isinstance(name, str)) & KINDS
            self.allowed = wanted or DEFAULT_KINDS

    def push(
        self,
        kind: str,
        payload: Json,
        *,
        lane: str,
        on_expiry: Callable[[], None] = _nobody_minds,
    ) -> int | None:
        """Queue an update; returns its id, or None if the bot does not want this kind."""
        if kind not in self.allowed or len(self._waiting) >= MOST_WAITING:
            return None
        number = next(self._ids)
        body = json.dumps(
            {"update_id": number, kind: payload}, separators=(",", ":"), check_circular=False
        ).encode()
        update = Update(
            id=number,
            kind=kind,
            lane=lane,
            body=body,
            expires=self._clock.seconds() + LIFETIME.get(kind, A_DAY),
            copies=self._copies,
            on_expiry=on_expiry,
        )
        self._copies = 1
        self._waiting[number] = update
        self._last = number
        self._arrived.set()
        self.on_arrival(update)
        self.on_change()
        return number

    def deliver_next_twice(self, copies: int = 2) -> None:
        """Let the next update be delivered again although it was confirmed."""
        self._copies = copies

    def confirm(self, number: int) -> None:
        """Forget an update that has arrived; a copy of it may be due once more."""
        update = self._waiting.pop(number, None)
        if update and update.copies > 1:
            again = replace(update, copies=update.copies - 1, on_expiry=_nobody_minds)
            self._waiting = {number: again, **self._waiting}  # the oldest stay in front
        self.on_change()

    def drop(self, number: int) -> None:
        """Forget an update for good."""
        self._waiting.pop(number, None)
        self.on_change()

    def clear(self) -> None:
        """Forget everything that waits."""
        self._waiting.clear()

    def expire(self) -> None:
        """Forget what has waited too long, and tell whoever minds."""
        now = self._clock.seconds()
        for update in [update for update in self._waiting.values() if update.expires <= now]:
            self.drop(update.id)
            update.on_expiry()

    def get(self, number: int) -> Update | None:
        """The update of that id, if it still waits."""
        return self._waiting.get(number)

    async def poll(self, offset: int, limit: int, timeout: int) -> list[Update]:
        """What getUpdates answers."""
        self._check_webhook()
        self.polls += 1
        self.on_change()
        self.expire()
        self._confirm_below(offset)
        limit = limit if 1 <= limit <= MOST_AT_ONCE else MOST_AT_ONCE
        if not self._waiting and timeout > 0:
            await self._wait(min(timeout, LONGEST_POLL))
        return list(itertools.islice(self._waiting.values(), limit))

    def end_polls(self, reason: str) -> None:
        """Answer the poll that is being held with a conflict."""
        self.refuse_poll(conflict(reason))

    def refuse_poll(self, error: ApiError) -> None:
        """Answer the poll that is being held with an error."""
        if self._poll and not self._poll.done():
            self._poll.set_exception(error)

    def _check_webhook(self) -> None:
        if self.webhook_is_set:
            raise conflict(
                "can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first"
            )

    def _confirm_below(self, offset: int) -> None:
        if offset < 0:
            for update in tuple(self)[:offset]:
                self.drop(update.id)
        elif offset and offset <= self._last + 1 + FAR_AHEAD:
            for number in tuple(itertools.takewhile(lambda number: number < offset, self._waiting)):
                self.confirm(number)

    async def _wait(self, timeout: float) -> None:
        self.end_polls(TERMINATED)
        mine = self._poll = asyncio.get_running_loop().create_future()
        self.on_change()
        self._arrived.clear()
        arrival = asyncio.ensure_future(self._arrived.wait())
        try:
            await asyncio.wait({mine, arrival}, timeout=timeout, return_when="FIRST_COMPLETED")
            if mine.done():
                mine.result()
            if arrival.done():
                await asyncio.sleep(BURST)
        finally:
            arrival.cancel()
            mine.cancel()
