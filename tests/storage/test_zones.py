"""Where clocks come to show another hour, what was promised ends with the same day."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from domain.directory import Agency, Directory
from storage import complaints, zones
from storage.directory import SaveDirectory
from storage.store import Store
from storage.writer import Change
from tests.storage.test_lists import DLH, DPU, kept

WEST, EAST = "Asia/Jakarta", "Asia/Jayapura"
CITY = Directory(
    agencies={
        DPU: Agency(id=DPU, name={"id": "PU"}, timezone=WEST),
        DLH: Agency(id=DLH, name={"id": "Lingkungan"}, parent=DPU),
    },
    categories={},
)
ALONE = replace(
    CITY,
    agencies={
        each: replace(CITY.agencies[each], timezone=None, parent=None) for each in (DPU, DLH)
    },
)


async def ends(store: Store, number: str, zone: str) -> str:
    """When its clock runs out, by the clocks of a zone."""
    found = await complaints.find(store, number)
    assert found
    assert found.deadline
    return found.deadline.due.astimezone(ZoneInfo(zone)).isoformat()


async def test_dates_keep_their_days(store: Store) -> None:
    await store.keep(Change((SaveDirectory(CITY),)))
    await zones.live_in(store, WEST, CITY)
    for number, desk in (("KA-00001-1", DPU), ("KA-00002-2", DLH), ("KA-00003-3", None)):
        await kept(store, number, desk, None)
    days = {
        n: (await ends(store, n, WEST)).replace("+07:00", "") for n in ("KA-00002-2", "KA-00003-3")
    }

    for _ in ("once", "the same again"):
        await zones.live_in(store, EAST, CITY)
    assert await ends(store, "KA-00003-3", EAST) == f"{days['KA-00003-3']}+09:00"
    assert await ends(store, "KA-00002-2", WEST) == f"{days['KA-00002-2']}+07:00", "its parent's"

    for _ in ("once", "the same again"):
        await store.keep(Change((SaveDirectory(ALONE),)))
    for number, day in days.items():
        assert await ends(store, number, EAST) == f"{day}+09:00"
