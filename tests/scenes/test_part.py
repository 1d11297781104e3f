"""The stories as the page gets them."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from playground.scenes.part import Plays
from playground.scenes.play import State
from playground.scenes.player import Player
from playground.scenes.scripts import STORIES
from playground.scenes.texts import texts
from playground.telegram.shapes import Json
from playground.town import LANGUAGES
from playground.web.page import ChatPage


@pytest.fixture
async def page(player: Player) -> AsyncIterator[aiohttp.ClientSession]:
    """The page, with nothing on it but the stories."""
    page = ChatPage([Plays(player)])
    await page.start(0)
    async with aiohttp.ClientSession(page.url) as session:
        yield session
    await page.stop()


async def asked(page: aiohttp.ClientSession, deed: str, **body: Any) -> tuple[int, Json]:
    """What the page answers."""
    async with page.post(f"/do/{deed}", json=body) as response:
        return response.status, await response.json()


async def test_a_new_page_knows_the_stories(player: Player) -> None:
    hello = await Plays(player).hello()
    assert [story["id"] for story in hello["stories"]] == list(STORIES)
    assert all(set(story["title"]) == set(LANGUAGES) for story in hello["stories"])
    assert hello["play"]["state"] == "idle"


async def test_a_story_is_played_paused_hurried_and_taken_over(
    page: aiohttp.ClientSession, player: Player
) -> None:
    events: asyncio.Queue[Json] = asyncio.Queue()
    following = asyncio.create_task(Plays(player).follow(events.put_nowait))
    await asyncio.sleep(0)
    assert await asked(page, "play", story="pothole", language="en") == (200, {})
    assert await asked(page, "pause") == (200, {})
    assert await asked(page, "speed", speed=2) == (200, {})
    assert await asked(page, "resume") == (200, {})
    assert await asked(page, "stop") == (200, {})
    assert (player.play.state, player.play.speed) == (State.ENDED, 2)
    told = [events.get_nowait()["play"] for _ in range(events.qsize())]
    assert {"playing", "paused", "ended"} <= {play["state"] for play in told}
    following.cancel()


@pytest.mark.parametrize(
    ("deed", "body", "code"),
    [
        pytest.param("pause", {}, "impossible", id="nothing plays"),
        pytest.param("play", {"story": "nothing", "language": "id"}, "unknown", id="no story"),
        pytest.param("play", {"story": "pothole", "language": "fr"}, "bad", id="no language"),
        pytest.param("speed", {"speed": -1}, "bad", id="backwards"),
        pytest.param("stop", {"now": True}, "bad", id="more than we know"),
    ],
)
async def test_what_cannot_be_is_refused(
    page: aiohttp.ClientSession, deed: str, body: Json, code: str
) -> None:
    status, answer = await asked(page, deed, **body)
    assert (status >= 400, answer["error"]["code"]) == (True, code)


async def test_a_second_story_is_refused_in_each_language(
    page: aiohttp.ClientSession,
) -> None:
    await asked(page, "play", story="pothole", language="en")
    _, answer = await asked(page, "play", story="silence", language="en")
    assert answer["error"]["text"] == {it: texts(it).notes["busy"] for it in ("id", "en")}


async def test_pictures_are_lent_out(page: aiohttp.ClientSession) -> None:
    async with page.get("/samples") as response:
        samples = await response.json()
    assert len(samples) == 4
    async with page.get(samples[0]["url"]) as response:
        assert (response.status, response.content_type) == (200, "image/jpeg")
    async with page.get("/samples/nothing.jpg") as response:
        assert response.status == 404
