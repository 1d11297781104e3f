"""What is seen and done in chats: each deed is what a person's client would do, and no more."""

import json
from datetime import timedelta

import pytest

from playground.telegram import Chat
from playground.web import chats
from tests.web.window import Json, Stage, Window

SCRIPT = "<script>alert(1)</script>"
KEYS = {"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}, {"text": "T", "url": "t.me"}]]}
THERE = {"latitude": -6.9034, "longitude": 107.6181}


async def test_writing_makes_a_message_for_the_bot_and_for_every_window(
    stage: Stage, window: Window, second: Window
) -> None:
    await window.does("start", stage.siti, payload="KA-7")
    await window.does("say", stage.siti, chat=stage.chat.id, text=" Halo\r\n<b>\x00Pak</b> /lapor ")
    assert [update["message"]["text"] for update in stage.heard()] == [
        "/start KA-7",
        "Halo\n<b>Pak</b> /lapor",
    ]
    for each in (window, second):
        await each.next("message")
        told = (await each.next("message"))["message"]
        assert told["text"] == "Halo\n<b>Pak</b> /lapor"
        assert told["entities"] == [{"type": "bot_command", "offset": 16, "length": 6}]
        assert told["sender"] == {"id": stage.siti.id, "name": "Siti Rahma", "bot": False}
        assert (told["kind"], told["chat"]) == ("text", stage.chat.id)


async def test_a_long_text_goes_out_as_several(stage: Stage, window: Window) -> None:
    await window.does("say", stage.siti, chat=stage.chat.id, text="kata " * 1000)
    assert [len(update["message"]["text"]) <= 4096 for update in stage.heard()] == [True, True]


async def test_nothing_is_taken_for_html(stage: Stage, window: Window) -> None:
    answer = await window.does("person", name=SCRIPT, language="id", role="citizen")
    person = (await window.next("person"))["person"]
    assert (person["id"], person["name"]) == (answer["id"], SCRIPT)
    user = stage.telegram.users[answer["id"]]
    chat = stage.telegram.private(user)
    await window.does("say", user, chat=chat.id, text=SCRIPT)
    await window.does("place", user, chat=chat.id, **THERE, title=SCRIPT, address=SCRIPT)
    await window.sends(user, chat, (SCRIPT, "text/html", SCRIPT.encode()), caption=SCRIPT)
    text, venue, file = (await window.messages(chat))["messages"]
    assert text["text"] == text["sender"]["name"] == file["text"] == SCRIPT
    assert venue["content"]["venue"]["title"] == venue["content"]["venue"]["address"] == SCRIPT
    assert file["media"]["name"] == SCRIPT.rpartition("/")[2]
    group = await window.does("group", user, title=SCRIPT)
    told = await next_chat(window, stage.telegram.chats[group["chat"]])
    assert told["title"] == told["members"][0]["name"] == SCRIPT


async def test_replies_edits_and_deletions(stage: Stage, window: Window) -> None:
    chat, siti = stage.chat, stage.siti
    await window.does("start", siti)
    card = await stage.bot_calls("sendMessage", chat_id=chat.id, text="Apa <b>itu</b>?")
    await window.does("say", siti, chat=chat.id, text="Lampu", reply_to=card["message_id"])
    said = stage.last_heard("message")
    assert said["reply_to_message"]["message_id"] == card["message_id"]
    await window.does("edit", siti, chat=chat.id, message=said["message_id"], text="Lampu mati")
    assert stage.last_heard("edited_message")["text"] == "Lampu mati"
    told = (await window.next("edit"))["message"]
    assert (told["text"], told["edited"]) == ("Lampu mati", stage.telegram.now())
    assert told["reply_to"] == {
        "id": card["message_id"],
        "name": stage.bot.user.name,
        "kind": "text",
        "text": "Apa <b>itu</b>?",
    }
    await window.does("delete", siti, chat=chat.id, message=card["message_id"])
    await window.next("delete", chat=chat.id, id=card["message_id"])
    left = (await window.messages(chat))["messages"]
    assert [message["text"] for message in left] == ["/start", "Lampu mati"]
    assert left[-1]["reply_to"] is None


async def test_only_ones_own_words_are_changed(stage: Stage, window: Window) -> None:
    group, budi, mayor = stage.group, stage.budi, stage.mayor
    said = stage.telegram.send_text(group, mayor, "Selamat pagi")
    own = stage.telegram.send_text(group, budi, "Pagi")
    for name, body in (("edit", {"text": "x"}), ("delete", {})):
        code = await window.cannot(name, budi, chat=group.id, message=said.id, **body)
        assert code == "impossible"
    stage.telegram.clock.move(timedelta(hours=49))
    code = await window.cannot("edit", budi, chat=group.id, message=own.id, text="x")
    assert code == "impossible"
    await window.does("delete", mayor, chat=group.id, message=own.id)  # who runs the group may
    assert [message.text for message in stage.telegram.history(group)] == ["Selamat pagi"]


async def test_presses_are_answered_for_everybody_to_see(
    stage: Stage, window: Window, second: Window
) -> None:
    chat = stage.chat
    await window.does("start", stage.siti)
    card = await stage.bot_calls("sendMessage", chat_id=chat.id, text="?", reply_markup=KEYS)
    pressed = {"chat": chat.id, "message": card["message_id"], "row": 0}
    answer = await window.does("press", stage.siti, **pressed, column=0)
    query = stage.last_heard("callback_query")
    assert (query["id"], query["data"]) == (answer["press"], "y")
    await stage.bot_calls(
        "answerCallbackQuery", callback_query_id=query["id"], text="Terima kasih", show_alert=True
    )
    for each in (window, second):
        told = await each.next("answer")
        assert told == {
            "type": "answer",
            "press": query["id"],
            "chat": chat.id,
            "person": stage.siti.id,
            "text": "Terima kasih",
            "alert": True,
            "url": "",
        }
    for column in (1, 2):  # a link is no button to press; and what is not there is neither
        assert await window.cannot("press", stage.siti, **pressed, column=column) == "impossible"


async def test_what_was_seen_is_pressed_even_if_it_has_changed(
    stage: Stage, window: Window
) -> None:
    await window.does("start", stage.siti)
    card = await stage.bot_calls("sendMessage", chat_id=stage.chat.id, text="?", reply_markup=KEYS)
    pressed = {"chat": stage.chat.id, "message": card["message_id"], "row": 0, "column": 0}
    await window.does("press", stage.siti, **pressed, data="older")
    assert stage.last_heard("callback_query")["data"] == "older"


async def test_a_press_that_nobody_answers_ends(
    stage: Stage, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chats, "PATIENCE", 0.0)
    await window.does("start", stage.siti)
    card = await stage.bot_calls("sendMessage", chat_id=stage.chat.id, text="?", reply_markup=KEYS)
    pressed = {"chat": stage.chat.id, "message": card["message_id"], "row": 0, "column": 0}
    answer = await window.does("press", stage.siti, **pressed)
    assert (await window.next("answer", press=answer["press"]))["text"] == ""


async def test_keys_below_the_chat(stage: Stage, window: Window) -> None:
    chat = stage.chat
    keys = {"keyboard": [[{"text": "Lokasi", "request_location": True}, "Batal"]]}
    await window.does("start", stage.siti)
    await stage.bot_calls("sendMessage", chat_id=chat.id, text="Di mana?", reply_markup=keys)
    assert (await next_chat(window, chat, keyboard=keys))["count"] == 2
    await window.does("tap", stage.siti, chat=chat.id, text="Batal")
    assert stage.last_heard("message")["text"] == "Batal"
    assert await window.cannot("tap", stage.siti, chat=chat.id, text="Lain") == "impossible"
    gone = {"remove_keyboard": True}
    await stage.bot_calls("sendMessage", chat_id=chat.id, text="Baik", reply_markup=gone)
    await next_chat(window, chat, keyboard=None)


async def test_places(stage: Stage, window: Window) -> None:
    chat, siti = stage.chat, stage.siti
    await window.does("place", siti, chat=chat.id, **THERE)
    assert stage.last_heard("message")["location"] == THERE
    await window.does("place", siti, chat=chat.id, **THERE, live_for=900)
    assert stage.last_heard("message")["location"] == {**THERE, "live_period": 900}
    await window.does("place", siti, chat=chat.id, **THERE, title="Pasar", address="Jl. Melati")
    assert stage.last_heard("message")["venue"]["title"] == "Pasar"
    for latitude in (91, float("nan"), "north"):
        nowhere = {"latitude": latitude, "longitude": 0}
        assert await window.cannot("place", siti, chat=chat.id, **nowhere) == "bad"


async def test_signs_of_activity(stage: Stage, window: Window) -> None:
    await window.does("start", stage.siti)
    await stage.bot_calls("sendChatAction", chat_id=stage.chat.id, action="upload_photo")
    told = await window.next("typing")
    assert told == {
        "type": "typing",
        "chat": stage.chat.id,
        "name": stage.bot.user.name,
        "action": "upload_photo",
    }


async def test_blocking_and_starting_again(stage: Stage, window: Window) -> None:
    chat, siti = stage.chat, stage.siti
    await window.does("start", siti)
    await window.does("block", siti)
    assert stage.last_heard("my_chat_member")["new_chat_member"]["status"] == "kicked"
    await next_chat(window, chat, blocked=True)
    assert await window.cannot("say", siti, chat=chat.id, text="Halo") == "impossible"
    refused = await stage.bot_calls("sendMessage", chat_id=chat.id, text="Halo")
    assert refused == "Forbidden: bot was blocked by the user"
    await window.does("unblock", siti)
    assert stage.last_heard("my_chat_member")["new_chat_member"]["status"] == "member"
    await next_chat(window, chat, blocked=False)


async def test_nobody_acts_where_they_are_not(stage: Stage, window: Window) -> None:
    siti, budi, group = stage.siti, stage.budi, stage.group
    assert await window.cannot("say", siti, chat=group.id, text="Halo") == "impossible"
    assert await window.cannot("say", budi, chat=stage.chat.id, text="Halo") == "impossible"
    assert await window.cannot("leave", siti, chat=stage.chat.id) == "impossible"
    assert await window.cannot("say", siti, chat=1, text="Halo") == "unknown"
    assert await window.cannot("say", stage.bot.user, chat=group.id, text="Halo") == "unknown"
    assert await window.cannot("say", siti, chat=stage.chat.id, text="a", reply_to=9) == "unknown"
    assert await window.cannot("say", siti, chat=stage.chat.id, text="a", topic=9) == "unknown"
    assert await window.cannot("say", siti, chat=stage.chat.id, text=" \n") == "impossible"
    assert await window.cannot("say", siti, chat=stage.chat.id) == "bad"
    assert await window.cannot("say", siti, chat=stage.chat.id, text="a", more=1) == "bad"
    assert await window.cannot("read", siti, chat="here", id=1) == "bad"
    assert not stage.heard()


async def test_the_commands_menu(stage: Stage, window: Window) -> None:
    async def offers(word: str, **where: object) -> None:
        listed = [{"command": word, "description": word}]
        assert await stage.bot_calls("setMyCommands", commands=listed, **where) is True

    await offers("any")
    await offers("private", scope={"type": "all_private_chats"})
    await offers("pribadi", scope={"type": "all_private_chats"}, language_code="id")
    await offers("group", scope={"type": "all_group_chats"}, language_code="en")
    chat = (await Window(window.session, window.url).open()).hello["chats"]
    shown = {each["id"]: each["commands"] for each in chat}
    names = {
        kind: {language: found[0]["command"] for language, found in shown[it.id].items()}
        for kind, it in (("private", stage.chat), ("group", stage.group))
    }
    assert names["private"] == {"id": "pribadi", "en": "private"}
    assert names["group"] == {"id": "any", "en": "group"}
    told = await next_chat(window, stage.chat)  # pages that are open hear of it, too
    assert told["commands"]["id"][0]["command"] == "pribadi"


async def test_a_chat_of_two_thousand_messages(stage: Stage, window: Window) -> None:
    chat, siti = stage.chat, stage.siti
    sent = [stage.telegram.send_text(chat, siti, f"nomor {n}").id for n in range(2000)]
    fresh = await Window(window.session, window.url).open()
    assert len(json.dumps(fresh.hello)) < 50_000
    shown = next(each for each in fresh.hello["chats"] if each["id"] == chat.id)
    assert (shown["count"], shown["last"]["text"]) == (2000, "nomor 1999")
    newest = await window.messages(chat)
    assert [message["id"] for message in newest["messages"]] == sent[-40:]
    older = await window.messages(chat, before=sent[-40], limit=100)
    assert [message["id"] for message in older["messages"]] == sent[-140:-40]
    oldest = await window.messages(chat, before=sent[10])
    assert (len(oldest["messages"]), oldest["more"], older["more"]) == (10, False, True)
    since = await window.messages(chat, **{"from": sent[500]}, before=sent[-40])
    assert [message["id"] for message in since["messages"]] == sent[500:-40]


async def next_chat(window: Window, chat: Chat, **facts: object) -> Json:
    """The chat as it is told next, once it is like that."""
    while True:
        told: Json = (await window.next("chat"))["chat"]
        if told["id"] == chat.id and facts.items() <= told.items():
            return told
