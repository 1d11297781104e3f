"""What is written down about each outcome, together with everyone who has to be told of it."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import structlog

from bot.sending import metrics
from bot.sending.addresses import group_of, person_of, shared_chat
from bot.sending.consequences import fate, fate_slot, instead
from bot.sending.delivery import Delivery, Step
from domain import cards, clocks, news, resolving
from domain.deadlines import Terms
from domain.directory import Directory
from domain.facts import Fact
from domain.grounds import ALARM, agencies, found, is_linked, lost, moved, to_admins
from domain.lifecycle import Decision
from domain.notices import Audience, Notice, Said
from domain.topics import upkeep
from storage import complaints, grounds, messages, people, topics
from storage.decisions import KeepDecision
from storage.deliveries import Failed, HeldBack, HeldOne, Later, Released, Sent
from storage.directory import MoveGroup
from storage.grounds import Find, LookAgain, Lose
from storage.outbox import Enqueue, Row
from storage.people import Blocked
from storage.store import Store
from storage.topics import ForgetTopic, LeaveSlot
from storage.writer import Change, MovedOn, Write

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class Records:
    """Keeps what came of rows. Everything may be kept twice and is then the same."""

    store: Store
    terms: Terms
    directory: Callable[[], Directory]

    async def sent(self, delivery: Delivery, now: datetime) -> None:
        """It arrived: its messages, the clock that starts with it, and its fate."""
        row, notice = delivery.row, delivery.row.notice
        person = person_of(notice.to)
        chat = str(delivery.chat_id) if person is None else messages.private(person)
        record = Sent(
            id=row.id,
            version=row.version,
            chat_key=chat,
            message_ids=tuple(delivery.sent),
            slot=notice.slot,
            about=notice.about,
            purpose=notice.purpose,
            now=now,
        )
        writes: tuple[Write, ...] = (
            record,
            *delivery.cleaned,
            *fate(notice, "delivered", now),
            *_noticed(delivery, now),
        )
        while True:
            started: tuple[Write, ...] = ()
            if notice.starts_clock:
                started = await self._clock_moves(notice, now, resolving.question_delivered)
            found = await self._found(delivery, now)
            try:
                await self.store.keep(Change((*writes, *started, *found)))
                return
            except MovedOn:  # the complaint or the group, meanwhile: look at it again
                continue

    async def settled(self, step: Step, answers: Sequence[Any], now: datetime) -> None:
        """A step before a row is done."""
        while True:
            try:
                await self._keep(*await step.settle(answers, now))
                return
            except MovedOn:  # a handler was told the same at the same moment
                continue

    async def noted(self, writes: Sequence[Write]) -> None:
        """What is to be known whatever becomes of us."""
        await self._keep(*writes)

    async def look_again(self, chat: int) -> None:
        """The group is not as we know it."""
        await self._keep(LookAgain(chat))

    async def topic_gone(self, chat: int, number: str, now: datetime) -> None:
        """Somebody deleted a topic with all that stood in it; the admins should know."""
        topic = await topics.find(self.store, chat, number)
        if topic is None:
            return
        log.warning("sender.topic_gone", chat=chat, number=number)
        slot = cards.slot_of(number)
        told = Said("admin-topic-gone", {"number": number})
        await self._keep(
            ForgetTopic(chat, number),
            LeaveSlot(chat, slot, f"left:{slot}"),
            *await self._alarm(told, f"topic:{chat}:{topic.thread}.gone", now),
        )

    async def later(self, row: Row, until: datetime, now: datetime) -> None:
        """It could not be sent yet."""
        later = Later(id=row.id, not_before=until, attempts=row.attempts)
        await self._keep(later, *fate(row.notice, "waiting", now))

    async def blocked(self, rows: Sequence[Row], now: datetime) -> None:
        """The person does not want to hear from us: their news is held until they return."""
        metrics.HELD.inc()
        person = person_of(rows[0].notice.to)
        assert person is not None
        held = [HeldBack(reader) for reader in {row.notice.to for row in rows}]
        fates = [write for row in rows for write in fate(row.notice, "blocked", now)]
        writes: tuple[Write, ...] = (*held, Blocked(id=person, at=now), *fates)
        asked = {row.notice.about: row.notice for row in rows if row.notice.starts_clock}
        while True:
            told = [
                await self._clock_moves(question, now, resolving.question_held)
                for question in asked.values()
            ]
            try:
                await self._keep(*writes, *itertools.chain.from_iterable(told))
                return
            except MovedOn:  # one of the complaints, meanwhile: look at it again
                continue

    async def returned(self, rows: Sequence[Row], now: datetime) -> None:
        """The person is back: one digest, and of each complaint only the latest news.

        A question whose delivery starts a clock is put all the same, or it would never be closed;
        and what officers wrote goes out as they were told it would.
        """
        by_matter = {_matter(row.notice): row for row in rows}
        latest = sorted(by_matter.values(), key=lambda row: row.id)
        numbers = dict.fromkeys(row.notice.about for row in latest if row.notice.about)
        facts: dict[str, Fact] = {"count": len(numbers), "numbers": ", ".join(numbers)}
        digest = Notice(
            to=rows[0].notice.to,
            says=(Said("citizen-while-away", facts),),
            key=f"away:{rows[-1].notice.key}",
        )
        again = [_once_more(row.notice) for row in latest]
        told = [digest, *again] if numbers else again
        await self._keep(
            *(Failed(row.id, "told in a digest", now) for row in rows),
            *(Enqueue(notice, now) for notice in told),
        )

    async def migrated(self, old: int, new: int, now: datetime) -> None:
        """The group has another id now."""
        log.info("sender.group_moved", old=old, new=new)
        told = moved(old, new, self.directory(), await people.admins(self.store))
        await self._keep(
            MoveGroup(old=old, new=new), LookAgain(new), *(Enqueue(each, now) for each in told)
        )

    def sits_elsewhere(self, row: Row, chat: int | str) -> bool:
        """Whether its reader was linked to another group meanwhile."""
        return shared_chat(row.notice.to, self.directory()) != chat

    def sits_with_the_desk(self, row: Row) -> bool:
        """Whether the triage desk could not be written to, either."""
        directory = self.directory()
        return group_of(row.notice.to, directory) == directory.triage_group

    async def unreachable(self, row: Row, why: str, now: datetime) -> None:
        """The group cannot be written to: what is for it waits, and the triage desk gets a copy."""
        notice = row.notice
        log.warning("sender.unreachable", outbox=row.id, reader=str(notice.to), why=why)
        writes: list[Write] = [Failed(row.id, why, now)]
        if notice.to.audience is Audience.AGENCY:
            writes = [HeldOne(row.id), *instead(notice, now)]
        await self._lose(row, writes, now)

    async def elsewhere(self, row: Row, why: str, now: datetime) -> None:
        """The group does not take it: the triage desk gets it instead."""
        log.warning("sender.elsewhere", outbox=row.id, reader=str(row.notice.to), why=why)
        await self._keep(Failed(row.id, why, now), *instead(row.notice, now))

    async def desk_unreachable(self, row: Row, until: datetime, now: datetime) -> None:
        """There is nowhere to fall back to: it stays where it is, and the admins are told."""
        log.error("sender.desk_unreachable", outbox=row.id)
        await self._lose(row, [Later(id=row.id, not_before=until, attempts=row.attempts)], now)

    async def channel_unreachable(self, row: Row, why: str, until: datetime, now: datetime) -> None:
        """The public channel does not take it: it waits there, and the admins are told, once."""
        log.warning("sender.channel_unreachable", outbox=row.id, why=why)
        alarm = await self._alarm(Said("admin-channel-unreachable"), f"{row.notice.key}.lost", now)
        await self._keep(Later(id=row.id, not_before=until, attempts=row.attempts), *alarm)

    async def _lose(self, row: Row, writes: Sequence[Write], now: datetime) -> None:
        """Keep what becomes of a row, and, once, that its group is lost."""
        directory = self.directory()
        chat = group_of(row.notice.to, directory)
        while True:
            ground = await grounds.find(self.store, chat) if chat is not None else None
            is_news = chat is not None and is_linked(chat, directory)
            alarm: tuple[Write, ...] = ()
            if chat is not None and is_news and not (ground and ground.is_lost):
                told = lost(chat, directory, await people.admins(self.store), now)
                alarm = (Lose(chat, now), *(Enqueue(notice, now) for notice in told))
            try:
                await self._keep(*writes, *alarm)
                return
            except MovedOn:  # somebody else noticed at the same moment
                continue

    async def _found(self, delivery: Delivery, now: datetime) -> tuple[Write, ...]:
        """It arrived in a group that we had given up."""
        if delivery.place.ground is None or not delivery.place.ground.is_lost:
            return ()
        chat, directory = delivery.group_id, self.directory()
        ground = await grounds.find(self.store, chat)
        if ground is None or not ground.is_lost:
            return ()
        told = found(chat, directory, await people.admins(self.store), now)
        released = map(Released, agencies(chat, directory))
        return (Find(chat), *released, *(Enqueue(notice, now) for notice in told))

    async def failed(self, row: Row, why: str, now: datetime) -> None:
        """It will never go out as it is: our bug. What comes after it goes on."""
        metrics.FAILED.inc()
        log.error("sender.failed", outbox=row.id, reader=str(row.notice.to), why=why)
        alarm: tuple[Write, ...] = ()
        if row.notice.purpose != ALARM:
            told = Said("admin-notice-failed", {"outbox": str(row.id), "why": why})
            alarm = await self._alarm(told, f"{row.notice.key}.failed", now)
        await self._keep(Failed(row.id, why, now), *alarm)

    async def dropped(self, row: Row, why: str, now: datetime) -> None:
        """There is nobody to read it any more."""
        log.info("sender.dropped", outbox=row.id, why=why)
        await self._keep(Failed(row.id, why, now))

    async def _clock_moves(
        self, notice: Notice, now: datetime, decide: Callable[..., Decision]
    ) -> tuple[Write, ...]:
        """What the delivery of a question, or that it is impossible, does to its clock."""
        complaint = await complaints.find(self.store, notice.about)
        if complaint is None:
            return ()
        directory = self.directory()
        terms = clocks.observing(self.terms, directory)
        decision = decide(complaint, now=now, terms=terms, directory=directory)
        if not decision.events:
            return ()
        told = (Enqueue(notice, now) for notice in news.of(decision))
        return (KeepDecision(decision, self.terms.calendar.zone), *told)

    async def _alarm(self, says: Said, key: str, now: datetime) -> tuple[Write, ...]:
        """To each admin, or to the triage desk while there is none."""
        told = to_admins((says,), key, await people.admins(self.store))
        return tuple(Enqueue(notice, now) for notice in told)

    async def _keep(self, *writes: Write) -> None:
        await self.store.keep(Change(writes))


def _once_more(notice: Notice) -> Notice:
    """The same notice again; its fate is told where it was told before."""
    key = f"{notice.key}.again"
    if notice.fate_to is None:
        return replace(notice, key=key)
    return replace(notice, key=key, fate_slot=fate_slot(notice))


def _matter(notice: Notice) -> tuple[str, bool, str]:
    """Of notices for which this is the same, only the last has something to tell."""
    return notice.about or notice.key, notice.starts_clock, notice.fate_slot


def _noticed(delivery: Delivery, now: datetime) -> Iterator[Write]:
    """What the answer shows of the group; and when a card changes, its topic does, too."""
    notice, place = delivery.row.notice, delivery.place
    if (
        place.ground
        and delivery.is_forum is not None
        and delivery.is_forum != place.ground.is_forum
    ):
        yield LookAgain(delivery.group_id)
    if notice.purpose == cards.CARD and place.thread is not None:
        yield Enqueue(upkeep(notice.to, notice.about, notice.key), now)
