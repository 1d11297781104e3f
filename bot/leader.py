"""Of all processes on one database, one sends, ticks and polls: the leader."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import structlog

from storage.engine import Database
from storage.locks import Leadership

log = structlog.get_logger()


@dataclass(kw_only=True)
class Leader:
    """Takes the lead when it is free, and leaves off at once when it is lost."""

    database: Database
    begin: Callable[[], Awaitable[None]]  # what a leader does, from now on
    leave_off: Callable[[], Awaitable[None]]
    _held: Leadership | None = field(default=None, init=False)  # None: another process leads

    async def leads(self) -> bool:
        """Whether we lead now; asked again and again, so that a free lead is taken."""
        if self._held and not await self._held.held():
            log.warning("leader.lost")
            await self.step_down()
        if self._held is None:
            self._held = await self.database.lead()
            if self._held:
                log.info("leader.leads")
                await self.begin()
        return self._held is not None

    async def step_down(self) -> None:
        """Finish what a leader does, and let another process do it."""
        if self._held:
            await self.leave_off()
            await self._held.give_up()
            self._held = None
