"""What the directory and the areas call things, in the reader's language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from domain.areas import Area, Areas
from domain.directory import CategoryId, Directory, Question, in_language
from domain.facts import (
    AgencyName,
    AgencyPath,
    AreaName,
    CategoryName,
    ChoiceOffered,
    Elsewhere,
    EmergencyNote,
    QuestionAsked,
    RatingReasons,
)
from domain.rating import USUAL
from locales.loader import Locales


@dataclass(frozen=True, kw_only=True, slots=True)
class Names:
    """Names in one language, out of the directory and the areas as they are at this moment.

    Where these have changed since, a thing is called by its id.
    """

    directory: Directory
    areas: Areas
    locales: Locales
    language: str

    def agency(self, fact: AgencyName) -> str:
        """An agency."""
        agency = self.directory.agencies.get(fact.agency)
        return in_language(agency.name, self.language) if agency else fact.agency

    def path(self, fact: AgencyPath) -> str:
        """Agencies that had it, one after the other."""
        return " → ".join(self.agency(AgencyName(agency)) for agency in fact.agencies)

    def category(self, fact: CategoryName) -> str:
        """A category, or "other"."""
        if fact.category is None:
            return self._small("fact-category-other")
        category = self.directory.categories.get(fact.category)
        return in_language(category.name, self.language) if category else fact.category

    def area(self, fact: AreaName) -> str:
        """An area; in full with the one around it."""
        line = [self.areas[code] for code in self.areas.lineage(fact.area)]
        if not line:
            return fact.area  # they have changed since
        if not fact.in_full:
            return self._titled("fact-area", line[0])
        return ", ".join(self._titled("fact-area-short", each) for each in line[:2])

    def _titled(self, message: str, area: Area) -> str:
        level = "rural" if area.is_rural else area.level.value
        facts = {"level": "none" if area.is_titled else level, "name": area.name}
        return self.locales.phrase(message, facts, self.language)

    def asked(self, fact: QuestionAsked) -> str:
        """A question of a category."""
        question = self.question(fact.category, fact.question)
        return in_language(question.ask, self.language) if question else fact.question

    def choice(self, fact: ChoiceOffered) -> str:
        """A choice that such a question offers."""
        question = self.question(fact.category, fact.question)
        if question is None or fact.place >= len(question.choices):
            return str(fact.place + 1)  # the directory has changed since
        return in_language(question.choices[fact.place], self.language)

    def reasons(self, fact: RatingReasons) -> str:
        """Why somebody is content, or not."""
        return ", ".join(self._reason(reason, fact.category) for reason in fact.reasons)

    def _reason(self, reason: str, category: CategoryId | None) -> str:
        for each in self.directory.lineage(category) if category else ():
            known = self.directory.categories[each]
            for offered in (*known.liked, *known.disliked):
                if offered.id == reason:
                    return in_language(offered.says, self.language)
        return self._small(f"rating-reason-{reason}") if reason in USUAL else reason

    def emergency(self, fact: EmergencyNote) -> str:
        """What a category, or one above it, says at once of an emergency; empty: nothing."""
        for category in self.directory.lineage(fact.category):
            if note := in_language(self.directory.categories[category].emergency, self.language):
                return note
        return ""

    def elsewhere(self, _: Elsewhere) -> str:
        """Where else citizens can turn when the government is late again."""
        named = in_language(self.directory.elsewhere, self.language)
        return named or self._small("fact-elsewhere")

    def question(self, category: CategoryId, question: str) -> Question | None:
        """The question with this id; None where the directory has changed since."""
        known = self.directory.categories.get(category)
        found = (asked for asked in known.questions if asked.id == question) if known else ()
        return next(iter(found), None)

    def _small(self, message: str) -> str:
        return self.locales.phrase(message, language=self.language)


NAMED: Mapping[type, Callable[[Names, Any], str]] = {
    AgencyName: Names.agency,
    AgencyPath: Names.path,
    CategoryName: Names.category,
    AreaName: Names.area,
    QuestionAsked: Names.asked,
    ChoiceOffered: Names.choice,
    RatingReasons: Names.reasons,
    EmergencyNote: Names.emergency,
    Elsewhere: Names.elsewhere,
}
