"""A complaint is kept as it was decided, with a history that cannot be changed unseen."""

import asyncio
import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from domain.closing import close
from domain.complaint import (
    Attachment,
    Complaint,
    Kind,
    MediaKind,
    Outcome,
    Pin,
    Place,
    Sharing,
    Status,
)
from domain.deadlines import Clock, Deadline, Terms
from domain.directory import AgencyId, CategoryId, Directory
from domain.events import Overdue
from domain.lifecycle import Decision, accept, submit
from domain.overdue import note_overdue
from domain.people import CLOCK, Actor, PersonId, Role
from domain.publishing import publish
from domain.routing import Choice
from domain.workdays import Calendar
from storage import complaints, looks, media
from storage.decisions import KeepDecision, Unchanged
from storage.erasures import EraseCitizen, EraseWords
from storage.looks import RememberLook
from storage.media import RememberCleanCopy
from storage.store import Store
from storage.writer import Change, MovedOn, Write

NOW = datetime(2026, 8, 14, 9, tzinfo=UTC)
TERMS = Terms(calendar=Calendar(zone=UTC, is_holiday=lambda day: False))
DIRECTORY = Directory(agencies={}, categories={})
SITI, BUDI = PersonId(2**62 + 7), PersonId(11)
OFFICER = Actor(role=Role.OFFICER, person=BUDI)
CITIZEN = Actor(role=Role.CITIZEN, person=SITI)
PHOTO = Attachment(kind=MediaKind.PHOTO, file_id="f1", unique_id="u1", mime="", size=100)
PAPER = Attachment(
    kind=MediaKind.DOCUMENT, file_id="f2", unique_id="u2", mime="application/pdf", size=2**33
)


def complaint(number: str = "KA-00001-1", *, at: datetime = NOW) -> Complaint:
    return Complaint(
        number=number,
        citizen=SITI,
        kind=Kind.GRIEVANCE,
        category=CategoryId("jalan"),
        description="Lubang besar 🕳️ di Jalan Melati",
        place=Place(pin=Pin(latitude=-7.2575, longitude=112.7521), words="depan SD 3"),
        happened_on=date(2026, 8, 13),
        answers={"kedalaman": "30 cm"},
        sharing=Sharing.SHARED,
        contact="Siti, 0812",
        confidential=True,
        status=Status.SUBMITTED,
        agency=None,
        deadline=None,
        submitted_at=at,
    )


def filed(number: str = "KA-00001-1", *, at: datetime = NOW) -> Decision:
    choice = Choice(agency=AgencyId("dpu"), reason="reason-category")
    return submit(
        complaint(number, at=at),
        choice,
        attachments=(PHOTO, PAPER),
        terms=TERMS,
        directory=DIRECTORY,
        now=at,
    )


def accepted(before: Decision) -> Decision:
    return accept(before.complaint, by=OFFICER, now=NOW, terms=TERMS, directory=DIRECTORY)


def withdrawn(before: Decision) -> Decision:
    return close(before.complaint, Outcome.WITHDRAWN, by=CITIZEN, now=NOW)


async def keep(store: Store, *writes: Write) -> None:
    await store.keep(Change(writes=writes))


async def test_complaint_comes_back_as_it_was_decided(store: Store) -> None:
    decision = accepted(filed())
    changed = replace(
        decision.complaint,
        set_aside=Deadline(clock=Clock.RESOLUTION, since=NOW, due=NOW + timedelta(days=9)),
    )
    await keep(store, KeepDecision(filed()), KeepDecision(replace(decision, complaint=changed)))
    assert await complaints.find(store, "KA-00001-1") == changed
    assert await complaints.find(store, "KA-00002-2") is None


async def test_history_names_officers_and_of_citizens_the_role_only(store: Store) -> None:
    first, second = filed(), accepted(filed())
    await keep(store, KeepDecision(first))
    await keep(store, KeepDecision(second))
    anonymous = Actor(role=Role.CITIZEN, person=None)
    submitted, routed = first.events
    expected = [replace(submitted, by=anonymous), routed, *second.events]
    assert await complaints.history(store, "KA-00001-1") == expected
    assert await complaints.attachments(store, "KA-00001-1", 1) == (PHOTO, PAPER)
    assert await complaints.all_attachments(store, "KA-00001-1") == (PHOTO, PAPER)
    assert await complaints.words(store, "KA-00001-1", 0) == "Lubang besar 🕳️ di Jalan Melati"
    assert await complaints.verify(store, "KA-00001-1")


