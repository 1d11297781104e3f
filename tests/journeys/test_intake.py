"""A citizen tells it once, in any order, in a minute."""

import random

import pytest

from domain.complaint import Status
from domain.events import Added, Answered, Submitted
from domain.people import PersonId
from playground.citizen import Citizen
from playground.people import MELATI, copied, photo
from playground.telegram import Message
from playground.town.living import LivingTown
from storage import complaints, drafts, people
from tests.town import CROSSWISE

pytestmark = CROSSWISE

COLOURS = ("red", "green", "blue", "grey", "white", "black", "pink", "gold", "navy", "teal")
WORDS = {
    "id": "Jalan berlubang besar di depan pasar, sudah ada motor jatuh",
    "en": "A deep pothole in the road in front of the market",
}


@pytest.mark.parametrize("language", ["id", "en"])
async def test_the_shortest_report_takes_three_actions(town: LivingTown, language: str) -> None:
    siti = town.citizen("Siti", language=language)
    town.telegram.send_photo(siti.chat, siti.user, photo(), WORDS[language])
    await siti.waits_for(lambda: siti.chat.keyboard, what="the location button")
    town.telegram.send_location(siti.chat, siti.user, *MELATI)
    await siti.presses("send")

    number = await receipt(siti)
    complaint = await town.complaint(number)
    assert (complaint.category, complaint.agency) == ("jalan", "dpu")
    assert complaint.place is not None
    assert complaint.place.pin is not None
    assert complaint.files == 1
    assert siti.chat.keyboard is None


async def test_everything_can_be_typed(town: LivingTown) -> None:
    siti = town.citizen("Siti")
    siti.says("Air selokan meluap tiap hujan, mampet")
    await siti.waits_for(lambda: siti.chat.keyboard, what="the location button")
    siti.says("Gang Mawar 3, belakang masjid")
    await siti.hears("Gang Mawar 3")
    await siti.hears("boleh dilewati")
    siti.says("ya")
    await siti.presses("Ubah")
    await siti.presses("Waktu kejadian")
    await siti.hears("Kapan kejadiannya?")
    siti.says("entah kapan")
    await siti.hears("kemarin, 2 hari lalu, 17/11.")
    siti.says("2 hari lalu")
    await siti.hears("Sabtu, 14 November")
    await siti.presses("send")

    complaint = await town.complaint(await receipt(siti))
    assert complaint.category == "saluran"
    assert complaint.answers == {"masuk-rumah": "Ya"}
    assert complaint.place is not None
    assert complaint.place.words == "Gang Mawar 3, belakang masjid"
    assert complaint.happened_on.day == 14


async def test_submit_tapped_twenty_times_files_one_complaint(town: LivingTown) -> None:
    siti = town.citizen("Siti")
    town.telegram.send_photo(siti.chat, siti.user, photo(), WORDS["id"])
    await siti.waits_for(lambda: siti.chat.keyboard, what="the location button")
    town.telegram.send_location(siti.chat, siti.user, *MELATI)
    card, button = await siti.waits_for(lambda: siti.finds("send"), what="Submit")
    presses = [siti.press(card, button) for _ in range(20)]

    number = await receipt(siti)
    await town.settles()
    answers = [press.answer.text for press in presses if press.answer]  # some come too late
    assert answers
    assert all(number in answer for answer in answers)
    person = await person_of(town, siti)
    assert await complaints.count_of_citizen(town.store, person) == 1
    assert copied(siti.sees()) == [number]


async def test_album_shuffled_and_cut_by_a_restart_is_one_report(town: LivingTown) -> None:
    siti = await known(town, "Siti")
    before = len(siti.sees())
    album, order = town.telegram.new_album(), list(range(10))
    random.Random(7).shuffle(order)
    for place in order[:4]:
        send_piece(town, siti, album, place)
    await town.restarts()
    for place in order[4:]:
        send_piece(town, siti, album, place)
    await siti.hears("10 berkas")
    await town.settles()
    assert len(siti.sees()) == before + 2, "one card, and the question for the place"

    town.telegram.send_location(siti.chat, siti.user, *MELATI)
    await siti.presses("send")
    number = await receipt(siti)
    await town.settles()
    submitted = (await town.history(number))[0]
    assert isinstance(submitted, Submitted)
    assert len(submitted.attachments) == 10
    person = await person_of(town, siti)
    assert await complaints.count_of_citizen(town.store, person) == 1


async def test_a_piece_after_submit_joins_the_complaint(town: LivingTown) -> None:
    siti = await known(town, "Siti")
    album = town.telegram.new_album()
    send_piece(town, siti, album, 0)
    send_piece(town, siti, album, 1)
    await siti.hears("2 berkas")
    town.telegram.send_location(siti.chat, siti.user, *MELATI)
    await siti.presses("send")
    number = await receipt(siti)
    send_piece(town, siti, album, 2)
    await siti.hears("Tambahan Anda")

    added = (await town.history(number))[-1]
    assert isinstance(added, Added)
    assert len(added.attachments) == 1
    person = await person_of(town, siti)
    assert await complaints.count_of_citizen(town.store, person) == 1
    assert await drafts.find(town.store, person) is None


