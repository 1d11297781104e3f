"""The directory: which agencies there are, what they handle, and the categories of complaints."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from domain.areas import AreaCode

AgencyId = NewType("AgencyId", str)
CategoryId = NewType("CategoryId", str)

Names = Mapping[str, str]
"""The same words in several languages: language code -> words."""


def in_language(names: Names, language: str) -> str:
    """The words in this language, else in the first language that has them, else nothing."""
    return names.get(language) or next(iter(names.values()), "")


class ComplaintClass(StrEnum):
    """How long an agency may take to resolve it (Presidential Regulation 76/2013, article 8)."""

    INFORMATION = "information"
    ORDINARY = "ordinary"
    SUPERVISORY = "supervisory"


class Need(StrEnum):
    """How much a category insists on a place or a proof."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    NONE = "none"


class About(StrEnum):
    """What the answers to a question name."""

    AGENCY = "agency"  # the one complained of: a sensitive complaint is kept away from it


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """One extra question that a category asks the citizen."""

    id: str
    ask: Names
    choices: tuple[Names, ...] = ()  # empty: the answer is free text
    about: About | None = None  # None: the choices, or the words, are all there is to it
    optional: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadyAnswer:
    """Words that officers may send to a citizen, once they have read them."""

    title: Names  # on its button
    says: Names  # with variables such as {number}: see `ready.VARIABLES`
    status: tuple[str, ...] = ()  # when it is offered; empty: always


@dataclass(frozen=True, kw_only=True, slots=True)
class RatingReason:
    """One of the reasons that a citizen may choose with their rating."""

    id: str
    says: Names  # on its button


@dataclass(frozen=True, kw_only=True, slots=True)
class Category:
    """What a complaint is about; at most two levels."""

    id: CategoryId
    name: Names
    parent: CategoryId | None = None  # None: a category of the first level
    keywords: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    place: Need = Need.OPTIONAL
    class_: ComplaintClass = ComplaintClass.ORDINARY
    response: int | None = None  # working days to the first answer; None: its parent's, else usual
    resolution: int | None = None  # working days to resolve it; None: its parent's, else its class
    proof: Need = Need.OPTIONAL  # a photo with the agency's word that it is done
    sensitive: bool = False
    nearby_metres: int = 150  # so far around a report the same may have been reported before ...
    nearby_days: int = 90  # ... and so long ago
    emergency: Names = field(default_factory=dict)  # shown at once, for example "call 112"
    questions: tuple[Question, ...] = ()
    answers: tuple[ReadyAnswer, ...] = ()  # also for the categories below it
    liked: tuple[RatingReason, ...] = ()  # with a high rating; empty: its parent's, else the usual
    disliked: tuple[RatingReason, ...] = ()  # with a low one; empty: likewise


@dataclass(frozen=True, kw_only=True, slots=True)
class Agency:
    """Who answers for some categories."""

    id: AgencyId
    name: Names
    parent: AgencyId | None = None
    area: AreaCode | None = None  # None: its parent's
    handles: tuple[CategoryId, ...] = ()
    group: int | None = None  # the Telegram chat it sits in; None until linked
    contact: Names = field(default_factory=dict)
    language: str | None = None  # what its group reads; None: the service's first language
    timezone: str | None = None  # where its days end; None: its parent's, else the service's
    holidays: tuple[date, ...] = ()  # days without work there and below, beside the service's


@dataclass(frozen=True, kw_only=True, slots=True)
class Holiday:
    """A day without work that admins added, beside the country's and those of the settings."""

    day: date
    name: str
    agency: AgencyId | None = None  # there and below; None: everywhere


@dataclass(frozen=True, kw_only=True, slots=True)
class RoutingException:
    """For a time, what an agency would get goes to another, or just not to it."""

    from_: AgencyId
    to: AgencyId | None = None  # None: to whom the rule finds without it
    category: CategoryId | None = None  # and its children; None: whatever it handles
    area: AreaCode | None = None  # and all within; None: everywhere
    since: date | None = None  # the first day; None: it always was so
    until: date | None = None  # the last day; None: for good

    def is_in_force(self, today: date) -> bool:
        """Whether it holds on this day."""
        has_begun = self.since is None or self.since <= today
        return has_begun and (self.until is None or today <= self.until)


@dataclass(frozen=True, kw_only=True, slots=True)
class Directory:
    """Agencies and categories by id, how they share the work, and the triage desk's group."""

    agencies: Mapping[AgencyId, Agency]
    categories: Mapping[CategoryId, Category]
    exceptions: tuple[RoutingException, ...] = ()  # the first that fits counts
    oversight: AgencyId | None = None  # gets what is complained of others; None: the triage desk
    elsewhere: Names = field(default_factory=dict)  # where else citizens may turn; empty: usual
    triage_group: int | None = None  # None until linked; cards then wait in the outbox
    triage_language: str | None = None  # what the desk reads; None: the service's first language
    kept_answers: Mapping[CategoryId, tuple[ReadyAnswer, ...]] = field(default_factory=dict)
    """Ready answers that admins changed in chat: they count instead of the category's own."""
    holidays: tuple[Holiday, ...] = ()  # by day
    channel: int | str | None = None  # the public one, by its id or @name; None: there is none
    version: int = field(default=0, compare=False)  # when it was read; grows with each change

    def answers_of(self, category: CategoryId) -> tuple[ReadyAnswer, ...]:
        """What officers have ready for this category; its parent's come beside them."""
        kept = self.kept_answers.get(category)
        return self.categories[category].answers if kept is None else kept

    def lineage(self, category: CategoryId) -> Iterator[CategoryId]:
        """The category itself, then its parent."""
        at: CategoryId | None = category
        while at is not None and at in self.categories:
            yield at
            at = self.categories[at].parent

    def upwards(self, agency: AgencyId) -> Iterator[AgencyId]:
        """The agency itself, then its parent, and so on; parents in a circle end."""
        seen: set[AgencyId] = set()
        at: AgencyId | None = agency
        while at is not None and at in self.agencies and at not in seen:
            yield at
            seen.add(at)
            at = self.agencies[at].parent

    def jurisdiction(self, agency: AgencyId) -> AreaCode | None:
        """The area it answers for: its own, else its parent's; None: everywhere."""
        areas = (self.agencies[each].area for each in self.upwards(agency))
        return next(filter(None, areas), None)

    def children(self, parent: CategoryId | None) -> list[Category]:
        """The categories right below `parent` (None: the first level), in the directory's order."""
        return [c for c in self.categories.values() if c.parent == parent]

    def desks(self) -> Mapping[AgencyId | None, int]:
        """All desks that have a Telegram group, with that; None: the triage desk."""
        groups: dict[AgencyId | None, int | None] = {None: self.triage_group}
        groups |= {agency.id: agency.group for agency in self.agencies.values()}
        return {desk: group for desk, group in groups.items() if group is not None}

    def agencies_in(self, group: int) -> list[Agency]:
        """The agencies that sit in this Telegram group."""
        return [a for a in self.agencies.values() if a.group == group]

    def language_of(self, group: int) -> str | None:
        """What this Telegram group reads: the first that somebody who sits there has chosen."""
        chosen = [self.triage_language] if group == self.triage_group else []
        chosen += [agency.language for agency in self.agencies_in(group)]
        return next(filter(None, chosen), None)
