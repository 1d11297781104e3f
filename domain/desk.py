"""What the triage desk is offered: the agencies that a complaint probably belongs to, and all others.

Officers who hand on are offered the same.
"""

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.areas import Areas
from domain.complaint import Complaint
from domain.directory import AgencyId, Category, CategoryId, Directory
from domain.events import Recategorised
from domain.facts import AgencyName
from domain.lifecycle import Decision, happens
from domain.likeness import likeness
from domain.people import Actor
from domain.publishing import take_back
from domain.routing import agency_for, barred_by
from domain.suggestions import Guess, Learnt, by_keywords

LIKELY = 3  # buttons on top of a card; whoever wants another looks for it
FOUND = 8  # by a name; more than fit on a screen help nobody
ALIKE = 0.75  # how much letters must be like a name's; one wrong letter in four or more is forgiven


@dataclass(frozen=True, slots=True)
class Likely:
    """An agency that may be meant, and how sure we are: a share of 1; None: nobody can say."""

    agency: AgencyId
    share: float | None = None


Advice = Callable[[Complaint], Sequence[Likely]]
"""Which agencies a complaint probably belongs to, the likeliest first."""


def no_advice(complaint: Complaint) -> Sequence[Likely]:
    """Where nobody asks for any."""
    return ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Adviser:
    """Goes by what was proposed, the category, what was learnt of the words, and the place."""

    directory: Directory
    areas: Areas
    learnt: Learnt
    today: date

    def __call__(self, complaint: Complaint) -> tuple[Likely, ...]:
        """At most three; without who must not have it, nor, unless proposed, who had it before."""
        proposed = _proposed(complaint)
        guesses = self.learnt(complaint.description)
        shares = self._shares(complaint, guesses)
        wanted = [*proposed, *self._by_category(complaint)]
        wanted += sorted(shares, key=shares.__getitem__, reverse=True)
        wanted += self._by_words(complaint) if not guesses else []
        wanted += self._by_place(complaint)
        possible = open_to(complaint, self.directory)
        found = [each for each in dict.fromkeys(wanted) if each in possible]
        fresh = [each for each in found if each in proposed or each not in complaint.path]
        return tuple(Likely(each, shares.get(each)) for each in fresh[:LIKELY])

    def _shares(self, complaint: Complaint, guesses: Sequence[Guess]) -> Mapping[AgencyId, float]:
        """How sure we are of each agency: several categories may be one agency's."""
        shares: dict[AgencyId, float] = {}
        for guess in guesses:
            agency = self._agency_for(guess.category, complaint)
            if agency is not None:
                shares[agency] = shares.get(agency, 0.0) + guess.share
        return shares

    def _by_category(self, complaint: Complaint) -> Iterator[AgencyId]:
        agency = self._agency_for(complaint.category, complaint)
        if agency is not None:
            yield agency

    def _by_words(self, complaint: Complaint) -> list[AgencyId]:
        likely = by_keywords(complaint.description, self.directory).likely
        found = (self._agency_for(category, complaint) for category in likely)
        return [agency for agency in found if agency is not None]

    def _by_place(self, complaint: Complaint) -> list[AgencyId]:
        """Whoever answers for the smallest area around it that anybody answers for."""
        for area in self.areas.lineage(complaint.area):
            local = [each.id for each in self.directory.agencies.values() if each.area == area]
            if local:
                return local
        return []

    def _agency_for(self, category: CategoryId | None, complaint: Complaint) -> AgencyId | None:
        return agency_for(
            category,
            area=complaint.area,
            directory=self.directory,
            areas=self.areas,
            today=self.today,
            about=complaint.about,
        ).agency


def _proposed(complaint: Complaint) -> list[AgencyId]:
    """Whom an agency meant to hand it on to when it came to the desk instead."""
    meant = complaint.reason.facts.get("agency") if complaint.reason else None
    return [meant.agency] if isinstance(meant, AgencyName) else []


def open_to(complaint: Complaint, directory: Directory) -> frozenset[AgencyId]:
    """The agencies that it can be given to: they sit in a group, and may know of it."""
    barred = barred_by(complaint.about, directory) | {complaint.agency}
    linked = (each.id for each in directory.agencies.values() if each.group is not None)
    return frozenset(linked) - barred


def recategorise(complaint: Complaint, category: Category, *, by: Actor, now: datetime) -> Decision:
    """The desk puts it under another category; a sensitive one keeps it from the public."""
    changed = replace(
        complaint,
        category=category.id,
        confidential=complaint.confidential or category.sensitive,
    )
    former = complaint.category
    filed = happens(changed, Recategorised, by=by, now=now, former=former, category=category.id)
    if changed.confidential and changed.published is not None:
        return filed.then(take_back(filed.complaint, by=by, now=now))
    return filed


@dataclass(frozen=True, slots=True)
class Branch:
    """An agency in the tree: to be chosen, or leading on to those below it."""

    agency: AgencyId
    leads_on: bool


def branches(
    above: AgencyId | None, complaint: Complaint, directory: Directory
) -> tuple[Branch, ...]:
    """What is right below an agency (None: at the top) and leads to one that can be chosen.

    The agency itself comes first. A single one at the top is gone past.
    """
    possible = open_to(complaint, directory)
    shown = {step for each in possible for step in directory.upwards(each)}
    parents = {each: _parent(each, directory) for each in directory.agencies if each in shown}
    below = [each for each, parent in parents.items() if parent == above and each != above]
    if above is None and len(below) == 1:
        return branches(below[0], complaint, directory)
    itself = [Branch(above, leads_on=False)] if above is not None and above in possible else []
    leading = set(parents.values())
    return (*itself, *(Branch(each, leads_on=each in leading) for each in below))


def named(words: str, complaint: Complaint, directory: Directory) -> list[AgencyId]:
    """The agencies that somebody may mean by a few letters of their names, the likeliest first."""
    possible = open_to(complaint, directory)
    scores = {
        each.id: likeness(words, (each.id, *each.name.values()))
        for each in directory.agencies.values()
        if each.id in possible
    }
    found = [each for each, score in scores.items() if score >= ALIKE]
    return sorted(found, key=scores.__getitem__, reverse=True)[:FOUND]


def _parent(agency: AgencyId, directory: Directory) -> AgencyId | None:
    return next(itertools.islice(directory.upwards(agency), 1, None), None)
