"""How the command line speaks: plain lines, and one sentence for what went wrong."""

import sys

import structlog

from bot.config import ConfigError
from bot.logs import redactor

WRONG, BROKEN = 2, 1  # exit codes: the settings or the command line are at fault, or we are

log = structlog.get_logger()


def say(line: str = "") -> None:
    """A line on the output."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def is_mistake(error: Exception) -> bool:
    """Whether the operator can mend it."""
    return isinstance(error, ConfigError)


def mistake(error: Exception) -> int:
    """Say which key or file is at fault, a line for each."""
    for sentence in str(error).splitlines():
        sys.stderr.write(f"kanal: {sentence}\n")
    return WRONG


def fault(error: Exception) -> int:
    """Something broke that should not; where it did is in the log."""
    if structlog.is_configured():
        log.debug("command.failed", exc_info=error)
    reason = getattr(error, "strerror", None) or type(error).__name__
    sentence = f"kanal: something went wrong ({reason}); KANAL_LOGS__LEVEL=debug tells where.\n"
    sys.stderr.write(redactor(())(None, "", sentence))
    return BROKEN
