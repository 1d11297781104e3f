"""Stories happen beside each other in the town's time, however long that is."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from playground.agenda import Agenda
from playground.clock import TownClock

START = datetime(2026, 11, 16, 1, 0, tzinfo=UTC)


async def test_the_clock_jumps_to_whoever_is_next() -> None:
    clock = TownClock(START, rate=0)
    agenda = Agenda(clock)
    happened: list[str] = []

    async def story(name: str, days: int) -> None:
        await agenda.pause(timedelta(days=days))
        happened.append(f"{name} on {clock.now():%d %b}")
        await agenda.pause(timedelta(days=days))
        happened.append(f"{name} on {clock.now():%d %b}")

    await agenda.play([story("Siti", 3), story("Agus", 2)])
    assert happened == ["Agus on 18 Nov", "Siti on 19 Nov", "Agus on 20 Nov", "Siti on 22 Nov"]


async def test_the_clock_waits_while_anybody_is_busy() -> None:
    clock = TownClock(START, rate=0)
    agenda = Agenda(clock)
    done = asyncio.Event()

    async def busy() -> None:
        await done.wait()
        assert clock.now() == START
        await agenda.pause(timedelta(days=1))

    async def patient() -> None:
        waiting = asyncio.ensure_future(agenda.pause(timedelta(hours=1)))
        await asyncio.sleep(0)
        done.set()
        await waiting

    await agenda.play([busy(), patient()])
    assert clock.now() == START + timedelta(days=1)


async def test_a_story_that_goes_wrong_ends_the_others() -> None:
    agenda = Agenda(TownClock(START, rate=0))

    async def wrong() -> None:
        await agenda.pause(timedelta(hours=1))
        raise ValueError("this was not to happen")

    async def endless() -> None:
        while True:
            await agenda.pause(timedelta(days=1))

    with pytest.raises(ExceptionGroup):
        await agenda.play([wrong(), endless()])
