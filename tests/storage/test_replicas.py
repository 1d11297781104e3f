"""Several processes on one database: one leads, none works in another's lane."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from domain.notices import DESK, Notice, Said
from storage import inbox, locks, outbox
from storage.inbox import Arrive, Done, RawUpdate
from storage.outbox import Enqueue
from storage.store import Store
from storage.writer import Change

NOW = datetime(2026, 8, 14, 9, tzinfo=UTC)
BOT = 7_000_000_001
ON_POSTGRESQL = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
WHO_LEADS = text("SELECT pid FROM pg_locks WHERE locktype = 'advisory'")
CUT_OFF = text(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


@pytest.fixture
async def replica(store: Store, database_url: str, tmp_path: Path) -> AsyncIterator[Store]:
    """Another process, as far as the database can tell."""
    opened = await Store.open(database_url, key_file=tmp_path / "kanal.key")
    yield opened
    await opened.close()


async def test_one_leads_until_it_gives_up(store: Store, replica: Store) -> None:
    lead = await store.database.lead()
    assert lead is not None
    assert await lead.held()
    assert await replica.database.lead() is None
    await lead.give_up()
    taken_over = await replica.database.lead()
    assert taken_over is not None
    await taken_over.give_up()


@ON_POSTGRESQL
async def test_lead_is_lost_with_its_connection(store: Store, replica: Store) -> None:
    lead = await store.database.lead()
    assert lead is not None
    await cut_off(replica)
    assert not await lead.held()
    await lead.give_up()
    again = await store.database.lead()
    assert again is not None
    await again.give_up()


@ON_POSTGRESQL
async def test_lead_counts_as_lost_when_the_server_says_nothing_any_more(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "PATIENCE", 0.2)
    lead = await store.database.lead()
    assert lead is not None
    leading = await store.read(lambda on: on.scalar(WHO_LEADS))
    os.kill(leading, signal.SIGSTOP)
    try:
        async with asyncio.timeout(60):
            assert not await lead.held()
            await lead.give_up()
    finally:
        os.kill(leading, signal.SIGCONT)


@ON_POSTGRESQL
async def test_lane_belongs_to_one_replica_at_a_time(store: Store, replica: Store) -> None:
    await arrive(store, "siti", "siti", "budi")
    assert await claimed(store, limit=1) == [1]
    assert await claimed(replica) == [3]
    assert await claimed(store, "siti") == []
    await store.keep(Change((Done(BOT, 1, NOW),)))
    assert await claimed(replica, "budi") == []
    assert await claimed(store) == [2]
    assert await claimed(replica) == [3]


@ON_POSTGRESQL
async def test_lanes_are_free_again_when_a_replica_ends(store: Store, replica: Store) -> None:
    await arrive(store, "siti")
    assert await claimed(replica) == [1]
    assert await claimed(store) == []
    await replica.database.lanes.close()
    assert await claimed(store) == [1]


@ON_POSTGRESQL
async def test_work_goes_on_after_the_connection_was_lost(store: Store, replica: Store) -> None:
    await arrive(store, "siti")
    assert await claimed(store) == [1]
    await cut_off(replica)
    results = [await attempt(store) for _ in range(8)]
    assert results[-1] == [1]


async def test_notices_are_numbered_in_the_order_of_their_commits(
    store: Store, replica: Store
) -> None:
    """A sender that remembers the last number must not miss a smaller one committed later."""
    seen: list[str] = []
    last = 0

    async def enqueue(to: Store, name: str) -> None:
        for n in range(15):
            notice = Notice(to=DESK, says=(Said("news"),), key=f"{name}{n}")
            await to.keep(Change((Enqueue(notice, NOW),)))

    writing = asyncio.gather(enqueue(store, "a"), enqueue(replica, "b"))
    while not writing.done() or await outbox.pending(store, last, 1):
        for row in await outbox.pending(store, last, 100):
            seen.append(row.notice.key)
            last = row.id
        await asyncio.sleep(0)
    await writing
    assert len(seen) == 30


async def arrive(store: Store, *lanes: str) -> None:
    updates = [
        RawUpdate(update_id=n, lane=lane, payload=b"{}", media_group=None)
        for n, lane in enumerate(lanes, start=1)
    ]
    await store.keep(Change((Arrive(BOT, updates, NOW),)))


async def claimed(store: Store, *busy: str, limit: int = 10) -> list[int]:
    found = await inbox.claim(store, BOT, busy, NOW, limit)
    return [update.update_id for update in found]


async def attempt(store: Store) -> list[int] | None:
    try:
        return await claimed(store)
    except Exception:  # each connection that was cut off fails once
        return None


async def cut_off(by: Store) -> None:
    await by.read(lambda on: on.execute(CUT_OFF).all())
