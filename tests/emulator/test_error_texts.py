"""The exact sentences by which Telegram refuses."""

import json
from typing import Any

import pytest

from tests.emulator.scene import Raw, Scene


def button(**action: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "x", **action}]]}


@pytest.fixture(autouse=True)
def _met(scene: Scene) -> None:
    scene.telegram.start(scene.siti)
    scene.telegram.pace.limits.off()


TEXTS = [
    ({"text": ""}, "message text is empty"),
    ({"text": " \n "}, "text must be non-empty"),
    ({"text": "<b> </b>", "parse_mode": "HTML"}, "text must be non-empty"),
    ({"text": "a" * 4097}, "message is too long"),
    ({"text": "a" * 32_769}, "text is too long"),
    ({"text": "a", "parse_mode": "BBCode"}, "unsupported parse_mode"),
    ({"text": "a", "chat_id": ""}, "chat_id is empty"),
    ({"text": "a", "chat_id": 1}, "chat not found"),
    ({"text": "a", "chat_id": "@nobody"}, "chat not found"),
    ({"text": "a", "reply_parameters": {"message_id": 9999}}, "message to be replied not found"),
    ({"text": "a", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
    ({"text": "a", "reply_markup": "[]"}, "object expected as reply markup"),
    ({"text": "a", "reply_markup": button(callback_data="é" * 33)}, "BUTTON_DATA_INVALID"),
    ({"text": "a", "reply_markup": button(callback_data="")}, "BUTTON_DATA_INVALID"),
    (
        {"text": "a", "reply_markup": button()},
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    (
        {"text": "a", "reply_markup": button(url="not a link")},
        "inline keyboard button URL 'not a link' is invalid: Wrong HTTP URL",
    ),
]
HTML = [
    ("<x>", 'Unsupported start tag "x" at byte offset 0'),
    ("é<x>", 'Unsupported start tag "x" at byte offset 2'),
    ("a</b>", "Unexpected end tag at byte offset 1"),
    ("<b>a</i></b>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
    ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
    ("a <b", "Unclosed start tag at byte offset 2"),
    ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
]
MARKDOWN = [
    ("MarkdownV2", "a.", "Character '.' is reserved and must be escaped with the preceding '\\'"),
    ("MarkdownV2", "*a", "Can't find end of Bold entity at byte offset 0"),
    ("Markdown", "a *b", "Can't find end of the entity starting at byte offset 2"),
]


@pytest.mark.parametrize(("params", "sentence"), TEXTS)
async def test_texts(raw: Raw, scene: Scene, params: dict[str, Any], sentence: str) -> None:
    params = {"chat_id": scene.siti.id, **params}
    assert await raw.refusal("sendMessage", **params) == f"Bad Request: {sentence}"


@pytest.mark.parametrize(("text", "sentence"), HTML)
async def test_html(raw: Raw, scene: Scene, text: str, sentence: str) -> None:
    refused = await raw.refusal("sendMessage", chat_id=scene.siti.id, text=text, parse_mode="HTML")
    assert refused == f"Bad Request: can't parse entities: {sentence}"


@pytest.mark.parametrize(("mode", "text", "sentence"), MARKDOWN)
async def test_markdown(raw: Raw, scene: Scene, mode: str, text: str, sentence: str) -> None:
    refused = await raw.refusal("sendMessage", chat_id=scene.siti.id, text=text, parse_mode=mode)
    assert refused == f"Bad Request: can't parse entities: {sentence}"


OTHERS = [
    ("sendLocation", {"longitude": 1}, "latitude is empty"),
    ("sendChatAction", {"action": "dancing"}, "wrong parameter action in request"),
    ("sendPhoto", {}, "there is no photo in the request"),
    ("sendPhoto", {"photo": "a b"},
     "wrong remote file identifier specified: Wrong character in the string"),
    ("sendPhoto", {"photo": "AgACAgUAAxkBAAIabcde"},
     "wrong remote file identifier specified: can't unserialize it. Wrong last symbol"),
    ("sendPhoto", {"photo": "https://example.org/a.jpg"}, "failed to get HTTP URL content"),
    ("getFile", {}, "file_id not specified"),
    ("getFile", {"file_id": "nonsense"}, "invalid file_id"),
    ("sendMediaGroup", {"media": []}, "there are no messages to send"),
    ("sendMediaGroup", {"media": [{"type": "photo", "media": "AgACAgUAAxkBAAIabcde"}] * 11},
     "too many messages to send as an album"),
    ("editMessageText", {"text": "a", "message_id": 9999}, "message to edit not found"),
    ("deleteMessage", {"message_id": 9999}, "message to delete not found"),
    ("deleteMessages", {"message_ids": []}, "message identifiers are not specified"),
    ("deleteMessages", {"message_ids": list(range(101))}, "too many message identifiers specified"),
    ("copyMessage", {"message_id": 9999, "from_chat_id": "SITI"}, "message to copy not found"),
    ("forwardMessages", {"message_ids": [2, 1], "from_chat_id": "SITI"},
     "message identifiers must be in a strictly increasing order"),
    ("answerCallbackQuery", {"callback_query_id": "1"},
     "query is too old and response timeout expired or query ID is invalid"),
    ("answerCallbackQuery", {"callback_query_id": "1", "text": "a" * 201}, "MESSAGE_TOO_LONG"),
    ("getChatAdministrators", {}, "there are no administrators in the private chat"),
    ("getChatMember", {"user_id": 0}, "invalid user_id specified"),
    ("createForumTopic", {"name": "a"}, "the chat is not a forum"),
    ("setMyCommands", {"commands": [{"command": "A!", "description": "x"}]}, "BOT_COMMAND_INVALID"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "params", "sentence"), OTHERS)
async def test_other_methods(
    raw: Raw, scene: Scene, method: str, params: dict[str, Any], sentence: str
) -> None:
    filled = json.loads(json.dumps(params).replace('"SITI"', str(scene.siti.id)))
    refused = await raw.refusal(method, **{"chat_id": scene.siti.id, **filled})
    assert refused == f"Bad Request: {sentence}"


async def test_who_may_be_written_to(raw: Raw, scene: Scene) -> None:
    telegram = scene.telegram

    async def refusal(chat: int) -> str:
        return await raw.refusal("sendMessage", chat_id=chat, text="a")

    stranger = telegram.create_user("Orang lain")
    assert await refusal(stranger.id) == "Bad Request: chat not found"
    assert await refusal(scene.budi.id) == (
        "Forbidden: bot can't initiate conversation with a user"
    )
    scene.siti.deleted = True
    assert await refusal(scene.siti.id) == "Forbidden: user is deactivated"
    telegram.leave(scene.group, scene.bot.user)
    assert await refusal(scene.group.id) == (
        "Forbidden: bot is not a member of the supergroup chat"
    )
    telegram.kick(scene.group, scene.bot.user)
    assert await refusal(scene.group.id) == "Forbidden: bot was kicked from the supergroup chat"


async def test_rights_in_a_group(raw: Raw, scene: Scene) -> None:
    scene.group.permissions = frozenset({"can_send_photos"})
    group = {"chat_id": scene.group.id}
    assert await raw.refusal("sendMessage", **group, text="a") == (
        "Bad Request: not enough rights to send text messages to the chat"
    )
    assert await raw.refusal("pinChatMessage", **group, message_id=1) == (
        "Bad Request: not enough rights to manage pinned messages in the chat"
    )


async def test_closed_and_missing_topics(raw: Raw, scene: Scene) -> None:
    telegram = scene.telegram
    forum = telegram.create_supergroup("Triase", scene.budi, forum=True)
    telegram.add_bot(forum, scene.bot, quietly=True)
    topic = telegram.create_topic(forum, "KA-1")
    telegram.close_topic(forum, topic)

    async def refusal(thread: int) -> str:
        return await raw.refusal(
            "sendMessage", chat_id=forum.id, text="a", message_thread_id=thread
        )

    assert await refusal(1) == "Bad Request: message thread not found"
    assert await refusal(777) == "Bad Request: message thread not found"
    assert await refusal(topic.id) == "Bad Request: TOPIC_CLOSED"
    assert await raw.refusal("createForumTopic", chat_id=forum.id, name="x") == (
        "Bad Request: not enough rights to create a topic"
    )


async def test_addresses_and_tokens(raw: Raw, scene: Scene) -> None:
    root = raw.base.partition("/bot")[0]
    for path, code, sentence in [
        ("/nothing", 404, "Not Found"),
        ("/botnonsense/getMe", 401, "Unauthorized: invalid token specified"),
        ("/bot123:abc/getMe", 401, "Unauthorized"),
        (f"/bot{scene.bot.token}/getNothing", 404, "Not Found: method not found"),
    ]:
        async with raw.session.get(root + path) as response:
            answer = await response.json()
        assert (answer["error_code"], answer["description"]) == (code, sentence)
    async with raw.session.get(f"{raw.base}/GETME") as response:
        assert (await response.json())["ok"]


async def test_old_messages_stay(raw: Raw, scene: Scene) -> None:
    sent = await raw.result("sendMessage", chat_id=scene.siti.id, text="a")
    theirs = scene.telegram.send_text(scene.chat, scene.siti, "punya saya")
    place = {"chat_id": scene.siti.id, "message_id": theirs.id}
    assert await raw.refusal("editMessageText", **place, text="b") == (
        "Bad Request: message can't be edited"
    )
    scene.chat.messages[sent["message_id"]].date -= 49 * 3600
    place["message_id"] = sent["message_id"]
    await raw.result("editMessageText", **place, text="b")
    assert await raw.refusal("deleteMessage", **place) == (
        "Bad Request: message can't be deleted for everyone"
    )
