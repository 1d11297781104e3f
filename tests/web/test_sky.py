"""The page's clock and weather: what the buttons do, and what every window is told of it."""

import shutil
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from playground.clock import TownClock
from playground.telegram.calls import call
from playground.telegram.params import Params
from playground.town import sukamaju
from playground.town.living import LivingTown
from playground.weather import Weather
from playground.web.page import ChatPage
from playground.web.sky import Sky
from tests.web.conftest import Asleep
from tests.web.window import Window

FRIDAY = datetime(2026, 8, 14, 3, 30, tzinfo=UTC)  # half past ten; Monday is Independence Day
LATE = datetime(2026, 8, 14, 16, 59, 59, tzinfo=UTC)  # the last second of that day


class Puppet(Asleep):
    """A bot that lives and dies as it is told, and does nothing else."""

    def __init__(self, town: LivingTown) -> None:
        super().__init__(town)
        self.is_alive = False
        self.on_end: Callable[[], None] = lambda: None

    async def start(self) -> None:
        """Live."""
        self.is_alive = True

    async def stop(self) -> None:
        """Die when asked to."""
        if self.is_alive:
            await self.kill()

    async def kill(self) -> None:
        """Die."""
        self.is_alive = False
        self.on_end()


@pytest.fixture
async def town(migrated_file: Path, tmp_path: Path) -> AsyncIterator[LivingTown]:
    """Kota Sukamaju on the Friday before a holiday."""
    shutil.copy(migrated_file, tmp_path / "kanal.db")
    clock = TownClock(FRIDAY, rate=0)
    async with LivingTown(
        directory=sukamaju(), clock=clock, folder=tmp_path, hire=Puppet, migrated=True
    ) as town:
        yield town


@pytest.fixture
async def page(town: LivingTown) -> AsyncIterator[ChatPage]:
    """The page, of which only the sky is seen."""
    assert isinstance(town.resident, Puppet)
    page = ChatPage([Sky(town, Weather(town.telegram, town.resident))])
    await page.start(port=0)
    yield page
    await page.stop()


async def sees(window: Window, **facts: object) -> None:
    """Wait until the window is told of weather like that; what it was before may be told again."""
    while not facts.items() <= (await window.next("weather"))["weather"].items():
        pass


async def test_hello_tells_the_time_and_the_weather(window: Window) -> None:
    assert window.hello["clock"] == {
        "at": FRIDAY.timestamp(),
        "rate": 0,
        "zone": "Asia/Jakarta",
        "workday": True,
        "next_workday": "2026-08-18",
    }
    assert window.hello["weather"] == {
        "flood": False,
        "lost": False,
        "outage": 0,
        "bot": "running",
        "restarts": 0,
        "waiting": {"telegram": 0, "inbox": 0, "outbox": 0, "held": 0},
    }


@pytest.mark.parametrize(
    ("move", "then"),
    [
        pytest.param("hour", FRIDAY + timedelta(hours=1), id="an hour"),
        pytest.param("workday", FRIDAY + timedelta(days=4), id="over a weekend and a holiday"),
        pytest.param("ten-workdays", FRIDAY + timedelta(days=18), id="over two holidays"),
    ],
)
async def test_the_clock_is_moved_on(
    town: LivingTown, window: Window, second: Window, move: str, then: datetime
) -> None:
    await window.does("clock", move=move)
    assert town.clock.now() == then
    for each in (window, second):
        told = await each.next("clock")
        assert told["clock"]["at"] == then.timestamp()


async def test_a_new_day_is_told(town: LivingTown, window: Window) -> None:
    town.clock.move(LATE - FRIDAY)
    assert (await window.next("clock"))["clock"]["workday"] is True
    town.clock.set_rate(10.0)
    await window.next("clock")
    told = await window.next("clock")
    assert told["clock"]["workday"] is False


async def test_what_waits_is_told_without_anybody_asking(town: LivingTown, window: Window) -> None:
    siti = town.citizen("Siti")
    siti.says("Ada yang di sana?")
    waiting = {"telegram": 1, "inbox": 0, "outbox": 0, "held": 0}
    await sees(window, waiting=waiting)


@pytest.mark.parametrize("kind", ["flood", "lost"])
async def test_trouble_comes_and_goes(window: Window, kind: str) -> None:
    await window.does("weather", kind=kind, on=True)
    await sees(window, **{kind: True})
    await window.does("weather", kind=kind, on=False)
    await sees(window, **{kind: False})


async def test_an_outage_says_when_it_ends_and_can_be_ended_early(window: Window) -> None:
    await window.does("weather", kind="outage", on=True)
    while not (await window.next("weather"))["weather"]["outage"] > 25:
        pass
    await window.does("weather", kind="outage", on=False)
    await sees(window, outage=0)


async def test_the_bot_is_killed_and_started(window: Window) -> None:
    assert await window.cannot("bot", act="start") == "impossible"
    await window.does("bot", act="kill")
    await sees(window, bot="stopped")
    assert await window.cannot("bot", act="kill") == "impossible"
    assert await window.cannot("bot", act="restart") == "impossible"
    await window.does("bot", act="start")
    await sees(window, bot="starting", restarts=1)


async def test_the_bot_works_once_it_asks_for_updates(town: LivingTown, window: Window) -> None:
    await window.does("bot", act="restart")
    await sees(window, bot="starting")
    await call(town.telegram, town.bot, Params(method="getUpdates", given={}))
    await sees(window, bot="running")


async def test_a_bot_that_dies_by_itself_is_missed(town: LivingTown, window: Window) -> None:
    assert isinstance(town.resident, Puppet)
    await town.resident.kill()
    await sees(window, bot="stopped")


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("clock", {"move": "year"}),
        ("clock", {}),
        ("weather", {"kind": "rain", "on": True}),
        ("weather", {"kind": "flood", "on": "perhaps"}),
        ("bot", {"act": "kill", "twice": True}),
    ],
)
async def test_what_is_malformed_is_refused(
    window: Window, name: str, body: dict[str, object]
) -> None:
    assert await window.cannot(name, **body) == "bad"
