"""A small land for tests: squares of one hundredth of a degree, about a kilometre wide."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import shapely

from bot.atlas import Atlas
from domain.areas import Area, AreaCode, Level
from storage.areas import DrawnArea

SIDE = 0.01
WEST, SOUTH = 110.0, -7.0

Box = tuple[float, float, float, float]  # west, south, east, north, in sides


def at(x: float, y: float) -> tuple[float, float]:
    """Latitude and longitude of a point that is told in sides."""
    return SOUTH + y * SIDE, WEST + x * SIDE


def ring(west: float, south: float, east: float, north: float) -> list[list[float]]:
    """The corners of a box, closed, longitude first."""
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return [[WEST + x * SIDE, SOUTH + y * SIDE] for x, y in corners]


def area(
    code: str, level: Level, *boxes: Box, name: str = "", parent: str | None = None
) -> DrawnArea:
    """An area that covers these boxes."""
    polygons = [shapely.Polygon(ring(*box)) for box in boxes]
    return DrawnArea(
        area=Area(
            code=AreaCode(code),
            name=name or code,
            parent=AreaCode(parent) if parent else None,
            level=level,
        ),
        outline=bytes(shapely.to_wkb(shapely.MultiPolygon(polygons))),
    )


CITY = "9.1"
LAND = (
    area(CITY, Level.REGENCY_CITY, (0, 0, 4, 4), name="Kota Rekaan", parent="9"),
    area("9.1.1", Level.DISTRICT, (0, 0, 2, 2), name="Barat", parent=CITY),
    area("9.1.2", Level.DISTRICT, (2, 0, 4, 2), name="Timur", parent=CITY),
    area("9.1.1.1001", Level.VILLAGE, (0, 0, 1, 2), name="Melati", parent="9.1.1"),
    area("9.1.1.1002", Level.VILLAGE, (1, 0, 1.9, 2), name="Mulyo Rejo", parent="9.1.1"),
    area("9.1.2.1001", Level.VILLAGE, (2, 0, 3, 2), name="Melati", parent="9.1.2"),
    area("9.1.2.1002", Level.VILLAGE, (3, 0, 4, 1), name="Timur", parent="9.1.2"),
    area("9.1.2.2003", Level.VILLAGE, (3, 1, 4, 2), (3.5, 2.5, 4, 3), name="Ujung", parent="9.1.2"),
    area("9.2", Level.REGENCY_CITY, (4, 0, 6, 4), name="Kabupaten Sebelah", parent="9"),
)
"""A city whose north has no villages but an island of Ujung, and a regency beside it.

Between Mulyo Rejo and the next district there is a gap, a tenth of a side wide.
"""


def atlas(drawn: Iterable[DrawnArea] = LAND, nearest_metres: float = 500) -> Atlas:
    """The atlas of these areas."""
    return Atlas(list(drawn), nearest_metres=nearest_metres)


def feature(
    code: Any,
    level: Any = "village",
    parent: Any = None,
    *,
    name: Any = "Melati",
    geometry: Any = None,
    **more: Any,
) -> dict[str, Any]:
    """A feature of a GeoJSON file, right or wrong."""
    given = geometry or {"type": "Polygon", "coordinates": [ring(0, 0, 1, 1)]}
    properties = {"code": code, "name": name, "parent": parent, "level": level, **more}
    return {"type": "Feature", "properties": properties, "geometry": given}


def write(file: Path, *features: Any) -> Path:
    """A file with these features."""
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return file


def write_all(file: Path, drawn: Iterable[DrawnArea] = LAND) -> Path:
    """A file with these areas."""
    return write(
        file,
        *(
            feature(
                each.area.code,
                each.area.level,
                each.area.parent,
                name=each.area.name,
                geometry=json.loads(shapely.to_geojson(shapely.from_wkb(each.outline))),
            )
            for each in drawn
        ),
    )
