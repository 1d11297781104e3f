"""`kanal run` and `kanal check` as a process, against the playground's Telegram."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from playground.bot_api import BotApi
from playground.telegram import Telegram
from playground.telegram.model import Bot

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0  # seconds; importing aiogram takes long on a loaded machine


@pytest.fixture
async def telegram() -> AsyncIterator[tuple[Telegram, Bot, dict[str, str]]]:
    """A Telegram with a bot, and the environment that leads to it."""
    telegram = Telegram()
    api = BotApi(telegram)
    await api.start()
    bot = telegram.create_bot("Kanal Aduan", "kanal_bot")
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("KANAL_")},
        "PYTHONPATH": str(ROOT),
        "KANAL_TELEGRAM__TOKEN": bot.token,
        "KANAL_TELEGRAM__API_BASE": api.url,
        "KANAL_WEB__LISTEN": "",
    }
    yield telegram, bot, environment
    await api.stop()


async def kanal(*given: str, cwd: Path, environment: dict[str, str]) -> asyncio.subprocess.Process:
    """Start the command line."""
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *given),
        cwd=cwd,
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


async def test_the_first_admin_is_let_in_and_a_signal_ends_it_well(
    telegram: tuple[Telegram, Bot, dict[str, str]], tmp_path: Path
) -> None:
    world, bot, environment = telegram
    process = await kanal("run", cwd=tmp_path, environment=environment)
    assert process.stdout is not None
    async with asyncio.timeout(PATIENCE):
        await process.stdout.readline()
        code = (await process.stdout.readline()).decode().split("/admin ")[1].strip()
    budi = world.create_user("Budi")
    world.send_text(world.private(budi), budi, f"/admin {code}")
    await world.wait_for_message(world.private(budi), "admin", timeout=PATIENCE)
    process.send_signal(signal.SIGTERM)
    out, err = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 0
    assert bot.token not in (out + err).decode()
    assert b'"error"' not in err

    again = await kanal("run", cwd=tmp_path, environment=environment)
    world.send_text(world.private(budi), budi, "/bantuan")
    await world.wait_for(lambda: None if len(bot.queue) else True, timeout=PATIENCE)
    again.send_signal(signal.SIGINT)
    out, _ = await asyncio.wait_for(again.communicate(), PATIENCE)
    assert (again.returncode, out) == (0, b"")


async def test_the_check_visits_the_groups(
    telegram: tuple[Telegram, Bot, dict[str, str]], tmp_path: Path
) -> None:
    world, bot, environment = telegram
    budi = world.create_user("Budi")
    dpu = world.create_supergroup("Dinas PU", budi)
    desk = world.create_supergroup("Meja Triase", budi)
    world.add_bot(desk, bot, quietly=True)
    (tmp_path / "kota.toml").write_text(
        f"""
[triage_desk]
group = {desk.id}
[[category]]
id = "jalan"
name = {{ id = "Jalan", en = "Roads" }}
[[agency]]
id = "dpu"
name = {{ id = "Dinas PU", en = "Public Works" }}
handles = ["jalan"]
group = {dpu.id}
"""
    )
    loads = await kanal("directory", "import", "kota.toml", cwd=tmp_path, environment=environment)
    await loads.communicate()
    [of_desk, of_dpu] = await of_groups(tmp_path, environment)
    may = "may write, send photos, send files"
    assert (
        of_desk
        == f"  The group of the triage desk ({desk.id}): a supergroup; the bot, member, {may}."
    )
    assert of_dpu.startswith(f"! The group of dpu ({dpu.id}): ")
    world.add_bot(dpu, bot, quietly=True)
    world.turn_on_topics(dpu)
    [_, of_dpu] = await of_groups(tmp_path, environment)
    lacks = "but may not keep topics, pin cards"
    assert of_dpu == f"! The group of dpu ({dpu.id}): a forum; the bot, member, {may}, {lacks}."


async def of_groups(cwd: Path, environment: dict[str, str]) -> list[str]:
    """What `kanal check` says of groups: the desk's, then the agency's."""
    process = await kanal("check", cwd=cwd, environment=environment)
    out, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
    lines = out.decode().splitlines()
    assert process.returncode == (1 if any(line.startswith("! ") for line in lines) else 0)
    return sorted((line for line in lines if "The group of" in line), key=lambda it: "dpu" in it)
