"""A city with many agencies and people, whose database can be filled in bulk."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from socket import socket

import psutil

from bot.calendar import terms_of
from bot.config import Settings
from domain import closing, lifecycle, news
from domain.complaint import Complaint, Kind, Outcome, Status, new_number
from domain.directory import Agency, AgencyId, Category, CategoryId, Directory
from domain.lifecycle import Decision
from domain.notices import Audience
from domain.people import Actor, PersonId, Role
from domain.routing import agency_for
from playground.clock import TownClock
from playground.process import BotProcess, in_a_process
from playground.telegram import User
from playground.town.living import LivingTown
from storage.complaints import KeepDecision
from storage.outbox import Enqueue
from storage.people import Identity, SavePerson
from storage.writer import Change, Write

HOST = "127.0.0.1"
LISTENS_WITHIN = 60.0  # seconds of the machine
LOOK_EVERY = 0.05
TOGETHER = 500  # writes in one change
OPEN_OF = 10  # one complaint in so many is still open
TERMS = terms_of(Settings())
WORDS = (
    "Lampu jalan di depan pasar mati sejak tiga malam, jalannya gelap dan pernah ada yang jatuh."
)


@dataclass(kw_only=True)
class City(LivingTown):
    """A town in which agencies and people are only many."""

    crowd: list[User] = field(default_factory=list, init=False)

    @property
    def process(self) -> psutil.Process:
        """The process that the bot is."""
        assert isinstance(self.resident, BotProcess)
        return psutil.Process(self.resident.pid)

    @asynccontextmanager
    async def without_the_bot(self) -> AsyncIterator[None]:
        """The bot is away meanwhile; afterwards it listens again."""
        assert self.webhook_port is not None
        await listening(self.webhook_port)
        await self.resident.stop()
        yield
        await self.resident.start()
        await listening(self.webhook_port)

    async def moves_in(self, people: int) -> None:
        """Let so many people move in, who have all written to the bot before."""
        self.crowd = [self.telegram.create_user(f"Warga {n}") for n in range(people)]
        for user in self.crowd:
            self.telegram.private(user, self.bot).started = True
        await self._write(
            SavePerson(id=self.person(user), identity=_identity(user), language="id", noticed=True)
            for user in self.crowd
        )

    def person(self, user: User) -> PersonId:
        """By which number the bot knows somebody."""
        return self.store.seal.person_id(user.id)

    async def reports(self, number: int, *, told: int = 0) -> None:
        """Store so many open complaints, by one person after the other, routed to their agencies.

        Each is still to be shown to its agency, and the first so many citizens still to be told.
        """
        await self._write(self._open_complaints(number, told))

    async def remembers(self, number: int) -> None:
        """Store so many complaints of people who have left; most of them are closed."""
        await self._write(KeepDecision(self._of_old(nth)) for nth in range(number))

    def _open_complaints(self, number: int, told: int) -> Iterator[Write]:
        for nth in range(number):
            decision = self._filed(self.person(self.crowd[nth % len(self.crowd)]), nth)
            yield KeepDecision(decision)
            for notice in news.of(decision):
                if notice.to.audience is not Audience.CITIZEN or nth < told:
                    yield Enqueue(notice, self.clock.now())

    def _of_old(self, nth: int) -> Decision:
        who = self.store.seal.person_id(-nth)
        filed = self._filed(who, nth)
        if nth % OPEN_OF == 0:
            return filed
        by = Actor(role=Role.CITIZEN, person=who)
        now = self.clock.now()
        return filed.then(closing.close(filed.complaint, Outcome.WITHDRAWN, by=by, now=now))

    def _filed(self, who: PersonId, nth: int) -> Decision:
        now = self.clock.now()
        categories = tuple(self.directory.categories)
        category = categories[nth % len(categories)]
        complaint = Complaint(
            number=new_number(),
            citizen=who,
            kind=Kind.GRIEVANCE,
            category=category,
            description=WORDS,
            place=None,
            happened_on=now.date(),
            status=Status.SUBMITTED,
            agency=None,
            deadline=None,
            submitted_at=now,
        )
        choice = agency_for(category, self.directory)
        return lifecycle.submit(complaint, choice, attachments=(), terms=TERMS, now=now)

    async def _write(self, writes: Iterable[Write]) -> None:
        remaining = iter(writes)
        while some := tuple(islice(remaining, TOGETHER)):
            await self.store.keep(Change(writes=some))


def city(folder: Path, *, agencies: int, database: str = "") -> City:
    """A city whose bot runs as a process of its own, by webhook."""
    folder.mkdir(parents=True, exist_ok=True)
    return City(
        directory=_directory(agencies),
        clock=TownClock(),
        name="Kota Besar",
        folder=folder,
        hire=in_a_process(folder / "log.jsonl"),
        database=database,
        webhook_port=free_port(),
    )


async def listening(port: int) -> None:
    """Wait until somebody listens at a port of this machine."""
    async with asyncio.timeout(LISTENS_WITHIN):
        while True:
            try:
                _, writer = await asyncio.open_connection(HOST, port)
            except OSError:
                await asyncio.sleep(LOOK_EVERY)
                continue
            writer.close()
            return


def free_port() -> int:
    """A port that nobody listens on."""
    with socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def _directory(agencies: int) -> Directory:
    """So many agencies, each with one category of its own."""
    numbers = range(1, agencies + 1)
    return Directory(
        agencies={
            AgencyId(f"dinas-{n}"): Agency(
                id=AgencyId(f"dinas-{n}"),
                name={"id": f"Dinas {n}", "en": f"Agency {n}"},
                handles=(CategoryId(f"urusan-{n}"),),
            )
            for n in numbers
        },
        categories={
            CategoryId(f"urusan-{n}"): Category(
                id=CategoryId(f"urusan-{n}"), name={"id": f"Urusan {n}", "en": f"Matter {n}"}
            )
            for n in numbers
        },
    )


def _identity(user: User) -> Identity:
    return Identity(telegram_id=user.id, name=user.name, username=user.username)
