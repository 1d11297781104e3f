"""People leave, for a while or for good."""

import pytest

from domain.notices import Audience, Notice, Reader, Said
from playground.citizen import Citizen
from playground.town.living import LivingTown
from storage import outbox, people
from storage.outbox import Enqueue
from storage.people import MakeAdmin
from storage.writer import Change

ONCE = [pytest.param("sqlite", "polling", id="sqlite-polling")]  # nothing here depends on these
pytestmark = pytest.mark.parametrize(("migrated_url", "webhook_port"), ONCE, indirect=True)


async def greeted(town: LivingTown, name: str) -> Citizen:
    """Somebody whom the bot knows."""
    citizen = town.citizen(name)
    citizen.says("/bantuan")
    await town.settles()
    return citizen


async def test_who_had_themselves_erased_and_blocks_the_bot_stays_forgotten(
    town: LivingTown,
) -> None:
    siti = await greeted(town, "Siti")
    person = town.store.seal.person_id(siti.user.id)
    siti.says("/privasi")
    await siti.presses("Hapus draf & identitas")
    await siti.presses("erased")
    await town.settles()
    assert await people.find(town.store, person) is None
    town.telegram.block(siti.user)
    await town.settles()
    assert await people.find(town.store, person) is None


async def test_an_admin_who_was_away_hears_of_trouble_on_return(town: LivingTown) -> None:
    ani = await greeted(town, "Ani")
    person = town.store.seal.person_id(ani.user.id)
    await town.store.keep(Change(writes=(MakeAdmin(person),)))
    town.telegram.block(ani.user)
    await town.settles()
    alarm = Notice(
        to=Reader(Audience.ADMIN, str(person)), says=(Said("admin-desk-unreachable"),), key="alarm"
    )
    await town.store.keep(Change(writes=(Enqueue(alarm, town.clock.now()),)))
    await town.settles()
    assert await outbox.waiting(town.store) == 1
    town.telegram.unblock(ani.user)
    town.telegram.start(ani.user)
    ani.says("/bantuan")
    await town.settles()
    assert await outbox.waiting(town.store) == 0
