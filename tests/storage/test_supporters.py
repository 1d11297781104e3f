"""Support is counted once for each person, follows what is merged, and goes when they do."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain import dialogue
from domain.closing import reopen
from domain.complaint import Attachment, Complaint, Kind, MediaKind, Status
from domain.deadlines import Terms
from domain.directory import AgencyId, Directory
from domain.lifecycle import Decision, submit
from domain.merging import merge, unmerge
from domain.people import Actor, PersonId, Role
from domain.resolving import resolve
from domain.routing import Choice
from domain.workdays import Calendar
from storage import complaints, looks, media, merged, supporters
from storage.decisions import KeepDecision
from storage.looks import RememberLook
from storage.media import RememberCleanCopy
from storage.store import Store
from storage.supporters import EndSupport, Leave, SaidBySupporter, SaySolved, Support
from storage.writer import Change, Write

NOW = datetime(2026, 8, 14, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
TERMS = Terms(calendar=Calendar(zone=UTC, is_holiday=lambda day: False))
DIRECTORY = Directory(agencies={}, categories={})
SITI, TONO, WATI, AGUS = map(PersonId, (11, 12, 13, 2**62 + 14))
BUDI = Actor(role=Role.OFFICER, person=PersonId(21))
LAMP, SAME_LAMP, THIRD = "KA-00001-1", "KA-00002-2", "KA-00003-3"


async def keep(store: Store, *writes: Write) -> None:
    await store.keep(Change(writes=writes))


async def decided(store: Store, decision: Decision) -> Complaint:
    await keep(store, KeepDecision(decision))
    return decision.complaint


async def filed(store: Store, number: str, by: PersonId) -> Complaint:
    complaint = Complaint(
        number=number,
        citizen=by,
        kind=Kind.GRIEVANCE,
        category=None,
        description="Lampu jalan mati",
        place=None,
        happened_on=date(2026, 8, 13),
        status=Status.SUBMITTED,
        agency=None,
        deadline=None,
        submitted_at=NOW,
    )
    choice = Choice(agency=AgencyId("dpu"), reason="reason-category")
    return await decided(
        store, submit(complaint, choice, attachments=(), terms=TERMS, directory=DIRECTORY, now=NOW)
    )


async def joined(store: Store, complaint: Complaint, into: Complaint) -> Complaint:
    return await decided(store, merge(complaint, into, by=BUDI, now=NOW, directory=DIRECTORY))


async def separated(store: Store, complaint: Complaint) -> Complaint:
    return await decided(
        store, unmerge(complaint, by=BUDI, now=NOW, terms=TERMS, directory=DIRECTORY)
    )


async def told(store: Store, number: str) -> int:
    """How many its card says that support it."""
    found = await complaints.find(store, number)
    assert found is not None
    assert found.supporters == await supporters.count(store, number), "the card tells the truth"
    return found.supporters


async def test_who_says_it_twice_counts_once(store: Store) -> None:
    before = await filed(store, LAMP, SITI)
    await keep(store, Support(LAMP, TONO, NOW), Support(LAMP, TONO, NOW + HOUR))
    await keep(store, Support(LAMP, AGUS, NOW + HOUR))
    assert await told(store, LAMP) == 2
    assert await supporters.of(store, LAMP) == [TONO, AGUS], "whoever came first stands first"
    assert await supporters.is_one(store, LAMP, AGUS)
    await keep(store, Leave(LAMP, TONO), Leave(LAMP, WATI))
    assert await told(store, LAMP) == 1
    assert not await supporters.is_one(store, LAMP, TONO)
    after = await complaints.find(store, LAMP)
    assert after is not None
    assert after.version == before.version, "support hinders no decision"


async def test_what_somebody_supports_is_told_newest_first(store: Store) -> None:
    for hours, number in enumerate((LAMP, SAME_LAMP)):
        await filed(store, number, SITI)
        await keep(store, Support(number, TONO, NOW + hours * HOUR))
    assert await supporters.supported_by(store, TONO) == [SAME_LAMP, LAMP]
    assert not await supporters.supported_by(store, SITI)


async def test_whether_it_is_solved_is_asked_anew_each_time_it_is_done(store: Store) -> None:
    complaint = await filed(store, LAMP, SITI)
    for person in (TONO, WATI, AGUS):
        await keep(store, Support(LAMP, person, NOW))
    says = ((TONO, True), (WATI, True), (AGUS, False), (WATI, False))  # she changes her mind
    await keep(store, *(SaySolved(LAMP, person, solved) for person, solved in says))
    assert await supporters.count(store, LAMP, solved=True) == 1
    assert await supporters.count(store, LAMP, solved=False) == 2
    known = await complaints.find(store, complaint.number)
    assert known is not None
    await decided(
        store, resolve(known, "Sudah", by=BUDI, now=NOW, terms=TERMS, directory=DIRECTORY)
    )
    assert await supporters.count(store, LAMP, solved=True) == 0
    assert await supporters.count(store, LAMP, solved=False) == 0
    assert await told(store, LAMP) == 3


@pytest.mark.parametrize("way", ["separated by an officer", "opened again by its reporter"])
async def test_who_was_merged_in_goes_when_it_goes_its_own_way(store: Store, way: str) -> None:
    lamp, same = await filed(store, LAMP, SITI), await filed(store, SAME_LAMP, TONO)
    await keep(store, Support(LAMP, WATI, NOW))
    await keep(store, *(Support(SAME_LAMP, person, NOW) for person in (SITI, WATI, AGUS)))
    same = await joined(store, same, into=lamp)
    assert set(await supporters.of(store, LAMP)) == {TONO, WATI, AGUS}, "nobody their own"
    assert await told(store, SAME_LAMP) == 3, "nothing is lost there meanwhile"
    if way == "separated by an officer":
        await separated(store, same)
    else:
        tono = Actor(role=Role.CITIZEN, person=TONO)
        again = reopen(same, "Lain", by=tono, now=NOW, terms=TERMS, directory=DIRECTORY)
        await decided(store, again)
    assert await supporters.of(store, LAMP) == [WATI], "she had chosen it herself"
    assert await told(store, LAMP) == 1
    assert await told(store, SAME_LAMP) == 3


async def test_merged_on_and_on_everybody_comes_along_and_goes_again(store: Store) -> None:
    lamp, same, third = [
        await filed(store, number, person)
        for number, person in ((LAMP, SITI), (SAME_LAMP, TONO), (THIRD, WATI))
    ]
    await keep(store, Support(THIRD, AGUS, NOW))
    third = await joined(store, third, into=same)
    same = await joined(store, same, into=lamp)
    assert set(await supporters.of(store, LAMP)) == {TONO, WATI, AGUS}
    assert set(await merged.joined(store, LAMP)) == {SAME_LAMP, THIRD}
    assert await complaints.standing_for(store, THIRD) == await complaints.find(store, LAMP)
    third = await separated(store, third)
    assert await supporters.of(store, LAMP) == [TONO], "the first merging is undone here, too"
    assert (await told(store, SAME_LAMP), await told(store, THIRD)) == (0, 1)
    third = await joined(store, third, into=lamp)
    await separated(store, same)
    assert set(await supporters.of(store, LAMP)) == {WATI, AGUS}
    await separated(store, third)
    assert await told(store, LAMP) == 0


async def test_who_came_twice_or_by_choice_stays_when_one_goes_its_own_way(store: Store) -> None:
    lamp, same, third = [
        await filed(store, number, person)
        for number, person in ((LAMP, SITI), (SAME_LAMP, TONO), (THIRD, TONO))
    ]
    await keep(store, *(Support(number, AGUS, NOW) for number in (SAME_LAMP, THIRD)))
    same, third = await joined(store, same, into=lamp), await joined(store, third, into=lamp)
    assert set(await supporters.of(store, LAMP)) == {TONO, AGUS}
    await separated(store, same)
    assert set(await supporters.of(store, LAMP)) == {TONO, AGUS}, "they are still in the third"
    await keep(store, Support(LAMP, AGUS, NOW))
    await separated(store, third)
    assert await supporters.of(store, LAMP) == [AGUS], "he has said so himself"
    assert await told(store, LAMP) == 1


@pytest.mark.parametrize("with_words", [True, False])
async def test_who_is_erased_supports_nothing(store: Store, *, with_words: bool) -> None:
    lamp = await filed(store, LAMP, SITI)
    await filed(store, SAME_LAMP, SITI)
    agus = Actor(role=Role.CITIZEN, person=AGUS)
    sent = (Attachment(kind=MediaKind.DOCUMENT, file_id="f1", unique_id="u1", mime="image/png"),)
    said = dialogue.second(lamp, "Tiang nomor 14", by=agus, now=NOW, attachments=sent)
    await keep(store, *(Support(number, AGUS, NOW) for number in (LAMP, SAME_LAMP)))
    seq = said.complaint.version
    await keep(store, KeepDecision(said), SaidBySupporter(AGUS, LAMP, seq))
    made = (
        RememberCleanCopy(unique_id="u1", file_id="clean"),
        RememberLook(unique_id="u1", look=b""),
    )
    await keep(store, *made)
    await keep(store, Support(LAMP, TONO, NOW), EndSupport(person=AGUS, with_words=with_words))
    assert await told(store, LAMP) == 1
    assert await told(store, SAME_LAMP) == 0
    assert not await supporters.supported_by(store, AGUS)
    assert (await complaints.words(store, LAMP, seq) == "") is with_words
    assert (await media.clean_copy(store, "u1") is None) is with_words, "it is a copy of theirs"
    assert ("u1" not in await looks.known(store, ["u1"])) is with_words
    assert await complaints.words(store, LAMP, 0), "the reporter's own stay"
    assert await complaints.verify(store, LAMP), "the history is unbroken"
