"""Takes the pictures of the chat page that README and docs show: `make screenshots`.

Two towns are opened, one after the other. In the Indonesian one a complaint is filed and answered by
hand, in the English one the tour is played; windows of several sizes look on and are photographed."""

import asyncio
import io
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from playwright.async_api import expect

from playground.scenes import pictures
from tests.page.demo import running_demo
from tests.page.visitor import SOON, Visitor
from tools.browser import browser
from tools.studio import Studio

BOT = "Kanal Aduan"
AGENCY = "Dinas Pekerjaan Umum"
POTHOLE = "Jalan berlubang besar di depan pasar, tadi pagi ada motor jatuh"
NEIGHBOURS = (
    ("Agus Salim", pictures.dark_lamp, "Lampu jalan mati, gelap sekali", "Terminal Sukamaju"),
    ("Wati", pictures.rubbish, "Sampah menumpuk dan bau busuk di tepi jalan", "Taman Kenanga"),
    ("Maya Putri", pictures.branch, "Dahan pohon patah menutup trotoar", "Balai Kota"),
)


async def main() -> None:
    """Take all of them anew."""
    async with browser() as launched:
        for language, story in (("id", by_hand), ("en", on_the_tour)):
            with (
                tempfile.TemporaryDirectory() as folder,
                running_demo(Path(folder), language=language) as url,
            ):
                studio = Studio(browser=launched, url=url, language=language)
                await story(studio, Path(folder))


async def by_hand(studio: Studio, folder: Path) -> None:
    """A complaint among others, from the citizen's phone to the officers' desk and back."""
    async with studio.first_visit("desktop", "light") as stranger:
        await studio.take(stranger, "welcome-desktop-light")
    async with (
        studio.window("phone", "light") as siti,
        studio.window("phone", "dark") as night,
        studio.window("desktop", "light") as budi,
    ):
        for name, picture, words, place in NEIGHBOURS:
            await tells(siti, name, [kept(folder, name, picture())], words)
            await siti.opens_the_map()
            picker = siti.page.get_by_test_id("picker")
            await picker.get_by_role("option", name=place, exact=True).click()
            await siti.page.get_by_test_id("picker-ok").click()
            await siti.taps(siti.says("button-submit"))
            await siti.reads("✅")
        number = await reports(studio, siti, folder)
        await night.becomes("Siti Rahma")
        await night.opens(BOT)
        await night.reads("✅")
        await studio.take(night, "receipt-phone-dark")
        await answers(studio, budi, number, kept(folder, "patched", pictures.patched()))
        await siti.reads("aspal panas")
        await studio.take(siti, "question-phone-light")
        await night.looks_at("complaint")
        await night.page.get_by_test_id(f"complaint-{number}").click()
        await studio.take(night, "behind-phone-dark")
        await siti.looks_at("map")
        await studio.take(siti, "map-phone-light")
        await weathers(studio, budi)


async def reports(studio: Studio, siti: Visitor, folder: Path) -> str:
    """Siti reports a pothole, with two photos and a place; returns the report's number."""
    whole = pictures.pothole()
    photos = [kept(folder, "far", whole), kept(folder, "near", closer(whole))]
    await tells(siti, "Siti Rahma", photos, POTHOLE)
    await siti.opens_the_map()
    await studio.take(siti, "place-phone-light")
    await siti.picks()
    send = siti.page.get_by_role("button", name=siti.says("button-submit"), exact=True)
    draft = siti.page.locator(".chat-item", has=send)
    await siti.reads("Tempatnya")  # the newest message: nothing moves any more
    await draft.evaluate("(node) => node.scrollIntoView({ block: 'end' })")
    await studio.take(siti, "citizen-phone-light")
    await siti.taps(siti.says("button-submit"))
    await siti.page.get_by_test_id("messages").evaluate("(it) => it.scrollTo(0, it.scrollHeight)")
    receipt = await siti.reads("✅")
    found = re.search(r"KA-\w{5}-\w", await receipt.inner_text())
    assert found
    return found.group()


