"""`kanal directory import`: agencies and categories from TOML, areas from GeoJSON."""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from bot import directory_file
from bot.cli.telling import say
from bot.config import ConfigError, Settings
from bot.directory_rules import mistakes_in, unknown_areas
from domain.areas import Areas, Level
from domain.directory import Directory
from domain.invitations import DESK
from domain.sharing import exposed
from storage import areas, directory
from storage.areas import DrawnArea, SaveAreas
from storage.directory import SaveDirectory
from storage.sharing import said_of
from storage.store import Store
from storage.writer import Change, Write

T = TypeVar("T")


async def take_in(store: Store, given: Settings, args: argparse.Namespace) -> None:
    """Check all files, then store all of it or nothing. The same files again change nothing."""
    old, had = await directory.load(store), await areas.load(store)
    mistakes: list[str] = []
    new = _tried(mistakes, lambda: _agencies(args.file, given, old))
    drawn = _tried(mistakes, lambda: _areas(args.areas, had))
    if mistakes or new is None or drawn is None:
        raise ConfigError("\n".join(mistakes))
    whole, changed = directory_file.merged(new, old), areas.changed(drawn, had)
    await _check_apart(store, args.file, old, whole)
    writes: list[Write] = [SaveDirectory(whole)] if whole != old else []
    writes += [SaveAreas(changed)] if changed else []
    if not writes:
        say("Nothing has changed.")
        return
    say("Storing ...")
    await store.keep(Change(writes=tuple(writes)))
    for line in (*_taken(new, drawn), *_remarks(new, old, whole, await areas.known(store))):
        say(line)


async def _check_apart(store: Store, file: Path | None, old: Directory, new: Directory) -> None:
    """Refuse what would let an agency read what is said of it."""
    said = await said_of(store)
    found = exposed(said, new) - exposed(said, old)
    mistakes = sorted(
        f'{file}: "{each.about}", or who is below it, would read what is said of it at'
        f" {each.desk or 'the triage desk'}: name another group, or another parent."
        for each in found
    )
    if mistakes:
        raise ConfigError("\n".join(mistakes))


def _tried(mistakes: list[str], read: Callable[[], T]) -> T | None:
    """What was read; else what is wrong with it joins the other mistakes."""
    try:
        return read()
    except ConfigError as error:
        mistakes.append(str(error))
        return None


def _agencies(file: Path | None, given: Settings, old: Directory) -> Directory:
    """The directory in the file; without one there is nothing new."""
    if file is None:
        return Directory(agencies={}, categories={})
    new = directory_file.read(file, given.service.languages)
    whole = directory_file.merged(new, old)
    if mistakes := mistakes_in(whole, ()):  # together with what the file leaves out
        raise ConfigError("\n".join(f"{file}: {mistake}." for mistake in mistakes))
    return new


def _areas(files: Sequence[Path], had: Sequence[DrawnArea]) -> list[DrawnArea]:
    if not files:
        return []
    from bot import areas_file  # shapely takes a while to import

    return areas_file.read(files, had, say)


def _taken(new: Directory, drawn: Iterable[DrawnArea]) -> Iterator[str]:
    if new.agencies or new.categories:
        yield f"Taken in: agencies {len(new.agencies)}, categories {len(new.categories)}."
    levels = Counter(each.area.level for each in drawn)
    if levels:
        counts = (f"{level} {levels[level]}" for level in Level if levels[level])
        yield f"Taken in: areas {levels.total()} ({', '.join(counts)})."


def _remarks(new: Directory, old: Directory, whole: Directory, known: Areas) -> Iterator[str]:
    """What an import did not do, so that nobody wonders."""
    apart = [*(old.agencies.keys() - new.agencies), *(old.categories.keys() - new.categories)]
    if apart and (new.agencies or new.categories):
        yield f"Not in the file, and left as they are: {', '.join(sorted(apart))}."
    kept = sorted(category for category in old.kept_answers if category in new.categories)
    if kept:
        yield f"Ready answers that admins changed in chat stay as they are: {', '.join(kept)}."
    added = [str(each.day) for each in whole.holidays if each not in old.holidays]
    if added:
        yield f"Days without work that were not there before: {', '.join(added)}."
    unlinked = [DESK] if whole.triage_group is None else []
    unlinked += [id_ for id_, agency in whole.agencies.items() if agency.group is None]
    if unlinked:
        yield f"No group is linked yet for: {', '.join(unlinked)}. See kanal directory link."
    yield from unknown_areas(whole, known)
