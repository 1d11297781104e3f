"""Walks past every group in turn: Telegram tells nobody when one is deleted."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import structlog

from bot.clock import Clock
from bot.directory_reach import groups_in
from bot.sending.looking import seen_in
from bot.sending.outcomes import Outcome, outcome_of
from bot.sending.wire import Refused, Unanswered, Wire
from domain.directory import Directory
from domain.grounds import Ground, look
from storage import grounds
from storage.grounds import LookAgain
from storage.outbox import Enqueue
from storage.store import Store
from storage.writer import Change

LAP = timedelta(seconds=50)  # each group is passed once in it, so that a minute is enough ...
SHORTEST_REST = timedelta(seconds=2)  # ... while they are few: of many, one every other second
MACHINE_REST = 0.5  # seconds of the machine: a hurried town must not spend its time on this
GONE = (Outcome.UNREACHABLE, Outcome.MIGRATED)

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class Patrol:
    """Compares groups with what we know of them. What differs is looked at by the sender, which
    also tells whom it concerns; as long as nothing differs, nothing is written down."""

    store: Store
    wire: Wire
    clock: Clock
    directory: Callable[[], Directory]

    async def run(self) -> None:
        """Walk until cancelled."""
        while True:
            groups = list(groups_in(self.directory()))
            for chat in groups:
                await self._rest(rest_between(len(groups)))
                await self._pass(chat)
            if not groups:
                await self._rest(LAP)

    async def _pass(self, chat: int) -> None:
        try:
            known = await grounds.find(self.store, chat)
            if known is not None and known.is_lost:
                return  # that is known, and it is tried again now and then
            if await self._differs(chat, known):
                now = self.clock.now()
                again = look(chat, f"patrol:{chat}:{now.timestamp()}")
                await self.store.keep(Change((LookAgain(chat), Enqueue(again, now))))
        except Refused as refused:
            await self._rest(timedelta(seconds=refused.retry_after or 0))
        except Unanswered:  # the same is asked again in a minute
            return
        except Exception:
            log.exception("patrol.failed")

    async def _differs(self, chat: int, known: Ground | None) -> bool:
        """Raises `Refused` and `Unanswered` when there is no telling."""
        me = {"chat_id": chat, "user_id": self.wire.bot_id}
        try:
            about = await self.wire.call("getChat", {"chat_id": chat})
            seen = seen_in(chat, about, await self.wire.call("getChatMember", me))
        except Refused as refused:
            if outcome_of(refused) in GONE:
                return True
            raise
        if known is None or known.looked_at is None:
            return True
        return (seen.is_forum, seen.lacks) != (known.is_forum, known.lacks)

    async def _rest(self, time: timedelta) -> None:
        await asyncio.gather(self.clock.sleep(time.total_seconds()), asyncio.sleep(MACHINE_REST))


def rest_between(groups: int) -> timedelta:
    """How long to wait before the next of so many groups."""
    return max(SHORTEST_REST, LAP / groups)
