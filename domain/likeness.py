"""How much a few typed letters are like a name: beginnings, initials and small slips count."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from domain.suggestions import WORD

INSIDE = 0.9  # letters found in the middle of a word, against its beginning
ENOUGH = 3  # letters; fewer are found in the middle of almost anything


def likeness(words: str, names: Iterable[str]) -> float:
    """From 0 to 1: as much as the word that is least like any in the best of the names."""
    said = WORD.findall(words.lower())
    if not said:
        return 0.0
    return max((_like(said, WORD.findall(name.lower())) for name in names), default=0.0)


def _like(said: list[str], name: list[str]) -> float:
    parts = [*name, "".join(word[0] for word in name)]
    return min(max(_alike(word, part) for part in parts) for word in said)


def _alike(word: str, part: str) -> float:
    if part.startswith(word):
        return 1.0
    if len(word) >= ENOUGH and word in part:
        return INSIDE
    return SequenceMatcher(None, word, part).ratio()
