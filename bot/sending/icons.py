"""The icons that topics may have: Telegram lists them, and they are asked for once."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.sending.delivery import Step
from bot.sending.layout import Call
from domain.topics import ICONS
from storage.writer import Write

VARIATION = "\ufe0f"  # says that a sign is to be shown as a picture; Telegram's list has it or not


class Icons:
    """Telegram's ids of the icons."""

    def __init__(self) -> None:
        self._ids: dict[str, str] | None = None  # None: not asked for yet

    def find(self, icon: str) -> str | Step:
        """The id of an icon, a key of `ICONS` (empty: there is none), or the step that asks."""
        if self._ids is None:
            asks = Call(method="getForumTopicIconStickers", params={}, to_chat=False)
            return Step(calls=(asks,), settle=self._learn)
        return self._ids.get(ICONS[icon], "")

    async def _learn(self, answers: Sequence[Any], now: datetime) -> tuple[Write, ...]:
        self._ids = {
            sticker.get("emoji", "").replace(VARIATION, ""): sticker["custom_emoji_id"]
            for sticker in answers[0]
        }
        return ()
