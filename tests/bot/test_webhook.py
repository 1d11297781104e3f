"""What the webhook answers: Telegram comes again for anything but 200, so each answer matters."""

import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.clock import SystemClock
from bot.door import Door
from bot.web import Listener
from bot.webhook import LARGEST, SECRET_HEADER, Webhook
from storage import inbox
from storage.store import Store
from storage.writer import Change

SECRET = "rahasia-kita"
UPDATE = {"update_id": 7, "message": {"message_id": 1, "chat": {"id": 5, "type": "private"}}}
ASKED = {SECRET_HEADER: SECRET}


@pytest.fixture
async def url(store: Store) -> AsyncIterator[str]:
    """Where a listener with a webhook listens."""
    door = Door(bot_id=1, username="kanal_bot", seal=store.seal)
    webhook = Webhook(door=door, store=store, clock=SystemClock(), secret=SECRET)

    async def ready() -> str:
        return ""

    listener = Listener(host="127.0.0.1", port=0, ready=ready, webhook=("/telegram", webhook))
    await listener.start()
    yield f"http://127.0.0.1:{listener.port}"
    await listener.stop()


async def answer(url: str, **request: Any) -> int:
    """The status that a POST to the webhook is answered with."""
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{url}/telegram", **request) as response,
    ):
        return response.status


@pytest.mark.parametrize(
    ("status", "headers", "body"),
    [
        pytest.param(200, ASKED, json.dumps(UPDATE), id="an update"),
        pytest.param(200, ASKED, '{"update_id": 8, "message": "?"}', id="odd, but an update"),
        pytest.param(401, {}, json.dumps(UPDATE), id="no secret"),
        pytest.param(401, {SECRET_HEADER: "rahasia"}, json.dumps(UPDATE), id="half the secret"),
        pytest.param(401, {SECRET_HEADER: "rahasia-kitä"}, "{}", id="a secret beyond ASCII"),
        pytest.param(400, ASKED, "{", id="not JSON"),
        pytest.param(400, ASKED, b"\xff\xfe", id="not even text"),
        pytest.param(400, ASKED, "[" * 100_000, id="brackets without end"),
        pytest.param(400, ASKED, "[]", id="a list"),
        pytest.param(400, ASKED, '{"message": {}}', id="no number"),
        pytest.param(400, ASKED, '{"update_id": true}', id="a number that is none"),
        pytest.param(400, ASKED, f'{{"update_id": {2**70}}}', id="too large a number"),
        pytest.param(400, {**ASKED, "Content-Encoding": "gzip"}, b"no gzip", id="no gzip"),
        pytest.param(413, ASKED, b" " * (LARGEST + 1), id="over a megabyte"),
    ],
)
async def test_answers(url: str, status: int, headers: dict[str, str], body: str | bytes) -> None:
    assert await answer(url, headers=headers, data=body) == status


async def test_over_a_megabyte_in_pieces_is_refused_too(url: str) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(20):
            yield b" " * (LARGEST // 16)

    assert await answer(url, headers=ASKED, data=pieces()) == 413


async def test_what_could_not_be_stored_is_asked_for_again(
    url: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def disk_is_full(_self: Store, _change: Change) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as broken:
        broken.setattr(Store, "keep", disk_is_full)
        assert await answer(url, headers=ASKED, json=UPDATE) == 503
    assert await inbox.waiting(store) == 0
    assert await answer(url, headers=ASKED, json=UPDATE) == 200
    assert await inbox.waiting(store) == 1


async def test_only_posts_to_the_webhook_are_taken(url: str) -> None:
    async with aiohttp.ClientSession() as session:
        for path, status in (
            ("/telegram", 405),
            ("/", 404),
            ("/livez", 200),
            ("/readyz", 200),
            ("/metrics", 200),
        ):
            async with session.get(url + path) as response:
                assert response.status == status, path
