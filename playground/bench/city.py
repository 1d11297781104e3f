"""A city with many agencies and people, whose database can be filled in bulk."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from socket import socket

import psutil

from domain import news
from domain.lifecycle import Decision
from domain.notices import Audience
from domain.people import PersonId
from playground.bench import samples
from playground.clock import TownClock
from playground.process import BotProcess, in_a_process
from playground.telegram import User
from playground.town.living import LivingTown
from storage.decisions import KeepDecision
from storage.outbox import Enqueue
from storage.people import Identity, SavePerson
from storage.writer import Change, Write

HOST = "127.0.0.1"
LISTENS_WITHIN = 60.0  # seconds of the machine
LOOK_EVERY = 0.05
TOGETHER = 500  # writes in one change
OPEN_OF = 10  # one complaint in so many is still open


@dataclass(kw_only=True)
class City(LivingTown):
    """A town in which agencies and people are only many."""

    crowd: list[User] = field(default_factory=list, init=False)
    filed: int = field(default=0, init=False)  # complaints so far

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
        try:
            yield
        finally:
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
        await self._write(KeepDecision(self._of_old()) for _ in range(number))

    def _open_complaints(self, number: int, told: int) -> Iterator[Write]:
        for nth in range(number):
            decision = self._filed(self.person(self.crowd[nth % len(self.crowd)]))
            yield KeepDecision(decision)
            for notice in news.of(decision):
                if notice.to.audience is not Audience.CITIZEN or nth < told:
                    yield Enqueue(notice, self.clock.now())

    def _of_old(self) -> Decision:
        filed = self._filed(self.store.seal.person_id(-self.filed))
        if self.filed % OPEN_OF == 0:
            return filed
        return samples.withdrawn(filed, self.clock.now())

    def _filed(self, by: PersonId) -> Decision:
        self.filed += 1
        return samples.filed(self.filed, by, self.directory, self.clock.now())

    async def _write(self, writes: Iterable[Write]) -> None:
        remaining = iter(writes)
        while some := tuple(islice(remaining, TOGETHER)):
            await self.store.keep(Change(writes=some))


def city(folder: Path, *, agencies: int, database: str = "") -> City:
    """A city whose bot runs as a process of its own, by webhook."""
    folder.mkdir(parents=True, exist_ok=True)
    return City(
        directory=samples.directory_of(agencies),
        clock=TownClock(),
        name="Kota Besar",
        folder=folder,
        hire=in_a_process(folder / "log.jsonl"),
        database=database,
        webhook_port=free_port(),
        areas=(),
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


def _identity(user: User) -> Identity:
    return Identity(telegram_id=user.id, name=user.name, username=user.username)
