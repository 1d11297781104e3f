"""Updates come in by polling and by webhook; each has its effect once, and none is lost."""

import asyncio
import socket
from dataclasses import dataclass
from typing import Any, ClassVar

import pytest
from sqlalchemy import Connection, text

from bot.config import ConfigError
from playground.telegram import faults
from storage import inbox
from storage.inbox import Arrive, RawUpdate
from storage.seal import Seal
from storage.writer import NOBODY, Change, Topic
from tests.bot.house import House

SECRET = "a-secret-of-our-own"


@pytest.fixture(params=["polling", "webhook"])
def way_in(request: pytest.FixtureRequest) -> dict[str, dict[str, Any]]:
    """The settings of either way."""
    if request.param == "polling":
        return {}
    port = free_port()
    return {
        "telegram": {
            "mode": "webhook",
            "webhook_url": f"http://127.0.0.1:{port}/telegram",
            "webhook_secret": SECRET,
        },
        "web": {"listen": f"127.0.0.1:{port}"},
    }


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def test_updates_reach_their_handlers_in_order(
    house: House, way_in: dict[str, dict[str, Any]]
) -> None:
    siti, chat = house.citizen("Siti")
    async with house.running(**way_in):
        for number in range(20):
            house.telegram.send_text(chat, siti, f"kabar {number}")
        assert await house.hears(20) == [f"kabar {number}" for number in range(20)]
        assert len(house.bot.queue) == 0


async def test_what_came_while_the_bot_was_away_is_handled_when_it_returns(
    house: House, way_in: dict[str, dict[str, Any]]
) -> None:
    siti, chat = house.citizen("Siti")
    async with house.running(**way_in):
        house.telegram.send_text(chat, siti, "pertama")
        await house.hears(1)
    house.telegram.send_text(chat, siti, "kedua")
    async with house.running(**way_in):
        assert await house.hears(2) == ["pertama", "kedua"]


async def test_an_update_that_comes_twice_has_its_effect_once(
    house: House, way_in: dict[str, dict[str, Any]]
) -> None:
    siti, chat = house.citizen("Siti")
    house.bot.queue.deliver_next_twice()
    async with house.running(**way_in):
        house.telegram.send_text(chat, siti, "sekali saja")
        house.telegram.send_text(chat, siti, "yang terakhir")
        assert await house.hears(2) == ["sekali saja", "yang terakhir"]


async def test_half_a_character_is_no_reason_to_lose_a_message(house: House) -> None:
    siti, chat = house.citizen("Siti")
    async with house.running():
        house.telegram.send_text(chat, siti, "setengah \ud83d saja")
        assert await house.hears(1) == ["setengah \ufffd saja"]


async def test_poison_is_put_aside_and_reported_while_the_others_are_handled(
    house: House, way_in: dict[str, dict[str, Any]]
) -> None:
    siti, chat = house.citizen("Siti")
    async with house.running(**way_in) as app:
        for number in range(30):
            if number == 15:
                house.telegram.send_poison(chat, siti)
            house.telegram.send_text(chat, siti, f"kabar {number}")
        assert len(await house.hears(30)) == 30
        [(_, why)] = await inbox.quarantined(app.store)
        assert why.startswith("not understood: message.forward_origin")


async def test_a_failing_handler_holds_up_only_its_own_lane(house: House) -> None:
    siti, sitis = house.citizen("Siti")
    budi, budis = house.citizen("Budi")
    house.fails_on("racun")
    async with house.running() as app:
        house.telegram.send_text(sitis, siti, "racun")
        house.telegram.send_text(sitis, siti, "sesudahnya")
        house.telegram.send_text(budis, budi, "orang lain")
        assert await house.hears(1) == ["orang lain"]
        assert await house.hears(2) == ["orang lain", "sesudahnya"]
        [(_, why)] = await inbox.quarantined(app.store)
        assert why == "failed: RuntimeError"
        told = [m.text for m in house.telegram.history(sitis) if m.bot]
        assert len([words for words in told if "gangguan" in words or "trouble" in words]) == 1
        assert house.failures == 7


