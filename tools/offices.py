"""Which area an office answers for, as its name and a table checked by hand tell."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from bot.config import ConfigError
from domain.areas import AreaCode, Areas, Level
from tools.csv_rows import rows_of

PREFIXES: Mapping[str, Level] = {
    "Kelurahan": Level.VILLAGE,
    "Desa": Level.VILLAGE,
    "Kecamatan": Level.DISTRICT,
}
NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, kw_only=True)
class Hints:
    """What a person has checked, since names do not tell it."""

    areas: Mapping[str, AreaCode] = field(default_factory=dict)  # by the office's name
    leave_out: Sequence[str] = ()  # lines that name no office
    top: str = ""  # the office that all others answer to
    oversight: str = ""  # the office that gets what is complained of others


def hints_in(file: Path | None) -> Hints:
    """The table in this file; None: nothing was checked."""
    if file is None:
        return Hints()
    try:
        return Hints(**tomllib.loads(file.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError, TypeError) as error:
        raise ConfigError(f"{file}: {error}.") from None


def names_in(file: Path) -> list[str]:
    """The offices of a CSV with a column `name`, in its order."""
    return [row["name"] for row in rows_of(file, "name") if row["name"]]


def places_of(names: Sequence[str], areas: Areas, hints: Hints) -> dict[str, AreaCode | None]:
    """The area of each office; None: it has none. `ConfigError` lists whatever is unclear."""
    by_name: dict[tuple[Level, str], list[AreaCode]] = {}
    for area in areas.values():
        by_name.setdefault((area.level, plain(area.name)), []).append(area.code)
    places: dict[str, AreaCode | None] = {}
    mistakes = [
        f'the table names "{name}", which is no office' for name in hints.areas.keys() - names
    ]
    for name in names:
        prefix, _, rest = name.partition(" ")
        level = PREFIXES.get(prefix)
        found = by_name.get((level, plain(rest)), []) if level else []
        if name in hints.areas:
            found = [hints.areas[name]]
        if level is not None and len(found) != 1:
            meant = " or ".join(found) or _almost(plain(rest), level, by_name)
            mistakes.append(f'"{name}" could be {meant}: write which into a --table')
        places[name] = found[0] if found else None
        if places[name] is not None and places[name] not in areas:
            mistakes.append(f'"{name}": there is no area {places[name]}')
    mistakes += _shared(places)
    if mistakes:
        raise ConfigError("\n".join(mistakes))
    return places


def _almost(name: str, level: Level, by_name: Mapping[tuple[Level, str], list[AreaCode]]) -> str:
    """The areas that are called nearly so, since no area is called exactly so."""
    of_level = {called: codes for (each, called), codes in by_name.items() if each is level}
    found = [code for called in get_close_matches(name, of_level) for code in of_level[called]]
    return " or ".join(found) or "nowhere"


def plain(name: str) -> str:
    """A name as it is compared: its letters and digits, small."""
    return NO_LETTER.sub("", name.lower())


def _shared(places: Mapping[str, AreaCode | None]) -> list[str]:
    owners: dict[AreaCode, list[str]] = {}
    for name, code in places.items():
        if code is not None:
            owners.setdefault(code, []).append(name)
    return [
        f"{' and '.join(names)} would share the area {code}"
        for code, names in owners.items()
        if len(names) > 1
    ]
