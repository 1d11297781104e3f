"""What is due is found in tables: each ring of the bell takes a few rows and does one after another."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

import structlog

from domain.areas import Locator
from domain.deadlines import Terms
from domain.desk import Adviser
from domain.directory import Directory
from domain.notices import Reader, citizen
from domain.notices import group as group_reader
from domain.people import PersonId
from domain.suggestions import Learnt
from handlers.context import Context, Group, Service, Work
from storage import conversations
from storage.conversations import PRIVATE
from storage.store import Store
from storage.writer import MovedOn

A_FEW = 50  # rows at a ring; the rest waits a second for the next

log = structlog.get_logger()

Row = TypeVar("Row")


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """The bell has rung: the time, and what chores are done with."""

    now: datetime
    store: Store
    directory: Directory
    terms: Terms
    service: Service
    learnt: Learnt
    atlas: Locator
    say_day: Callable[[date, datetime, str], str]

    def work(self, key: str, chat: Reader) -> Work:
        """Something that fell due; `key` is the same when it is tried again."""
        return Work(
            store=self.store,
            directory=self.directory,
            now=self.now,
            terms=self.terms,
            chat=chat,
            advice=Adviser(
                directory=self.directory,
                areas=self.atlas.areas,
                learnt=self.learnt,
                today=self.terms.calendar.day_of(self.now),
            ),
            key=key,
        )

    async def context(self, person: PersonId, chat: int, key: str) -> Context | None:
        """What a handler needs to go on with somebody; None if they had themselves erased."""
        known, asked = await conversations.context(self.store, person, chat)
        if known is None:
            return None
        reader = citizen(person) if chat == PRIVATE else group_reader(chat)
        work = self.work(key, reader)
        work.asked, work.asked_in = asked, (person, chat)
        return Context(
            now=self.now,
            store=self.store,
            directory=self.directory,
            terms=self.terms,
            service=self.service,
            learnt=self.learnt,
            atlas=self.atlas,
            areas=self.atlas.areas,
            say_day=lambda day, language: self.say_day(day, self.now, language),
            person=known,
            conversation=asked,
            group=None if chat == PRIVATE else Group.of(chat, self.directory),
            work=work,
        )


Chore = Callable[[Moment], Awaitable[None]]


async def ring(chores: Iterable[Chore], moment: Moment) -> None:
    """Do what is due now. What goes wrong in one chore keeps no other from being done."""
    for chore in chores:
        try:
            await chore(moment)
        except Exception:
            log.exception("chore.failed", chore=chore.__name__)


async def each(rows: Iterable[Row], do: Callable[[Row], Awaitable[None]]) -> None:
    """Do it for each row; who touched a row meanwhile goes first, and it is left for the next ring."""
    for row in rows:
        try:
            await do(row)
        except MovedOn:
            continue
        except Exception:
            log.exception("chore.failed", chore=do.__name__)
