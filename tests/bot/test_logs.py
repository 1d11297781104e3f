"""The log keeps secrets, and says nothing in anybody's own words."""

import asyncio
import json
import logging

import pytest
import structlog

from bot import logs

WORDS = "Jalan berlubang di depan rumah Siti"
TOKEN = "123456789:AAHk3-abcdefghijklmnopqrstuvwxyz_0123"


@pytest.fixture
def lines(capsys: pytest.CaptureFixture[str]) -> "Lines":
    """What was logged as JSON, line by line."""
    logs.configure(level="info", as_json=True, secrets=["sandi-basis-data"])
    return Lines(capsys)


class Lines:
    """Reads the log."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def read(self) -> list[dict[str, str]]:
        """The lines so far."""
        return [json.loads(line) for line in self._capsys.readouterr().err.splitlines()]


def test_the_token_is_in_no_line(lines: Lines) -> None:
    structlog.get_logger().warning("a.b", why=f"cannot reach https://x/bot{TOKEN}/getMe")
    logging.getLogger("aiohttp").error("GET /bot%s/getMe", TOKEN)
    try:
        raise OSError(f"bot{TOKEN}: sandi-basis-data refused")
    except OSError:
        structlog.get_logger().exception("c.d")
    for line in lines.read():
        assert TOKEN not in json.dumps(line)
        assert "sandi" not in json.dumps(line)
        assert logs.HIDDEN in json.dumps(line)


def test_an_exception_tells_where_but_quotes_nobody(lines: Lines) -> None:
    try:
        try:
            int(WORDS)
        except ValueError as error:
            raise KeyError(WORDS) from error
    except KeyError:
        structlog.get_logger().exception("update.failed", update=5)
    [line] = lines.read()
    assert WORDS not in line["exception"]
    assert "builtins.ValueError" in line["exception"]
    assert "builtins.KeyError" in line["exception"]
    assert "test_logs.py" in line["exception"]


async def test_what_nobody_awaited_quotes_nobody_either(lines: Lines) -> None:
    loop = asyncio.get_running_loop()
    before = loop.get_exception_handler()
    loop.set_exception_handler(logs.unhandled)
    try:
        loop.call_exception_handler({"message": "?", "exception": ValueError(WORDS)})
    finally:
        loop.set_exception_handler(before)
    [line] = lines.read()
    assert line["event"] == "process.unhandled"
    assert WORDS not in json.dumps(line)


def test_libraries_do_not_tell_of_every_step(lines: Lines) -> None:
    logging.getLogger("aiogram.event").info("Update id=1 is handled")
    logging.getLogger("apscheduler.executors").info("Running job")
    assert lines.read() == []
