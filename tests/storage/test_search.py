"""A search finds what a look at every complaint would find, and nothing that was erased."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta
from random import Random

from sqlalchemy import select

from domain.areas import AreaCode
from domain.complaint import Complaint
from domain.lists import MOST, Listing, Sight, Which, found_by
from domain.people import PersonId
from storage import complaints, lists, tables
from storage.erasures import EraseWords
from storage.marks import MarkAnew, keep_marked
from storage.store import Store
from storage.writer import Change
from tests.domain.samples import MONDAY, NEW, ROAD, ROADS, SITI, WATER, routed
from tests.domain.samples import submitted as waiting
from tests.storage.test_tallies import NUMBERS, kept, tried

SAYS = [
    "lampu",
    "jalan",
    "padam",
    "lubang",
    "berlubang",
    "sampahnya",
    "menumpuk",
    "di",
    "depan",
    "pasar",
    "café",
    "MELATI",
    "jln",
    "rt",
    "3",
]
AREAS = [AreaCode("90.01"), AreaCode("90.02"), AreaCode("90.03")]
SIGHTS = {
    "of one agency": Sight(agencies=frozenset({ROADS}), is_desk=False, never=frozenset({ROADS})),
    "of two": Sight(agencies=frozenset({ROADS, WATER}), is_desk=False, never=frozenset()),
    "since the last batch": Sight(
        agencies=frozenset({ROADS, WATER}),
        is_desk=False,
        never=frozenset(),
        sensitive=frozenset({ROAD}),
        since=MONDAY - timedelta(hours=1),
    ),
    "of the desk": Sight(agencies=frozenset(), is_desk=True, never=frozenset()),
}


async def test_a_search_finds_what_a_look_at_every_complaint_would_find(store: Store) -> None:
    random = Random(4)
    current: dict[str, Complaint] = {}
    for number in NUMBERS:
        text = " ".join(random.choices(SAYS, k=4))
        said = replace(NEW, number=number, description=text, area=random.choice([None, *AREAS]))
        said = replace(said, citizen=random.choice([SITI.person, PersonId(77)]))
        said = replace(said, about=random.choice([None, None, ROADS, WATER]))
        decision = random.choice([waiting, routed])(said)
        await kept(store, decision)
        current[number] = decision.complaint
    for nth in range(500):
        number = random.choice(NUMBERS)
        moved = tried(random, current[number], current, nth // 50)
        if moved is not None and moved.events:
            await kept(store, moved)
            current[number] = moved.complaint
    assert SITI.person is not None
    await store.keep(Change((EraseWords(SITI.person),)))

    town = [c for c in [await complaints.find(store, number) for number in NUMBERS] if c]
    assert {c.agency for c in town} == {None, ROADS, WATER}
    assert {bool(c.description) for c in town} == {True, False}
    searches: list[tuple[list[str], list[AreaCode]]] = [
        (random.sample(SAYS, k=random.choice([1, 1, 2, 3])), []) for _ in range(30)
    ]
    searches += [(["melati"], AREAS[:1]), (["pasar"], AREAS[1:])]
    for _ in "as it was kept", "made anew":
        for number, marks in (await marked(store)).items():
            erased = not current[number].status.is_open and current[number].citizen == SITI.person
            assert not erased or all(":" in mark for mark in marks)
        for words, areas in searches:
            for sight in SIGHTS.values():
                assert await found(store, words, sight, areas) == direct(town, words, sight, areas)
        await store.keep(Change((MarkAnew(),)))


async def test_no_more_is_counted_than_people_look_at(store: Store) -> None:
    for nth in range(MOST + 1):
        await kept(store, waiting(replace(NEW, number=f"KA-{nth:05}-0")))
    listing = Listing(which=Which.FOUND, words=("pasar",))
    first = await lists.page(store, listing, SIGHTS["of the desk"], page=0, size=2)
    assert [each.number for each in first.complaints] == ["KA-00300-0", "KA-00299-0"]
    assert (first.total, first.are_all) == (MOST, False)
    last = await lists.page(store, listing, SIGHTS["of the desk"], page=999, size=7)
    assert [each.number for each in last.complaints][-1] == "KA-00001-0"
    assert last.nth == 42


async def test_complaints_from_before_are_marked_when_the_bot_starts(store: Store) -> None:
    assert await keep_marked(store)
    assert not await keep_marked(store), "once is enough"


async def marked(store: Store) -> dict[str, set[str]]:
    """By what each complaint is found, which the index says as well."""
    rows = await store.read(lambda on: on.execute(select(tables.searchable)).all())
    index = await store.read(lambda on: on.execute(select(tables.mark)).all())
    assert {(m, row.nth) for row in rows for m in row.marks} == {tuple(row) for row in index}
    return {row.number: set(row.marks) for row in rows}


def direct(
    town: Sequence[Complaint], words: Collection[str], sight: Sight, areas: Collection[AreaCode]
) -> set[str]:
    """Look at each."""
    return {
        each.number
        for each in town
        if sight.holds(each) and (each.area in areas or _says(each, words))
    }


def _says(complaint: Complaint, words: Collection[str]) -> bool:
    place = complaint.place.words if complaint.place else ""
    return found_by(" ".join(words)) <= found_by(f"{complaint.description} {place}")


async def found(
    store: Store, words: Collection[str], sight: Sight, areas: Collection[AreaCode] = ()
) -> set[str]:
    """What is on the only page."""
    listing = Listing(which=Which.FOUND, words=tuple(words))
    page = await lists.page(store, listing, sight, areas, page=0, size=len(NUMBERS))
    return {each.number for each in page.complaints}
