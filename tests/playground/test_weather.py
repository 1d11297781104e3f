"""Whatever the weather, everything arrives in the end."""

import asyncio
import os
import shutil
import signal
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from playground import weather
from playground.citizen import Citizen
from playground.clock import TownClock
from playground.crash import repeated, sends
from playground.people import MELATI, copied, photo
from playground.process import BotProcess, in_a_process
from playground.telegram import Impossible
from playground.town import sukamaju
from playground.town.living import LivingTown
from playground.weather import TROUBLES, Kind, State, Weather
from storage import complaints
from tests.town import MORNING, RATE, Tireless

PATIENCE = 60.0  # seconds of the machine that people wait for what the trouble holds up
POTHOLE = "Jalan berlubang besar di depan pasar"
NEIGHBOURS = 5


@pytest.fixture
async def town(migrated_file: Path, tmp_path: Path) -> AsyncIterator[LivingTown]:
    """Kota Sukamaju on a Monday morning; the bot is at work."""
    shutil.copy(migrated_file, tmp_path / "kanal.db")
    async with LivingTown(
        directory=sukamaju(),
        clock=TownClock(MORNING, rate=RATE),
        folder=tmp_path,
        hire=Tireless,
        migrated=True,
        patience=PATIENCE,
    ) as town:
        yield town


@pytest.fixture
def sky(town: LivingTown) -> Weather:
    """Its weather."""
    assert isinstance(town.resident, Tireless)
    return Weather(town.telegram, town.resident)


class Neighbourhood:
    """Citizens who report, and an officer who takes every report on and answers it."""

    def __init__(self, town: LivingTown) -> None:
        self.town = town
        self.citizens = [town.citizen(f"Warga {number}") for number in range(NEIGHBOURS)]
        self.numbers: dict[Citizen, str] = {}
        self._budi = town.officer("Budi", of="dpu")

    async def lives(self) -> None:
        """All of them at the same time."""
        async with asyncio.TaskGroup() as group:
            for citizen in self.citizens:
                group.create_task(self._story(citizen))
        await self.town.settles()

    async def _story(self, citizen: Citizen) -> None:
        text = f"{POTHOLE}, kata {citizen.name}"
        number = await citizen.reports(text, at=MELATI, photo=photo(), category="jalan")
        self.numbers[citizen] = number
        await self._budi.accepts(number)
        await self._budi.tells(number, _promise(citizen))
        await citizen.hears(_promise(citizen))

    async def check_all_arrived(self, *, once: bool = True) -> None:
        """Every report is kept exactly once; everybody heard everything, exactly once if `once`."""
        kept = await complaints.latest(self.town.store, 100)
        assert sorted(each.number for each in kept) == sorted(self.numbers.values())
        assert all(each.version == 4 for each in kept)  # submitted, routed, accepted, told
        for citizen, number in self.numbers.items():
            promises = [m for m in citizen.sees() if _promise(citizen) in m.text]
            receipts = copied(citizen.sees())
            assert set(receipts) == {number}
            if once:
                assert (len(promises), len(receipts)) == (1, 1)
        if once:
            assert not repeated(sends(self.town))
        await self.town.settles()  # by itself the bot looks at a group now and then


def _promise(citizen: Citizen) -> str:
    return f"Besok kami datang ke {citizen.name}"


async def test_a_flood_holds_up_and_loses_nothing(town: LivingTown, sky: Weather) -> None:
    people = Neighbourhood(town)
    sky.turn(Kind.FLOOD, on=True)
    await people.lives()
    assert any(call.code == 429 for call in town.telegram.journal)
    await people.check_all_arrived()


async def test_an_outage_ends_by_itself_and_loses_nothing(
    town: LivingTown, sky: Weather, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert TROUBLES[Kind.OUTAGE].lasts == 30.0
    short = replace(TROUBLES[Kind.OUTAGE], lasts=2.0)
    monkeypatch.setitem(weather.TROUBLES, Kind.OUTAGE, short)
    people = Neighbourhood(town)
    people.citizens[0].says("/start")
    await people.citizens[0].waits_for(people.citizens[0].sees, what="a greeting")
    await town.settles()
    sky.turn(Kind.OUTAGE, on=True)
    assert 0 < sky.left(Kind.OUTAGE) <= 2.0
    await people.lives()
    assert not sky.has(Kind.OUTAGE)
    journal = town.telegram.journal
    assert any(call.method == "getUpdates" and not call.accepted for call in journal)
    await people.check_all_arrived()


async def test_answers_that_get_lost_may_repeat_a_message_but_lose_none(
    town: LivingTown, sky: Weather
) -> None:
    people = Neighbourhood(town)
    sky.turn(Kind.LOST, on=True)
    await people.lives()
    assert any(call.fault for call in town.telegram.journal)
    await people.check_all_arrived(once=False)


async def test_several_sorts_of_trouble_come_and_go_by_themselves(
    town: LivingTown, sky: Weather
) -> None:
    sky.turn(Kind.FLOOD, on=True)
    sky.turn(Kind.OUTAGE, on=True)
    sky.turn(Kind.FLOOD, on=False)
    assert (sky.has(Kind.FLOOD), sky.has(Kind.OUTAGE)) == (False, True)
    sky.turn(Kind.OUTAGE, on=False)
    assert sky.left(Kind.OUTAGE) == 0
    siti = town.citizen("Siti")
    siti.says("/start")
    await siti.waits_for(siti.sees, what="a greeting")


@pytest.mark.timeout(300)
async def test_a_bot_that_is_killed_takes_up_where_it_died(tmp_path: Path) -> None:
    clock = TownClock(MORNING, rate=RATE)
    log = tmp_path / "kanal.log"
    async with LivingTown(
        directory=sukamaju(),
        clock=clock,
        folder=tmp_path,
        hire=in_a_process(log),
        patience=PATIENCE,
    ) as town:
        assert isinstance(town.resident, BotProcess)
        sky = Weather(town.telegram, town.resident)
        people = Neighbourhood(town)
        life = asyncio.create_task(people.lives())
        await people.citizens[0].waits_for(people.citizens[0].sees, what="an answer")
        await sky.kill()
        assert sky.state() is State.STOPPED
        with pytest.raises(Impossible):
            await sky.kill()
        latecomer = town.citizen("Wati")
        latecomer.says("Lampu jalan mati")
        assert len(town.bot.queue) > 0
        await sky.start()
        await latecomer.hears("Lampu jalan mati")
        await life
        await people.check_all_arrived(once=False)
        await sky.restart()
        latecomer.says("/bantuan")
        await town.settles()
        assert sky.state() is State.RUNNING
        assert sky.starts == 3


@pytest.mark.timeout(300)
async def test_a_bot_that_dies_by_itself_is_missed(tmp_path: Path) -> None:
    async with LivingTown(
        directory=sukamaju(),
        clock=TownClock(MORNING),
        folder=tmp_path,
        hire=in_a_process(tmp_path / "kanal.log"),
    ) as town:
        assert isinstance(town.resident, BotProcess)
        sky, missed = Weather(town.telegram, town.resident), asyncio.Event()
        sky.on_change = missed.set
        os.kill(town.resident.pid, signal.SIGKILL)
        async with asyncio.timeout(PATIENCE):
            await missed.wait()
        assert sky.state() is State.STOPPED
        await sky.start()
