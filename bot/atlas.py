"""Where a pin lies: every outline at hand, found by a tree of their bounding boxes."""

from collections.abc import Sequence
from math import cos, radians

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import STRtree

from bot.area_names import AreaNames
from domain.areas import AreaCode, Areas, Found, How, Named
from storage.areas import DrawnArea

METRES = 111_195.0  # to a degree of latitude, and of longitude at the equator
NARROWEST = 0.01  # nobody complains from the poles, where degrees of longitude are no length at all

Rows = NDArray[np.int64]


class Atlas:
    """All areas with their outlines. It never changes: another one is made when they do.

    A pin belongs to the smallest area that it lies in. On a border it lies in both areas, and
    belongs to the one with the smaller code: any rule would do, as long as it is always the same.

    Layers drawn apart do not fit together everywhere, so a pin may lie in a city and in none of
    its villages. It then belongs to the nearest village of that city, if that is not far; else to
    the city itself. Only the areas within the one that holds the pin are looked at: the nearest
    village of a neighbouring city is no help.
    """

    def __init__(self, drawn: Sequence[DrawnArea], *, nearest_metres: float) -> None:
        ordered = sorted(drawn, key=lambda each: (-each.area.level.rank, each.area.code))
        self._areas = Areas(each.area for each in ordered)
        self._names = AreaNames(self._areas)
        self._codes = [each.area.code for each in ordered]  # the smallest areas first
        self._outlines = np.array(shapely.from_wkb([each.outline for each in ordered]), object)
        shapely.prepare(self._outlines)
        self._tree = STRtree(self._outlines)
        self._nearest = nearest_metres
        self._parents = {each.area.parent for each in ordered}

    @property
    def areas(self) -> Areas:
        """All there are."""
        return self._areas

    def find(self, latitude: float, longitude: float) -> Found:
        """The most local area that a pin lies in; see the class for borders and gaps."""
        boxes: Rows = self._tree.query(shapely.Point(longitude, latitude))
        holding = boxes[shapely.intersects_xy(self._outlines[boxes], longitude, latitude)]
        if not holding.size:
            return Found(area=None, how=How.OUTSIDE)
        holder = self._codes[holding.min()]
        if holder not in self._parents:
            return Found(area=holder, how=How.INSIDE)
        near = self._nearest_within(holder, latitude, longitude)
        if near is None:
            return Found(area=holder, how=How.PARENT)
        return Found(area=near, how=How.NEAR)

    def named(self, words: str) -> Named:
        """The areas whose names stand in somebody's words."""
        return self._names.meant_by(words)

    def _nearest_within(
        self, holder: AreaCode, latitude: float, longitude: float
    ) -> AreaCode | None:
        """The nearest of the smallest areas within this one, if any is near enough."""
        high = self._nearest / METRES
        wide = high / max(cos(radians(latitude)), NARROWEST)
        around = shapely.box(longitude - wide, latitude - high, longitude + wide, latitude + high)
        rows = [
            row
            for row in sorted(self._tree.query(around))
            if self._codes[row] not in self._parents
            and self._areas.is_within(self._codes[row], holder)
        ]
        if not rows:
            return None
        pin, length = (longitude, latitude), (METRES * high / wide, METRES)
        in_metres = shapely.transform(self._outlines[rows], lambda xy: (xy - pin) * length)
        distances = shapely.distance(in_metres, shapely.Point(0, 0))
        nearest = int(distances.argmin())
        return self._codes[rows[nearest]] if distances[nearest] <= self._nearest else None
