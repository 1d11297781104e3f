"""What Telegram is told about the bot: where to bring updates, and which commands there are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import structlog

from bot.clock import Clock
from bot.config import Telegram
from bot.sending.wire import Refused, Unanswered, Wire
from handlers.commands import GROUP, PRIVATE, Command
from locales.loader import Locales

SCOPES: Mapping[str, Sequence[Command]] = {"all_private_chats": PRIVATE, "all_group_chats": GROUP}
LATER = (429, 500, 502, 503, 504)  # refusals that say nothing about the call itself
LONGEST_PAUSE = 10.0  # seconds: when Telegram is back, nobody should have to wait for us

log = structlog.get_logger()

Call = tuple[str, dict[str, Any]]


@dataclass(frozen=True, kw_only=True)
class Announcing:
    """Makes some calls, each until Telegram has answered it."""

    wire: Wire
    clock: Clock
    calls: Sequence[Call]

    async def run(self) -> None:
        """Make all of them, one after the other."""
        for method, params in self.calls:
            await self._insist(method, params)

    async def _insist(self, method: str, params: dict[str, Any]) -> None:
        pause = 1.0
        while True:
            try:
                await self.wire.call(method, params)
                return
            except (Refused, Unanswered) as error:
                wait, why = pause, str(error)
                if isinstance(error, Refused) and error.code not in LATER:
                    log.error("announcing.refused", method=method, why=why)
                    return
                if isinstance(error, Refused):
                    wait = max(pause, error.retry_after or 0)
            log.warning("announcing.failed", method=method, wait=wait, why=why)
            await self.clock.sleep(wait)
            pause = min(2 * pause, LONGEST_PAUSE)


def bring_updates(telegram: Telegram, kinds: Sequence[str]) -> Call:
    """Bring updates of these kinds to our webhook."""
    return "setWebhook", {
        "url": telegram.webhook_url,
        "secret_token": telegram.read_webhook_secret(),
        "max_connections": telegram.webhook_connections,
        "allowed_updates": list(kinds),
    }


def offered_commands(locales: Locales, languages: Sequence[str]) -> Iterator[Call]:
    """The commands that Telegram lists, per kind of chat and language of its user."""
    default, *_ = languages
    for scope, table in SCOPES.items():
        for language in ("", *languages):  # "": whoever uses a language that we do not speak
            named = {"language_code": language} if language else {}
            listed = [_listed(command, locales, language or default) for command in table]
            yield "setMyCommands", {"commands": listed, "scope": {"type": scope}, **named}


def _listed(command: Command, locales: Locales, language: str) -> dict[str, str]:
    says = locales.phrase(command.says, language=language)
    return {"command": command.name(language), "description": says}
