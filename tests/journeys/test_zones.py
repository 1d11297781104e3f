"""An agency two hours to the east lives by its own clocks, days and holidays; all read the same."""

from dataclasses import replace
from datetime import date, datetime
from functools import partial

from domain.directory import AgencyId
from playground.people import MELATI
from playground.telegram import Message
from playground.town.living import LivingTown
from storage import directory
from storage.directory import SaveDirectory
from storage.writer import Change
from tests.journeys.test_clock import HALF, NEAR
from tests.journeys.test_deadlines import asks_for_page, says
from tests.town import CROSSWISE

pytestmark = CROSSWISE

LAMP = "Lampu jalan mati di depan musala, gelap sekali"
EAST = "Asia/Jayapura"  # WIT; the town itself has WIB
CLOSED = (date(2026, 11, 18), date(2026, 11, 24))  # there alone


async def moves_east(town: LivingTown, agency: str) -> None:
    """The agency sits in the east from now on."""
    known = await directory.load(town.store)
    there = replace(known.agencies[AgencyId(agency)], timezone=EAST, holidays=CLOSED)
    changed = replace(known, agencies={**known.agencies, there.id: there})
    await town.store.keep(Change(writes=(SaveDirectory(changed),)))
    await town.restarts()  # so that the bot has noticed


async def comes(town: LivingTown, day: int, hour: int, minute: int = 0) -> None:
    """It becomes this hour in the town, and what is due then is done."""
    await town.settles()
    moment = datetime(2026, 11, day, hour, minute, tzinfo=town.zone)
    town.clock.move(moment - town.clock.now())
    await town.settles()


def is_on(card: Message, words: str) -> bool:
    """Whether a card says this by now."""
    return words in card.text


async def test_an_agency_in_the_east_lives_by_its_own_clocks(town: LivingTown) -> None:
    siti, dewi = town.citizen("Siti"), town.officer("Dewi", of="dlh")
    budi = town.officer("Budi", of="dpu")
    await moves_east(town, "dpu")
    await comes(town, 16, 22, 30)  # Monday in the town; there it is Tuesday, half past midnight
    number = await siti.reports(LAMP, at=MELATI)
    card, _ = await budi.finds_on_card(number)
    assert "🕒 Jawaban pertama paling lambat Kamis, 26 November (5 hari kerja lagi)" in card.text
    receipt = await siti.hears("sudah kami terima")
    assert "paling lambat Kamis, 26 November (5 hari kerja lagi)" in receipt.text
    page = await asks_for_page(siti, number)
    assert "Jawaban pertama paling lambat Kamis, 26 November (5 hari kerja lagi)" in page
    await budi.taps("history", number)
    assert "Selasa, 17 November, pukul 00." in (await budi.hears("Riwayat")).text
    other = await siti.reports("Sampah menumpuk di kali", at=MELATI)

    await comes(town, 17, 5)  # seven o'clock there
    assert not budi.heard("☀️")
    await comes(town, 17, 6, 5)
    await budi.hears("☀️ Dinas Pekerjaan Umum, Selasa, 17 November")
    assert not dewi.heard("☀️"), "not yet eight o'clock here"
    await comes(town, 17, 8, 5)
    await dewi.hears("☀️ Dinas Lingkungan Hidup, Selasa, 17 November")
    await comes(town, 18, 9)
    assert says(budi, "☀️") == 1, "a holiday there"
    await dewi.hears("☀️ Dinas Lingkungan Hidup, Rabu, 18 November")

    for hour, left in ((21, 5), (23, 4)):  # an hour before midnight there, and one after
        await comes(town, 18, hour)
        same = f"Kamis, 26 November ({left} hari kerja lagi)"
        await budi.waits_for(partial(is_on, card, same), what="the days left, on the card")
        await siti.presses("own", number)
        await siti.hears(same)
    rubbish, _ = await dewi.finds_on_card(other)
    await moves_east(town, "dlh")  # what it has promised by then keeps its day
    await comes(town, 20, 5)
    same = "Jawaban pertama paling lambat Senin, 23 November (1 hari kerja lagi)"
    await dewi.waits_for(partial(is_on, rubbish, same), what="the days left, on the card")
    await siti.presses("own", other)
    await siti.hears(same)

    await comes(town, 23, 5)
    assert not budi.heard(HALF)
    await comes(town, 23, 6, 5)
    await budi.hears(HALF)
    await comes(town, 23, 21, 30)
    assert "Terlambat" not in rubbish.text
    await comes(town, 23, 22, 5)
    await siti.hears("seharusnya ada paling lambat Senin, 23 November")
    assert "⚠️ Terlambat: jawaban pertama seharusnya paling lambat Senin, 23" in rubbish.text
    await comes(town, 25, 6, 5)
    await budi.hears(NEAR)
    await comes(town, 26, 21, 30)  # half past eleven at night there
    assert "Terlambat" not in card.text
    await comes(town, 26, 22, 5)
    await siti.hears("seharusnya ada paling lambat Kamis, 26 November")
    assert "⚠️ Terlambat: jawaban pertama seharusnya paling lambat Kamis, 26" in card.text
