"""Turns messages and facts into the reader's words; what people wrote is escaped here."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from html import escape
from typing import Any

from bot.sending.names import NAMED, Names
from domain import clocks
from domain.areas import Areas
from domain.choices import UNKNOWN
from domain.complaint import Complaint
from domain.deadlines import Terms, started
from domain.directory import About, AgencyId, Directory
from domain.draft import Draft
from domain.facts import (
    AgencyName,
    Day,
    Detail,
    Drafted,
    Due,
    Fact,
    Moment,
    PersonName,
    SupporterCount,
    Term,
    Words,
    WordsProposed,
    WordsPublished,
)
from domain.notices import Said
from domain.people import PersonId
from domain.publishing import entry_shown, proposed
from domain.workdays import Calendar
from locales.dates import Dates
from locales.loader import Locales
from storage import complaints, drafts, people, supporters
from storage.store import Store


@dataclass(frozen=True, kw_only=True)
class Phrasing:
    """Everything that words are made from, except the reader."""

    store: Store
    locales: Locales
    terms: Terms
    directory: Callable[[], Directory]
    areas: Callable[[], Areas]

    @cached_property
    def dates(self) -> Dates:
        """How days are said."""
        return Dates(self.locales, self.terms.calendar)

    def names(self, language: str) -> Names:
        """What things are called in this language, now."""
        return Names(
            directory=self.directory(), areas=self.areas(), locales=self.locales, language=language
        )

    def for_reader(self, language: str, now: datetime, person: PersonId | None = None) -> "Phrases":
        """The phrases of one message to one reader; None: a group."""
        return Phrases(book=self, person=person, language=language, now=now)


@dataclass(kw_only=True)
class Phrases:
    """Phrases one message; what is looked up for it is looked up once."""

    book: Phrasing
    person: PersonId | None  # None: a group reads it
    language: str
    now: datetime
    _known: dict[Fact, str | int] = field(default_factory=dict)
    _complaints: dict[str, Complaint | None] = field(default_factory=dict)

    async def html(self, says: Iterable[Said]) -> str:
        """The lines joined into one text with tags."""
        return "\n".join([self._phrase(said, _escaped(await self.facts(said))) for said in says])

    async def plain(self, said: Said) -> str:
        """The words where no tags are understood, such as on a button."""
        return self._phrase(said, await self.facts(said))

    async def facts(self, said: Said) -> dict[str, str | int]:
        """What a message mentions, in the reader's words; what it does not is not looked up."""
        mentioned = self.book.locales.mentions(said.message)
        return {
            name: await self._fact(fact) for name, fact in said.facts.items() if name in mentioned
        }

    def _phrase(self, said: Said, facts: Mapping[str, str | int]) -> str:
        return self.book.locales.phrase(said.message, facts, self.language)

    async def _fact(self, fact: Fact) -> str | int:
        if isinstance(fact, str | int):
            return fact
        known = self._known.get(fact)
        if known is None:
            known = self._known[fact] = await self._found(fact)
        return known

    async def _found(self, fact: Fact) -> str | int:
        kind = type(fact)
        if kind in NAMED:
            return NAMED[kind](self._names, fact)
        if kind in DATED:
            return DATED[kind](self, fact)
        return await LOOKED_UP[kind](self, fact)

    @property
    def _names(self) -> Names:
        return self.book.names(self.language)

    # when something is or was

    def _day_of(self, fact: Day) -> str:
        return self._day(self._calendar(fact).day_of(fact.at))

    def _due(self, fact: Due) -> str:
        return self.book.dates.due(fact.at, self.now, self.language, self._calendar(fact))

    def _term(self, fact: Term) -> str:
        calendar, workdays = self._calendar(fact), self.book.terms.workdays(fact.clock)
        due = started(fact.clock, self.now, workdays, calendar).due
        return self.book.dates.due(due, self.now, self.language, calendar)

    def _moment_of(self, fact: Moment) -> str:
        return self.book.dates.moment(fact.at, self.now, self.language, self._calendar(fact))

    def _calendar(self, fact: Day | Moment | Due | Term) -> Calendar:
        return clocks.calendar_of(fact.agency, self.book.terms, self.book.directory())

    def _moment(self, fact: datetime) -> str:
        return self.book.dates.moment(fact, self.now, self.language)

    def _day(self, fact: date) -> str:
        return self.book.dates.day(fact, self.now, self.language)

    def _small(self, message: str) -> str:
        return self.book.locales.phrase(message, language=self.language)

    # what storage is asked for

    async def _person(self, fact: PersonName) -> str:
        identity = await people.identity(self.book.store, fact.person)
        return (identity.name if identity else "") or self._small("fact-person-unknown")

    async def _words(self, fact: Words) -> str:
        if fact.seq == 0:
            complaint = await self._complaint(fact.number)
            words = complaint.description if complaint else ""
        else:
            words = await complaints.words(self.book.store, fact.number, fact.seq)
        return shortened(words, fact.limit) or self._small("fact-words-erased")

    async def _proposed(self, fact: WordsProposed) -> str:
        complaint = await self._complaint(fact.number)
        words = proposed(complaint) if complaint else ""
        return words or self._small("fact-words-erased")

    async def _published(self, fact: WordsPublished) -> str:
        complaint = await self._complaint(fact.number)
        seq = entry_shown(complaint) if complaint else None
        words = await complaints.words(self.book.store, fact.number, seq) if seq else ""
        return shortened(words, fact.limit) or self._small("fact-words-unpublished")

    async def _detail(self, fact: Detail) -> str:
        complaint = await self._complaint(fact.number)
        told = self._told(complaint, fact.name) if complaint else ""
        return told or self._small("fact-words-erased")

    async def _drafted(self, fact: Drafted) -> str:
        draft = await drafts.find(self.book.store, self.person) if self.person else None
        if draft is None:  # sent or dropped meanwhile; a newer message will say so
            return ""
        words = draft.description if fact.name == "words" else self._told(draft, fact.name)
        return shortened(words, fact.limit)

    def _told(self, by: Complaint | Draft, name: str) -> str:
        """A detail in words; of an answer that names an agency, its name."""
        words = _detail_of(by, name)
        question = (
            self._names.question(by.category, name.removeprefix("answer.")) if by.category else None
        )
        if question is None or question.about is not About.AGENCY:
            return words
        if words == UNKNOWN:
            return self._small("fact-agency-unknown")
        return self._names.agency(AgencyName(AgencyId(words)))

    async def _supporters(self, fact: SupporterCount) -> int:
        return await supporters.count(self.book.store, fact.number, solved=fact.solved)

    async def _complaint(self, number: str) -> Complaint | None:
        if number not in self._complaints:
            self._complaints[number] = await complaints.find(self.book.store, number)
        return self._complaints[number]


