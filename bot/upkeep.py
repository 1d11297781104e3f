"""Housekeeping by the hour: what has been dealt with and is no longer asked about goes."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from storage.albums import ForgetAlbums
from storage.claims import ForgetClaims
from storage.deliveries import PurgeSent
from storage.inbox import ForgetUpdates
from storage.store import Store
from storage.writer import Change

EVERY = timedelta(hours=1)
DECIDED_LAST = timedelta(days=30)  # a claim that nobody wants to send or to replace by then
PIECES_COME = timedelta(days=1)  # Telegram brings no piece of an album later than that
SENT_LAST = timedelta(days=3)  # as long as an update may still make the same notice again


@dataclass(kw_only=True)
class Upkeep:
    """Asked at every ring; does something once an hour."""

    store: Store
    _next: datetime | None = field(default=None, init=False)  # None: at the first ring

    async def ring(self, now: datetime) -> None:
        """Tidy up if it is time."""
        if self._next and now < self._next:
            return
        self._next = now + EVERY
        writes = (
            ForgetUpdates(now),
            PurgeSent(now - SENT_LAST),
            ForgetAlbums(now - PIECES_COME),
            ForgetClaims(now - DECIDED_LAST),
        )
        await self.store.keep(Change(writes=writes))
        await self.store.database.forget()
