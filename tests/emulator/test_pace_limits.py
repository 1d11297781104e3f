"""How fast a bot may send, on the town's clock."""

from datetime import timedelta

import pytest

from playground.telegram.errors import ApiError
from playground.telegram.pace import Pace
from tests.emulator.scene import Raw, Scene


def sent(pace: Pace, chat: int, now: float, *, group: bool = False, messages: int = 1) -> int:
    """0 if it went through, else how long to wait."""
    try:
        pace.spend(1, chat, is_group=group, now=now, messages=messages)
    except ApiError as error:
        return error.parameters["retry_after"]
    return 0


def test_chat_takes_a_burst_and_then_one_a_second() -> None:
    pace = Pace()
    assert [sent(pace, 5, 100.0) for _ in range(6)] == [0, 0, 0, 0, 0, 1]
    assert sent(pace, 5, 101.0) == 0
    assert sent(pace, 5, 101.5) == 1
    assert sent(pace, 5, 200.0) == 0


def test_group_takes_twenty_a_minute() -> None:
    pace = Pace()
    times = [100.0 + 2 * n for n in range(20)]
    assert [sent(pace, -5, now, group=True) for now in times] == [0] * 20
    assert sent(pace, -5, 141.0, group=True) == 19
    assert sent(pace, -5, 160.0, group=True) == 0
    assert sent(pace, -5, 160.5, group=True) == 2


def test_all_chats_together_take_thirty_in_any_second() -> None:
    pace = Pace()
    assert [sent(pace, chat, 100.5) for chat in range(30)] == [0] * 30
    assert sent(pace, 99, 101.4) == 1
    assert sent(pace, 99, 101.5) == 0


def test_pieces_of_an_album_count() -> None:
    pace = Pace()
    assert sent(pace, 5, 100.0, messages=10) == 0
    assert sent(pace, 5, 105.0) == 1
    assert sent(pace, 5, 106.0) == 0


def test_limits_can_be_switched_off() -> None:
    pace = Pace()
    pace.limits.off()
    assert [sent(pace, -5, 1.0, group=True) for _ in range(100)] == [0] * 100


@pytest.mark.parametrize("how", ["sendMessage", "editMessageText"])
async def test_refusal_tells_how_long_to_wait(raw: Raw, scene: Scene, how: str) -> None:
    scene.telegram.clock.set_rate(0)
    scene.telegram.start(scene.siti)
    first = await raw.result("sendMessage", chat_id=scene.siti.id, text="0")
    place = {"chat_id": scene.siti.id, "message_id": first["message_id"]}
    for number in range(4):
        await raw.result(how, **place if how != "sendMessage" else {"chat_id": scene.siti.id},
                         text=str(number + 1))  # fmt: skip
    async with raw.session.post(
        f"{raw.base}/sendMessage", json={"chat_id": scene.siti.id, "text": "x"}
    ) as response:
        answer = await response.json()
        assert response.status == 429
        assert response.headers["Retry-After"] == "1"
    assert answer["description"] == "Too Many Requests: retry after 1"
    assert answer["parameters"] == {"retry_after": 1}
    scene.telegram.clock.move(timedelta(seconds=1))
    await raw.result("sendMessage", chat_id=scene.siti.id, text="x")
