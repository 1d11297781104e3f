"""What a script holds: the people of the story, what they write, and the time between."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from playground.citizen import Citizen
from playground.officer import Officer
from playground.people import Deed, Person
from playground.scenes.play import Acting, Screen
from playground.scenes.tempo import Tempo, caption_time, message_time
from playground.scenes.texts import Told
from playground.telegram import Message
from playground.town.living import LivingTown
from playground.town.residents import Residents

P = TypeVar("P", bound=Person)

MOMENT = {Deed.LOOKING: 1.0, Deed.TYPING: 2.0, Deed.PRESSING: 1.5}  # seconds of the story
AFTERMATH = 1.2  # seconds of the story in which one sees what came of a deed
PATIENCE = 10.0  # seconds of the machine, after which we ask whether there is still hope
HOPES = 18  # how often we hope; a bot that is away for longer is not waited for
QUIET_WITHIN = 1.0  # seconds of the machine: either the town is quiet at once, or it is not
OPENING, CLOSING = time(8), time(15)  # stories begin while offices are open


class Hopeless(Exception):
    """The bot has been away for too long."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Stage:
    """Where stories are played, who is there to play in them, and who watches."""

    town: LivingTown
    residents: Residents
    tempo: Tempo
    screen: Screen


class Scene:
    """One story, from its first caption to its last."""

    def __init__(
        self, stage: Stage, *, told: Mapping[str, Told], language: str, citizen: Citizen
    ) -> None:
        self._stage = stage
        self._town = stage.town
        self._told = told  # in every language
        self._language = language  # what the people in it speak
        self._names = {
            str(it.agency or it.role): it.person.user.first_name for it in stage.residents
        } | {"citizen": citizen.user.first_name}
        self._calendar = stage.town.calendar
        self._seen: dict[int, int] = {}  # by chat: the last message that there was time to read
        self._hopes = HOPES
        self.citizen = self._plays(citizen)

    def says(self, line: str) -> str:
        """What somebody in this story writes."""
        return self._told[self._language].says[line]

    def officer(self, agency: str) -> Officer:
        """Who answers for an agency, named by its id."""
        return self._works(self._stage.residents.officer(agency))

    def coordinator(self) -> Officer:
        """Who sits at the triage desk."""
        return self._works(self._stage.residents.coordinator())

    async def tells(self, step: str) -> None:
        """Let one see what came of the last step, and explain the next one."""
        await self._stage.tempo.rest(AFTERMATH)
        captions = {
            language: told.captions[step].format_map(self._names)
            for language, told in self._told.items()
        }
        number = list(self._told[self._language].captions).index(step) + 1
        self._stage.screen.show(step=number, caption=captions)
        await self._stage.tempo.rest(caption_time(captions[self._language]))

    async def begins(self) -> None:
        """The story begins while offices are open; if they are closed, on the next morning."""
        if self._town.language != self._language:
            await self._town.set_language(self._language)  # what the groups read
        self._stage.residents.speak(self._language)
        now = self._town.clock.now().astimezone(self._calendar.zone)
        if not (self._calendar.is_workday(now.date()) and OPENING <= now.time() <= CLOSING):
            early = now.time() < OPENING
            await self._jumps(self._workday(now.date() - timedelta(days=early), 1), OPENING)

    async def workdays(self, number: int, *, at: time) -> None:
        """Life goes on without anybody, until this hour of the nth working day (0: today)."""
        await self._jumps(self._workday(self._calendar.day_of(self._town.clock.now()), number), at)

    async def looks(self, person: Person, number: str, line: str = "") -> None:
        """Somebody reads what the bot has written about a complaint: what another has said, or the
        card or the receipt, which comes after the photos that also name it."""
        words = self.says(line) if line else ""
        found = await person.waits_for(
            lambda: [
                m
                for m in person.sees()
                if number in m.text and (words in m.text if line else m.kind == "text")
            ],
            what=f"{words!r} about {number}",
        )
        await self.glances(person, found[-1])

    async def glances(self, person: Person, at: Message | None = None) -> None:
        """Somebody looks into their chat, or at one message there."""
        await person.before(Deed.LOOKING, at)

    # --- the people -------------------------------------------------------------------------

    def _works(self, officer: Officer) -> Officer:
        return self._plays(Officer(officer.telegram, officer.user, officer.chat))

    def _plays(self, person: P) -> P:
        async def before(deed: Deed, about: Message | None) -> None:
            await self._is_seen(person, deed, about)

        person.patience = PATIENCE
        person.on_press = lambda *press: self._town.on_press(*press)
        person.before = before
        person.hopes = self._hope
        return person

    async def _is_seen(self, person: Person, deed: Deed, about: Message | None) -> None:
        """Show who is about to do something, for as long as it takes to see that."""
        self._hopes = HOPES
        unread = [m for m in person.sees() if m.id > self._seen.get(person.chat.id, 0)]
        self._shows(person, deed, about)
        reading = message_time("".join(message.text for message in unread))
        await self._stage.tempo.rest(MOMENT[deed] + reading)
        if unread:
            self._seen[person.chat.id] = unread[-1].id
        if deed is not Deed.LOOKING:
            self._shows(person, Deed.LOOKING)

    def _shows(self, person: Person, deed: Deed, about: Message | None = None) -> None:
        acting = Acting(
            person=person.user.id,
            chat=person.chat.id,
            what=deed,
            message=about.id if about else None,
        )
        self._stage.screen.show(acting=acting)

    async def _hope(self) -> bool:
        """Whether what has not come yet may still come.

        It may while things are on their way: the bot is away, or Telegram refuses to listen. Where
        all is quiet, somebody else has changed what this story is about."""
        if self._stage.tempo.paused:
            return True
        if await self._is_quiet():
            return False
        self._hopes -= 1
        if not self._hopes:
            raise Hopeless
        return True

    async def _is_quiet(self) -> bool:
        try:
            async with asyncio.timeout(QUIET_WITHIN):
                await self._town.settles()
        except TimeoutError:
            return False
        return True

    # --- the time between -------------------------------------------------------------------

    def _workday(self, day: date, number: int) -> date:
        return self._calendar.add(day, number)

    async def _jumps(self, day: date, at: time) -> None:
        moment = datetime.combine(day, at, self._calendar.zone)
        await self._moves(moment - self._town.clock.now())

    async def _moves(self, by: timedelta) -> None:
        """Put the clock forward once everything is said, and wait until what fell due is done."""
        await self._settles()
        self._town.clock.move(max(by, timedelta()))
        await self._stage.tempo.rest(AFTERMATH)
        await self._settles()

    async def _settles(self) -> None:
        while not await self._is_quiet():
            await self._hope()
