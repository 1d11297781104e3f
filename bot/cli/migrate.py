"""`kanal migrate`: the tables as this version needs them."""

import argparse

from bot.cli import settings
from bot.cli.telling import say
from bot.opening import database_errors
from storage.migrate import Schema, migrate, state


def main(args: argparse.Namespace) -> int:
    """Bring them up to date, whatever they are now."""
    url = settings.load(args).database.url
    with database_errors():
        before = state(url)
        if before is Schema.CURRENT:
            say("The tables are up to date already.")
            return 0
        say("Bringing the tables up to date; this may take a while on a large database ...")
        migrate(url)
    say("The tables are up to date.")
    return 0
