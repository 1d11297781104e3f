"""Notices wait in their order, once each, and the newest of a slot takes the place of the older."""

from datetime import UTC, date, datetime, timedelta

from domain.complaint import Pin
from domain.deadlines import Clock
from domain.directory import AgencyId, CategoryId
from domain.facts import AgencyName, CategoryName, Due, Fact, PersonName, Term, Words
from domain.notices import (
    DESK,
    Button,
    Keyboard,
    Media,
    Notice,
    Priority,
    Reader,
    Said,
    agency,
    citizen,
)
from domain.people import PersonId
from storage import messages, outbox
from storage.deliveries import Failed, HeldBack, Later, PurgeSent, Released, Sent
from storage.outbox import Backlog, Enqueue
from storage.store import Store
from storage.writer import Change, Write

NOW = datetime(2026, 8, 14, 9, tzinfo=UTC)
SITI = citizen(PersonId(12))


def notice(key: str, to: Reader = SITI, *, slot: str = "", message: str = "news") -> Notice:
    return Notice(to=to, says=(Said(message),), key=key, slot=slot)


async def keep(store: Store, *writes: Write) -> None:
    await store.keep(Change(writes=writes))


async def enqueue(store: Store, *notices: Notice) -> None:
    await keep(store, *(Enqueue(each, NOW) for each in notices))


async def keys(store: Store, after_id: int = 0) -> list[str]:
    return [row.notice.key for row in await outbox.pending(store, after_id, 100)]


async def test_notice_comes_back_as_it_went_in(store: Store) -> None:
    facts: dict[str, Fact] = {
        "number": "KA-7KQ4M-X",
        "count": 3,
        "day": date(2026, 8, 14),
        "moment": NOW,
        "agency": AgencyName(AgencyId("dpu")),
        "category": CategoryName(CategoryId("jalan")),
        "officer": PersonName(PersonId(2**62)),
        "words": Words("KA-7KQ4M-X", 3, limit=80),
        "due": Due(NOW),
        "term": Term(Clock.CONFIRMATION),
    }
    everything = Notice(
        to=agency(AgencyId("dpu")),
        says=(Said("agency-card", facts), Said("agency-hint")),
        key="KA-7KQ4M-X.3/agency",
        buttons=((Button("button-accept", "accept", ("KA-7KQ4M-X", "r")), Button("b", url="u")),),
        keyboard=Keyboard.FORCE_REPLY,
        media=Media("KA-7KQ4M-X", 1),
        pin=Pin(latitude=-7.25, longitude=112.75),
        slot="card:KA-7KQ4M-X",
        about="KA-7KQ4M-X",
        purpose="card",
        reply_to=17,
        priority=Priority.DIGEST,
        not_before=NOW,
        starts_clock=True,
        fate_to=DESK,
        fate_slot="fate",
    )
    await enqueue(store, everything)
    (row,) = await outbox.pending(store, 0, 10)
    assert row.notice == everything
    assert isinstance(row.notice.priority, Priority)


async def test_same_key_is_sent_once(store: Store) -> None:
    await enqueue(store, notice("a"), notice("a"), notice("b"))
    await enqueue(store, notice("a"))
    assert await keys(store) == ["a", "b"]


async def test_newer_card_takes_the_place_of_the_one_that_waits(store: Store) -> None:
    await enqueue(store, notice("1", slot="card"), notice("2"), notice("3", slot="card"))
    assert await keys(store) == ["3", "2"]
    (first, _) = await outbox.pending(store, 0, 10)
    assert first.version == 2


async def test_slots_of_different_readers_have_nothing_to_do_with_each_other(store: Store) -> None:
    await enqueue(store, notice("1", slot="card"), notice("2", DESK, slot="card"))
    assert await keys(store) == ["1", "2"]


async def test_repeated_notice_does_not_push_out_a_newer_one(store: Store) -> None:
    old, new = notice("1", slot="card"), notice("2", slot="card")
    await enqueue(store, old)
    (row,) = await outbox.pending(store, 0, 10)
    await keep(store, sent(row.id, row.version, 100))
    await enqueue(store, new, old)
    assert await keys(store) == ["2"]


