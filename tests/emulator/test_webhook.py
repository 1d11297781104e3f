"""Webhooks: order, retries, secrets, and answers that ask for a call."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web

from tests.emulator.scene import Raw, Scene


class Receiver:
    """A bot's door that writes down what comes, and answers as the test wants."""

    def __init__(self, scene: Scene) -> None:
        self.ring = scene.telegram.watch.ring
        self.seen: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.types: list[str] = []
        self.answer: Callable[[dict[str, Any]], web.Response] = lambda _: web.Response()
        self.gate = asyncio.Event()
        self.gate.set()
        self.url = ""

    async def handle(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.types.append(request.headers["Content-Type"])
        self.seen.append(update)
        self.ring()
        await self.gate.wait()
        return self.answer(update)

    def texts(self) -> list[str]:
        return [u["message"]["text"] for u in self.seen if "message" in u]


@pytest.fixture
async def receiver(scene: Scene) -> AsyncIterator[Receiver]:
    receiver = Receiver(scene)
    app = web.Application()
    app.router.add_post("/hook", receiver.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    receiver.url = f"http://{host}:{port}/hook"
    yield receiver
    await runner.cleanup()


async def test_updates_are_posted_in_order_with_the_secret(
    raw: Raw, scene: Scene, receiver: Receiver
) -> None:
    answer = await raw.call("setWebhook", url=receiver.url, secret_token="rahasia")
    assert answer["description"] == "Webhook was set"
    for number in range(5):
        scene.telegram.send_text(scene.chat, scene.siti, str(number))
    await scene.telegram.wait_for(lambda: len(scene.bot.queue) == 0)
    assert receiver.texts() == ["0", "1", "2", "3", "4"]
    assert set(receiver.secrets) == {"rahasia"}
    assert set(receiver.types) == {"application/json"}
    again = await raw.call("setWebhook", url=receiver.url, secret_token="rahasia")
    assert again["description"] == "Webhook is already set"


async def test_failed_update_comes_again_and_holds_only_its_chat(
    raw: Raw, scene: Scene, receiver: Receiver
) -> None:
    other = scene.telegram.private(scene.budi)
    failed: list[str] = []

    def refuse_first(update: dict[str, Any]) -> web.Response:
        if "satu" in str(update) and len(failed) < 2:
            failed.append("satu")
            return web.Response(status=503)
        return web.Response()

    receiver.answer = refuse_first
    scene.telegram.clock.set_rate(50)
    await raw.result("setWebhook", url=receiver.url)
    scene.telegram.send_text(scene.chat, scene.siti, "satu")
    scene.telegram.send_text(scene.chat, scene.siti, "dua")
    scene.telegram.send_text(other, scene.budi, "tiga")
    await scene.telegram.wait_for(lambda: len(scene.bot.queue) == 0)
    texts = receiver.texts()
    assert texts.count("satu") == 3
    assert texts[-1] == "dua"
    assert texts.index("tiga") < texts.index("dua")
    info = await raw.result("getWebhookInfo")
    assert info["last_error_message"] == (
        "Wrong response from the webhook: 503 Service Unavailable"
    )


async def test_press_overtakes_a_message_of_the_same_person(
    raw: Raw, scene: Scene, receiver: Receiver
) -> None:
    scene.telegram.start(scene.siti)
    keyboard = {"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]}
    await raw.result("sendMessage", chat_id=scene.siti.id, text="?", reply_markup=keyboard)
    scene.bot.queue.clear()
    receiver.gate.clear()
    await raw.result("setWebhook", url=receiver.url)
    scene.telegram.send_text(scene.chat, scene.siti, "satu")
    scene.telegram.send_text(scene.chat, scene.siti, "dua")
    scene.telegram.press(scene.siti, scene.telegram.history(scene.chat)[-3], "Ya")
    await scene.telegram.wait_for(lambda: len(receiver.seen) == 2)
    assert [next(key for key in u if key != "update_id") for u in receiver.seen] == [
        "message",
        "callback_query",
    ]
    receiver.gate.set()
    await scene.telegram.wait_for(lambda: len(scene.bot.queue) == 0)


async def test_retry_after_is_respected(raw: Raw, scene: Scene, receiver: Receiver) -> None:
    receiver.answer = lambda _: web.Response(status=503, headers={"Retry-After": "600"})
    scene.telegram.clock.set_rate(0)
    await raw.result("setWebhook", url=receiver.url)
    scene.telegram.send_text(scene.chat, scene.siti, "satu")
    await scene.telegram.wait_for(lambda: scene.bot.webhook.last_error.message)
    await asyncio.sleep(0)  # so that the pause is counted from the clock as it is
    receiver.answer = lambda _: web.Response()
    scene.telegram.clock.move(timedelta(seconds=599))
    scene.telegram.send_text(scene.telegram.private(scene.budi), scene.budi, "dua")
    await scene.telegram.wait_for(lambda: "dua" in receiver.texts())
    assert receiver.texts() == ["satu", "dua"]
    scene.telegram.clock.move(timedelta(seconds=2))
    await scene.telegram.wait_for(lambda: len(scene.bot.queue) == 0)


async def test_press_is_dropped_when_it_has_expired(
    raw: Raw, scene: Scene, receiver: Receiver
) -> None:
    receiver.answer = lambda _: web.Response(status=500)
    scene.telegram.start(scene.siti)
    keyboard = {"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]}
    await raw.result("sendMessage", chat_id=scene.siti.id, text="?", reply_markup=keyboard)
    scene.bot.queue.clear()
    await raw.result("setWebhook", url=receiver.url)
    scene.telegram.press(scene.siti, scene.telegram.history(scene.chat)[-1], "Ya")
    await scene.telegram.wait_for(lambda: len(receiver.seen) >= 2)
    scene.telegram.clock.move(timedelta(seconds=151))
    await scene.telegram.wait_for(lambda: len(scene.bot.queue) == 0)


async def test_answer_can_ask_for_a_call(raw: Raw, scene: Scene, receiver: Receiver) -> None:
    receiver.answer = lambda _: web.json_response(
        {"method": "sendMessage", "chat_id": scene.siti.id, "text": "Halo dari jawaban"}
    )
    await raw.result("setWebhook", url=receiver.url)
    scene.telegram.start(scene.siti)
    await scene.telegram.wait_for_message(scene.chat, "Halo dari jawaban")


async def test_webhook_on_a_silent_port_keeps_the_updates(raw: Raw, scene: Scene) -> None:
    scene.telegram.clock.set_rate(0)
    await raw.result("setWebhook", url="http://127.0.0.1:9/hook")
    scene.telegram.start(scene.siti)
    await scene.telegram.wait_for(lambda: bool(scene.bot.webhook.last_error.message))
    info = await raw.result("getWebhookInfo")
    assert info["pending_update_count"] == 1
    answer = await raw.call("deleteWebhook")
    assert answer["description"] == "Webhook was deleted"
    assert len(await raw.result("getUpdates")) == 1


async def test_update_is_posted_again_on_demand(raw: Raw, scene: Scene, receiver: Receiver) -> None:
    await raw.result("setWebhook", url=receiver.url)
    scene.bot.queue.deliver_next_twice()
    scene.telegram.start(scene.siti)
    await scene.telegram.wait_for(lambda: len(scene.bot.queue) == 0)
    assert len(receiver.seen) == 2
    assert receiver.seen[0] == receiver.seen[1]


@pytest.mark.parametrize(
    ("params", "sentence"),
    [
        ({"url": "https://"}, "invalid webhook URL specified"),
        ({"url": "http://example.org"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        (
            {"url": "https://example.org:444"},
            "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        ),
        ({"url": "https://127.0.0.1"}, "bad webhook: IP address 127.0.0.1 is reserved"),
        ({"url": "https://e.org", "secret_token": "a b"},
         "secret token contains unallowed characters"),
        ({"url": "https://e.org", "secret_token": "a" * 257}, "secret token is too long"),
    ],
)  # fmt: skip
async def test_hosted_rules(raw: Raw, scene: Scene, params: dict[str, str], sentence: str) -> None:
    scene.telegram.hosted_rules = True
    assert await raw.refusal("setWebhook", **params) == f"Bad Request: {sentence}"
