"""Making a topic: only once, even if we die before we hear that it is there.

Telegram has no list of topics, but tells us of each in a message of its own, like everybody in the
group. So it is noted before that a topic is asked for (`begun`); whoever finds such a note waits a
little for that message (`handlers.officer.groups`) and takes the topic that it names.
"""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from typing import Any

import structlog

from bot.sending.delivery import NotYet, Step
from bot.sending.icons import Icons
from bot.sending.layout import Call
from bot.sending.phrasing import Phrases
from bot.sending.splitting import without_tags
from domain import cards, support
from domain.complaint import Complaint
from domain.desk import Advice
from domain.grounds import to_admins
from domain.notices import Notice, Said
from domain.topics import Topic, icon_of, name_of
from storage import begun_topics, messages, people
from storage.begun_topics import Begin, End
from storage.outbox import Enqueue
from storage.store import Store
from storage.topics import LeaveSlot, SaveTopic
from storage.writer import Write

NAME_LIMIT = 128  # Telegram's

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class Making:
    """Makes topics for complaints, and lets what stands elsewhere in the group follow."""

    store: Store
    icons: Icons
    advice: Callable[[datetime], Advice]  # what the triage desk is offered at that time

    async def step(
        self, notice: Notice, chat: int, complaint: Complaint, phrases: Phrases, now: datetime
    ) -> Step:
        """What is next on the way to a topic. Raises `NotYet` while one may still show up."""
        number, icon = complaint.number, icon_of(complaint)
        begun = await begun_topics.find(self.store, chat, number)
        name = await name_in(complaint, phrases)

        async def settle(answers: Sequence[Any], now: datetime) -> tuple[Write, ...]:
            heard = begun.thread if begun else None
            topic = Topic(
                chat=chat,
                number=number,
                thread=heard or answers[0]["message_thread_id"],
                name=digest(self.store, name),
                icon=icon,
            )
            moved = [write async for write in self._moved_in(notice, topic, complaint, now)]
            doubt = () if begun is None or heard else await self._doubt(topic, now)
            return (SaveTopic(topic), End(chat, number), *moved, *doubt)

        if begun is not None and begun.thread is not None:
            return Step(calls=(), settle=settle)
        if begun is not None and now < begun.waits_until:
            raise NotYet(begun.waits_until)
        emoji = self.icons.find(icon)
        if isinstance(emoji, Step):
            return emoji
        params = {"name": name, **({"icon_custom_emoji_id": emoji} if emoji else {})}
        return Step(
            calls=(Call(method="createForumTopic", params=params),),
            settle=settle,
            begins=(Begin(chat, number, now),),
            undoes=(End(chat, number),),
        )

    async def _doubt(self, topic: Topic, now: datetime) -> tuple[Write, ...]:
        """We asked before and heard nothing: there may be another one, and nobody can look it up."""
        log.warning("sender.topic_perhaps_twice", chat=topic.chat, number=topic.number)
        told = (Said("admin-topic-twice", {"number": topic.number}),)
        key = f"topic:{topic.chat}:{topic.thread}.twice"
        admins = await people.admins(self.store)
        return tuple(Enqueue(each, now) for each in to_admins(told, key, admins))

    async def _is_new(self, topic: Topic) -> bool:
        """Whether no card of it was ever left behind in the group."""
        left = f"left:{cards.slot_of(topic.number)}"
        return await messages.slot_message(self.store, str(topic.chat), left) is None

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
        elif notice.purpose == cards.CARD and await self._is_new(topic):
            return
        if notice.purpose == cards.EVIDENCE:
            return  # the rest comes by itself
        key = f"topic:{chat}:{topic.thread}"
        for each in cards.evidence(complaint, notice.to, key):
            yield Enqueue(each, now)
        for card in support.card(complaint, f"{key}.card", self.advice(now)):
            yield Enqueue(card, now)


async def name_in(complaint: Complaint, phrases: Phrases) -> str:
    """What its topic is called in the group's language."""
    name = unescape(without_tags(await phrases.html((name_of(complaint),))))
    return " ".join(name.split())[:NAME_LIMIT]


def digest(store: Store, name: str) -> bytes:
    """By this a name is known again; it holds words of the citizen, so it is not kept itself."""
    return store.seal.digest(f"topic/{name}".encode())


def _now_in_topic(notice: Notice, left: str, key: str) -> Notice:
    said = Said("agency-card-in-topic", {"number": notice.about})
    return Notice(to=notice.to, says=(said,), key=key, retires=left, about=notice.about)