def sent(row_id: int, version: int, *message_ids: int, slot: str = "card") -> Sent:
    return Sent(
        id=row_id,
        version=version,
        chat_key="p12",
        message_ids=message_ids,
        slot=slot,
        about="KA-7KQ4M-X",
        purpose="card",
        now=NOW,
    )


async def test_what_was_sent_is_done_and_its_messages_are_known(store: Store) -> None:
    await enqueue(store, notice("1", slot="card"))
    (row,) = await outbox.pending(store, 0, 10)
    await keep(store, sent(row.id, row.version, 100, 101, 102))
    assert await outbox.row(store, row.id) is None
    assert await outbox.waiting(store) == 0
    assert await messages.slot_message(store, "p12", "card") == 102
    record = await messages.about(store, "p12", 100)
    assert record is not None
    assert (record.number, record.purpose) == ("KA-7KQ4M-X", "card")
    assert await messages.about(store, "p13", 100) is None
    await keep(store, sent(row.id, row.version, 105))
    assert await messages.slot_message(store, "p12", "card") == 105


async def test_row_that_changed_while_it_was_sent_is_sent_again(store: Store) -> None:
    await enqueue(store, notice("1", slot="card"))
    (row,) = await outbox.pending(store, 0, 10)
    await enqueue(store, notice("2", slot="card"))
    await keep(store, sent(row.id, row.version, 100))
    again = await outbox.row(store, row.id)
    assert again is not None
    assert again.notice.key == "2"
    assert await messages.slot_message(store, "p12", "card") == 100


async def test_held_back_notices_come_out_when_released(store: Store) -> None:
    await enqueue(store, notice("1"), notice("2", DESK))
    await keep(store, HeldBack(SITI))
    assert await keys(store) == ["2"]
    assert [row.notice.key for row in await outbox.of_reader(store, SITI)] == ["1"]
    await keep(store, Released(SITI))
    assert await keys(store) == ["1", "2"]


async def test_failures_are_counted_or_final(store: Store) -> None:
    await enqueue(store, notice("1"), notice("2"))
    first, second = await outbox.pending(store, 0, 10)
    until = NOW + timedelta(seconds=4)
    await keep(store, Later(first.id, until, 2), Failed(second.id, "kicked", NOW))
    (row,) = await outbox.pending(store, 0, 10)
    assert (row.id, row.attempts, row.not_before) == (first.id, 2, until)


async def test_purging_leaves_what_waits(store: Store) -> None:
    await enqueue(store, notice("1"), notice("2"))
    _, second = await outbox.pending(store, 0, 10)
    await keep(store, sent(second.id, 1, 100))
    await keep(store, PurgeSent(NOW + timedelta(days=1)))
    assert await keys(store) == ["1"]
    await enqueue(store, notice("3"))
    assert await keys(store, after_id=second.id) == ["3"]


async def test_backlog_tells_how_much_waits_and_until_when(store: Store) -> None:
    assert await outbox.backlog(store) == Backlog(to_send=0, held_back=0, opens=None)
    await enqueue(store, notice("1"), notice("2", DESK), notice("3", DESK))
    assert await outbox.backlog(store) == Backlog(to_send=3, held_back=0, opens=NOW)
    await keep(store, HeldBack(SITI))
    later = NOW + timedelta(minutes=1)
    for row in await outbox.pending(store, 0, 10):
        await keep(store, Later(row.id, later, attempts=1))
    assert await outbox.backlog(store) == Backlog(to_send=2, held_back=1, opens=later)


async def test_everything_shows_also_what_is_held_back(store: Store) -> None:
    await enqueue(store, notice("1"), notice("2", DESK), notice("3"))
    await keep(store, HeldBack(SITI))
    rows = await outbox.everything(store, 2)
    assert [(row.notice.key, row.is_held) for row in rows] == [("1", True), ("2", False)]
