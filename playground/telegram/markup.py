"""Keyboards: what Telegram accepts, and the refusals when it does not."""

import re
from typing import Any

from playground.telegram.errors import bad_request
from playground.telegram.model import Chat, ChatKind
from playground.telegram.params import Params
from playground.telegram.shapes import Json

CALLBACK_BYTES = 64
MOST_BUTTONS = 100
COPY_LENGTH = 256
ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
    "disabled",
)
LINK = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)+[\w-]{2,}(?::\d{1,5})?(?:[/?#]\S*)?|tg://\S+|https?://\S+"
)
ASKS = {
    "request_location": "location",
    "request_contact": "phone number",
    "request_chat": "chats",
    "request_users": "users",
}


def read(params: Params) -> Json | None:
    """The keyboard of a call, or None; refuses what is no keyboard at all."""
    value = params.json("reply_markup", refusal="can't parse reply keyboard markup JSON object")
    if value is None:
        return None
    if not isinstance(value, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in value:
        _check_shape(value["inline_keyboard"], "inline keyboard")
        for button in _flat(value["inline_keyboard"]):
            _check_inline_shape(button)
    elif "keyboard" in value:
        _check_shape(value["keyboard"], "keyboard")
    return value


def inline_only(params: Params) -> Json | None:
    """The keyboard of an edit, which can only be an inline one."""
    value = read(params)
    if value is not None and "inline_keyboard" not in value:
        raise bad_request("inline keyboard expected")
    return value


def check(markup: Json | None, chat: Chat) -> None:
    """Refuse buttons that this chat, or any, may not have."""
    if markup is None:
        return
    if "inline_keyboard" in markup:
        buttons = _flat(markup["inline_keyboard"])
        if len(buttons) > MOST_BUTTONS:
            raise bad_request("reply markup is too long")
        for button in buttons:
            _check_inline(button)
    elif "keyboard" in markup:
        for key in _flat(markup["keyboard"]):
            _check_key(key, chat)


def _check_shape(rows: Any, what: str) -> None:
    if not isinstance(rows, list):
        raise bad_request(f'field "{what.replace(" ", "_")}" of the markup must be of type Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad_request(f"can't parse {what}: rows must be of type Array")


def _check_inline_shape(button: Any) -> None:
    trouble = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad_request(trouble + "InlineKeyboardButton must be an Object")
    if not isinstance(button.get("text"), str):
        raise bad_request(trouble + 'Can\'t find field "text"')
    if not any(action in button for action in ACTIONS):
        raise bad_request(trouble + "Text buttons are unallowed in the inline keyboard")


def _check_inline(button: Json) -> None:
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if "callback_data" in button:
        size = len(str(button["callback_data"]).encode("utf-8", "surrogatepass"))
        if not 1 <= size <= CALLBACK_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not LINK.fullmatch(button["url"]):
        url = button["url"]
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    if "copy_text" in button:
        words = (button["copy_text"] or {}).get("text", "")
        if not 1 <= len(words) <= COPY_LENGTH:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _check_key(key: Any, chat: Chat) -> None:
    words = key.get("text", "") if isinstance(key, dict) else str(key)
    if not words.strip():
        raise bad_request("keyboard button text must be non-empty")
    if not isinstance(key, dict) or chat.kind is ChatKind.PRIVATE:
        return
    for ask, what in ASKS.items():
        if key.get(ask):
            raise bad_request(f"{what} can be requested in private chats only")


def _flat(rows: list[list[Any]]) -> list[Any]:
    return [button for row in rows for button in row]
