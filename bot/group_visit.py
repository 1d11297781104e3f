"""A visit to a group or channel, for `kanal check`: what it is, and what the bot may do there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.sending.looking import GONE, seen_in
from bot.sending.wire import Refused, Unanswered, Wire
from domain.grounds import Ground, Right

GROUPS = ("group", "supergroup")
FORUM_ONLY = (Right.TOPICS, Right.PINS)
DEEDS: Mapping[Right, str] = {
    Right.WRITE: "write",
    Right.PHOTOS: "send photos",
    Right.FILES: "send files",
    Right.TOPICS: "keep topics",
    Right.PINS: "pin cards",
}


@dataclass(frozen=True, slots=True)
class Visit:
    """What was seen there."""

    found: str  # in words; it follows its name
    is_well: bool  # whether nothing is missing there


async def visit(wire: Wire, group: int) -> Visit:
    """Look at a group, and change nothing."""
    seen = await _look(wire, group, GROUPS, "group")
    if isinstance(seen, Visit):
        return seen
    chat, member = seen
    return _seen(chat, member, seen_in(group, chat, member))


async def visit_channel(wire: Wire, channel: int | str) -> Visit:
    """Look whether the bot may post in a channel."""
    seen = await _look(wire, channel, ("channel",), "channel")
    if isinstance(seen, Visit):
        return seen
    _, member = seen
    if member.get("can_post_messages", False):
        return Visit("a channel; the bot may post there", is_well=True)
    return Visit("the bot is no admin there that may post messages", is_well=False)


async def _look(
    wire: Wire, where: int | str, kinds: tuple[str, ...], wanted: str
) -> tuple[Mapping[str, Any], Mapping[str, Any]] | Visit:
    """The chat and the bot's membership there, or why there is nothing to see."""
    try:
        chat = await wire.call("getChat", {"chat_id": where})
        member = await wire.call("getChatMember", {"chat_id": where, "user_id": wire.bot_id})
    except Refused as refused:
        return Visit(refused.description, is_well=False)
    except Unanswered as error:
        return Visit(f"Telegram did not answer ({error})", is_well=False)
    if chat["type"] not in kinds:
        return Visit(f"it is a {chat['type']}, not a {wanted}", is_well=False)
    if member["status"] in GONE:
        return Visit("the bot is not in it", is_well=False)
    return chat, member


def _seen(chat: Mapping[str, Any], member: Mapping[str, Any], ground: Ground) -> Visit:
    kind = "forum" if ground.is_forum else chat["type"]
    wanted = [right for right in Right if ground.is_forum or right not in FORUM_ONLY]
    may = [DEEDS[right] for right in wanted if right not in ground.lacks]
    lacks = [DEEDS[right] for right in wanted if right in ground.lacks]
    rights = [f"may {', '.join(may)}"] if may else []
    rights += [f"may not {', '.join(lacks)}"] if lacks else []
    found = f"a {kind}; the bot, {member['status']}, {', but '.join(rights)}"
    return Visit(found, is_well=not lacks)
