"""Areas: villages in districts in cities, and what can be said of where a place lies."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType, Protocol

AreaCode = NewType("AreaCode", str)

RURAL_VILLAGES = "2"  # in the ministry's codes a desa begins so, a kelurahan with 1
VILLAGE_DIGITS = 4


class Level(StrEnum):
    """How large an area is, the largest first. A parent is always of a larger one."""

    COUNTRY = "country"
    PROVINCE = "province"
    REGENCY_CITY = "regency_city"
    DISTRICT = "district"
    VILLAGE = "village"
    NEIGHBOURHOOD = "neighbourhood"

    @property
    def rank(self) -> int:
        """Grows as areas get smaller."""
        return RANKS[self]


RANKS = {level: rank for rank, level in enumerate(Level)}

TITLES: Mapping[str, Level] = {
    **dict.fromkeys(("kelurahan", "kel", "desa", "ds", "village"), Level.VILLAGE),
    **dict.fromkeys(("kecamatan", "kec", "district"), Level.DISTRICT),
    **dict.fromkeys(("kabupaten", "kab", "kota", "regency", "city"), Level.REGENCY_CITY),
    **dict.fromkeys(("provinsi", "prov", "province"), Level.PROVINCE),
}
"""What people say before the name of an area of this level, or in English after it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Area:
    """A village, a district, a city: somewhere that offices answer for."""

    code: AreaCode
    name: str
    parent: AreaCode | None = None  # None: nothing is above it; it may be one we do not have
    level: Level

    @property
    def is_titled(self) -> bool:
        """Whether its name says what it is: Kota Surabaya."""
        title, _, name = self.name.lower().partition(" ")
        return bool(name) and TITLES.get(title) is self.level

    @property
    def is_rural(self) -> bool:
        """Whether this village is a desa, as its code tells; in a city it is a kelurahan."""
        number = self.code.rpartition(".")[2]
        is_numbered = self.level is Level.VILLAGE and len(number) == VILLAGE_DIGITS
        return is_numbered and number.startswith(RURAL_VILLAGES)


class Areas(Mapping[AreaCode, Area]):
    """All areas by their code, in the order of the codes."""

    def __init__(self, areas: Iterable[Area] = ()) -> None:
        self._by_code = {area.code: area for area in sorted(areas, key=lambda area: area.code)}

    def __getitem__(self, code: AreaCode) -> Area:
        return self._by_code[code]

    def __iter__(self) -> Iterator[AreaCode]:
        return iter(self._by_code)

    def __len__(self) -> int:
        return len(self._by_code)

    def lineage(self, code: AreaCode | None) -> Iterator[AreaCode]:
        """The area itself, then what it lies in, the smaller first; nothing for one unknown."""
        while code is not None and code in self._by_code:
            yield code
            code = self._by_code[code].parent

    def is_within(self, code: AreaCode | None, of: AreaCode) -> bool:
        """Whether an area is the other one, or lies in it."""
        return of in self.lineage(code)

    def depth(self, code: AreaCode) -> int:
        """How many areas there are above it."""
        return sum(1 for _ in self.lineage(code)) - 1


class How(StrEnum):
    """How we came to know in which area a place lies."""

    INSIDE = "inside"  # the pin lies in it, or on its border
    NEAR = "near"  # the pin lies in a gap between areas, and this one is the nearest
    PARENT = "parent"  # the pin lies in a gap, and nothing smaller is near
    OUTSIDE = "outside"  # the pin lies in none of our areas
    NAMED = "named"  # the citizen named it, or said that none of those so called is meant


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """In which area a place lies; None: in none that we know."""

    area: AreaCode | None
    how: How


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """The areas that words may mean, the smaller code first."""

    areas: tuple[AreaCode, ...] = ()
    is_sure: bool = False  # they say nothing else, or say "kelurahan" before it


class Locator(Protocol):
    """Whoever can tell in which area a place lies."""

    @property
    def areas(self) -> Areas:
        """All there are; none: nothing can be told."""

    def find(self, latitude: float, longitude: float) -> Found:
        """The most local area that a pin lies in."""

    def named(self, words: str) -> Named:
        """The areas whose names stand in somebody's words."""


class NoMap:
    """What we go by until somebody imports areas."""

    areas = Areas()

    def find(self, latitude: float, longitude: float) -> Found:
        """Every place is outside of nothing."""
        return Found(area=None, how=How.OUTSIDE)

    def named(self, words: str) -> Named:
        """No name is known."""
        return Named()


NO_MAP: Locator = NoMap()
