"""The town and the people in it: whom one can be on the page, and who may move in."""

import asyncio
from collections.abc import Iterable

from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field

from domain.directory import AgencyId
from playground.telegram.shapes import Json
from playground.town import LANGUAGES
from playground.town.living import LivingTown
from playground.town.residents import Resident, Residents, Role
from playground.web.part import Tell
from playground.web.refusing import Refused, read_json


class Newcomer(BaseModel):
    """Somebody who is to move in."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(min_length=1, max_length=64, pattern=r"\S")
    language: str
    role: Role
    agency: AgencyId | None = None


class Language(BaseModel):
    """What the groups are to read, and those who work there to speak."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    language: str


class People:
    """The part of the page that knows who lives here, and who answers for what."""

    def __init__(self, town: LivingTown, residents: Residents) -> None:
        self._town = town
        self._residents = residents

    async def hello(self) -> Json:
        """The town and everybody in it."""
        return {"town": self._facts(), "people": [person(it) for it in self._residents]}

    def routes(self) -> Iterable[web.RouteDef]:
        """Moving in, and the language of the agencies."""
        return (
            web.post("/do/person", self._move_in),
            web.post("/do/language", self._speak),
        )

    async def follow(self, tell: Tell) -> None:
        """Tell of everybody who moves in or speaks another language, and of what the groups read."""
        self._town.on_language = lambda: tell({"type": "town", "town": self._facts()})
        stop = self._residents.subscribe(lambda it: tell({"type": "person", "person": person(it)}))
        try:
            await asyncio.Event().wait()
        finally:
            stop()

    async def _move_in(self, request: web.Request) -> web.Response:
        wish = await read_json(request, Newcomer)
        _check(wish.language)
        try:
            resident = self._residents.add(
                " ".join(wish.name.split()),
                role=wish.role,
                language=wish.language,
                agency=wish.agency,
            )
        except ValueError as error:
            raise Refused("impossible", str(error)) from None
        return web.json_response({"id": resident.id})

    async def _speak(self, request: web.Request) -> web.Response:
        wish = await read_json(request, Language)
        _check(wish.language)
        self._residents.speak(wish.language)
        await self._town.set_language(wish.language)
        return web.json_response({})

    def _facts(self) -> Json:
        town, bot = self._town, self._town.bot.user
        return {
            "name": town.name,
            "zone": town.zone.key,
            "languages": LANGUAGES,
            "language": town.language,
            "bot": {"id": bot.id, "name": bot.name, "username": bot.username},
            "agencies": [
                {"id": id_, "name": agency.name, "chat": town.groups[id_].id}
                for id_, agency in town.directory.agencies.items()
            ],
            "desk": town.desk.id,
        }


def person(it: Resident) -> Json:
    """Somebody as the page shows them."""
    user = it.person.user
    return {
        "id": user.id,
        "name": user.name,
        "username": user.username,
        "language": user.language_code,
        "role": it.role.value,
        "agency": it.agency,
    }


def _check(language: str) -> None:
    if language not in LANGUAGES:
        raise Refused("bad", f"Nobody here speaks {language!r}.")
