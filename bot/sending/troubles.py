"""What is done when a call did not go through: one way for each outcome."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

import structlog

from bot.clock import Clock
from bot.sending import metrics
from bot.sending.chains import Chain, Chains
from bot.sending.delivery import Delivery
from bot.sending.layout import Call
from bot.sending.outcomes import Outcome, outcome_of
from bot.sending.pace import Pace
from bot.sending.records import Records
from bot.sending.wire import Refused
from domain.grounds import HELLO
from domain.notices import Audience

PAUSES = (1, 2, 4, 8, 15, 30, 60)  # seconds after each failed attempt; the last one stays
WAY_BACK = 60  # seconds: somebody has to let the bot back into the group or channel
TOKEN_PAUSE = 60
FAULTS = 5  # after so many of our own faults with one row it is given up
LONG_WAIT = 10  # seconds after which a wait is worth telling about

log = structlog.get_logger()

Trouble = Callable[["Troubles", Chain, Refused], Awaitable[None]]


@dataclass(frozen=True, kw_only=True)
class Troubles:
    """Decides what happens to the first row of a chain whose call failed."""

    chains: Chains
    pace: Pace
    records: Records
    clock: Clock

    async def refused(self, chain: Chain, refused: Refused) -> None:
        """Telegram answered that it will not."""
        outcome = outcome_of(refused)
        is_step = chain.delivery is not None and chain.delivery.place.step is not None
        trouble = TROUBLES[outcome]
        if is_step and outcome not in SAME_FOR_STEPS:
            trouble = Troubles._set_back
        await trouble(self, chain, refused)

    async def unanswered(self, chain: Chain, why: str) -> None:
        """The connection failed; it may or may not have arrived."""
        await self._again(chain, why)

    async def fault(self, chain: Chain) -> None:
        """We failed ourselves; that must not hold up the chain for ever.

        Telegram's failures do not count here: they may go on for hours, and pass.
        """
        if chain.faults >= FAULTS:
            await self._give_up(chain, "our fault: see the log")
        else:
            await self._again(chain, "fault")

    async def unreadable(self, chain: Chain) -> None:
        """Nobody can read what the row says any more."""
        await self._give_up(chain, "it cannot be read")

    async def _wait(self, chain: Chain, refused: Refused) -> None:
        metrics.RETRIED.labels(why="429").inc()
        seconds = refused.retry_after or 1
        now = self.clock.now()
        self.pace.refused(chain.chat, seconds, now.timestamp())
        until = now + timedelta(seconds=seconds)
        if seconds >= LONG_WAIT:
            log.warning("sender.told_to_wait", outbox=chain.first.id, seconds=seconds)
            await self.records.later(chain.first, until, now)
        self.chains.wait(chain, until.timestamp())

    async def _retry(self, chain: Chain, refused: Refused) -> None:
        await self._again(chain, str(refused.code))

    async def _unauthorized(self, chain: Chain, refused: Refused) -> None:
        log.critical("sender.token_refused", code=refused.code)
        self.pace.pause(self.clock.now().timestamp() + TOKEN_PAUSE)
        self.chains.ready(chain)

    async def _blocked(self, chain: Chain, refused: Refused) -> None:
        log.info("sender.blocked", chat=chain.chat)
        await self.records.blocked(tuple(chain.rows), self.clock.now())
        self.chains.drop(chain)

    async def _unreachable(self, chain: Chain, refused: Refused) -> None:
        if not chain.is_group:
            await self._blocked(chain, refused)
            return
        delivery = chain.delivery
        if delivery is not None and self.records.sits_elsewhere(chain.first, delivery.chat_id):
            await self._set_back(chain, refused)
            return
        now = self.clock.now()
        until = now + timedelta(seconds=WAY_BACK)
        row = replace(chain.first, attempts=chain.first.attempts + 1, not_before=until)
        if row.notice.to.audience is Audience.CHANNEL:
            await self.records.channel_unreachable(row, str(refused), until, now)
            self.chains.retry(chain, row, until)
        elif self.records.sits_with_the_desk(row):
            await self.records.desk_unreachable(row, until, now)
            self.chains.retry(chain, row, until)
        else:
            await self.records.unreachable(chain.first, str(refused), now)
            self.chains.finished(chain)

    async def _no_files(self, chain: Chain, refused: Refused) -> None:
        """Nothing is wrong with the group otherwise: the words wait for nobody."""
        if not chain.is_group:
            await self._give_up(chain, str(refused))
            return
        await self.records.look_again(_delivery(chain).group_id)
        await self.records.elsewhere(chain.first, str(refused), self.clock.now())
        self.chains.finished(chain)

    async def _migrated(self, chain: Chain, refused: Refused) -> None:
        assert refused.migrated_to is not None
        delivery = _delivery(chain)
        await self.records.migrated(delivery.group_id, refused.migrated_to, self.clock.now())
        if delivery.place.step is not None:
            await self._set_back(chain, refused)
            return
        if chain.first.notice.purpose == HELLO:  # the new group has a greeting of its own
            await self.records.dropped(chain.first, str(refused), self.clock.now())
            self.chains.finished(chain)
            return
        delivery.chat_id = refused.migrated_to
        # What was said before stays in the old group: there is nothing to edit or to answer.
        delivery.calls = [_as_new(call) for call in delivery.calls]
        self.chains.ready(chain)

    async def _unchanged(self, chain: Chain, refused: Refused) -> None:
        _delivery(chain).unchanged()
        self.chains.ready(chain)  # with no call left, what came of it is written down

    async def _not_editable(self, chain: Chain, refused: Refused) -> None:
        if chain.first.notice.only_edits:  # somebody has deleted the message
            await self.records.dropped(chain.first, str(refused), self.clock.now())
            self.chains.finished(chain)
            return
        await self._repaired(chain, refused, "new message", Call.anew)

    async def _no_topic(self, chain: Chain, refused: Refused) -> None:
        """It was deleted: the complaint gets another; what was said to one person goes to all."""
        delivery, notice = _delivery(chain), chain.first.notice
        if not notice.about or chain.has_begun or notice.to.audience is Audience.GROUP:
            await self._repaired(chain, refused, "no topic", Call.without_topic)
            return
        await self.records.topic_gone(delivery.group_id, notice.about, self.clock.now())
        await self._set_back(chain, refused)

    async def _topic_closed(self, chain: Chain, refused: Refused) -> None:
        """We may not write there: there may still be the general topic."""
        delivery = _delivery(chain)
        await self.records.look_again(delivery.group_id)
        if delivery.repair("no topic", Call.without_topic):
            metrics.REPAIRED.labels(how="no topic").inc()
            self.chains.ready(chain)
        else:
            await self._unreachable(chain, refused)

    async def _no_right(self, chain: Chain, refused: Refused) -> None:
        await self.records.look_again(_delivery(chain).group_id)
        await self._set_back(chain, refused)

    async def _set_back(self, chain: Chain, refused: Refused) -> None:
        """Make it anew from what is now known; after a few times without any topic."""
        log.warning("sender.set_back", outbox=chain.first.id, why=str(refused))
        chain.setbacks += 1
        self.chains.again(chain)

    async def _bad_markup(self, chain: Chain, refused: Refused) -> None:
        log.error("sender.bad_markup", outbox=chain.first.id, why=refused.description)
        await self._repaired(chain, refused, "plain text", Call.plain)

    async def _bad_file(self, chain: Chain, refused: Refused) -> None:
        log.error("sender.bad_file", outbox=chain.first.id, why=refused.description)
        await self._repaired(chain, refused, "no files", Call.without_files)

    async def _failed(self, chain: Chain, refused: Refused) -> None:
        await self._give_up(chain, str(refused))

    async def _repaired(
        self, chain: Chain, refused: Refused, how: str, repair: Callable[[Call], Call | None]
    ) -> None:
        """The same call after a change; when that has been tried before, it has failed."""
        delivery = _delivery(chain)
        if not delivery.repair(how, repair):
            await self._give_up(chain, str(refused))
            return
        metrics.REPAIRED.labels(how=how).inc()
        self.chains.ready(chain)

    async def _give_up(self, chain: Chain, why: str) -> None:
        await self.records.failed(chain.first, why, self.clock.now())
        self.chains.finished(chain)

    async def _again(self, chain: Chain, why: str) -> None:
        attempts = chain.first.attempts + 1
        seconds = PAUSES[min(attempts, len(PAUSES)) - 1]
        now = self.clock.now()
        until = now + timedelta(seconds=seconds)
        row = replace(chain.first, attempts=attempts, not_before=until)
        metrics.RETRIED.labels(why=why).inc()
        log.warning("sender.retry", outbox=row.id, why=why, attempts=attempts, after=seconds)
        await self.records.later(row, until, now)
        self.chains.retry(chain, row, until)


TROUBLES: Mapping[Outcome, Trouble] = {
    Outcome.WAIT: Troubles._wait,
    Outcome.RETRY: Troubles._retry,
    Outcome.BLOCKED: Troubles._blocked,
    Outcome.MIGRATED: Troubles._migrated,
    Outcome.UNREACHABLE: Troubles._unreachable,
    Outcome.NO_FILES: Troubles._no_files,
    Outcome.UNCHANGED: Troubles._unchanged,
    Outcome.NOT_EDITABLE: Troubles._not_editable,
    Outcome.NO_TOPIC: Troubles._no_topic,
    Outcome.TOPIC_CLOSED: Troubles._topic_closed,
    Outcome.NO_RIGHT: Troubles._no_right,
    Outcome.BAD_MARKUP: Troubles._bad_markup,
    Outcome.BAD_FILE: Troubles._bad_file,
    Outcome.UNAUTHORIZED: Troubles._unauthorized,
    Outcome.FAILED: Troubles._failed,
}

# Whatever else is said of a step, it is left out after a few times.
SAME_FOR_STEPS = frozenset(
    {
        Outcome.WAIT, Outcome.RETRY, Outcome.MIGRATED, Outcome.UNREACHABLE, Outcome.UNAUTHORIZED,
        Outcome.UNCHANGED, Outcome.NO_TOPIC, Outcome.NO_RIGHT,
    }
)  # fmt: skip


def _delivery(chain: Chain) -> Delivery:
    assert chain.delivery is not None
    return chain.delivery


def _as_new(call: Call) -> Call:
    return (call.anew() if call.method == "editMessageText" else call).without_topic()
