"""Finds the words for a message id in a language; adding a language is adding a folder."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import structlog
from fluent.runtime import FluentBundle, FluentResource

FOLDER = Path(__file__).parent
LONG = 500  # characters; the library refuses longer ones, so they are put in afterwards
PLACE = re.compile("\ufdd0(\\d+)\ufdd1")  # where; both ends are no characters of any text

Resource = Any  # a parsed file; fluent.runtime does not name its type

log = structlog.get_logger()


class Locales:
    """All messages of the given languages, read once. The first language is the default."""

    def __init__(self, languages: Sequence[str], *, folder: Path = FOLDER) -> None:
        self.default = languages[0]
        books = {language: _read(folder / language) for language in languages}
        self._bundles = {language: _bundle(language, book) for language, book in books.items()}
        self._sources = [_entries(book) for book in books.values()]
        self._whole: dict[tuple[str, str], str] = {}  # what messages without facts say
        self._mentions: dict[str, frozenset[str]] = {}

    def speaks(self, language: str) -> bool:
        """Whether we have words of our own in this language."""
        return language in self._bundles

    def phrase(
        self,
        message: str,
        facts: Mapping[str, str | int] | None = None,
        language: str | None = None,
    ) -> str:
        """The message in this language, else in the default one.

        A gap or a mistake in our words is our bug: it is logged, and never stops a message.
        """
        language = language if language in self._bundles else self.default
        if facts:
            return self._format(message, facts, language)
        known = self._whole.get((message, language))
        if known is None:
            known = self._whole[message, language] = self._format(message, {}, language)
        return known

    def mentions(self, message: str) -> frozenset[str]:
        """The facts that a message makes use of in some language; no others need be found out."""
        known = self._mentions.get(message)
        if known is None:
            found = (_variables(message, source) for source in self._sources)
            known = self._mentions[message] = frozenset().union(*found)
        return known

    def _format(self, message: str, facts: Mapping[str, str | int], language: str) -> str:
        words, trouble = _formatted(self._bundles[language], message, facts)
        if not trouble:
            return words
        log.error("locales.trouble", message=message, language=language, trouble=trouble)
        if language != self.default:
            fallback, _ = _formatted(self._bundles[self.default], message, facts)
            return fallback or words or message
        return words or message


def _read(folder: Path) -> list[Resource]:
    files = sorted(folder.glob("*.ftl"))
    if not files:
        raise FileNotFoundError(f'no words for the language "{folder.name}": add {folder}')
    return [_parsed(file.read_text(encoding="utf-8")) for file in files]


@lru_cache(maxsize=64)  # parsing is the longest part of a start, and tests start often
def _parsed(text: str) -> Resource:
    return FluentResource(text)


def _bundle(language: str, book: Sequence[Resource]) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for resource in book:
        bundle.add_resource(resource)
    return bundle


def _entries(book: Sequence[Resource]) -> Mapping[str, Any]:
    """What stands in the files of a language, by id."""
    entries = (entry for resource in book for entry in resource.body)
    return {entry.id.name: entry for entry in entries if hasattr(entry, "id")}


def _variables(message: str, source: Mapping[str, Any]) -> Iterator[str]:
    """The variables of a message and of the messages that it quotes."""
    if message not in source:
        return
    for kind, name in _references(source[message].to_json()):
        if kind == "VariableReference":
            yield name
        else:
            yield from _variables(name, source)


def _references(node: object) -> Iterator[tuple[str, str]]:
    """Everything that a part of a file refers to: what kind of thing, and its name."""
    match node:
        case {"type": "VariableReference" | "MessageReference" as kind, "id": {"name": name}}:
            yield kind, name
        case dict():
            for part in node.values():
                yield from _references(part)
        case list():
            for part in node:
                yield from _references(part)


def _formatted(
    bundle: FluentBundle, message: str, facts: Mapping[str, str | int]
) -> tuple[str, str]:
    """The words, and what went wrong with them ("" when nothing did)."""
    if not bundle.has_message(message):
        return "", "missing"
    pattern = bundle.get_message(message).value
    if pattern is None:
        return "", "empty"
    facts, long = _without_long(facts)
    words, errors = bundle.format_pattern(pattern, dict(facts))
    whole = PLACE.sub(lambda place: long[int(place[1])], str(words)) if long else str(words)
    return whole, "; ".join(str(error) for error in errors)


def _without_long(
    facts: Mapping[str, str | int],
) -> tuple[Mapping[str, str | int], list[str]]:
    """The facts with places where long texts belong, and these texts."""
    long = [value for value in facts.values() if isinstance(value, str) and len(value) > LONG]
    if not long:
        return facts, long
    places = {text: f"\ufdd0{number}\ufdd1" for number, text in enumerate(long)}
    return {
        name: places.get(value, value) if isinstance(value, str) else value
        for name, value in facts.items()
    }, long
