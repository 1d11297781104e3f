"""The page and the bot at work behind it."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from playground.clock import TownClock
from playground.people import photo
from playground.telegram import Chat
from playground.town import sukamaju
from playground.town.living import LivingTown
from tests.town import MORNING, RATE, InThisProcess
from tests.web.window import Json, Stage, Window


@pytest.fixture
async def stage(tmp_path: Path, migrated_file: Path) -> AsyncIterator[Stage]:
    """Kota Sukamaju with its bot awake."""
    shutil.copy(migrated_file, tmp_path / "kanal.db")
    town = LivingTown(
        directory=sukamaju(),
        clock=TownClock(MORNING, rate=RATE),
        folder=tmp_path,
        hire=InThisProcess,
        migrated=True,
    )
    stage = Stage(town)
    async with town:
        yield stage


async def test_a_report_made_on_the_page_reaches_the_officer(stage: Stage, window: Window) -> None:
    chat, siti = stage.chat, stage.siti
    await window.does("start", siti)
    picture = ("lubang.jpg", "image/jpeg", photo())
    words = "Jalan berlubang besar di depan pasar, berbahaya untuk motor"
    await window.sends(siti, chat, picture, picture, caption=words)
    await with_button(window, chat, "drop:")
    await window.does("place", siti, chat=chat.id, latitude=-6.9034, longitude=107.6181)
    card, at = await with_button(window, chat, "send:")
    pressed = await window.does("press", siti, chat=chat.id, message=card["id"], **at)
    await window.next("answer", press=pressed["press"])
    task, _ = await with_button(window, stage.group, "accept:")
    assert "depan pasar" in task["text"]


async def with_button(window: Window, chat: Chat, verb: str) -> tuple[Json, dict[str, int]]:
    """The next message of the bot with a button of this verb, and where the button is."""
    while True:
        event = await window.either("message", "edit")
        message = event["message"]
        for row, buttons in enumerate(message["buttons"] or ()):
            for column, button in enumerate(buttons):
                if message["chat"] == chat.id and button.get("callback_data", "").startswith(verb):
                    return message, {"row": row, "column": column}
