"""What a handler is given: who acts, where, what they were asked, and a way to keep a decision."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from domain import contests, news, stories, story_card, support
from domain.areas import Areas, Locator
from domain.batches import batched, held
from domain.complaint import Complaint
from domain.deadlines import Terms
from domain.desk import Advice, no_advice
from domain.directory import AgencyId, Directory
from domain.lifecycle import Decision
from domain.notices import Notice, Priority, Reader, Said
from domain.people import Person, PersonId
from domain.ready import SayDay
from domain.suggestions import Learnt
from domain.weekly import Schedule
from storage import complaints, supporters
from storage.conversations import Conversation, SaveConversation
from storage.decisions import KeepDecision
from storage.outbox import Enqueue
from storage.store import Store
from storage.writer import Change, Write

NOTHING_ASKED = Conversation()


@dataclass(frozen=True, kw_only=True, slots=True)
class Service:
    """What the operator calls the service, and the languages it speaks; the first is the default."""

    name: str
    username: str  # the bot's own on Telegram, without @
    languages: tuple[str, ...]
    weekly: Schedule  # when the report to the public channel appears

    @property
    def language(self) -> str:
        """The language of groups and people that have chosen none."""
        return self.languages[0]


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """The group chat an update came from, and whom it stands for."""

    chat: int
    agencies: tuple[AgencyId, ...]  # empty: no agency sits here
    is_desk: bool

    @classmethod
    def of(cls, chat: int, directory: Directory) -> "Group":
        """The group that this chat is to the directory."""
        agencies = tuple(agency.id for agency in directory.agencies_in(chat))
        return cls(chat=chat, agencies=agencies, is_desk=directory.triage_group == chat)

    @property
    def is_linked(self) -> bool:
        """Whether anybody who answers complaints sits here."""
        return self.is_desk or bool(self.agencies)


@dataclass(kw_only=True)
class Work:
    """One update (or one thing that fell due) being handled: what is to be kept at its end.

    `mark` is written in the same transaction as the rest, so that the work is done exactly once.
    """

    store: Store
    directory: Directory
    now: datetime
    terms: Terms
    chat: Reader  # where answers go: the person's private chat, or the group they wrote in
    topic: int | None = None  # ... and its topic; None: the general one, or there are none
    advice: Advice = no_advice  # what the triage desk is offered
    asked: Conversation = NOTHING_ASKED  # what this person was asked in this chat
    asked_in: tuple[PersonId, int] | None = None  # whose it is: person, chat (0: private)
    key: str  # repeats when the same work is done again
    mark: Write | None = None
    before: tuple[Write, ...] = ()  # what must be written first, such as a person met just now
    toast: Said | None = field(default=None, init=False)  # the answer to a button press
    kept: bool = field(default=False, init=False)
    _said: int = field(default=0, init=False)

    def say(self, *says: Said, to: Reader | None = None, **how: Any) -> Notice:
        """A notice to the chat that this work came from (or `to`), before anything else goes out.

        `how` are fields of `Notice`, such as `buttons` or `slot`.
        """
        self._said += 1
        key = f"{self.key}.{self._said}"
        usual = {"priority": Priority.ANSWER, "topic": None if to else self.topic}
        return Notice(to=to or self.chat, says=says, key=key, **{**usual, **how})

    def awaiting(self, what: str, **facts: str) -> Write:
        """From now on this person's next answer in this chat is for `what`."""
        assert self.asked_in is not None
        person, chat = self.asked_in
        asked = Conversation(awaiting=what, facts=facts, version=self.asked.version)
        return SaveConversation(person, chat, asked)

    def nothing_awaited(self) -> Write:
        """The question that this person was asked in this chat is settled."""
        return self.awaiting("")

    def recounted(self, complaint: Complaint, key: str) -> list[Notice]:
        """The card of the desk that works on it, since a citizen supports it or does so no more."""
        told = support.card(complaint, key, self.advice)
        return held(complaint, told, now=self.now, terms=self.terms, directory=self.directory)

    async def parted(self, complaint: Complaint) -> list[Notice]:
        """The card of what it is merged into, since it goes its own way with those who came."""
        if complaint.merged_into is None:
            return []
        into = await complaints.standing_for(self.store, complaint.merged_into)
        return self.recounted(into, f"{self.key}.into") if into else []

    async def keep(
        self,
        *decisions: Decision,
        notices: Iterable[Notice] = (),
        writes: Iterable[Write] = (),
        toast: Said | None = None,
    ) -> None:
        """Store all of it at once: decisions and their news, the notices, and that it is done.

        Raises `MovedOn` when something is no longer as it was read; the work is then done again.
        """
        told = [*notices]
        for decision in decisions:
            told += await self._news(decision)
        await self.store.keep(
            Change(
                writes=(
                    *self.before,
                    *(KeepDecision(decision, self.terms.calendar.zone) for decision in decisions),
                    *writes,
                    *(Enqueue(notice, self.now) for notice in told),
                    *((self.mark,) if self.mark else ()),
                )
            )
        )
        self.toast = toast
        self.kept = True

    async def _news(self, decision: Decision) -> list[Notice]:
        """What is told to the desks, to the reporter, and to whoever supports it."""
        told = [*news.of(decision, self.advice), *contests.news(decision, self.directory)]
        if decision.complaint.supporters:
            there = await supporters.of(self.store, decision.complaint.number)
            told += support.news(decision, there)
        if stories.is_asked(decision, self.directory):
            told += await self._question(decision.complaint)
        return batched(decision, told, now=self.now, terms=self.terms, directory=self.directory)

    async def _question(self, complaint: Complaint) -> list[Notice]:
        """May its photos be shown? Only whoever has some is asked, after all other news."""
        history = await complaints.history(self.store, complaint.number)
        if stories.proof_in(history) is None:
            return []
        return [story_card.question(complaint, self.directory, f"{self.key}.{complaint.number}")]


@dataclass(frozen=True, kw_only=True, slots=True)
class Context:
    """Everything a handler may ask for by name."""

    now: datetime
    store: Store
    directory: Directory
    terms: Terms
    service: Service
    learnt: Learnt
    atlas: Locator
    areas: Areas
    say_day: SayDay  # for words that are kept as they are, such as a ready answer's
    person: Person
    conversation: Conversation
    group: Group | None  # None in a private chat
    work: Work
