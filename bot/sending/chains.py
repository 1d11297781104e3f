"""What waits to be sent: one chain of rows a chat, and which chain goes next.

Within a chat rows go in the order of their making. Between chats the priority of the first row
decides, then the longest chain, so that a group with many cards uses every minute it is given. A
chain that must wait stands aside and never holds up another.
"""

import heapq
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count

from bot.sending.delivery import Delivery
from storage.outbox import Row


@dataclass(eq=False, slots=True)
class Chain:
    """The rows of one chat, oldest first."""

    chat: str  # "p" and a person's number, a group's id, or "look" and that
    rows: deque[Row] = field(default_factory=deque)
    delivery: Delivery | None = None  # what has been made of the first row; None: nothing yet
    busy: bool = False  # its first row is being worked on
    waits: bool = False  # it stands aside until a moment
    faults: int = 0  # how often we failed ourselves with the first row
    setbacks: int = 0  # how often a step before it was refused
    ticket: int = 0  # which entry in the heaps counts; older ones are out of date

    @property
    def first(self) -> Row:
        """The row whose turn it is."""
        return self.rows[0]

    @property
    def is_group(self) -> bool:
        """Whether several people read there."""
        return not self.chat.startswith("p")

    @property
    def not_before(self) -> float:
        """When its first row may be tried again."""
        again = self.first.not_before
        return again.timestamp() if again else 0.0

    @property
    def messages(self) -> int:
        """What the next call counts for in the pace, as far as is known."""
        return self.delivery.messages if self.delivery else 1

    @property
    def has_begun(self) -> bool:
        """Whether a part of its first row has been sent, and would be sent again by the next run."""
        return self.delivery is not None and bool(self.delivery.sent)

    @property
    def is_held(self) -> bool:
        """Whether its first row must stay the first."""
        return self.busy or self.has_begun

    def anew(self) -> None:
        """Another row is the first now: nothing has been made of it yet."""
        self.delivery = None
        self.faults = self.setbacks = 0


class Chains:
    """All chains: the ready ones in the order of their turn, the waiting ones by time."""

    def __init__(self) -> None:
        self._chains: dict[str, Chain] = {}
        self._ids: set[int] = set()
        self._ready: list[tuple[int, int, int, Chain]] = []
        self._waiting: list[tuple[float, int, Chain]] = []
        self._tickets = count(1)

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[Chain]:
        return iter(self._chains.values())

    def __contains__(self, row_id: int) -> bool:
        return row_id in self._ids

    def add(self, chat: str, row: Row) -> None:
        """Put a row at its place in the chain of its chat."""
        chain = self._chains.setdefault(chat, Chain(chat))
        overtakes = not chain.rows or row.id < chain.first.id
        self._ids.add(row.id)
        _insert(chain, row)
        if not chain.busy and (overtakes or not chain.waits):
            self.ready(chain)

    def next(self, now: float) -> Chain | None:
        """The chain whose turn it is; it stays so until it is taken or has to wait."""
        while self._waiting and self._waiting[0][0] <= now:
            _, ticket, chain = heapq.heappop(self._waiting)
            if ticket == chain.ticket:
                self.ready(chain)
        while self._ready:
            *_, ticket, chain = self._ready[0]
            if ticket == chain.ticket:
                return chain
            heapq.heappop(self._ready)
        return None

    def take(self, chain: Chain) -> None:
        """Work on it: nobody else gets it until it is `ready`, `wait`s or is `finished`."""
        chain.busy = True
        chain.ticket = 0

    def ready(self, chain: Chain) -> None:
        """It may go when its turn comes."""
        chain.busy = chain.waits = False
        chain.ticket = next(self._tickets)
        place = (chain.first.notice.priority, -len(chain.rows), chain.ticket, chain)
        heapq.heappush(self._ready, place)

    def wait(self, chain: Chain, until: float) -> None:
        """It stands aside until then."""
        chain.busy, chain.waits = False, True
        chain.ticket = next(self._tickets)
        heapq.heappush(self._waiting, (until, chain.ticket, chain))

    def finished(self, chain: Chain) -> None:
        """Its first row is done with; the next one's turn comes."""
        self._ids.discard(chain.rows.popleft().id)
        chain.anew()
        self._go_on(chain)

    def again(self, chain: Chain) -> None:
        """What was made of its first row is out of date: make it anew."""
        chain.delivery = None
        self.ready(chain)

    def replaced(self, chain: Chain, row: Row) -> None:
        """Its first row says something newer now."""
        chain.rows[0] = row
        chain.anew()
        self.ready(chain)

    def retry(self, chain: Chain, row: Row, until: datetime) -> None:
        """Its first row is tried again then; anew, unless a part of it has arrived."""
        chain.rows[0] = row
        if not chain.has_begun:
            chain.delivery = None
        self.wait(chain, until.timestamp())

    def drop(self, chain: Chain) -> None:
        """Forget a chain that was taken, with all its rows."""
        self._ids.difference_update(row.id for row in chain.rows)
        chain.rows.clear()
        chain.anew()
        self._go_on(chain)

    def take_back(self, chain: Chain) -> list[Row]:
        """Remove and return the rows of a chain that have not been begun."""
        begun = 1 if chain.is_held else 0
        rows = list(chain.rows)[begun:]
        self._ids.difference_update(row.id for row in rows)
        for _ in rows:
            chain.rows.pop()
        if not chain.rows:
            self._go_on(chain)
        return rows

    def opens_at(self) -> float | None:
        """When the first waiting chain may go; None when none waits."""
        while self._waiting and self._waiting[0][1] != self._waiting[0][2].ticket:
            heapq.heappop(self._waiting)
        return self._waiting[0][0] if self._waiting else None

    def _go_on(self, chain: Chain) -> None:
        chain.busy = False
        if chain.rows:
            self.ready(chain)
        else:
            chain.ticket = 0
            self._chains.pop(chain.chat, None)


def _insert(chain: Chain, row: Row) -> None:
    """Nearly always at the end; a row of another process may have been committed late."""
    at, first = len(chain.rows), int(chain.is_held)
    while at > first and chain.rows[at - 1].id > row.id:
        at -= 1
    chain.rows.insert(at, row)
    if at == 0:
        chain.anew()
