"""Whatever Telegram answers, nothing is lost and nobody else waits for it."""

from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from sqlalchemy import text

from domain.grounds import look
from domain.notices import Button, Reader
from playground.telegram import faults
from storage import directory, people
from storage.directory import SaveDirectory
from storage.grounds import TryAgain
from storage.people import MakeAdmin
from tests.sender.office import DPU, Post


async def test_told_to_wait_it_waits_and_others_go_on(post: Post) -> None:
    siti, her_chat, _ = await post.citizen("Siti")
    budi, his_chat, _ = await post.citizen("Budi")
    post.telegram.faults.next(faults.flood(3600), chat=her_chat.id)
    began = post.clock.now()
    await post.tell(siti, "Satu")
    await post.tell(siti, "Dua")
    for number in range(5):
        await post.tell(budi, f"Kabar {number}")
    await post.telegram.wait_for_message(his_chat, "Kabar 4")
    assert not post.read(her_chat)
    post.clock.move(timedelta(hours=1))
    await post.all_sent()
    assert post.read(her_chat) == ["Satu", "Dua"]
    assert post.messages(her_chat)[0].date >= began.timestamp() + 3600


@pytest.mark.parametrize(
    "fault",
    [faults.trouble(500), faults.trouble(502), faults.LOST_BEFORE],
    ids=["500", "502", "lost"],
)
async def test_trouble_passes_and_the_order_stays(post: Post, fault: faults.Fault) -> None:
    siti, chat, _ = await post.citizen("Siti")
    post.telegram.faults.next(fault, chat=chat.id, times=3)
    for number in range(3):
        await post.tell(siti, f"Kabar {number}")
    await post.all_sent()
    assert post.read(chat) == ["Kabar 0", "Kabar 1", "Kabar 2"]


async def test_an_answer_that_got_lost_is_the_only_reason_for_a_copy(post: Post) -> None:
    siti, chat, _ = await post.citizen("Siti")
    post.telegram.faults.next(faults.LOST_AFTER, chat=chat.id)
    await post.tell(siti)
    await post.all_sent()
    assert post.read(chat) == ["Halo", "Halo"]


async def test_a_part_that_arrived_is_not_sent_again(post: Post) -> None:
    siti, chat, _ = await post.citizen("Siti")
    post.telegram.faults.next(faults.trouble(500), chat=chat.id)
    await post.tell(siti, "a" * 4096 + "b" * 4096)
    await post.telegram.wait_for_message(chat, lambda message: "a" in message.text)
    post.telegram.faults.next(faults.trouble(500), chat=chat.id)
    await post.all_sent()
    assert "".join(post.read(chat)) == "a" * 4096 + "b" * 4096


async def test_officers_learn_what_became_of_their_words(post: Post) -> None:
    desk, group = post.group()
    siti, _, _ = await post.citizen("Siti")
    budi, _, his = await post.citizen("Budi")
    post.telegram.block(his)
    await post.tell(siti, fate_to=desk, fate_slot="choice:1", about="KA-1")
    await post.tell(budi, fate_to=desk, fate_slot="choice:2", about="KA-1")
    await post.telegram.wait_for_message(group, "KA-1 sudah sampai")
    await post.telegram.wait_for_message(group, "KA-1 tidak sampai")


async def test_a_fate_without_a_slot_tells_only_of_what_did_not_arrive(post: Post) -> None:
    desk, group = post.group()
    siti, _, _ = await post.citizen("Siti")
    budi, _, his = await post.citizen("Budi")
    post.telegram.block(his)
    await post.tell(siti, fate_to=desk, about="KA-1")
    await post.tell(budi, fate_to=desk, about="KA-2")
    await post.telegram.wait_for_message(group, "KA-2 tidak sampai")
    assert post.read(group) == ["KA-2 tidak sampai"]


async def test_a_group_that_moved_is_followed(post: Post) -> None:
    desk, old = post.group(basic=True)
    _, told, user = await post.citizen("Admin")
    await post.keep(SaveDirectory(post.directory), MakeAdmin(post.store.seal.person_id(user.id)))
    await post.tell(desk, "Kartu lama", slot="card:KA-1")
    await post.all_sent()
    new = post.telegram.migrate(old)
    await post.tell(desk, "Kartu baru", slot="card:KA-1")
    await post.tell(desk, "Dan lagi")
    await post.all_sent()
    assert post.read(new) == ["Kartu baru", "Dan lagi"]
    assert (await directory.load(post.store)).agencies[DPU].group == new.id
    assert post.read(told) == ["Dinas dpu pindah"]
    post.link(DPU, new)
    await post.tell(desk, "Kartu terbaru", slot="card:KA-1")
    await post.all_sent()
    assert post.read(new) == ["Kartu terbaru", "Dan lagi"]


