"""Databases for tests: each test gets one of its own, already migrated, of either kind."""

import itertools
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from playground.postgres import PostgresServer
from storage.migrate import migrate
from storage.store import Store

PATTERN = "pattern"  # migrated once; every test's database is a copy of it
_numbers = itertools.count()


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A server of our own, started only if a test asks for it."""
    with PostgresServer() as server:
        migrate(server.create_database(PATTERN))
        yield server


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file."""
    file = tmp_path_factory.mktemp("sqlite") / "pattern.db"
    migrate(sqlite_url(file))
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A migrated database with nothing in it; the test runs once on each kind."""
    if request.param == "sqlite":
        file = tmp_path / "kanal.db"
        shutil.copy(request.getfixturevalue("migrated_file"), file)
        return sqlite_url(file)
    server: PostgresServer = request.getfixturevalue("postgres")
    return server.create_database(f"test_{next(_numbers)}", template=PATTERN)


@pytest.fixture
async def store(database_url: str, tmp_path: Path) -> AsyncIterator[Store]:
    """The open store of an empty database."""
    opened = await Store.open(database_url, key_file=tmp_path / "kanal.key")
    yield opened
    await opened.close()


def sqlite_url(file: Path) -> str:
    """The address of a SQLite file."""
    return f"sqlite+aiosqlite:///{file}"
