"""The directory is replaced as a whole, but groups that were linked in chat stay linked."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.directory import (
    Agency,
    AgencyId,
    Category,
    CategoryId,
    Directory,
    Need,
    Question,
    ReadyAnswer,
    RoutingException,
)
from domain.notices import Said
from domain.people import PersonId
from storage import conversations, directory, edits, links
from storage.conversations import Conversation, SaveConversation
from storage.directory import LinkGroup, MoveGroup, SaveDirectory
from storage.edits import Edit, RecordEdit
from storage.links import OfferCode, UseCode
from storage.ready_answers import SaveAnswers
from storage.store import Store
from storage.writer import Change, MovedOn, Write

NOW = datetime(2026, 8, 14, 9, tzinfo=UTC)
DPU, PDAM = AgencyId("dpu"), AgencyId("pdam")
ROADS = Category(
    id=CategoryId("jalan"),
    name={"id": "Jalan rusak", "en": "Damaged road"},
    keywords={"id": ("jalan", "lubang")},
    place=Need.REQUIRED,
    questions=(Question(id="dalam", ask={"id": "Berapa?"}, choices=({"id": "10 cm"},)),),
)
WATER = Category(id=CategoryId("air"), name={"id": "Air"}, parent=CategoryId("jalan"))
CITY = Directory(
    agencies={
        PDAM: Agency(id=PDAM, name={"id": "PDAM"}, parent=DPU, group=-1002, language="en"),
        DPU: Agency(id=DPU, name={"id": "Dinas PU"}, handles=(ROADS.id,)),
    },
    categories={ROADS.id: ROADS, WATER.id: WATER},
    exceptions=(RoutingException(from_=DPU, to=PDAM, since=date(2026, 12, 1)),),
    oversight=PDAM,
)


async def keep(store: Store, *writes: Write) -> None:
    await store.keep(Change(writes=writes))


async def test_directory_comes_back_in_its_order(store: Store) -> None:
    assert await directory.load(store) == Directory(agencies={}, categories={})
    await keep(store, SaveDirectory(CITY))
    await keep(store, SaveDirectory(CITY))
    loaded = await directory.load(store)
    assert loaded == CITY
    assert list(loaded.agencies) == [PDAM, DPU]


async def test_linked_groups_survive_another_import(store: Store) -> None:
    await keep(store, SaveDirectory(CITY), LinkGroup(DPU, -1001), LinkGroup(None, -1009))
    smaller = replace(CITY, agencies={DPU: CITY.agencies[DPU]}, categories={})
    await keep(store, SaveDirectory(smaller))
    loaded = await directory.load(store)
    assert [(found.id, found.group) for found in loaded.agencies.values()] == [(DPU, -1001)]
    assert loaded.triage_group == -1009


async def test_languages_are_exactly_as_saved(store: Store) -> None:
    english = replace(CITY, triage_language="en")
    await keep(store, SaveDirectory(english))
    assert await directory.load(store) == english
    await keep(store, SaveDirectory(CITY))
    assert (await directory.load(store)).triage_language is None


async def test_group_that_gets_a_new_id_is_found_under_it(store: Store) -> None:
    asked = Conversation(awaiting="remark")
    await keep(store, SaveDirectory(CITY), LinkGroup(DPU, -1), LinkGroup(None, -1))
    await keep(store, SaveConversation(PersonId(11), -1, asked))
    await keep(store, SaveConversation(PersonId(12), -1, asked))
    await keep(store, SaveConversation(PersonId(12), -1001, Conversation(awaiting="note")))
    await keep(store, MoveGroup(-1, -1001))
    loaded = await directory.load(store)
    assert (loaded.agencies[DPU].group, loaded.triage_group) == (-1001, -1001)
    _, here = await conversations.context(store, PersonId(11), -1001)
    assert here.awaiting == "remark"
    _, begun_anew = await conversations.context(store, PersonId(12), -1001)
    assert begun_anew.awaiting == "note"


async def test_answers_that_admins_keep_survive_another_import(store: Store) -> None:
    await keep(store, SaveDirectory(CITY))
    seen = (await directory.load(store)).version
    answers = (ReadyAnswer(title={"id": "Jadwal"}, says={"id": "Sudah dijadwalkan"}),)
    await keep(store, SaveAnswers(ROADS.id, answers, seen))
    with pytest.raises(MovedOn):
        await keep(store, SaveAnswers(ROADS.id, (), seen))
    await keep(store, SaveDirectory(CITY))
    loaded = await directory.load(store)
    assert loaded.answers_of(ROADS.id) == answers
    assert loaded.answers_of(WATER.id) == ()


async def test_changes_are_written_down_newest_first(store: Store) -> None:
    at = [NOW + timedelta(minutes=n) for n in range(3)]
    made = [Edit(at=each, by=PersonId(7), what=Said("admin-no-changes")) for each in at]
    await keep(store, *(RecordEdit(each) for each in made))
    assert await edits.latest(store, 2) == [made[2], made[1]]


async def test_each_change_is_seen_by_its_version(store: Store) -> None:
    seen = [await directory.version(store)]
    for change in (SaveDirectory(CITY), LinkGroup(DPU, -1), MoveGroup(-1, -2)):
        await keep(store, change)
        seen.append(await directory.version(store))
    assert seen == sorted(set(seen))


async def test_code_works_once_and_in_time(store: Store) -> None:
    code = links.new_code()
    await keep(store, OfferCode(code, "agency:dpu", NOW + timedelta(hours=1)))
    assert await links.find(store, f" {code.lower()} ", NOW) == "agency:dpu"
    assert await links.find(store, code, NOW + timedelta(hours=1)) is None
    assert await links.find(store, links.new_code(), NOW) is None
    await keep(store, UseCode(code, NOW))
    assert await links.find(store, code, NOW) is None
    with pytest.raises(MovedOn):
        await keep(store, UseCode(code, NOW))
