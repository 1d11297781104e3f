"""Ready answers: words of the directory, offered by category and status, filled in before sending."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from zlib import crc32

from domain import clocks
from domain.complaint import Complaint
from domain.deadlines import Terms
from domain.directory import AgencyId, CategoryId, Directory, ReadyAnswer, in_language

VARIABLES = ("number", "agency", "category", "due")
VARIABLE = re.compile(r"\{([^{}]*)\}")

SayDay = Callable[[date, str], str]
"""A day as people say it in a language."""


def answers_for(complaint: Complaint, directory: Directory) -> list[ReadyAnswer]:
    """What is offered now: its category's own answers, then those of that category's parent.

    One that names a date is none while no clock runs that it could name.
    """
    if complaint.category is None or complaint.agency is None:
        return []
    return [
        answer
        for category in directory.lineage(complaint.category)
        for answer in directory.answers_of(category)
        if not answer.status or complaint.status in answer.status
        if complaint.deadline is not None or "due" not in _mentioned(answer.says.values())
    ]


def filled(
    answer: ReadyAnswer,
    complaint: Complaint,
    language: str,
    *,
    directory: Directory,
    terms: Terms,
    say_day: SayDay,
) -> str:
    """The answer in the citizen's language, with what it mentions."""
    values = _names(complaint.category, complaint.agency, directory, language)
    values["number"] = complaint.number
    if complaint.deadline is not None:
        calendar = clocks.calendar_of(complaint.agency, terms, directory)
        values["due"] = say_day(calendar.day_of(complaint.deadline.due), language)
    return fill(in_language(answer.says, language), values)


def example(
    says: str, category: CategoryId, language: str, *, directory: Directory, due: str
) -> str:
    """The words as a citizen may read them, for whoever writes them."""
    values = _names(category, _who_handles(category, directory), directory, language)
    return fill(says, {**values, "number": "KA-7KQ4M-X", "due": due})


def fill(says: str, values: Mapping[str, str]) -> str:
    """Put what is known into its place."""
    return VARIABLE.sub(lambda found: values.get(found[1], found[0]), says)


def unknown_variables(says: Iterable[str]) -> list[str]:
    """What stands in braces and is no variable, in the order of the alphabet."""
    return sorted(_mentioned(says).difference(VARIABLES))


def in_braces(names: Iterable[str]) -> str:
    """Variables as they are written: `{number}, {agency}`."""
    return ", ".join(f"{{{name}}}" for name in names)


def mark_of(answer: ReadyAnswer) -> str:
    """What tells this answer from the others of its category, short enough for a button."""
    words = (*answer.title.values(), *answer.says.values(), *answer.status)
    return f"{crc32('/'.join(words).encode()):08x}"


def _mentioned(says: Iterable[str]) -> set[str]:
    return {name for words in says for name in VARIABLE.findall(words)}


def _names(
    category: CategoryId | None, agency: AgencyId | None, directory: Directory, language: str
) -> dict[str, str]:
    known = directory.categories.get(category) if category else None
    who = directory.agencies.get(agency) if agency else None
    return {
        "agency": in_language(who.name, language) if who else "",
        "category": in_language(known.name, language) if known else "",
    }


def _who_handles(category: CategoryId, directory: Directory) -> AgencyId | None:
    """The first that does; else the first there is."""
    lineage = set(directory.lineage(category))
    handlers = (a.id for a in directory.agencies.values() if lineage.intersection(a.handles))
    return next(handlers, next(iter(directory.agencies), None))
