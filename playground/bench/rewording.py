"""What people write of a trouble, put together by code: never twice alike, often in a hurry.

Nothing here knows how reports are compared. A matter is told in one of several ways, with or
without the place in words, what it leads to, since when, greetings and wishes, in any order, with
short forms and slips of the finger.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from random import Random
from typing import Any, Self

from domain.complaint import Pin
from domain.directory import CategoryId

BLOCK = 0.003  # degrees: about so long is a street
PLOT = 0.0006  # degrees: by what stands here one says where it is
HOUSES = 120  # in a street
LONG = 6  # letters of a word in which a finger slips
SLIPS = 0.12  # of these words, where somebody is careless
HURRIED = 0.6  # of the words that have a short form, where somebody is in a hurry


@dataclass(frozen=True, kw_only=True, slots=True)
class Matter:
    """One kind of trouble within a category."""

    nth: int
    category: CategoryId
    says: Sequence[str]  # each says all of it
    adds: Sequence[str]
    held_back: bool  # nobody looked at it while the search was tuned


@dataclass(frozen=True, kw_only=True, slots=True)
class Spot:
    """How people call a place; who stands some metres aside calls it the same."""

    street: str
    landmarks: tuple[str, str]
    house: int

    @classmethod
    def at(cls, pin: Pin, words: "Wording") -> Self:
        """What is there."""
        street = _one_of(words.anybody["streets"], pin, BLOCK)
        marks = words.anybody["landmarks"]
        beyond = Pin(latitude=pin.latitude + PLOT, longitude=pin.longitude)
        near = (_one_of(marks, pin, PLOT), _one_of(marks, beyond, PLOT))
        return cls(street=street, landmarks=near, house=1 + _hash(pin, PLOT / 3) % HOUSES)


@dataclass(frozen=True, kw_only=True, slots=True)
class Wording:
    """All that people may say."""

    matters: Sequence[Matter]
    shares: Sequence[float]  # how often each matter is reported
    anybody: Mapping[str, Sequence[str]]  # where, since when, what they wish, how they greet
    short: Mapping[str, Sequence[str]]  # a word, and how it is written in a hurry

    @classmethod
    def load(cls) -> Self:
        """The words that come with the benchmark."""
        file = files("playground.bench") / "matters.toml"
        found = tomllib.loads(file.read_text(encoding="utf-8"))
        matters: list[Matter] = []
        shares: list[float] = []
        for category in found["category"]:
            for nth, each in enumerate(category["matter"]):
                matters.append(_matter(len(matters), category, each, held_back=nth % 2 == 1))
                shares.append(category["share"] / len(category["matter"]))
        return cls(matters=matters, shares=shares, anybody=found["anybody"], short=found["short"])

    def tell(self, matter: Matter, way: int, spot: Spot, random: Random) -> str:
        """How somebody reports it who calls it this way (an index of `matter.says`)."""
        parts = [f"{matter.says[way]} {self._where(spot, random)}".strip()]
        parts += random.sample(matter.adds, random.choice((0, 0, 1, 1, 2)))
        if random.random() < 0.4:
            parts.append(random.choice(self.anybody["since"]))
        random.shuffle(parts)
        if random.random() < 0.3:
            parts.insert(0, random.choice(self.anybody["greetings"]))
        if random.random() < 0.5:
            parts.append(random.choice(self.anybody["wishes"]))
        text = random.choice((", ", ". ", " ")).join(parts)
        return self._written(text[0].upper() + text[1:], random)

    def _where(self, spot: Spot, random: Random) -> str:
        where = []
        if random.random() < 0.55:
            mark = spot.landmarks[random.random() < 0.3]
            where.append(f"{random.choice(self.anybody['beside'])} {mark}")
        if random.random() < 0.55:
            number = f" no {spot.house}" if random.random() < 0.3 else ""
            where.append(f"jalan {spot.street}{number}")
        random.shuffle(where)
        return " ".join(where)

    def _written(self, text: str, random: Random) -> str:
        """As they type it: with care, in a hurry, or carelessly."""
        manner = random.random()
        if manner < 0.4:
            return text
        words = text.lower().split(" ")
        if manner < 0.8:
            return " ".join(self._shortened(word, random) for word in words)
        return " ".join(_slipped(word, random) for word in words)

    def _shortened(self, word: str, random: Random) -> str:
        forms = self.short.get(word)
        return random.choice(forms) if forms and random.random() < HURRIED else word


def _matter(
    nth: int, category: Mapping[str, Any], each: Mapping[str, Any], *, held_back: bool
) -> Matter:
    return Matter(
        nth=nth,
        category=CategoryId(category["id"]),
        says=each["says"],
        adds=each["adds"],
        held_back=held_back,
    )


def _slipped(word: str, random: Random) -> str:
    """A letter is left out, or two change places."""
    if len(word) < LONG or random.random() > SLIPS:
        return word
    at = random.randrange(1, len(word) - 2)
    if random.random() < 0.5:
        return word[:at] + word[at + 1 :]
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _one_of(names: Sequence[str], pin: Pin, side: float) -> str:
    return names[_hash(pin, side) % len(names)]


def _hash(pin: Pin, side: float) -> int:
    return hash((round(pin.latitude / side), round(pin.longitude / side)))  # of ints: always alike
