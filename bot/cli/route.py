"""`kanal route`: who would get a complaint, and why. Nothing is filed."""

import argparse
import asyncio
from collections.abc import Iterable, Mapping

from bot.atlas_keeper import AtlasKeeper
from bot.calendar import terms_of
from bot.cli import settings
from bot.cli.telling import say
from bot.clock import SystemClock
from bot.config import ConfigError, Settings
from bot.opening import locales_in, opened
from bot.sending.phrasing import Phrasing
from domain.areas import Areas, Found, How
from domain.desk import ALIKE, LIKELY
from domain.directory import AgencyId, CategoryId, Directory, in_language
from domain.likeness import likeness
from domain.notices import Said
from domain.routing import foreseen
from domain.suggestions import agency_named, category_named
from storage import directory
from storage.store import Store

LANGUAGE = "en"  # the command line's, if the service speaks it

HOW: Mapping[How, str] = {How.NEAR: ", the nearest", How.PARENT: ", and nothing smaller is near"}


def main(args: argparse.Namespace) -> int:
    """Say it in a few lines."""
    asyncio.run(_tell(settings.load(args), args))
    return 0


async def _tell(given: Settings, args: argparse.Namespace) -> None:
    store = await opened(given)
    try:
        await _route(store, given, args)
    finally:
        await store.close()


async def _route(store: Store, given: Settings, args: argparse.Namespace) -> None:
    known = await directory.load(store)
    category = _category(args.category, known)
    about = _complained_of(args.about, category, known)
    keeper = AtlasKeeper(store=store, nearest_metres=given.areas.nearest_metres)
    await keeper.refresh()
    areas = keeper.areas()
    found = keeper.current().find(*_point(args.at)) if args.at else None
    now, terms = SystemClock().now(), terms_of(given)
    choice = foreseen(
        category,
        found,
        directory=known,
        areas=areas,
        today=terms.calendar.day_of(now),
        about=about,
    )
    spoken = given.service.languages
    phrasing = Phrasing(
        store=store,
        locales=locales_in(spoken),
        terms=terms,
        directory=lambda: known,
        areas=keeper.areas,
    )
    phrases = phrasing.for_reader(LANGUAGE if LANGUAGE in spoken else spoken[0], now)
    say(f"Place: {_place(found, areas)}")
    say(f"Goes to: {_desk(choice.agency, known, phrases.language)}")
    say(f"Why: {await phrases.plain(Said(choice.reason, choice.facts))}")


def _category(words: str, known: Directory) -> CategoryId:
    """By its id, or by its name."""
    category = CategoryId(words) if words in known.categories else category_named(words, known)
    if category is None:
        names = {str(each.id): (each.id, *each.name.values()) for each in known.categories.values()}
        raise _unknown("category", words, names)
    return category


def _complained_of(words: str | None, category: CategoryId, known: Directory) -> AgencyId | None:
    if words is None:
        return None
    if not known.categories[category].sensitive:
        raise ConfigError(f'--about {words}: the category "{category}" is not sensitive.')
    agency = AgencyId(words) if words in known.agencies else agency_named(words, known)
    if agency is None:
        names = {str(each.id): (each.id, *each.name.values()) for each in known.agencies.values()}
        raise _unknown("agency", words, names)
    return agency


def _unknown(what: str, words: str, names: Mapping[str, Iterable[str]]) -> ConfigError:
    """There is none, but perhaps some that they mean."""
    scores = {id_: likeness(words, each) for id_, each in names.items()}
    alike = sorted((i for i in names if scores[i] >= ALIKE), key=scores.__getitem__, reverse=True)
    meant = f"do you mean {' or '.join(alike[:LIKELY])}?"
    advice = meant if alike else "see kanal directory export."
    return ConfigError(f'there is no {what} "{words}"; {advice}')


def _point(words: str) -> tuple[float, float]:
    """Latitude and longitude, in degrees."""
    try:
        latitude, longitude = map(float, words.split(","))
    except ValueError:
        raise ConfigError(f"--at {words}: is not LAT,LON such as -7.26,112.78.") from None
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):  # nor if it is "nan"
        raise ConfigError(f"--at {words}: is nowhere; the latitude comes first.")
    return latitude, longitude


def _place(found: Found | None, areas: Areas) -> str:
    if found is None:
        return "not told"
    if found.area is None:
        return "outside all areas" if areas else "we have no areas; kanal directory import --areas"
    return f"{areas[found.area].name} ({found.area}){HOW.get(found.how, '')}"


def _desk(agency: AgencyId | None, known: Directory, language: str) -> str:
    if agency is None:
        return "the triage desk"
    return f"{in_language(known.agencies[agency].name, language)} ({agency})"
