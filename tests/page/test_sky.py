"""The town's clock and weather, moved on the page."""

from dataclasses import replace

import pytest
from playwright.async_api import expect

from playground import weather
from playground.weather import TROUBLES, Kind
from tests.page.conftest import ON_A_PAGE, Arrive
from tests.page.visitor import SOON

pytestmark = ON_A_PAGE

BRIEF = 8.0  # seconds that an outage lasts; a visitor's would last thirty
OFFICE = "Dinas Pekerjaan Umum"


async def test_a_deadline_that_passes_is_seen_on_the_card(arrive: Arrive, url: str) -> None:
    visitor = await arrive()
    await visitor.enters(url)
    number = await visitor.files("Lampu jalan mati, gelap sekali")
    await visitor.becomes("Budi")
    await visitor.opens(OFFICE)
    card = await visitor.reads(visitor.says("button-accept"))
    await expect(card).to_contain_text("🕒")
    day = visitor.page.locator(".chat-day").first
    await expect(day).to_have_text("Hari ini")
    await visitor.page.get_by_test_id("clock-ten-workdays").click()
    await expect(card).to_contain_text("⚠️", timeout=SOON)
    await expect(day).not_to_have_text("Hari ini")
    await visitor.becomes("Siti Rahma")
    await visitor.opens("Kanal Aduan")
    late = await visitor.reads("⚠️")
    await expect(late).to_contain_text(number)


@pytest.mark.parametrize("trouble", ["flood", "outage", "lost"])
async def test_whatever_the_weather_everything_arrives(
    trouble: str, arrive: Arrive, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    brief = replace(TROUBLES[Kind.OUTAGE], lasts=BRIEF)
    monkeypatch.setitem(weather.TROUBLES, Kind.OUTAGE, brief)
    visitor = await arrive()
    await visitor.enters(url)
    await visitor.becomes("Siti Rahma")
    await visitor.opens("Kanal Aduan")
    await visitor.starts()
    await visitor.reads("/privasi")
    await visitor.looks_at("town")
    await visitor.page.get_by_test_id(f"weather-{trouble}").click()
    number = await visitor.files("Lampu jalan mati, gelap sekali", patience=2 * SOON)
    if trouble != "outage":  # that one ends by itself
        await visitor.page.get_by_test_id(f"weather-{trouble}").click()
    await visitor.becomes("Budi")
    await visitor.opens(OFFICE)
    await visitor.reads(number)
    quiet = visitor.page.get_by_text("Semuanya sudah sampai.")
    await expect(quiet).to_be_visible(timeout=2 * SOON)
