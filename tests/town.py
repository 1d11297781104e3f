"""A town for journeys, with the bot in our own process: each on both databases, by both ways in."""

import shutil
import socket
from collections.abc import AsyncIterator, Callable, Iterator, MutableMapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn

import pytest
import structlog
from structlog.typing import WrappedLogger

from bot import config_file
from bot.app import App
from playground.bell import TownBell
from playground.clock import TownClock
from playground.postgres import PostgresServer
from playground.town import sukamaju
from playground.town.living import LivingTown
from tests.databases import PATTERN

RINGS_EVERY = 0.1  # seconds of ours: what rings here takes time from what is tested
RATE = 60.0  # seconds of the town in one of ours: nobody has to wait for the pace limits
MORNING = datetime(2026, 11, 16, 1, 0, tzinfo=UTC)  # a Monday, eight o'clock in the town

# For what depends neither on the database nor on the way in, and still has to go by all of them.
CROSSWISE = pytest.mark.parametrize(
    ("migrated_url", "webhook_port"),
    [
        pytest.param("sqlite", "polling", id="sqlite-polling"),
        pytest.param("postgresql", "webhook", id="postgresql-webhook"),
    ],
    indirect=True,
)


Faults = list[MutableMapping[str, Any]]  # what the bot wrote to its log as an error


class InThisProcess:
    """The bot as tests run it: quick to start, and its faults are ours to see."""

    def __init__(self, town: LivingTown) -> None:
        self._town = town
        self.app: App | None = None  # None while it does not run

    async def start(self) -> None:
        """Start it."""
        settings = config_file.load(self._town.write_settings())
        bell = TownBell(self._town.clock, at_most_every=RINGS_EVERY)
        self.app = App(settings, clock=self._town.clock, bell=bell)
        await self.app.start()

    async def stop(self) -> None:
        """Stop it as a signal would."""
        if self.app:
            app, self.app = self.app, None
            await app.stop()

    async def close(self) -> None:
        """Nothing is left of it."""


class Tireless(InThisProcess):
    """The bot in our own process, where nothing but its employer can end it."""

    def __init__(self, town: LivingTown) -> None:
        super().__init__(town)
        self.on_end: Callable[[], None] = lambda: None

    @property
    def is_alive(self) -> bool:
        """Whether it is at work."""
        return self.app is not None

    async def kill(self) -> None:
        """It has no life of its own that could be taken."""
        raise NotImplementedError


@pytest.fixture(params=["sqlite", "postgresql"])
def migrated_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database of one's own."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("migrated_file"), tmp_path / "kanal.db")
        return f"sqlite+aiosqlite:///{tmp_path / 'kanal.db'}"
    server: PostgresServer = request.getfixturevalue("postgres")
    return server.create_database(f"town{tmp_path.stat().st_ino}", template=PATTERN)


@pytest.fixture(params=["polling", "webhook"])
def webhook_port(request: pytest.FixtureRequest) -> int | None:
    """Where the bot is to listen, or None when it asks for updates itself."""
    return _free_port() if request.param == "webhook" else None


@pytest.fixture
def faults() -> Iterator[list[MutableMapping[str, Any]]]:
    """The errors in the bot's log; a test that causes some takes them out of here."""
    lines: list[MutableMapping[str, Any]] = []

    def hear(_: WrappedLogger, level: str, line: MutableMapping[str, Any]) -> NoReturn:
        if level in ("error", "critical", "exception"):
            lines.append(line)
        raise structlog.DropEvent

    structlog.configure(processors=[hear], cache_logger_on_first_use=False)
    yield lines
    structlog.reset_defaults()


@pytest.fixture
async def town(
    migrated_url: str,
    webhook_port: int | None,
    tmp_path: Path,
    faults: list[MutableMapping[str, Any]],
) -> AsyncIterator[LivingTown]:
    """Kota Sukamaju on a Monday morning; the bot is at work. All must go without a fault."""
    async with LivingTown(
        directory=sukamaju(),
        clock=TownClock(MORNING, rate=RATE),
        folder=tmp_path,
        hire=InThisProcess,
        database=migrated_url,
        migrated=True,
        webhook_port=webhook_port,
    ) as town:
        yield town
        await town.settles()
        assert not town.telegram.journal.malformed()
    assert not faults


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
