"""Places find their area: it is named back to the citizen, shown to officers, and decides."""

from dataclasses import replace

import pytest

from domain.areas import AreaCode
from domain.complaint import Status
from domain.events import ToTriage
from playground.citizen import Citizen
from playground.people import KENANGA, MELATI, copied
from playground.town.living import LivingTown
from storage import areas
from storage.areas import SaveAreas
from storage.writer import Change
from tests.town import CROSSWISE

KELURAHAN_MELATI, ALUN_ALUN = AreaCode("99.01.02.1001"), AreaCode("99.01.03.1001")
FAR_AWAY = (-8.65, 115.21)
BUKITSARI = (-6.8931, 107.6212)
LAMP = "Lampu jalan mati sejak Senin, gelap sekali"


@CROSSWISE
async def test_a_pin_is_named_back_and_shown_to_officers(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    await siti.begins(LAMP)
    await siti.pins(MELATI)
    await siti.hears("Kelurahan Melati (titik di peta)")
    number = await sent(siti)
    await budi.hears("📍 Kelurahan Melati (titik di peta di atas)")
    assert (await town.complaint(number)).area == KELURAHAN_MELATI


@CROSSWISE
async def test_outside_is_said_kindly_and_a_person_looks_at_it(town: LivingTown) -> None:
    siti, rina = town.citizen("Siti"), town.coordinator("Rina")
    await siti.begins(LAMP)
    await siti.pins(FAR_AWAY)
    await siti.hears("tampaknya di luar wilayah kami. Laporan tetap boleh dikirim")
    number = await sent(siti)
    await rina.hears("Lokasinya di luar wilayah kita.")
    complaint = await town.complaint(number)
    assert (complaint.status, complaint.area) == (Status.SUBMITTED, None)
    [event] = [e for e in await town.history(number) if isinstance(e, ToTriage)]
    assert event.reason == "reason-outside"


@CROSSWISE
async def test_the_right_pin_may_follow_a_wrong_one(town: LivingTown) -> None:
    siti = town.citizen("Siti", language="en")
    await siti.begins("The street light has been out since Monday")
    await siti.pins(FAR_AWAY)
    await siti.hears("seems to lie outside our area")
    await siti.pins(MELATI)
    await siti.hears("Melati village (a point on the map)")
    assert (await town.complaint(await sent(siti))).area == KELURAHAN_MELATI


@CROSSWISE
async def test_a_village_may_be_named_in_words(town: LivingTown) -> None:
    siti = town.citizen("Siti")
    await siti.begins(LAMP)
    siti.says("Kel. Alun2... eh, Kel. Alun-Alun dekat patung")
    await siti.hears("📍 Kelurahan Alun-Alun, “")
    assert (await town.complaint(await sent(siti))).area == ALUN_ALUN


@pytest.mark.parametrize("webhook_port", ["polling"], indirect=True)
async def test_villages_of_one_name_are_asked_about(town: LivingTown) -> None:
    another = await _another_melati(town)
    siti = town.citizen("Siti")
    await siti.begins(LAMP)
    siti.says("Melati")
    await siti.hears("Di wilayah mana tepatnya?")
    await siti.presses("Kel. Melati, Kec. Sukamaju Timur")
    await siti.hears("Kelurahan Melati, “Melati”")
    assert (await town.complaint(await sent(siti))).area == another


async def sent(citizen: Citizen) -> str:
    """The number of what they send now."""
    await citizen.presses("send")
    [number] = await citizen.waits_for(lambda: copied(citizen.sees()) or None, what="a receipt")
    return number


async def _another_melati(town: LivingTown) -> AreaCode:
    """Kelurahan Harapan, in another district, is called Melati from now on."""
    known = {each.area.name: each for each in await areas.load(town.store)}
    harapan = known["Harapan"]
    renamed = replace(harapan, area=replace(harapan.area, name="Melati"))
    await town.store.keep(Change(writes=(SaveAreas((renamed,)),)))
    await town.restarts()
    return renamed.area.code


@pytest.mark.parametrize(
    ("place", "agency", "why"),
    [
        pytest.param(MELATI, "kel-melati", "Kelurahan Melati termasuk wilayahnya", id="village"),
        pytest.param(BUKITSARI, "kec-utara", "Kelurahan Bukitsari termasuk wila", id="district"),
        pytest.param(KENANGA, "dpu", "karena menangani Fasilitas kampung", id="the city's agency"),
    ],
)
@CROSSWISE
async def test_the_office_nearest_to_people_gets_it(
    town: LivingTown, place: tuple[float, float], agency: str, why: str
) -> None:
    siti, officer = town.citizen("Siti"), town.officer("Budi", of=agency)
    await siti.begins("Atap pos ronda bocor, tiap hujan kebasahan")
    await siti.pins(place)
    assert (await town.complaint(await sent(siti))).agency == agency
    await officer.hears(why)
