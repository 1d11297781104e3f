"""The same trouble reported by many is one piece of work with many voices."""

import pytest

from domain.complaint import Status
from playground.citizen import Citizen
from playground.people import MELATI, copied, photo
from playground.town.living import LivingTown
from tests.town import CROSSWISE

LAMP = "Lampu jalan mati di depan pasar, gelap sekali"
SAME_LAMP = "Lampu jalan depan pasar mati sejak kemarin, gelap"
ONCE = pytest.mark.parametrize("webhook_port", ["polling"], indirect=True)  # on both databases
NEAR = (MELATI[0] + 0.0003, MELATI[1])  # some thirty metres to the north


async def finds_it(citizen: Citizen, words: str = SAME_LAMP) -> None:
    """Tell of the same trouble until the bot asks whether it is that one."""
    await citizen.begins(words)
    await citizen.pins(NEAR)
    await citizen.presses("send")
    await citizen.hears("Apakah ini masalah yang sama?")


async def supports(citizen: Citizen, number: str, *, add: str = "Dukung saja") -> None:
    await finds_it(citizen)
    await citizen.presses("same", number)
    await citizen.presses(add)
    await citizen.hears("kini mendukung")


async def erases_all(citizen: Citizen, sure: str) -> None:
    citizen.says("/privasi")
    await citizen.presses("Hapus juga isi laporan")
    await citizen.taps(sure)


@CROSSWISE
async def test_who_finds_it_reported_supports_it_and_hears_of_it(town: LivingTown) -> None:
    siti, tono = town.citizen("Siti"), town.citizen("Tono")
    budi = town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await supports(tono, number)
    await budi.hears("1 pendukung")
    await budi.accepts(number)
    await tono.hears("mulai ditangani")
    await budi.resolves(number, "Lampunya sudah diganti")
    await tono.presses("solved", number)
    await budi.hears("1 sudah selesai")
    assert await town.status_of(number) is Status.RESOLVED
    await siti.confirms(number)
    await tono.hears("menurut pelapor juga")
    assert not tono.heard("diganti"), "what the agency told the reporter"
    assert not tono.heard(LAMP)


@CROSSWISE
async def test_who_means_another_one_files_it(town: LivingTown) -> None:
    siti, tono = town.citizen("Siti"), town.citizen("Tono")
    first = await siti.reports(LAMP, at=MELATI)
    await finds_it(tono)
    await tono.presses("differs", first)
    await tono.hears("sudah kami terima")
    assert not tono.heard("kini mendukung")


@CROSSWISE
async def test_questions_are_answered_by_typing_too(town: LivingTown) -> None:
    siti, tono, wati = (town.citizen(name) for name in ("Siti", "Tono", "Wati"))
    number = await siti.reports(LAMP, at=MELATI)
    await finds_it(tono)
    tono.says("Ya")
    await tono.hears("Sertakan cerita Anda")
    tono.says("dukung saja")
    await tono.hears("kini mendukung")
    assert (await town.complaint(number)).supporters == 1
    await finds_it(wati)
    wati.says("bukan")
    await wati.hears("sudah kami terima")


@CROSSWISE
async def test_words_of_a_supporter_reach_only_the_desk(town: LivingTown) -> None:
    siti, tono = town.citizen("Siti"), town.citizen("Tono")
    budi = town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await supports(tono, number, add="Sertakan")
    await budi.hears(SAME_LAMP)
    joined = await tono.hears("kini mendukung")
    await tono.writes("Tiang nomor 14", reply_to=joined)
    await budi.hears("Tiang nomor 14")
    town.telegram.send_photo(tono.chat, tono.user, photo(), "Ini tiangnya", reply_to=joined)
    assert (await budi.hears("Ini tiangnya")).media, "evidence, too"
    await town.settles()
    assert not siti.heard("Tiang nomor 14")
    assert not siti.heard("Ini tiangnya")


@CROSSWISE
async def test_who_leaves_hears_no_more(town: LivingTown) -> None:
    siti, tono = town.citizen("Siti"), town.citizen("Tono")
    budi = town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await supports(tono, number)
    await tono.presses("leave", number)
    await tono.hears("tidak lagi mendukung")
    await budi.accepts(number)
    await siti.hears("mulai ditangani")
    await town.settles()
    assert not tono.heard("mulai ditangani")
    assert (await town.complaint(number)).supporters == 0


@ONCE
async def test_what_was_closed_lately_is_shown_too_and_later_no_more(town: LivingTown) -> None:
    siti, tono, wati = (town.citizen(name) for name in ("Siti", "Tono", "Wati"))
    number = await siti.reports(LAMP, at=MELATI)
    await town.officer("Budi", of="dpu").resolves(number, "Lampunya sudah diganti")
    await siti.confirms(number)
    await finds_it(tono)
    assert tono.heard("sudah ditutup; kalau masalahnya masih ada, lebih baik kirim")
    await tono.presses("Kembali")
    await tono.presses("drop")
    await town.days(31)
    await wati.reports(SAME_LAMP, at=NEAR)
    assert not wati.heard("masalah yang sama")


