"""One attempt at one update: understand it, hand it over, and say what becomes of a failure."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from aiogram import Bot
from aiogram.types import CallbackQuery, Update, User
from pydantic import ValidationError

from bot import metrics
from bot.clock import Clock
from domain.notices import DESK, Notice, Priority, Said, citizen
from handlers.reception import identity_of
from storage.inbox import AlreadyDone, Done, PendingUpdate, Postpone, Quarantine
from storage.outbox import Enqueue
from storage.people import SavePerson
from storage.store import Store
from storage.writer import Change, MovedOn, Write

PAUSES = (1, 2, 4, 8, 16, 32)  # seconds before each further try: about a minute in all
TRIES_AT_ONCE = 20  # when what was read has changed meanwhile; somebody else got on each time
TROUBLE = Said("citizen-trouble")
NOT_UNDERSTOOD = (ValueError, LookupError, RecursionError)  # of aiogram, pydantic and json

Handle = Callable[[Update, Write, datetime], Awaitable[Said | None]]
Answer = Callable[[CallbackQuery, Said | None], None]

Update.model_rebuild()  # now, not when the first one comes (see `quick_start`)
log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True, slots=True)
class Attempts:
    """Brings updates to the handlers, each as often as it takes."""

    store: Store
    bot: Bot
    clock: Clock
    handle: Handle
    answer: Answer  # answers a button press, some time

    async def at(self, pending: PendingUpdate) -> None:
        """Handle the update, or put it off, or aside. Raises only when not even that was stored."""
        try:
            update = understood(pending.payload, self.bot)
        except NOT_UNDERSTOOD as error:
            await self._put_aside(pending, f"not understood: {_where(error)}")
            return
        try:
            toast = await self._handled(update)
        except Exception as error:  # a fault of ours, or of what we stand on
            await self._put_off(pending, update, error)
            if pending.attempts:  # they were told after the first attempt
                return
            toast = TROUBLE
        if update.callback_query is not None:
            self.answer(update.callback_query, toast)

    async def _handled(self, update: Update) -> Said | None:
        for _ in range(TRIES_AT_ONCE):
            now = self.clock.now()
            mark = Done(self.bot.id, update.update_id, now)
            try:
                toast = await self.handle(update, mark, now)
            except AlreadyDone:
                return None
            except MovedOn:
                metrics.repeated.inc()
                continue
            metrics.handled.inc()
            return toast
        raise RuntimeError("it moved on each time")

    async def _put_off(self, pending: PendingUpdate, update: Update, error: Exception) -> None:
        """Try again after a pause; when it has failed for a minute, put it aside."""
        tries = pending.attempts
        log.error("update.failed", update=pending.update_id, attempt=tries + 1, exc_info=error)
        if tries == len(PAUSES):
            await self._put_aside(pending, f"failed: {type(error).__name__}")
            return
        metrics.postponed.inc()
        now = self.clock.now()
        until = now + timedelta(seconds=PAUSES[tries])
        later = Postpone(self.bot.id, pending.update_id, until, tries + 1)
        tell = self._tell_person(update, now) if tries == 0 else ()
        await self.store.keep(Change(writes=(*tell, later)))

    def _tell_person(self, update: Update, now: datetime) -> tuple[Write, ...]:
        """Whoever wrote to us in private hears that nothing is lost, once."""
        user = private_sender(update)
        if user is None:
            return ()
        person = self.store.seal.person_id(user.id)
        notice = Notice(
            to=citizen(person),
            says=(TROUBLE,),
            key=f"u{update.update_id}.trouble",
            priority=Priority.ANSWER,
        )
        known = SavePerson(id=person, identity=identity_of(user))  # else nobody could be told
        return known, Enqueue(notice, now)

    async def _put_aside(self, pending: PendingUpdate, why: str) -> None:
        """Keep it where it hinders nothing, and tell the triage desk."""
        metrics.quarantined.inc()
        log.error("update.quarantined", update=pending.update_id, why=why)
        notice = Notice(
            to=DESK,
            says=(Said("admin-quarantined", {"update": str(pending.update_id)}),),
            key=f"u{pending.update_id}.quarantined",
        )
        aside = Quarantine(self.bot.id, pending.update_id, why)
        report = Enqueue(notice, self.clock.now())
        await self.store.keep(Change(writes=(aside, report)))


def understood(payload: bytes, bot: Bot) -> Update:
    """The update that a payload means; raises one of `NOT_UNDERSTOOD` when it means none."""
    context = {"bot": bot}
    try:
        update = Update.model_validate_json(payload, context=context)
    except ValidationError:  # perhaps only for half a character, which no text should hold
        whole = _without_halves(payload)
        update = Update.model_validate_json(whole, context=context)
    _ = update.event_type  # raises for a kind that we do not know
    return update


def private_sender(update: Update) -> User | None:
    """Who sent this message or pressed this button in a private chat, if that is what it is."""
    event = update.callback_query or update.message
    message = event.message if isinstance(event, CallbackQuery) else event
    in_private = message is not None and message.chat.type == "private"
    return event.from_user if event and in_private else None


def _without_halves(payload: bytes) -> bytes:
    text = json.dumps(json.loads(payload), ensure_ascii=False)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def _where(error: Exception) -> str:
    """Which field could not be understood; never what stands in it."""
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False, include_input=False)[0]
        return f"{'.'.join(map(str, first['loc']))} ({first['type']})"
    return type(error).__name__
