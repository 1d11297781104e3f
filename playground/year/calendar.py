"""Stopping wherever something falls due, and killing the bot there or elsewhere."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta

from playground.crash import comes_to_work
from playground.process import BotProcess
from playground.town.living import SILENCE, LivingTown
from storage import complaints

MOMENT = timedelta(seconds=1)  # a clock has run out when its last second is over
UNHURRIED = 1.0  # seconds of the town in one of ours, while its bot is dead
CAREFUL = 15.0  # ... and while something falls due: a minute of the town is then 4 s
BEFORE, AFTER = timedelta(seconds=30), timedelta(minutes=5)  # from when until when, unless done
LOOKS_EVERY = 0.1  # seconds of ours


class Almanac:
    """Lets the town's clock pass no moment at which something is due."""

    def __init__(self, town: LivingTown, *, kills: int, moments: int, seed: int) -> None:
        self.killed = 0
        self._town = town
        self._rate = town.clock.rate
        self._is_dead = False  # while the bot is; then it comes back unhurried
        self._chance = random.Random(seed)
        self._fatal = frozenset(self._chance.sample(range(moments), min(kills, moments)))
        self._seen = 0  # moments at which something was due, or a complaint came to its end

    @asynccontextmanager
    async def paces(self) -> AsyncIterator[None]:
        """While the block lasts, time slows down wherever something falls due."""
        pacing = asyncio.create_task(self._keep_pace())
        try:
            yield
        finally:
            pacing.cancel()
            with suppress(asyncio.CancelledError):
                await pacing  # also tells what may have gone wrong with it

    async def stops(self, until: datetime) -> None:
        """Go from one moment at which something is due to the next, and let it be done there."""
        while (due := await self._due_next(self._town.clock.now())) and due + MOMENT < until:
            self._goes(CAREFUL)
            if (ahead := due + MOMENT - self._town.clock.now()) > timedelta():
                self._town.clock.move(ahead)
            await self.passes()
            await self._town.settles()

    async def weeks_pass(self) -> None:
        """Go on until all silence has had its consequences."""
        end = self._town.clock.now() + timedelta(weeks=SILENCE)
        await self._town.settles()
        await self.stops(end)
        self._town.clock.move(end - self._town.clock.now())
        await self._town.settles()

    async def passes(self) -> None:
        """A moment at which the bot may die; time hardly passes until it is back."""
        is_fatal, self._seen = self._seen in self._fatal, self._seen + 1
        if not is_fatal:
            return
        bot, calls = self._town.resident, len(self._town.telegram.journal)
        assert isinstance(bot, BotProcess)
        self._goes(UNHURRIED)
        self._is_dead = True
        await bot.kill()
        await bot.start()
        await comes_to_work(self._town, after=calls)
        self._is_dead = False
        self.killed += 1

    async def _keep_pace(self) -> None:
        while True:
            now = self._town.clock.now()
            due = await self._due_next(now - AFTER)
            self._goes(CAREFUL if due and due < now + BEFORE else self._rate)
            await asyncio.sleep(LOOKS_EVERY)

    def _goes(self, rate: float) -> None:
        if not self._is_dead and rate != self._town.clock.rate:
            self._town.clock.set_rate(rate)

    async def _due_next(self, after: datetime) -> datetime | None:
        return await complaints.due_next(self._town.store, after)
