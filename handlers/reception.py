"""Every update is received here: who is it, where, what were they asked; then to its handler."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from aiogram.types import Chat, Message, Update, User

from domain import clocks
from domain.areas import Locator
from domain.deadlines import Terms
from domain.desk import Adviser
from domain.directory import Directory
from domain.notices import Audience, Reader, Said, citizen
from domain.notices import group as group_reader
from domain.people import Person, PersonId
from domain.refusal import Refusal
from domain.suggestions import Learnt
from handlers.context import NOTHING_ASKED, Context, Group, Service, Work
from storage import conversations, people
from storage.deliveries import Released
from storage.people import Blocked, Identity, SavePerson
from storage.store import Store
from storage.writer import Write


@dataclass(frozen=True, kw_only=True)
class Reception:
    """Takes one update to its handler and sees that it is kept exactly once."""

    store: Store
    dispatch: Callable[[Update, dict[str, Any]], Awaitable[object]]  # aiogram's feed_update
    directory: Callable[[], Directory]
    fresh: Callable[[], Awaitable[None]]  # returns once that is as it was last changed here
    terms: Terms
    service: Service
    learnt: Learnt
    atlas: Callable[[], Locator]
    say_day: Callable[[date, datetime, str], str]

    async def handle(self, update: Update, mark: Write, now: datetime) -> Said | None:
        """Handle an update; returns what a button press is to be answered with, if anything.

        `mark` says "this update is done" and is committed with what the handler keeps. Raises
        `MovedOn` when it must be handled again, and whatever else goes wrong in a handler.
        """
        user, chat = _whose(update)
        if user is None or chat is None:
            await self._nothing_to_do(mark, update, now)
            return None
        await self.fresh()
        context = await self._context(update, user, chat, mark, now)
        try:
            names = {field.name: getattr(context, field.name) for field in fields(context)}
            await self.dispatch(update, {"context": context, **names})
        except Refusal as refusal:
            await _tell_why(context.work, update, refusal)
        if not context.work.kept:
            if context.group is not None:  # whoever only talks to others there is not noted
                context.work.before = ()
            await context.work.keep()
        return context.work.toast

    async def _context(
        self, update: Update, user: User, chat: Chat, mark: Write, now: datetime
    ) -> Context:
        person_id = self.store.seal.person_id(user.id)
        group = _group(chat, self.directory())
        asked_in = (person_id, group.chat if group else 0)
        person, asked = await conversations.context(self.store, *asked_in)
        directory, atlas = self.directory(), self.atlas()
        terms = clocks.observing(self.terms, directory)
        before: tuple[Write, ...] = ()
        if person is None:
            person, before = self._met(user, person_id)
        else:
            before = await self._learnt(person, user, group)
        return Context(
            now=now,
            store=self.store,
            directory=directory,
            terms=terms,
            service=self.service,
            learnt=self.learnt,
            atlas=atlas,
            areas=atlas.areas,
            say_day=lambda day, language: self.say_day(day, now, language),
            person=person,
            conversation=asked,
            group=group,
            work=Work(
                store=self.store,
                directory=directory,
                now=now,
                terms=terms,
                chat=_answers_to(person_id, group),
                topic=_topic(update) if group else None,
                advice=Adviser(
                    directory=directory,
                    areas=atlas.areas,
                    learnt=self.learnt,
                    today=self.terms.calendar.day_of(now),
                ),
                asked=asked,
                asked_in=asked_in,
                key=f"u{update.update_id}",
                mark=mark,
                before=before,
            ),
        )

    def _met(self, user: User, person_id: PersonId) -> tuple[Person, tuple[Write, ...]]:
        """Somebody we have not seen before: their row is written with what they bring about."""
        known = self._spoken_by(user)
        save = SavePerson(id=person_id, identity=identity_of(user), language=known)
        return Person(id=person_id, language=known, noticed=False, admin=False), (save,)

    def _spoken_by(self, user: User) -> str | None:
        """The language of their Telegram; None if we do not speak it."""
        language = (user.language_code or "").partition("-")[0]
        return language if language in self.service.languages else None

    async def _learnt(self, person: Person, user: User, group: Group | None) -> tuple[Write, ...]:
        """That they are back, and what officers and admins are called by now: others read it. An
        admin whom the settings name is known before they write; only now do we hear their
        language."""
        back = _back(person.id) if person.away and group is None else ()
        is_read = person.admin or (group is not None and group.is_linked)
        called = identity_of(user)
        if not is_read or await people.identity(self.store, person.id) == called:
            return back
        language = None if person.language else self._spoken_by(user)
        return (*back, SavePerson(id=person.id, identity=called, language=language))

    async def _nothing_to_do(self, mark: Write, update: Update, now: datetime) -> None:
        work = Work(
            store=self.store,
            directory=self.directory(),
            now=now,
            terms=self.terms,
            chat=Reader.parse("desk"),
            asked=NOTHING_ASKED,
            key=f"u{update.update_id}",
            mark=mark,
        )
        await work.keep()


def _back(person: PersonId) -> tuple[Write, ...]:
    """Whoever writes to us can be reached again: what was held back may go, also an admin's."""
    admin = Reader(Audience.ADMIN, str(person))
    return Blocked(person, None), Released(citizen(person)), Released(admin)


def identity_of(user: User) -> Identity:
    """Who Telegram says they are; sealed before it is stored."""
    return Identity(telegram_id=user.id, name=user.full_name, username=user.username)


def _whose(update: Update) -> tuple[User | None, Chat | None]:
    event = update.event
    chat = getattr(event, "chat", None)
    message = getattr(event, "message", None)
    if chat is None and message is not None:  # a button press: the chat is that of its message
        chat = message.chat
    return getattr(event, "from_user", None), chat


def _topic(update: Update) -> int | None:
    """In a forum, the topic that somebody wrote or pressed in; elsewhere a thread means replies."""
    message = update.message or (update.callback_query and update.callback_query.message)
    if not isinstance(message, Message) or not message.is_topic_message:
        return None
    return message.message_thread_id


def _group(chat: Chat, directory: Directory) -> Group | None:
    if chat.type == "private":
        return None
    return Group.of(chat.id, directory)


def _answers_to(person: PersonId, group: Group | None) -> Reader:
    return citizen(person) if group is None else group_reader(group.chat)


async def _tell_why(work: Work, update: Update, refusal: Refusal) -> None:
    says = Said(refusal.message, refusal.facts)
    if update.callback_query is not None:
        await work.keep(toast=says)
        return
    message = update.message or update.edited_message
    reply_to = message.message_id if message else None
    await work.keep(notices=(work.say(says, reply_to=reply_to),))
