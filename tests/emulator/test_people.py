"""What people do, and what exactly bots hear of it."""

from typing import Any

import pytest

from playground.telegram import Impossible
from tests.emulator.scene import Raw, Scene

YES = {"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]}
KEYS = {"keyboard": [["Ya", {"text": "Tidak"}]]}


async def news(raw: Raw) -> list[dict[str, Any]]:
    """All updates that wait."""
    result: list[dict[str, Any]] = await raw.result("getUpdates")
    return result


async def test_two_bots_hear_only_what_is_meant_for_them(raw: Raw, scene: Scene) -> None:
    telegram, group, budi = scene.telegram, scene.group, scene.budi
    other = telegram.create_bot("Lain", "other_bot")
    telegram.add_bot(group, other, quietly=True)
    ours = telegram.send_text(group, scene.bot.user, "dari kami")
    telegram.send_text(group, budi, "/all")
    telegram.send_text(group, budi, "/for_other@other_bot", reply_to=ours)
    telegram.send_text(group, other.user, "dari yang lain")
    telegram.send_text(group, budi, "/last_spoken")
    telegram.send_text(group, budi, "obrolan")
    assert [u["message"]["text"] for u in await news(raw)] == ["/all", "/for_other@other_bot"]
    heard = [update.body for update in other.queue]
    assert len(heard) == 1
    assert b"/last_spoken" in heard[0]


async def test_administrators_hear_everything_but_bots(raw: Raw, scene: Scene) -> None:
    telegram, group = scene.telegram, scene.group
    telegram.promote(group, scene.bot.user, quietly=True)
    other = telegram.create_bot("Lain", "other_bot", privacy=False)
    telegram.add_bot(group, other, quietly=True)
    telegram.send_text(group, scene.budi, "obrolan")
    telegram.send_text(group, other.user, "kata bot")
    assert [u["message"]["text"] for u in await news(raw)] == ["obrolan"]
    assert len(other.queue) == 1


async def test_stale_and_forged_presses(raw: Raw, scene: Scene) -> None:
    telegram = scene.telegram
    telegram.start(scene.siti)
    await raw.result("sendMessage", chat_id=scene.siti.id, text="?", reply_markup=YES)
    message = telegram.history(scene.chat)[-1]
    telegram.delete(message)
    telegram.press_data(scene.siti, message, "x")
    query = (await news(raw))[-1]["callback_query"]
    assert (query["message"]["date"], query["data"]) == (0, "x")
    with pytest.raises(Impossible):
        telegram.press(scene.siti, message, "Tidak ada")


async def test_keys_send_their_words(raw: Raw, scene: Scene) -> None:
    telegram = scene.telegram
    telegram.start(scene.siti)
    await raw.result("sendMessage", chat_id=scene.siti.id, text="?", reply_markup=KEYS)
    assert telegram.tap_key(scene.chat, scene.siti, "Tidak").text == "Tidak"
    with pytest.raises(Impossible):
        telegram.tap_key(scene.chat, scene.siti, "Mungkin")


async def test_rights_come_and_go(raw: Raw, scene: Scene) -> None:
    telegram, group, bot = scene.telegram, scene.group, scene.bot
    telegram.promote(group, bot.user)
    telegram.demote(group, bot.user)
    telegram.restrict(group, bot.user, frozenset({"can_send_photos"}))
    told = [u["my_chat_member"]["new_chat_member"]["status"] for u in await news(raw)]
    assert told == ["administrator", "member", "restricted"]
    assert await raw.refusal("sendMessage", chat_id=group.id, text="a") == (
        "Bad Request: not enough rights to send text messages to the chat"
    )


async def test_basic_group_becomes_a_forum(raw: Raw, scene: Scene) -> None:
    telegram = scene.telegram
    group = telegram.create_group("Dinas", scene.budi)
    telegram.add_bot(group, scene.bot, admin=True, quietly=True)
    forum = telegram.turn_on_topics(group)
    topic = telegram.create_topic(forum, "KA-1")
    telegram.close_topic(forum, topic)
    telegram.reopen_topic(forum, topic)
    said = telegram.send_text(forum, scene.budi, "halo", topic=topic)
    telegram.delete_topic(forum, topic)
    assert said.deleted
    kinds = [
        key
        for update in await news(raw)
        for key in update.get("message", {})
        if key.startswith(("forum_", "migrate_"))
    ]
    assert kinds == [
        "migrate_to_chat_id",
        "migrate_from_chat_id",
        "forum_topic_created",
        "forum_topic_closed",
        "forum_topic_reopened",
    ]
    with pytest.raises(Impossible):
        telegram.send_text(group, scene.budi, "masih di sini?")


async def test_strangers_cannot_write_into_groups(scene: Scene) -> None:
    with pytest.raises(Impossible):
        scene.telegram.send_text(scene.group, scene.siti, "halo")


async def test_restricted_members_may_not_write(scene: Scene) -> None:
    ani = scene.telegram.create_user("Ani")
    scene.telegram.join(scene.group, ani)
    scene.telegram.restrict(scene.group, ani, frozenset({"can_send_photos"}))
    with pytest.raises(Impossible):
        scene.telegram.send_text(scene.group, ani, "halo")
    channel = scene.telegram.create_channel("Berita", scene.budi)
    scene.telegram.join(channel, ani)
    with pytest.raises(Impossible):
        scene.telegram.send_text(channel, ani, "halo")


async def test_strange_characters_arrive(raw: Raw, scene: Scene) -> None:
    words = "a\x00b \ud800 \u202e /lapor"
    scene.telegram.send_text(scene.chat, scene.siti, words)
    assert (await news(raw))[-1]["message"]["text"] == words


async def test_bot_leaves(raw: Raw, scene: Scene) -> None:
    await raw.result("leaveChat", chat_id=scene.group.id)
    [update] = await news(raw)
    assert update["my_chat_member"]["new_chat_member"]["status"] == "left"
    assert "left_chat_member" in scene.telegram.history(scene.group)[-1].content


async def test_watchers_see_every_change(raw: Raw, scene: Scene) -> None:
    telegram = scene.telegram
    seen: list[str] = []
    stop = telegram.watch.subscribe(lambda change: seen.append(change.kind))
    telegram.start(scene.siti)
    await raw.result("sendChatAction", chat_id=scene.siti.id, action="typing")
    await raw.result("sendMessage", chat_id=scene.siti.id, text="?", reply_markup=YES)
    message = await telegram.wait_for_message(scene.chat, "?")
    press = telegram.press(scene.siti, message, "Ya")
    await raw.result("answerCallbackQuery", callback_query_id=press.id, text="Baik")
    await raw.result("deleteMessage", chat_id=scene.siti.id, message_id=message.id)
    stop()
    telegram.start(scene.siti)
    assert seen == ["message", "typing", "message", "answer", "delete"]
    assert press.answer is not None
    assert press.answer.text == "Baik"


async def test_waiting_in_vain_says_what_is_there(scene: Scene) -> None:
    scene.telegram.start(scene.siti)
    with pytest.raises(TimeoutError, match="/start"):
        await scene.telegram.wait_for_message(scene.chat, "Halo", timeout=0)


async def test_message_ids_grow_with_gaps(scene: Scene) -> None:
    telegram = scene.telegram
    numbers = [telegram.start(scene.siti).id for _ in range(50)]
    assert numbers == sorted(set(numbers))
    assert numbers[-1] - numbers[0] > 50
    first = telegram.send_text(scene.group, scene.budi, "a")
    assert first.id < numbers[0]
