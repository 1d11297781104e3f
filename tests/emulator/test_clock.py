"""The town's clock, and how another process follows it."""

import asyncio
import time
from datetime import UTC, datetime, timedelta

import aiohttp

from playground.bot_api import BotApi
from playground.clock import FollowedClock, TownClock
from tests.emulator.scene import Scene

MONDAY = datetime(2026, 8, 10, 9, tzinfo=UTC)


def test_stands_still_at_rate_zero_until_moved() -> None:
    clock = TownClock(MONDAY, rate=0)
    assert clock.now() == MONDAY
    clock.move(timedelta(days=1))
    assert clock.now() == MONDAY + timedelta(days=1)


def test_hurries() -> None:
    clock = TownClock(MONDAY, rate=3600)
    began = time.monotonic()
    while time.monotonic() - began < 0.01:
        pass
    passed = (clock.now() - MONDAY).total_seconds()
    assert 36 <= passed <= 3600


async def test_sleepers_wake_when_the_clock_is_moved_past_them() -> None:
    clock = TownClock(MONDAY, rate=0)
    short, long = (asyncio.create_task(clock.sleep(seconds)) for seconds in (60, 3600))
    await asyncio.sleep(0)
    clock.move(timedelta(minutes=2))
    await asyncio.wait_for(short, 1)
    assert not long.done()
    clock.set_rate(1_000_000)
    await asyncio.wait_for(long, 1)


async def test_listeners_hear_of_every_change() -> None:
    clock = TownClock(MONDAY, rate=0)
    heard: list[datetime] = []
    stop = clock.subscribe(lambda: heard.append(clock.now()))
    clock.move(timedelta(hours=1))
    stop()
    clock.move(timedelta(hours=1))
    assert heard == [MONDAY + timedelta(hours=1)]


async def test_followed_clock_shows_exactly_the_same(api: BotApi, scene: Scene) -> None:
    town = scene.telegram.clock
    town.set_rate(0)
    followed = FollowedClock(f"{api.url}/playground/clock")
    await followed.start()
    assert followed.now() == town.now()
    asleep = asyncio.create_task(followed.sleep(3600))
    await asyncio.sleep(0)
    town.move(timedelta(hours=2))
    await asyncio.wait_for(asleep, 2)
    assert followed.now() == town.now()
    town.set_rate(60)
    lines = followed.changes()
    while (line := await anext(lines)).rate != 60:
        continue
    assert abs(line.seconds() - town.seconds()) < 0.1
    await followed.close()


async def test_clock_is_served_as_lines(api: BotApi, scene: Scene) -> None:
    scene.telegram.clock.set_rate(0)
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{api.url}/playground/clock") as response,
    ):
        first = await response.content.readline()
        scene.telegram.clock.move(timedelta(seconds=5))
        second = await response.content.readline()
    assert b'"rate": 0' in first
    assert first != second
