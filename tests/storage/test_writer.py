"""What waits is committed together; a change is kept whole or not at all, and hurts no other."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

import pytest
from sqlalchemy import Connection, func, insert, select
from sqlalchemy.exc import DBAPIError

from storage.seal import Seal
from storage.store import Store
from storage.tables import meta
from storage.writer import NOBODY, Change, MovedOn, Topic


@dataclass(frozen=True)
class Note:
    """Writes one row, after whatever else it is told to do."""

    name: str
    before: Callable[[], None] = lambda: None
    wakes: ClassVar[frozenset[Topic]] = NOBODY

    def apply(self, on: Connection, seal: Seal) -> None:
        self.before()
        on.execute(insert(meta), {"name": self.name, "value": ""})


@dataclass(frozen=True)
class Wake(Note):
    wakes: ClassVar[frozenset[Topic]] = frozenset({Topic.OUTBOX})


def moved_on() -> None:
    raise MovedOn


async def names(store: Store) -> set[str]:
    query = select(meta.c.name).where(meta.c.name != "key-check")
    return set(await store.read(lambda on: on.scalars(query).all()))


async def test_failing_change_undoes_only_itself(store: Store) -> None:
    changes = (
        Change((Note("a"),)),
        Change((Note("b"), Note("c", moved_on))),
        Change((Note("d"), Note("d"))),
        Change((Note("e"),)),
    )
    results = await asyncio.gather(*map(store.keep, changes), return_exceptions=True)
    assert [type(result) for result in results[:2]] == [type(None), MovedOn]
    assert isinstance(results[2], DBAPIError)
    assert results[3] is None
    assert await names(store) == {"a", "e"}


async def test_changes_that_wait_share_a_commit(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    commits = 0
    commit = store.database.commit

    async def counting(work: Callable[[Connection], object]) -> object:
        nonlocal commits
        commits += 1
        return await commit(work)

    monkeypatch.setattr(store.database, "commit", counting)
    await asyncio.gather(*(store.keep(Change((Note(str(n)),))) for n in range(100)))
    assert len(await names(store)) == 100
    assert commits <= 2


async def test_whoever_waits_hears_when_the_commit_fails(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(work: object) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as broken:
        broken.setattr(store.database, "commit", full)
        waiting = (store.keep(Change((Note(n),))) for n in "ab")
        results = await asyncio.gather(*waiting, return_exceptions=True)
    assert [str(result) for result in results] == ["disk full", "disk full"]
    await store.keep(Change((Note("c"),)))
    assert await names(store) == {"c"}


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_full_disk_is_survived(store: Store) -> None:
    async def room_for(pages: int) -> None:
        await store.database.commit(lambda on: limit(on, pages))

    def limit(on: Connection, pages: int) -> None:
        on.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    await room_for(1)  # SQLite takes this as: no more than there are now
    large = (Change((Note(f"{n}" * 9000),)) for n in range(5))
    results = await asyncio.gather(*map(store.keep, large), return_exceptions=True)
    assert all("full" in str(result) for result in results)
    await room_for(1_000_000)
    await store.keep(Change((Note("a"),)))
    assert await names(store) == {"a"}


async def test_change_is_kept_whole_though_nobody_waits_for_it_any_more(store: Store) -> None:
    tasks = [
        asyncio.create_task(store.keep(Change((Note(f"a{n}"), Note(f"b{n}"))))) for n in range(20)
    ]
    await asyncio.sleep(0)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await store.keep(Change((Note("last"),)))
    kept = await names(store)
    assert "last" in kept
    assert {name[1:] for name in kept if name[0] == "a"} == {
        name[1:] for name in kept if name[0] == "b"
    }


async def test_only_what_was_committed_wakes_anybody(store: Store) -> None:
    heard: list[frozenset[Topic]] = []
    store.writer.on_commit(heard.append)
    await store.keep(Change((Note("a"),)))
    with pytest.raises(MovedOn):
        await store.keep(Change((Wake("b", moved_on),)))
    assert heard == []
    await store.keep(Change((Wake("c"),)))
    assert heard == [{Topic.OUTBOX}]


async def test_closing_keeps_what_waits(database_url: str, store: Store) -> None:
    waiting = asyncio.create_task(store.keep(Change((Note("a"),))))
    await asyncio.sleep(0)
    await store.writer.close()
    await waiting
    assert await names(store) == {"a"}
    with pytest.raises(RuntimeError, match="closed"):
        await store.keep(Change((Note("b"),)))


async def test_reading_sees_what_was_kept(store: Store) -> None:
    query = select(func.count()).select_from(meta).where(meta.c.name != "key-check")
    for n in range(1, 20):
        await store.keep(Change((Note(str(n)),)))
        assert await store.read(lambda on: on.scalar(query)) == n
