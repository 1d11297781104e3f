"""The words of the chat page, and where its scripts name them, as the page check reads them.

They are read by their form, which is always the same: every entry begins in a line of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from tools.phrases import Place

LANGUAGES = ("id", "en")
SECTION = re.compile(r"^(?:const |  )(?P<language>[a-z]{2})(?::| =) \{$")
ENTRY = re.compile(r'^ {2,4}"(?P<key>[a-z0-9-]+)":(?P<words>.*)$')
FACT = re.compile(r"(?<!\$)\{(\w+)\}")
TAKEN = re.compile(r"^\(\{([^}]*)\}\) =>")  # the facts that a function takes

KEY = r"[a-z]+-[a-z0-9-]+"
LITERAL = re.compile(rf'"({KEY})"')
FAMILY = re.compile(r"`([a-z]+-(?:[a-z0-9-]|\$\{[^{}`]*\})+)`")  # as in `chat-kind-${kind}`
FILLED = re.compile(r"\$\{[^{}]*\}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """What one key says in one language."""

    place: Place
    language: str
    key: str
    facts: frozenset[str] | None  # None if another function makes the words of them


@dataclass(frozen=True, kw_only=True, slots=True)
class Mention:
    """Where a script names a key, or a family of keys."""

    name: str  # of a family: with * for what is filled in
    pattern: re.Pattern[str]


def read_words(path: Path) -> Iterator[Entry]:
    """Every entry of a file of words."""
    language, lines = "", path.read_text("utf-8").splitlines()
    for number, line in enumerate(lines, start=1):
        if section := SECTION.match(line):
            language = section["language"]
        elif entry := ENTRY.match(line):
            more = takewhile(lambda it: it and not ENTRY.match(it), lines[number:])
            facts = _facts("".join((entry["words"], *more)).strip())
            place = Place(path, number)
            yield Entry(place=place, language=language, key=entry["key"], facts=facts)


def _facts(words: str) -> frozenset[str] | None:
    if taken := TAKEN.match(words):
        return frozenset(re.findall(r"\w+", taken[1]))
    return frozenset(FACT.findall(words)) if words.startswith('"') else None


def mentions(script: str) -> Iterator[Mention]:
    """What may be the name of a key, or of several, in a piece of a script."""
    for name in LITERAL.findall(script):
        yield Mention(name=name, pattern=re.compile(name))
    for family in FAMILY.findall(script):
        parts = FILLED.split(family)
        yield Mention(name="*".join(parts), pattern=re.compile("[a-z0-9-]+".join(parts)))


def first_arguments(function: str, script: str) -> Iterator[tuple[int, str]]:
    """What each call of the function is given first, and where the call stands."""
    for call in re.finditer(rf"(?<![\w.$]){function}\(", script):
        depth, end = 0, call.end()
        while depth or script[end] not in ",)":
            depth += (script[end] in "([{") - (script[end] in ")]}")
            end += 1
        yield call.start(), script[call.end() : end]
