"""A city that does not exist, drawn as GeoJSON: villages with crooked borders that fit together."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import shapely

WIDE, HIGH = 13, 12  # villages: about as many as a large city has
DISTRICT = 2, 3  # villages beside and above each other
EDGE = 24  # positions along one side of a village
SIDE = 0.018  # degrees, about two kilometres
WEST, SOUTH = 107.0, -7.0
CROOKED = 0.15  # of the way to the next corner
LOOSE = 0.001  # degrees by which the city is drawn wider than its villages

Corner = tuple[int, int]
Line = tuple[tuple[float, float], ...]


def draw(folder: Path) -> Path:
    """Write the city, its districts and its villages into one file, and say which."""
    villages = {(x, y): _village(x, y) for x in range(WIDE) for y in range(HIGH)}
    districts: dict[str, list[Any]] = {}
    for at, outline in villages.items():
        districts.setdefault(_district(*at), []).append(outline)
    city = shapely.union_all(list(villages.values())).convex_hull.buffer(LOOSE)
    features = [
        _feature("90.01", "Kota Rekaan", None, "regency_city", city),
        *(
            _feature(code, f"Kecamatan {code}", "90.01", "district", shapely.union_all(parts))
            for code, parts in districts.items()
        ),
        *_villages(villages),
    ]
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "areas.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return file


def _villages(villages: Mapping[Corner, Any]) -> Iterator[Mapping[str, Any]]:
    for number, (at, outline) in enumerate(villages.items(), start=1001):
        district = _district(*at)
        code = f"{district}.{number}"
        yield _feature(code, f"Desa Rekaan {number}", district, "village", outline)


def _district(x: int, y: int) -> str:
    beside, above = DISTRICT
    return f"90.01.{x // beside:02}{y // above:02}"


def _village(x: int, y: int) -> Any:
    south, east = _side((x, y), (x + 1, y)), _side((x + 1, y), (x + 1, y + 1))
    north, west = _side((x, y + 1), (x + 1, y + 1)), _side((x, y), (x, y + 1))
    return shapely.Polygon([*south, *east, *north[::-1], *west[::-1]])


@cache
def _side(start: Corner, end: Corner) -> Line:
    """A crooked line between two corners, the same for the villages on both sides of it."""
    random = Random(f"{start} {end}")
    across = (end[1] - start[1], end[0] - start[0])
    line = []
    for step in range(EDGE + 1):
        share = step / EDGE
        off = CROOKED * random.uniform(-1, 1) * min(share, 1 - share)  # none at the corners
        x = start[0] + share * (end[0] - start[0]) + off * across[0]
        y = start[1] + share * (end[1] - start[1]) + off * across[1]
        line.append((WEST + SIDE * x, SOUTH + SIDE * y))
    return tuple(line)


def _feature(
    code: str, name: str, parent: str | None, level: str, outline: Any
) -> Mapping[str, Any]:
    return {
        "type": "Feature",
        "properties": {"code": code, "name": name, "parent": parent, "level": level},
        "geometry": json.loads(shapely.to_geojson(outline)),
    }
