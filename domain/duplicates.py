"""Whether somebody has reported the same before: near, lately, under the same category."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import cos, floor, hypot, radians

from domain.complaint import Complaint, Outcome, Pin, Status
from domain.directory import Category, CategoryId, Directory
from domain.draft import Draft
from domain.gist import common, gist
from domain.intake import category_of, is_confidential
from domain.people import PersonId

CELL = 200.0  # metres; with the usual radius nine cells are looked at
DEGREE = 111_320.0  # metres of a degree of latitude
ROW = 1_000_000  # more cells than there are in a row around the earth
ASKED = 3  # times at most: whoever wants to report is not kept from it for long

# How much of what the shorter report says the other one must say, too: the more, the further apart
# they are. Chosen among a million complaints of `kanal bench duplicates`: of 1,500 reported before,
# 96% were found again, and 8% of 1,500 who reported another matter nearby were shown anything.
STEEP, LESS = 2.6, 0.4  # on the way to the edge of what is nearby ...
LEAST, MOST = 0.25, 0.9  # ... within these
UNKNOWN = 0.3  # taken as common where one of them says nothing that could be compared

NEARBY_STEP, FAR_STEP = 10, 50  # metres, to which a distance is rounded ...
FAR = 100  # ... the latter from here on

OVER = frozenset({Outcome.WITHDRAWN, Outcome.MERGED})


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """A complaint of somebody else nearby."""

    number: str
    citizen: PersonId | None  # None once they had their identity erased
    pin: Pin
    description: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Alike:
    """A complaint that may be about the same, and how far from here it is."""

    number: str
    metres: int
    score: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Around:
    """Where and since when to look for what may be the same."""

    category: CategoryId
    pin: Pin
    metres: int
    since: datetime


def around(draft: Draft, directory: Directory, now: datetime) -> Around | None:
    """Where to look; None: what is kept from the public, or has no pin, is compared with nothing."""
    category = category_of(draft, directory)
    if category is None or draft.place is None or is_confidential(draft, category):
        return None
    return _around(category, draft.place.pin, now)


def around_complaint(complaint: Complaint, directory: Directory, now: datetime) -> Around | None:
    """The same of a complaint."""
    category = directory.categories.get(complaint.category) if complaint.category else None
    pin = complaint.place.pin if complaint.place else None
    return _around(category, pin, now) if category else None


def _around(category: Category, pin: Pin | None, now: datetime) -> Around | None:
    if pin is None:
        return None
    since = now - timedelta(days=category.nearby_days)
    return Around(category=category.id, pin=pin, metres=category.nearby_metres, since=since)


def alike(words: str, where: Around, candidates: Iterable[Candidate]) -> list[Alike]:
    """Those that may be the same, the likeliest first: by their words and by the distance."""
    said = gist(words)
    found = (_compared(said, where, each) for each in candidates)
    return sorted(filter(None, found), key=lambda each: (-each.score, each.number))


def _compared(said: frozenset[str], where: Around, other: Candidate) -> Alike | None:
    metres = metres_between(where.pin, other.pin)
    if metres > where.metres:
        return None
    share = common(said, gist(other.description))
    needed = min(max(LEAST, STEEP * metres / where.metres - LESS), MOST)
    score = (UNKNOWN if share is None else share) - needed
    return Alike(number=other.number, metres=round(metres), score=score) if score >= 0 else None


# --- the grid -----------------------------------------------------------------------------------


def cell_of(pin: Pin) -> int:
    """The cell of the grid that a pin lies in. Its rows have as many cells as fit into them."""
    return _cell(floor(pin.latitude * DEGREE / CELL), pin.longitude)


def cells_around(pin: Pin, metres: float) -> tuple[int, ...]:
    """All cells that reach into a circle around a pin."""
    south, north = (floor((pin.latitude * DEGREE + by) / CELL) for by in (-metres, metres))
    cells: list[int] = []
    for row in range(south, north + 1):
        aside = metres / (DEGREE * _narrowing(row))
        west, east = (_cell(row, pin.longitude + by) for by in (-aside, aside))
        cells += range(west, east + 1)
    return tuple(cells)


def edges_around(pin: Pin, metres: float) -> tuple[float, float, float, float]:
    """South, north, west and east of it: where so many metres end."""
    up = metres / DEGREE
    aside = up / max(cos(radians(abs(pin.latitude) + up)), 0.01)
    return pin.latitude - up, pin.latitude + up, pin.longitude - aside, pin.longitude + aside


def metres_between(one: Pin, other: Pin) -> float:
    """How far apart they are; as good as exact for a town."""
    north = (one.latitude - other.latitude) * DEGREE
    middle = radians((one.latitude + other.latitude) / 2)
    return hypot(north, (one.longitude - other.longitude) * DEGREE * cos(middle))


def roughly(metres: float) -> int:
    """As others are told it: so that a pin nearby does not give the exact place away."""
    step = NEARBY_STEP if metres < FAR else FAR_STEP
    return max(NEARBY_STEP, round(metres / step) * step)


def _cell(row: int, longitude: float) -> int:
    return row * ROW + floor(longitude * DEGREE * _narrowing(row) / CELL)


def _narrowing(row: int) -> float:
    """How much shorter a degree of longitude is than one of latitude, in this row."""
    return max(cos(radians(row * CELL / DEGREE)), 0.01)


# --- which complaints may be found ---------------------------------------------------------------


def place_in_grid(complaint: Complaint) -> int | None:
    """The cell in which others may find it; None: nobody may, or it is over for another reason."""
    pin = complaint.place.pin if complaint.place else None
    if pin is None or not is_public(complaint):
        return None
    return cell_of(pin)


def is_public(complaint: Complaint) -> bool:
    """Whether anybody may know that there is this complaint, and support it."""
    is_over = complaint.status is Status.ARCHIVED or complaint.outcome in OVER
    return not complaint.confidential and not is_over
