"""Answers to button presses: the one thing beside the sender that speaks to Telegram."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

import structlog
from aiogram.types import CallbackQuery

from bot.clock import Clock
from bot.sending.phrasing import Phrasing
from bot.sending.wire import Refused, Unanswered, Wire
from domain.notices import Said
from storage import people

AT_ONCE = 8
LAST_SECONDS = 3.0
LIMIT = 200  # characters that Telegram shows above a chat
TO_BE_CLOSED = ("refusal-", "alert-")  # these stay until the reader closes them

log = structlog.get_logger()


@dataclass(kw_only=True)
class Answers:
    """Answers presses in the background; an answer that gets lost costs nobody anything."""

    wire: Wire
    phrasing: Phrasing
    clock: Clock
    languages: Sequence[str]  # the first is for whoever has not chosen one
    _room: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))
    _under_way: set[asyncio.Task[None]] = field(default_factory=set)

    def begin(self, press: CallbackQuery, toast: Said | None) -> None:
        """Answer this press, with words or without."""
        task = asyncio.create_task(self._answer(press, toast))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def finish(self) -> None:
        """Wait for the answers that are on their way, but not for long: we have to stop."""
        if self._under_way:
            _, late = await asyncio.wait(self._under_way, timeout=LAST_SECONDS)
            for task in late:
                task.cancel()

    async def _answer(self, press: CallbackQuery, toast: Said | None) -> None:
        try:
            async with self._room:
                says = await self._words(press, toast) if toast else {}
                answer = {"callback_query_id": press.id, **says}
                await self.wire.call("answerCallbackQuery", answer)
        except (Refused, Unanswered) as error:  # pressed too long ago, most likely
            log.debug("press.not_answered", why=str(error))
        except Exception:
            log.exception("press.not_answered")

    def _told_by_telegram(self, press: CallbackQuery) -> str | None:
        """The language of somebody whom we do not know any more, if it is one of ours."""
        spoken = (press.from_user.language_code or "").partition("-")[0]
        return spoken if spoken in self.languages else None

    async def _words(self, press: CallbackQuery, toast: Said) -> dict[str, str | bool]:
        store = self.phrasing.store
        person = await people.find(store, store.seal.person_id(press.from_user.id))
        language = person.language if person else self._told_by_telegram(press)
        phrases = self.phrasing.for_reader(language or self.languages[0], self.clock.now())
        text = await phrases.plain(toast)
        return {"text": text[:LIMIT], "show_alert": toast.message.startswith(TO_BE_CLOSED)}
