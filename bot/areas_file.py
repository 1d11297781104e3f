"""Areas as GeoJSON files: read with every mistake named."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import shapely
from pydantic import BaseModel, StringConstraints, ValidationError
from shapely.errors import ShapelyError

from bot.areas_rules import mistakes_in
from bot.config import ConfigError
from domain.areas import Area, AreaCode, Level
from storage.areas import DrawnArea

RING = 4  # positions of the smallest ring: a triangle, and its first corner again
EAST, NORTH = 180.0, 90.0
POLYGONS = ("Polygon", "MultiPolygon")

Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9.-]{0,29}$")]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
Tell = Callable[[str], None]

PLAINLY = {
    "string_pattern_mismatch": "should be up to 30 letters, digits, dots and dashes",
    "string_type": 'should be text, in quotes: "35.78"',
    "string_too_short": "should not be empty",
    "string_too_long": "should be up to 100 characters",
    "model_type": "should be a table with code, name and level",
    "missing": "is missing",
    "enum": f"should be one of {', '.join(Level)}",
}


class Properties(BaseModel):
    """What a feature tells of its area; whatever else it tells is passed over."""

    code: Code
    name: Words
    parent: Code | None = None
    level: Level

    def as_area(self) -> Area:
        """The area that the properties mean."""
        parent = AreaCode(self.parent) if self.parent else None
        return Area(code=AreaCode(self.code), name=self.name, parent=parent, level=self.level)


@dataclass(frozen=True, kw_only=True, slots=True)
class Feature:
    """An area in a file, with its place there for whoever has to mend it."""

    place: str
    drawn: DrawnArea


def read(files: Sequence[Path], known: Sequence[DrawnArea], tell: Tell) -> list[DrawnArea]:
    """The areas in these files; `ConfigError` lists everything that is wrong with them.

    `known` are those that are there already: parents may be among them. `tell` is told how far
    we are.
    """
    features: list[Feature] = []
    mistakes: list[str] = []
    for file in files:
        tell(f"Reading {file} ...")
        for found in _features(file):
            if isinstance(found, Feature):
                features.append(found)
            else:
                mistakes.append(found)
    if features:
        tell(f"Checking {len(features)} areas ...")
    placed = [(feature.place, feature.drawn) for feature in features]
    mistakes.extend(mistakes_in(placed, known))
    if mistakes:
        raise ConfigError("\n".join(f"{mistake}." for mistake in mistakes))
    return [feature.drawn for feature in features]


def _features(file: Path) -> Iterator[Feature | str]:
    """Each feature of a file, or what is wrong with it."""
    try:
        content = json.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        yield f"{file}: cannot be read ({error.strerror})"
        return
    except (ValueError, RecursionError):
        yield f"{file}: is not GeoJSON"
        return
    features = content.get("features") if isinstance(content, dict) else None
    if not isinstance(features, list):
        yield f"{file}: is not a GeoJSON FeatureCollection"
        return
    if not features:
        yield f"{file}: holds no areas"
    for number, feature in enumerate(features, start=1):
        yield from _feature(file, number, feature if isinstance(feature, dict) else {})


def _feature(file: Path, number: int, feature: dict[str, Any]) -> Iterator[Feature | str]:
    given = feature.get("properties")
    code = given.get("code") if isinstance(given, dict) else None
    place = f'{file}: area "{code}"' if code else f"{file}: area no. {number}"
    try:
        area = Properties.model_validate(given).as_area()
    except ValidationError as error:
        for fault in error.errors(include_url=False, include_input=False):
            key = ".".join(str(step) for step in fault["loc"]) or "properties"
            yield f"{place}: {key} {PLAINLY.get(fault['type']) or fault['msg']}"
        return
    mistake, outline = _outline(feature.get("geometry"))
    if mistake:
        yield f"{place}: {mistake}"
    else:
        yield Feature(place=place, drawn=DrawnArea(area=area, outline=outline))


def _outline(geometry: object) -> tuple[str, bytes]:
    """What is wrong with a geometry, else ("") its outline as WKB."""
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if not isinstance(geometry, dict) or kind not in POLYGONS:
        return f"its geometry should be a Polygon or MultiPolygon, not {kind}", b""
    try:
        given = geometry["coordinates"]
        polygons = [given] if kind == "Polygon" else given
        rings = [[_position(each) for each in ring] for polygon in polygons for ring in polygon]
    except (KeyError, TypeError, ValueError, IndexError):
        return "its coordinates are no rings of positions", b""
    if mistake := next(filter(None, map(_mistake_in, rings)), ""):
        return mistake, b""
    return _drawn(geometry) if rings else ("its outline is empty", b"")


def _position(given: Any) -> tuple[float, float]:
    longitude, latitude, *_ = given
    return float(longitude), float(latitude)


def _mistake_in(ring: Sequence[tuple[float, float]]) -> str:
    """What is wrong with a ring by itself; "" when nothing is."""
    for x, y in ring:
        if abs(x) <= NORTH < abs(y) <= EAST:
            return f"{x}, {y} should be longitude first, then latitude"
        if not (abs(x) <= EAST and abs(y) <= NORTH):
            return f"{x}, {y} is no longitude and latitude in degrees (WGS84)"
    if len(ring) < RING:
        return f"a ring has {len(ring)} positions; {RING} are the fewest"
    if ring[0] != ring[-1]:
        return "a ring is not closed: it should end where it begins"
    return ""


def _drawn(geometry: dict[str, Any]) -> tuple[str, bytes]:
    """The outline in WKB, if it is one that points can lie in."""
    try:
        outline = shapely.force_2d(shapely.from_geojson(json.dumps(geometry)))
    except (ShapelyError, ValueError):
        return "its geometry cannot be read", b""
    if not shapely.is_valid(outline):
        return f"its outline is not valid ({shapely.is_valid_reason(outline)})", b""
    return "", bytes(shapely.to_wkb(outline))
