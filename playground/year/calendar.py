"""Stopping wherever something falls due, and killing the bot there or elsewhere."""

import random
from datetime import datetime, timedelta

from playground.crash import comes_to_work
from playground.process import BotProcess
from playground.town.living import SILENCE, LivingTown
from storage import complaints

MOMENT = timedelta(seconds=1)  # a clock has run out when its last second is over
UNHURRIED = 1.0  # seconds of the town in one of ours, while its bot is dead


class Almanac:
    """Lets the town's clock pass no moment at which something is due."""

    def __init__(self, town: LivingTown, *, kills: int, moments: int, seed: int) -> None:
        self.killed = 0
        self._town = town
        self._rate = town.clock.rate
        self._chance = random.Random(seed)
        self._fatal = frozenset(self._chance.sample(range(moments), min(kills, moments)))
        self._seen = 0  # moments at which something was due, or a complaint came to its end

    async def stops(self, until: datetime) -> None:
        """Go from one moment at which something is due to the next, and let it be done there."""
        while (due := await self._due_next()) is not None and due + MOMENT < until:
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
        self._town.clock.set_rate(UNHURRIED)
        await bot.kill()
        await bot.start()
        await comes_to_work(self._town, after=calls)
        self._town.clock.set_rate(self._rate)
        self.killed += 1

    async def _due_next(self) -> datetime | None:
        return await complaints.due_next(self._town.store, self._town.clock.now())
