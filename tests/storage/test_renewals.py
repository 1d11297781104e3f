"""Which card is said anew: each once a day, and none where something waits to be sent."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.directory import AgencyId
from domain.notices import Notice, Said, agency
from storage import complaints, outbox, renewals
from storage.deliveries import Failed
from storage.outbox import Enqueue
from storage.renewals import Renew
from storage.store import Store
from storage.writer import Change, MovedOn
from tests.storage.test_complaints import NOW
from tests.storage.test_lists import DLH, DPU, kept

DESKS = (DPU, DLH, None)
TODAY = (NOW + timedelta(days=1)).date()


async def next_ones(store: Store, *desks: AgencyId | None) -> list[str]:
    found = await renewals.next_of_each(store, desks, TODAY, NOW)
    return sorted(each.number for each in found)


async def test_each_card_is_said_anew_once_a_day(store: Store) -> None:
    for number, desk in (("KA-00001-1", DPU), ("KA-00002-2", DPU), ("KA-00003-3", None)):
        await kept(store, number, desk, None)
    assert await renewals.next_of_each(store, DESKS, NOW.date(), NOW) == [], "they are new today"
    first, at_the_desk = await next_ones(store, *DESKS)
    assert await next_ones(store, None) == [at_the_desk] == ["KA-00003-3"]
    done = Renew(first, (await seen(store, first)), TODAY, 0, NOW)
    await store.keep(Change(writes=(done,)))
    (second,) = await next_ones(store, DPU, DLH)
    assert {first, second} == {"KA-00001-1", "KA-00002-2"}
    stale = Renew(second, (await seen(store, second)) - 1, TODAY, 0, NOW)
    moved = Renew(second, (await seen(store, second)), TODAY, 1, NOW)  # by another directory
    for refused in (done, stale, moved):
        with pytest.raises(MovedOn):
            await store.keep(Change(writes=(refused,)))


async def test_a_desk_to_which_something_is_on_its_way_waits(store: Store) -> None:
    await kept(store, "KA-00001-1", DPU, None)
    await kept(store, "KA-00002-2", DLH, None)
    notice = Notice(to=agency(DPU), says=(Said("agency-hello"),), key="hello")
    later = replace(notice, key="batch", not_before=NOW + timedelta(hours=4))
    await store.keep(Change(writes=(Enqueue(later, NOW),)))
    assert await next_ones(store, *DESKS) == ["KA-00001-1", "KA-00002-2"], "that is for later"
    await store.keep(Change(writes=(Enqueue(notice, NOW),)))
    chosen_before = Renew("KA-00001-1", await seen(store, "KA-00001-1"), TODAY, 0, NOW)
    with pytest.raises(MovedOn):
        await store.keep(Change(writes=(chosen_before,)))
    assert await next_ones(store, *DESKS) == ["KA-00002-2"]
    await store.keep(
        Change(
            writes=tuple(Failed(row.id, "gone", NOW) for row in await outbox.everything(store, 9))
        )
    )
    assert await next_ones(store, *DESKS) == ["KA-00001-1", "KA-00002-2"]


async def seen(store: Store, number: str) -> int:
    found = await complaints.find(store, number)
    assert found is not None
    return found.version
