"""Lists hold what a group may see, and nothing else."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from domain.directory import AgencyId
from domain.lifecycle import submit
from domain.lists import Listing, Sight, Which
from domain.people import PersonId
from domain.routing import Choice
from storage import lists
from storage.decisions import KeepDecision
from storage.store import Store
from storage.tables import complaint as table
from storage.writer import Change
from tests.storage.test_complaints import DIRECTORY, NOW, TERMS, complaint
from tests.storage.test_database import ON_SQLITE, plan

DPU, DLH = AgencyId("dpu"), AgencyId("dlh")


async def kept(store: Store, number: str, agency: AgencyId | None, about: AgencyId | None) -> None:
    choice = Choice(agency=agency, reason="reason-category")
    filed = replace(complaint(number), about=about)
    decision = submit(filed, choice, attachments=(), terms=TERMS, directory=DIRECTORY, now=NOW)
    await store.keep(Change(writes=(KeepDecision(decision),)))


async def test_nobody_lists_what_is_said_of_them_and_the_desk_lists_all(store: Store) -> None:
    await kept(store, "KA-00001-1", DPU, None)
    await kept(store, "KA-00002-2", DPU, DLH)
    await kept(store, "KA-00003-3", None, DPU)
    await kept(store, "KA-00004-4", DLH, None)

    async def listed(which: Which, sight: Sight) -> list[str]:
        listing = Listing(which=which, words=("melati",) if which is Which.FOUND else ())
        found = await lists.page(store, listing, sight, page=0, size=9)
        assert found.total == len(found.complaints)
        return sorted(each.number[3:8] for each in found.complaints)

    officers = Sight(agencies=frozenset({DPU}), is_desk=False, never=frozenset({DPU, DLH}))
    for which in (Which.OPEN, Which.NEW, Which.FOUND):
        assert await listed(which, officers) == ["00001"]
    assert await listed(Which.DESK, officers) == []
    desk = Sight(agencies=frozenset(), is_desk=True, never=frozenset())
    assert await listed(Which.DESK, desk) == await listed(Which.OPEN, desk) == ["00003"]
    assert len(await listed(Which.FOUND, desk)) == 4


@ON_SQLITE
@pytest.mark.parametrize(
    ("which", "is_desk"),
    [
        (which, is_desk)
        for which in Which
        for is_desk in (False, True)
        if which is not Which.FOUND and (is_desk or which is not Which.DESK)
    ],
)
async def test_lists_look_only_at_what_is_open(store: Store, which: Which, is_desk: bool) -> None:
    """What is closed piles up by the million; only these indexes leave it out."""
    sight = Sight(agencies=frozenset({DPU, DLH}), is_desk=is_desk, never=frozenset({DLH}))
    query = select(table).where(lists.meant(Listing(which=which, holder=PersonId(1)), sight))
    steps = await store.read(lambda on: plan(on, query))
    assert all("ix_complaint_queue" in s or "ix_complaint_late" in s for s in steps if "USING" in s)
    assert not [step for step in steps if step == "SCAN complaint"]
