"""Areas are added and replaced; whoever holds them sees by the version that they changed."""

from dataclasses import replace

from bot.atlas_keeper import AtlasKeeper
from domain.areas import NO_MAP, How
from storage import areas
from storage.areas import SaveAreas
from storage.store import Store
from storage.writer import Change
from tests.areas.drawing import LAND, at


async def keep(store: Store, *drawn: areas.DrawnArea) -> None:
    await store.keep(Change(writes=(SaveAreas(drawn),)))


async def test_areas_come_back_with_their_outlines(store: Store) -> None:
    assert await areas.load(store) == []
    await keep(store, *LAND)
    assert await areas.load(store) == sorted(LAND, key=lambda each: each.area.code)
    assert list((await areas.known(store)).values()) == [
        each.area for each in await areas.load(store)
    ]


async def test_others_stay_as_they_are(store: Store) -> None:
    await keep(store, *LAND)
    renamed = replace(LAND[3], area=replace(LAND[3].area, name="Mawar"))
    assert areas.changed([renamed, *LAND[4:]], LAND) == (renamed,)
    await keep(store, renamed)
    known = await areas.known(store)
    assert len(known) == len(LAND)
    assert known[renamed.area.code].name == "Mawar"


async def test_the_keeper_follows_the_version(store: Store) -> None:
    keeper = AtlasKeeper(store=store, nearest_metres=500)
    await keeper.refresh()
    assert keeper.current() is NO_MAP
    await keep(store, *LAND)
    await keeper.refresh()
    atlas = keeper.current()
    assert atlas.find(*at(0.5, 1)).how is How.INSIDE
    assert len(keeper.areas()) == len(LAND)
    await keep(store)
    await keeper.refresh()
    assert keeper.current() is atlas
