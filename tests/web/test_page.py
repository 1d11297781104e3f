"""The page as a web server: who is let in, what every answer carries, and who is cut off."""

import asyncio
import json
import socket
from collections.abc import Iterable

import aiohttp
import pytest
from aiohttp import web

from playground.telegram.shapes import Json
from playground.web import hub
from playground.web.page import ChatPage
from playground.web.part import Tell
from tests.web.window import Stage, Window

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
    "media-src 'self' blob:; connect-src 'self'; form-action 'none'; base-uri 'none'; "
    "frame-ancestors 'none'; trusted-types 'none'; require-trusted-types-for 'script'"
)


async def test_hello_says_what_there_is(stage: Stage, window: Window, second: Window) -> None:
    hello = window.hello
    assert hello["run"] == second.hello["run"]
    assert hello["town"]["bot"]["username"] == "kanal_sukamaju_bot"
    assert hello["town"]["desk"] == stage.town.desk.id
    agencies = {it["id"]: it for it in hello["town"]["agencies"]}
    assert agencies["dpu"]["chat"] == stage.group.id
    assert set(agencies["dpu"]["name"]) == {"id", "en"}
    people = {it["id"]: it for it in hello["people"]}
    assert people[stage.budi.id] == {
        "id": stage.budi.id,
        "name": "Budi",
        "username": None,
        "language": "id",
        "role": "officer",
        "agency": "dpu",
    }
    persons = {it["person"] for it in hello["chats"]}
    assert set(people) <= persons  # everybody has a chat with the bot from the start


@pytest.mark.parametrize("address", ["/", "/page/js/main.js", "/town/map", "/no-such-thing"])
async def test_every_answer_is_protected(page: ChatPage, window: Window, address: str) -> None:
    async with window.session.get(page.url + address) as response:
        assert response.status == (404 if "no-such" in address else 200)
        assert response.headers["Content-Security-Policy"] == POLICY
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Referrer-Policy"] == "no-referrer"
        assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "no-cache" in response.headers["Cache-Control"]


@pytest.mark.parametrize(
    ("headers", "welcome"),
    [
        pytest.param({"Host": "127.0.0.1:{port}"}, True, id="by its address"),
        pytest.param({"Host": "localhost:{port}"}, True, id="by its name"),
        pytest.param({"Host": "[::1]:{port}"}, True, id="by its newer address"),
        pytest.param({"Origin": "http://localhost:{port}"}, True, id="from the page itself"),
        pytest.param({"Host": "town.example:{port}"}, False, id="a name that points here"),
        pytest.param({"Host": "127.0.0.1.example:{port}"}, False, id="one that looks like ours"),
        pytest.param({"Host": "127.0.0.1:1"}, False, id="another port"),
        pytest.param({"Origin": "http://town.example"}, False, id="from another site"),
        pytest.param({"Origin": "https://127.0.0.1:{port}"}, False, id="from another scheme"),
        pytest.param({"Origin": "null"}, False, id="from nowhere"),
    ],
)
async def test_only_this_machine_is_let_in(
    stage: Stage, page: ChatPage, window: Window, headers: dict[str, str], welcome: bool
) -> None:
    port = page.url.rpartition(":")[2]
    sent = {name: value.format(port=port) for name, value in headers.items()}
    asked = {"as": stage.siti.id, "chat": stage.chat.id, "text": "Halo"}
    session, say = window.session, page.url + "/do/say"
    async with session.post(say, json=asked, headers=sent) as response:
        assert response.status == (200 if welcome else 403)
    async with session.get(page.url, headers=sent) as response:
        assert response.status == (200 if welcome else 403)
    assert len(stage.heard()) == welcome


async def test_a_plain_form_cannot_do_anything(
    stage: Stage, page: ChatPage, window: Window
) -> None:
    body = json.dumps({"as": stage.siti.id, "chat": stage.chat.id, "text": "Halo"})
    for kind in ("text/plain", "application/x-www-form-urlencoded"):
        sent = {"Content-Type": kind}
        async with window.session.post(page.url + "/do/say", data=body, headers=sent) as response:
            assert response.status == 400
    assert not stage.heard()


@pytest.mark.parametrize(
    "path",
    [
        "../town/town.toml",
        "%2e%2e/town/town.toml",
        "js/../../town/town.toml",
        "..%2fdemo.py",
        "//etc/passwd",
    ],
)
async def test_nothing_beside_the_page_is_read(page: ChatPage, path: str) -> None:
    port = int(page.url.rpartition(":")[2])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)  # no client tidies the path
    writer.write(f"GET /page/{path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
    assert b" 40" in await reader.readline()
    writer.close()


async def test_a_page_that_does_not_listen_is_cut_off(
    stage: Stage, page: ChatPage, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub, "MOST_WAITING", 100)
    port = int(page.url.rpartition(":")[2])
    loop = asyncio.get_running_loop()
    with socket.socket() as deaf:
        deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        deaf.setblocking(False)
        await loop.sock_connect(deaf, ("127.0.0.1", port))
        await loop.sock_sendall(
            deaf, f"GET /live HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode()
        )
        while len(page.hub) < 2:
            await loop.sock_recv(deaf, 64)
        while len(page.hub) > 1:  # which is so until nothing more fits into the connection
            stage.telegram.send_text(stage.chat, stage.siti, "x" * 4000)
            await window.next("message")


class Faulty:
    """A part that fails whenever it is to follow, and as soon as it is asked."""

    def __init__(self) -> None:
        self.follows = 0

    async def hello(self) -> Json:
        """Nothing."""
        return {}

    def routes(self) -> Iterable[web.RouteDef]:
        """What fails."""
        return (web.get("/faulty", self._fail),)

    async def follow(self, tell: Tell) -> None:
        """Fail."""
        self.follows += 1
        raise RuntimeError("a fault")

    async def _fail(self, _: web.Request) -> web.Response:
        raise RuntimeError("another fault")


async def test_a_part_that_fails_follows_again_and_all_is_told_anew(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(hub, "AGAIN", 0.2)
    part = Faulty()
    page = ChatPage([part])
    await page.start(port=0)
    async with aiohttp.ClientSession() as session:
        async with session.get(page.url + "/live") as live:
            assert live.status == 200
            with pytest.raises(aiohttp.ClientError):
                await live.read()
        assert part.follows > 1
        assert "Faulty follows no more" in caplog.text
        async with session.get(page.url + "/faulty") as response:
            assert response.status == 500
            assert response.headers["Content-Security-Policy"] == POLICY
            assert "fault" not in await response.text()
    await page.stop()


async def test_the_next_port_is_taken_if_one_is_in_use(page: ChatPage) -> None:
    taken = int(page.url.rpartition(":")[2])
    other = ChatPage([])
    await other.start(port=taken)
    assert int(other.url.rpartition(":")[2]) > taken
    await other.stop()


async def test_stopping_parts_from_everybody(page: ChatPage, window: Window) -> None:
    await page.stop()
    with pytest.raises((AssertionError, aiohttp.ClientError)):
        await window.next("message")
