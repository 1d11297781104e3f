"""An admin tries where a report would go, by buttons, words and a pin; nothing is filed."""

from dataclasses import replace

import pytest

from domain.areas import AreaCode
from domain.directory import Agency, AgencyId, CategoryId
from domain.invitations import ADMIN
from playground.citizen import Citizen
from playground.people import MELATI
from playground.town.living import LivingTown
from storage import complaints
from storage.directory import SaveDirectory
from storage.writer import Change
from tests.journeys.test_groups import a_code
from tests.town import CROSSWISE

VILLAGE_OFFICE = Agency(
    id=AgencyId("kel-melati"),
    name={"id": "Kelurahan Melati", "en": "Melati Village Office"},
    parent=AgencyId("setda"),
    area=AreaCode("99.01.02.1001"),
    handles=(CategoryId("lampu-jalan"),),
)


async def an_admin(town: LivingTown) -> Citizen:
    """Somebody who runs the bot; Kelurahan Melati sits with the city's secretariat."""
    group = town.directory.agencies[AgencyId("setda")].group
    office = replace(VILLAGE_OFFICE, group=group)
    agencies = {**town.directory.agencies, office.id: office}
    wider = replace(town.directory, agencies=agencies)
    await town.store.keep(Change(writes=(SaveDirectory(wider),)))
    await town.restarts()
    ani = town.citizen("Ani")
    ani.says(f"/admin {await a_code(town, ADMIN)}")
    await ani.hears("/simulasi")
    return ani


@CROSSWISE
async def test_by_buttons_and_a_pin(town: LivingTown) -> None:
    ani = await an_admin(town)
    ani.says("/start")
    await ani.hears("Untuk admin")
    ani.says("/simulasi")
    await ani.presses("Jalan dan saluran ›")
    await ani.presses("Lampu jalan mati")
    await ani.hears("Lampu jalan mati: di mana?")
    town.telegram.send_location(ani.chat, ani.user, *MELATI)
    told = await ani.hears("Lampu jalan mati di Kelurahan Melati")
    assert "➡️ Kelurahan Melati" in told.text
    assert "karena Lampu jalan mati di Kelurahan Melati termasuk wilayahnya" in told.text
    await ani.presses("simulate")
    await ani.presses("Jalan dan saluran ›")
    await ani.presses("Lampu jalan mati")
    await ani.presses("Tanpa lokasi")
    await ani.hears("Dinas Pekerjaan Umum, karena menangani Lampu jalan mati.")
    assert not await complaints.latest(town.store, 1)


@pytest.mark.parametrize("webhook_port", ["polling"], indirect=True)
async def test_in_words(town: LivingTown) -> None:
    ani = await an_admin(town)
    ani.says("/simulate")
    await ani.hears("Pilih kategorinya")
    ani.says("Perilaku petugas")
    await ani.hears("instansi mana yang diadukan?")
    ani.says("Inspektorat")
    await ani.hears("di mana?")
    ani.says("entah")
    await ani.hears("Kirim pin, tulis nama satu wilayah")
    ani.says("Kelurahan Melati")
    told = await ani.hears("Yang diadukan adalah Inspektorat")
    assert "Meja admin koordinator" in told.text


@pytest.mark.parametrize("webhook_port", ["polling"], indirect=True)
async def test_a_trial_can_be_left_and_is_for_admins_only(town: LivingTown) -> None:
    ani, eko = await an_admin(town), town.citizen("Eko")
    eko.says("/simulasi")
    await eko.hears("hanya untuk admin")
    ani.says("/simulasi")
    await ani.hears("Pilih kategorinya")
    ani.says("/batal")
    await ani.hears("Dibatalkan")
    press = await ani.presses("sim-category")
    assert "tidak berlaku" in (await press.answered(ani.patience)).text
