"""How the page is told no: a code for it to act on, and a sentence for the person."""

from collections.abc import Awaitable, Callable, Mapping
from typing import TypeVar

from aiohttp import web
from pydantic import BaseModel, ValidationError

from playground.telegram import Impossible
from playground.telegram.errors import ApiError

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
B = TypeVar("B", bound=BaseModel)

STATUSES = {
    "bad": 400,  # the request is malformed
    "foreign": 403,  # it comes from another site
    "unknown": 404,  # there is no such person, chat or message
    "impossible": 409,  # Telegram's clients would not let a person do that
    "too-large": 413,
    "refused": 422,  # Telegram itself says no, in its own words
}


class Refused(Exception):
    """An answer that says no. What is meant for people is said in each language, by its code."""

    def __init__(self, code: str, text: str | Mapping[str, str]) -> None:
        super().__init__(text)
        self.code = code
        self.text = text

    def response(self) -> web.Response:
        """The answer as the page gets it."""
        error = {"error": {"code": self.code, "text": self.text}}
        return web.json_response(error, status=STATUSES[self.code])


@web.middleware
async def refusals(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer every refusal as JSON."""
    try:
        return await handler(request)
    except Refused as refused:
        return refused.response()
    except Impossible as impossible:
        return Refused("impossible", str(impossible)).response()
    except ApiError as error:
        return Refused("refused", error.description).response()
    except web.HTTPRequestEntityTooLarge:
        return Refused("too-large", "This is more than the page takes at once.").response()


async def read_json(request: web.Request, model: type[B]) -> B:
    """The body of a request, as the model wants it."""
    if request.content_type != "application/json":
        raise Refused("bad", "The body must be JSON.")
    try:
        return model.model_validate_json(await request.read())
    except ValidationError as error:
        raise Refused("bad", complaint_of(error)) from None


def complaint_of(error: ValidationError) -> str:
    """What is wrong with a request, in a line."""
    first = error.errors(include_url=False, include_context=False)[0]
    return f"{'.'.join(str(step) for step in first['loc'])}: {first['msg']}"