DATED: Mapping[type, Callable[[Phrases, Any], str]] = {
    Day: Phrases._day_of,
    Moment: Phrases._moment_of,
    Due: Phrases._due,
    Term: Phrases._term,
    datetime: Phrases._moment,
    date: Phrases._day,
}

LOOKED_UP: Mapping[type, Callable[[Phrases, Any], Awaitable[str | int]]] = {
    PersonName: Phrases._person,
    Words: Phrases._words,
    WordsProposed: Phrases._proposed,
    WordsPublished: Phrases._published,
    Detail: Phrases._detail,
    Drafted: Phrases._drafted,
    SupporterCount: Phrases._supporters,
}


def shortened(words: str, limit: int) -> str:
    """At most `limit` characters on one line, cut between words; in full when the limit is 0."""
    if not limit:
        return words
    words = " ".join(words.split())
    if len(words) <= limit:
        return words
    cut = words[: limit - 1]
    head, space, _ = cut.rpartition(" ")
    return f"{head if space and len(head) > limit // 2 else cut}…"


def _escaped(facts: Mapping[str, str | int]) -> dict[str, str | int]:
    return {
        name: escape(value, quote=False) if isinstance(value, str) else value
        for name, value in facts.items()
    }


def _detail_of(told: Complaint | Draft, name: str) -> str:
    if name == "place":
        return told.place.words if told.place else ""
    if name == "contact":
        return told.contact
    return told.answers.get(name.removeprefix("answer."), "")
