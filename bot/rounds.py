"""What is done each time the bell rings."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.atlas_keeper import AtlasKeeper
from bot.clock import Clock
from bot.directory_keeper import DirectoryKeeper
from bot.duties import Duties
from bot.leader import Leader
from bot.learning.keeper import ModelKeeper
from bot.learning.nightly import Nightly
from bot.receiver import Receiver
from bot.upkeep import Upkeep

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class Rounds:
    """Looks after everything that nobody woke us for: the hour, and what other processes did."""

    clock: Clock
    keeper: DirectoryKeeper
    atlas: AtlasKeeper
    model: ModelKeeper
    nightly: Nightly | None  # None: what people decide is not learnt from by itself
    receiver: Receiver
    duties: Duties
    leader: Leader
    upkeep: Upkeep
    chores: Callable[[datetime], Awaitable[None]]  # whatever is due by now

    async def ring(self) -> None:
        """Go round once. What fails stays due, and the next ring finds it."""
        try:
            await self._go_round(self.clock.now())
        except Exception:
            log.exception("rounds.failed")

    async def _go_round(self, now: datetime) -> None:
        await self.keeper.refresh()
        await self.atlas.refresh()
        await self.model.refresh()
        self.receiver.wake()
        if await self.leader.leads():
            self.duties.wake()
            await self.chores(now)
            await self.upkeep.ring(now)
            if self.nightly:
                await self.nightly.ring(now)
