"""What officers and coordinators do with cards, and who cannot."""

from functools import partial

import pytest

from domain.complaint import Outcome, Status
from domain.events import Noted, Told
from playground.people import MELATI, photo, verb
from playground.telegram import Message, render
from playground.town.living import LivingTown
from tests.town import CROSSWISE

LAMP = "Lampu jalan mati di depan musala, gelap sekali"
BY_POLLING = [pytest.param(each, "polling", id=each) for each in ("sqlite", "postgresql")]
ONCE = pytest.mark.parametrize(
    ("migrated_url", "webhook_port"),
    [pytest.param("sqlite", "polling", id="sqlite-polling")],  # nothing there depends on these
    indirect=True,
)
POTHOLE = "Jalan berlubang besar di depan pasar"


@CROSSWISE
async def test_not_ours_goes_to_triage_which_gives_it_to_another(town: LivingTown) -> None:
    siti, rina = town.citizen("Siti"), town.coordinator("Rina")
    budi, dewi = town.officer("Budi", of="dpu"), town.officer("Dewi", of="dlh")
    number = await siti.reports(LAMP, at=MELATI)
    await budi.returns(number, "Itu lampu taman")
    await siti.hears("Itu lampu taman")
    await rina.hears("Itu lampu taman")
    assert await town.status_of(number) is Status.SUBMITTED
    await rina.routes(number, to="dlh")
    await dewi.accepts(number)
    await town.settles()
    complaint = await town.complaint(number)
    assert (complaint.status, complaint.agency) == (Status.IN_PROGRESS, "dlh")
    assert budi.finds("accept", number) is None, "the former desk keeps no buttons"
    assert rina.finds("route", number) is None
    assert siti.heard("Dinas Lingkungan Hidup")


@CROSSWISE
async def test_the_desk_archives_and_says_who_is_responsible(town: LivingTown) -> None:
    siti, budi, rina = (
        town.citizen("Siti"),
        town.officer("Budi", of="dpu"),
        town.coordinator("Rina"),
    )
    number = await siti.reports(LAMP, at=MELATI)
    await budi.returns(number, "Lampu milik perumahan")
    await rina.archives(number, "Bukan milik pemerintah", "Pengelola perumahan Melati")
    news = await siti.hears("Pengelola perumahan Melati")
    assert "Bukan milik pemerintah" in news.text
    assert await town.status_of(number) is Status.ARCHIVED


