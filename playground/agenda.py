"""What people are going to do and when; while nobody is doing anything, the clock jumps ahead."""

import asyncio
import heapq
import itertools
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from datetime import datetime, timedelta

from playground.clock import TownClock

TOGETHER = timedelta(minutes=20)  # what falls so close together happens at the same time
CROWD = 24  # but no more than so many at once

OnTheWay = Callable[[datetime], Awaitable[None]]
"""Called before the clock jumps to a moment; it may stop wherever something is due on the way."""


async def _nothing_on_the_way(_: datetime) -> None:
    """The clock jumps at once."""


class Agenda:
    """Lets many stories happen beside each other, each in its own time.

    A story is a coroutine that says `await agenda.until(moment)` wherever life goes on without it.
    """

    def __init__(
        self,
        clock: TownClock,
        *,
        crowd: int = CROWD,
        on_the_way: OnTheWay = _nothing_on_the_way,
    ) -> None:
        self._clock = clock
        self._crowd = crowd
        self._on_the_way = on_the_way
        self._stories: asyncio.TaskGroup | None = None  # while they are played
        self._busy = 0
        self._order = itertools.count()
        self._waiting: list[tuple[datetime, int, asyncio.Future[None]]] = []

    async def play(self, stories: Iterable[Coroutine[None, None, None]]) -> None:
        """Let all stories happen. The first that goes wrong ends the others."""
        async with asyncio.TaskGroup() as group:
            self._stories = group
            for story in stories:
                self._busy += 1
                group.create_task(self._tell(story))

    async def until(self, moment: datetime) -> None:
        """Nothing happens in this story until then."""
        turn = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (moment, next(self._order), turn))
        self._rest()
        await turn

    async def pause(self, time: timedelta) -> None:
        """Nothing happens in this story for so long."""
        await self.until(self._clock.now() + time)

    async def _tell(self, story: Coroutine[None, None, None]) -> None:
        await story
        self._rest()

    def _rest(self) -> None:
        """One story less is busy; after the last one, the clock goes on to whoever is next."""
        self._busy -= 1
        if self._busy or not self._waiting:
            return
        assert self._stories is not None
        self._stories.create_task(self._go_on())

    async def _go_on(self) -> None:
        first = self._waiting[0][0]
        await self._on_the_way(first)
        if (ahead := first - self._clock.now()) > timedelta():
            self._clock.move(ahead)
        while (
            self._waiting and self._waiting[0][0] <= first + TOGETHER and self._busy < self._crowd
        ):
            _, _, turn = heapq.heappop(self._waiting)
            if not turn.done():
                self._busy += 1
                turn.set_result(None)
