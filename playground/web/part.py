"""What the page is made of: each part says what it shows, what it tells live, and what it answers."""

from collections.abc import Callable, Iterable
from typing import Protocol

from aiohttp import web

from playground.telegram.shapes import Json

Tell = Callable[[Json], None]
"""Sends one event to every open page."""


class Part(Protocol):
    """One part of the page. Parts do not know each other; what they share is the town."""

    async def hello(self) -> Json:
        """What a page that has just been opened must know; parts use different keys."""

    def routes(self) -> Iterable[web.RouteDef]:
        """The requests that this part answers."""

    async def follow(self, tell: Tell) -> None:
        """Tell of every change, until cancelled."""
