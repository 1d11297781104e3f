"""The chats and everything in them."""

import asyncio
from collections.abc import Iterable, Iterator

from aiohttp import web

from playground.telegram import Answer, Bot, Chat, Press, Telegram
from playground.telegram.shapes import Json
from playground.telegram.watching import Change
from playground.web import deeds, media, speaking, uploads, views
from playground.web.asking import InChat
from playground.web.history import messages
from playground.web.part import Tell
from playground.web.refusing import read_json
from playground.web.rooms import Rooms
from playground.web.seeing import Sight
from playground.web.shelves import Shelves
from playground.web.unread import Marks

SOON = 0.05  # seconds; what happens to a chat in so short a time is told at once
PATIENCE = 30.0  # seconds of the machine after which clients give up on the answer to a press


class Read(InChat):
    """Somebody has seen everything up to that message."""

    id: int


class Chats:
    """The part of the page that shows the pretend Telegram as one bot's people see it."""

    def __init__(self, telegram: Telegram, bot: Bot) -> None:
        self._telegram = telegram
        self._sight = Sight(telegram, bot)
        self._shelves = Shelves(telegram)
        self._marks = Marks(self._shelves)
        self._rooms = Rooms(bot, self._shelves, self._marks)
        for chat in self._chats():
            self._marks.welcome(chat)
        self._tell: Tell = lambda _: None
        self._changed: dict[Chat, None] = {}  # in the order in which they first changed

    async def hello(self) -> Json:
        """All chats, without their messages."""
        return {"chats": [self._rooms.show(chat) for chat in self._chats()]}

    def routes(self) -> Iterable[web.RouteDef]:
        """What can be looked at, and what people can do."""
        return (
            web.get(r"/chats/{chat:-?\d{1,19}}/messages", self._messages),
            web.get(r"/media/{file:[\w-]+}", self._media),
            web.post("/do/files", self._files),
            web.post("/do/press", self._press),
            web.post("/do/read", self._read),
            *deeds.routes(self._sight),
        )

    async def follow(self, tell: Tell) -> None:
        """Tell of everything that changes in a chat."""
        self._tell = tell
        stop = self._telegram.watch.subscribe(self._hear)
        try:
            await asyncio.Event().wait()
        finally:
            stop()

    def _chats(self) -> Iterator[Chat]:
        """Private chats with the bot, and all groups that have not become another chat."""
        bot = self._sight.bot
        yield from (chat for chat in self._telegram.privates.values() if chat.bot is bot)
        yield from (chat for chat in self._telegram.chats.values() if not chat.migrated_to)

    def _hear(self, change: Change) -> None:
        """Something has changed: keep count of it, and tell the pages."""
        chat, message = change.chat, change.message
        if chat.bot not in (None, self._sight.bot):
            return
        match change.kind:
            case "typing":
                name = self._sight.bot.user.name
                self._tell({"type": "typing", "chat": chat.id, "name": name, "action": change.text})
                return
            case "answer" if change.press and change.press.answer:
                self._tell(_answered(change.press, change.press.answer))
                return
            case "message" | "edit" if message:
                self._shelves.add(message)
                self._marks.hear(message)
                self._tell({"type": change.kind, "message": views.message(message)})
            case "delete" if message:
                self._shelves.add(message)
                self._tell({"type": "delete", "chat": chat.id, "id": message.id})
            case "topic":
                self._shelves.fill(chat)
            case _:  # a chat is new or another, or somebody has come or gone
                self._marks.welcome(chat)
        self._has_changed(chat)

    def _has_changed(self, chat: Chat) -> None:
        """Tell of a chat soon: once, however much changes in it meanwhile."""
        if not self._changed:
            asyncio.get_running_loop().call_later(SOON, self._tell_changed)
        self._changed[chat] = None

    def _tell_changed(self) -> None:
        changed, self._changed = self._changed, {}
        for chat in changed:
            self._tell({"type": "chat", "chat": self._rooms.show(chat)})

    async def _messages(self, request: web.Request) -> web.Response:
        return web.json_response(messages(self._sight, self._shelves, request))

    async def _media(self, request: web.Request) -> web.Response:
        return media.answer(self._telegram.files, request)

    async def _files(self, request: web.Request) -> web.Response:
        return web.json_response(await uploads.send_files(self._sight, request))

    async def _press(self, request: web.Request) -> web.Response:
        press = speaking.press(self._sight, await read_json(request, speaking.PressButton))
        asyncio.get_running_loop().call_later(PATIENCE, self._give_up, press)
        return web.json_response({"press": press.id})

    def _give_up(self, press: Press) -> None:
        if press.answer is None:
            self._tell(_answered(press, Answer()))

    async def _read(self, request: web.Request) -> web.Response:
        it = await read_json(request, Read)
        user = self._sight.user(it.who)
        chat = self._sight.chat_of(user, it.chat)
        if self._marks.read(chat, user, it.id):
            unread = self._marks.unread_by(chat, user)
            self._tell({"type": "unread", "chat": chat.id, "person": user.id, "unread": unread})
        return web.json_response({})


def _answered(press: Press, answer: Answer) -> Json:
    return {
        "type": "answer",
        "press": press.id,
        "chat": press.message.chat.id,
        "person": press.user.id,
        "text": answer.text,
        "alert": answer.alert,
        "url": answer.url,
    }
