"""Looks at the photos of what officers say is done, before citizens read it."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import structlog

from bot.clock import Clock
from bot.looks import look_of
from bot.sending.media import fetched
from bot.sending.wire import Refused, Unanswered, Wire
from domain.complaint import Attachment
from handlers.officer.comparing import to_compare
from storage import claims, complaints, looks
from storage.claims import Claim, SaveClaim, Stage
from storage.looks import RememberLook
from storage.store import Store
from storage.writer import Change, MovedOn

PAUSE = 1.0  # seconds between two looks at what is to be done
AT_ONCE = 8  # claims
PATIENCE = timedelta(minutes=1)  # with a Telegram that does not deliver; then it goes on unchecked
AGAIN = timedelta(hours=1)  # between two looks at what went on unchecked
LATE_AT_ONCE = 50
LONGEST = 20.0  # seconds of the machine for one file

log = structlog.get_logger()


@dataclass(kw_only=True)
class Looker:
    """Fetches photos that nobody has looked at yet and keeps what they look like.

    What is to be done stands in the table of claims, so it may be cut off at any moment.
    """

    store: Store
    wire: Wire
    clock: Clock
    _again: datetime | None = field(default=None, init=False)  # None: at once

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            try:
                new = await claims.at_stage(self.store, Stage.NEW, AT_ONCE)
                await asyncio.gather(*map(self._look_at, new))
                await self._look_again()
            except Exception:
                log.exception("looker.failed")
            await self.clock.sleep(PAUSE)

    async def _look_at(self, claim: Claim) -> None:
        """Look at all its photos, and at the citizens' that they are compared with."""
        try:
            await self._fetch(await self._unknown(claim))
        except (Refused, Unanswered, TimeoutError) as error:
            if self.clock.now() < claim.made_at + PATIENCE:
                return
            log.warning("looker.gave_up", claim=claim.id, why=type(error).__name__)
        try:
            await self.store.keep(Change((SaveClaim(replace(claim, stage=Stage.SEEN)),)))
        except MovedOn:  # somebody decided about it meanwhile
            return

    async def _look_again(self) -> None:
        """Once an hour, at photos that Telegram did not deliver when it was time."""
        now = self.clock.now()
        if self._again is not None and now < self._again:
            return
        self._again = now + AGAIN
        for claim in await claims.at_stage(self.store, Stage.LATE, LATE_AT_ONCE):
            try:
                await self._fetch(await self._unknown(claim))
            except (Refused, Unanswered, TimeoutError):
                continue
            await self.store.keep(Change((SaveClaim(replace(claim, stage=Stage.SEEN_LATE)),)))

    async def _unknown(self, claim: Claim) -> list[Attachment]:
        """The pictures to be compared that nobody has looked at."""
        files = to_compare(claim, await complaints.history(self.store, claim.number))
        known = await looks.known(self.store, [file.unique_id for file in files])
        return [file for file in files if file.unique_id not in known]

    async def _fetch(self, files: Sequence[Attachment]) -> None:
        for file in files:
            async with asyncio.timeout(LONGEST):
                content = await fetched(self.wire, file.small_id or file.file_id)
            look = await asyncio.to_thread(look_of, content) if content else None
            remember = RememberLook(unique_id=file.unique_id, look=look)
            await self.store.keep(Change((remember,)))
