"""`kanal directory`: agencies, categories and their groups, from and to a file."""

import argparse
import asyncio
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from pathlib import Path

from bot import directory_file
from bot.cli import settings
from bot.cli.telling import say
from bot.clock import SystemClock
from bot.config import ConfigError, Settings
from bot.directory_rules import mistakes_in
from bot.opening import opened
from domain.directory import AgencyId, Directory, in_language
from domain.invitations import DESK, for_agency
from storage import directory
from storage.directory import SaveDirectory
from storage.links import OfferCode, new_code
from storage.store import Store
from storage.writer import Change

CODE_LASTS = timedelta(days=1)
HOW_TO_LINK = """\
Add the bot to the Telegram group of {whose}, then write there, within a day:
/link {code}"""

Action = Callable[[Store, Settings, argparse.Namespace], Awaitable[None]]


def main(args: argparse.Namespace) -> int:
    """Do one of the actions with the database."""
    asyncio.run(_do(ACTIONS[args.action], settings.load(args), args))
    return 0


async def _do(action: Action, given: Settings, args: argparse.Namespace) -> None:
    store = await opened(given)
    try:
        await action(store, given, args)
    finally:
        await store.close()


async def _import(store: Store, given: Settings, args: argparse.Namespace) -> None:
    file: Path = args.file
    languages = given.service.languages
    new = directory_file.read(file, languages)
    old = await directory.load(store)
    whole = directory_file.merged(new, old)
    if mistakes := mistakes_in(whole, ()):  # together with what the file leaves out
        raise ConfigError("\n".join(f"{file}: {mistake}." for mistake in mistakes))
    if whole == old:
        say("Nothing has changed.")
        return
    await store.keep(Change(writes=(SaveDirectory(whole),)))
    say(f"Taken in: agencies {len(new.agencies)}, categories {len(new.categories)}.")
    for remark in _remarks(new, old, whole):
        say(remark)


async def _export(store: Store, _: Settings, args: argparse.Namespace) -> None:
    text = directory_file.write(await directory.load(store))
    if args.file is None:
        say(text.rstrip("\n"))
        return
    try:
        args.file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"{args.file}: cannot be written ({error.strerror}).") from None


async def _link(store: Store, given: Settings, args: argparse.Namespace) -> None:
    agency = (await directory.load(store)).agencies.get(AgencyId(args.agency))
    if args.agency != DESK and agency is None:
        raise ConfigError(f'there is no agency "{args.agency}"; see kanal directory export.')
    code = new_code()
    purpose = for_agency(agency.id if agency else None)
    offer = OfferCode(code, purpose, SystemClock().now() + CODE_LASTS)
    await store.keep(Change(writes=(offer,)))
    language, *_ = given.service.languages
    whose = in_language(agency.name, language) if agency else "the triage desk"
    say(HOW_TO_LINK.format(whose=whose, code=code))


def _remarks(new: Directory, old: Directory, whole: Directory) -> Iterator[str]:
    """What an import did not do, so that nobody wonders."""
    apart = [*(old.agencies.keys() - new.agencies), *(old.categories.keys() - new.categories)]
    if apart:
        yield f"Not in the file, and left as they are: {', '.join(sorted(apart))}."
    unlinked = [DESK] if whole.triage_group is None else []
    unlinked += [id_ for id_, agency in whole.agencies.items() if agency.group is None]
    if unlinked:
        yield f"No group is linked yet for: {', '.join(unlinked)}. See kanal directory link."


ACTIONS: dict[str, Action] = {"import": _import, "export": _export, "link": _link}
