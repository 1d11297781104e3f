"""Trouble on demand, and the journal that tells what really happened."""

import asyncio

import aiohttp
import pytest

from playground.telegram import faults
from playground.telegram.errors import server_error
from tests.emulator.scene import Raw, Scene


@pytest.fixture(autouse=True)
def _started(scene: Scene) -> None:
    scene.telegram.start(scene.siti)
    scene.telegram.pace.limits.off()


async def test_next_call_is_refused(raw: Raw, scene: Scene) -> None:
    trouble = scene.telegram.faults
    trouble.next(faults.flood(7), method="sendMessage")
    trouble.next(faults.trouble(502), method="sendmessage", chat=scene.siti.id)
    await raw.result("getMe")
    flooded = await raw.call("sendMessage", chat_id=scene.siti.id, text="a")
    assert flooded["parameters"] == {"retry_after": 7}
    broken = await raw.call("sendMessage", chat_id=scene.siti.id, text="a")
    assert broken["error_code"] == 502
    await raw.result("sendMessage", chat_id=scene.siti.id, text="a")
    assert [call.code for call in scene.telegram.journal.of("sendMessage")] == [429, 502, 200]
    assert scene.telegram.journal.malformed() == []


@pytest.mark.parametrize(
    ("fault", "arrived"), [(faults.LOST_BEFORE, 0), (faults.LOST_AFTER, 1)], ids=["before", "after"]
)
async def test_connection_is_lost(
    raw: Raw, scene: Scene, fault: faults.Fault, arrived: int
) -> None:
    scene.telegram.faults.next(fault)
    with pytest.raises(aiohttp.ClientError):
        await raw.call("sendMessage", chat_id=scene.siti.id, text="hilang")
    texts = [message.text for message in scene.telegram.history(scene.chat)]
    assert texts.count("hilang") == arrived
    assert len(scene.telegram.journal.accepted()) == arrived


@pytest.mark.parametrize(
    ("fault", "code", "sentence"),
    [
        (faults.BLOCKED, 403, "Forbidden: bot was blocked by the user"),
        (faults.KICKED, 403, "Forbidden: bot was kicked from the supergroup chat"),
        (faults.CONFLICT, 409, "Conflict: terminated by other getUpdates request; "
         "make sure that only one bot instance is running"),
    ],
)  # fmt: skip
async def test_other_trouble(
    raw: Raw, scene: Scene, fault: faults.Fault, code: int, sentence: str
) -> None:
    scene.telegram.faults.next(fault)
    answer = await raw.call("getMe")
    assert (answer["error_code"], answer["description"]) == (code, sentence)


async def test_slow_answer_still_comes(raw: Raw, scene: Scene) -> None:
    scene.telegram.faults.next(faults.slow(0.01))
    await raw.result("sendMessage", chat_id=scene.siti.id, text="a")
    scene.telegram.faults.next(faults.flood(), times=5)
    scene.telegram.faults.stop()
    await raw.result("getMe")
    assert scene.telegram.journal.of("sendMessage", chat=scene.siti.id)[0].fault == "slow"


async def test_mix_takes_its_share_and_is_the_same_for_a_seed(raw: Raw, scene: Scene) -> None:
    async def codes() -> list[int]:
        scene.telegram.journal.clear()
        scene.telegram.faults.mix(
            [(faults.flood(), 0.2), (faults.trouble(), 0.2)], seed=3, calls=60
        )
        for _ in range(70):
            await raw.call("getMe")
        return [call.code for call in scene.telegram.journal]

    first = await codes()
    assert 5 <= first.count(429) <= 20
    assert 5 <= first.count(500) <= 20
    assert first[60:] == [200] * 10
    assert await codes() == first


async def test_poison_is_what_strict_clients_cannot_read(raw: Raw, scene: Scene) -> None:
    scene.telegram.send_poison(scene.chat, scene.siti)
    update = (await raw.result("getUpdates"))[-1]
    from aiogram.types import Update
    from pydantic import ValidationError

    with pytest.raises(ValidationError):
        Update.model_validate(update)


async def test_troubles_that_last_come_and_go_without_the_planned_ones(
    raw: Raw, scene: Scene
) -> None:
    trouble, siti = scene.telegram.faults, scene.siti.id
    end_outage = trouble.last([(faults.trouble(502), 1.0)], methods=frozenset({"getMe"}))
    end_flood = trouble.last([(faults.flood(2), 1.0)])
    trouble.next(faults.BLOCKED, method="sendMessage")
    await raw.call("sendMessage", chat_id=siti, text="a")
    await raw.call("getMe")
    await raw.call("getChat", chat_id=siti)
    end_outage()
    await raw.call("getMe")
    trouble.stop()
    await raw.call("getMe")
    end_flood()
    await raw.result("getMe")
    codes = [call.code for call in scene.telegram.journal]
    assert codes == [403, 502, 429, 429, 429, 200]


async def test_a_poll_that_is_held_can_be_refused(raw: Raw, scene: Scene) -> None:
    scene.bot.queue.clear()
    poll = asyncio.create_task(raw.call("getUpdates", timeout=50))
    await scene.telegram.wait_for(lambda: scene.bot.queue.held)
    scene.bot.queue.refuse_poll(server_error(502))
    assert (await poll)["error_code"] == 502


async def test_the_journal_is_listened_to(raw: Raw, scene: Scene) -> None:
    heard: list[str] = []
    stop = scene.telegram.journal.subscribe(lambda call: heard.append(call.method))
    await raw.result("getMe")
    stop()
    await raw.result("getMe")
    assert heard == ["getMe"]


@pytest.mark.parametrize(
    ("method", "params", "finding"),
    [
        ("sendMessage", {"text": "a", "colour": "red"}, "colour is unknown"),
        ("sendMessage", {"text": "a", "disable_notification": "maybe"},
         "disable_notification is no boolean"),
        ("sendMessage", {"text": "a", "message_thread_id": "x"}, "message_thread_id is no integer"),
        ("sendMessage", {"text": "a", "reply_parameters": {"id": 1}},
         "reply_parameters.id is unknown"),
        ("sendMessage", {"text": "a", "entities": [{"type": "bold", "offset": 0}]},
         "entities[0].length is missing"),
        ("sendChatAction", {}, "action is missing"),
    ],
)  # fmt: skip
async def test_journal_finds_what_telegram_overlooks(
    raw: Raw, scene: Scene, method: str, params: dict[str, object], finding: str
) -> None:
    await raw.call(method, chat_id=scene.siti.id, **params)
    [call] = scene.telegram.journal.malformed()
    assert finding in call.findings


async def test_journal_forgives_what_may_happen_to_anybody(raw: Raw, scene: Scene) -> None:
    place = {"chat_id": scene.siti.id, "message_id": 999_999}
    await raw.refusal("editMessageText", text="a", **place)
    await raw.refusal("deleteMessage", **place)
    await raw.refusal("answerCallbackQuery", callback_query_id="1")
    assert scene.telegram.journal.malformed() == []
    await raw.refusal("sendMessage", chat_id=scene.siti.id, text="<b", parse_mode="HTML")
    assert len(scene.telegram.journal.malformed()) == 1
