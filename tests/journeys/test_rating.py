"""After "yes, it is done": how content people are, in one message that follows what they say."""

import pytest

from domain.complaint import Rating
from domain.events import Rated
from playground.people import MELATI
from playground.town.living import LivingTown
from tests.town import CROSSWISE

LAMP = "Lampu jalan mati di depan musala, gelap sekali"
POLLING = pytest.mark.parametrize("webhook_port", ["polling"], indirect=True)


@CROSSWISE
async def test_stars_then_reasons_then_words_each_as_one_likes(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await budi.resolves(number, "Lampu sudah diganti")
    await siti.confirms(number)
    asked = await siti.hears("Seberapa puas Anda")
    assert asked.words[:6] == ["1 ★", "2 ★", "3 ★", "4 ★", "5 ★", "Lewati"]
    assert "menurut Anda juga. Terima kasih." in asked.text

    await siti.taps("1 ★")
    await siti.hears("Apa yang kurang?")
    await siti.taps("4 ★")
    await siti.hears("Apa yang baik?")
    assert asked.words[3] == "✓ 4", "a finger may slip"
    await siti.taps("Petugas ramah")
    await siti.taps("Cepat")
    await siti.hears("Nilai Anda: ★★★★☆ · Cepat, Petugas ramah")
    assert "✓ Cepat" in asked.words
    await siti.taps("Tulis pesan")
    await siti.hears("Tulis pesan Anda untuk Dinas Pekerjaan Umum")
    siti.says("Tukangnya sabar <3")
    thanks = await siti.hears("ikut dihitung di /statistik")
    assert thanks is asked, "it is one message that follows"
    assert "“Tukangnya sabar <3”" in thanks.text
    assert thanks.words == ["Ubah nilai", "Lihat laporan"]
    card = await budi.hears("Nilai dari warga: ★★★★☆ · Cepat, Petugas ramah")
    await budi.waits_for(lambda: "Tukangnya sabar" in card.text, what="their words on the card")
    complaint = await town.complaint(number)
    assert complaint.rating == Rating(
        stars=4, reasons=("quick", "friendly"), said=complaint.version
    )

    await siti.taps("Ubah nilai")
    await siti.hears("Seberapa puas Anda")
    siti.says("2")
    await siti.hears("Apa yang kurang?")
    await siti.taps("Selesai")
    await siti.hears("Nilai Anda: ★★☆☆☆")
    await budi.taps("history", number)
    told = await budi.hears("nilai dari warga ★★★★☆: “Tukangnya sabar <3”")
    assert "nilai dari warga ★★☆☆☆" in told.text
    await siti.taps("Lihat laporan")
    page = await siti.hears("nilai Anda ★★☆☆☆")
    assert "Ubah nilai" in page.words


@POLLING
async def test_nobody_has_to_say_anything_and_may_say_it_later(town: LivingTown) -> None:
    joe, budi = town.citizen("Joe", language="en"), town.officer("Budi", of="dpu")
    wati = town.citizen("Wati")
    number = await joe.reports("Street light out near the market", at=MELATI)
    await budi.resolves(number, "Lampu sudah diganti")
    await joe.confirms(number)
    asked = await joe.hears("How satisfied are you")
    await joe.taps("Skip")
    await joe.hears("Is the problem back?")
    assert asked.words == ["See report"]
    joe.says("5")
    await joe.hears("Your draft report"), "nothing is asked any more: it is a new report"
    joe.says("/cancel")
    await joe.hears("Cancelled")

    await joe.taps("See report")
    await joe.taps("Rate it", number)
    again = await joe.hears("How satisfied are you")
    assert again is not asked
    stranger = town.telegram.press_data(wati.user, again, f"stars:{number}:1:x")
    assert "tidak ditemukan" in (await stranger.answered(wati.patience)).text
    await joe.taps("1 ★")
    await joe.hears("What was not good?")
    await joe.taps("Write something")
    await joe.hears("Write to")
    joe.says("/cancel")
    await joe.hears("Cancelled")
    assert (await town.complaint(number)).rating == Rating(stars=1)

    await joe.reopens(number, "Dark again")
    await budi.resolves(number, "Kabelnya diganti")
    await joe.confirms(number)
    anew = await joe.hears("How satisfied are you")
    assert anew is not again
    joe.says("4/5")
    await joe.hears("What was good?")
    stars = [e.stars for e in await town.history(number) if isinstance(e, Rated)]
    assert stars == [1, 4]
    await town.days(31)
    late = town.telegram.press_data(joe.user, again, f"stars:{number}:5:x")
    assert "can no longer be changed" in (await late.answered(joe.patience)).text


@POLLING
async def test_an_old_question_says_how_it_was_closed(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await budi.resolves(number, "Lampu sudah diganti")
    asked = await siti.hears("Apakah benar sudah selesai?")
    await town.days(16)
    await siti.hears("tutup tanpa konfirmasi")
    for times, verb in enumerate(("confirm", "partly", "contest"), start=1):
        town.telegram.press_data(siti.user, asked, f"{verb}:{number}")
        told = await siti.hears("sampai batas waktunya belum ada jawaban Anda", times=times)
        assert told.words == ["Buka kembali"]
    await town.days(31)
    town.telegram.press_data(siti.user, asked, f"confirm:{number}")
    told = await siti.hears("terlalu lama untuk dibuka kembali")
    assert told.words == []
