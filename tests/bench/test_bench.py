"""The benchmark runs from end to end; whether its numbers are good is for people to see."""

import re
from pathlib import Path

import pytest

from playground.bench.__main__ import MEASURES
from playground.bench.scale import Scale

TINY = Scale(
    rounds=1,
    people=2,
    answers=20,
    decisions=10,
    agencies=2,
    cards=30,
    news=6,
    few=4,
    many=8,
    pins=50,
    counted=200,
    stored=3_000,
    searches=5,
    planted=4,
)


@pytest.mark.parametrize("name", MEASURES)
async def test_it_measures(name: str, tmp_path: Path) -> None:
    told: list[str] = []
    table = await MEASURES[name](TINY, tmp_path, told.append)
    assert told
    assert all(len(row) == len(table.head) for row in table.rows)
    assert re.search(r"\d", str(table))