async def answers(studio: Studio, budi: Visitor, number: str, proof: Path) -> None:
    """Budi takes it, and says that it is done."""
    await budi.becomes("Budi")
    await budi.opens(AGENCY)
    await budi.reads(POTHOLE)
    await budi.looks_at("complaint")
    await budi.page.get_by_test_id(f"complaint-{number}").click()
    await budi.taps(budi.says("button-accept"))
    await expect(budi.page.get_by_test_id("backstage")).to_contain_text("Budi", timeout=SOON)
    await studio.take(budi, "officer-desktop-light")
    await budi.taps(budi.says("button-resolve"))
    prompt = await budi.reads(budi.says("button-cancel"))
    await budi.answers(prompt, "Sudah ditambal dengan aspal panas pagi ini", [proof])


async def weathers(studio: Studio, budi: Visitor) -> None:
    """The map of all complaints, and a bot that was killed while somebody writes to it."""
    await budi.looks_at("map")
    await budi.page.get_by_test_id("map-large").click()
    await studio.take(budi, "map-desktop-light")
    await budi.page.keyboard.press("Escape")
    await budi.looks_at("town")
    await budi.page.get_by_test_id("bot-kill").click()
    await budi.becomes("Wati")
    await budi.opens(BOT)
    await budi.writes("Apakah sudah ada kabar?")
    await expect(budi.page.get_by_test_id("panel")).to_contain_text("Telegram", timeout=SOON)
    await studio.take(budi, "weather-desktop-light")


async def on_the_tour(studio: Studio, _: Path) -> None:
    """The tour, paused now and then."""
    async with (
        studio.window("desktop", "dark") as desk,
        studio.window("phone", "light") as hand,
    ):
        await hand.looks_at("stories")
        await studio.take(hand, "stories-phone-light")
        await desk.looks_at("stories")
        await desk.page.get_by_test_id("panel").get_by_label("Speed").select_option("4")
        await hand.page.get_by_test_id("story-pothole").click()
        await pauses(desk, step=6)
        await studio.take(desk, "tour-desktop-dark")
        await resumes(desk)
        await pauses(desk, step=10)
        await studio.take(hand, "tour-phone-light")
        await desk.looks_at("journal")
        await studio.take(desk, "journal-desktop-dark")
        await resumes(desk)
        await desk.page.get_by_test_id("story-now-behind").click(timeout=SOON)
        await studio.take(desk, "behind-desktop-dark")
        await hand.looks_at("town")
        await studio.take(hand, "town-phone-light")


async def pauses(visitor: Visitor, *, step: int) -> None:
    """Let the story stand still when it has come so far."""
    bar = visitor.page.get_by_test_id("story-bar")
    await expect(bar).to_contain_text(f"Step {step} of", timeout=SOON)
    await visitor.page.get_by_test_id("story-pause").click()


async def resumes(visitor: Visitor) -> None:
    """Let it go on."""
    await visitor.page.get_by_test_id("story-pause").click()


async def tells(visitor: Visitor, name: str, photos: Sequence[Path], words: str) -> None:
    """Become somebody and tell the bot of a problem."""
    await visitor.becomes(name)
    await visitor.opens(BOT)
    await visitor.starts()
    await visitor.sends_files(photos, words)
    await visitor.reads("Draf")


def kept(folder: Path, name: str, photo: bytes) -> Path:
    """A photo as a file that can be picked."""
    file = folder / f"{name}.jpg"
    file.write_bytes(photo)
    return file


def closer(photo: bytes) -> bytes:
    """The same thing from nearer by."""
    picture = Image.open(io.BytesIO(photo))
    width, height = picture.size
    near = io.BytesIO()
    picture.crop((width // 4, height // 4, width * 3 // 4, height * 3 // 4)).save(near, "JPEG")
    return near.getvalue()


if __name__ == "__main__":
    asyncio.run(main())
