"""Where pins lie: inside, on borders, in gaps between layers, and outside."""

import pytest

from domain.areas import How, Level
from tests.areas.drawing import LAND, area, at, atlas

ATLAS = atlas()


@pytest.mark.parametrize(
    ("x", "y", "code", "how"),
    [
        pytest.param(0.5, 1, "9.1.1.1001", How.INSIDE, id="in a village"),
        pytest.param(3.7, 2.7, "9.1.2.2003", How.INSIDE, id="on the island of a village"),
        pytest.param(5, 1, "9.2", How.INSIDE, id="where there is nothing smaller than a regency"),
        pytest.param(1, 1, "9.1.1.1001", How.INSIDE, id="on a border: the smaller code"),
        pytest.param(2, 1, "9.1.2.1001", How.INSIDE, id="on a border between gap and village"),
        pytest.param(3, 1, "9.1.2.1001", How.INSIDE, id="on a corner of three villages"),
        pytest.param(4, 0.5, "9.1.2.1002", How.INSIDE, id="on a border with somewhere larger"),
        pytest.param(1.93, 1, "9.1.1.1002", How.NEAR, id="in a gap, near the one village"),
        pytest.param(1.97, 1, "9.1.1.1002", How.NEAR, id="near a village of another district"),
        pytest.param(1, 2.3, "9.1.1.1001", How.NEAR, id="in no district, near a village"),
        pytest.param(1, 3, "9.1", How.PARENT, id="in the city, far from its villages"),
        pytest.param(-0.2, 1, None, How.OUTSIDE, id="in the sea, though near"),
        pytest.param(50, 50, None, How.OUTSIDE, id="nowhere near"),
    ],
)
def test_a_pin_belongs_to_the_most_local_area(
    x: float, y: float, code: str | None, how: How
) -> None:
    found = ATLAS.find(*at(x, y))
    assert (found.area, found.how) == (code, how)


def test_how_near_is_near_can_be_set() -> None:
    pin = at(1, 2.3)  # about 330 metres north of the villages
    assert atlas(nearest_metres=300).find(*pin).how is How.PARENT
    assert atlas(nearest_metres=400).find(*pin).how is How.NEAR
    assert atlas(nearest_metres=0).find(*at(1.95, 1)).how is How.PARENT


def test_metres_are_as_long_in_the_north() -> None:
    north = area("1", Level.DISTRICT, (0, 6600, 10, 6610))
    village = area("1.1", Level.VILLAGE, (0, 6600, 1, 6610), parent="1")
    found = atlas((north, village), nearest_metres=500)
    # 59 degrees north a hundredth of a degree of longitude is 570 metres long
    assert found.find(*at(1.8, 6605)).how is How.NEAR
    assert found.find(*at(1.95, 6605)).how is How.PARENT


def test_the_order_of_the_areas_does_not_matter() -> None:
    turned = atlas(reversed(LAND))
    for x in range(-2, 45):
        for y in range(-2, 45):
            pin = at(x / 10, y / 10)
            assert turned.find(*pin) == ATLAS.find(*pin)


def test_villages_alone_are_enough() -> None:
    villages = [each for each in LAND if each.area.level is Level.VILLAGE]
    assert atlas(villages).find(*at(0.5, 1)).area == "9.1.1.1001"
    assert atlas(villages).find(*at(1.95, 1)).how is How.OUTSIDE
