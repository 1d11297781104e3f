"""The messages of a chat, a piece at a time."""

from itertools import islice
from typing import Literal

from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from playground.telegram.shapes import Json
from playground.web import views
from playground.web.refusing import Refused
from playground.web.seeing import Sight
from playground.web.shelves import GENERAL, Shelves

NO_END = 2**63
MOST = 500  # messages in one piece, unless somebody asks for everything from one message on


class Query(BaseModel):
    """Which messages are wanted."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    before: int = NO_END
    since: int | None = Field(default=None, alias="from")  # everything from there up to `before`
    limit: int = Field(default=40, ge=1, le=MOST)
    topic: int | Literal["general"] | None = None


def messages(sight: Sight, shelves: Shelves, request: web.Request) -> Json:
    """The messages that a request asks for, oldest first, and whether there are older ones."""
    chat = sight.chat(int(request.match_info["chat"]))
    query = _read(request)
    topic = GENERAL if query.topic == "general" else query.topic
    older = shelves.backwards(chat, query.before, topic)
    if query.since is None:
        found = list(islice(older, query.limit))
        more = next(older, None) is not None
    else:
        found, more = [], False
        for message in older:
            if message.id < query.since:
                more = True
                break
            found.append(message)
    return {"messages": [views.message(it) for it in reversed(found)], "more": more}


def _read(request: web.Request) -> Query:
    try:
        return Query.model_validate(dict(request.query))
    except ValidationError:
        raise Refused("bad", "These messages cannot be asked for.") from None
