"""The pretend Telegram over HTTP, as bots reach it."""

import argparse
import asyncio
import json
import sys
from contextlib import suppress

from aiohttp import web

from playground.telegram import Telegram
from playground.telegram.calls import Reply, call
from playground.telegram.errors import ApiError
from playground.telegram.model import Bot
from playground.telegram.params import Params, Upload
from playground.telegram.replies import read_body, read_form

LARGEST_BODY = 52 * 1024 * 1024  # 50 MB for the file, and some for the rest
LARGEST_FORM = 1024 * 1024
MOST_FILES = 50
BREATH = 0.002  # seconds between two looks at who is still there
JSON_TYPE = "application/json"


class BotApi:
    """Serves one pretend Telegram."""

    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram
        self.url = ""
        self._runner: web.AppRunner | None = None
        self._at_work = 0  # calls that have not been answered

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen; with port 0 the machine chooses one, and `url` tells which."""
        app = web.Application(client_max_size=LARGEST_BODY)
        app.router.add_get("/playground/clock", self._clock)
        app.router.add_get("/file/{path:.*}", self._file)
        app.router.add_route("*", "/{path:.*}", self._call)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"

    async def stop(self) -> None:
        """Stop listening and delivering."""
        for bot in self.telegram.bots.values():
            await bot.webhook.stop()
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    async def is_left(self) -> None:
        """Wait until nobody is connected, and what they asked for before they left is done."""
        while self._is_visited():  # noqa: ASYNC110 - aiohttp tells nobody that a connection is gone
            await asyncio.sleep(BREATH)

    def _is_visited(self) -> bool:
        if self._runner is None or self._runner.server is None:
            return False
        held = sum(bot.queue.held for bot in self.telegram.bots.values())  # these end by themselves
        here = any(connection.transport for connection in self._runner.server.connections)
        return here or self._at_work > held

    async def _call(self, request: web.Request) -> web.StreamResponse:
        self._at_work += 1
        try:
            return await self._answer(request)
        finally:
            self._at_work -= 1

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        try:
            bot, method = self._addressed(request.path)
            params = await _read(request)
        except ApiError as error:
            body = json.dumps(error.payload()).encode()
            return _respond(Reply(status=error.code, body=body))
        params.method = method or params.given.pop("method", "")
        reply = await call(self.telegram, bot, params)
        if reply.lost and request.transport:
            request.transport.abort()
        return _respond(reply)

    def _addressed(self, path: str) -> tuple[Bot, str]:
        if not path.startswith("/bot"):
            raise ApiError(404, "Not Found")
        token, _, method = path[len("/bot") :].partition("/")
        return self._bot(token), method.removeprefix("test/").strip("/")

    def _bot(self, token: str) -> Bot:
        number, colon, _ = token.partition(":")
        if not colon or not number.isdigit() or number.startswith("0") or len(token) > 80:
            raise ApiError(401, "Unauthorized: invalid token specified")
        bot = self.telegram.bots.get(int(number))
        if bot is None or bot.token != token:
            raise ApiError(401, "Unauthorized")
        return bot

    async def _file(self, request: web.Request) -> web.StreamResponse:
        token, _, path = request.match_info["path"].removeprefix("bot").partition("/")
        try:
            file = self.telegram.files.download(self._bot(token).id, path)
        except ApiError:
            file = None
        if file is None:
            error = ApiError(404, "Not Found")
            return web.json_response(error.payload(), status=404)
        return web.Response(body=file.data, content_type="application/octet-stream")

    async def _clock(self, request: web.Request) -> web.StreamResponse:
        """The clock as lines of JSON: the first at once, another on every change."""
        response = web.StreamResponse(headers={"Content-Type": "application/x-ndjson"})
        await response.prepare(request)
        with suppress(ConnectionError):  # whoever followed it is gone
            async for line in self.telegram.clock.changes():
                told = {"at": line.at, "mark": line.mark, "rate": line.rate}
                await response.write(json.dumps(told).encode() + b"\n")
        return response


async def _read(request: web.Request) -> Params:
    """The parameters of a call: from the address, and from the body in any of its forms."""
    if request.content_type == "multipart/form-data":
        params = await _read_multipart(request)
    else:
        body = await request.read()
        if len(body) > LARGEST_FORM:
            raise ApiError(413, "Request Entity Too Large: too many parameters")
        params = read_body(request.content_type, body)
    if request.query_string:
        params.given = {**read_form(request.query_string.encode()), **params.given}
    return params


async def _read_multipart(request: web.Request) -> Params:
    params = Params(method="", given={})
    try:
        form = await request.post()
    except web.HTTPRequestEntityTooLarge:
        raise ApiError(413, "Request Entity Too Large") from None
    for name, value in form.items():
        if isinstance(value, web.FileField):
            data = value.file.read()
            params.uploads[name] = Upload(name=value.filename, mime=value.content_type, data=data)
        elif isinstance(value, str):
            params.given[name] = value
    if len(params.uploads) > MOST_FILES:
        raise ApiError(413, "Request Entity Too Large: too many files attached")
    if sum(len(value) for value in params.given.values()) > LARGEST_FORM:
        raise ApiError(413, "Request Entity Too Large: too many parameters in form data")
    return params


def _respond(reply: Reply) -> web.Response:
    headers = {"Retry-After": str(reply.retry_after)} if reply.retry_after else None
    return web.Response(
        status=reply.status or 500, body=reply.body, headers=headers, content_type=JSON_TYPE
    )


async def _serve(port: int) -> None:
    telegram = Telegram()
    bot = telegram.create_bot("Playground", "playground_bot")
    api = BotApi(telegram)
    await api.start(port=port)
    sys.stdout.write(f"{api.url} answers the bot with the token {bot.token}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


def main() -> None:
    """Serve an empty Telegram with one bot until interrupted."""
    parser = argparse.ArgumentParser(description="A pretend Telegram for one bot.")
    parser.add_argument("--port", type=int, default=0, help="where to listen (default: any)")
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve(parser.parse_args().port))


if __name__ == "__main__":
    main()
