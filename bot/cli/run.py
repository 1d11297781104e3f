"""`kanal run`: the bot, until it is asked to stop."""

import argparse
import asyncio
from datetime import timedelta

import structlog

from bot.app import App
from bot.cli import settings
from bot.cli.telling import BROKEN, is_mistake, say
from domain.invitations import ADMIN
from storage import people
from storage.links import OfferCode, new_code
from storage.writer import Change

CODE_LASTS = timedelta(days=1)
FIRST_ADMIN = """\
Nobody runs this bot yet. To become its admin, write this to @{username} on Telegram,
within a day: /admin {code}"""

log = structlog.get_logger()


def main(args: argparse.Namespace) -> int:
    """Run it; the exit code is 1 when something broke, so that it is started anew."""
    app = App(settings.load(args, quiet=False))
    try:
        asyncio.run(app.run(started=_greet))
    except Exception as error:
        if not is_mistake(error):
            log.critical("process.broken", exc_info=error)
            return BROKEN
        raise
    return 0


async def _greet(app: App) -> None:
    """Let the first admin in; whoever can see this terminal may be it."""
    if await people.admins(app.store):
        return
    code = new_code()
    offer = OfferCode(code, ADMIN, app.clock.now() + CODE_LASTS)
    await app.store.keep(Change(writes=(offer,)))
    say(FIRST_ADMIN.format(username=app.me.username, code=code))
