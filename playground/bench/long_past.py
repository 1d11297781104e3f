"""A million complaints of a city that does not exist: where, when and in which words."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from math import cos, radians, tau
from random import Random
from typing import Any

from domain.complaint import Outcome, Pin, Status
from domain.directory import CategoryId
from domain.duplicates import DEGREE, cell_of
from playground.bench.rewording import Matter, Spot, Wording
from playground.bench.samples import number_of

NOW = datetime(2026, 8, 14, 3, tzinfo=UTC)
PAST = timedelta(days=3 * 365)
CENTRE = Pin(latitude=-7.0, longitude=107.0)
NARROW = cos(radians(CENTRE.latitude))  # a degree of longitude, against one of latitude
SPOTS = 500  # markets, stations, crossings: where much happens
BUSY = 0.55  # of all complaints come from there ...
AROUND = 0.3  # ... so many from around the centre, the others from anywhere
SPREAD = 6_000  # metres around the centre
EDGE = 13_000  # metres to the end of the city, which is about as wide as Jakarta
WORKED_ON = 18.0  # days, on average
FOUND_BY_NOBODY = 0.12  # confidential, withdrawn, merged or archived
PEOPLE = 300_000
OTHERS = 30  # categories beside those of which we have words; together they have what is left


Corner = tuple[CategoryId, int]
"""A category in a cell of the grid."""


@dataclass(kw_only=True)
class LongPast:
    """Draws complaints as a city's people would file them, always the same ones."""

    words: Wording
    seed: int = 7
    matters: bytearray = field(default_factory=bytearray, init=False)  # of each, in order
    crowds: Counter[Corner] = field(default_factory=Counter, init=False)
    pins: dict[Corner, Pin] = field(default_factory=dict, init=False)  # one in each

    def __post_init__(self) -> None:
        self.random = Random(self.seed)
        self._matters = list(accumulate(self.words.shares))
        self._spots = [self._anywhere(EDGE / 2) for _ in range(SPOTS)]
        self._wide = [self.random.uniform(150, 800) for _ in range(SPOTS)]
        self._busy = list(accumulate(nth**-0.5 for nth in range(1, SPOTS + 1)))

    def rows(self, number: int) -> Iterator[dict[str, Any]]:
        """So many rows of the table of complaints, the oldest first."""
        for nth in range(number):
            matter, pin = self.matter(), self.pin()
            at = NOW - PAST * (1 - nth / number)
            way = self.random.randrange(len(matter.says))
            row = self.row(matter, pin, self.told(matter, way, pin), at)
            if self.random.random() * 100 >= self._matters[-1]:
                row["category"] = f"lain-{self.random.randrange(OTHERS)}"
            elif row["cell"] is not None:
                self.crowds[matter.category, row["cell"]] += 1
                self.pins[matter.category, row["cell"]] = pin
            yield row

    def row(
        self, matter: Matter, pin: Pin, text: str, at: datetime, *, is_open: bool = False
    ) -> dict[str, Any]:
        """One row; where `is_open`, it can also be found by everybody."""
        nth = len(self.matters)
        self.matters.append(matter.nth)
        ends = at + timedelta(days=self.random.expovariate(1 / WORKED_ON))
        is_closed = ends < NOW and not is_open
        is_found = is_open or self.random.random() > FOUND_BY_NOBODY
        return {
            "number": number_of(nth),
            "citizen": self.random.randrange(PEOPLE),
            "category": matter.category,
            "description": text,
            "latitude": pin.latitude,
            "longitude": pin.longitude,
            "submitted_at": at,
            "status": Status.CLOSED if is_closed else Status.IN_PROGRESS,
            "outcome": Outcome.CONFIRMED if is_closed else None,
            "closed_at": ends if is_closed else None,
            "cell": cell_of(pin) if is_found else None,
        }

    def told(self, matter: Matter, way: int, pin: Pin) -> str:
        """How somebody reports it who stands there."""
        return self.words.tell(matter, way, Spot.at(pin, self.words), self.random)

    def densest(self) -> tuple[CategoryId, Pin]:
        """Where most was reported under one category."""
        corner = max(self.crowds, key=lambda each: self.crowds[each])
        return corner[0], self.pins[corner]

    def matter(self) -> Matter:
        """What it is about."""
        matters = self.words.matters
        return self.random.choices(matters, cum_weights=self._matters)[0]

    def matter_of(self, category: CategoryId, *, but: int | None = None) -> Matter:
        """Anything of this category, but one thing."""
        return self.random.choice(
            [each for each in self.words.matters if each.category == category and each.nth != but]
        )

    def pin(self) -> Pin:
        """Where somebody reports something: much in a few places, little at the edge."""
        draw = self.random.random()
        if draw < BUSY:
            nth = self.random.choices(range(SPOTS), cum_weights=self._busy)[0]
            return self.beside(self._spots[nth], self.random.gauss(0, self._wide[nth]))
        if draw < BUSY + AROUND:
            return self.beside(CENTRE, self.random.gauss(0, SPREAD))
        return self._anywhere(EDGE)

    def beside(self, pin: Pin, metres: float) -> Pin:
        """So far away, in any direction."""
        way = self.random.uniform(0, tau)
        north, east = metres * cos(way), metres * cos(way - tau / 4)
        return moved(pin, north, east)

    def _anywhere(self, metres: float) -> Pin:
        return moved(
            CENTRE, self.random.uniform(-metres, metres), self.random.uniform(-metres, metres)
        )


def moved(pin: Pin, north: float, east: float) -> Pin:
    """So many metres away."""
    return Pin(
        latitude=pin.latitude + north / DEGREE,
        longitude=pin.longitude + east / (DEGREE * NARROW),
    )
