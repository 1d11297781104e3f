"""The town that is open to visitors, as somebody starts it in a terminal."""

import asyncio
import json
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

ADDRESS = re.compile(rb"http://127\.0\.0\.1:\d+")
HELLO = {
    "type", "run", "town", "people", "chats", "clock", "weather", "play", "stories",
    "complaints", "calls",
}  # fmt: skip
WITHIN = 180.0  # seconds; a newcomer is promised sixty, on a machine that does nothing else


@asynccontextmanager
async def opened(
    folder: Path, *arguments: str
) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    """The demo's process and the address that it printed."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "playground", "--port", "0", "--keep", str(folder / "town"), *arguments),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    assert process.stdout is not None
    try:
        async with asyncio.timeout(WITHIN):
            while not (found := ADDRESS.search(line := await process.stdout.readline())):
                assert line, "the demo has ended"
        yield process, found.group().decode()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def said_at_the_end(process: asyncio.subprocess.Process) -> str:
    """Interrupt it, and read on until it ends."""
    process.send_signal(signal.SIGINT)
    told, _ = await process.communicate()
    assert process.returncode == 0, told
    return told.decode()


async def events(session: aiohttp.ClientSession, url: str) -> AsyncIterator[dict[str, Any]]:
    """What a page is told, one after the other."""
    async with session.get(f"{url}/live") as response:
        async for line in response.content:
            if line.startswith(b"data: "):
                yield json.loads(line.removeprefix(b"data: "))


@pytest.mark.timeout(300)
async def test_the_whole_page_is_served_and_the_bot_comes_to_work(tmp_path: Path) -> None:
    async with opened(tmp_path, "--language", "en") as (process, url):
        async with aiohttp.ClientSession(read_bufsize=2**22) as session:
            told = events(session, url)
            hello = await anext(told)
            assert set(hello) == HELLO
            assert hello["town"]["language"] == "en"
            weather = hello["weather"]
            while weather["bot"] != "running":
                event = await anext(told)
                weather = event.get("weather", weather)
            assert weather["restarts"] == 0
            async with session.get(url) as page:
                assert page.status == 200
        end = await said_at_the_end(process)
    assert f"{tmp_path / 'town'}" in end
    assert "Traceback" not in end


@pytest.mark.timeout(300)
async def test_an_impatient_visitor_may_leave_at_once(tmp_path: Path) -> None:
    async with opened(tmp_path) as (process, _):
        assert "Traceback" not in await said_at_the_end(process)
