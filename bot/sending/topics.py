"""Topics of forums: where in a group a notice goes, and what keeps a topic like its complaint."""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from html import unescape
from typing import Any

from bot.sending.delivery import Place, Settle, Step
from bot.sending.icons import Icons
from bot.sending.layout import Call
from bot.sending.looking import Looking
from bot.sending.phrasing import Phrases
from bot.sending.splitting import without_tags
from domain import cards, support
from domain.complaint import Complaint
from domain.desk import Advice
from domain.directory import Directory
from domain.grounds import LOOK, Ground, Right
from domain.notices import Audience, Notice, Said
from domain.topics import UPKEEP, Topic, icon_of, is_here, name_of
from storage import complaints, grounds, messages, topics
from storage.outbox import Enqueue
from storage.store import Store
from storage.topics import LeaveSlot, SaveTopic
from storage.writer import Write

NAME_LIMIT = 128  # Telegram's


@dataclass(frozen=True, kw_only=True)
class Topics:
    """Finds the place of a notice in a group, one step at a time."""

    store: Store
    looking: Looking
    icons: Icons
    directory: Callable[[], Directory]
    advice: Callable[[datetime], Advice]  # what the triage desk is offered at that time

    async def place(self, notice: Notice, chat: int, phrases: Phrases) -> Place:
        """Where a notice to a group goes."""
        if not notice.about and notice.purpose != LOOK:
            return Place(thread=notice.topic)
        ground = await grounds.find(self.store, chat)
        if _is_unseen(ground, notice):
            return Place(ground=ground, step=self.looking.step(chat))
        if ground is None or not ground.is_forum or notice.to.audience is Audience.GROUP:
            return Place(ground=ground, thread=notice.topic)
        complaint = await complaints.find(self.store, notice.about)
        topic = await topics.find(self.store, chat, notice.about)
        if complaint is None:
            return Place(ground=ground)
        here = _Here(complaint, topic, ground, is_here(complaint, chat, self.directory()))
        if notice.purpose == UPKEEP:
            return Place(ground=ground, step=await self._upkeep(here, phrases))
        if here.wants_topic:
            return Place(ground=ground, step=await self._creation(notice, here, phrases))
        return Place(ground=ground, thread=here.thread)

    async def _creation(self, notice: Notice, here: "_Here", phrases: Phrases) -> Step:
        icon = icon_of(here.complaint)
        emoji = self.icons.find(icon)
        if isinstance(emoji, Step):
            return emoji
        name = await _name(here.complaint, phrases)

        async def settle(answers: Sequence[Any], now: datetime) -> tuple[Write, ...]:
            topic = Topic(
                chat=here.ground.chat,
                number=here.complaint.number,
                thread=answers[0]["message_thread_id"],
                name=self._digest(name),
                icon=icon,
            )
            moved = [write async for write in self._moved_in(notice, topic, here.complaint, now)]
            return (SaveTopic(topic), *moved)

        params = {"name": name, **({"icon_custom_emoji_id": emoji} if emoji else {})}
        return Step(calls=(Call(method="createForumTopic", params=params),), settle=settle)

    async def _moved_in(
        self, notice: Notice, topic: Topic, complaint: Complaint, now: datetime
    ) -> AsyncIterator[Write]:
        """What stood elsewhere in the group comes into the topic, too."""
        chat, slot = str(topic.chat), cards.slot_of(topic.number)
        left = f"left:{slot}"
        old = await messages.slot_message(self.store, chat, slot)
        if old is not None:
            yield LeaveSlot(topic.chat, slot, left)
            yield Enqueue(_now_in_topic(notice, left, f"topic:{topic.thread}.left"), now)
        elif await messages.slot_message(self.store, chat, left) is None:
            return  # it is new here
        if notice.purpose == cards.EVIDENCE:
            return  # the rest comes by itself
        key = f"topic:{chat}:{topic.thread}"
        for each in cards.evidence(complaint, notice.to, key):
            yield Enqueue(each, now)
        for card in support.card(complaint, f"{key}.card", self.advice(now)):
            yield Enqueue(card, now)

    async def _upkeep(self, here: "_Here", phrases: Phrases) -> Step | None:
        """The next thing that makes the topic what it should be; None: it is."""
        topic, complaint = here.topic, here.complaint
        if topic is None or Right.TOPICS in here.ground.lacks:
            return None
        slot = cards.slot_of(topic.number)
        card = await messages.slot_message(self.store, str(topic.chat), slot)
        if card is not None and card != topic.pinned and Right.PINS not in here.ground.lacks:
            return _pin(topic, card)
        if topic.is_closed and not here.should_close:
            return _change(topic, "reopenForumTopic", replace(topic, is_closed=False))
        name, icon = await _name(complaint, phrases), icon_of(complaint)
        if (self._digest(name), icon) != (topic.name, topic.icon):
            emoji = self.icons.find(icon)
            if isinstance(emoji, Step):
                return emoji
            named = replace(topic, name=self._digest(name), icon=icon)
            looks = {"name": name, **({"icon_custom_emoji_id": emoji} if emoji else {})}
            return _change(topic, "editForumTopic", named, **looks)
        if here.should_close and not topic.is_closed:
            return _change(topic, "closeForumTopic", replace(topic, is_closed=True))
        return None

    def _digest(self, name: str) -> bytes:
        return self.store.seal.digest(f"topic/{name}".encode())


@dataclass(frozen=True, slots=True)
class _Here:
    """A complaint in one group."""

    complaint: Complaint
    topic: Topic | None
    ground: Ground
    is_here: bool  # whoever has it sits there

    @property
    def wants_topic(self) -> bool:
        """Whether it should have one and has none."""
        is_open = self.is_here and self.complaint.status.is_open
        return self.topic is None and is_open and self.ground.makes_topics

    @property
    def should_close(self) -> bool:
        """Whether nothing more is to be done there."""
        return not self.is_here or not self.complaint.status.is_open

    @property
    def thread(self) -> int | None:
        """Where its news goes. A closed topic is read by nobody, unless the complaint is there."""
        if self.topic is None:
            return None
        may_write = not self.topic.is_closed or (self.is_here and self.ground.makes_topics)
        return self.topic.thread if may_write else None


def _is_unseen(ground: Ground | None, notice: Notice) -> bool:
    """Whether the group must be looked at first; a lost one is only by who was sent to look."""
    if ground is None:
        return True
    return ground.looked_at is None and (not ground.is_lost or notice.purpose == LOOK)


async def _name(complaint: Complaint, phrases: Phrases) -> str:
    name = unescape(without_tags(await phrases.html((name_of(complaint),))))
    return " ".join(name.split())[:NAME_LIMIT]


def _now_in_topic(notice: Notice, left: str, key: str) -> Notice:
    said = Said("agency-card-in-topic", {"number": notice.about})
    return Notice(to=notice.to, says=(said,), key=key, retires=left, about=notice.about)


def _pin(topic: Topic, card: int) -> Step:
    params = {"message_id": card, "disable_notification": True}
    call = Call(method="pinChatMessage", params=params)
    return Step(calls=(call,), settle=_saves(replace(topic, pinned=card)))


def _change(topic: Topic, method: str, changed: Topic, **params: str) -> Step:
    call = Call(method=method, params={"message_thread_id": topic.thread, **params})
    return Step(calls=(call,), settle=_saves(changed))


def _saves(topic: Topic) -> Settle:
    async def settle(answers: Sequence[Any], now: datetime) -> tuple[Write, ...]:
        return (SaveTopic(topic),)

    return settle
