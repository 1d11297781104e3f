"""A town with the bot at work in it."""

import asyncio
import json
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, Protocol, Self

from bot import areas_file
from bot.calendar import calendar_of
from bot.config import Settings as BotSettings
from domain.complaint import Complaint, Status
from domain.deadlines import Clock
from domain.directory import Directory
from domain.events import AnyEvent
from domain.workdays import Calendar
from playground.bot_api import BotApi
from playground.town import LANGUAGES, Town
from playground.town.map import AREAS_FILE
from storage import albums, claims, complaints, directory, inbox, outbox
from storage.areas import SaveAreas
from storage.claims import Stage
from storage.directory import SaveDirectory
from storage.migrate import migrate
from storage.store import Store
from storage.writer import Change

BREATH = 0.5  # seconds of the town between two looks at the bot's queues
LATER = 100  # rows that may be meant for a later moment
SILENCE = 4  # weeks: ten working days, and whatever holidays there may be among them
WEBHOOK_SECRET = "only-the-playground-knows"

Settings = Mapping[str, Mapping[str, Any]]


class Resident(Protocol):
    """The bot, however it is made to run."""

    async def start(self) -> None:
        """Begin, or go on where the last one ended."""

    async def stop(self) -> None:
        """Finish what is under way, and end; it may be started again."""

    async def close(self) -> None:
        """It will not be started again."""


class Hire(Protocol):
    """A way to make the bot run."""

    def __call__(self, town: "LivingTown") -> Resident:
        """Make ready what `start` needs."""


