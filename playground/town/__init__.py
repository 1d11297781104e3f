"""A town that does not exist: its pretend Telegram, the groups of its agencies, its people."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot import directory_file
from domain.directory import AgencyId, Directory
from playground.citizen import Citizen
from playground.clock import TownClock
from playground.officer import Officer
from playground.people import PATIENCE, Person, no_longer
from playground.telegram import Chat, Telegram, User

P = TypeVar("P", bound=Person)

NAME = "Kota Sukamaju"
ZONE = ZoneInfo("Asia/Jakarta")
LANGUAGES = ("id", "en")
CHANNEL, CHANNEL_TITLE = "kota_sukamaju", "Kabar Sukamaju"
DIRECTORY_FILE = Path(__file__).with_name("town.toml")


@cache
def sukamaju() -> Directory:
    """The town's agencies and categories; they have no groups yet."""
    return directory_file.read(DIRECTORY_FILE, LANGUAGES)


@dataclass(kw_only=True)
class Town:
    """The outside of the bot: everything that it meets, and nothing of what it keeps."""

    directory: Directory  # once made, with the groups that the agencies sit in
    clock: TownClock
    seed: int = 1
    patience: float = PATIENCE  # seconds of ours that people wait for what they expect
    name: str = NAME
    zone: ZoneInfo = ZONE
    channel: Chat | None = field(default=None, init=False)  # None: the town has no public one
    on_press: Callable[[str, Chat, str], None] = field(default=lambda *_: None, init=False)
    # Whether its people, who have waited in vain, wait once more.
    hopes: Callable[[], Awaitable[bool]] = field(default_factory=lambda: no_longer, init=False)

    def __post_init__(self) -> None:
        self.telegram = Telegram(seed=self.seed, clock=self.clock)
        self.bot = self.telegram.create_bot(f"Kanal Aduan {self.name}", "kanal_sukamaju_bot")
        self.mayor = self.telegram.create_user("Ibu", "Wali Kota")
        self.desk = self._group("Meja Koordinator")
        self.groups: dict[str, Chat] = {
            id_: self._group(agency.name["id"]) for id_, agency in self.directory.agencies.items()
        }
        self.directory = replace(
            self.directory,
            triage_group=self.desk.id,
            agencies={
                id_: replace(agency, group=self.groups[id_].id)
                for id_, agency in self.directory.agencies.items()
            },
        )

    def citizen(
        self, name: str, *, username: str | None = None, language: str | None = "id"
    ) -> Citizen:
        """Somebody who may have something to report."""
        return self.meet(self._user(name, username=username, language=language))

    def meet(self, user: User) -> Citizen:
        """Somebody who is there already, in their private chat with the bot."""
        return self._meet(Citizen(self.telegram, user, self.telegram.private(user)))

    def officer(self, name: str, *, of: str, language: str | None = "id") -> Officer:
        """Somebody who answers for an agency, named by its id or its name."""
        return self._member(name, self.groups[self._agency(of)], language)

    def coordinator(self, name: str, *, language: str | None = "id") -> Officer:
        """Somebody at the triage desk."""
        return self._member(name, self.desk, language)

    def stranger(self, name: str, *, near: str) -> Officer:
        """Somebody who has come into an agency's group without being in it: nobody's officer."""
        return self._meet(Officer(self.telegram, self._user(name), self.groups[self._agency(near)]))

    def open_channel(self) -> Chat:
        """From now on there is a channel that anybody may read; a bot that runs does not know."""
        self.channel = self.telegram.create_channel(CHANNEL_TITLE, self.mayor, username=CHANNEL)
        self.telegram.add_bot(self.channel, self.bot, quietly=True)
        return self.channel

    def follower(self, name: str) -> Person:
        """Somebody who only reads the channel."""
        assert self.channel is not None
        user = self._user(name)
        self.telegram.join(self.channel, user, quietly=True)
        return self._meet(Person(self.telegram, user, self.channel))

    def _member(self, name: str, group: Chat, language: str | None) -> Officer:
        user = self._user(name, language=language)
        self.telegram.join(group, user, quietly=True)
        return self._meet(Officer(self.telegram, user, group))

    def _meet(self, person: P) -> P:
        person.patience = self.patience
        person.on_press = lambda *press: self.on_press(*press)
        person.hopes = lambda: self.hopes()
        return person

    def _user(self, name: str, *, username: str | None = None, language: str | None = "id") -> User:
        first, _, last = name.partition(" ")
        return self.telegram.create_user(
            first, last or None, username=username, language_code=language
        )

    def _agency(self, named: str) -> AgencyId:
        for id_, agency in self.directory.agencies.items():
            if named == id_ or named in agency.name.values():
                return id_
        raise KeyError(f"there is no agency {named!r} in {self.name}")

    def _group(self, title: str) -> Chat:
        group = self.telegram.create_supergroup(title, self.mayor)
        self.telegram.add_bot(group, self.bot, quietly=True)
        return group
