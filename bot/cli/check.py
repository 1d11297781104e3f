"""`kanal check`: every problem in one list."""

import argparse
import asyncio

from bot.checks import Inspection
from bot.cli import settings
from bot.cli.telling import say
from bot.clock import SystemClock


def main(args: argparse.Namespace) -> int:
    """Look at everything; the exit code is 1 when something is wrong."""
    inspection = Inspection(settings=settings.load(args), clock=SystemClock())
    asyncio.run(inspection.look(lambda name: say(f"Looking at {name} ...")))
    for remark in inspection.remarks:
        say(f"  {remark}")
    for problem in inspection.problems:
        say(f"! {problem}")
    if not inspection.problems:
        say("All is well.")
    return 1 if inspection.problems else 0
