"""Admins keep the ready answers that officers are offered: they read them before they save them."""

import pytest

from domain.invitations import ADMIN
from playground.citizen import Citizen
from playground.people import MELATI, verb
from playground.town.living import LivingTown
from tests.journeys.test_groups import a_code
from tests.town import CROSSWISE

LAMP = "Lampu jalan mati di depan musala, gelap sekali"
INDONESIAN = "Regu berangkat\nLaporan {number} ditangani {agency}, paling lambat {due}."
ENGLISH = "Crew on its way\n{agency} is working on {number}, by {due}."


async def an_admin(town: LivingTown, name: str = "Ani") -> Citizen:
    """Somebody who runs the bot."""
    admin = town.citizen(name)
    admin.says(f"/admin {await a_code(town, ADMIN)}")
    await admin.hears("/jawaban")
    return admin


async def lamps(ani: Citizen) -> None:
    """Look at the answers about street lights."""
    ani.says("/jawaban")
    await ani.presses("Jalan dan saluran ›")
    await ani.presses("Lampu jalan mati (1)")
    await ani.hears("Lampu jalan mati: 1 jawaban siap pakai")


@CROSSWISE
async def test_an_answer_is_added_read_offered_changed_and_deleted(town: LivingTown) -> None:
    siti, budi, ani = town.citizen("Siti"), town.officer("Budi", of="dpu"), await an_admin(town)
    await lamps(ani)
    await ani.presses("Tambah jawaban")
    await ani.hears("tulis jawabannya dalam bahasa Indonesia")
    ani.says("Regu berangkat\nLaporan {nomor} ditangani.")
    await ani.hears("{nomor} tidak kami kenal")
    ani.says(INDONESIAN)
    await ani.hears("tulis jawabannya dalam bahasa Inggris")
    ani.says(ENGLISH)
    card = await ani.hears("begini warga membacanya")
    assert (
        "KA-7KQ4M-X ditangani Dinas Pekerjaan Umum, paling lambat Senin, 23 November" in card.text
    )
    assert "is working on KA-7KQ4M-X, by Monday, 23 November" in card.text
    assert "Selalu ditawarkan" in card.text
    await ani.presses("Baru")
    await ani.hears("pada status yang bertanda ✓")
    await ani.presses("Simpan")
    await ani.hears("Jawaban “Regu berangkat” ditambahkan")

    number = await siti.reports(LAMP, at=MELATI)
    await budi.taps("history", number)
    await budi.taps("ready", number)
    await budi.taps("Regu berangkat", number)
    shown = await budi.hears(f"Laporan {number} ditangani")
    budi.press(shown, next(b for b in shown.buttons if verb(b) == "send"))
    await siti.hears(f"Laporan {number} ditangani Dinas Pekerjaan Umum, paling lambat Senin, 23")

    await ani.presses("Regu berangkat")
    await ani.presses("Hapus")
    await ani.presses("Ya, hapus")
    await ani.hears("dihapus")
    ani.says("/perubahan")
    told = await ani.hears("yang terbaru di atas")
    lines = [line for line in told.text.splitlines() if "✅" in line]
    assert ["dihapus" in line for line in lines] == [True, False]
    assert told.text.count(" · Ani") == 2
    await budi.taps("history", number)
    await budi.taps("ready", number)
    await budi.hears("Jawaban siap pakai")
    assert budi.finds("Regu berangkat") is None


@pytest.mark.parametrize(("migrated_url", "webhook_port"), [("sqlite", "polling")], indirect=True)
async def test_two_admins_undo_nothing_of_each_other(town: LivingTown) -> None:
    ani, eko = await an_admin(town), await an_admin(town, "Eko")
    for admin in (ani, eko):
        await lamps(admin)
        await admin.presses("Petugas dijadwalkan")
        await admin.hears("begini warga membacanya")
    await ani.presses("Ubah: Indonesia")
    await ani.hears("Sekarang:")
    ani.says("Sudah dijadwalkan\nLaporan {number} sudah dijadwalkan.")
    await ani.presses("Simpan")
    await ani.hears("diubah")
    press = await eko.presses("answer-save")
    assert "tidak berlaku" in (await press.answered(eko.patience)).text
    eko.says("/jawaban")
    await eko.hears("tulis namanya")
    eko.says("lampu jalan mati")
    await eko.presses("Sudah dijadwalkan")
    siti = town.citizen("Siti")
    siti.says("/jawaban")
    await siti.hears("hanya untuk admin")
    siti.says("/perubahan")
    await siti.hears("hanya untuk admin")
