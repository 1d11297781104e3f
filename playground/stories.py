"""What may become of a complaint, drawn by lot: the same lot always gives the same story."""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.events import (
    Accepted,
    Added,
    Answered,
    AnyEvent,
    Asked,
    Closed,
    Contested,
    HoldExpired,
    Noted,
    Rated,
    Resolved,
    Returned,
    Routed,
    Submitted,
    Told,
)
from playground.agenda import Agenda
from playground.audit import Filed
from playground.cases import Case
from playground.citizen import Citizen
from playground.officer import Officer
from playground.people import MELATI
from playground.town import Town

# How often things happen, in percent.
RETURNED = 6  # the agency says "not ours", and the desk gives it back to it
ASKED = 25
ANSWERED = 75  # of what was asked; the others stay silent until the hold expires
TOLD = 20
NOTED = 15
ADDED = 15
PINNED = 40  # share a place on the map
SILENT = 40  # of the citizens say nothing to "done" ...
CONTESTS = 20  # ... and some of the others disagree at first
RATES = 60  # of those who agree say how content they are
STARS = (1, 2, 3, 3, 4, 4, 4, 5, 5, 5)  # as often as they stand here

HOLD = timedelta(days=21)  # five working days and the longest row of holidays, after Ramadan


@dataclass(frozen=True, kw_only=True, slots=True)
class Cast:
    """Who takes part beside the citizen."""

    town: Town
    agenda: Agenda
    officer: Officer
    coordinator: Officer
    agency: str


class Story:
    """One complaint from its first word to its end.

    In a `plain` one the bot never has to say the same words twice in one chat."""

    def __init__(
        self,
        case: Case,
        number: int,
        cast: Cast,
        *,
        seed: int,
        category: str = "",
        plain: bool = False,
    ) -> None:
        self._case = case
        self._name = f"Warga {number}"
        self._category = category
        self._cast = cast
        self._chance = random.Random(f"{seed}.{number}")
        self._plain = plain
        self._steps: list[type[AnyEvent]] = []
        self._stuck = ""
        self.number: str | None = None  # until the citizen was given one
        self.citizen: Citizen | None = None  # until it begins

    @property
    def filed(self) -> Filed:
        """What was filed, for the audit."""
        assert self.citizen is not None
        return Filed(
            citizen=self.citizen,
            text=self._case.text,
            number=self.number,
            steps=tuple(self._steps),
            stuck=self._stuck,
        )

    async def happens(self) -> None:
        """Let it happen in the town's time; where somebody waits in vain, it ends."""
        try:
            await self._goes_its_way()
        except TimeoutError as error:
            self._stuck = str(error)

    async def _goes_its_way(self) -> None:
        await self._cast.agenda.until(self._case.at)
        self.citizen = citizen = self._cast.town.citizen(self._name)
        at = MELATI if self._chosen(PINNED) else None
        number = await citizen.reports(self._case.text, at=at, category=self._category)
        self.number = number
        self._did(Submitted, Routed)
        if self._chosen(ADDED):
            await self._later(hours=3)
            await citizen.adds(number, f"Tambahan untuk {number}: masih sama.")
            self._did(Added)
        await self._goes_on(citizen, number)

    async def _goes_on(self, citizen: Citizen, number: str) -> None:
        """The desk does something about it."""
        if self._chosen(RETURNED) and not self._plain:
            await self._goes_round(number)
        await self._is_worked_on(citizen, number)
        await self._is_resolved(number)
        await self._ends(citizen, number)

    async def _goes_round(self, number: str) -> None:
        await self._later(hours=12)
        await self._cast.officer.returns(number, f"Bukan kewenangan kami menurut data ({number}).")
        await self._later(hours=5)
        await self._cast.coordinator.routes(number, to=self._cast.agency)
        self._did(Returned, Routed)

    async def _is_worked_on(self, citizen: Citizen, number: str) -> None:
        officer = self._cast.officer
        await self._until_accepted()
        await officer.accepts(number)
        self._did(Accepted)
        if self._chosen(NOTED):
            await officer.notes(number, f"Catatan intern {number}: cek lapangan.")
            self._did(Noted)
        if self._chosen(TOLD):
            await officer.tells(number, f"Petugas kami dijadwalkan ke lokasi, {number}.")
            self._did(Told)
        if self._chosen(ASKED):
            await officer.asks(number, f"Sejak kapan ini terjadi, {number}?")
            self._did(Asked)
            await self._is_answered(citizen, number)

    async def _until_accepted(self) -> None:
        await self._later(hours=24)

    async def _is_answered(self, citizen: Citizen, number: str) -> None:
        if self._chosen(ANSWERED):
            await self._later(hours=20)
            await citizen.answers(number, f"Sejak minggu lalu ({number}).")
            self._did(Answered)
        else:
            await self._cast.agenda.pause(HOLD)
            self._did(HoldExpired)

    async def _is_resolved(self, number: str) -> None:
        await self._later(hours=48)
        times = self._steps.count(Resolved) + 1
        remark = f"Sudah ditangani, kali ke-{times} ({number})."
        photo = self._proof(number)
        await self._cast.officer.resolves(number, remark, photo=photo, insists=True)
        self._did(Resolved)

    def _proof(self, number: str) -> bytes | None:
        """A picture of what was done; None: they only say so."""
        return None

    async def _ends(self, citizen: Citizen, number: str) -> None:
        """The citizen has the last word; who says nothing has agreed after some weeks."""
        if not self._chosen(SILENT):
            if self._chosen(CONTESTS) and not self._plain:
                await self._later(hours=20)
                await citizen.contests(number, f"Belum, masih seperti semula ({number}).")
                self._did(Contested)
                await self._is_resolved(number)
            await self._later(hours=20)
            await citizen.confirms(number)
            self._did(Closed)
            if self._chosen(RATES):
                await citizen.rates(number, self._chance.choice(STARS))
                self._did(Rated)
        else:
            self._did(Closed)

    def _did(self, *steps: type[AnyEvent]) -> None:
        self._steps += steps

    async def _later(self, *, hours: int) -> None:
        """After about so many hours."""
        minutes = self._chance.randint(10, 60 * hours)
        await self._cast.agenda.pause(timedelta(minutes=minutes))

    def _chosen(self, percent: int) -> bool:
        return self._chance.randrange(100) < percent


def first_moment(cases: list[Case]) -> datetime:
    """When the town has to wake up for these complaints."""
    return min(case.at for case in cases) - timedelta(hours=1)
