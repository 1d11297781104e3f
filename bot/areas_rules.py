"""What areas must hold true together: each code once, and each area within its parent."""

from collections.abc import Iterator, Mapping, Sequence

import shapely

from domain.areas import AreaCode
from storage.areas import DrawnArea

SLACK = 0.05  # degrees: small islands stick out of a coast that was drawn more roughly
TURNED = "; are longitude and latitude the wrong way round?"

ByCode = Mapping[AreaCode, DrawnArea]
Placed = Sequence[tuple[str, DrawnArea]]
"""Areas, each with its place in a file."""


def mistakes_in(placed: Placed, known: Sequence[DrawnArea]) -> list[str]:
    """Everything that is wrong between these areas and those that are there already."""
    new = {drawn.area.code for _, drawn in placed}
    kept = [(_called(drawn), drawn) for drawn in known if drawn.area.code not in new]
    together = [*kept, *placed]
    by_code = {drawn.area.code: drawn for _, drawn in together}
    misplaced = (
        f"{place}: {mistake}" for place, drawn in together for mistake in _misplaced(drawn, by_code)
    )
    return [*_twice(placed), *_orphans(placed, by_code), *misplaced]


def _called(drawn: DrawnArea) -> str:
    return f'area "{drawn.area.code}", which is there already'


def _twice(placed: Placed) -> Iterator[str]:
    seen: set[AreaCode] = set()
    for place, drawn in placed:
        if drawn.area.code in seen:
            yield f"{place}: there is another one with this code"
        seen.add(drawn.area.code)


def _orphans(placed: Placed, by_code: ByCode) -> Iterator[str]:
    """Areas whose parent is nowhere.

    Those of the largest level may all name parents that we do not have: the country goes on above
    them. If one of their parents is there, all must be.
    """
    largest = min((drawn.area.level.rank for _, drawn in placed), default=0)
    lost = [(place, drawn.area) for place, drawn in placed if drawn.area.parent not in by_code]
    is_top = {drawn.area.code for _, drawn in placed if drawn.area.level.rank == largest}
    begins_here = is_top <= {area.code for _, area in lost}
    for place, area in lost:
        if not (begins_here and area.code in is_top):
            unknown = f'parent is an unknown area "{area.parent}"'
            yield f"{place}: {unknown if area.parent else 'has no parent'}"


def _misplaced(drawn: DrawnArea, by_code: ByCode) -> Iterator[str]:
    area = drawn.area
    parent = by_code.get(area.parent) if area.parent else None
    if parent is None:
        return
    if parent.area.level.rank >= area.level.rank:
        yield f'its parent "{area.parent}" is a {parent.area.level}, which is no larger'
    elif not _meet(drawn, parent):
        hint = TURNED if _meet(drawn, parent, turned=True) else ""
        yield f'lies nowhere near its parent "{area.parent}"{hint}'


def _meet(drawn: DrawnArea, parent: DrawnArea, *, turned: bool = False) -> bool:
    """Whether they lie near each other, if need be with the coordinates of one turned round."""
    west, south, east, north = _bounds(drawn)
    box = shapely.box(south, west, north, east) if turned else shapely.box(west, south, east, north)
    return bool(shapely.dwithin(box, shapely.box(*_bounds(parent)), SLACK))


def _bounds(drawn: DrawnArea) -> Sequence[float]:
    bounds: Sequence[float] = shapely.bounds(shapely.from_wkb(drawn.outline))
    return bounds
