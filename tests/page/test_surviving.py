"""What the page takes: long chats, two windows, large files, bad words."""

import json
import os
from pathlib import Path
from typing import Any

import aiohttp
from PIL import Image
from playwright.async_api import expect

from tests.page.conftest import ON_A_PAGE, Arrive
from tests.page.visitor import SOON

pytestmark = ON_A_PAGE

MANY = 2000
MOST_SHOWN = 300  # pieces of the conversation that may be in the document at once
MEGABYTE = 1024 * 1024
SCRIPT = "<script>window.pwned = 1</script><img src=x onerror='window.pwned = 2'>"
NAME = "<script>pwned=1</script>"
AT_ONCE = 40  # complaints of a long list that are shown until one asks for more
COMPLAINTS = """(many) => import("/page/js/store.js").then(({ emit, state }) => {
    const changed = [...Array(many).keys()].map((at) => (
        { number: `KA-${at}`, submitted_at: at, status: "routed", category: "Jalan rusak" }));
    for (const card of changed) state.complaints.set(card.number, card);
    emit("complaints", { changed });
})"""
OFFICE = "Dinas Pekerjaan Umum"


async def write_many(url: str, name: str, many: int) -> None:
    """Let an officer write very much into the group of their agency."""
    async with aiohttp.ClientSession(url) as session, session.get("/live") as live:
        hello = await first_event(live)
        person = next(each for each in hello["people"] if each["name"] == name)
        chat = next(a["chat"] for a in hello["town"]["agencies"] if a["id"] == person["agency"])
        for number in range(many):
            body = {"as": person["id"], "chat": chat, "text": f"Pesan ke-{number}."}
            async with session.post("/do/say", json=body) as answer:
                assert answer.status == 200


async def first_event(live: aiohttp.ClientResponse) -> dict[str, Any]:
    """What the page is greeted with."""
    events = (line async for line in live.content if line.startswith(b"data: "))
    greeting: dict[str, Any] = json.loads((await anext(events)).removeprefix(b"data: "))
    return greeting


async def test_two_thousand_messages_are_a_chat_like_any_other(arrive: Arrive, url: str) -> None:
    await write_many(url, "Budi", MANY)
    visitor = await arrive()
    await visitor.enters(url)
    await visitor.becomes("Budi")
    await visitor.opens(OFFICE)
    await visitor.reads(f"Pesan ke-{MANY - 1}.")
    seen = [await visitor.first_shown()]
    most = 0
    while seen[-1] > 0:
        await visitor.scrolls_up()
        most = max(most, await visitor.page.locator(".chat-item").count())
        seen.append(await visitor.first_shown())
    assert most <= MOST_SHOWN
    assert seen == sorted(seen, reverse=True), "scrolling up must not jump back"
    await visitor.page.get_by_test_id("newest").click()
    await visitor.reads(f"Pesan ke-{MANY - 1}.")


async def test_a_long_list_of_complaints_is_shown_bit_by_bit(arrive: Arrive, url: str) -> None:
    visitor = await arrive()
    await visitor.enters(url)
    await visitor.page.evaluate(COMPLAINTS, 2 * AT_ONCE)
    await visitor.looks_at("complaint")
    cards = visitor.page.locator(".panel-card")
    await expect(cards).to_have_count(AT_ONCE)
    await visitor.page.get_by_role("button", name="Tampilkan lebih banyak").click()
    await expect(cards).to_have_count(2 * AT_ONCE)
    await expect(cards.nth(AT_ONCE)).to_be_focused()


async def test_two_windows_show_the_same(arrive: Arrive, url: str) -> None:
    one, other = await arrive(), await arrive(language="en")
    for visitor in (one, other):
        await visitor.enters(url)
        await visitor.becomes("Budi")
        await visitor.opens(OFFICE)
    await one.writes("Selamat pagi semua")
    await other.reads("Selamat pagi semua")
    await other.writes("Good morning")
    await one.reads("Good morning")


async def test_a_click_outlasts_what_is_drawn_anew_meanwhile(arrive: Arrive, url: str) -> None:
    one, other = await arrive(), await arrive(language="en")
    for visitor in (one, other):
        await visitor.enters(url)
        await visitor.becomes("Budi")
    await one.opens("Kanal Aduan")
    await other.opens(OFFICE)
    row = one.page.locator(".people-chat", has_text=OFFICE)
    await row.hover()
    await one.page.mouse.down()
    await other.writes("Good morning")
    await expect(row).to_contain_text("Good morning")
    await one.page.mouse.up()
    message = await one.reads("Good morning")

    await one.does("Balas", message)
    bar = one.page.locator(".chat-about", has_text="Balas")
    await bar.get_by_role("button").hover()
    await one.page.mouse.down()
    await other.writes("Is anybody there?")
    await other.reads("Is anybody there?")
    await one.page.mouse.up()
    await expect(bar).to_be_hidden()
    await one.reads("Is anybody there?")


async def test_large_files_are_taken_or_refused_kindly(
    arrive: Arrive, url: str, tmp_path: Path
) -> None:
    photo = tmp_path / "besar.jpg"
    Image.frombytes("RGB", (4400, 3000), os.urandom(4400 * 3000 * 3)).save(photo, quality=95)
    assert photo.stat().st_size > 10 * MEGABYTE
    film = tmp_path / "rekaman.pdf"
    film.write_bytes(os.urandom(25 * MEGABYTE))
    too_much = tmp_path / "terlalu-besar.bin"
    too_much.write_bytes(bytes(51 * MEGABYTE))
    visitor = await arrive()
    await visitor.enters(url)
    await visitor.becomes("Siti Rahma")
    await visitor.opens("Kanal Aduan")
    await visitor.starts()
    await visitor.sends_files([photo], "Jalan berlubang besar di depan pasar")
    picture = visitor.page.locator(".chat-own", has_text="Jalan berlubang").locator("img").first
    await expect(picture).to_be_visible(timeout=SOON)
    await visitor.sends_files([film])
    await visitor.reads("rekaman.pdf")
    await visitor.reads(visitor.says("button-agree-files"))
    await visitor.page.get_by_test_id("files").set_input_files(too_much)
    await expect(visitor.page.get_by_test_id("toast")).to_contain_text("50 MB")


async def test_markup_in_any_field_stays_text(arrive: Arrive, url: str, tmp_path: Path) -> None:
    file = tmp_path / "<script>window.pwned = 3<script>.txt"
    file.write_text("isi")
    visitor = await arrive()
    await visitor.enters(url)
    await visitor.adds(NAME)
    await visitor.becomes(NAME)
    await visitor.opens("Kanal Aduan")
    await visitor.starts()
    await visitor.writes(f"Jalan berlubang {SCRIPT}")
    await visitor.sends_files([file], SCRIPT)
    await visitor.page.get_by_test_id("people-search").fill(SCRIPT)
    await visitor.reads(SCRIPT)
    await visitor.reads("window.pwned = 3")
    for tab in ("complaint", "map", "journal"):
        await visitor.looks_at(tab)
    assert await visitor.page.evaluate("window.pwned") is None
