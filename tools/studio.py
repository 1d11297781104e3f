"""Windows of many sizes that look at one demo town, and a camera for what they show."""

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.async_api import Browser, expect

from tests.page.visitor import SOON, Visitor

IMAGES = Path("docs/images")
QUALITY = 80  # of photos, where that takes less room
COLOURS = 256  # a picture of few colours is small, and looks the same
SIZES = {"desktop": (1280, 800), "phone": (390, 844)}
SHARPNESS = {"desktop": 1, "phone": 1.5}  # pixels of the picture for one of the page
LOCALES = {"id": "id-ID", "en": "en-GB"}
NO_REMARKS = "document.querySelectorAll('.toast').forEach((toast) => toast.remove())"


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
            device_scale_factor=SHARPNESS[device],
            locale=LOCALES[self.language],
            color_scheme="dark" if scheme == "dark" else "light",
            has_touch=device == "phone",
        )
        visitor = Visitor(page=await context.new_page(), language=self.language)
        await visitor.page.goto(self.url)
        await visitor.page.get_by_test_id("welcome").wait_for()
        await expect(visitor.page.locator("#banner")).to_be_empty(timeout=SOON)  # the bot is up
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
        await page.mouse.move(0, 0)
        await page.wait_for_timeout(1000)  # pictures arrive, and what moves comes to rest
        await page.evaluate(NO_REMARKS)
        keep(await page.screenshot(animations="disabled"), IMAGES / f"{name}-{self.language}")


def keep(taken: bytes, name: Path) -> None:
    """Write a picture as small as it can be without a change that one would see."""
    picture = Image.open(io.BytesIO(taken)).convert("RGB")
    few = picture.quantize(COLOURS).convert("RGB")
    small = min((_webp(few, lossless=True), _webp(picture, lossless=False)), key=len)
    file = name.with_name(f"{name.name}.webp")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(small)
    print(f"{file} ({len(small) // 1000} kB)", flush=True)


def _webp(picture: Image.Image, *, lossless: bool) -> bytes:
    out = io.BytesIO()
    picture.save(out, "WEBP", lossless=lossless, quality=QUALITY, method=6)
    return out.getvalue()
