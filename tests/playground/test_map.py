"""The town's map holds together: areas nest and meet exactly, and everything lies where it says."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from math import cos, hypot, radians

import pytest

from playground.people import KENANGA, MELATI
from playground.telegram.shapes import Json
from playground.town import sukamaju
from playground.town.map import town_map

Point = tuple[float, float]  # longitude, latitude
Line = list[Point]

MAP = town_map()
METRES = 110_590.0  # in a degree of latitude here
NEAR = 60  # metres; what stands beside a street


def features(kind: str) -> list[Json]:
    """The features of one of the map's collections."""
    found: list[Json] = MAP[kind]["features"]
    return found


def ring(area: Json) -> Line:
    """The outline of a polygon without holes."""
    (outline,) = area["geometry"]["coordinates"]
    return [(x, y) for x, y in outline]


def children(area: Json) -> list[Json]:
    """The areas one level below."""
    return [a for a in AREAS if a["properties"]["parent"] == area["properties"]["code"]]


def edges(line: Line) -> Counter[tuple[Point, Point]]:
    """Each piece of a line with its direction."""
    return Counter(pairwise(line))


def within(point: Point, outline: Line) -> bool:
    """Whether a point lies inside."""
    (x, y), inside = point, False
    for (ax, ay), (bx, by) in pairwise(outline):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
    return inside


def metres(line: Line, point: Point) -> float:
    """How far a point is from a line."""
    narrow = cos(radians(point[1]))

    def flat() -> Iterator[Point]:
        for x, y in line:
            yield (x - point[0]) * METRES * narrow, (y - point[1]) * METRES

    return min(from_middle(a, b) for a, b in pairwise(flat()))


def from_middle(a: Point, b: Point) -> float:
    """How far (0, 0) is from the straight line between two points."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    along = -(a[0] * dx + a[1] * dy) / (dx * dx + dy * dy or 1)
    along = max(0.0, min(1.0, along))
    return hypot(a[0] + along * dx, a[1] + along * dy)


def crosses(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether two straight lines cross between their ends."""

    def side(a: Point, b: Point, c: Point) -> float:
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    (a, b), (c, d) = one, other
    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def named(name: str) -> Line:
    """The street of this name."""
    (line,) = (s for s in features("streets") if s["properties"]["name"] == name)
    return [(x, y) for x, y in line["geometry"]["coordinates"]]


AREAS = features("areas")
(CITY,) = (area for area in AREAS if area["properties"]["level"] == "regency_city")


def test_areas_are_like_a_governments() -> None:
    assert Counter(area["properties"]["level"] for area in AREAS) == {
        "regency_city": 1,
        "district": 3,
        "village": 10,
    }
    for area in AREAS:
        facts = area["properties"]
        assert area["id"] == facts["code"]
        assert facts["parent"] == (facts["code"].rpartition(".")[0] if area is not CITY else None)
        assert facts["code"].startswith("99."), "no such province exists"
        assert within((facts["lon"], facts["lat"]), ring(area))


@pytest.mark.parametrize("area", AREAS, ids=lambda area: area["properties"]["name"])
def test_outline_is_closed_and_runs_once_around(area: Json) -> None:
    outline = ring(area)
    assert outline[0] == outline[-1]
    assert len(set(outline)) == len(outline) - 1 >= 3
    assert sum((b[0] - a[0]) * (b[1] + a[1]) for a, b in pairwise(outline)) < 0, "anticlockwise"
    pieces = list(pairwise(outline))
    assert not any(crosses(one, other) for i, one in enumerate(pieces) for other in pieces[:i])


@pytest.mark.parametrize(
    "area", [a for a in AREAS if children(a)], ids=lambda area: area["properties"]["name"]
)
def test_parts_meet_exactly_and_make_up_the_whole(area: Json) -> None:
    """A border that two parts share is the same points in both directions, and cancels out."""
    parts: Counter[tuple[Point, Point]] = Counter()
    for part in children(area):
        parts += edges(ring(part))
    assert set(parts.values()) == {1}, "no two parts overlap along a border"
    outer = {(a, b) for a, b in parts if (b, a) not in parts}
    assert outer == set(edges(ring(area)))


def test_streets_stay_inside_the_city() -> None:
    outline = ring(CITY)
    for street in features("streets"):
        if street["properties"]["kind"] in {"beyond", "railway"}:
            continue  # these go on to the neighbours
        for x, y in street["geometry"]["coordinates"]:
            assert within((x, y), outline), street["properties"]["name"]


def test_places_and_land_stay_inside_the_city() -> None:
    outline = ring(CITY)
    for place in features("places"):
        assert within(tuple(place["geometry"]["coordinates"]), outline), place["properties"]["name"]
    for land in features("land"):
        if land["geometry"]["type"] == "Polygon":
            assert ring(land)[0] == ring(land)[-1]
            assert all(within(point, outline) for point in ring(land)), land["properties"]["name"]


def test_names_are_given_once() -> None:
    streets = [s["properties"]["name"] for s in features("streets") if s["properties"]["name"]]
    places = [place["properties"]["name"] for place in features("places")]
    for names in (streets, places):
        assert [name for name, times in Counter(names).items() if times > 1] == []


@pytest.mark.parametrize(
    ("street", "point", "place"),
    [
        pytest.param("Jalan Melati", MELATI, "Pasar Sukamaju", id="the market's corner"),
        pytest.param("Jalan Kenanga", KENANGA, "Taman Kenanga", id="by the park"),
    ],
)
def test_what_people_report_lies_where_they_say(
    street: str, point: tuple[float, float], place: str
) -> None:
    latitude, longitude = point
    assert metres(named(street), (longitude, latitude)) < 1
    (there,) = (p for p in features("places") if p["properties"]["name"] == place)
    x, y = there["geometry"]["coordinates"]
    assert metres([(x, y), (x, y)], (longitude, latitude)) < 150


def test_offices_stand_on_the_streets_that_the_directory_names() -> None:
    places = {p["properties"]["name"]: p["geometry"]["coordinates"] for p in features("places")}
    for agency in sukamaju().agencies.values():
        address = agency.contact[
            "id"
        ]  # "Balai Kota, Jl. Merdeka 1, 08.00-16.00", or without a name
        building, _, rest = address.partition("Jl. ")
        street, _ = re.split(r" \d", rest, maxsplit=1)
        x, y = places[building.strip(", ") or agency.name["id"]]
        assert metres(named(f"Jalan {street}"), (x, y)) < NEAR, address
