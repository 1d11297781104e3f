"""A real browser that looks at a real demo."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from PIL import Image
from playwright.async_api import Browser

from tests.page.visitor import Visitor
from tools.browser import browser

Arrive = Callable[..., Awaitable[Visitor]]

DESKTOP, PHONE = (1280, 800), (390, 844)


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    """A browser without a window."""
    async with browser() as launched:
        yield launched


@pytest.fixture
async def arrive(chromium: Browser) -> AsyncIterator[Arrive]:
    """Lets visitors come, each with a window of their own; nothing may go wrong in any of them."""
    visitors: list[Visitor] = []

    async def arrives(
        *, language: str = "id", size: tuple[int, int] = DESKTOP, scheme: str = "light"
    ) -> Visitor:
        context = await chromium.new_context(
            viewport={"width": size[0], "height": size[1]},
            locale={"id": "id-ID", "en": "en-GB"}[language],
            color_scheme="dark" if scheme == "dark" else "light",
            has_touch=size == PHONE,
        )
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
        assert not visitor.faults
        assert visitor.elsewhere() == []


@pytest.fixture
def pictures(tmp_path: Path) -> list[Path]:
    """Three photos on the visitor's machine, of which none looks like another."""
    files = [tmp_path / f"foto-{number}.jpg" for number in range(3)]
    for file in files:
        spots = Image.frombytes("RGB", (8, 6), os.urandom(8 * 6 * 3))
        spots.resize((320, 240), Image.Resampling.BICUBIC).save(file)
    return files
