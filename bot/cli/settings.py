"""What every command begins with: the settings, and a log that keeps their secrets."""

import argparse

from bot import config_file, logs
from bot.config import Settings

AS_JSON = {"auto": None, "text": False, "json": True}


def load(args: argparse.Namespace, *, quiet: bool = True) -> Settings:
    """Read the settings and set up the log; `quiet`: a short command tells only of trouble."""
    settings = config_file.load(args.config)
    level = settings.logs.level
    logs.configure(
        level="warning" if quiet and level == "info" else level,
        as_json=AS_JSON[settings.logs.format],
        secrets=settings.secrets(),
    )
    return settings
