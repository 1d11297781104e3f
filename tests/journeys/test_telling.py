"""What officers tell the citizen: what it arrives as, what becomes of it, and what is asked."""

from domain.card_buttons import mark_of
from domain.complaint import Status
from domain.events import Asked
from playground.people import MELATI, photo
from playground.telegram import faults
from playground.town.living import LivingTown
from tests.journeys.test_deadlines import says
from tests.town import CROSSWISE

pytestmark = CROSSWISE

LAMP = "Lampu jalan mati di depan musala, gelap sekali"


async def test_photos_go_below_each_other_and_their_words_follow_an_edit(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    card, _ = await budi.finds_on_card(number)
    album = town.telegram.new_album()
    first, _ = (
        town.telegram.send_photo(
            budi.chat, budi.user, photo(colour), words, album=album, reply_to=card
        )
        for colour, words in (("red", "Tiangnya begini"), ("blue", ""))
    )
    await budi.chooses("send", first)
    told = await siti.hears("Tiangnya begini")
    shown = [it for it in siti.sees() if it.media]
    assert len(shown) == 2
    assert all(it.origin is None for it in shown), "they come from the bot"
    assert told.buttons

    await town.settles()
    town.telegram.edit(first, "Tiangnya miring")
    assert await siti.hears("Tiangnya miring") is told, "edited where it stands"
    await budi.hears("Sampai ke warga")
    first.media = town.telegram.send_photo(budi.chat, budi.user, photo("green")).media
    town.telegram.edit(first, "Tiangnya miring sekali")
    refused = await budi.hears("Perubahan ini tidak ikut")
    assert refused.reply_to is first
    await town.settles()
    assert not siti.heard("miring sekali")


async def test_officers_see_what_becomes_of_their_words(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await town.settles()
    town.telegram.faults.next(faults.trouble(), chat=siti.chat.id, times=3)
    reply = await budi.replies(number, "Petugas datang besok")
    await budi.chooses("send", reply)
    fate = await budi.hears("Belum sampai ke warga")
    assert fate.reply_to is reply
    await siti.hears("datang besok")
    await budi.hears("Sampai ke warga")
    assert "Sampai ke warga" in fate.text, "in the same message"

    town.telegram.block(siti.user)
    await budi.tells(number, "Besok pukul sembilan")
    await budi.hears("menutup percakapan")
    await budi.tells(number, "Bawa tangga sendiri")
    await budi.hears("menutup percakapan", times=2)
    await budi.accepts(number)
    await town.settles()
    town.telegram.unblock(siti.user)
    siti.says("/laporan")
    await siti.hears("Selama Anda pergi")
    await siti.hears("Bawa tangga sendiri")
    assert siti.heard("pukul sembilan"), "each of them, as was promised"
    await siti.hears("mulai ditangani")
    await budi.hears("Sampai ke warga", times=3)
    assert not budi.heard("menutup percakapan")


async def test_one_question_at_a_time_and_silence_is_noted(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    _, ask = await budi.finds_on_card(number, "ask")
    await budi.asks(number, "Tiang yang mana?")
    question = await siti.hears("Tiang yang mana?")
    await town.settles()
    card, _ = await budi.finds_on_card(number, "note")
    assert "🕒 Menunggu jawaban warga sampai Senin, 23 November" in card.text
    assert "Tanya warga" not in card.words
    fresh = f"ask:{number}:{mark_of(await town.complaint(number))}"
    for forged in (ask["callback_data"], fresh):
        press = town.telegram.press_data(budi.user, card, forged)
        assert (await press.answered(budi.patience)).text
    await town.settles()
    assert [type(event) for event in await town.history(number)].count(Asked) == 1

    await town.days(8)
    await budi.hears("warga tidak menjawab sampai batasnya")
    assert number in (await siti.hears("Belum ada jawaban Anda")).text
    assert siti.sees()[-1].id > question.id
    assert await town.status_of(number) is Status.IN_PROGRESS
    await budi.asks(number, "RT berapa?")
    await siti.answers(number, "RT tiga")
    told = await budi.hears("RT tiga")
    assert "Batas waktu berjalan lagi" in told.text
    assert says(budi, "warga tidak menjawab") == 1
