"""Ready answers: words of the directory, offered by category and status, filled in before sending."""

import re
from collections.abc import Mapping

from domain.complaint import Complaint
from domain.directory import Directory, ReadyAnswer, in_language

VARIABLES = ("number", "agency", "category")
VARIABLE = re.compile(r"\{(\w*)\}")


def answers_for(complaint: Complaint, directory: Directory) -> list[ReadyAnswer]:
    """What is offered now: its category's own answers, then those of that category's parent."""
    if complaint.category is None or complaint.agency is None:
        return []
    return [
        answer
        for category in directory.lineage(complaint.category)
        for answer in directory.categories[category].answers
        if not answer.status or complaint.status in answer.status
    ]


def filled(answer: ReadyAnswer, complaint: Complaint, directory: Directory, language: str) -> str:
    """The answer in the citizen's language, with what it mentions."""
    values = _values(complaint, directory, language)
    says = in_language(answer.says, language)
    return VARIABLE.sub(lambda found: values.get(found[1], found[0]), says)


def unknown_variables(answer: ReadyAnswer) -> set[str]:
    """What stands in braces in some language and is no variable."""
    return {
        name
        for says in answer.says.values()
        for name in VARIABLE.findall(says)
        if name not in VARIABLES
    }


def _values(complaint: Complaint, directory: Directory, language: str) -> Mapping[str, str]:
    agency = directory.agencies.get(complaint.agency) if complaint.agency else None
    category = directory.categories.get(complaint.category) if complaint.category else None
    return {
        "number": complaint.number,
        "agency": in_language(agency.name, language) if agency else "",
        "category": in_language(category.name, language) if category else "",
    }
