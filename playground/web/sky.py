"""The part of the page that shows the town's clock and its weather, and changes both."""

import asyncio
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from aiohttp import web
from pydantic import BaseModel, ConfigDict

from playground.telegram.shapes import Json
from playground.town.living import LivingTown
from playground.town.waiting import Waiting, keep_looking, waiting_in
from playground.weather import Kind, Weather
from playground.web.part import Tell
from playground.web.refusing import read_json


class Step(StrEnum):
    """How far the clock can be put forward."""

    HOUR = "hour"
    WORKDAY = "workday"
    TEN_WORKDAYS = "ten-workdays"


WORKDAYS = {Step.WORKDAY: 1, Step.TEN_WORKDAYS: 10}


class Wish(BaseModel):
    """What is asked of the sky."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Move(Wish):
    """Put the clock forward."""

    move: Step


class Turn(Wish):
    """Begin or end some trouble at Telegram."""

    kind: Kind
    on: bool


class Act(StrEnum):
    """What can be done to the bot."""

    KILL = "kill"
    START = "start"
    RESTART = "restart"


class Fate(Wish):
    """Do it."""

    act: Act


class Sky:
    """Tells the time and the weather."""

    def __init__(self, town: LivingTown, weather: Weather) -> None:
        self._town = town
        self._calendar = town.calendar
        self._weather = weather

    async def hello(self) -> Json:
        """Both as they are."""
        waiting = await waiting_in(self._town)
        return {"clock": self._clock(), "weather": self._shown(waiting)}

    def routes(self) -> Iterable[web.RouteDef]:
        """What can be changed."""
        return (
            web.post("/do/clock", self._move),
            web.post("/do/weather", self._turn),
            web.post("/do/bot", self._act),
        )

    async def follow(self, tell: Tell) -> None:
        """Tell of every change of either."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._tell_moves(tell))
            group.create_task(self._tell_days(tell))
            group.create_task(self._tell_weather(tell))

    async def _tell_moves(self, tell: Tell) -> None:
        async for _ in self._town.clock.changes():
            tell({"type": "clock", "clock": self._clock()})

    async def _tell_days(self, tell: Tell) -> None:
        while True:
            now = self._town.clock.now()
            today = self._calendar.end_of(self._calendar.day_of(now))
            await self._town.clock.sleep((today - now).total_seconds() + 1)
            tell({"type": "clock", "clock": self._clock()})

    async def _tell_weather(self, tell: Tell) -> None:
        last: Json = {}

        async def look(waiting: Waiting) -> None:
            nonlocal last
            shown = self._shown(waiting)
            if shown != last:
                last = shown
                tell({"type": "weather", "weather": shown})

        self._weather.on_change = self._town.telegram.watch.ring  # it is worth looking again
        await keep_looking(self._town, look)

    def _clock(self) -> Json:
        clock, calendar = self._town.clock, self._calendar
        today = calendar.day_of(clock.now())
        return {
            "at": clock.seconds(),
            "rate": clock.rate,
            "zone": self._town.zone.key,
            "workday": calendar.is_workday(today),
            "next_workday": calendar.add(today, 1).isoformat(),
        }

    def _shown(self, waiting: Waiting) -> Json:
        weather = self._weather
        return {
            "flood": weather.has(Kind.FLOOD),
            "lost": weather.has(Kind.LOST),
            "outage": round(weather.left(Kind.OUTAGE)),
            "bot": weather.state().value,
            "restarts": max(0, weather.starts - 1),
            "waiting": {
                "telegram": waiting.telegram,
                "inbox": waiting.inbox,
                "outbox": waiting.outbox,
                "held": waiting.held,
            },
        }

    async def _move(self, request: web.Request) -> web.Response:
        asked = await read_json(request, Move)
        now = self._town.clock.now()
        self._town.clock.move(self._moved(now, asked.move) - now)
        return web.json_response({})

    def _moved(self, now: datetime, step: Step) -> datetime:
        """An hour later, or the same hour of the nth working day from now."""
        if step is Step.HOUR:
            return now + timedelta(hours=1)
        here = now.astimezone(self._calendar.zone)
        day = self._calendar.add(here.date(), WORKDAYS[step])
        return datetime.combine(day, here.time(), self._calendar.zone)

    async def _turn(self, request: web.Request) -> web.Response:
        asked = await read_json(request, Turn)
        self._weather.turn(asked.kind, on=asked.on)
        return web.json_response({})

    async def _act(self, request: web.Request) -> web.Response:
        asked = await read_json(request, Fate)
        match asked.act:
            case Act.KILL:
                await self._weather.kill()
            case Act.START:
                await self._weather.start()
            case Act.RESTART:
                await self._weather.restart()
        return web.json_response({})
