"""A topic is made once, also when we die, or hear nothing, while Telegram makes it."""

import os
import signal
from datetime import timedelta
from pathlib import Path

import pytest

from playground.clock import TownClock
from playground.people import MELATI
from playground.process import BotProcess, in_a_process
from playground.telegram import faults
from playground.telegram.journal import Call
from playground.town import sukamaju
from playground.town.living import LivingTown
from tests.journeys.test_forum import LAMP, ONCE, a_forum, cards_of, topic_of
from tests.town import MORNING, RATE


async def test_killed_before_we_know_of_the_topic_we_find_it_again(tmp_path: Path) -> None:
    async with LivingTown(
        directory=sukamaju(),
        clock=TownClock(MORNING, rate=RATE),
        folder=tmp_path,
        hire=in_a_process(tmp_path / "kanal.log"),
        patience=60.0,
    ) as town:
        bot = town.resident
        assert isinstance(bot, BotProcess)
        siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
        a_forum(town, "dpu")
        asked: list[Call] = []

        def kill(call: Call) -> None:
            """Telegram has made it; its answer will find nobody."""
            if call.method == "createForumTopic" and not asked:
                os.kill(bot.pid, signal.SIGKILL)
                town.clock.set_rate(0)  # its patience shall not be over before it is back
                asked.append(call)

        town.telegram.journal.subscribe(kill)
        number = await siti.reports(LAMP, at=MELATI)
        await town.telegram.wait_for(lambda: asked, timeout=60.0)
        await bot.kill()
        back: list[Call] = []
        town.telegram.journal.subscribe(
            lambda call: back.append(call) if call.method == "getUpdates" else None
        )
        await bot.start()
        await town.telegram.wait_for(lambda: back, timeout=60.0)
        town.clock.set_rate(1.0)
        topic = await topic_of(budi, number)
        town.clock.set_rate(RATE)
        await budi.accepts(number)
        await town.settles()
        assert [it.name for it in budi.chat.topics.values()] == [topic.name]
        assert [it.topic for it in cards_of(number, budi)] == [topic]
        assert not town.meet(town.mayor).heard("mungkin ada dua")


@pytest.mark.parametrize(("migrated_url", "webhook_port"), ONCE, indirect=True)
async def test_an_answer_that_is_lost_makes_no_second_topic(town: LivingTown) -> None:
    siti, budi, mayor = town.citizen("Siti"), town.officer("Budi", of="dpu"), town.meet(town.mayor)
    mayor.says("/start")
    a_forum(town, "dpu")
    town.telegram.faults.next(faults.LOST_AFTER, method="createForumTopic")
    number = await siti.reports(LAMP, at=MELATI)
    topic = await topic_of(budi, number)
    assert (await budi.finds_on_card(number))[0].topic is topic
    await town.settles()
    assert len(budi.chat.topics) == 1

    # Whether one was made nobody can say: after a while there is one, and the admins are told.
    town.telegram.faults.next(faults.LOST_BEFORE, method="createForumTopic")
    other = await siti.reports("Jalan berlubang besar di depan pasar", at=MELATI)
    town.clock.move(timedelta(seconds=30))
    assert (await budi.finds_on_card(other))[0].topic is await topic_of(budi, other)
    await mayor.hears(f"{other} mungkin ada dua")
    await town.settles()
    assert len(budi.chat.topics) == 2
