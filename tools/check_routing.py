"""Check that what local offices have to do is routed to the very office of the place.

    python -m tools.check_routing COMPLAINTS.csv DIRECTORY.toml AREAS.geojson ...

Each complaint of the CSV whose `label` is Kelurahan or Kecamatan gets a point somewhere inside the
village of its `village_code`, and must reach the office that answers for that village or, for
Kecamatan, for its district. Groups are pretended. Prints how many of all did, and each that did
not; the exit code is 1 if there is any. A row whose `district_code` is not that of its village
contradicts itself and is named: its point decides.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

import shapely

from bot import areas_file, directory_file
from bot.atlas import Atlas
from bot.config import ConfigError, Settings
from domain.areas import AreaCode, Areas, Level, Locator
from domain.directory import CategoryId, Directory
from domain.routing import foreseen
from storage.areas import DrawnArea
from tools.csv_rows import rows_of
from tools.directory_from_csv import with_pretended_groups
from tools.offices import plain

LEVELS: Mapping[str, Level] = {"Kelurahan": Level.VILLAGE, "Kecamatan": Level.DISTRICT}
DAY = date(2022, 1, 1)  # no exception is in force on it
SEED = 4  # the same points each time


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """A complaint for a local office."""

    id: str
    label: str  # the level of office that it is for
    village: AreaCode
    district: AreaCode


def main(given: Sequence[str] | None = None) -> int:
    """Check them all."""
    args = _parser().parse_args(given)
    try:
        drawn = areas_file.read(args.areas, (), lambda _: None)
        directory = with_pretended_groups(directory_file.read(args.directory, ()))
        cases = list(cases_in(args.complaints))
    except ConfigError as error:
        print(error, file=sys.stderr)
        return 1
    wrong = list(misrouted(cases, directory, drawn))
    areas = Areas(each.area for each in drawn)
    for case in cases:
        if not areas.is_within(case.village, of=case.district):
            print(f"{case.id}: {case.village} does not lie in {case.district}; the point decides.")
    for line in wrong:
        print(line)
    print(f"{len(cases) - len(wrong)} of {len(cases)} reach the office of their place.")
    return 1 if wrong or not cases else 0


def cases_in(file: Path) -> Iterator[Case]:
    """The complaints that are for a village's office or a district's."""
    for row in rows_of(file, "id", "label", "village_code", "district_code"):
        if row["label"] in LEVELS:
            yield Case(
                id=row["id"],
                label=row["label"],
                village=AreaCode(row["village_code"]),
                district=AreaCode(row["district_code"]),
            )


def misrouted(
    cases: Iterable[Case], directory: Directory, drawn: Sequence[DrawnArea]
) -> Iterator[str]:
    """A line for each complaint that does not reach the office of its place."""
    atlas: Locator = Atlas(drawn, nearest_metres=Settings().areas.nearest_metres)
    outlines = {each.area.code: shapely.from_wkb(each.outline) for each in drawn}
    chance = Random(SEED)
    for case in cases:
        if case.village not in outlines:
            yield f"{case.id}: there is no village {case.village}"
            continue
        longitude, latitude = _point_in(outlines[case.village], chance)
        place = _place(case, atlas.areas)
        choice = foreseen(
            CategoryId(plain(case.label)),
            atlas.find(latitude, longitude),
            directory=directory,
            areas=atlas.areas,
            today=DAY,
        )
        got = directory.agencies.get(choice.agency) if choice.agency else None
        if got is None or got.area != place:
            whose = got.id if got else "the triage desk"
            yield f"{case.id}: {latitude:.5f},{longitude:.5f} should reach {place}, not {whose}"


def _place(case: Case, areas: Areas) -> AreaCode | None:
    """Whose office has to get it: the village's, or that of the district around it."""
    level = LEVELS[case.label]
    return next((code for code in areas.lineage(case.village) if areas[code].level is level), None)


def _point_in(outline: shapely.Geometry, chance: Random) -> tuple[float, float]:
    """Any point inside, longitude first; on no border."""
    west, south, east, north = outline.bounds
    while True:
        x, y = chance.uniform(west, east), chance.uniform(south, north)
        if shapely.contains_xy(outline, x, y):
            return x, y


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tools.check_routing")
    parser.add_argument("complaints", type=Path, metavar="COMPLAINTS.csv")
    parser.add_argument("directory", type=Path, metavar="DIRECTORY.toml")
    parser.add_argument("areas", type=Path, nargs="+", metavar="AREAS.geojson")
    return parser


if __name__ == "__main__":
    sys.exit(main())