async def test_files_beyond_ten_are_named_and_left_out(town: LivingTown) -> None:
    siti = await known(town, "Siti")
    for album in (town.telegram.new_album(), town.telegram.new_album()):
        for place in range(6):
            colour = f"#{random.Random(f'{album}{place}').randrange(0xFFFFFF):06x}"
            town.telegram.send_photo(
                siti.chat, siti.user, photo(colour), "Pohon tumbang", album=album
            )
    await siti.hears("paling banyak 10")
    await siti.hears("10 berkas")


async def test_with_complaints_open_the_bot_asks_which_one_it_is_for(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    first = await siti.reports(WORDS["id"], at=MELATI)
    siti.says("Sekarang lubangnya tambah dalam")
    await siti.presses("for", first)
    await siti.hears("Tambahan Anda")
    await budi.hears("Sekarang lubangnya tambah dalam")
    added = (await town.history(first))[-1]
    assert isinstance(added, Added)

    siti.says("Lampu jalan mati, gelap sekali")
    await siti.presses("new")
    await siti.waits_for(lambda: siti.chat.keyboard, what="the location button")
    siti.says("Jalan Kenanga")
    await siti.presses("send")
    assert await receipt(siti, after=1) != first


async def test_a_reply_to_news_needs_no_question(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(WORDS["id"], at=MELATI)
    await budi.asks(number, "Di sisi mana?")
    question = await siti.hears("Di sisi mana?")
    siti.says("Sisi timur", reply_to=question)
    await budi.hears("Sisi timur")
    assert isinstance((await town.history(number))[-1], Answered)
    await budi.resolves(number, "Ditambal", photo=photo())
    claim = await siti.hears("Apakah benar sudah selesai?")
    siti.says("belum, masih bolong", reply_to=claim)
    await siti.hears("ditangani lagi")
    assert await town.status_of(number) is Status.IN_PROGRESS


async def test_a_category_can_be_found_by_browsing(town: LivingTown) -> None:
    siti = await known(town, "Siti")
    siti.says("Tolong dibantu ya, terima kasih")
    await siti.presses("Jalan dan saluran")
    await siti.presses("Trotoar dan jembatan")
    await siti.hears("Trotoar dan jembatan")
    await siti.presses("Ubah")
    await siti.presses("Kategori")
    await siti.presses("Lainnya")
    await siti.hears("Kategori: Lainnya")
    siti.says("Alun-alun")
    await siti.hears("Tempatnya: Kelurahan Alun-Alun, “Alun-alun”")
    await siti.presses("send")
    number = await receipt(siti)
    assert (await town.complaint(number)).agency is None
    assert siti.heard("Admin koordinator mencarikan instansi")


async def test_the_agency_learns_who_reported_only_if_they_wish(town: LivingTown) -> None:
    siti = town.citizen("Siti", username="siti_sukamaju")
    tono = town.citizen("Tono", username="tono_sukamaju")
    budi = town.officer("Budi", of="dpu")
    await tono.reports(WORDS["id"], at=MELATI)
    siti.says(WORDS["id"])
    await siti.presses("Ubah")
    await siti.presses("Identitas")
    await siti.hears("Siti (@siti_sukamaju)")
    await siti.presses("Ya, tampilkan")
    siti.says("depan pasar")
    await siti.presses("send")
    await budi.hears("Siti (@siti_sukamaju)")
    await town.settles()
    assert not budi.heard("tono_sukamaju")


async def test_files_that_cannot_be_cleaned_need_a_yes(town: LivingTown) -> None:
    siti = await known(town, "Siti")
    town.telegram.send_voice(siti.chat, siti.user, b"OggS")
    await siti.hears("Tetap sertakan?")
    await siti.presses("Ya, sertakan")
    siti.says("Petugas parkir liar minta uang di depan stasiun")
    await siti.waits_for(lambda: siti.chat.keyboard, what="the location button")
    await town.settles()
    draft = await drafts.find(town.store, await person_of(town, siti))
    assert draft is not None
    assert draft.agreed_to_files


async def test_an_abandoned_draft_is_recalled_once_and_then_deleted(town: LivingTown) -> None:
    siti = await known(town, "Siti")
    siti.says("Lampu jalan mati")
    await siti.waits_for(lambda: siti.chat.keyboard, what="the location button")
    await town.days(2)
    await siti.hears("belum dikirim")
    await town.days(3)
    await siti.hears("belum dikirim", times=1)
    assert await drafts.find(town.store, await person_of(town, siti)) is not None
    await town.days(8)
    await siti.hears("kami hapus")
    assert await drafts.find(town.store, await person_of(town, siti)) is None


async def test_draft_survives_a_restart_and_can_be_cancelled(town: LivingTown) -> None:
    siti = await known(town, "Siti")
    siti.says("Lampu jalan mati")
    await siti.waits_for(lambda: siti.chat.keyboard, what="the location button")
    await town.restarts()
    siti.says("/lapor")
    await siti.hears("Draf Anda ada di bawah")
    siti.says("/batal")
    await siti.hears("Isinya sudah dihapus")
    await town.settles()
    assert await drafts.find(town.store, await person_of(town, siti)) is None
    assert siti.chat.keyboard is None


async def test_whoever_blocks_the_bot_hears_the_news_on_return(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(WORDS["id"], at=MELATI)
    await town.settles()
    town.telegram.block(siti.user)
    await budi.accepts(number)
    await town.settles()
    await budi.resolves(number, "Ditambal", photo=photo())
    await town.settles()
    assert not siti.heard("mulai ditangani")
    town.telegram.unblock(siti.user)
    town.telegram.start(siti.user)
    await siti.hears("Selama Anda pergi")
    await siti.hears("Apakah benar sudah selesai?")


async def test_erasing_everything_leaves_nobody_behind(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(WORDS["id"], at=MELATI)
    person = await person_of(town, siti)
    siti.says("/privasi")
    await siti.presses("Hapus juga isi laporan")
    assert "Kami tidak tahu lagi" in await siti.taps("Cabut dan hapus semua")
    await budi.hears("mencabut laporannya")
    await town.settles()
    complaint = await town.complaint(number)
    assert (complaint.status, complaint.citizen) == (Status.CLOSED, None)
    assert (complaint.description, complaint.place) == ("", None)
    assert await people.find(town.store, person) is None
    assert await complaints.verify(town.store, number)


async def test_open_complaints_may_finish_before_all_is_erased(town: LivingTown) -> None:
    siti = town.citizen("Siti")
    number = await siti.reports(WORDS["id"], at=MELATI)
    siti.says("/privasi")
    await siti.presses("Hapus draf & identitas")
    await siti.presses("Biarkan selesai")
    await siti.hears("sampai laporan yang terbuka selesai")
    assert (await town.complaint(number)).citizen is not None


async def test_an_answer_that_comes_late_is_passed_on(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(WORDS["id"], at=MELATI)
    await budi.asks(number, "Di sisi mana?")
    await siti.presses("answer", number)
    await siti.hears("Apa jawaban Anda")
    await town.weeks_pass()
    siti.says("Sisi timur")
    await budi.hears("Sisi timur")
    await siti.hears("Tambahan Anda")
    assert await siti.taps("answer", number) == ""
    await siti.hears("Apa tambahan Anda")


async def test_commands_nobody_knows_are_no_reports(town: LivingTown) -> None:
    siti = await known(town, "Siti")
    siti.says("/entah")
    await siti.hears("Perintah itu tidak kami kenal")
    town.telegram.send_sticker(siti.chat, siti.user)
    await siti.hears("belum bisa kami simpan")
    siti.says("/bahasa")
    await siti.presses("English")
    await siti.hears("let us go on in English")
    siti.says("/help")
    await siti.hears("To report:")


async def test_number_typed_opens_ones_own_page_and_to_others_what_is_public(
    town: LivingTown,
) -> None:
    siti, tono = town.citizen("Siti"), town.citizen("Tono")
    number = await siti.reports(WORDS["id"], at=MELATI)
    siti.says(number.lower())
    await siti.hears("Riwayat")
    tono.says(number)
    await tono.hears("menunggu jawaban pertama")
    assert not tono.heard(WORDS["id"])
    assert not tono.heard("Riwayat")
    siti.says("/laporan")
    await siti.hears("Laporan Anda")
    await siti.taps("own", number)
    await siti.hears("Di: Dinas Pekerjaan Umum")


async def known(town: LivingTown, name: str) -> Citizen:
    """Somebody who has said hello before."""
    citizen = town.citizen(name)
    town.telegram.start(citizen.user)
    await citizen.hears("Halo, saya")
    return citizen


async def receipt(citizen: Citizen, *, after: int = 0) -> str:
    """The number on the newest receipt, beyond so many that there were."""
    numbers = await citizen.waits_for(
        lambda: copied(citizen.sees())[after:] or None, what="a receipt"
    )
    return numbers[-1]


def send_piece(town: LivingTown, citizen: Citizen, album: str, place: int) -> Message:
    """One photo of an album; the first has the caption."""
    caption = "Pohon tumbang, menutup gang" if place == 0 else ""
    data = photo(COLOURS[place])
    return town.telegram.send_photo(citizen.chat, citizen.user, data, caption, album=album)


async def person_of(town: LivingTown, citizen: Citizen) -> PersonId:
    """Our own number for them."""
    return town.store.seal.person_id(citizen.user.id)
