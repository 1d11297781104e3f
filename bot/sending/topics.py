"""Topics of forums: where in a group a notice goes, and what keeps a topic like its complaint."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.sending.delivery import Place, Settle, Step
from bot.sending.icons import Icons
from bot.sending.layout import Call
from bot.sending.looking import Looking
from bot.sending.making import Making, digest, name_in
from bot.sending.phrasing import Phrases
from domain import cards
from domain.complaint import Complaint
from domain.directory import Directory
from domain.grounds import LOOK, Ground, Right
from domain.notices import Audience, Notice
from domain.topics import UPKEEP, Topic, icon_of, is_here
from storage import complaints, grounds, messages, topics
from storage.store import Store
from storage.topics import SaveTopic
from storage.writer import Write


@dataclass(frozen=True, kw_only=True)
class Topics:
    """Finds the place of a notice in a group, one step at a time."""

    store: Store
    looking: Looking
    icons: Icons
    making: Making
    directory: Callable[[], Directory]

    async def place(self, notice: Notice, chat: int, phrases: Phrases, now: datetime) -> Place:
        """Where a notice to a group goes. Raises `NotYet` when that shows only later."""
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
            step = await self.making.step(notice, chat, complaint, phrases, now)
            return Place(ground=ground, step=step)
        return Place(ground=ground, thread=here.thread)

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
        name, icon = await name_in(complaint, phrases), icon_of(complaint)
        if (digest(self.store, name), icon) != (topic.name, topic.icon):
            emoji = self.icons.find(icon)
            if isinstance(emoji, Step):
                return emoji
            named = replace(topic, name=digest(self.store, name), icon=icon)
            looks = {"name": name, **({"icon_custom_emoji_id": emoji} if emoji else {})}
            return _change(topic, "editForumTopic", named, **looks)
        if here.should_close and not topic.is_closed:
            return _change(topic, "closeForumTopic", replace(topic, is_closed=True))
        return None


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
