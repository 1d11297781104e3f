"""Finds the words for a message id in a language; adding a language is adding a folder."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import structlog
from fluent.runtime import FluentBundle, FluentResource

FOLDER = Path(__file__).parent
LONG = 500  # characters; the library refuses longer ones, so they are put in afterwards
PLACE = re.compile("\ufdd0(\\d+)\ufdd1")  # where; both ends are no characters of any text

log = structlog.get_logger()


class Locales:
    """All messages of the given languages, read once. The first language is the default."""

    def __init__(self, languages: Sequence[str], *, folder: Path = FOLDER) -> None:
        self.default = languages[0]
        self._bundles = {language: _read(folder / language) for language in languages}
        self._whole: dict[tuple[str, str], str] = {}  # what messages without facts say

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

    def _format(self, message: str, facts: Mapping[str, str | int], language: str) -> str:
        words, trouble = _formatted(self._bundles[language], message, facts)
        if not trouble:
            return words
        log.error("locales.trouble", message=message, language=language, trouble=trouble)
        if language != self.default:
            fallback, _ = _formatted(self._bundles[self.default], message, facts)
            return fallback or words or message
        return words or message


def _read(folder: Path) -> FluentBundle:
    files = sorted(folder.glob("*.ftl"))
    if not files:
        raise FileNotFoundError(f'no words for the language "{folder.name}": add {folder}')
    bundle = FluentBundle([folder.name], use_isolating=False)
    for file in files:
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


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
