"""What somebody sees who has just come, passes over the welcome, and has little room."""

from playwright.async_api import expect

from tests.page.conftest import ON_A_PAGE, Arrive

pytestmark = ON_A_PAGE

SMALL = (320, 568)  # what is left of 1280 pixels at 400 per cent
STICKS_OUT = """() => [...document.querySelectorAll("#panel button")]
    .filter((it) => it.getBoundingClientRect().right > innerWidth).map((it) => it.innerText)"""
CONNECTED = """(now) => import("/page/js/store.js").then(({ emit, state }) => {
    state.connected = now;
    emit("connection", now);
})"""

PLAYS = """(how) => import("/page/js/store.js").then(({ emit, state }) => {
    state.play = { ...state.play, state: how, step: 1, steps: 2, caption: {} };
    emit("hello");
})"""


async def test_a_welcome_that_is_only_closed(arrive: Arrive, url: str) -> None:
    visitor = await arrive(language="en", size=SMALL)
    await visitor.page.clock.install()
    await visitor.page.goto(url)
    await visitor.sees("welcome")
    await visitor.page.keyboard.press("Escape")
    await expect(visitor.page.get_by_test_id("welcome")).to_be_hidden()
    await visitor.becomes("Budi")
    await visitor.opens("Dinas Pekerjaan Umum")
    await expect(visitor.page.locator(".chat-nothing")).to_contain_text("Reports for this agency")
    await visitor.looks_at("town")
    await expect(visitor.page.get_by_role("radio", name="English")).to_be_checked()
    assert await visitor.page.evaluate(STICKS_OUT) == []

    bar = visitor.page.get_by_test_id("story-bar")
    for how, is_away in (("playing", False), ("ended", False), ("idle", True)):
        await visitor.page.evaluate(PLAYS, how)
        await expect(bar).to_have_js_property("hidden", is_away)

    banner = visitor.page.locator("#banner")
    await visitor.page.evaluate(CONNECTED, False)
    await visitor.page.clock.fast_forward(1_000)
    await expect(banner).to_contain_text("Reconnecting")
    await visitor.page.clock.fast_forward(10_000)
    await expect(banner).to_contain_text("make demo")
    await visitor.page.evaluate(CONNECTED, True)
    await expect(banner).to_be_empty()