async def test_kicked_the_desk_gets_it_and_the_admins_are_told(post: Post) -> None:
    _, triage = post.group(None)
    agency, group = post.group(DPU)
    _, chat, user = await post.citizen("Admin")
    await post.keep(SaveDirectory(post.directory), MakeAdmin(post.store.seal.person_id(user.id)))
    post.telegram.kick(group, post.bot.user)
    await post.tell(agency, "Kartu 1", slot="card:KA-1")
    await post.tell(agency, "Kartu 2", slot="card:KA-2")
    await post.telegram.wait_for_message(triage, "Kartu 2")
    await post.tell(agency, "Kartu 1 lagi", slot="card:KA-1")
    await post.telegram.wait_for_message(triage, "Kartu 1 lagi")
    assert post.read(triage) == ["Untuk Dinas dpu\nKartu 1 lagi", "Untuk Dinas dpu\nKartu 2"]
    await post.telegram.wait_for_message(chat, "tidak terjangkau")
    assert post.read(chat) == ["Dinas dpu tidak terjangkau"]

    post.telegram.add_bot(group, post.bot, quietly=True)  # nobody tells us
    await post.keep(TryAgain(group.id, post.clock.now()))
    await post.send(look(group.id, "again"))
    await post.all_sent()
    assert post.read(group) == ["Saya kembali", "Kartu 1 lagi", "Kartu 2"]
    assert post.read(chat)[1:] == ["Dinas dpu terjangkau lagi"]
    assert post.read(triage)[2:] == ["Dinas dpu terjangkau lagi"]


async def test_the_desk_itself_is_waited_for(post: Post) -> None:
    desk, triage = post.group(None)
    post.telegram.faults.next(faults.KICKED, chat=triage.id)
    await post.tell(desk, "Kartu")
    await post.until(lambda: _has_called(post), True)
    post.clock.move(timedelta(minutes=2))
    await post.all_sent()
    assert post.read(triage) == ["Kartu"]


async def test_bad_markup_is_sent_as_plain_text(post: Post) -> None:
    siti, chat, _ = await post.citizen("Siti")
    await post.tell(siti, "a < b", message="broken")
    await post.tell(siti, "Lanjut")
    await post.all_sent()
    assert post.read(chat) == ["a < b", "Lanjut"]


async def test_what_telegram_will_never_take_holds_up_nothing(post: Post) -> None:
    siti, chat, _ = await post.citizen("Siti")
    _, told, user = await post.citizen("Admin")
    await post.keep(MakeAdmin(post.store.seal.person_id(user.id)))
    too_long = Button("button-open", "x" * 65)
    await post.tell(siti, "Tombol", buttons=((too_long,),))
    await post.tell(siti, "Lanjut")
    await post.all_sent()
    assert post.read(chat) == ["Lanjut"]
    assert post.read(told) == ["Pesan 1 gagal: 400 Bad Request: BUTTON_DATA_INVALID"]


async def test_our_own_fault_after_long_trouble_at_telegram_loses_nothing(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    siti, chat, _ = await post.citizen("Siti")
    real, tries = people.address, count(1)

    async def address(*args: Any) -> Any:
        if next(tries) == 7:
            raise OSError("the database is away")
        return await real(*args)

    monkeypatch.setattr(people, "address", address)
    post.telegram.faults.next(faults.trouble(500), chat=chat.id, times=6)
    await post.tell(siti)
    await post.all_sent()
    assert post.read(chat) == ["Halo"]


async def test_what_cannot_be_read_any_more_holds_up_nothing(post: Post) -> None:
    siti, chat, _ = await post.citizen("Siti")
    _, told, user = await post.citizen("Admin")
    await post.keep(MakeAdmin(post.store.seal.person_id(user.id)))
    await post.closes()
    await post.tell(siti, "Dari versi lain")
    damage = text("UPDATE outbox SET body = :body").bindparams(body=post.store.seal.seal(b"{}x"))
    await post.store.database.commit(lambda on: on.execute(damage))
    await post.tell(siti, "Lanjut")
    post.opens()
    await post.all_sent()
    assert post.read(chat) == ["Lanjut"]
    assert post.read(told) == ["Pesan 1 gagal: it cannot be read"]


async def test_whose_identity_was_erased_is_not_written_to(post: Post) -> None:
    await post.tell(Reader.parse("citizen:12345"))
    await post.all_sent()
    assert not post.telegram.journal.of("sendMessage")


async def test_a_refused_token_stops_everything_for_a_while(post: Post) -> None:
    siti, chat, _ = await post.citizen("Siti")
    post.telegram.faults.next(faults.trouble(401), chat=chat.id)
    await post.tell(siti)
    await post.all_sent()
    assert post.read(chat) == ["Halo"]


async def test_stopping_finishes_what_has_begun(post: Post) -> None:
    siti, chat, _ = await post.citizen("Siti")
    post.telegram.faults.next(faults.slow(0.2), chat=chat.id)
    await post.tell(siti, "a" * 4096 + "b" * 4096)
    await post.tell(siti, "Kemudian")
    await post.until(lambda: _has_called(post), True)
    await post.closes()
    sent = post.read(chat)
    post.opens()
    await post.all_sent()
    assert "".join(sent).startswith("a" * 4096 + "b" * 4096)
    assert "".join(post.read(chat)) == "a" * 4096 + "b" * 4096 + "Kemudian"


async def _has_called(post: Post) -> bool:
    return len(post.telegram.journal) > 0


async def test_a_wait_outlasts_a_restart_and_the_order_stays(post: Post) -> None:
    siti, chat, _ = await post.citizen("Siti")
    post.telegram.faults.next(faults.flood(300), chat=chat.id)
    began = post.clock.now()
    await post.tell(siti, "Satu")
    await post.until(lambda: _has_called(post), True)
    await post.closes()
    await post.tell(siti, "Dua")
    post.opens()
    post.clock.move(timedelta(seconds=200))
    await post.all_sent()
    assert post.read(chat) == ["Satu", "Dua"]
    assert post.messages(chat)[0].date >= int(began.timestamp()) + 300
