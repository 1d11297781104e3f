"""People do not do what was planned for them. Everything is answered, and nothing is lost."""

from domain.complaint import Outcome, Status
from domain.events import Added, Contested
from playground.people import MELATI, photo
from playground.town.living import LivingTown
from storage import drafts
from tests.town import CROSSWISE

pytestmark = CROSSWISE

LAMP = "Lampu jalan mati di depan musala, gelap sekali"
LETTER = "Lampu jalan mati. " + "Sudah lama sekali begini. " * 100 + "Demikian surat kami."


async def test_who_is_polite_has_not_begun_a_report(town: LivingTown) -> None:
    siti = town.citizen("Siti")
    siti.says("Halo min")
    await siti.hears("Halo, saya")
    siti.says("Terima kasih!")
    await siti.hears("Sama-sama")
    assert await drafts.find(town.store, town.store.seal.person_id(siti.user.id)) is None


async def test_a_pinned_message_is_no_report(town: LivingTown) -> None:
    siti = town.citizen("Siti")
    siti.says("Halo min")
    greeting = await siti.hears("Halo, saya")
    town.telegram.pin(greeting, by=siti.user)
    await siti.is_received()
    siti.says("Terima kasih!")
    await siti.hears("Sama-sama")
    assert not siti.heard("belum bisa kami simpan")


async def test_officers_can_read_the_whole_of_a_letter(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LETTER, at=MELATI)
    letter = await budi.hears("laporan selengkapnya")
    assert number in letter.text
    assert letter.text.endswith("Demikian surat kami.")


async def test_cancelling_a_question_leaves_the_draft(town: LivingTown) -> None:
    siti = town.citizen("Siti")
    number = await siti.reports(LAMP, at=MELATI)
    siti.says("Sampah menumpuk")
    await siti.hears("Ini untuk laporan yang mana?")
    siti.says(number)
    await siti.presses("add", number)
    await siti.hears("Apa tambahan Anda")
    siti.says("/batal")
    await siti.hears("Draf Anda masih ada")
    siti.says("/batal")
    await siti.hears("Isinya sudah dihapus")


async def test_labels_of_buttons_can_be_typed(town: LivingTown) -> None:
    siti = town.citizen("Siti")
    town.telegram.send_voice(siti.chat, siti.user, b"OggS")
    await siti.hears("Tetap sertakan?")
    siti.says("Ya, sertakan")
    await siti.hears("Apa yang terjadi?")


async def test_sending_and_cancelling_can_be_typed(town: LivingTown) -> None:
    siti = town.citizen("Siti")
    siti.says(LAMP)
    await siti.waits_for(lambda: siti.chat.keyboard, what="the location button")
    siti.says("kirim")
    await siti.hears("belum lengkap")
    siti.says("Kemarin")
    await siti.hears("Minggu, 15 November")
    siti.says("Gang Mawar 3")
    await siti.hears("Sudah lengkap")
    siti.says("Kirim!")
    await siti.hears("sudah kami terima")
    siti.says("Sampah menumpuk di kali")
    await siti.hears("Ini untuk laporan yang mana?")
    siti.says("batal")
    await siti.hears("Isinya sudah dihapus")


async def test_who_chose_to_be_known_sees_it_at_once(town: LivingTown) -> None:
    siti = town.citizen("Siti", username="siti_sukamaju")
    siti.says(LAMP)
    await siti.presses("Ubah")
    await siti.presses("Identitas")
    await siti.presses("Ya, tampilkan")
    await siti.hears("dan juga: Siti (@siti_sukamaju)")


async def test_a_mistyped_number_is_no_report(town: LivingTown) -> None:
    siti = town.citizen("Siti")
    siti.says("KA-7KQ4M-A")
    await siti.hears("tidak ditemukan")


