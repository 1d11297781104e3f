"""Finds the words for a message id in a language; adding a language is adding a folder."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import structlog
from fluent.runtime import FluentBundle, FluentResource

FOLDER = Path(__file__).parent

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
    words, errors = bundle.format_pattern(pattern, dict(facts))
    return str(words), "; ".join(str(error) for error in errors)
