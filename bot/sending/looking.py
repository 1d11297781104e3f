"""A look at a group: has it topics, and what may we do there?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.sending.delivery import Step
from bot.sending.layout import Call
from bot.sending.wire import Wire
from domain.grounds import Change, Ground, Right, agencies, changes, found, occupants, to_admins
from domain.notices import Notice, group
from storage import directory, grounds, people
from storage.deliveries import Released
from storage.grounds import Find, Seen
from storage.outbox import Enqueue
from storage.store import Store
from storage.writer import Write

# What we need -> Telegram's name of it, and whether it matters in forums only.
NEEDED: Mapping[Right, tuple[str, bool]] = {
    Right.WRITE: ("can_send_messages", False),
    Right.PHOTOS: ("can_send_photos", False),
    Right.FILES: ("can_send_documents", False),
    Right.TOPICS: ("can_manage_topics", True),
    Right.PINS: ("can_pin_messages", True),
}

GONE = ("left", "kicked")


@dataclass(frozen=True, kw_only=True)
class Looking:
    """Looks at groups, and tells those who sit there, and the admins, what has changed."""

    store: Store
    wire: Wire

    def step(self, chat: int) -> Step:
        """The look at a group."""

        async def settle(answers: Sequence[Any], now: datetime) -> tuple[Write, ...]:
            before = await grounds.find(self.store, chat)
            seen = seen_in(chat, *answers)
            linked = await directory.load(self.store)  # what is in memory may not know of it yet
            told = [
                notice
                for at, who in enumerate(occupants(chat, linked))
                for change in changes(before, seen, who)
                for notice in await self._told(
                    change, chat, f"look:{chat}:{now.timestamp()}.{at}", at == 0
                )
            ]
            writes: tuple[Write, ...] = (Seen(before, seen, now),)
            if before is not None and before.is_lost and Right.WRITE not in seen.lacks:
                told += found(chat, linked, await people.admins(self.store), now)
                writes = (Find(chat), *map(Released, agencies(chat, linked)), *writes)
            return (*writes, *(Enqueue(notice, now) for notice in told))

        return Step(
            calls=(
                Call(method="getChat", params={}),
                Call(method="getChatMember", params={"user_id": self.wire.bot_id}),
            ),
            settle=settle,
        )

    async def _told(self, change: Change, chat: int, key: str, is_first: bool) -> list[Notice]:
        """The group hears it once, whoever sits there."""
        key = f"{key}.{change.admins[0].message}"
        told = list(to_admins(change.admins, key, await people.admins(self.store)))
        if change.group and is_first:
            told.append(Notice(to=group(chat), says=change.group, key=key))
        return told


def seen_in(chat: int, about: Mapping[str, Any], member: Mapping[str, Any]) -> Ground:
    """What `getChat` and `getChatMember` tell."""
    is_forum = about.get("is_forum", False)
    return Ground(chat=chat, is_forum=is_forum, lacks=frozenset(_lacks(is_forum, about, member)))


def _lacks(is_forum: bool, about: Mapping[str, Any], member: Mapping[str, Any]) -> Iterator[Right]:
    if member["status"] in GONE:
        yield Right.WRITE
        return
    is_admin = member["status"] == "administrator"
    own = is_admin or member["status"] == "restricted"
    allowed = member if own else about.get("permissions", {})
    for right, (name, in_forums) in NEEDED.items():
        if in_forums and is_forum and not allowed.get(name, False):
            yield right
        elif not in_forums and not is_admin and not allowed.get(name, True):
            yield right  # administrators may always write
