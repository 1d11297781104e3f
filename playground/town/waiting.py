"""What is on its way between people and the bot, and how to follow it without watching the clock."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import datetime

from playground.town.living import LivingTown
from storage import inbox, outbox

AT_MOST_EVERY = 0.25  # seconds of the machine between two looks, however much happens
LONGEST_PAUSE = 8.0  # ... and while something waits that does not move


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiting:
    """How much has not arrived yet."""

    telegram: int  # updates that the bot has not fetched
    inbox: int  # updates that it has not handled
    outbox: int  # messages that are to be sent
    held: int  # messages for people who cannot be reached
    opens: datetime | None  # when the first of those to be sent may go; None: there is none

    @property
    def is_quiet(self) -> bool:
        """Whether everything is delivered that can be."""
        return not (self.telegram or self.inbox or self.outbox)


async def waiting_in(town: LivingTown) -> Waiting:
    """What waits now; looked at in the order in which things move on."""
    town.bot.queue.expire()  # Telegram does not keep updates for ever
    telegram, handling = len(town.bot.queue), await inbox.waiting(town.store)
    backlog = await outbox.backlog(town.store)
    return Waiting(
        telegram=telegram,
        inbox=handling,
        outbox=backlog.to_send,
        held=backlog.held_back,
        opens=backlog.opens,
    )


async def keep_looking(town: LivingTown, look: Callable[[Waiting], Awaitable[None]]) -> None:
    """Look now and after whatever happens in the town, and again until nothing is on its way."""
    stirred, telegram = asyncio.Event(), town.telegram
    with ExitStack() as leave:
        leave.callback(telegram.watch.subscribe_to_all(stirred.set))
        leave.callback(telegram.journal.subscribe(lambda _: stirred.set()))
        leave.callback(telegram.clock.subscribe(stirred.set))
        before, pause = None, AT_MOST_EVERY
        while True:
            stirred.clear()
            waiting = await waiting_in(town)
            await look(waiting)
            pause = min(2 * pause, LONGEST_PAUSE) if waiting == before else AT_MOST_EVERY
            before = waiting
            await asyncio.sleep(AT_MOST_EVERY)
            with suppress(TimeoutError):
                async with asyncio.timeout(_until_next(waiting, pause, town)):
                    await stirred.wait()


def _until_next(waiting: Waiting, pause: float, town: LivingTown) -> float | None:
    """How long to wait if nothing happens; None: for as long as nothing does."""
    if waiting.is_quiet:
        return None
    if waiting.telegram or waiting.inbox or waiting.opens is None or not town.clock.rate:
        return pause
    left = (waiting.opens - town.clock.now()).total_seconds()
    return max(pause, left / town.clock.rate)
