"""The part of the page that shows the journal: what the bot asks of Telegram."""

import asyncio
import json
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from aiohttp import web

from playground.telegram import Telegram
from playground.telegram.faults import LOST_AFTER, LOST_BEFORE
from playground.telegram.journal import Call
from playground.telegram.shapes import Json
from playground.web.part import Tell
from playground.web.refusing import Refused

KEPT = 2_000  # calls, as many as the demo's journal remembers
GREETED_WITH = 200
POLLS = "getUpdates"
NO_NEWS = b"[]"
LOOKS = frozenset({"getChat", "getChatMember"})  # at each group, all day long
LOST = frozenset({LOST_BEFORE.name, LOST_AFTER.name})
SECRETS = frozenset({"secret_token"})
WORDS = frozenset({"text", "caption"})  # never JSON, whatever they look like


@dataclass(kw_only=True, slots=True)
class Entry:
    """A call, or several of one kind that brought nothing new."""

    n: int
    call: Call  # the last of them
    count: int = 1


class Calls:
    """Writes its own journal beside Telegram's: numbered, and without the monotony of polling."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram
        self._entries: deque[Entry] = deque(maxlen=KEPT)
        self._tell: Tell = lambda _: None
        for call in telegram.journal:
            self._hear(call)
        telegram.journal.subscribe(self._hear)

    async def hello(self) -> Json:
        """The last calls, newest last."""
        return {"calls": [_line(entry) for entry in tuple(self._entries)[-GREETED_WITH:]]}

    def routes(self) -> Iterable[web.RouteDef]:
        """One whole call."""
        return (web.get(r"/journal/{n:\d{1,19}}", self._answer),)

    async def follow(self, tell: Tell) -> None:
        """Tell of every call."""
        self._tell = tell
        await asyncio.Event().wait()

    def _hear(self, call: Call) -> None:
        quiet = takewhile(lambda it: _is_monotonous(it.call), reversed(self._entries))
        entry = next((it for it in quiet if _kind(it.call) == _kind(call)), None)
        if entry:
            entry.call, entry.count = call, entry.count + 1
        else:
            entry = Entry(n=self._entries[-1].n + 1 if self._entries else 1, call=call)
            self._entries.append(entry)
        self._tell({"type": "call", "call": _line(entry)})

    async def _answer(self, request: web.Request) -> web.Response:
        n = int(request.match_info["n"])
        first = self._entries[0].n if self._entries else 0
        if not self._entries or not first <= n <= self._entries[-1].n:
            raise Refused("unknown", "The journal does not reach back so far.")
        entry = self._entries[n - first]
        given = entry.call.params.items()
        params = {name: text if name in WORDS else _read(text) for name, text in given}
        params |= dict.fromkeys(SECRETS & params.keys(), "...")
        whole = {**_line(entry), "params": params, "answer": _read(entry.call.answer)}
        return web.json_response(whole)


def _line(entry: Entry) -> Json:
    call = entry.call
    lost = call.fault in LOST
    return {
        "n": entry.n,
        "at": call.at,
        "method": call.method,
        "chat": call.chat,
        "code": 0 if lost else call.code,  # 0: the bot heard nothing
        "ok": call.accepted and not lost,
        "description": call.description,
        "fault": call.fault,
        "count": entry.count,
    }


def _is_monotonous(call: Call) -> bool:
    is_poll = call.method == POLLS and call.answer in (None, NO_NEWS)
    return is_poll or (call.method in LOOKS and call.accepted)


def _kind(call: Call) -> tuple[object, ...]:
    answer = None if call.method in LOOKS else call.answer
    return call.method, answer, call.code, call.description, call.fault


def _read(value: Any) -> Any:
    """What was sent as JSON within JSON, as what it says."""
    if isinstance(value, bytes) or (isinstance(value, str) and value[:1] in ("{", "[")):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value