async def test_only_one_of_two_decisions_on_the_same_version_is_kept(store: Store) -> None:
    await keep(store, KeepDecision(filed()))
    await keep(store, KeepDecision(accepted(filed())))
    with pytest.raises(MovedOn):
        await keep(store, KeepDecision(withdrawn(filed())))
    with pytest.raises(MovedOn):
        await keep(store, KeepDecision(filed()))
    kept = await complaints.find(store, "KA-00001-1")
    assert kept is not None
    assert kept.status is Status.IN_PROGRESS
    assert len(await complaints.history(store, "KA-00001-1")) == kept.version == 3


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE history SET role = 'desk' WHERE seq = 3",
        "UPDATE history SET details = '{}' WHERE seq = 2",
        "DELETE FROM history WHERE seq = 3",
        "UPDATE complaint SET description = 'Lubang kecil'",
        "UPDATE attachment SET unique_id = 'u9' WHERE place = 0",
    ],
)
async def test_changed_past_shows(store: Store, tampering: str) -> None:
    await keep(store, KeepDecision(filed()))
    await keep(store, KeepDecision(accepted(filed())))
    assert await complaints.verify(store, "KA-00001-1")
    await store.database.commit(lambda on: on.execute(text(tampering)))
    assert not await complaints.verify(store, "KA-00001-1")


async def test_erasing_leaves_the_chain_whole_and_open_complaints_alone(store: Store) -> None:
    closed, still_open = filed(), filed("KA-00002-2")
    await keep(store, KeepDecision(closed), KeepDecision(still_open))
    await keep(store, KeepDecision(withdrawn(closed)))
    await keep(store, EraseWords(SITI), EraseCitizen(SITI))
    erased = await complaints.find(store, "KA-00001-1")
    assert erased is not None
    assert (erased.citizen, erased.description, erased.place) == (None, "", None)
    assert (erased.answers, erased.contact) == ({}, "")
    assert await complaints.all_attachments(store, "KA-00001-1") == ()
    assert await complaints.verify(store, "KA-00001-1")
    assert await complaints.find(store, "KA-00002-2") == still_open.complaint
    assert await complaints.all_attachments(store, "KA-00002-2") == (PHOTO, PAPER)


async def test_what_others_could_read_is_erased_with_the_words_it_was_made_of(
    store: Store,
) -> None:
    before = filed()
    open_to_all = replace(before.complaint, confidential=False)
    shown = publish(open_to_all, "Lubang besar", (PHOTO,), by=OFFICER, now=NOW, directory=DIRECTORY)
    await keep(store, KeepDecision(before), KeepDecision(shown))
    kept = await complaints.find(store, "KA-00001-1")
    assert kept is not None
    assert await complaints.words(store, kept.number, kept.published or 0) == "Lubang besar"
    await keep(store, KeepDecision(withdrawn(shown)), EraseWords(SITI))
    erased = await complaints.find(store, "KA-00001-1")
    assert erased is not None
    assert erased.published is None
    assert [event.words for event in await complaints.history(store, erased.number)] == [""] * 4
    assert await complaints.all_attachments(store, erased.number) == ()
    assert await complaints.verify(store, erased.number)


@pytest.mark.parametrize("erasing", [EraseWords(SITI), EraseCitizen(SITI)], ids=["words", "who"])
async def test_what_was_erased_meanwhile_is_not_published(
    store: Store, erasing: EraseWords | EraseCitizen
) -> None:
    before = filed()
    closed = close(
        replace(before.complaint, confidential=False, status=Status.RESOLVED),
        Outcome.CONFIRMED,
        by=CITIZEN,
        now=NOW,
    )
    shown = publish(closed.complaint, "Lubang", (), by=OFFICER, now=NOW, directory=DIRECTORY)
    await keep(store, KeepDecision(before), KeepDecision(closed), erasing)
    with pytest.raises(MovedOn):
        await keep(store, KeepDecision(shown))
    kept = await complaints.find(store, "KA-00001-1")
    assert kept is not None
    assert kept.published is None


async def test_without_its_reporter_nothing_of_it_is_read_by_others(store: Store) -> None:
    before = filed()
    open_to_all = replace(before.complaint, confidential=False)
    shown = publish(open_to_all, "Lubang", (), by=OFFICER, now=NOW, directory=DIRECTORY)
    closed = withdrawn(shown)
    await keep(store, KeepDecision(before), KeepDecision(shown), KeepDecision(closed))
    await keep(store, EraseCitizen(SITI))
    kept = await complaints.find(store, "KA-00001-1")
    assert kept is not None
    assert kept.published is None


async def test_what_is_shown_of_an_older_version_is_not_kept(store: Store) -> None:
    older = filed()
    await keep(store, KeepDecision(older), Unchanged(older.complaint))
    await keep(store, KeepDecision(withdrawn(older)))
    with pytest.raises(MovedOn):
        await keep(store, Unchanged(older.complaint))


