"""Understanding a payload: what can be is, and what cannot names its field but quotes nothing."""

import json
from typing import Any

import pytest
from aiogram import Bot

from bot.attempts import NOT_UNDERSTOOD, private_sender, understood

BOT = Bot("123456789:AAHk3-abcdefghijklmnopqrstuvwxyz_0123")
SITI = {"id": 5_000_000_001, "is_bot": False, "first_name": "Siti"}


def payload(chat_type: str = "private", **more: Any) -> bytes:
    """A message as Telegram would send it."""
    chat = {"id": 5_000_000_001, "type": chat_type}
    message = {"message_id": 1, "date": 1, "chat": chat, "from": SITI, **more}
    return json.dumps({"update_id": 1, "message": message}).encode()


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        pytest.param("halo", "halo", id="plain"),
        pytest.param("\U0001f6e0", "\U0001f6e0", id="an emoji"),
        pytest.param("setengah \ud83d", "setengah \ufffd", id="half of one"),
        pytest.param("a\x00b", "a\x00b", id="a NUL, which the handlers clean away"),
    ],
)
def test_text_is_understood(sent: str, read: str) -> None:
    message = understood(payload(text=sent), BOT).message
    assert message is not None
    assert message.text == read


@pytest.mark.parametrize(
    "odd",
    [
        pytest.param(b'{"update_id": 1}', id="nothing happened"),
        pytest.param(b'{"update_id": 1, "news": {}}', id="a kind from the future"),
        pytest.param(b'{"update_id": 1, "message": 5}', id="no message"),
        pytest.param(payload(date="?"), id="no date"),
        pytest.param(b"[" * 100_000, id="brackets without end"),
        pytest.param(b"\xff", id="no text"),
    ],
)
def test_what_cannot_be_understood_is_said_so(odd: bytes) -> None:
    with pytest.raises(NOT_UNDERSTOOD):
        understood(odd, BOT)


def test_only_who_writes_in_private_is_told_of_trouble() -> None:
    theirs = private_sender(understood(payload(text="halo"), BOT))
    assert theirs is not None
    assert theirs.id == SITI["id"]
    assert private_sender(understood(payload("supergroup", text="halo"), BOT)) is None
