"""Windows of many sizes that look at one demo town, and a camera for what they show."""

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.async_api import Browser

from tests.page.visitor import Visitor

IMAGES = Path("docs/images")
COLOURS = 256  # a picture of few colours is small, and looks the same
SIZES = {"desktop": (1280, 800), "phone": (390, 844)}
LOCALES = {"id": "id-ID", "en": "en-GB"}
NO_REMARKS = "document.querySelectorAll('.toast').forEach((toast) => toast.remove())"
LOADED = "[...document.images].every(({ complete }) => complete)"


@dataclass(frozen=True, kw_only=True)
class Studio:
    """A town, and a browser whose windows look at it."""

    browser: Browser
    url: str
    language: str

    @asynccontextmanager
    async def first_visit(self, device: str, scheme: str) -> AsyncIterator[Visitor]:
        """A window that has just been opened; `scheme` is light or dark."""
        width, height = SIZES[device]
        context = await self.browser.new_context(
            viewport={"width": width, "height": height},
            locale=LOCALES[self.language],
            color_scheme="dark" if scheme == "dark" else "light",
            has_touch=device == "phone",
        )
        visitor = Visitor(page=await context.new_page(), language=self.language)
        await visitor.page.goto(self.url)
        await visitor.page.get_by_test_id("welcome").wait_for()
        try:
            yield visitor
        finally:
            await context.close()

    @asynccontextmanager
    async def window(self, device: str, scheme: str) -> AsyncIterator[Visitor]:
        """The same, once its visitor has read the welcome."""
        async with self.first_visit(device, scheme) as visitor:
            await visitor.enters(self.url)
            yield visitor

    async def take(self, visitor: Visitor, name: str) -> None:
        """Photograph what a window shows, without remarks in passing."""
        page = visitor.page
        await page.wait_for_function(LOADED)
        await page.evaluate(NO_REMARKS)
        await page.wait_for_timeout(500)  # what moves comes to rest
        taken = Image.open(io.BytesIO(await page.screenshot(animations="disabled")))
        file = IMAGES / f"{name}-{self.language}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        taken.convert("RGB").quantize(COLOURS).save(file, optimize=True)
        print(f"{file} ({file.stat().st_size // 1000} kB)", flush=True)
