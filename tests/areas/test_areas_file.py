"""GeoJSON files of areas: every mistake is named, with its place."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from bot import areas_file
from bot.config import ConfigError
from domain.areas import Area, AreaCode, Level
from storage.areas import DrawnArea
from tests.areas.drawing import LAND, area, feature, ring, write, write_all


def reading(*files: Path, known: Sequence[DrawnArea] = ()) -> list[DrawnArea]:
    return areas_file.read(files, known, lambda _: None)


def polygon(*rings: Any) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": list(rings)}


def test_what_is_written_is_read(tmp_path: Path) -> None:
    told: list[str] = []
    drawn = areas_file.read([write_all(tmp_path / "land.geojson")], (), told.append)
    assert [each.area for each in drawn] == [each.area for each in LAND]
    assert told == [f"Reading {tmp_path}/land.geojson ...", f"Checking {len(LAND)} areas ..."]


def test_polygons_may_have_holes_heights_and_more_properties(tmp_path: Path) -> None:
    outer = [[*position, 12.5] for position in ring(0, 0, 4, 4)]
    geometry = polygon(outer, ring(1, 1, 2, 2))
    file = write(tmp_path / "one.geojson", feature("1.1", geometry=geometry, lon=1, colour="red"))
    [drawn] = reading(file)
    assert drawn.area == Area(code=AreaCode("1.1"), name="Melati", level=Level.VILLAGE)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        pytest.param(feature(None), "area no. 2: code should be text", id="no code"),
        pytest.param(feature(35.78), "code should be text", id="a number as a code"),
        pytest.param(feature("a b"), "code should be up to 30 letters", id="a code with a space"),
        pytest.param(feature("2", name=" "), "name", id="no name"),
        pytest.param(
            feature("2", "hamlet"), "level should be one of country, province", id="level"
        ),
        pytest.param({"type": "Feature"}, "area no. 2: properties", id="no properties"),
        pytest.param(7, "area no. 2: properties", id="no feature"),
        pytest.param(feature("1"), "there is another one with this code", id="a code twice"),
        pytest.param(
            feature("2", geometry={"type": "Point", "coordinates": [110, -7]}),
            "should be a Polygon or MultiPolygon, not Point",
            id="a point",
        ),
        pytest.param(
            feature("2", geometry={"type": "Polygon"}), "no rings of positions", id="no coordinates"
        ),
        pytest.param(feature("2", geometry=polygon()), "outline is empty", id="no rings"),
        pytest.param(
            feature("2", geometry=polygon([["a", "b"]])), "no rings of positions", id="no numbers"
        ),
        pytest.param(
            feature("2", geometry=polygon(ring(0, 0, 1, 1)[:-1])), "not closed", id="an open ring"
        ),
        pytest.param(
            feature("2", geometry=polygon(ring(0, 0, 1, 1)[:3])), "4 are the fewest", id="a line"
        ),
        pytest.param(
            feature("2", geometry=polygon([[y, x] for x, y in ring(0, 0, 1, 1)])),
            "-7.0, 110.0 should be longitude first",
            id="latitude first",
        ),
        pytest.param(
            feature("2", geometry=polygon([[x * 1e5, y * 1e5] for x, y in ring(0, 0, 1, 1)])),
            "is no longitude and latitude in degrees (WGS84)",
            id="metres",
        ),
        pytest.param(
            feature("2", geometry=polygon([[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]])),
            "is not valid (Self-intersection",
            id="a bow tie",
        ),
    ],
)
def test_a_mistake_is_told_with_its_place(wrong: Any, told: str, tmp_path: Path) -> None:
    file = write(tmp_path / "x.geojson", feature("1"), wrong)
    with pytest.raises(ConfigError) as caught:
        reading(file)
    [sentence] = str(caught.value).splitlines()
    assert sentence.startswith(f"{file}: area ")
    assert told in sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("", "is not GeoJSON", id="nothing"),
        pytest.param("[1, 2]", "is not a GeoJSON FeatureCollection", id="a list"),
        pytest.param('{"type": "Feature"}', "is not a GeoJSON FeatureCollection", id="a feature"),
        pytest.param("[" * 100_000, "is not GeoJSON", id="too deep"),
        pytest.param("\x00\xff", "is not GeoJSON", id="a picture"),
        pytest.param('{"features": []}', "holds no areas", id="no areas"),
        pytest.param(
            '{"features": [7]}',
            "area no. 1: properties should be a table with code, name and level",
            id="no features",
        ),
    ],
)
def test_a_file_that_is_none(text: str, told: str, tmp_path: Path) -> None:
    file = tmp_path / "x.geojson"
    file.write_bytes(text.encode("latin-1"))
    with pytest.raises(ConfigError) as caught:
        reading(file, tmp_path / "gone.geojson")
    first, second = str(caught.value).splitlines()
    assert first == f"{file}: {told}."
    assert "gone.geojson: cannot be read" in second


@pytest.mark.parametrize(
    ("drawn", "told"),
    [
        pytest.param(
            area("9.1.3", Level.DISTRICT, (0, 0, 1, 1), parent="9.7"),
            'parent is an unknown area "9.7"',
            id="an orphan",
        ),
        pytest.param(area("9.1.3", Level.DISTRICT, (0, 0, 1, 1)), "has no parent", id="alone"),
        pytest.param(
            area("9.1.3", Level.DISTRICT, (0, 0, 1, 1), parent="9.1.1"),
            'its parent "9.1.1" is a district, which is no larger',
            id="beside its parent",
        ),
        pytest.param(
            area("9.1.3", Level.DISTRICT, (3000, 0, 3001, 1), parent="9.1"),
            'lies nowhere near its parent "9.1".',
            id="far from its parent",
        ),
    ],
)
def test_areas_lie_in_each_other(drawn: DrawnArea, told: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=f'area "9.1.3": {told}'):
        reading(write_all(tmp_path / "land.geojson", (*LAND, drawn)))


def test_coordinates_that_could_be_either_are_told_by_the_parent(tmp_path: Path) -> None:
    parent = feature(
        "1", "district", geometry=polygon([[10, 50], [12, 50], [12, 52], [10, 52], [10, 50]])
    )
    turned = feature(
        "1.1", parent="1", geometry=polygon([[50, 10], [52, 10], [52, 12], [50, 12], [50, 10]])
    )
    with pytest.raises(ConfigError, match="the wrong way round"):
        reading(write(tmp_path / "x.geojson", parent, turned))


def test_the_country_may_go_on_above_the_largest(tmp_path: Path) -> None:
    districts = [each for each in LAND if each.area.level is Level.DISTRICT]
    assert len(reading(write_all(tmp_path / "some.geojson", districts))) == len(districts)


def test_parents_may_be_there_already_or_in_another_file(tmp_path: Path) -> None:
    larger, smaller = LAND[:3], LAND[3:-1]
    below = write_all(tmp_path / "villages.geojson", smaller)
    above = write_all(tmp_path / "districts.geojson", larger)
    assert len(reading(below, above)) == len(larger) + len(smaller)
    assert len(reading(below, known=larger)) == len(smaller)


def test_a_change_is_checked_against_what_stays(tmp_path: Path) -> None:
    moved = area("9.1.1", Level.DISTRICT, (2000, 0, 2001, 1), parent="9.1")
    with pytest.raises(ConfigError) as caught:
        reading(write_all(tmp_path / "x.geojson", [moved]), known=LAND)
    lines = str(caught.value).splitlines()
    assert len(lines) == 3  # it is far from its parent, and two villages are far from it
    assert 'area "9.1.1.1001", which is there already: lies nowhere near' in lines[0]


def test_every_mistake_of_every_file_is_in_the_list(tmp_path: Path) -> None:
    first = write(tmp_path / "a.geojson", feature("1", "x", name=""), feature("2"))
    second = write(tmp_path / "b.geojson", feature("2"), feature("3", geometry=polygon()))
    with pytest.raises(ConfigError) as caught:
        reading(first, second)
    assert len(str(caught.value).splitlines()) == 4
