"""Lists that officers and coordinators ask for in their groups."""

import pytest

from handlers.citizen import hearing
from playground.people import KENANGA, MELATI
from playground.telegram import Message
from playground.town.living import LivingTown

LAMP = "Lampu jalan mati di depan musala, gelap sekali"
POTHOLE = "Jalan berlubang besar di depan pasar"
WEBHOOK_ONLY = [
    pytest.param(database, "webhook", id=f"{database}-webhook")
    for database in ("sqlite", "postgresql")
]
pytestmark = pytest.mark.parametrize(("migrated_url", "webhook_port"), WEBHOOK_ONLY, indirect=True)


def numbers_in(message: Message, numbers: list[str]) -> list[str]:
    return sorted((n for n in numbers if n in message.text), key=message.text.index)


async def test_officers_list_what_is_open_late_or_theirs(town: LivingTown) -> None:
    siti = town.citizen("Siti")
    budi, dewi = town.officer("Budi", of="dpu"), town.officer("Dewi", of="dlh")
    rina = town.coordinator("Rina")
    numbers = [await siti.reports(f"{LAMP} {n}", at=MELATI) for n in range(7)]
    mine = numbers[0]
    await budi.accepts(mine)

    budi.says("/antrean@kanal_sukamaju_bot")
    listed = await budi.hears("Antrean: 7 laporan (1/2)")
    assert len(numbers_in(listed, numbers)) == 6
    await budi.taps("Berikutnya")
    await budi.hears("(2/2)")
    assert len(numbers_in(listed, numbers)) == 1, "the page is turned in the same message"
    await budi.taps("filters")
    await budi.taps("Milik saya")
    await budi.hears("Dipegang Budi: 1 laporan")
    assert numbers_in(listed, numbers) == [mine]
    budi.says("/milik@kanal_sukamaju_bot")
    await budi.hears("Dipegang Budi: 1 laporan", times=2)
    await budi.taps("show", mine)
    await budi.hears(f"Kartu {mine} ada di bawah")

    dewi.says("/antrean@kanal_sukamaju_bot")
    await dewi.hears("Tidak ada laporan di daftar ini")
    budi.says("/terlambat@kanal_sukamaju_bot")
    await budi.hears("Tidak ada laporan yang terlambat")
    await town.days(10)
    budi.says("/terlambat@kanal_sukamaju_bot")
    late = await budi.hears("Terlambat: 6 laporan")
    assert mine not in late.text
    rina.says("/terlambat@kanal_sukamaju_bot")
    assert "Dinas Pekerjaan Umum" in (await rina.hears("Terlambat: 6 laporan")).text


async def test_complaints_are_found_by_words_place_and_number(
    town: LivingTown, monkeypatch: pytest.MonkeyPatch
) -> None:
    siti, rina = town.citizen("Siti"), town.coordinator("Rina")
    budi, dewi = town.officer("Budi", of="dpu"), town.officer("Dewi", of="dlh")
    monkeypatch.setattr(hearing, "new_number", lambda: "KA-YJZEN-G")  # no digit in it
    lamp = await siti.reports(LAMP, at=MELATI)
    monkeypatch.undo()
    hole = await siti.reports(POTHOLE, at=KENANGA)
    await siti.withdraws(hole)

    budi.says("/cari@kanal_sukamaju_bot besar PASAR")
    found = await budi.hears("Memuat “besar pasar”: 1 laporan")
    assert numbers_in(found, [lamp, hole]) == [hole], "also what is closed"
    budi.says("/cari@kanal_sukamaju_bot kelurahan melati")
    found = await budi.hears("Memuat “kelurahan melati”")
    assert numbers_in(found, [lamp, hole]) == [lamp]
    budi.says("/cari@kanal_sukamaju_bot 100%_")
    await budi.hears("Tidak ditemukan: “100”")
    budi.says("/cari@kanal_sukamaju_bot")
    await budi.hears("Tulis yang dicari")
    budi.says(f"/cari@kanal_sukamaju_bot {lamp.lower()}")
    await budi.hears(f"Kartu {lamp} ada di bawah")

    dewi.says(f"/cari@kanal_sukamaju_bot {lamp}")
    await dewi.hears("Tidak ditemukan di grup ini")
    dewi.says("/cari@kanal_sukamaju_bot lampu")
    await dewi.hears("Tidak ditemukan: “lampu”")
    rina.says(f"/cari@kanal_sukamaju_bot {lamp}")
    await rina.hears("Didisposisikan ke Dinas Pekerjaan Umum")
    await rina.taps("recall", lamp)
    await siti.hears("kami tarik dari Dinas Pekerjaan Umum")
