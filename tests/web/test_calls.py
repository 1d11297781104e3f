"""The journal on the page: every call of the bot, numbered, and what came of it."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from playground.telegram.calls import call
from playground.telegram.faults import LOST_AFTER, LOST_BEFORE, Fault, flood
from playground.telegram.params import Params
from playground.web import calls
from playground.web.calls import Calls
from playground.web.page import ChatPage
from tests.web.window import Json, Stage, Window


@pytest.fixture
async def page(stage: Stage) -> AsyncIterator[ChatPage]:
    """The page, of which only the journal is seen."""
    stage.telegram.start(stage.siti)
    await asks(stage, "getMe")
    page = ChatPage([Calls(stage.telegram)])
    await page.start(port=0)
    yield page
    await page.stop()


async def asks(stage: Stage, method: str, **given: Any) -> None:
    """The bot asks for something, as it comes over the wire."""
    texts = {name: it if isinstance(it, str) else json.dumps(it) for name, it in given.items()}
    await call(stage.telegram, stage.bot, Params(method=method, given=texts))


async def whole(page: ChatPage, window: Window, n: int) -> Json:
    """One call with all that is known of it."""
    async with window.session.get(f"{page.url}/journal/{n}") as response:
        answer: Json = await response.json()
        return answer


async def test_hello_brings_what_was_called_before(stage: Stage, window: Window) -> None:
    assert window.hello["calls"] == [
        {
            "n": 1,
            "at": stage.town.clock.seconds(),
            "method": "getMe",
            "chat": None,
            "code": 200,
            "ok": True,
            "description": "",
            "fault": "",
            "count": 1,
        }
    ]


async def test_a_call_is_told_with_its_parameters_and_answer_on_demand(
    stage: Stage, page: ChatPage, window: Window
) -> None:
    rows = {"inline_keyboard": [[{"text": "Ya", "callback_data": "ya"}]]}
    await asks(stage, "sendMessage", chat_id=stage.siti.id, text="[1]", reply_markup=rows)
    told = (await window.next("call"))["call"]
    assert (told["n"], told["method"], told["chat"]) == (2, "sendMessage", stage.siti.id)
    found = await whole(page, window, 2)
    assert found["params"] == {"chat_id": str(stage.siti.id), "text": "[1]", "reply_markup": rows}
    assert found["answer"]["text"] == "[1]"


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        pytest.param(flood(3), 429, id="refused"),
        pytest.param(LOST_BEFORE, 0, id="never done"),
        pytest.param(LOST_AFTER, 0, id="done, but the bot does not know"),
    ],
)
async def test_what_went_wrong_is_said(
    stage: Stage, window: Window, fault: Fault, code: int
) -> None:
    stage.telegram.faults.next(fault)
    await asks(stage, "sendMessage", chat_id=stage.siti.id, text="Halo")
    told = (await window.next("call"))["call"]
    assert (told["ok"], told["code"], told["fault"]) == (False, code, fault.name)


async def test_a_refusal_of_telegrams_own_is_quoted(stage: Stage, window: Window) -> None:
    await asks(stage, "sendMessage", chat_id=stage.siti.id)
    told = (await window.next("call"))["call"]
    assert told["description"] == "Bad Request: message text is empty"
    assert not told["ok"]


async def test_polls_that_bring_nothing_are_one_line(
    stage: Stage, page: ChatPage, window: Window
) -> None:
    queue = stage.bot.queue
    queue.clear()
    for _ in range(3):
        await asks(stage, "getUpdates")
    stage.telegram.send_text(stage.chat, stage.siti, "Halo")
    await asks(stage, "getUpdates")
    lines = [(await window.next("call"))["call"] for _ in range(4)]
    assert [(line["n"], line["count"]) for line in lines] == [(2, 1), (2, 2), (2, 3), (3, 1)]
    (update,) = (await whole(page, window, 3))["answer"]
    assert update["message"]["text"] == "Halo"


async def test_the_oldest_are_forgotten(monkeypatch: pytest.MonkeyPatch, stage: Stage) -> None:
    monkeypatch.setattr(calls, "KEPT", 3)
    part = Calls(stage.telegram)
    for _ in range(5):
        await asks(stage, "getMe")
    assert [line["n"] for line in (await part.hello())["calls"]] == [3, 4, 5]


async def test_no_secret_is_shown(stage: Stage, page: ChatPage, window: Window) -> None:
    await asks(stage, "setWebhook", url="http://127.0.0.1:1/", secret_token="only-we-know")
    await window.next("call")
    shown = json.dumps(await whole(page, window, 2)) + json.dumps(window.hello)
    assert "only-we-know" not in shown
    assert stage.bot.token not in shown
    await stage.bot.webhook.stop()


async def test_the_rounds_past_the_groups_are_a_line_for_each_method(
    stage: Stage, window: Window
) -> None:
    for _ in range(2):
        await asks(stage, "getChat", chat_id=stage.siti.id)
        await asks(stage, "getChatMember", chat_id=stage.siti.id, user_id=stage.siti.id)
    lines = [(await window.next("call"))["call"] for _ in range(4)]
    assert [(line["n"], line["count"]) for line in lines] == [(2, 1), (3, 1), (2, 2), (3, 2)]


@pytest.mark.parametrize("n", ["0", "7", "99999999999"])
async def test_what_is_not_there_is_not_found(page: ChatPage, window: Window, n: str) -> None:
    async with window.session.get(f"{page.url}/journal/{n}") as response:
        assert response.status == 404
        assert (await response.json())["error"]["code"] == "unknown"