@dataclass(kw_only=True)
class LivingTown(Town):
    """`async with LivingTown(...) as town:` the bot is at work meanwhile.

    We look into its database over its shoulder, and write nothing there but the directory."""

    folder: Path  # for whatever is kept
    hire: Hire
    database: str = ""  # its URL; empty: a SQLite file in the folder
    migrated: bool = False  # the database has its tables already
    batches: tuple[str, ...] = ()  # hours of sensitive matters; none: nobody here has to wait
    webhook_port: int | None = None  # None: the bot polls
    language: str = LANGUAGES[0]  # what the groups read
    on_language: Callable[[], None] = field(default=lambda *_: None, init=False)  # it has changed
    starts_bot: bool = True  # False: somebody else will
    areas: tuple[Path, ...] = (AREAS_FILE,)  # what the bot knows of the land; may be nothing
    api: BotApi = field(init=False)
    store: Store = field(init=False)
    resident: Resident = field(init=False)
    _leave: AsyncExitStack = field(init=False)

    def __post_init__(self) -> None:
        super().__post_init__()
        self.api = BotApi(self.telegram)
        self.database = self.database or f"sqlite+aiosqlite:///{self.folder / 'kanal.db'}"

    async def __aenter__(self) -> Self:
        async with AsyncExitStack() as leave:
            await self.api.start()
            leave.push_async_callback(self.api.stop)
            if not self.migrated:
                await asyncio.to_thread(migrate, self.database)
            self.store = await Store.open(self.database, key_file=self.key_file)
            leave.push_async_callback(self.store.close)
            await self._keep(self.directory)
            await self._survey()
            self.resident = self.hire(self)
            leave.push_async_callback(self.resident.close)
            if self.starts_bot:
                await self.resident.start()
            leave.push_async_callback(self.resident.stop)
            self._leave = leave.pop_all()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._leave.aclose()

    @property
    def key_file(self) -> Path:
        """Where the key to people's identities lies."""
        return self.folder / "kanal.key"

    @property
    def settings(self) -> Settings:
        """What the bot is told; everything else is as it comes."""
        telegram: dict[str, Any] = {"token": self.bot.token, "api_base": self.api.url}
        listen = ""
        if self.webhook_port is not None:
            listen = f"127.0.0.1:{self.webhook_port}"
            telegram |= {"mode": "webhook", "webhook_url": f"http://{listen}/telegram"}
            telegram |= {"webhook_secret": WEBHOOK_SECRET}
        return {
            "telegram": telegram,
            "database": {"url": self.database},
            "service": {
                "name": f"Kanal Aduan {self.name}",
                "languages": sorted(LANGUAGES, key=lambda it: it != self.language),
                "timezone": self.zone.key,
                "admins": [self.mayor.id],
            },
            "protection": {
                "key_file": str(self.key_file),
                "sensitive_batches": self.batches,
            },
            **({"channel": {"chat": f"@{self.channel.username}"}} if self.channel else {}),
            "learning": {"model_file": str(self.folder / "kanal.model"), "nightly": False},
            "web": {"listen": listen},
        }

    @property
    def calendar(self) -> Calendar:
        """The bot's own: which days its deadlines count."""
        return calendar_of(BotSettings.model_validate(self.settings))

    def write_settings(self) -> Path:
        """Write the settings as a file, and return where it is."""
        file = self.folder / "config.toml"
        lines: list[str] = []
        for table, keys in self.settings.items():
            lines += [f"[{table}]", *(f"{key} = {json.dumps(it)}" for key, it in keys.items()), ""]
        file.write_text("\n".join(lines), encoding="utf-8")
        return file

    async def set_language(self, language: str) -> None:
        """Let all groups read this language from now on."""
        self.language = language
        await self._keep(await directory.load(self.store))  # groups were linked there in chat
        self.on_language()

    async def restarts(self) -> None:
        """Stop the bot and start it again."""
        await self.resident.stop()
        await self.resident.start()

    async def settles(self) -> None:
        """Wait until everything that was sent is handled, and everything to be said is said."""
        while not await self._is_quiet():
            await self.clock.sleep(BREATH)

    async def days(self, number: int) -> None:
        """Let so many days pass, and wait until what fell due is done."""
        await self.settles()
        self.clock.move(timedelta(days=number))
        await self.settles()

    async def weeks_pass(self) -> None:
        """Let so much time pass that silence has its consequences."""
        for _ in range(SILENCE):
            await self.days(7)

    async def complaint(self, number: str) -> Complaint:
        """The complaint as the bot keeps it."""
        found = await complaints.find(self.store, number)
        assert found is not None, f"there is no complaint {number}"
        return found

    async def status_of(self, number: str) -> Status:
        """Where the complaint is."""
        return (await self.complaint(number)).status

    async def history(self, number: str) -> list[AnyEvent]:
        """What happened to it."""
        return await complaints.history(self.store, number)

    async def _keep(self, known: Directory) -> None:
        agencies = {
            id_: replace(agency, language=self.language) for id_, agency in known.agencies.items()
        }
        self.directory = replace(known, agencies=agencies, triage_language=self.language)
        await self.store.keep(Change(writes=(SaveDirectory(self.directory),)))

    async def _survey(self) -> None:
        drawn = await asyncio.to_thread(areas_file.read, self.areas, (), _in_silence)
        await self.store.keep(Change(writes=(SaveAreas(tuple(drawn)),)))

    async def _is_quiet(self) -> bool:
        """Whether nothing is on its way; looked at in the order in which things move on."""
        if len(self.bot.queue) or await inbox.waiting(self.store):
            return False
        now = self.clock.now()
        if await complaints.due(self.store, now, list(Clock), 1):
            return False
        if await complaints.ringing(self.store, now, 1):
            return False
        if await albums.due(self.store, now + timedelta(minutes=1), 1):
            return False
        for stage in (Stage.NEW, Stage.SEEN, Stage.SEEN_LATE):
            if await claims.at_stage(self.store, stage, 1):
                return False
        rows = await outbox.pending(self.store, 0, LATER)
        return all(row.notice.not_before and row.notice.not_before > now for row in rows)


def _in_silence(line: str) -> None:
    """Nobody waits for the survey."""
