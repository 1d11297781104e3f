"""What a morning digest counts: what the desk may know of by then."""

from datetime import timedelta

import pytest

from domain.directory import AgencyId
from domain.lists import Sight
from storage import digests
from storage.store import Store
from tests.storage.test_complaints import NOW
from tests.storage.test_lists import DLH, DPU, kept

HOUR = timedelta(hours=1)


@pytest.mark.parametrize("desk", [DPU, None])
async def test_sensitive_matters_count_from_the_batch_in_which_they_come(
    store: Store, desk: AgencyId | None
) -> None:
    await kept(store, "KA-00001-1", desk, None)
    await kept(store, "KA-00002-2", desk, DLH)  # said of an agency
    fresh = []
    for last_batch in (None, NOW - HOUR, NOW + HOUR):
        sight = Sight(
            agencies=frozenset(), is_desk=desk is None, never=frozenset(), since=last_batch
        )
        told = await digests.waiting(store, desk, now=NOW, tonight=NOW + HOUR, sight=sight)
        fresh.append(told.fresh)
    assert fresh == [2, 1, 2]
