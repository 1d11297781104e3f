"""Who reported it has the last word on "done"; who contests again is heard further up."""

from playground.people import MELATI, verb
from playground.town.living import LivingTown
from tests.town import CROSSWISE

pytestmark = CROSSWISE

LAMP = "Lampu jalan mati di depan musala, gelap sekali"


async def test_the_second_contest_of_what_nobody_oversees_goes_to_the_triage_desk(
    town: LivingTown,
) -> None:
    siti, rina = town.citizen("Siti"), town.coordinator("Rina")
    budi, sari = town.officer("Budi", of="dpu"), town.officer("Sari", of="setda")
    number = await siti.reports(LAMP, at=MELATI)
    await budi.returns(number, "Lampu di halaman balai kota")
    await rina.routes(number, to="setda")
    await sari.accepts(number)
    await town.days(7)
    await sari.resolves(number, "Sudah diganti")
    claimed = await siti.hears("Apakah benar sudah selesai?")
    assert "Sudah diganti" in claimed.text
    assert claimed.words == ["Ya, selesai", "Sebagian", "Belum selesai"]

    siti.says("Sebagian")
    await siti.hears("Apa yang sudah dan apa yang belum selesai")
    siti.says("Satu dari dua lampu")
    told = await sari.hears("menurut warga baru sebagian selesai")
    assert "Satu dari dua lampu" in told.text
    await town.settles()
    card, _ = await sari.finds_on_card(number, "resolve")
    assert "🕒 Selesai paling lambat Jumat, 11 Desember" in card.text, "a new clock"
    assert not rina.heard("kembali membantah")

    await sari.resolves(number, "Dua-duanya sudah")
    await siti.contests(number, "Mati lagi malam ini")
    again = await rina.hears("warga kembali membantah Sekretariat Daerah")
    assert "Mati lagi malam ini" in again.text
    assert [verb(button) for button in again.buttons] == ["recall"]
    await rina.taps("recall", number)
    await siti.hears("kami tarik dari Sekretariat Daerah")
