"""The way out: takes what waits in the outbox to Telegram, and writes down what came of it.

One row of a chat is on its way at a time. Whose turn it is say the chains and the pace; what to do
when a call fails say the troubles.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import count
from typing import Any, ParamSpec

import structlog

from bot.clock import Clock
from bot.sending import metrics
from bot.sending.chains import Chain, Chains
from bot.sending.delivery import Delivery, NotYet, Step
from bot.sending.icons import Icons
from bot.sending.looking import Looking
from bot.sending.making import Making
from bot.sending.pace import Pace
from bot.sending.packing import NobodyThere, NothingLeft, Packing
from bot.sending.phrasing import Phrasing
from bot.sending.queue import SECONDS_BETWEEN_LOOKS, Queue
from bot.sending.records import Records
from bot.sending.topics import Topics
from bot.sending.troubles import Troubles
from bot.sending.turns import Turns
from bot.sending.wire import Refused, Unanswered, Wire
from domain.desk import Advice, no_advice
from storage import outbox
from storage.store import Store

AT_ONCE = 60  # rows in work; the pace lets half as many calls out, the others are being recorded
LONGEST_PAUSE = 30.0  # seconds between attempts to write something down
SETBACKS = 3  # after so many refused steps a row goes without topics
SERVER_ERROR = 500  # from here on nobody knows whether it was done
LAST_SECONDS = 7.0  # of the machine, for finishing what is on its way when we are stopped

P = ParamSpec("P")

log = structlog.get_logger()


class Sender:
    """Sends what waits in the outbox until it is stopped. Made once, run once."""

    def __init__(
        self,
        *,
        store: Store,
        wire: Wire,
        phrasing: Phrasing,
        clock: Clock,
        language: str,
        advice: Callable[[datetime], Advice] = lambda now: no_advice,
    ) -> None:
        self._store = store
        self._wire = wire
        self._clock = clock
        self._pace = Pace()
        self._chains = Chains()
        self._turns = Turns(self._chains, self._pace)
        self._records = Records(store=store, terms=phrasing.terms, directory=phrasing.directory)
        self._queue = Queue(store, self._chains, self._records, phrasing.directory)
        icons = Icons()
        topics = Topics(
            store=store,
            looking=Looking(store=store, wire=wire),
            icons=icons,
            making=Making(store=store, icons=icons, advice=advice),
            directory=phrasing.directory,
        )
        self._packing = Packing(
            store=store, phrasing=phrasing, wire=wire, topics=topics, language=language
        )
        self._troubles = Troubles(
            chains=self._chains, pace=self._pace, records=self._records, clock=clock
        )
        self._woken = asyncio.Event()
        self._alarm: asyncio.Task[None] | None = None
        self._alarm_at = 0.0
        self._at_work: set[asyncio.Task[None]] = set()
        self._stopping = False
        self._ended = asyncio.Event()

    async def run(self) -> None:
        """Send until `stop`."""
        try:
            while not self._stopping:
                self._woken.clear()
                await self._fill()
                self._start()
                await self._rest()
            await self._finish()
        finally:
            for task in (*self._at_work, *((self._alarm,) if self._alarm else ())):
                task.cancel()
            self._ended.set()

    def wake(self) -> None:
        """Something may have been put into the outbox."""
        self._queue.heard()
        self._woken.set()

    async def stop(self) -> None:
        """Finish and record what is on its way, then end; the rest waits for the next run."""
        self._stopping = True
        self._woken.set()
        await self._ended.wait()

    async def _fill(self) -> None:
        try:
            await self._queue.fill(self._clock.now())
        except Exception:  # the database is away: what we have in hand goes on
            log.exception("sender.cannot_read")

    def _start(self) -> None:
        """Begin with every chain that may go now."""
        while len(self._at_work) < AT_ONCE:
            chain = self._turns.next(self._now())
            if chain is None:
                break
            self._begin(chain)
        self._alarm_at_least(self._turns.look_again_at)
        self._alarm_at_least(self._queue.opens_at())

    def _begin(self, chain: Chain) -> None:
        task = asyncio.create_task(self._work(chain, chain.messages))
        self._at_work.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._at_work.discard(task)
        self._woken.set()

    async def _work(self, chain: Chain, places: int) -> None:
        """Take the first row of a chain one call further."""
        called = False
        try:
            if await self._is_packed(chain, places):
                called = True
                await self._carry(chain, places)
        except Exception:
            log.exception("sender.fault", outbox=chain.first.id)
            chain.faults += 1
            await self._insist(self._troubles.fault, chain)
        finally:
            if not called:
                self._pace.give_back(chain.chat, places)

    async def _is_packed(self, chain: Chain, places: int) -> bool:
        """Whether its next call can be made in the places that were taken for it."""
        if chain.delivery is None and not await self._pack(chain):
            return False
        if chain.messages > places:  # it turned out to be an album: wait for more places
            self._chains.ready(chain)
            return False
        return True

    async def _pack(self, chain: Chain) -> bool:
        """Read the row again if a newer notice may have replaced it, and find its words."""
        row = chain.first
        if row.notice.slot:
            current = await outbox.row(self._store, row.id)
            if current is None:
                self._chains.finished(chain)
                return False
            chain.rows[0] = row = current
        if not row.is_readable:
            await self._insist(self._troubles.unreadable, chain)
            return False
        try:
            chain.delivery = await self._packing.pack(
                row, self._clock.now(), plainly=chain.setbacks >= SETBACKS
            )
            return True
        except NotYet as wait:
            self._chains.wait(chain, wait.until.timestamp())
        except (NobodyThere, NothingLeft) as gone:
            await self._records.dropped(row, gone.why, self._clock.now())
            self._chains.finished(chain)
        except Refused as refused:  # while a file was fetched
            await self._insist(self._troubles.refused, chain, refused)
        except Unanswered as lost:
            await self._insist(self._troubles.unanswered, chain, str(lost))
        return False

    async def _carry(self, chain: Chain, places: int) -> None:
        """Make the next call of a delivery; record the delivery when none is left."""
        delivery = chain.delivery
        assert delivery is not None
        if not delivery.calls and delivery.place.step is not None:  # all was so already
            self._pace.give_back(chain.chat, places)
            await self._insist(self._settle, chain, delivery.place.step, delivery.answers)
            return
        if not delivery.calls:
            if not delivery.sent and delivery.row.notice.says:
                log.error("sender.nothing_to_say", outbox=chain.first.id)
            self._pace.give_back(chain.chat, places)
            await self._insist(self._record, chain, delivery)
            return
        try:
            result = await self._call(delivery)
        except Refused as refused:
            await self._insist(self._troubles.refused, chain, refused)
            return
        except Unanswered as lost:
            await self._insist(self._troubles.unanswered, chain, str(lost))
            return
        finally:
            self._pace.answered(chain.chat, places, self._now())
        self._pace.accepted()
        delivery.accept(result)
        if delivery.calls:
            self._chains.ready(chain)
        elif delivery.place.step is not None:
            await self._insist(self._settle, chain, delivery.place.step, delivery.answers)
        else:
            await self._insist(self._record, chain, delivery)

    async def _call(self, delivery: Delivery) -> Any:
        """Make the next call; of what must not be done twice it is written down before."""
        call, step = delivery.calls[0], delivery.place.step
        chat = {"chat_id": delivery.chat_id} if call.to_chat else {}
        if step is not None and step.begins:
            await self._insist(self._records.noted, step.begins)
        try:
            return await self._wire.call(call.method, {**chat, **call.params}, call.uploads)
        except Refused as refused:
            if step is not None and step.undoes and refused.code < SERVER_ERROR:
                await self._insist(self._records.noted, step.undoes)
            raise

    async def _settle(self, chain: Chain, step: Step, answers: Sequence[Any]) -> None:
        """What had to be done first is done: look what is next."""
        await self._records.settled(step, answers, self._clock.now())
        self._chains.again(chain)

    async def _record(self, chain: Chain, delivery: Delivery) -> None:
        """It has arrived. If a newer notice took its place meanwhile, that one goes next."""
        await self._records.sent(delivery, self._clock.now())
        metrics.SENT.inc()
        row = delivery.row
        newer = await outbox.row(self._store, row.id) if row.notice.slot else None
        if newer is None:
            self._chains.finished(chain)
        else:
            self._chains.replaced(chain, newer)

    async def _insist(
        self, keep: Callable[P, Awaitable[None]], *args: P.args, **kwargs: P.kwargs
    ) -> None:
        """Write down what happened, however long the database is away: it would happen again."""
        for attempt in count():
            try:
                await keep(*args, **kwargs)
                return
            except Exception:
                log.exception("sender.cannot_record")
                await self._clock.sleep(min(2**attempt, LONGEST_PAUSE))

    async def _finish(self) -> None:
        """End what has begun: calls on their way, and notices of which a part has arrived."""
        with suppress(TimeoutError):
            async with asyncio.timeout(LAST_SECONDS):
                while self._at_work or any(chain.has_begun for chain in self._chains):
                    self._woken.clear()
                    for chain in self._turns.begun(self._now()):
                        self._begin(chain)
                    self._alarm_at_least(self._turns.look_again_at)
                    await self._rest()

    async def _rest(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(SECONDS_BETWEEN_LOOKS):
                await self._woken.wait()

    def _alarm_at_least(self, at: float | None) -> None:
        """Wake up at this moment of the clock, if not before."""
        if at is None or (self._alarm and not self._alarm.done() and self._alarm_at <= at):
            return
        if self._alarm:
            self._alarm.cancel()
        self._alarm_at = at
        self._alarm = asyncio.create_task(self._ring(at))

    async def _ring(self, at: float) -> None:
        await self._clock.sleep(max(0.0, at - self._now()))
        self._woken.set()

    def _now(self) -> float:
        return self._clock.now().timestamp()