@CROSSWISE
async def test_of_two_who_accept_at_once_one_wins_and_the_other_is_told(town: LivingTown) -> None:
    siti = town.citizen("Siti")
    budi, ani = town.officer("Budi", of="dpu"), town.officer("Ani", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    card, button = await budi.finds_on_card(number, "accept")
    presses = [budi.press(card, button), ani.press(card, button)]
    said = [(await press.answered(budi.patience)).text for press in presses]
    await town.settles()
    winner, loser = ("Budi", said[1]) if number in said[0] else ("Ani", said[0])
    assert winner in loser
    complaint = await town.complaint(number)
    assert complaint.version == 3, "it was accepted once"
    assert complaint.status is Status.IN_PROGRESS


@CROSSWISE
async def test_whoever_holds_a_complaint_can_let_go_and_colleagues_can_take_over(
    town: LivingTown,
) -> None:
    siti = town.citizen("Siti")
    budi, ani = town.officer("Budi", of="dpu"), town.officer("Ani", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await budi.accepts(number)
    await budi.hears("Pemegang: Budi")
    assert "Pemegangnya Budi" in await ani.taps("release", number)
    assert "sudah Anda pegang" in await budi.taps("take-over", number)
    await ani.takes_over(number, "Budi cuti minggu ini")
    told = await budi.hears("Ani mengambil alih dari Budi")
    assert "cuti minggu ini" in told.text
    await ani.hears("Pemegang: Ani")
    assert "tidak lagi Anda pegang" in await ani.taps("release", number)
    await ani.hears("Pemegang: belum ada")
    await budi.accepts(number)
    await budi.taps("history", number)
    history = await budi.hears("Ani mengambil alih dari Budi: “Budi cuti")
    assert "dilepas Ani" in history.text
    await town.settles()
    assert not siti.heard("Ani")


@CROSSWISE
async def test_what_somebody_held_is_free_when_they_leave_the_group(town: LivingTown) -> None:
    siti = town.citizen("Siti")
    budi, ani = town.officer("Budi", of="dpu"), town.officer("Ani", of="dpu")
    town.telegram.promote(budi.chat, town.bot.user, quietly=True)  # so it is told twice
    numbers = [await siti.reports(LAMP, at=MELATI), await siti.reports(POTHOLE, at=MELATI)]
    for number in numbers:
        await budi.accepts(number)
    await town.settles()
    town.telegram.kick(budi.chat, budi.user)
    told = await ani.hears("Budi sudah keluar dari grup")
    assert all(number in told.text for number in numbers)
    await town.settles()
    assert [(await town.complaint(number)).holder for number in numbers] == [None, None]
    await ani.accepts(numbers[0])
    await ani.taps("history", numbers[0])
    await ani.hears("Budi keluar dari grup")
    assert sum("Budi sudah keluar" in message.text for message in ani.sees()) == 1


@CROSSWISE
async def test_a_stale_card_changes_nothing_and_is_renewed(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    card, button = await budi.finds_on_card(number, "not-ours")
    await budi.accepts(number)
    await siti.withdraws(number)
    await town.settles()
    card.text = "What it was like on a telephone that had been off"
    data = button["callback_data"]
    press = town.telegram.press_data(budi.user, card, data)
    answer = await press.answered(budi.patience)
    assert "ditutup" in answer.text
    assert (await town.complaint(number)).outcome is Outcome.WITHDRAWN
    await budi.waits_for(lambda: "dicabut warga" in card.text, what="the card as it is now")


@CROSSWISE
async def test_who_is_not_in_the_agencys_group_changes_nothing(town: LivingTown) -> None:
    siti, wati = town.citizen("Siti"), town.citizen("Wati")
    budi, dewi = town.officer("Budi", of="dpu"), town.officer("Dewi", of="dlh")
    number = await siti.reports(LAMP, at=MELATI)
    other = await wati.reports("Sampah menumpuk di kali", at=MELATI)
    _, accept = await budi.finds_on_card(number, "accept")
    theirs, _ = await dewi.finds_on_card(other, "accept")
    press = town.telegram.press_data(dewi.user, theirs, accept["callback_data"])
    assert number in (await press.answered(dewi.patience)).text
    assert await town.status_of(number) is Status.ROUTED


@CROSSWISE
async def test_bots_anonymous_admins_and_forwards_change_nothing(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    card, _ = await budi.finds_on_card(number)
    await town.settles()

    town.telegram.promote(budi.chat, budi.user, anonymous=True)
    (masked,) = budi.says("Segera kami cek", reply_to=card)
    await budi.hears("mode anonim")

    payload = render.message(masked, town.bot, town.telegram.files)
    del payload["sender_chat"]  # now it comes from the robot that speaks for anonymous admins
    town.bot.queue.push("message", payload, lane="robot")
    await budi.hears("Bot lain")

    town.telegram.set_anonymous(budi.chat, budi.user, on=False)
    command = town.telegram.send_text(siti.chat, siti.user, "/batal")
    town.telegram.forward(budi.chat, budi.user, command)
    await budi.hears("terusan")

    await town.settles()
    assert (await town.complaint(number)).version == 2
    assert budi.finds("send") is None


@CROSSWISE
async def test_a_reply_goes_to_the_citizen_only_when_somebody_says_so(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    reply = await budi.replies(number, "Petugas datang besok pagi")
    await town.settles()
    assert not siti.heard("besok pagi")
    await budi.chooses("send", reply)
    await siti.hears("Petugas datang besok pagi")
    await budi.hears("Sampai ke warga")
    (told,) = [event for event in await town.history(number) if isinstance(event, Told)]
    assert told.words == "Petugas datang besok pagi"


@CROSSWISE
async def test_an_internal_note_never_reaches_the_citizen(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    reply = await budi.replies(number, "Pelapor ini cerewet")
    await budi.chooses("keep", reply)
    await budi.notes(number, "Tunggu anggaran <b>baru</b> 🤷")
    await town.settles()
    assert not any("cerewet" in m.text or "anggaran" in m.text for m in siti.sees())
    notes = [event.words for event in await town.history(number) if isinstance(event, Noted)]
    assert notes == ["Pelapor ini cerewet", "Tunggu anggaran <b>baru</b> 🤷"]
    await budi.taps("history", number)
    assert "anggaran <b>baru</b> 🤷" in (await budi.hears("cerewet")).text


@CROSSWISE
async def test_officers_are_told_when_their_words_did_not_arrive(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    town.telegram.block(siti.user)
    await budi.tells(number, "Petugas datang besok pagi")
    await budi.hears("menutup percakapan")
    await budi.asks(number, "Tiang yang mana?")
    question = await budi.hears("menutup percakapan", times=2)
    town.telegram.unblock(siti.user)
    siti.says("/laporan")
    await siti.hears("Tiang yang mana?")
    await budi.waits_for(lambda: "Sampai ke warga" in question.text, what="that it arrived")
    assert not budi.heard("menutup percakapan")


@CROSSWISE
async def test_what_a_citizen_adds_hangs_below_the_card(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    card, _ = await budi.finds_on_card(number)
    await siti.adds(number, "Sekarang dua lampu yang mati")
    relayed = await budi.hears("dua lampu yang mati")
    assert relayed.reply_to is card
    news = await siti.hears("Tambahan Anda")
    town.telegram.send_photo(siti.chat, siti.user, photo("red"), "Begini", reply_to=news)
    evidence = await budi.hears("Begini")
    assert any(message.media for message in budi.sees())
    assert evidence.reply_to is card or evidence.media


@CROSSWISE
async def test_the_proof_may_come_after_the_remark(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(POTHOLE, at=MELATI)
    await budi.resolves(number, "Sudah ditambal")
    question = await budi.hears("perlu foto")
    assert await town.status_of(number) is Status.ROUTED
    await town.restarts()
    album = town.telegram.new_album()
    for _ in range(2):
        town.telegram.send_photo(budi.chat, budi.user, photo(), album=album, reply_to=question)
    await siti.hears("Sudah ditambal")
    await town.settles()
    assert len((await town.history(number))[-2].attachments) == 2
    assert await town.status_of(number) is Status.RESOLVED


@CROSSWISE
async def test_words_for_what_has_changed_meanwhile_are_given_back(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await budi.taps("ask", number)
    question = await budi.hears("apa yang perlu ditanyakan")
    await siti.withdraws(number)
    town.telegram.send_text(budi.chat, budi.user, "Gang berapa?", reply_to=question)
    told = await budi.hears("Gang berapa?")
    assert "supaya tidak hilang" in told.text
    await town.settles()
    assert (await town.complaint(number)).outcome is Outcome.WITHDRAWN


@CROSSWISE
async def test_a_question_can_be_cancelled_by_whom_it_was_put_to(town: LivingTown) -> None:
    siti = town.citizen("Siti")
    budi, ani = town.officer("Budi", of="dpu"), town.officer("Ani", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await budi.taps("ask", number)
    asked = await budi.hears("apa yang perlu ditanyakan")
    await budi.taps("not-ours", number)
    await budi.hears("bukan wewenang")
    assert "Dibatalkan" in asked.text, "one question at a time"
    assert "bukan untuk Anda" in await ani.taps("cancel")
    assert await budi.taps("cancel")
    await town.settles()
    assert await town.status_of(number) is Status.ROUTED


@pytest.mark.parametrize(("migrated_url", "webhook_port"), BY_POLLING, indirect=True)
async def test_a_ready_answer_is_read_before_it_is_sent(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await budi.taps("history", number)
    await budi.taps("ready", number)
    await budi.taps("Petugas dijadwalkan", number)
    shown = await budi.hears("masuk jadwal regu lampu Dinas Pekerjaan Umum")
    await town.settles()
    assert not siti.heard("regu lampu")
    budi.press(shown, next(b for b in shown.buttons if verb(b) == "send"))
    await siti.hears(f"Laporan {number} sudah masuk jadwal regu lampu Dinas Pekerjaan Umum.")
    await budi.hears("Sampai ke warga")


@pytest.mark.parametrize(("migrated_url", "webhook_port"), BY_POLLING, indirect=True)
async def test_officers_send_places_voices_and_papers_to_the_citizen(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    card, _ = await budi.finds_on_card(number)
    telegram, chat, user = town.telegram, budi.chat, budi.user
    said = [
        telegram.send_location(chat, user, *MELATI, reply_to=card),
        telegram.send_voice(chat, user, b"voice", reply_to=card),
        telegram.send_document(chat, user, b"%PDF-1.4", "surat.pdf", reply_to=card),
    ]
    for each in said:
        await budi.chooses("send", each)

    def of_kind(kind: str) -> Message | None:
        return next((message for message in siti.sees() if message.kind == kind), None)

    for kind in ("location", "voice", "document"):
        sent = await siti.waits_for(partial(of_kind, kind), what=kind)
        assert sent.origin is None, "it comes from the bot, not from whoever sent it"
    assert siti.heard("📍 -6.903400, 107.618100")


@pytest.mark.parametrize(("migrated_url", "webhook_port"), BY_POLLING, indirect=True)
async def test_what_is_pressed_rarely_opens_in_place_and_folds_again(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)

    def verbs() -> list[str]:
        found = budi.finds("history", number)
        return [verb(button) for button in found[0].buttons] if found else []

    daily = ["accept", "ask", "resolve", "not-ours", "history", "more"]
    await budi.waits_for(lambda: verbs() == daily, what="what is done daily")
    await budi.taps("more", number)
    await budi.waits_for(
        lambda: verbs() == [*daily[:-1], "note", "hand-on", "merge", "card"], what="all of it"
    )
    await budi.taps("Lebih ringkas", number)
    await budi.waits_for(lambda: verbs() == daily, what="what is done daily, again")
    await budi.taps("more", number)
    await budi.accepts(number)
    daily = ["resolve", "ask", "note", "history", "more"]
    await budi.waits_for(lambda: verbs() == daily, what="what whoever holds it does daily")


@ONCE
async def test_what_officers_do_in_another_order_is_understood(town: LivingTown) -> None:
    siti = town.citizen("Siti")
    budi, ani = town.officer("Budi", of="dpu"), town.officer("Ani", of="dpu")
    lamp = await siti.reports(LAMP, at=MELATI)
    road = await siti.reports(POTHOLE, at=MELATI)

    # Says that it is done, accepts it meanwhile, and only then writes what was done.
    await budi.taps("resolve", lamp)
    asked = await budi.hears(f"apa yang sudah dikerjakan untuk {lamp}")
    assert "boleh dengan foto" in asked.text
    card, accept = await budi.finds_on_card(lamp, "accept")
    await budi.press(card, accept).answered(budi.patience)
    twice = town.telegram.press_data(budi.user, card, accept["callback_data"])
    assert "sudah Anda pegang" in (await twice.answered(budi.patience)).text
    budi.says("Lampu sudah diganti", reply_to=asked)
    await siti.hears("Lampu sudah diganti")

    # Sends the photo first, and is told what is still missing.
    await budi.taps("resolve", road)
    asked = await budi.hears(f"apa yang sudah dikerjakan untuk {road}")
    assert "dengan foto hasilnya" in asked.text
    town.telegram.send_photo(budi.chat, budi.user, photo("silver"), reply_to=asked)
    words = await budi.hears("tinggal tulisannya")

    # Is called otherwise by now, and leaves before the answer.
    budi.user.first_name = "Budiman"
    await budi.taps("history", road)
    await budi.hears("Riwayat")
    town.telegram.leave(budi.chat, budi.user)
    await ani.hears(f"Budiman sudah keluar dari grup ini. Kini tanpa pemegang: {lamp}")
    await ani.waits_for(lambda: "Dibatalkan" in words.text, what="nobody is asked any more")


@ONCE
async def test_commands_where_they_are_not_known_say_so(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    siti.says("/antrean")
    await siti.hears("Perintah itu untuk grup instansi")
    for words in ("/antrean2", "/tidakada@bot_lain", "/tidakada@kanal_sukamaju_bot"):
        budi.says(words)
    await budi.hears("Perintah itu tidak kami kenal")
    budi.says("/antrian@kanal_sukamaju_bot")
    await budi.hears("Tidak ada laporan di daftar ini")
    assert sum("tidak kami kenal" in it.text for it in budi.sees()) == 1, "others are not for us"
