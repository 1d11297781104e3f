"""The bot dies at any moment; nobody notices, but for a message that may come twice."""

import asyncio
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from playground.audit import errors_in
from playground.clock import TownClock
from playground.crash import crash, repeated, sends
from playground.process import BotProcess, in_a_process
from playground.town import sukamaju
from playground.town.living import LivingTown

KILLS = 200
IN_FLIGHT = 50
STOPS_WITHIN = 20.0  # seconds


@pytest.mark.timeout(900)
async def test_kills_at_random_moments_lose_nothing(tmp_path: Path) -> None:
    damage = await crash(tmp_path, kills=KILLS)
    assert damage.findings.faults == []
    assert damage.findings.filed > 0
    assert damage.repeated <= damage.toll.unrecorded
    assert damage.ignored == set()


async def test_a_stop_with_updates_in_flight_loses_and_repeats_nothing(tmp_path: Path) -> None:
    log = tmp_path / "kanal.log"
    clock = TownClock(datetime(2026, 11, 16, 2, 0, tzinfo=UTC), rate=20.0)
    async with LivingTown(
        directory=sukamaju(), clock=clock, folder=tmp_path, hire=in_a_process(log), patience=30.0
    ) as town:
        assert isinstance(town.resident, BotProcess)
        people = [town.citizen(f"Warga {number}") for number in range(IN_FLIGHT)]
        for person in people:
            person.says(f"Lampu jalan mati di depan rumah {person.name}")
        await people[0].waits_for(lambda: people[0].sees(), what="a first answer")
        began = time.monotonic()
        await town.resident.stop()
        assert time.monotonic() - began < STOPS_WITHIN
        await town.resident.start()
        await asyncio.gather(*(person.hears("Lampu jalan mati") for person in people))
        await town.settles()
        assert not repeated(sends(town))
        assert len({len(person.sees()) for person in people}) == 1, "everybody hears the same"
        assert errors_in(log) == []
