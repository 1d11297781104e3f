"""Fills the chains from the outbox, and sees who can be reached again."""

import asyncio
import heapq
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime

from bot.sending import metrics
from bot.sending.addresses import chain_key, person_of
from bot.sending.chains import Chains
from bot.sending.records import Records
from domain.directory import Directory
from storage import outbox
from storage.outbox import Row
from storage.store import Store

PAGE = 500  # rows read at once
SECONDS_BETWEEN_LOOKS = 1.0  # other processes write rows, too, and cannot wake us
SECONDS_BETWEEN_SEARCHES = 5.0  # for rows that are back, by looking at all ids ...
SECONDS_WHEN_FEW = 1.0  # ... and when there is something new and little to do
FEW = 500


class Queue:
    """Reads rows once and hands them to the chains of their chats.

    How often it looks follows the machine's time: that is a matter of work, not of any term.
    """

    def __init__(
        self,
        store: Store,
        chains: Chains,
        records: Records,
        directory: Callable[[], Directory],
    ) -> None:
        self._store = store
        self._chains = chains
        self._records = records
        self._directory = directory
        self._addressed_with = directory()
        self._seen = 0  # the largest id read so far; ids grow in the order of commits
        self._homeless: list[Row] = []  # for groups that are not linked yet
        self._early: list[tuple[float, int, Row]] = []  # meant for a later moment: a heap
        self._heard = True  # since it last read on
        self._heard_since = True  # since it last searched
        self._looked = self._searched = 0.0

    def heard(self) -> None:
        """There may be something new."""
        self._heard = self._heard_since = True

    async def fill(self, now: datetime) -> None:
        """Read what is new, and put everything where it now belongs."""
        if self._directory() is not self._addressed_with:
            self._address_anew()
        while self._early and self._early[0][0] <= now.timestamp():
            self._place(heapq.heappop(self._early)[2])
        moment = asyncio.get_running_loop().time()
        if self._heard or moment - self._looked >= SECONDS_BETWEEN_LOOKS:
            self._heard, self._looked = False, moment
            await self._read_on(now)
        if moment - self._searched >= self._patience():
            self._searched, self._heard_since = moment, False
            await self._search(now)
        metrics.QUEUED.set(len(self._chains))

    def opens_at(self) -> float | None:
        """When the next early row is due; None when there is none."""
        return self._early[0][0] if self._early else None

    def _patience(self) -> float:
        few = self._heard_since and len(self._chains) < FEW
        return SECONDS_WHEN_FEW if few else SECONDS_BETWEEN_SEARCHES

    async def _read_on(self, now: datetime) -> None:
        while True:
            rows = await outbox.pending(self._store, self._seen, PAGE)
            for row in rows:
                self._seen = row.id
                self._admit(row, now)
            if len(rows) < PAGE:
                return

    async def _search(self, now: datetime) -> None:
        """Rows that are older than what was read last, but were not to be seen then."""
        known = {row.id for row in self._homeless} | {id_ for _, id_, _ in self._early}
        back: dict[str, list[Row]] = defaultdict(list)
        for row_id in await outbox.pending_ids(self._store, self._seen):
            if row_id in self._chains or row_id in known:
                continue
            row = await outbox.row(self._store, row_id)
            if row is not None:
                back[str(row.notice.to)].append(row)
        for rows in back.values():
            await self._welcome(rows, now)

    async def _welcome(self, rows: Sequence[Row], now: datetime) -> None:
        if len(rows) > 1 and person_of(rows[0].notice.to) is not None:
            await self._records.returned(rows, now)
            return
        for row in rows:
            self._admit(row, now)

    def _admit(self, row: Row, now: datetime) -> None:
        meant_for = row.notice.not_before
        if meant_for is not None and meant_for > now:
            heapq.heappush(self._early, (meant_for.timestamp(), row.id, row))
        else:
            self._place(row)

    def _place(self, row: Row) -> None:
        chat = chain_key(row.notice, self._directory())
        if chat is None:
            self._homeless.append(row)
        elif row.id not in self._chains:
            self._chains.add(chat, row)

    def _address_anew(self) -> None:
        """Groups were linked, unlinked or moved."""
        self._addressed_with = self._directory()
        rows, self._homeless = self._homeless, []
        for chain in list(self._chains):
            if chain.is_group:
                rows += self._chains.take_back(chain)
        for row in sorted(rows, key=lambda row: row.id):
            self._place(row)
