"""Several processes on one PostgreSQL: one leads, all handle, and nothing happens twice."""

from pathlib import Path
from typing import Any

import pytest

from playground.postgres import PostgresServer
from storage import inbox
from tests.bot.house import House


@pytest.fixture
def shared(postgres: PostgresServer, tmp_path: Path) -> dict[str, dict[str, Any]]:
    """Settings for a database that more than one bot may use."""
    return {"database": {"url": postgres.create_database(f"replicas{tmp_path.stat().st_ino}")}}


async def test_another_takes_the_lead_when_the_leader_stops(
    house: House, shared: dict[str, dict[str, Any]]
) -> None:
    siti, chat = house.citizen("Siti")
    async with house.running(**shared):
        follower = house.running(**shared)
        await follower.__aenter__()
        house.telegram.send_text(chat, siti, "kepada yang pertama")
        await house.hears(1)
    house.telegram.send_text(chat, siti, "kepada yang kedua")
    assert await house.hears(2) == ["kepada yang pertama", "kepada yang kedua"]
    await follower.__aexit__(None, None, None)


async def test_two_share_the_work_and_repeat_none_of_it(
    house: House, shared: dict[str, dict[str, Any]]
) -> None:
    people = [house.citizen(f"Warga {number}") for number in range(20)]
    async with house.running(**shared) as first, house.running(**shared):
        for round_ in range(5):
            for user, chat in people:
                house.telegram.send_text(chat, user, f"{user.id} {round_}")
        await house.hears(100)
        assert await inbox.waiting(first.store) == 0
    for user, _ in people:
        theirs = [words for words in house.heard if words.startswith(str(user.id))]
        assert theirs == [f"{user.id} {round_}" for round_ in range(5)]
    assert len(house.heard) == 100
