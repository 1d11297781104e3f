"""Make a directory from a list of offices (a CSV with a column `name`) and their areas (GeoJSON).

    python -m tools.directory_from_csv OFFICES.csv AREAS.geojson ... OUT.toml [--table TABLE.toml]

"Kelurahan X" answers for the village X and "Kecamatan X" for the district X, matched by name; the
few that are called otherwise stand in a table that was checked by hand, like `tools/offices.toml`.
A village's office answers to that of its district. All other offices have no area of their own.

There is a category for what the offices of villages do, one for those of districts, and one for
each other office: a beginning, to be put into the words of citizens. Groups are linked later;
`--pretend-groups` invents some, to try `kanal route` before that.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from bot import areas_file, directory_file
from bot.config import ConfigError
from bot.directory_rules import mistakes_in
from domain.areas import AreaCode, Areas, Level
from domain.directory import (
    About,
    Agency,
    AgencyId,
    Category,
    CategoryId,
    Directory,
    Need,
    Question,
)
from tools.offices import Hints, hints_in, names_in, places_of

OF_LEVEL: Mapping[Level, Category] = {
    Level.VILLAGE: Category(
        id=CategoryId("kelurahan"),
        name={"id": "Urusan kelurahan", "en": "Village matters"},
        place=Need.REQUIRED,
    ),
    Level.DISTRICT: Category(
        id=CategoryId("kecamatan"),
        name={"id": "Urusan kecamatan", "en": "District matters"},
        place=Need.REQUIRED,
    ),
}
CONDUCT = Category(
    id=CategoryId("perilaku-petugas"),
    name={"id": "Perilaku petugas", "en": "Conduct of officials"},
    sensitive=True,
    questions=(
        Question(
            id="kantor",
            ask={"id": "Di kantor mana ini terjadi?", "en": "At which office did this happen?"},
            about=About.AGENCY,
            optional=False,
        ),
    ),
)
LANGUAGES = ("id", "en")
LONGEST = 30  # characters of an id
PRETENDED = -1_009_000_000_000  # and below: no group of Telegram's has such a number yet


def main(given: Sequence[str] | None = None) -> int:
    """Write the file; the exit code is 1 when it cannot be told where an office belongs."""
    args = _parser().parse_args(given)
    try:
        names, hints = names_in(args.offices), hints_in(args.table)
        drawn = areas_file.read(args.areas, (), lambda _: None)
        directory = directory_of(names, Areas(each.area for each in drawn), hints)
    except ConfigError as error:
        print(error, file=sys.stderr)
        return 1
    made = with_pretended_groups(directory) if args.pretend_groups else directory
    try:
        args.out.write_text(directory_file.write(made), encoding="utf-8")
    except OSError as error:
        print(f"{args.out}: cannot be written ({error.strerror}).", file=sys.stderr)
        return 1
    placed = sum(agency.area is not None for agency in made.agencies.values())
    print(f"{args.out}: {len(made.agencies)} agencies, {placed} of them with an area.")
    return 0


def directory_of(names: Iterable[str], areas: Areas, hints: Hints) -> Directory:
    """The whole directory; `ConfigError` lists everything that is unclear."""
    kept = [name for name in names if name not in hints.leave_out]
    places = places_of(kept, areas, hints)
    ids = dict(zip(kept, _ids(kept), strict=True))
    offices = {code: ids[name] for name, code in places.items() if code is not None}
    top, oversight = ids.get(hints.top), ids.get(hints.oversight)
    agencies, categories = [], list(OF_LEVEL.values())
    for name, id_ in ids.items():
        place = places[name]
        agency = Agency(id=id_, name=dict.fromkeys(LANGUAGES, name), area=place)
        if place is not None:
            above = offices.get(_parent(place, areas), top)
            handles: tuple[CategoryId, ...] = (OF_LEVEL[areas[place].level].id,)
        else:
            above = top
            categories.append(Category(id=CategoryId(id_), name=agency.name))
            handles = (CategoryId(id_), *((CONDUCT.id,) if id_ == oversight else ()))
        agencies.append(replace(agency, parent=None if above == id_ else above, handles=handles))
    categories += [CONDUCT] if oversight else []
    directory = Directory(
        agencies={agency.id: agency for agency in agencies},
        categories={category.id: category for category in categories},
        oversight=oversight,
    )
    if mistakes := mistakes_in(directory, LANGUAGES):
        raise ConfigError("\n".join(mistakes))
    return directory


def with_pretended_groups(directory: Directory) -> Directory:
    """The directory with an invented group for everybody who has none."""
    agencies = {
        agency.id: replace(agency, group=agency.group or PRETENDED - nth)
        for nth, agency in enumerate(directory.agencies.values(), start=1)
    }
    desk = directory.triage_group or PRETENDED
    return replace(directory, agencies=agencies, triage_group=desk)


def _parent(place: AreaCode, areas: Areas) -> AreaCode:
    return areas[place].parent or place


def _ids(names: Sequence[str]) -> Iterator[AgencyId]:
    """An id for each name; where a long one has to be cut, no two become the same."""
    taken: set[str] = set()
    for name in names:
        whole = re.findall(r"[a-z0-9]+", name.lower())
        id_, nth = _cut(whole, LONGEST), 1
        while id_ in taken:
            nth += 1
            end = f"-{nth}"
            id_ = _cut(whole, LONGEST - len(end)) + end
        taken.add(id_)
        yield AgencyId(id_)


def _cut(words: Sequence[str], limit: int) -> str:
    """As many whole words as fit."""
    kept = list(words)
    while len(kept) > 1 and len("-".join(kept)) > limit:
        kept.pop()
    return "-".join(kept)[:limit]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tools.directory_from_csv")
    parser.add_argument("offices", type=Path, metavar="OFFICES.csv")
    parser.add_argument("areas", type=Path, nargs="+", metavar="AREAS.geojson")
    parser.add_argument("out", type=Path, metavar="OUT.toml")
    parser.add_argument("--table", type=Path, help="names that differ, checked by hand")
    parser.add_argument("--pretend-groups", action="store_true", help="invent groups, for trying")
    return parser


if __name__ == "__main__":
    sys.exit(main())