async def test_copies_and_looks_go_with_what_they_were_made_of(store: Store) -> None:
    copies = [RememberCleanCopy(unique_id=name, file_id="clean") for name in ("u2", "u9")]
    seen = [RememberLook(unique_id=name, look=b"") for name in ("u2", "u9")]
    await keep(store, KeepDecision(filed()), *copies, *seen)
    await keep(store, KeepDecision(withdrawn(filed())), EraseWords(SITI))
    assert await media.clean_copy(store, "u2") is None
    assert await media.clean_copy(store, "u9") == "clean"
    assert [*await looks.known(store, ["u2", "u9"])] == ["u9"]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_erased_words_stand_in_no_file_once_the_database_has_forgotten(
    store: Store, tmp_path: Path
) -> None:
    def files() -> bytes:
        return b"".join(file.read_bytes() for file in tmp_path.glob("kanal.db*"))

    await keep(store, KeepDecision(filed()))
    await keep(store, KeepDecision(withdrawn(filed())), EraseWords(SITI))
    secrets = [words.encode() for words in ("Jalan Melati", "depan SD 3", "30 cm")]
    assert all(secret in files() for secret in secrets)
    await store.database.forget()
    assert not any(secret in files() for secret in secrets)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_backup_that_is_being_made_holds_nothing_up(store: Store, tmp_path: Path) -> None:
    backup = sqlite3.connect(tmp_path / "kanal.db", isolation_level=None)
    backup.execute("BEGIN")
    backup.execute("SELECT count(*) FROM complaint").fetchall()
    await keep(store, KeepDecision(filed()))
    async with asyncio.timeout(60):
        await store.database.forget()
    backup.close()


async def test_decision_on_what_was_read_before_does_not_bring_erased_words_back(
    store: Store,
) -> None:
    closing = withdrawn(filed())
    await keep(store, KeepDecision(filed()))
    await keep(store, KeepDecision(closing), EraseWords(SITI))
    reopened = replace(closing.complaint, status=Status.SUBMITTED, version=4)
    event = replace(closing.events[0], seq=4)
    await keep(store, KeepDecision(Decision(complaint=reopened, events=(event,))))
    kept = await complaints.find(store, "KA-00001-1")
    assert kept is not None
    assert kept.description == ""


async def test_citizen_finds_their_complaints_newest_first(store: Store) -> None:
    decisions = [filed(f"KA-0000{n}-X", at=NOW + timedelta(days=n)) for n in range(5)]
    await keep(store, *map(KeepDecision, decisions))
    await keep(store, KeepDecision(withdrawn(decisions[4])))

    page = await complaints.of_citizen(store, SITI, offset=1, limit=2)
    assert [found.number for found in page] == ["KA-00003-X", "KA-00002-X"]
    still_open = await complaints.open_of_citizen(store, SITI, 2)
    assert [found.number for found in still_open] == ["KA-00003-X", "KA-00002-X"]
    assert await complaints.count_of_citizen(store, SITI) == 5
    assert await complaints.count_of_citizen(store, BUDI) == 0
    newest = await complaints.latest(store, 3)
    assert [found.number for found in newest] == ["KA-00004-X", "KA-00003-X", "KA-00002-X"]


async def test_clocks_that_have_run_out_are_due(store: Store) -> None:
    decisions = [filed(f"KA-0000{n}-X", at=NOW + timedelta(weeks=n)) for n in range(3)]
    await keep(store, *map(KeepDecision, decisions))
    await keep(store, KeepDecision(withdrawn(decisions[0])))
    deadline = decisions[1].complaint.deadline
    assert deadline is not None
    just_after = deadline.due + timedelta(seconds=1)
    assert await complaints.due(store, deadline.due, [Clock.RESPONSE], 10) == []
    assert await complaints.due(store, just_after, [Clock.ANSWER], 10) == []
    late = await complaints.due(store, just_after, [Clock.RESPONSE, Clock.ANSWER], 10)
    assert [found.number for found in late] == ["KA-00001-X"]

    await keep(
        store, KeepDecision(note_overdue(late[0], now=just_after, terms=TERMS, directory=DIRECTORY))
    )
    assert await complaints.due(store, just_after, list(Clock), 10) == [], "it is known"
    noted = await complaints.find(store, "KA-00001-X")
    assert noted is not None
    assert noted.deadline is not None
    assert (noted.deadline.due, noted.deadline.overdue_at) == (deadline.due, just_after)
    assert noted in await complaints.ringing(store, noted.deadline.rings_at or just_after, 10)
    assert (await complaints.history(store, "KA-00001-X"))[-1] == Overdue(
        number="KA-00001-X",
        seq=3,
        by=CLOCK,
        at=just_after,
        clock=Clock.RESPONSE,
        due=deadline.due,
        agency=AgencyId("dpu"),
    )
    assert await complaints.verify(store, "KA-00001-X")
    await keep(store, KeepDecision(accepted(Decision(complaint=noted, events=()))))
    renewed = await complaints.find(store, "KA-00001-X")
    assert renewed is not None
    assert not renewed.is_overdue
