"""Looking at everything the bot stands on, without changing any of it."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from aiogram.client.telegram import TelegramAPIServer

from bot.calendar import terms_of
from bot.clock import Clock
from bot.config import ConfigError, Settings
from bot.directory_reach import groups_in, unguarded, without_a_group
from bot.directory_rules import unknown_areas
from bot.group_visit import Visit, visit, visit_channel
from bot.learning import model_file
from bot.learning.model_file import BadModel
from bot.opening import database_errors, locales_in
from bot.sending.wire import Refused, Unanswered, Wire
from storage import areas, directory
from storage.migrate import Schema, state
from storage.seal import readable_by_others
from storage.store import Store

SQLITE = "sqlite+aiosqlite:///"
RECENT = timedelta(hours=1)


@dataclass(kw_only=True)
class Inspection:
    """One look at everything: what is wrong, and what is merely worth knowing."""

    settings: Settings
    clock: Clock
    problems: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    store: Store | None = None  # None: cannot be opened, or is not there yet
    wire: Wire | None = None  # None: there is no token that could be one
    me: Mapping[str, Any] | None = None  # the bot, as Telegram tells; None: it does not

    async def look(self, begin: Callable[[str], None]) -> None:
        """Look at one thing after the other; `begin` is told the name of each."""
        try:
            for name, check in CHECKS.items():
                begin(name)
                try:
                    await check(self)
                except ConfigError as problem:
                    self.problems.extend(str(problem).splitlines())
        finally:
            if self.wire:
                await self.wire.close()
            if self.store:
                await self.store.close()

    async def read_settings(self) -> None:
        """What can be seen without asking anybody."""
        terms_of(self.settings)
        locales_in(self.settings.service.languages)
        if self.settings.telegram.mode == "webhook":
            self.settings.telegram.read_webhook_secret()
            if self.settings.web.endpoint is None:
                self.problems.append("web.listen must not be empty when mode is webhook.")

    async def open_database(self) -> None:
        """Whether it opens, is up to date, and is sealed with our key."""
        url, protection = self.settings.database.url, self.settings.protection
        key, key_file = protection.key.get_secret_value(), Path(protection.key_file)
        if not _is_there(url):
            self.remarks.append("The database does not exist yet; kanal run will make it.")
            return
        with database_errors():
            schema = await asyncio.to_thread(state, url)
            if schema is not Schema.CURRENT:
                self.remarks.append(f"The tables are {schema}; kanal migrate changes that.")
                return
            self.problems.extend([] if key else _troubles_with(key_file))
            if key or _exists(key_file):  # else opening would make a key
                self.store = await Store.open(url, key_file=key_file, key=key)

    async def ask_who_we_are(self) -> None:
        """Whether the token is good."""
        telegram = self.settings.telegram
        server = TelegramAPIServer.from_base(telegram.api_base)
        self.wire = Wire(server, telegram.read_token())
        try:
            self.me = await self.wire.call("getMe", {})
        except Refused as refused:
            self.problems.append(f"telegram.token was refused ({refused}).")
        except Unanswered as error:
            where = f"telegram.api_base: {telegram.api_base}"
            self.problems.append(f"{where} cannot be reached ({error}).")

    async def visit_groups(self) -> None:
        """Whether the bot can do its work in every group that is linked, and which are not."""
        if self.store is None:
            return
        found = await directory.load(self.store)
        if not found.agencies:
            self.problems.append("There are no agencies yet; kanal directory import.")
        if found.triage_group is None:
            self.problems.append("The triage desk has no group; kanal directory link desk.")
        self.problems.extend(without_a_group(found))
        self.problems.extend(unknown_areas(found, await areas.known(self.store)))
        self.remarks.extend(unguarded(found))
        for group, whose in groups_in(found).items():
            await self._visit(group, f"The group of {', '.join(whose)} ({group})")

    async def visit_channel(self) -> None:
        """Whether the bot may post in the public channel, if there is one."""
        channel = self.settings.channel.chat
        if channel is None:
            self.remarks.append("channel.chat names none, so there is no weekly report.")
        elif self.wire is not None and self.me is not None:
            self._tell(f"channel.chat: {channel}", await visit_channel(self.wire, channel))

    async def read_webhook(self) -> None:
        """Where Telegram brings updates, and whether it managed to."""
        if self.wire is None or self.me is None:
            return
        info = await self.wire.call("getWebhookInfo", {})
        telegram = self.settings.telegram
        wanted = telegram.webhook_url if telegram.mode == "webhook" else ""
        if info["url"] != wanted:
            self.remarks.append("Telegram brings updates elsewhere; kanal run will change that.")
        failed = datetime.fromtimestamp(info.get("last_error_date", 0), UTC)
        if wanted and self.clock.now() - failed < RECENT:
            self.problems.append(f"telegram.webhook_url: {info.get('last_error_message')}.")
        self.remarks.append(f"{info['pending_update_count']} updates wait at Telegram.")

    async def read_model(self) -> None:
        """Whether what was learnt can be used; without it the bot works all the same."""
        file = self.settings.learning.file
        if not _exists(file):
            self.remarks.append("Nothing is learnt yet; suggestions go by the directory's words.")
            return
        try:
            model = await asyncio.to_thread(model_file.load, file)
        except BadModel as problem:
            self.problems.append(f"learning.model_file: {problem} kanal learn makes a new one.")
            return
        self.remarks.append(f"Suggestions are learnt from {model.examples} complaints.")

    async def _visit(self, group: int, named: str) -> None:
        if self.wire is None or self.me is None:
            return
        self._tell(named, await visit(self.wire, group))

    def _tell(self, named: str, seen: Visit) -> None:
        told = self.remarks if seen.is_well else self.problems
        told.append(f"{named}: {seen.found}.")


CHECKS: Mapping[str, Callable[[Inspection], Awaitable[None]]] = {
    "settings": Inspection.read_settings,
    "database and key": Inspection.open_database,
    "token": Inspection.ask_who_we_are,
    "groups": Inspection.visit_groups,
    "channel": Inspection.visit_channel,
    "webhook": Inspection.read_webhook,
    "learning": Inspection.read_model,
}


def _is_there(url: str) -> bool:
    return not url.startswith(SQLITE) or _exists(Path(url.removeprefix(SQLITE)))


def _exists(file: Path) -> bool:
    return file.exists()


def _troubles_with(key_file: Path) -> Iterator[str]:
    if not key_file.exists():
        yield f"protection.key_file: {key_file} is missing."
    elif readable_by_others(key_file):
        yield f"protection.key_file: others can read {key_file}; chmod 600 it."
