"""What may be the same is near, and told in some of the same words."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.complaint import Outcome, Pin, Status
from domain.directory import CategoryId
from domain.duplicates import Around, Candidate, alike, cell_of, cells_around, place_in_grid
from tests.domain.samples import NEW

HERE = Pin(latitude=-7.26, longitude=112.78)
WHERE = Around(
    category=CategoryId("jalan"), pin=HERE, metres=150, since=datetime(2026, 8, 1, tzinfo=UTC)
)
POTHOLE = "Jalan berlubang besar di depan pasar"


def north(metres: float) -> Pin:
    return replace(HERE, latitude=HERE.latitude + metres / 111_320)


@pytest.mark.parametrize(
    ("pin", "words", "found"),
    [
        pytest.param(HERE, POTHOLE, True, id="the same words at the same place"),
        pytest.param(north(120), "Lubang besar di jalan depan pasar", True, id="reworded, near"),
        pytest.param(north(40), "Ada lubang besar, awas motor", True, id="few words, very near"),
        pytest.param(north(120), "Aspal mengelupas dekat sekolah", False, id="other words, near"),
        pytest.param(HERE, "Aspal mengelupas dekat sekolah", False, id="nothing in common"),
        pytest.param(north(200), POTHOLE, False, id="too far"),
    ],
)
def test_what_may_be_the_same(pin: Pin, words: str, found: bool) -> None:
    other = Candidate(number="KA-00001-1", citizen=None, pin=pin, description=words)
    assert bool(alike(POTHOLE, WHERE, [other])) is found


@pytest.mark.parametrize("latitude", [-7.26, 0.0, 5.5])
def test_cells_around_hold_all_that_is_near(latitude: float) -> None:
    pin = Pin(latitude=latitude, longitude=112.78)
    cells = cells_around(pin, 150)
    step = 100 / 111_320
    for up in (-1, 0, 1):
        for aside in (-1, 0, 1):
            there = Pin(latitude=latitude + up * step, longitude=112.78 + aside * step)
            assert cell_of(there) in cells


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        pytest.param({}, True, id="open"),
        pytest.param({"confidential": True}, False, id="confidential"),
        pytest.param({"place": None}, False, id="nowhere"),
        pytest.param({"status": Status.ARCHIVED}, False, id="not for government"),
        pytest.param({"outcome": Outcome.MERGED}, False, id="another stands for it"),
    ],
)
def test_who_may_be_found(changes: dict[str, object], found: bool) -> None:
    assert (place_in_grid(replace(NEW, **changes)) is not None) is found  # type: ignore[arg-type]  # one table for fields of several types
