"""The part of the page that plays stories, and lends out the pictures from them."""

import asyncio
from collections.abc import Callable, Iterable
from typing import Annotated

from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field

from playground.scenes import pictures
from playground.scenes.player import NotNow, Player
from playground.scenes.scripts import STORIES
from playground.scenes.texts import sample_name, told
from playground.telegram.shapes import Json
from playground.town import LANGUAGES
from playground.web.part import Tell
from playground.web.refusing import Handler, Refused, read_json

SAMPLES = {  # for whoever has no photo at hand
    "pothole": pictures.pothole,
    "rubbish": pictures.rubbish,
    "lamp": pictures.dark_lamp,
    "branch": pictures.branch,
}


class Wish(BaseModel):
    """What is asked of the player."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Begin(Wish):
    """Play a story, in this language."""

    story: str
    language: str


class Speed(Wish):
    """Play slower or faster."""

    speed: Annotated[float, Field(gt=0, allow_inf_nan=False)]


class Plays:
    """Tells which stories there are and how the play goes."""

    def __init__(self, player: Player) -> None:
        self._player = player

    async def hello(self) -> Json:
        """The stories, and the play as it is."""
        return {"play": self._player.play.shown(), "stories": [_card(story) for story in STORIES]}

    def routes(self) -> Iterable[web.RouteDef]:
        """Everything that one can do about a play."""
        return (
            web.post("/do/play", self._begin),
            web.post("/do/pause", self._done_by(self._player.pause)),
            web.post("/do/resume", self._done_by(self._player.resume)),
            web.post("/do/stop", self._stop),
            web.post("/do/speed", self._set_speed),
            web.get("/samples", _samples),
            web.get("/samples/{name}.jpg", _sample),
        )

    async def follow(self, tell: Tell) -> None:
        """Tell of everything that changes in the play; when nobody follows, it ends."""
        stop = self._player.screen.subscribe(lambda it: tell({"type": "play", "play": it.shown()}))
        try:
            await asyncio.Event().wait()
        finally:
            stop()
            await self._player.stop()

    async def _begin(self, request: web.Request) -> web.Response:
        asked = await read_json(request, Begin)
        if asked.story not in STORIES:
            raise Refused("unknown", f"There is no story {asked.story!r}.")
        if asked.language not in LANGUAGES:
            raise Refused("bad", f"Nobody here speaks {asked.language!r}.")
        return self._answer(lambda: self._player.begin(asked.story, asked.language))

    async def _stop(self, request: web.Request) -> web.Response:
        await read_json(request, Wish)
        await self._player.stop()
        return web.json_response({})

    async def _set_speed(self, request: web.Request) -> web.Response:
        asked = await read_json(request, Speed)
        return self._answer(lambda: self._player.set_speed(asked.speed))

    def _done_by(self, deed: Callable[[], None]) -> Handler:
        async def handle(request: web.Request) -> web.Response:
            await read_json(request, Wish)
            return self._answer(deed)

        return handle

    def _answer(self, deed: Callable[[], None]) -> web.Response:
        try:
            deed()
        except NotNow as refusal:
            raise Refused("impossible", dict(refusal.why)) from None
        return web.json_response({})


def _card(story: str) -> Json:
    words = told(story)
    return {
        "id": story,
        "title": {language: it.title for language, it in words.items()},
        "about": {language: it.about for language, it in words.items()},
        "minutes": STORIES[story].minutes,
    }


async def _samples(_: web.Request) -> web.Response:
    cards = [{"name": sample_name(each), "url": f"/samples/{each}.jpg"} for each in SAMPLES]
    return web.json_response(cards)


async def _sample(request: web.Request) -> web.Response:
    if request.match_info["name"] not in SAMPLES:
        raise web.HTTPNotFound
    picture = await asyncio.to_thread(SAMPLES[request.match_info["name"]])
    return web.Response(body=picture, content_type="image/jpeg")