@CROSSWISE
async def test_confidential_complaints_are_found_by_nobody(town: LivingTown) -> None:
    siti, tono = town.citizen("Siti"), town.citizen("Tono")
    await siti.begins(LAMP)
    await siti.pins(MELATI)
    await siti.presses("Ubah")
    await siti.presses("Kerahasiaan")
    await siti.presses("Ya, rahasiakan")
    await siti.presses("send")
    await siti.hears("sudah kami terima")
    await tono.reports(SAME_LAMP, at=NEAR)
    assert not tono.heard("masalah yang sama")


@CROSSWISE
async def test_whoever_is_erased_supports_nothing_any_more(town: LivingTown) -> None:
    siti, tono, wati = (town.citizen(name) for name in ("Siti", "Tono", "Wati"))
    budi = town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await supports(tono, number)
    await supports(wati, number)
    await budi.hears("2 pendukung")
    await erases_all(tono, "Ya, hapus")
    await budi.hears("1 pendukung")
    assert (await town.complaint(number)).supporters == 1
    await erases_all(siti, "Cabut dan hapus semua")
    await wati.hears("dicabut oleh pelapornya")
    await budi.hears("dicabut")
    await town.settles()
    assert not tono.heard("dicabut oleh pelapornya")


@pytest.mark.parametrize("webhook_port", ["polling"], indirect=True)
async def test_supporters_stay_whatever_becomes_of_it(town: LivingTown) -> None:
    siti, tono = town.citizen("Siti"), town.citizen("Tono")
    budi, rina = town.officer("Budi", of="dpu"), town.coordinator("Rina")
    number = await siti.reports(LAMP, at=MELATI)
    await supports(tono, number)
    await budi.returns(number, "Lampu milik pasar")
    await tono.hears("kembali ke admin koordinator")
    await rina.archives(number, "Lampu milik pasar", "Pengelola pasar")
    await tono.hears("diarsipkan")
    await siti.presses("object", number)
    await siti.hears("keberatan")
    siti.says("Tiangnya milik kota")
    await tono.hears("atas keberatan pelapor")
    await siti.withdraws(number)
    await tono.hears("dicabut oleh pelapornya")
    await siti.reopens(number, "Masih mati")
    await tono.hears("dibuka kembali oleh pelapor")
    assert (await town.complaint(number)).supporters == 1
    assert not tono.heard("Lampu milik pasar")
    assert not tono.heard("Tiangnya milik kota")


@pytest.mark.parametrize("webhook_port", ["polling"], indirect=True)
async def test_supporters_go_along_when_it_is_merged(town: LivingTown) -> None:
    siti, tono, wati = (town.citizen(name) for name in ("Siti", "Tono", "Wati"))
    budi = town.officer("Budi", of="dpu")
    first = await siti.reports("Lampu jalan mati semua", category="lampu-jalan")
    second = await tono.reports(LAMP, at=MELATI)
    await supports(wati, second)
    joined = await wati.hears("kini mendukung")
    await budi.says_same(second, as_=first)
    await wati.hears(f"digabung dengan {first}")
    await budi.hears("2 pendukung")
    wati.says("Tiang nomor 14", reply_to=joined)
    await wati.hears(f"Tambahan Anda untuk {first}")
    await budi.hears("Tiang nomor 14")
    wati.says("/laporan")
    await wati.hears("yang Anda dukung (1)")


@ONCE
async def test_support_follows_where_it_is_merged_and_comes_back(town: LivingTown) -> None:
    siti, tono, wati = town.citizen("Siti"), town.citizen("Tono"), town.citizen("Wati")
    budi = town.officer("Budi", of="dpu")
    first = await siti.reports(LAMP, at=MELATI)
    await supports(tono, first)
    await finds_it(wati)
    await wati.presses("differs", first)
    (second,) = copied([await wati.hears("sudah kami terima")])
    await budi.merges(first, into=second)
    await tono.hears(f"digabung dengan {second}")
    await budi.hears("2 pendukung")
    await budi.accepts(second)
    await tono.hears(f"{second} (Lampu jalan mati), yang Anda dukung, mulai ditangani")
    await budi.presses("unmerge", first)
    await tono.hears("ditangani tersendiri lagi")
    await town.settles()
    assert (await town.complaint(second)).supporters == 0
    assert (await town.complaint(first)).supporters == 1
    await budi.resolves(second, "Sudah diganti")
    await wati.hears("Sudah diganti")
    await town.settles()
    assert not tono.heard(f"menyatakan {second}")


@ONCE
async def test_supporters_are_asked_again_after_it_was_reopened(town: LivingTown) -> None:
    siti, tono = town.citizen("Siti"), town.citizen("Tono")
    budi = town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await supports(tono, number)
    await budi.resolves(number, "Lampunya sudah diganti")
    await tono.hears("menyatakan")
    tono.says("Sudah")
    await tono.hears("jawaban Anda dihitung")
    await budi.hears("1 sudah selesai")
    await siti.confirms(number)
    await tono.hears("menurut pelapor juga")
    await siti.reopens(number, "Mati lagi semalam")
    await tono.hears("dibuka kembali oleh pelapor")
    assert not tono.heard("Mati lagi")
    await budi.resolves(number, "Kabelnya diganti")
    card, _ = await budi.finds_on_card(number)
    assert "1 sudah selesai" not in card.text, "that was said of the first time"
    assert (await town.complaint(number)).supporters == 1
