"""Admins add holidays: new clocks pass over them at once, and what was promised stays."""

from playground.people import MELATI
from playground.town.living import LivingTown
from tests.journeys.test_ready_answers import an_admin
from tests.town import CROSSWISE

LAMP = "Lampu jalan mati di depan musala, gelap sekali"


@CROSSWISE
async def test_a_day_is_added_counted_and_removed(town: LivingTown) -> None:
    siti, budi, ani = town.citizen("Siti"), town.officer("Budi", of="dpu"), await an_admin(town)
    before = await siti.reports(LAMP, at=MELATI)
    assert "Senin, 23 November (5 hari kerja lagi)" in (await siti.hears(before)).text
    ani.says("/libur")
    await ani.presses("Tambah hari libur")
    await ani.hears("Tulis tanggal dan namanya")
    ani.says("21 November 2026 Kirab")
    await ani.hears("Sabtu, 21 November memang bukan hari kerja")
    ani.says("19 November Kirab kota")
    await ani.hears("Kamis, 19 November, Kirab kota: libur untuk siapa?")
    await ani.presses("Semua instansi")
    await ani.hears("kini hari libur semua instansi")
    assert ani.heard("Tanggal yang sudah dijanjikan kepada warga tetap")
    await ani.presses("Tambah hari libur")
    ani.says("20/11 Pindah kantor")
    await ani.hears("Jumat, 20 November, Pindah kantor: libur untuk siapa?")
    ani.says("Dinas Pekerjaan Umum")
    await ani.hears("kini hari libur Dinas Pekerjaan Umum")

    after = await siti.reports("Lampu taman mati semua sejak kemarin, gelap", at=MELATI)
    receipt = await siti.hears(after)
    assert "Rabu, 25 November (5 hari kerja lagi)" in receipt.text
    card, _ = await budi.finds_on_card(after)
    assert "Jawaban pertama paling lambat Rabu, 25 November" in card.text
    await siti.presses("own", before)
    page = await siti.hears("Senin, 23 November (3 hari kerja lagi)")
    assert before in page.text, "the date stays, and the days that are left are true"

    await town.days(3)
    assert not budi.heard("waktunya"), "nobody is reminded on a holiday"

    ani.says("/libur")
    await ani.hears("Kamis, 19 November: Kirab kota (semua instansi)")
    await ani.presses("Kamis, 19 November")
    await ani.presses("Ya, hapus")
    await ani.hears("kini hari kerja biasa")
    ani.says("/perubahan")
    told = await ani.hears("yang terbaru di atas")
    assert told.text.count("Kirab kota") == 2
    await town.days(4)
    recalled = await budi.hears(f"{before}: batas waktunya sudah dekat")
    assert "Jawaban pertama paling lambat Senin, 23 November (hari ini)" in recalled.text