async def test_a_handler_that_recovers_is_given_the_update_again(house: House) -> None:
    siti, chat = house.citizen("Siti")
    house.fails_on("racun", times=2)
    async with house.running() as app:
        house.telegram.send_text(chat, siti, "racun")
        assert await house.hears(1) == ["racun"]
        assert await inbox.quarantined(app.store) == []


async def test_a_button_press_is_always_answered(house: House) -> None:
    siti, chat = house.citizen("Siti")
    house.fails_on("go:wrong")
    async with house.running():
        house.telegram.send_text(chat, siti, "halo")
        shown = await house.telegram.wait_for_message(chat)
        right = house.telegram.press_data(siti, shown, "go:right")
        wrong = house.telegram.press_data(siti, shown, "go:wrong")
        assert (await right.answered(10)).text == "toast-heard"
        assert (await wrong.answered(10)).text


async def test_group_chatter_is_confirmed_unstored(house: House) -> None:
    budi = house.telegram.create_user("Budi")
    group = house.telegram.create_supergroup("Dinas PU", budi)
    house.bot.privacy = False
    house.telegram.add_bot(group, house.bot, quietly=True)
    async with house.running() as app:
        house.telegram.send_text(group, budi, "sudah makan?")
        house.telegram.send_text(group, budi, "/bantuan@kanal_bot")
        house.telegram.send_text(group, budi, "/bantuan@bot_lain")
        assert await house.hears(1) == ["/bantuan@kanal_bot"]
        house.telegram.send_text(group, budi, "/bantuan")
        assert await house.hears(2) == ["/bantuan@kanal_bot", "/bantuan"]
        assert await inbox.waiting(app.store) == 0


async def test_a_second_bot_on_the_same_file_is_refused(house: House) -> None:
    async with house.running():
        with pytest.raises(ConfigError, match="another bot is running"):
            async with house.running():
                pass


async def test_stopping_in_the_middle_loses_nothing_and_repeats_nothing(house: House) -> None:
    people = [house.citizen(f"Warga {number}") for number in range(50)]
    async with house.running():
        for user, chat in people:
            house.telegram.send_text(chat, user, f"dari {user.id}")
        await house.hears(1)
    async with house.running() as app:
        await house.hears(50)
        assert await inbox.waiting(app.store) == 0
    assert sorted(house.heard) == sorted(f"dari {user.id}" for user, _ in people)


async def test_conflicts_and_trouble_only_delay_polling(house: House) -> None:
    siti, chat = house.citizen("Siti")
    for fault in (faults.trouble(502), faults.LOST_BEFORE, faults.LOST_AFTER, faults.flood(2)):
        house.telegram.faults.next(fault, method="getUpdates")
    async with house.running():
        house.telegram.send_text(chat, siti, "akhirnya")
        assert await house.hears(1) == ["akhirnya"]


async def test_an_answer_that_telegram_is_slow_to_take_does_not_keep_us_from_stopping(
    house: House,
) -> None:
    siti, chat = house.citizen("Siti")
    house.telegram.faults.next(faults.slow(60), method="answerCallbackQuery")
    async with asyncio.timeout(60):
        async with house.running():
            house.telegram.send_text(chat, siti, "halo")
            shown = await house.telegram.wait_for_message(chat)
            house.telegram.press_data(siti, shown, "tombol")
            house.telegram.send_text(chat, siti, "lagi")
            await house.hears(3)


async def test_an_update_that_cannot_be_opened_any_more_is_put_aside(house: House) -> None:
    siti, chat = house.citizen("Siti")
    async with house.running() as app:
        damaged = RawUpdate(update_id=1, lane="damaged", payload=b"", media_group=None)
        arrival = Arrive(app.me.id, (damaged,), house.clock.now())
        await app.store.keep(Change(writes=(arrival, Damage())))
        house.telegram.send_text(chat, siti, "halo")
        assert await house.hears(1) == ["halo"]
        ((update, _),) = await inbox.quarantined(app.store)
        assert update == 1


@dataclass(frozen=True)
class Damage:
    """What a failing disk does to the updates that wait."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY

    def apply(self, on: Connection, seal: Seal) -> None:
        on.execute(text("UPDATE inbox SET payload = X'010203'"))
