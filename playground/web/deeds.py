"""What people do, as requests say it; each deed goes through the very method that tests use."""

from collections.abc import Callable
from typing import TypeVar

from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field

from playground.telegram.shapes import Json
from playground.web.refusing import Handler, read_json
from playground.web.seeing import Sight


class Deed(BaseModel):
    """Somebody does something."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    who: int = Field(alias="as")


class InChat(Deed):
    """Somebody does something in one of their chats."""

    chat: int


class Switch(InChat):
    """Somebody turns something on or off there."""

    on: bool


D = TypeVar("D", bound=Deed)
Act = Callable[[Sight, D], Json]


def done_by(act: Act[D], model: type[D], sight: Sight) -> Handler:
    """Answers requests for one deed."""

    async def answer(request: web.Request) -> web.StreamResponse:
        return web.json_response(act(sight, await read_json(request, model)))

    return answer
