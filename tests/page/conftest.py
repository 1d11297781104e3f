"""A real browser that looks at a town in the test's own process.

One browser serves all of these tests, so they share its worker and its event loop."""

import itertools
import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
import pytest_asyncio
from PIL import Image
from playwright.async_api import Browser

from playground import demo
from tests.page.visitor import SOON, Visitor
from tests.town import Faults, Tireless
from tools.browser import browser

Arrive = Callable[..., Awaitable[Visitor]]
Pictures = Callable[[int], list[Path]]

ON_A_PAGE = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.xdist_group("browser"),
    pytest.mark.timeout(400),
]
DESKTOP, PHONE = (1280, 800), (390, 844)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Browser]:
    """A browser without a window."""
    async with browser() as launched:
        yield launched


@pytest_asyncio.fixture(loop_scope="session")
async def url(migrated_file: Path, tmp_path: Path, faults: Faults) -> AsyncIterator[str]:
    """Where the town's page is; all that `kanal demo` offers, but for a bot that can be killed."""
    shutil.copy(migrated_file, tmp_path / "kanal.db")
    town = demo.a_town(tmp_path, hire=Tireless, language="id", migrated=True)
    async with demo.opened(town, port=0) as (page, weather):
        await weather.start()
        yield page.url
    assert not town.telegram.journal.malformed()
    assert not faults


@pytest_asyncio.fixture(loop_scope="session")
async def arrive(chromium: Browser, url: str) -> AsyncIterator[Arrive]:
    """Lets visitors come, each with a window of their own; nothing may go wrong in any of them.

    They leave before the town at the url closes."""
    visitors: list[Visitor] = []

    async def arrives(
        *, language: str = "id", size: tuple[int, int] = DESKTOP, scheme: str = "light"
    ) -> Visitor:
        context = await chromium.new_context(
            viewport={"width": size[0], "height": size[1]},
            locale={"id": "id-ID", "en": "en-GB"}[language],
            color_scheme="dark" if scheme == "dark" else "light",
            has_touch=size == PHONE,
            reduced_motion="reduce",  # nothing has to be waited for until it has come to rest
        )
        context.set_default_timeout(SOON)
        page = await context.new_page()
        visitor = Visitor(page=page, language=language)
        page.on("pageerror", lambda error: visitor.faults.append(str(error)))
        page.on(
            "console", lambda it: visitor.faults.append(it.text) if it.type == "error" else None
        )
        page.on("request", lambda it: visitor.asked.append(it.url))
        visitors.append(visitor)
        return visitor

    yield arrives
    for visitor in visitors:
        await visitor.page.context.close()
        assert not visitor.faults
        assert visitor.elsewhere() == []


@pytest.fixture
def pictures(tmp_path: Path) -> Pictures:
    """Makes photos on the visitor's machine, of which none looks like another."""
    numbers = itertools.count()

    def takes(many: int) -> list[Path]:
        files = [tmp_path / f"foto-{next(numbers)}.jpg" for _ in range(many)]
        for file in files:
            spots = Image.frombytes("RGB", (8, 6), os.urandom(8 * 6 * 3))
            spots.resize((320, 240), Image.Resampling.BICUBIC).save(file)
        return files

    return takes
