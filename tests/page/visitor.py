"""Somebody who has opened the chat page and knows nothing but what it shows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from playwright.async_api import Locator, Page, expect

from locales.loader import Locales

PHONE = 720  # pixels; narrower, one screen is seen at a time
SOON = 60_000  # milliseconds; on a busy machine everything takes longer

TAG = re.compile(r"</?\w+>")
NUMBER = re.compile(r"KA-\w{5}-\w")
NUMBERED = re.compile(r"ke-(\d+)\.")

WORDS = Locales(("id", "en"))

expect.set_options(timeout=SOON)


@dataclass(kw_only=True)
class Visitor:
    """Acts on the page as people do: by what is written on it."""

    page: Page
    language: str
    faults: list[str] = field(default_factory=list)  # what the browser complained about
    asked: list[str] = field(default_factory=list)  # every address that the page asked for

    def elsewhere(self) -> list[str]:
        """Addresses that are not the demo's own: the page may not need anything from outside."""
        home = ("http://127.0.0.1:", "blob:", "about:")
        return [url for url in self.asked if not url.startswith(home)]

    def says(self, message: str, **facts: str) -> str:
        """What the bot writes on a button or in a message, in the visitor's language."""
        return TAG.sub("", WORDS.phrase(message, facts, language=self.language))

    async def enters(self, url: str, *, tour: bool = False) -> None:
        """Open the page for the first time, and choose the language in the welcome."""
        await self.page.goto(url)
        welcome = self.page.get_by_test_id("welcome")
        await expect(welcome).to_be_visible(timeout=SOON)
        name = {"id": "Bahasa Indonesia", "en": "English"}[self.language]
        await welcome.get_by_label(name).check()
        await self.page.get_by_test_id("welcome-tour" if tour else "welcome-skip").click()
        await expect(welcome).to_be_hidden()

    async def adds(self, name: str, *, officer_of: str = "") -> None:
        """Let somebody new move into the town, and see as this person."""
        await self._goes_to_the_list()
        await self.page.get_by_test_id("person-add").click()
        await self.page.get_by_test_id("new-name").fill(name)
        if officer_of:
            await self.page.get_by_test_id("new-role").select_option("officer")
            await self.page.get_by_test_id("new-agency").select_option(label=officer_of)
        await self.page.get_by_test_id("new-ok").click()
        await expect(self.page.get_by_test_id("new-ok")).to_be_hidden(timeout=SOON)

    async def becomes(self, name: str) -> None:
        """See as this person."""
        await self._goes_to_the_list()
        person = self.page.get_by_test_id("people").get_by_role("button", name=name).first
        await person.click()
        await expect(person).to_have_attribute("aria-pressed", "true")

    async def opens(self, chat: str) -> None:
        """Open one of the person's chats."""
        await self._goes_to_the_list()
        rows = self.page.locator(".people-chat", has_text=chat)
        await rows.first.click()
        await expect(self.page.locator(".chat-title")).to_contain_text(chat)

    async def writes(self, words: str) -> None:
        """Type, and send."""
        await self.page.get_by_test_id("composer").fill(words)
        await self.page.get_by_test_id("send").click()

    async def starts(self) -> None:
        """Press the Start button of a chat that has not begun."""
        await self.page.get_by_test_id("chat-start").click()

    async def sends_files(self, files: Sequence[Path], words: str = "") -> None:
        """Pick files, write a caption, and send all of it at once."""
        await self.page.get_by_test_id("files").set_input_files(list(files))
        await self.page.get_by_test_id("composer").fill(words)
        await self.page.get_by_test_id("send").click()

    async def shares_a_place(self) -> None:
        """Share the middle of the town's map."""
        await self.opens_the_map()
        await self.picks()

    async def files(self, words: str, *, photos: Sequence[Path] = (), patience: int = SOON) -> str:
        """Report something as Siti, with a place; returns the number on the receipt."""
        await self.becomes("Siti Rahma")
        await self.opens("Kanal Aduan")
        if await self.page.get_by_test_id("chat-start").is_visible():
            await self.starts()
        await (self.sends_files(photos, words) if photos else self.writes(words))
        await self.shares_a_place()
        await self.taps(self.says("button-submit"), patience=patience)
        receipt = await self.reads("✅", patience=patience)
        number = NUMBER.search(await receipt.inner_text())
        assert number
        return number.group()

    async def opens_the_map(self) -> None:
        """Ask to pick a place."""
        await self.page.get_by_test_id("attach").click()
        await self.page.get_by_test_id("place").click()
        await expect(self.page.get_by_test_id("picker")).to_be_visible()

    async def picks(self) -> None:
        """Pick the middle of the map that is open."""
        picker = self.page.get_by_test_id("picker")
        await picker.locator(".map-picker svg").first.click()
        await self.page.get_by_test_id("picker-ok").click()
        await expect(picker).to_be_hidden()

    async def looks_at(self, tab: str) -> None:
        """Open a tab of the side panel."""
        await self._goes_to_the_list()
        button = self.page.get_by_test_id(f"tab-{tab}")
        if not await button.is_visible():
            await self.page.locator("#bottom-bar").get_by_role("button").nth(1).click()
        await button.click()

    async def taps(self, label: str, *, patience: int = SOON) -> None:
        """Press the newest button with this label in the chat."""
        button = self._messages.get_by_role("button", name=label, exact=True).last
        await button.click(timeout=patience)

    async def reads(self, words: str, *, patience: int = SOON) -> Locator:
        """Wait until a message with these words can be seen."""
        message = self._messages.locator(".chat-item", has_text=words).last
        await expect(message).to_be_visible(timeout=patience)
        return message

    async def answers(self, message: Locator, words: str, files: Sequence[Path] = ()) -> None:
        """Reply to a message, by its menu."""
        await self.does({"id": "Balas", "en": "Reply"}[self.language], message)
        if files:
            await self.sends_files(files, words)
        else:
            await self.writes(words)

    async def does(self, what: str, message: Locator) -> None:
        """Choose something from the menu of a message."""
        await message.hover()
        more = message.locator(".chat-more")
        if await more.is_visible():
            await more.click()
        else:  # on a phone one touches the message for longer
            await message.locator(".chat-bubble").dispatch_event("contextmenu")
        await self._chooses(what)

    async def rules(self, what: str) -> None:
        """Choose something from the menu of the chat."""
        await self.page.get_by_test_id("chat-menu").click()
        await self._chooses(what)

    async def confirms(self, what: str, name: str = "") -> None:
        """Fill the only field of a question, if it has one, and say yes."""
        asked = self.page.get_by_role("dialog")
        if name:
            await asked.get_by_role("textbox").fill(name)
        await asked.get_by_role("button", name=what, exact=True).click()
        await expect(asked).to_be_hidden()

    async def sees(self, testid: str, words: str = "") -> Locator:
        """Wait until a part of the page is there, with these words in it."""
        part = self.page.get_by_test_id(testid)
        await expect(part).to_contain_text(words, timeout=SOON)
        await expect(part).to_be_visible()
        return part

    async def _chooses(self, what: str) -> None:
        await self.page.get_by_role("menuitem", name=what, exact=True).click()

    async def scrolls_up(self) -> None:
        """Turn the wheel, as far as a hand does at once."""
        await self._messages.hover()
        await self.page.mouse.wheel(0, -3000)
        await self.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => done()))")

    async def first_shown(self) -> int:
        """The number in the first message of the document: "Pesan ke-12."."""
        found = NUMBERED.search(await self.page.locator(".chat-item").first.inner_text())
        assert found
        return int(found.group(1))

    async def _goes_to_the_list(self) -> None:
        size = self.page.viewport_size
        back = self.page.locator(".chat-back")
        if size and size["width"] < PHONE and await back.is_visible():
            await back.click()

    @property
    def _messages(self) -> Locator:
        return self.page.get_by_test_id("messages")
