"""A desk is reminded before its date; who else hears when it lets it pass; and more time, once."""

import pytest

from domain.card_buttons import mark_of
from domain.events import Extended, LongOverdue, Nudged, Reminded
from playground.people import MELATI
from playground.town.living import LivingTown
from tests.journeys.test_deadlines import LAMP, asks_for_page, says

pytestmark = pytest.mark.parametrize("webhook_port", ["polling"], indirect=True)
HALF, NEAR = "separuh waktunya sudah lewat", "batas waktunya sudah dekat"


async def test_a_date_is_recalled_and_when_it_passes_it_is_followed_up(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    rina, sari = town.coordinator("Rina"), town.officer("Sari", of="setda")
    number = await siti.reports(LAMP, at=MELATI)
    card, _ = await budi.finds_on_card(number)
    await town.days(3)
    half = await budi.hears(HALF)
    assert half.reply_to is card
    assert "Jawaban pertama paling lambat Senin, 23 November (2 hari kerja lagi)" in half.text
    await town.restarts()
    await town.days(1)
    assert (says(budi, HALF), says(budi, NEAR)) == (1, 1)
    assert not siti.heard("waktunya")
    assert not sari.heard(number)

    await town.days(4)
    told = await siti.hears("seharusnya ada paling lambat Senin, 23 November")
    assert "Sekretariat Daerah dan admin koordinator sudah kami beri tahu" in told.text
    assert "Kalau pada Selasa, 1 Desember masih belum ada" in told.text
    assert (await sari.hears(number)).text.startswith(f"⚠️ {number}: Dinas Pekerjaan Umum terlambat")
    assert LAMP not in sari.sees()[-1].text
    await siti.nudges(number)
    again = (await siti.hears("Sudah kami ingatkan: Dinas Pekerjaan Umum")).text
    assert "bisa mengingatkan lagi mulai Selasa, 1 Desember" in again
    assert (await budi.hears("warga mengingatkan")).reply_to is card
    press = town.telegram.press_data(siti.user, siti.sees()[-1], f"nudge:{number}")
    assert "Bisa lagi mulai Selasa, 1 Desember" in (await press.answered(siti.patience)).text
    await asks_for_page(siti, number)
    page = await siti.hears("Sudah Anda ingatkan; bisa lagi mulai Selasa, 1 Desember")
    assert not any("nudge" in button.get("callback_data", "") for button in page.buttons)

    await town.days(7)
    turned = await siti.hears("Anda juga bisa mengadu ke")
    assert "Ombudsman RI, telepon 137" in turned.text
    assert "Inspektorat Kota, Jl. Merdeka 3" in turned.text, "what the directory says"
    await rina.hears(f"{number}: Dinas Pekerjaan Umum masih terlambat")
    await siti.nudges(number)
    await town.days(30)
    assert (says(siti, "mengadu ke:"), says(budi, HALF), says(sari, number)) == (1, 1, 1)
    kinds = [type(event) for event in await town.history(number)]
    assert [kinds.count(kind) for kind in (Reminded, LongOverdue, Nudged)] == [2, 1, 2]
    await budi.taps("history", number)
    assert "🕒 diingatkan, batas waktu sudah dekat" in (await budi.hears("Riwayat")).text


async def test_an_agency_asks_for_more_time_once_and_says_why(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await budi.accepts(number)
    await budi.needs_more_time(number, "Menunggu lampu dari pabrik")
    told = await siti.hears("meminta waktu tambahan")
    assert "Menunggu lampu dari pabrik" in told.text
    assert "kini paling lambat Selasa, 15 Desember" in told.text
    assert "semula Jumat, 4 Desember" in told.text
    await town.settles()
    card, _ = await budi.finds_on_card(number)
    assert "🕒 Selesai paling lambat Selasa, 15 Desember" in card.text
    assert "Hasilnya paling lambat Selasa, 15 Desember" in await asks_for_page(siti, number)
    await budi.taps("more", number)
    card, _ = await budi.finds_on_card(number, "release")
    assert not any("more-time" in b.get("callback_data", "") for b in card.buttons)
    again = f"more-time:{number}:{mark_of(await town.complaint(number))}"
    press = town.telegram.press_data(budi.user, card, again)
    assert "hanya bisa satu kali" in (await press.answered(budi.patience)).text
    assert [type(e) for e in await town.history(number)].count(Extended) == 1

    await budi.asks(number, "Tiang yang mana?")
    await town.days(14)
    assert not budi.heard(HALF), "its clock stands still"


async def test_on_working_mornings_a_desk_reads_what_waits_once(town: LivingTown) -> None:
    siti, budi, rina = (
        town.citizen("Siti"),
        town.officer("Budi", of="dpu"),
        town.coordinator("Rina"),
    )
    first = await siti.reports(LAMP, at=MELATI)
    await siti.reports("Aspal terkelupas di tikungan", at=MELATI)
    await budi.asks(first, "Tiang yang mana?")
    await town.days(1)
    digest = await budi.hears("☀️ Dinas Pekerjaan Umum, Selasa, 17 November")
    assert "Baru: 1" in digest.text
    assert "Menunggu jawaban warga: 1" in digest.text
    assert "Terlambat" not in digest.text
    await town.restarts()
    await town.days(4)
    assert says(budi, "☀️") == 1, "nothing on a Saturday, nor again after a restart"
    await town.days(2)
    assert "Batasnya hari ini: 1" in (await budi.hears("Pekerjaan Umum, Senin, 23 November")).text
    assert not rina.heard("☀️"), "nothing waits there"

    await siti.answers(first, "Tiang ketiga")
    await budi.resolves(first, "Sudah diganti")
    await siti.contests(first, "Masih gelap")
    await town.days(1)
    digest = await budi.hears("Pekerjaan Umum, Selasa, 24 November")
    assert "Belum selesai menurut warga: 1" in digest.text
    assert "⚠️ Terlambat: 1" in digest.text
    assert "Menunggu jawaban warga" not in digest.text
