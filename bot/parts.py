"""The parts of the bot, built once and joined; nothing runs yet."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from aiogram import Bot, Dispatcher
from aiogram.types import Update, User

import handlers
from bot.announcing import Announcing, bring_updates, offered_commands
from bot.answers import Answers
from bot.atlas_keeper import AtlasKeeper
from bot.attempts import Attempts
from bot.calendar import schedule_of, terms_of
from bot.clock import Clock
from bot.config import ConfigError, Settings
from bot.directory_keeper import DirectoryKeeper
from bot.door import Door
from bot.duties import Duties
from bot.leader import Leader
from bot.learning.keeper import ModelKeeper
from bot.learning.nightly import Nightly
from bot.looker import Looker
from bot.opening import locales_in
from bot.patrol import Patrol
from bot.polling import Polling
from bot.receiver import Receiver
from bot.rounds import Rounds
from bot.sender import Sender
from bot.sending.phrasing import Phrasing
from bot.sending.wire import Wire
from bot.upkeep import Upkeep
from bot.web import Listener
from bot.webhook import Webhook
from domain import clocks
from domain.deadlines import Terms
from domain.desk import Advice, Adviser
from handlers.chores import Moment
from handlers.context import Service
from handlers.reception import Reception
from storage import directory
from storage.store import Store
from storage.writer import Topic

Watch = Callable[[asyncio.Task[None]], None]


@dataclass(frozen=True, kw_only=True)
class Parts:
    """What runs."""

    wire: Wire
    keeper: DirectoryKeeper
    atlas: AtlasKeeper
    answers: Answers
    receiver: Receiver
    duties: Duties
    leader: Leader
    rounds: Rounds
    listener: Listener | None  # None: no address is to be opened

    def committed(self, topics: frozenset[Topic]) -> None:
        """Something was stored: wake whoever waits for it."""
        if Topic.INBOX in topics:
            self.receiver.wake()
        if Topic.OUTBOX in topics:
            self.duties.wake()
        if Topic.DIRECTORY in topics:
            self.keeper.refresh_soon()


@dataclass(kw_only=True)
class Ground:
    """What every part stands on."""

    settings: Settings
    store: Store
    clock: Clock
    bot: Bot
    me: User  # the bot, as Telegram knows it
    watch: Watch  # is handed every task that must not fail unnoticed

    def __post_init__(self) -> None:
        settings = self.settings
        languages = settings.service.languages
        self.locales = locales_in(languages)
        self.terms: Terms = terms_of(settings)
        self.keeper = DirectoryKeeper(store=self.store, channel=settings.channel.chat)
        self.atlas = AtlasKeeper(store=self.store, nearest_metres=settings.areas.nearest_metres)
        self.model = ModelKeeper(file=settings.learning.file)
        self.wire = Wire(self.bot.session.api, self.bot.token)
        self.phrasing = Phrasing(
            store=self.store,
            locales=self.locales,
            terms=self.terms,
            directory=self.keeper.current,
            areas=self.atlas.areas,
        )
        self.door = Door(bot_id=self.bot.id, username=self.me.username or "", seal=self.store.seal)
        self.service = Service(
            name=settings.service.name,
            username=self.door.username,
            languages=languages,
            weekly=schedule_of(settings),
        )
        self.dispatcher = Dispatcher(disable_fsm=True)
        self.dispatcher.include_router(handlers.build_router())


def build(ground: Ground) -> Parts:
    """Build and join everything."""
    answers = Answers(
        wire=ground.wire,
        phrasing=ground.phrasing,
        clock=ground.clock,
        languages=ground.service.languages,
    )
    receiver = _receiver(ground, answers)
    duties = _duties(ground)
    leader = Leader(database=ground.store.database, begin=duties.begin, leave_off=duties.leave_off)
    rounds = Rounds(
        clock=ground.clock,
        keeper=ground.keeper,
        atlas=ground.atlas,
        model=ground.model,
        nightly=Nightly(settings=ground.settings) if ground.settings.learning.nightly else None,
        receiver=receiver,
        duties=duties,
        leader=leader,
        upkeep=Upkeep(store=ground.store),
        chores=_chores(ground),
    )
    return Parts(
        wire=ground.wire,
        keeper=ground.keeper,
        atlas=ground.atlas,
        answers=answers,
        receiver=receiver,
        duties=duties,
        leader=leader,
        rounds=rounds,
        listener=_listener(ground),
    )


def _receiver(ground: Ground, answers: Answers) -> Receiver:
    async def dispatch(update: Update, context: dict[str, Any]) -> object:
        return await ground.dispatcher.feed_update(ground.bot, update, **context)

    reception = Reception(
        store=ground.store,
        dispatch=dispatch,
        directory=ground.keeper.current,
        fresh=ground.keeper.fresh,
        terms=ground.terms,
        service=ground.service,
        learnt=ground.model.guesses,
        atlas=ground.atlas.current,
        say_day=ground.phrasing.dates.day,
    )
    attempts = Attempts(
        store=ground.store,
        bot=ground.bot,
        clock=ground.clock,
        handle=reception.handle,
        answer=answers.begin,
    )
    return Receiver(store=ground.store, bot_id=ground.bot.id, clock=ground.clock, attempts=attempts)


def _duties(ground: Ground) -> Duties:
    telegram, wire, clock = ground.settings.telegram, ground.wire, ground.clock
    kinds = ground.dispatcher.resolve_used_update_types()
    calls = list(offered_commands(ground.locales, ground.service.languages))
    if telegram.mode == "webhook":
        calls.insert(0, bring_updates(telegram, kinds))
    others = [Announcing(wire=wire, clock=clock, calls=calls).run]
    others.append(Looker(store=ground.store, wire=wire, clock=clock).run)
    patrol = Patrol(store=ground.store, wire=wire, clock=clock, directory=ground.keeper.current)
    others.append(patrol.run)
    if telegram.mode == "polling":
        polling = Polling(wire=wire, door=ground.door, store=ground.store, clock=clock, kinds=kinds)
        others.append(polling.run)

    def make_sender() -> Sender:
        return Sender(
            store=ground.store,
            wire=wire,
            phrasing=ground.phrasing,
            clock=clock,
            language=ground.service.language,
            advice=_advice(ground),
        )

    return Duties(make_sender=make_sender, others=tuple(others), watch=ground.watch)


def _advice(ground: Ground) -> Callable[[datetime], Advice]:
    def adviser(now: datetime) -> Advice:
        return Adviser(
            directory=ground.keeper.current(),
            areas=ground.atlas.areas(),
            learnt=ground.model.guesses,
            today=ground.terms.calendar.day_of(now),
        )

    return adviser


def _chores(ground: Ground) -> Callable[[datetime], Any]:
    async def chores(now: datetime) -> None:
        current = ground.keeper.current()
        moment = Moment(
            now=now,
            store=ground.store,
            directory=current,
            terms=clocks.observing(ground.terms, current),
            service=ground.service,
            learnt=ground.model.guesses,
            atlas=ground.atlas.current(),
            say_day=ground.phrasing.dates.day,
        )
        await handlers.ring(moment)

    return chores


def _listener(ground: Ground) -> Listener | None:
    telegram = ground.settings.telegram
    endpoint = ground.settings.web.endpoint
    webhook = None
    if telegram.mode == "webhook":
        if endpoint is None:
            raise ConfigError("web.listen must not be empty when telegram.mode is webhook.")
        path = urlsplit(telegram.webhook_url).path or "/"
        webhook = (
            path,
            Webhook(
                door=ground.door,
                store=ground.store,
                clock=ground.clock,
                secret=telegram.read_webhook_secret(),
            ),
        )
    if endpoint is None:
        return None
    host, port = endpoint

    async def ready() -> str:
        await directory.version(ground.store)
        return ""

    return Listener(host=host, port=port, ready=ready, webhook=webhook)
