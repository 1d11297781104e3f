"""`kanal directory`: agencies, categories, areas and groups, from and to files."""

import argparse
import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot import directory_file
from bot.cli import settings
from bot.cli.taking_in import take_in
from bot.cli.telling import say
from bot.clock import SystemClock
from bot.config import ConfigError, Settings
from bot.opening import opened
from domain.directory import AgencyId, in_language
from domain.invitations import DESK, for_agency
from storage import directory
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


ACTIONS: dict[str, Action] = {"import": take_in, "export": _export, "link": _link}