async def test_a_photo_alone_says_that_it_is_not_done(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await budi.resolves(number, "Sudah diganti")
    await siti.presses("contest", number)
    await siti.hears("Apa yang belum")
    town.telegram.send_photo(siti.chat, siti.user, photo())
    await siti.hears("ditangani lagi")
    contested = (await town.history(number))[-1]
    assert isinstance(contested, Contested)
    assert len(contested.attachments) == 1


async def test_a_reply_about_what_is_closed_shows_how_to_go_on(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await budi.resolves(number, "Sudah diganti")
    await siti.confirms(number)
    sent = await siti.hears("Draf ini sudah dikirim")
    siti.says("Mati lagi", reply_to=sent)
    refused = await siti.hears("tidak kami teruskan")
    assert refused.words == ["Buka kembali"]
    old = await siti.hears("menurut Anda juga")
    await town.days(31)
    press = town.telegram.press_data(siti.user, old, f"reopen:{number}")
    assert "lebih dari 30 hari" in (await press.answered(siti.patience)).text


async def test_a_short_answer_finds_the_question_that_waits_for_it(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    others = [await siti.reports(f"Lampu jalan mati di pojok ke-{corner}") for corner in range(5)]
    await budi.resolves(number, "Sudah diganti")
    await siti.hears("Apakah benar sudah selesai?")
    await budi.accepts(others[0])
    await siti.hears("mulai ditangani")  # so that what they read last was no question
    siti.says("belum")
    await siti.presses("for", number)
    await siti.hears(f"laporan {number} belum selesai")
    await siti.hears(f"Apa yang belum selesai pada {number}?")
    siti.says("Masih gelap")
    await budi.hears("Masih gelap")
    await budi.resolves(number, "Kabelnya juga")
    await siti.hears("Kabelnya juga")
    await budi.accepts(others[1])
    await siti.hears("mulai ditangani", times=2)
    siti.says("sudah selesai")
    await siti.presses("for", number)
    await siti.hears("menurut Anda juga")
    assert await town.status_of(number) is Status.CLOSED
    await siti.presses("own", others[0])
    await siti.presses("withdraw", others[0])
    await siti.hears(f"Cabut laporan {others[0]}?")
    siti.says("Ya")
    await siti.hears(f"{others[0]} (“Lampu jalan mati di pojok")
    await town.settles()
    assert (await town.complaint(others[0])).outcome is Outcome.WITHDRAWN


async def test_another_language_shows_the_draft_in_it(town: LivingTown) -> None:
    siti = town.citizen("Siti")
    siti.says(LAMP)
    await siti.waits_for(lambda: siti.chat.keyboard, what="the location button")
    siti.says("/bahasa")
    await siti.presses("English")
    await siti.hears("Your draft report")


async def test_words_do_not_replace_the_proof(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports("Jalan berlubang besar di depan pasar", at=MELATI)
    await budi.resolves(number, "Sudah ditambal")
    prompt = await budi.hears("masih perlu foto")
    budi.says("Kamera rusak", reply_to=prompt)
    await budi.hears("perlu foto hasilnya")
    town.telegram.send_photo(budi.chat, budi.user, photo(), reply_to=prompt)
    await siti.hears("Sudah ditambal")
    assert not siti.heard("Kamera rusak")


async def test_what_a_group_says_to_nobody_is_answered(town: LivingTown) -> None:
    budi = town.officer("Budi", of="dpu")
    budi.says("/laporan")
    await budi.hears("percakapan pribadi")
    budi.says("/bantuan")
    help_ = await budi.hears("Bekerja dengan kartu")
    budi.says("Baik", reply_to=help_)
    await budi.hears("Balas kartu laporan")


async def test_words_given_back_can_be_replied_to(town: LivingTown) -> None:
    siti = town.citizen("Siti")
    budi, ani = town.officer("Budi", of="dpu"), town.officer("Ani", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await budi.taps("ask", number)
    question = await budi.hears("apa yang perlu ditanyakan")
    await ani.accepts(number)
    budi.says("Gang berapa?", reply_to=question)
    given_back = await budi.hears("supaya tidak hilang")
    budi.says("Tolong Ani yang tanya", reply_to=given_back)
    await budi.hears("ini buat siapa?")


async def test_the_desk_has_its_own_help(town: LivingTown) -> None:
    rina, tina = town.coordinator("Rina"), town.citizen("Tina")
    rina.says("/bantuan")
    await rina.hears("meja admin koordinator")
    tina.says("/link ABCDEF")
    await tina.hears("di grup yang mau ditautkan")


async def test_who_was_erased_is_told_in_their_language(town: LivingTown) -> None:
    joe, budi = town.citizen("Joe", language="en"), town.officer("Budi", of="dpu")
    number = await joe.reports("Street light out near the market")
    joe.says("/privacy")
    await joe.presses("Erase my words too")
    assert "We no longer know who you are" in await joe.taps("Withdraw and erase")
    card, _ = await budi.finds_on_card(number)
    await budi.waits_for(lambda: "📍 (isi sudah dihapus)" in card.text, what="an erased place")


async def test_thanks_below_news_still_reach_the_agency(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await budi.accepts(number)
    news = await siti.hears("mulai ditangani")
    siti.says("Terima kasih", reply_to=news)
    await budi.hears("Terima kasih")
    assert isinstance((await town.history(number))[-1], Added)


async def test_an_admin_whom_the_settings_name_is_heard_in_their_language(town: LivingTown) -> None:
    mayor = town.meet(town.mayor)
    mayor.user.language_code = "en"
    mayor.says("/start")
    await mayor.hears("For admins:")
