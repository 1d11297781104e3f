"""One browser window at the chat page, and the town that it looks at."""

import asyncio
import json
from typing import Any

import aiohttp

from playground.telegram import Chat, User
from playground.telegram.calls import call
from playground.telegram.replies import read_json
from playground.town.living import LivingTown
from playground.town.residents import Residents

Json = dict[str, Any]
PATIENCE = 30.0  # seconds


class Stage:
    """Kota Sukamaju with its bot asleep: what would reach it waits in its queue."""

    def __init__(self, town: LivingTown) -> None:
        self.town = town
        self.residents = Residents(town)
        self.telegram = town.telegram
        self.bot = town.bot
        self.siti: User = self.residents.citizen("Siti Rahma").user
        self.budi: User = self.residents.officer("dpu").user
        self.mayor: User = town.mayor
        self.chat: Chat = self.telegram.private(self.siti)
        self.group: Chat = town.groups["dpu"]

    def heard(self) -> list[Json]:
        """The updates that wait for the bot."""
        return [json.loads(update.body) for update in self.bot.queue]

    def last_heard(self, kind: str) -> Json:
        """The newest update, which must be of this kind."""
        update = self.heard()[-1]
        assert kind in update, update
        heard: Json = update[kind]
        return heard

    async def bot_calls(self, method: str, **params: Any) -> Any:
        """Do what the bot would ask for; a refusal comes back as its sentence."""
        asked = read_json(json.dumps(params).encode())
        asked.method = method
        answer = json.loads((await call(self.telegram, self.bot, asked)).body)
        return answer["result"] if answer["ok"] else answer["description"]


class Window:
    """Sees what a page is told, and asks for what a page asks for."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self.session = session
        self.url = url
        self.hello: Json = {}
        self._live: aiohttp.ClientResponse | None = None  # None: not yet open

    async def open(self) -> "Window":
        """Open the page."""
        self._live = await self.session.get(f"{self.url}/live")
        assert self._live.content_type == "text/event-stream"
        self.hello = await self.next("hello")
        return self

    async def next(self, kind: str, **facts: object) -> Json:
        """The next event of this kind that says just that; others are passed over."""
        while not facts.items() <= (event := await self.either(kind)).items():
            pass
        return event

    async def either(self, *kinds: str) -> Json:
        """The next event of one of these kinds."""
        async with asyncio.timeout(PATIENCE):
            while (event := await self._event())["type"] not in kinds:
                pass
            return event

    async def _event(self) -> Json:
        assert self._live is not None  # it is open
        while not (line := await self._live.content.readline()).startswith(b"data: "):
            assert line, "the stream has ended"
        event: Json = json.loads(line.removeprefix(b"data: "))
        return event

    async def does(self, name: str, who: User | None = None, /, **body: object) -> Json:
        """Do something that must succeed."""
        status, answer = await self.tries(name, who, **body)
        assert status == 200, answer
        return answer

    async def cannot(self, name: str, who: User | None = None, /, **body: object) -> str:
        """Do something that must be refused; returns the code of the refusal."""
        status, answer = await self.tries(name, who, **body)
        assert 400 <= status < 500, answer
        assert answer["error"]["text"]
        code: str = answer["error"]["code"]
        return code

    async def tries(self, name: str, who: User | None, /, **body: object) -> tuple[int, Json]:
        """Ask for a deed."""
        asked = ({"as": who.id} if who else {}) | body
        async with self.session.post(f"{self.url}/do/{name}", json=asked) as response:
            return response.status, await response.json()

    async def sends(self, who: User, chat: Chat, *files: "File", **fields: str) -> Json:
        """Send files that must be taken."""
        status, answer = await self.uploads(who, chat, *files, **fields)
        assert status == 200, answer
        return answer

    async def uploads(
        self, who: User, chat: Chat, *files: "File", **fields: str
    ) -> tuple[int, Json]:
        """Ask for files to be sent."""
        form = aiohttp.FormData(quote_fields=False)  # browsers send names as they are
        for name, value in {"as": str(who.id), "chat": str(chat.id), **fields}.items():
            form.add_field(name, value)
        for name, mime, data in files:
            form.add_field("file", data, filename=name, content_type=mime)
        async with self.session.post(f"{self.url}/do/files", data=form) as response:
            return response.status, await response.json()

    async def messages(self, chat: Chat, **query: object) -> Json:
        """A piece of a chat's history."""
        asked = {name: str(value) for name, value in query.items()}
        address = f"{self.url}/chats/{chat.id}/messages"
        async with self.session.get(address, params=asked) as response:
            assert response.status == 200, await response.text()
            answer: Json = await response.json()
            return answer


File = tuple[str, str, bytes]  # its name, its type and what is in it
