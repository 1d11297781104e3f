"""Who cannot be asked whether it is done is not taken for somebody who said nothing."""

import pytest

from bot.sending.charts import DPI  # and matplotlib with it, before anybody waits
from domain.complaint import Outcome, Status
from playground.people import MELATI
from playground.town.living import LivingTown

pytestmark = pytest.mark.parametrize("webhook_port", ["polling"], indirect=True)

assert DPI
LAMP = "Lampu jalan mati di depan musala, gelap sekali"


async def test_who_has_closed_the_chat_for_the_whole_term_could_not_be_asked(
    town: LivingTown,
) -> None:
    siti, wati = town.citizen("Siti"), town.citizen("Wati")
    budi = town.officer("Budi", of="dpu")
    gone, back = await siti.reports(LAMP, at=MELATI), await wati.reports(LAMP, at=MELATI)
    await town.settles()
    for citizen, number in ((siti, gone), (wati, back)):
        town.telegram.block(citizen.user)
        await budi.resolves(number, "Lampu sudah diganti")
    await town.settles()
    card, _ = await budi.finds_on_card(gone)
    assert "Warga belum bisa ditanya; menunggu sampai" in card.text

    await town.days(7)
    town.telegram.unblock(wati.user)
    wati.says("/laporan")
    await wati.hears("Apakah benar sudah selesai?")
    await town.days(8)
    assert (await town.complaint(gone)).outcome is Outcome.UNASKED
    assert await town.status_of(back) is Status.RESOLVED, "her term began when she was asked"
    await budi.taps("history", gone)
    await budi.hears("ditutup, warga tidak bisa ditanya")

    town.telegram.unblock(siti.user)
    siti.says("/laporan")
    await siti.hears("Kami tidak bisa menanyai Anda")
    await town.days(7)
    assert (await town.complaint(back)).outcome is Outcome.UNCONFIRMED
    budi.says("/statistik@kanal_sukamaju_bot")
    told = await budi.hears("Ditutup: 0 dibenarkan pelapor")
    assert "1 tanpa konfirmasi, 1 pelapornya tidak bisa ditanya." in told.text
    siti.says("/laporan")
    await siti.hears("ditutup, Anda tidak bisa kami tanyai")
