"""A town in which a light and a dark phone photograph single messages."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from playwright.async_api import Browser

from playground.citizen import Citizen
from playground.clock import TownClock
from playground.day import monday_morning
from playground.demo import page_of
from playground.officer import Officer
from playground.people import Found, Person
from playground.process import BotProcess, in_a_process
from playground.telegram import Chat, Message
from playground.town import LANGUAGES, sukamaju
from playground.town.living import LivingTown
from playground.town.residents import Residents
from playground.weather import Weather
from tests.page.visitor import Visitor
from tools.studio import IMAGES, NO_REMARKS, SIZES, Studio, keep

BOT = "Kanal Aduan"
SCHEMES = ("light", "dark")
FOLDER = IMAGES / "gallery"
RATE = 20.0  # seconds of the town in one of ours
TO_THE_END = "(it) => it.scrollTo(0, it.scrollHeight)"
ENDS_HERE = "(it) => it.scrollIntoView({ block: 'end' })"
NO_JUMP = "document.querySelector('.chat-jump').style.display = 'none'"
WIDTH, HEIGHT = SIZES["phone"]  # pixels
TALL = 1400  # so that no message is taller than the window
PICTURES_ARRIVE = 1000  # milliseconds
SEEN = 200  # milliseconds for what has just been drawn to come to rest


@dataclass(frozen=True, kw_only=True)
class Gallery:
    """A town, and the phones that photograph what its people read."""

    town: LivingTown
    residents: Residents
    language: str
    phones: dict[str, Visitor]  # by scheme

    @property
    def citizen(self) -> Citizen:
        """Whoever reports."""
        return self.residents.citizen({"id": "Siti Rahma", "en": "John Miller"}[self.language])

    @property
    def neighbour(self) -> Citizen:
        """Somebody else who does."""
        return self.residents.citizen({"id": "Agus Salim", "en": "Emma Clark"}[self.language])

    @property
    def officer(self) -> Officer:
        """Who answers for roads."""
        return self.residents.officer("dpu")

    @property
    def coordinator(self) -> Officer:
        """Who sits at the triage desk."""
        return self.residents.coordinator()

    @property
    def mayor(self) -> Person:
        """The admin."""
        return self.town.meet(self.town.mayor)

    def reader(self) -> Person:
        """The neighbour, who follows the public channel from now on."""
        assert self.town.channel is not None
        telegram, user = self.town.telegram, self.neighbour.user
        telegram.join(self.town.channel, user, quietly=True)
        return Person(telegram, user, self.town.channel)

    def either(self, indonesian: str, english: str) -> str:
        """What people write, in the gallery's language."""
        return indonesian if self.language == "id" else english

    async def shows(self, name: str, to: Person, message: Message | None = None) -> None:
        """Photograph a message as somebody sees it; without one, the last of the bot's."""
        await self.town.settles()
        shown = message or to.sees()[-1]
        for scheme, phone in self.phones.items():
            await self._turns_to(phone, to, shown.chat)
            await phone.page.set_viewport_size({"width": WIDTH, "height": TALL})
            bubble = phone.page.locator(f".chat-item[data-id='{shown.id}'] .chat-column")
            await bubble.scroll_into_view_if_needed()
            await phone.page.mouse.move(0, 0)
            await phone.page.evaluate(NO_REMARKS)
            await phone.page.evaluate(NO_JUMP)
            await phone.page.wait_for_timeout(SEEN)
            taken = await bubble.screenshot(animations="disabled")
            keep(taken, FOLDER / f"{name}-{scheme}-{self.language}")

    async def screen(
        self, name: str, to: Person, *, topic: str = "", until: Message | None = None
    ) -> None:
        """Photograph a phone that shows somebody's chat, or this topic of it.

        It ends with this message, else with the last one."""
        await self.town.settles()
        for scheme, phone in self.phones.items():
            await phone.page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
            await self._turns_to(phone, to, to.chat)
            if topic:
                await phone.page.locator(".chat-topic", has_text=topic).click()
            await phone.page.get_by_test_id("messages").evaluate(TO_THE_END)
            if until is not None:
                shown = phone.page.locator(f".chat-item[data-id='{until.id}']")
                await shown.evaluate(ENDS_HERE)
            await phone.page.mouse.move(0, 0)
            await phone.page.evaluate(NO_REMARKS)
            await phone.page.wait_for_timeout(PICTURES_ARRIVE)
            taken = await phone.page.screenshot(animations="disabled")
            keep(taken, FOLDER / f"{name}-{scheme}-{self.language}")

    async def card(self, name: str, officer: Officer, number: str) -> None:
        """Photograph the newest card of a complaint in a group."""
        await self.town.settles()
        cards = (m for m in reversed(officer.sees()) if m.text.startswith(number) and m.buttons)
        await self.shows(name, officer, next(cards))

    async def _turns_to(self, phone: Visitor, to: Person, chat: Chat) -> None:
        await phone.becomes(to.name)
        await phone.opens(BOT if chat.person else chat.name)


Scene = Callable[[Gallery], Awaitable[None]]
"""Something that happens in the town, with pictures taken of it."""


def offered(person: Person, pattern: str) -> Found | None:
    """The newest button whose data fits this pattern."""
    for message in reversed(person.sees()):
        for button in message.buttons:
            if re.search(pattern, button.get("callback_data", "")):
                return message, button
    return None


@asynccontextmanager
async def opened(launched: Browser, language: str, folder: Path) -> AsyncIterator[Gallery]:
    """A gallery in this language."""
    town = LivingTown(
        directory=sukamaju(),
        clock=TownClock(monday_morning(datetime.now(UTC)), rate=RATE),
        folder=folder,
        hire=in_a_process(folder / "kanal.log"),
        language=language,
    )
    town.open_channel()
    residents = Residents(town)
    if language != LANGUAGES[0]:
        residents.add("Emma Clark", language=language)
    async with AsyncExitStack() as leave:
        await leave.enter_async_context(town)
        assert isinstance(town.resident, BotProcess)
        page = page_of(town, residents, Weather(town.telegram, town.resident))
        await page.start(0)
        leave.push_async_callback(page.stop)
        studio = Studio(browser=launched, url=page.url, language=language)
        phones = {
            scheme: await leave.enter_async_context(studio.window("phone", scheme))
            for scheme in SCHEMES
        }
        yield Gallery(town=town, residents=residents, language=language, phones=phones)
