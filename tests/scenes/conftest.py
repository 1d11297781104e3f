"""A town with a player in it, whose stories take no time."""

import shutil
from collections.abc import AsyncIterator, MutableMapping
from pathlib import Path
from typing import Any

import pytest

from playground.clock import TownClock
from playground.scenes.player import Player
from playground.town import sukamaju
from playground.town.living import LivingTown
from playground.town.residents import Residents
from tests.town import MORNING, RATE, InThisProcess

HURRY = 1e5  # seconds of a story in one of ours


@pytest.fixture
async def stage(
    migrated_file: Path, tmp_path: Path, faults: list[MutableMapping[str, Any]]
) -> AsyncIterator[LivingTown]:
    """The town; what the bot writes to its log as a fault fails the test."""
    shutil.copy(migrated_file, tmp_path / "kanal.db")
    async with LivingTown(
        directory=sukamaju(),
        clock=TownClock(MORNING, rate=RATE),
        folder=tmp_path,
        hire=InThisProcess,
        migrated=True,
    ) as town:
        yield town
    assert not faults


@pytest.fixture
async def player(stage: LivingTown) -> AsyncIterator[Player]:
    """Plays stories there."""
    player = Player(stage, Residents(stage), hurry=HURRY)
    yield player
    await player.stop()
