"""Updates come in once, go out one at a time in each lane, and leave only a mark."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from storage import inbox, tables
from storage.inbox import (
    AlreadyDone,
    Arrive,
    Done,
    ForgetUpdates,
    PendingUpdate,
    Postpone,
    Quarantine,
    RawUpdate,
)
from storage.store import Store
from storage.writer import Change, Write

NOW = datetime(2026, 8, 14, 9, tzinfo=UTC)
BOT = 7_000_000_001


def raw(update_id: int, lane: str = "siti", media_group: str | None = None) -> RawUpdate:
    return RawUpdate(
        update_id=update_id, lane=lane, payload=b"{}" + lane.encode(), media_group=media_group
    )


async def keep(store: Store, *writes: Write) -> None:
    await store.keep(Change(writes=writes))


async def claimed(
    store: Store, *busy: str, now: datetime = NOW, limit: int = 10
) -> list[PendingUpdate]:
    return await inbox.claim(store, BOT, busy, now, limit)


async def test_oldest_of_each_idle_lane_is_claimed(store: Store) -> None:
    updates = [raw(1), raw(2), raw(3, "budi"), raw(4, "rina")]
    await keep(store, Arrive(BOT, updates, NOW))
    assert [update.update_id for update in await claimed(store)] == [1, 3, 4]
    assert [update.update_id for update in await claimed(store, "siti", "budi")] == [4]
    assert [update.update_id for update in await claimed(store, limit=2)] == [1, 3]
    assert (await claimed(store))[1].payload == b"{}budi"


async def test_update_that_comes_again_is_not_handled_again(store: Store) -> None:
    await keep(store, Arrive(BOT, [raw(1)], NOW))
    await keep(store, Done(BOT, 1, NOW))
    await keep(store, Arrive(BOT, [raw(1), raw(2)], NOW))
    assert [update.update_id for update in await claimed(store)] == [2]
    with pytest.raises(AlreadyDone):
        await keep(store, Done(BOT, 1, NOW))


async def test_of_an_update_that_is_done_only_a_mark_remains(store: Store) -> None:
    await keep(store, Arrive(BOT, [raw(1), raw(2)], NOW), Done(BOT, 1, NOW))
    payloads = select(tables.inbox.c.payload).order_by(tables.inbox.c.update_id)
    done, pending = await store.read(lambda on: on.scalars(payloads).all())
    assert (done is None, pending is None) == (True, False)


async def test_updates_of_another_bot_are_left_to_it(store: Store) -> None:
    await keep(store, Arrive(BOT + 1, [raw(1)], NOW))
    assert await claimed(store) == []
    assert await inbox.waiting(store) == 1


async def test_failed_update_holds_up_its_lane_and_no_other(store: Store) -> None:
    await keep(store, Arrive(BOT, [raw(1), raw(2), raw(3, "budi")], NOW))
    await keep(store, Postpone(BOT, 1, NOW + timedelta(seconds=8), 3))
    assert [update.update_id for update in await claimed(store)] == [3]
    later = await claimed(store, now=NOW + timedelta(seconds=8))
    assert [(update.update_id, update.attempts) for update in later] == [(1, 3), (3, 0)]


async def test_quarantined_update_lets_its_lane_go_on_and_is_kept(store: Store) -> None:
    await keep(store, Arrive(BOT, [raw(1), raw(2)], NOW))
    await keep(store, Quarantine(BOT, 1, "not understood"))
    assert [update.update_id for update in await claimed(store)] == [2]
    assert await inbox.quarantined(store) == [(1, "not understood")]


async def test_marks_last_three_days_and_quarantine_thirty(store: Store) -> None:
    await keep(store, Arrive(BOT, [raw(1), raw(2), raw(3)], NOW))
    await keep(store, Done(BOT, 1, NOW), Quarantine(BOT, 2, "not understood"))
    await keep(store, ForgetUpdates(NOW + timedelta(days=3, seconds=1)))
    await keep(store, Arrive(BOT, [raw(1)], NOW))
    assert [update.update_id for update in await claimed(store)] == [1]
    assert await inbox.quarantined(store) != []
    await keep(store, ForgetUpdates(NOW + timedelta(days=30, seconds=1)))
    assert await inbox.quarantined(store) == []
    assert await inbox.waiting(store) == 2


async def test_album_is_expected_while_pieces_wait(store: Store) -> None:
    await keep(store, Arrive(BOT, [raw(1, media_group="a")], NOW))
    assert await inbox.expects(store, "a")
    assert not await inbox.expects(store, "b")
    await keep(store, Done(BOT, 1, NOW))
    assert not await inbox.expects(store, "a")
