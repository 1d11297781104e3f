"""How the log is written: for people on a terminal, as JSON lines otherwise; never a secret in it.

People appear as ids. An exception's text may quote what somebody wrote, so it is left out unless
it comes from the network, the system or ourselves; what is left says where it happened. The level
`debug` shows every text, and is for trying things out only.
"""

import asyncio
import logging
import re
import sys
import traceback
from collections.abc import Callable, Iterable
from contextlib import suppress
from types import TracebackType
from typing import Any

import structlog
from structlog.typing import ExcInfo, Processor, WrappedLogger

HIDDEN = "[hidden]"
TOKEN = re.compile(r"\d{5,}:[\w-]{30,}")  # the shape of every bot's token
SPEAKS_FREELY = ("aiohttp.", "aiogram.exceptions", "bot.", "builtins.OSError", "storage.")
QUIET = ("aiogram.event", "aiohttp.access", "alembic", "apscheduler")  # tell of every single step

log = structlog.get_logger()


class Stderr(logging.Handler):
    """Our one handler; setting up the log again replaces it, and leaves those of others alone."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line to whatever is stderr now."""
        with suppress(OSError, ValueError):  # nobody is left to read it
            sys.stderr.write(f"{self.format(record)}\n")
            sys.stderr.flush()


def configure(*, level: str, as_json: bool | None = None, secrets: Iterable[str] = ()) -> None:
    """Write what we and our libraries log to stderr; `as_json` None: unless it is a terminal."""
    number = logging.getLevelNamesMapping()[level.upper()]
    if as_json is None:
        as_json = not sys.stderr.isatty()
    exceptions = _in_full if number <= logging.DEBUG else _without_words
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.ExceptionRenderer(exceptions),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,  # lines are few, and tests set up the log anew
    )
    handler = Stderr()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                _json() if as_json else _human(),
                redactor(secrets),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [*(other for other in root.handlers if not isinstance(other, Stderr)), handler]
    root.setLevel(number)
    for name in QUIET:
        logging.getLogger(name).setLevel(max(number, logging.WARNING))


def redactor(secrets: Iterable[str]) -> Callable[[WrappedLogger, str, Any], Any]:
    """The last step for every line: hide these secrets, and whatever looks like a bot's token."""
    known = [re.escape(secret) for secret in secrets if secret]
    hidden = re.compile("|".join([*known, TOKEN.pattern]))

    def redact(_: WrappedLogger, __: str, line: Any) -> Any:
        return hidden.sub(HIDDEN, line)

    return redact


def unhandled(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Asyncio's last resort for an exception that nobody awaited; its own would quote the text."""
    log.error("process.unhandled", exc_info=context.get("exception"))


def _json() -> Processor:
    return structlog.processors.JSONRenderer(ensure_ascii=False)


def _human() -> Processor:
    return structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())


def _in_full(exc_info: ExcInfo) -> str:
    return "".join(traceback.format_exception(*exc_info)).rstrip()


def _without_words(exc_info: ExcInfo) -> str:
    """The traceback of an exception and its causes, their texts only where nobody is quoted."""
    parts: list[str] = []
    at: BaseException | None = exc_info[1]
    while at is not None:
        parts.append(_one(at, at.__traceback__))
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return "\nwhile it handled:\n".join(parts)


def _one(error: BaseException, where: TracebackType | None) -> str:
    kinds = [f"{kind.__module__}.{kind.__qualname__}" for kind in type(error).__mro__]
    frames = "".join(traceback.format_tb(where))
    text = f": {error}" if any(kind.startswith(SPEAKS_FREELY) for kind in kinds) else ""
    return f"{frames}{kinds[0]}{text}"
