"""How much is done in the benchmark."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Scale:
    """The numbers of one run."""

    rounds: int = 5  # the table shows medians of as many
    people: int = 100
    answers: int = 2_000  # in a round
    decisions: int = 1_000
    agencies: int = 50
    cards: int = 2_000
    news: int = 1_000
    few: int = 1_000  # complaints stored ...
    many: int = 100_000  # ... where growth is looked for
    pins: int = 100_000  # of which the area is found
    counted: int = 1_000_000  # complaints that statistics know of
    stored: int = 1_000_000  # complaints among which the same is looked for ...
    searches: int = 2_000  # ... so often
    planted: int = 400  # reports of what is there already; some times as many of what is not
    areas: tuple[Path, ...] = ()  # GeoJSON files; none: a city is invented


QUICK = Scale(
    rounds=3,
    people=50,
    answers=500,
    decisions=250,
    agencies=20,
    cards=400,
    news=200,
    few=500,
    many=10_000,
    pins=10_000,
    counted=100_000,
    stored=50_000,
    searches=500,
    planted=100,
)
