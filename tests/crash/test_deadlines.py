"""Deadlines pass while the bot is being killed: each is noted once, and everybody is told."""

import asyncio
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from domain.events import Overdue
from playground.audit import errors_in
from playground.clock import TownClock
from playground.crash import kill_again_and_again, repeated, sends
from playground.people import MELATI
from playground.process import BotProcess, in_a_process
from playground.town import sukamaju
from playground.town.living import LivingTown

CITIZENS = 12
KILLS = 8


@pytest.mark.timeout(300)
async def test_a_bot_that_is_killed_meanwhile_notes_each_deadline_once(tmp_path: Path) -> None:
    log = tmp_path / "kanal.log"
    clock = TownClock(datetime(2026, 11, 16, 2, 0, tzinfo=UTC), rate=20.0)
    async with LivingTown(
        directory=sukamaju(), clock=clock, folder=tmp_path, hire=in_a_process(log), patience=30.0
    ) as town:
        people = [town.citizen(f"Warga {number}") for number in range(CITIZENS)]
        numbers = await asyncio.gather(
            *(person.reports("Lampu jalan mati di depan musala", at=MELATI) for person in people)
        )
        await town.settles()
        assert isinstance(town.resident, BotProcess)
        await town.resident.kill()
        clock.move(timedelta(days=8))
        await town.resident.start()  # and finds all of them due at once
        toll = await kill_again_and_again(town, KILLS, random.Random(1))
        await town.settles()

        for number, person in zip(numbers, people, strict=True):
            happened = [type(event) for event in await town.history(number)]
            assert happened.count(Overdue) == 1
            assert person.heard("seharusnya ada paling lambat")
        assert sum(repeated(sends(town)).values()) <= toll.unrecorded
        assert errors_in(log) == []
