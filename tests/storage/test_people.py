"""People and what we are about with them: versions are compared, identities are sealed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, inspect, text

from domain.complaint import Attachment, MediaKind, Pin, Place
from domain.contents import Contents
from domain.directory import AgencyId
from domain.draft import Draft
from domain.people import Person, PersonId
from storage import albums, conversations, drafts, inbox, media, officer_replies, people
from storage.albums import Album, ForgetAlbums, SaveAlbum
from storage.conversations import Conversation, SaveConversation
from storage.drafts import DropDraft, Reminded, SaveDraft
from storage.inbox import Arrive, Quarantine, RawUpdate
from storage.media import RememberCleanCopy
from storage.officer_replies import OfficerReply, SaveReply
from storage.people import Blocked, EraseIdentity, Identity, MakeAdmin, SavePerson
from storage.store import Store
from storage.writer import Change, MovedOn, Write

NOW = datetime(2026, 8, 14, 9, tzinfo=UTC)
TELEGRAM_ID = 5_123_456_789
SITI = Identity(telegram_id=TELEGRAM_ID, name="Siti 🌸 Rahayu", username=None)
PHOTO = Attachment(kind=MediaKind.PHOTO, file_id="f1", unique_id="u1")


async def keep(store: Store, *writes: Write) -> None:
    await store.keep(Change(writes=writes))


@pytest.fixture
def siti(store: Store) -> PersonId:
    return store.seal.person_id(TELEGRAM_ID)


async def test_person_is_known_by_what_was_told_so_far(store: Store, siti: PersonId) -> None:
    assert await people.find(store, siti) is None
    await keep(store, SavePerson(id=siti, identity=SITI, language="id"))
    assert await people.find(store, siti) == Person(
        id=siti, language="id", noticed=False, admin=False
    )
    await keep(store, SavePerson(id=siti, noticed=True), MakeAdmin(siti))
    assert await people.find(store, siti) == Person(
        id=siti, language="id", noticed=True, admin=True
    )
    await keep(store, SavePerson(id=siti, language="en"))
    known = await people.find(store, siti)
    assert known == Person(id=siti, language="en", noticed=True, admin=True)
    assert await people.identity(store, siti) == SITI
    assert await people.admins(store) == [siti]


async def test_blocking_is_remembered_until_they_return(store: Store, siti: PersonId) -> None:
    await keep(store, SavePerson(id=siti), Blocked(siti, NOW))
    assert await people.blocked_since(store, siti) == NOW
    await keep(store, Blocked(siti, None))
    assert await people.blocked_since(store, siti) is None


async def test_erased_person_leaves_nothing(store: Store, siti: PersonId) -> None:
    await keep(
        store,
        SavePerson(id=siti, identity=SITI),
        SaveConversation(siti, 0, Conversation(awaiting="words")),
        SaveDraft(siti, Draft(id="KA-00001-1"), NOW),
        SaveAlbum(album(siti)),
    )
    await keep(store, EraseIdentity(siti))
    assert await people.find(store, siti) is None
    assert await people.identity(store, siti) is None
    assert await conversations.context(store, siti, 0) == (None, Conversation())
    assert await drafts.find(store, siti) is None
    assert await albums.find(store, f"p{siti}", "a1") is None


async def test_updates_put_aside_are_erased_with_the_person(store: Store, siti: PersonId) -> None:
    def update(number: int, whose: int) -> RawUpdate:
        lane = inbox.personal_lane(store.seal, whose)
        return RawUpdate(update_id=number, lane=lane, payload=b"Lubang", media_group=None)

    await keep(
        store,
        SavePerson(id=siti, identity=SITI),
        Arrive(1, [update(1, TELEGRAM_ID), update(2, TELEGRAM_ID), update(3, 999)], NOW),
        Quarantine(1, 1, "failed"),
        Quarantine(1, 3, "failed"),
    )
    await keep(store, EraseIdentity(siti))
    rows = await store.read(
        lambda on: on.execute(text("SELECT update_id, payload FROM inbox")).all()
    )
    assert {row.update_id: row.payload is None for row in rows} == {1: True, 2: False, 3: False}


async def test_context_is_person_and_conversation(store: Store, siti: PersonId) -> None:
    assert await conversations.context(store, siti, 0) == (None, Conversation())
    asked = Conversation(awaiting="remark", facts={"number": "KA-00001-1"})
    await keep(store, SavePerson(id=siti), SaveConversation(siti, -100, asked))
    person, here = await conversations.context(store, siti, -100)
    assert person == Person(id=siti, language=None, noticed=False, admin=False)
    assert here == replace(asked, version=1)
    assert await conversations.context(store, siti, 0) == (person, Conversation())


async def test_conversation_that_went_on_is_not_overwritten(store: Store, siti: PersonId) -> None:
    await keep(store, SaveConversation(siti, 0, Conversation(awaiting="remark")))
    with pytest.raises(MovedOn):
        await keep(store, SaveConversation(siti, 0, Conversation(awaiting="photo")))
    await keep(store, SaveConversation(siti, 0, Conversation(version=1)))
    _, here = await conversations.context(store, siti, 0)
    assert here == Conversation(version=2)
    with pytest.raises(MovedOn):
        await keep(store, SaveConversation(siti, 0, Conversation(awaiting="photo", version=1)))


async def test_draft_is_saved_and_sent_once(store: Store, siti: PersonId) -> None:
    draft = Draft(
        id="KA-00001-1",
        description="Lubang",
        attachments=(PHOTO,),
        place=Place(pin=Pin(latitude=1.5, longitude=2.5)),
        answers={"kedalaman": "30 cm"},
        happened_on=NOW.date(),
    )
    await keep(store, SaveDraft(siti, draft, NOW))
    assert await drafts.find(store, siti) == replace(draft, version=1)
    for stale in (draft, Draft(id="KA-00002-2"), replace(draft, version=2)):
        with pytest.raises(MovedOn):
            await keep(store, SaveDraft(siti, stale, NOW))
    await keep(store, SaveDraft(siti, replace(draft, version=1), NOW))
    with pytest.raises(MovedOn):
        await keep(store, DropDraft(siti, draft.id, 1))
    await keep(store, DropDraft(siti, draft.id, 2))
    with pytest.raises(MovedOn):
        await keep(store, DropDraft(siti, draft.id, 2))
    assert await drafts.find(store, siti) is None


async def test_idle_draft_is_found_before_and_after_its_reminder(
    store: Store, siti: PersonId
) -> None:
    draft = Draft(id="KA-00001-1")
    await keep(store, SaveDraft(siti, draft, NOW))
    later = NOW + timedelta(hours=24)
    assert await drafts.idle(store, NOW, 10) == []
    assert await drafts.idle(store, later, 10) == [(siti, replace(draft, version=1))]
    await keep(store, Reminded(siti))
    assert await drafts.idle(store, later, 10) == []
    assert [found for found, _ in await drafts.idle(store, later, 10, reminded=True)] == [siti]


def album(person: PersonId) -> Album:
    piece = Contents(words="Lubang", attachments=(PHOTO,), media_group="a1", message_id=7)
    return Album(
        chat_key=f"p{person}", media_group="a1", person=person, pieces=(piece,), settles_at=NOW
    )


async def test_album_is_gathered_and_settled_once(store: Store, siti: PersonId) -> None:
    await keep(store, SaveAlbum(album(siti)))
    found = await albums.find(store, f"p{siti}", "a1")
    assert found == replace(album(siti), version=1)
    assert await albums.due(store, NOW - timedelta(seconds=1), 10) == []
    assert await albums.due(store, NOW, 10) == [found]
    with pytest.raises(MovedOn):
        await keep(store, SaveAlbum(album(siti)))
    await keep(store, SaveAlbum(replace(found, target="draft:KA-00001-1")))
    assert await albums.due(store, NOW, 10) == []
    await keep(store, ForgetAlbums(NOW + timedelta(seconds=1)))
    assert await albums.find(store, f"p{siti}", "a1") is None


async def test_officers_reply_is_decided_once_and_then_empty(store: Store) -> None:
    reply = OfficerReply(
        id="r1",
        number="KA-00001-1",
        officer=PersonId(11),
        agency=AgencyId("dpu"),
        words="Sudah kami cek",
        attachments=(PHOTO,),
        chat_id=-1001,
        message_id=2**40,
    )
    await keep(store, SaveReply(reply))
    found = await officer_replies.find(store, "r1")
    assert found == replace(reply, version=1)
    await keep(store, SaveReply(replace(found, decided="sent")))
    with pytest.raises(MovedOn):
        await keep(store, SaveReply(replace(found, decided="note")))
    decided = await officer_replies.find(store, "r1")
    assert decided == replace(reply, words="", attachments=(), decided="sent", version=2)


async def test_clean_copy_is_made_once(store: Store) -> None:
    assert await media.clean_copy(store, "u1") is None
    await keep(store, RememberCleanCopy(unique_id="u1", file_id="clean"))
    await keep(store, RememberCleanCopy(unique_id="u1", file_id="again"))
    assert await media.clean_copy(store, "u1") == "clean"


async def test_nothing_of_an_identity_stands_in_the_clear(store: Store, siti: PersonId) -> None:
    asked = Conversation(awaiting="remark", facts={"words": "rahasia"})
    await keep(
        store,
        SavePerson(id=siti, identity=replace(SITI, username="sitirahayu")),
        SaveConversation(siti, 0, asked),
        SaveDraft(siti, Draft(id="KA-00001-1", description="rahasia"), NOW),
        SaveAlbum(replace(album(siti), pieces=(Contents(words="rahasia"),))),
    )
    rows = await store.read(everything)
    for secret in (str(TELEGRAM_ID), "Rahayu", "sitirahayu", "rahasia"):
        assert secret.encode() not in rows


def everything(on: Connection) -> bytes:
    """All that stands in all tables."""
    queries = [text(f"SELECT * FROM {name}") for name in inspect(on).get_table_names()]
    values = (value for query in queries for row in on.execute(query) for value in row)
    return b" ".join(v if isinstance(v, bytes) else str(v).encode() for v in values)
