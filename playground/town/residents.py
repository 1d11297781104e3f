"""Who lives in the town, and as what: everybody whom one can be on the chat page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from domain.directory import AgencyId
from playground.citizen import Citizen
from playground.officer import Officer
from playground.people import Person
from playground.town import Town

P = TypeVar("P", bound=Person)


class Role(StrEnum):
    """What somebody is in the town."""

    CITIZEN = "citizen"
    OFFICER = "officer"  # answers for an agency, in its group
    COORDINATOR = "coordinator"  # sits at the triage desk
    ADMIN = "admin"  # owns the groups, and runs the bot


CITIZENS = (
    ("Siti Rahma", "sitirahma", "id"),
    ("Agus Salim", None, "id"),
    ("Wati", None, "id"),
    ("John Miller", "johnmiller", "en"),
    ("Maya Putri", None, "id"),
)
OFFICERS = {
    "setda": "Hendra",
    "dpu": "Budi",
    "dlh": "Dewi",
    "dishub": "Joko",
    "dukcapil": "Ratna",
    "dinkes": "Lestari",
    "disdik": "Yusuf",
    "dinsos": "Nining",
    "satpolpp": "Tono",
    "inspektorat": "Hartati",
    "kec-utara": "Surya",
    "kel-melati": "Endah",
}
COORDINATOR = "Rina"


@dataclass(frozen=True, kw_only=True, slots=True)
class Resident:
    """One of them."""

    person: Person
    role: Role
    agency: AgencyId | None = None  # None for those who answer for none

    @property
    def id(self) -> int:
        """Their id on Telegram."""
        return self.person.user.id


class Residents:
    """Everybody in the town. More may move in."""

    def __init__(self, town: Town) -> None:
        self._town = town
        self._all: dict[int, Resident] = {}
        self._listeners: list[Callable[[Resident], None]] = []
        for name, username, language in CITIZENS:
            self._moves_in(town.citizen(name, username=username, language=language), Role.CITIZEN)
        for agency in town.directory.agencies:
            if agency in OFFICERS:
                self.add(OFFICERS[agency], role=Role.OFFICER, agency=agency)
        self.add(COORDINATOR, role=Role.COORDINATOR)
        self._moves_in(town.meet(town.mayor), Role.ADMIN)

    def __iter__(self) -> Iterator[Resident]:
        return iter(tuple(self._all.values()))

    def get(self, telegram_id: int) -> Resident | None:
        """Whoever has this id; None: nobody whom one can be."""
        return self._all.get(telegram_id)

    def add(
        self,
        name: str,
        *,
        role: Role = Role.CITIZEN,
        language: str = "id",
        agency: AgencyId | None = None,  # whose officer it is to be
    ) -> Resident:
        """Somebody moves in. The mayor is the only admin."""
        match role:
            case Role.CITIZEN:
                return self._moves_in(self._town.citizen(name, language=language), role)
            case Role.COORDINATOR:
                return self._moves_in(self._town.coordinator(name, language=language), role)
            case Role.OFFICER if agency and agency in self._town.directory.agencies:
                officer = self._town.officer(name, of=agency, language=language)
                return self._moves_in(officer, role, agency)
            case _:
                raise ValueError(f"nobody can move in as {role} {agency or ''}")

    def speak(self, language: str) -> None:
        """Whoever works for the town speaks this from now on. Citizens keep their own language, and
        so does the bot with those who have met it already."""
        for it in self:
            if it.role is not Role.CITIZEN:
                it.person.user.language_code = language
                self._tell(it)

    def subscribe(self, listener: Callable[[Resident], None]) -> Callable[[], None]:
        """Call `listener` whenever somebody moves in or changes; returns how to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def citizen(self, name: str) -> Citizen:
        """The citizen of this name."""
        return self._first(Citizen, lambda it: it.role is Role.CITIZEN and it.person.name == name)

    def officer(self, agency: str) -> Officer:
        """Who answers for an agency, named by its id."""
        return self._first(Officer, lambda it: it.agency == agency)

    def coordinator(self) -> Officer:
        """Who sits at the triage desk."""
        return self._first(Officer, lambda it: it.role is Role.COORDINATOR)

    def _first(self, kind: type[P], fits: Callable[[Resident], bool]) -> P:
        for resident in self:
            if fits(resident) and isinstance(resident.person, kind):
                return resident.person
        raise KeyError(f"there is no such {kind.__name__} in {self._town.name}")

    def _moves_in(self, person: Person, role: Role, agency: AgencyId | None = None) -> Resident:
        telegram = self._town.telegram
        resident = self._all[person.user.id] = Resident(person=person, role=role, agency=agency)
        telegram.watch.tell("member", telegram.private(person.user))  # all may write to the bot
        telegram.watch.tell("member", person.chat)
        self._tell(resident)
        return resident

    def _tell(self, resident: Resident) -> None:
        for listener in tuple(self._listeners):
            listener(resident)
