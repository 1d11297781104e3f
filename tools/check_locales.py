"""Check that every word we say exists, is used, is the same in all languages, and fits Telegram.

Prints one line for each problem, as `file:line: sentence`; the exit code is 1 if there is any.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from tools.markup import faults, visible
from tools.phrases import (
    TOO_MANY_READINGS,
    Language,
    Node,
    Problem,
    functions,
    mentioned,
    read_language,
    readings,
    references,
    variables,
)
from tools.uses import Use, find_uses

PACKAGES = ("bot", "handlers", "storage", "locales", "domain", "playground")
FUNCTIONS = {"NUMBER", "DATETIME"}

# A literal that begins like these names a message, so the message must exist.
FAMILIES = (
    "admin-", "agency-", "button-", "channel-", "citizen-", "clock-",
    "desk-", "intake-", "reason-", "refusal-", "statistics-", "toast-",
)  # fmt: skip
NO_MESSAGES: dict[str, str] = {}  # literals that only look like one, each with the reason

# The longest text that people may see, by the beginning of the id.
LIMITS = {
    "button-": 40,  # ours: longer labels are cut on small telephones
    "toast-": 200,  # answerCallbackQuery
    "": 4096,  # sendMessage; captions are shortened to 1024 by the sender
}
PLAIN = ("button-", "toast-")  # shown as they are, without HTML

# What variables are filled with to see whether the text still fits: this many characters.
LONG_VALUE = 100
LONG_VALUES = {"number": 10, "count": 4, "days": 4, "hours": 4, "page": 4, "pages": 4}
LONG_ON_A_BUTTON = 16


def problems(root: Path) -> Iterator[Problem]:
    """All that is wrong with the locales of the project in `root`."""
    folders = sorted(path for path in (root / "locales").iterdir() if any(path.glob("*.ftl")))
    languages = [read_language(folder) for folder in folders]
    uses = find_uses(root, PACKAGES)
    for language in languages:
        yield from language.problems
        yield from _differences(language, languages)
        yield from _unused(language, uses)
        for name, node in language.nodes.items():
            yield from (
                Problem(language.places[name], f"{name} {sentence}.")
                for sentence in _flaws(language, name, node)
            )
    known = set().union(*(language.nodes for language in languages))
    yield from _unknown(uses, known)


def _differences(language: Language, languages: list[Language]) -> Iterator[Problem]:
    """What this language has and another lacks; terms are each language's own affair."""
    others = [other for other in languages if other is not language]
    for name, node in language.nodes.items():
        if name.startswith("-"):
            continue
        for other in others:
            for sentence in _lacking(language, other, name, node):
                yield Problem(language.places[name], f"{name} {sentence}.")


def _lacking(language: Language, other: Language, name: str, node: Node) -> Iterator[str]:
    if name not in other.nodes:
        yield f"is missing in {other.code}"
        return
    for variable in sorted(variables(language, name) - variables(other, name)):
        yield f"mentions ${variable}, but not in {other.code}"
    theirs = {attribute.id.name for attribute in other.nodes[name].attributes}
    for attribute in node.attributes:
        if attribute.id.name not in theirs:
            yield f"has the attribute .{attribute.id.name}, but not in {other.code}"


def _unused(language: Language, uses: list[Use]) -> Iterator[Problem]:
    named = {use.name for use in uses if not use.is_family}
    named |= {name for node in language.nodes.values() for name in references(node)}
    families = {use.name: use for use in uses if use.is_family}.values()
    for name, place in language.places.items():
        if name not in named and not any(family.means(name) for family in families):
            yield Problem(place, f"{name} is used nowhere.")


def _unknown(uses: list[Use], known: set[str]) -> Iterator[Problem]:
    for use in uses:
        if not use.name.startswith(FAMILIES) or use.name in NO_MESSAGES:
            continue
        if not any(use.means(name) for name in known):
            what = "No message is called" if not use.is_family else "No message is like"
            yield Problem(use.place, f"{what} {use.name}.")


def _flaws(language: Language, name: str, node: Node) -> Iterator[str]:
    for missing in sorted(references(node) - language.nodes.keys()):
        yield f"refers to {missing}, which does not exist"
    for function in sorted(functions(node) - FUNCTIONS):
        yield f"calls {function}, which is no function of ours"
    if name in mentioned(language, name):
        yield "refers to itself"
        return
    texts = readings(language, node, lambda variable: "W" * _length(name, variable))
    if len(texts) == TOO_MANY_READINGS:
        yield f"can be read in {TOO_MANY_READINGS} ways; make several messages of it"
    limit = next(limit for start, limit in LIMITS.items() if name.startswith(start))
    length = max((len(visible(text)) for text in texts), default=0)
    if length > limit:
        yield f"can grow to {length} characters; {limit} are allowed"
    if name.startswith(PLAIN):
        yield from (f"has markup in {text!r}" for text in texts if visible(text) != text)
    else:
        yield from sorted({fault for text in texts for fault in faults(text)})


def _length(name: str, variable: str) -> int:
    length = LONG_VALUES.get(variable, LONG_VALUE)
    return min(length, LONG_ON_A_BUTTON) if name.startswith("button-") else length


def main(root: Path) -> int:
    """Print what is wrong; returns the exit code."""
    found = sorted(set(problems(root)))
    for (path, line), sentence in found:
        print(f"{path.relative_to(root)}:{line}: {sentence}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
