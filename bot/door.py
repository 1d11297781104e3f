"""The door: what a raw update is, before anybody tries to understand it.

Only three things are read here: its number, its lane, and the album it belongs to. Whatever else
may be wrong with an update, it can be stored; whether it can be understood shows later.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from storage.inbox import RawUpdate, personal_lane
from storage.seal import Seal

LARGEST_ID = 2**63 - 1
GROUPS = ("group", "supergroup")
SHARED = (*GROUPS, "channel")  # chats whose id is nobody's own
SERVICE = frozenset(
    {
        "new_chat_members", "left_chat_member", "group_chat_created", "supergroup_chat_created",
        "migrate_to_chat_id", "migrate_from_chat_id", "forum_topic_created", "forum_topic_edited",
        "forum_topic_closed", "forum_topic_reopened",
    }
)  # fmt: skip  # what happens to a group, as Telegram names it in messages


@dataclass(frozen=True, kw_only=True, slots=True)
class Door:
    """Lets updates in for one bot."""

    bot_id: int
    username: str
    seal: Seal

    def admit(self, update: Any, payload: bytes | None = None) -> RawUpdate | None:
        """Shape an update for the inbox; None when it is group chatter, not addressed to us.

        Raises `ValueError` for what is no update at all. `payload` is its text, if at hand.
        """
        number = update_id(update)
        if payload is None:
            payload = json.dumps(update, separators=(",", ":")).encode()
        event = _event(update)
        if self._is_chatter(event):
            return None
        group = event.get("media_group_id")
        return RawUpdate(
            update_id=number,
            lane=self._lane(event),
            payload=payload,
            media_group=group if isinstance(group, str) else None,
        )

    def _lane(self, event: dict[str, Any]) -> str:
        """Updates of one lane are handled one after the other: a person's, or a group topic's."""
        message = _part(event, "message") or event  # a button press stands under its message
        chat = _part(message, "chat")
        if chat.get("type") not in SHARED:  # also what is odd: an id in it may be a person's
            person = chat.get("id") or _part(event, "from").get("id")
            return personal_lane(self.seal, person)
        topic = message.get("message_thread_id") if message.get("is_topic_message") else 0
        return f"{chat.get('id')}:{topic}"

    def _is_chatter(self, event: dict[str, Any]) -> bool:
        """Whether this is a message in a group that members wrote to each other."""
        in_group = _part(event, "chat").get("type") in GROUPS
        return in_group and "message_id" in event and not any(self._reasons(event))

    def _reasons(self, message: dict[str, Any]) -> Iterator[bool]:
        """Why a message in a group may be meant for us."""
        yield not SERVICE.isdisjoint(message) and not self._is_ours(message)
        yield "forum_topic_created" in message  # also by us: we may have died before we knew of it
        yield self._is_command(message)
        yield self._is_reply(message)
        yield "media_group_id" in message  # another piece of the album may be the reply

    def _is_command(self, message: dict[str, Any]) -> bool:
        text = message.get("text")
        if not isinstance(text, str) or not text.startswith("/"):
            return False
        _, _, mention = text.split(maxsplit=1)[0].partition("@")
        return mention.lower() in ("", self.username.lower())

    def _is_reply(self, message: dict[str, Any]) -> bool:
        """Whether it answers a message of ours; the one that opened a topic stands for no reply."""
        answered = _part(message, "reply_to_message")
        return self._is_ours(answered) and "forum_topic_created" not in answered

    def _is_ours(self, message: dict[str, Any]) -> bool:
        return _part(message, "from").get("id") == self.bot_id


def update_id(update: Any) -> int:
    """The update's number; `ValueError` when it has none."""
    number = update.get("update_id") if isinstance(update, dict) else None
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number <= LARGEST_ID:
        raise ValueError("an update without a number")
    return number


def _event(update: dict[str, Any]) -> dict[str, Any]:
    """What happened: the one part of an update beside its number."""
    return next((part for part in update.values() if isinstance(part, dict)), {})


def _part(of: dict[str, Any], name: str) -> dict[str, Any]:
    part = of.get(name)
    return part if isinstance(part, dict) else {}
