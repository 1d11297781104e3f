"""Which areas somebody means who tells a place in words."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from domain.areas import TITLES, Area, AreaCode, Areas, Level, Named

LONGEST = 4  # words in the name of an area
FEWEST_LETTERS = 5  # in what may be a misspelt name: short ones are like too many words
ALIKE = 85  # of 100; "Kebroan" is Kebraon, "Kemayoran" is not Kemlaten

STREETS = frozenset({"jl", "jln", "jalan", "raya", "gg", "gang", "street", "road"})
BEFORE = frozenset({"di", "daerah", "wilayah", "sekitar", "dekat", "in", "at", "near"})
PART = re.compile(r"[,;:/()\n]+|\s-\s")
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Mention:
    """A piece of what was said, and the areas that are so called."""

    areas: frozenset[AreaCode]
    is_sure: bool  # it can hardly mean anything else
    end: int = 0  # the word after it


class AreaNames:
    """All names of areas. Spaces do not count: Mulyorejo is Mulyo Rejo."""

    def __init__(self, areas: Areas) -> None:
        self._areas = areas
        self._called: dict[str, set[AreaCode]] = defaultdict(set)
        for area in areas.values():
            self._called["".join(_name_of(area))].add(area.code)

    def meant_by(self, words: str) -> Named:
        """The areas that fit most of what was said: "Melati, Kec. Barat" is one of two Melatis.

        A name that merely stands among other words may be that of a market or a school, and one
        that is misspelt may be another: then we are not sure.
        """
        mentions = [m for part in PART.split(words.lower()) for m in self._mentions(part)]
        told = {code for mention in mentions for code in mention.areas}
        if not told:
            return Named()
        scores = {code: self._score(code, mentions) for code in told}
        best = max(scores.values())
        found = sorted(code for code in told if scores[code] == best)
        return Named(areas=tuple(found), is_sure=best[0] > 0)

    def _score(self, code: AreaCode, mentions: list[Mention]) -> tuple[int, int]:
        """How many mentions fit the area, or what it lies in: the sure ones, and all."""
        line = frozenset(self._areas.lineage(code))
        fitting = [mention for mention in mentions if not line.isdisjoint(mention.areas)]
        return sum(mention.is_sure for mention in fitting), len(fitting)

    def _mentions(self, part: str) -> Iterator[Mention]:
        words = WORD.findall(part)
        while words and words[0] in BEFORE:
            words = words[1:]
        at, nothing = 0, True
        while at < len(words):
            mention = self._mention_at(words, at)
            if mention is not None:
                yield mention
            nothing = nothing and mention is None
            at = mention.end if mention else at + 1
        if nothing and STREETS.isdisjoint(words):
            yield from self._misspelt(words)

    def _mention_at(self, words: list[str], at: int) -> Mention | None:
        """The longest name that begins with this word, after what says of what level it is."""
        if at and words[at - 1] in STREETS:
            return None
        for start in (at + 1, at) if words[at] in TITLES else (at,):
            for end in range(min(start + LONGEST, len(words)), start, -1):
                level = (
                    TITLES.get(words[at]) if start > at else TITLES.get("".join(words[end:][:1]))
                )
                if found := self._named("".join(words[start:end]), level):
                    is_whole = start == 0 and end == len(words)
                    return Mention(found, is_sure=is_whole or level is not None, end=end)
        return None

    def _named(self, name: str, level: Level | None) -> frozenset[AreaCode]:
        """The areas of this level (None: of any) that have this name."""
        found = self._called.get(name, ())
        return frozenset(c for c in found if level is None or self._areas[c].level is level)

    def _misspelt(self, words: list[str]) -> Iterator[Mention]:
        """The areas whose names are most like all of the words."""
        level = TITLES.get(words[0]) if words else None
        name = "".join(words[1:] if level else words)
        if len(name) < FEWEST_LETTERS:
            return
        alike = process.extract(name, self._called.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE)
        for called, score, _ in alike:
            if score == alike[0][1] and (found := self._named(called, level)):
                yield Mention(found, is_sure=False)


def _name_of(area: Area) -> list[str]:
    """The words of its name, without what it is: Kota Surabaya is Surabaya."""
    words = WORD.findall(area.name.lower())
    return words[1:] if area.is_titled else words
