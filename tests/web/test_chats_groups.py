"""Groups on the page: who comes and goes, who hides, what the bot may there, topics, news."""

from playground.telegram import Chat, User
from tests.web.window import Json, Stage, Window


def place_of(chat: Chat, user: User) -> str:
    """What somebody is in a chat."""
    member = chat.member(user)
    return member.status.value if member else "never here"


async def test_leaving_and_joining(stage: Stage, window: Window) -> None:
    group, budi = stage.group, stage.budi
    await window.does("leave", budi, chat=group.id)
    assert stage.last_heard("message")["left_chat_member"]["id"] == budi.id
    told = (await window.next("message"))["message"]
    assert (told["kind"], told["content"]["left_chat_member"]["id"]) == ("service", budi.id)
    members = (await window.next("chat"))["chat"]["members"]
    assert budi.id not in [member["id"] for member in members]
    assert await window.cannot("say", budi, chat=group.id, text="Pagi") == "impossible"
    for _ in range(2):  # the second time nothing happens
        await window.does("join", budi, chat=group.id)
    assert stage.last_heard("message")["new_chat_members"][0]["id"] == budi.id
    assert len(stage.telegram.history(group)) == 2
    assert await window.cannot("leave", stage.mayor, chat=group.id) == "impossible"
    stage.telegram.kick(group, budi)
    assert await window.cannot("join", budi, chat=group.id) == "impossible"
    assert await window.cannot("join", budi, chat=stage.chat.id) == "impossible"


async def test_an_anonymous_admin_hides_in_everything(stage: Stage, window: Window) -> None:
    group, budi = stage.group, stage.budi
    assert await window.cannot("anonymous", budi, chat=group.id, on=False) == "impossible"
    await window.does("anonymous", budi, chat=group.id, on=True)
    assert place_of(group, budi) == "administrator"
    stage.telegram.promote(group, stage.bot.user)  # who runs the group hears everything
    await window.does("say", budi, chat=group.id, text="Kami cek")
    said = stage.last_heard("message")
    assert (said["from"]["username"], said["sender_chat"]["id"]) == ("GroupAnonymousBot", group.id)
    await window.does("place", budi, chat=group.id, latitude=-6.9, longitude=107.6)
    assert stage.last_heard("message")["sender_chat"]["id"] == group.id
    told = (await window.next("message"))["message"]
    assert told["face"] == {"id": group.id, "name": group.title}
    assert told["sender"]["id"] == budi.id  # so that the page knows whose it is
    await window.does("edit", budi, chat=group.id, message=told["id"], text="Sudah kami cek")
    await window.does("anonymous", budi, chat=group.id, on=False)
    await window.does("say", budi, chat=group.id, text="Budi di sini")
    assert stage.last_heard("message")["from"]["id"] == budi.id
    await window.does("anonymous", stage.mayor, chat=group.id, on=True)
    assert place_of(group, stage.mayor) == "creator"


async def test_a_group_of_ones_own_and_the_bot_in_it(stage: Stage, window: Window) -> None:
    siti, bot, telegram = stage.siti, stage.bot.user, stage.telegram
    number = (await window.does("group", siti, title="Warga RT 5"))["chat"]
    group = telegram.chats[number]
    assert await window.cannot("promote-bot", siti, chat=number, on=True) == "impossible"
    await window.does("add-bot", siti, chat=number, payload="link-7")
    assert stage.last_heard("message")["text"] == "/start@kanal_sukamaju_bot link-7"
    assert place_of(group, bot) == "member"
    await window.does("add-bot", siti, chat=number, payload="again")
    assert stage.last_heard("message")["text"] == "/start@kanal_sukamaju_bot again"
    await window.does("add-bot", siti, chat=number)  # nothing is left to do
    await window.does("promote-bot", siti, chat=number, on=True)
    assert place_of(group, bot) == "administrator"
    await window.does("promote-bot", siti, chat=number, on=False)
    assert place_of(group, bot) == "member"
    await window.does("remove-bot", siti, chat=number)
    assert stage.last_heard("my_chat_member")["new_chat_member"]["status"] == "kicked"


async def test_members_do_not_run_a_group(stage: Stage, window: Window) -> None:
    budi, group = stage.budi, stage.group
    for deed, more in (("remove-bot", {}), ("promote-bot", {"on": True}), ("topics", {})):
        assert await window.cannot(deed, budi, chat=group.id, **more) == "impossible"
    assert await window.cannot("add-bot", budi, chat=group.id, payload="a b") == "bad"
    assert await window.cannot("group", budi, title=" ") == "bad"


async def test_topics(stage: Stage, window: Window) -> None:
    group, mayor, budi = stage.group, stage.mayor, stage.budi
    stage.telegram.promote(group, stage.bot.user)
    await window.does("say", budi, chat=group.id, text="sebelumnya")
    assert await window.does("topics", mayor, chat=group.id) == {"chat": group.id}
    made = await stage.bot_calls("createForumTopic", chat_id=group.id, name="Lampu")
    number = made["message_thread_id"]
    await window.does("say", budi, chat=group.id, text="di sini", topic=number)
    said = stage.last_heard("message")
    assert (said["message_thread_id"], said["is_topic_message"]) == (number, True)
    await window.does("say", budi, chat=group.id, text="jawab", reply_to=said["message_id"])
    assert stage.last_heard("message")["message_thread_id"] == number
    await window.does("say", budi, chat=group.id, text="umum")
    await window.sends(
        budi, group, ("a.txt", "text/plain", b"a"), topic=str(number), caption="berkas"
    )
    general = await window.messages(group, topic="general")
    assert [it["text"] for it in general["messages"]] == ["sebelumnya", "umum"]
    there = await window.messages(group, topic=number)
    assert [it["text"] for it in there["messages"]] == ["", "di sini", "jawab", "berkas"]
    shown = await newest(window, group)
    assert shown["forum"] is True
    assert shown["topics"] == [
        {"id": number, "name": "Lampu", "color": made["icon_color"], "icon": "", "closed": False}
    ]
    await stage.bot_calls("closeForumTopic", chat_id=group.id, message_thread_id=number)
    closed = {"chat": group.id, "text": "a", "topic": number}
    assert await window.cannot("say", budi, **closed) == "impossible"
    await stage.bot_calls("deleteForumTopic", chat_id=group.id, message_thread_id=number)
    assert await window.cannot("say", budi, **closed) == "unknown"
    shown = await newest(window, group)
    assert (shown["topics"], shown["count"], shown["last"]["text"]) == ([], 2, "umum")


async def test_topics_that_people_make(stage: Stage, window: Window) -> None:
    group, mayor, budi = stage.group, stage.mayor, stage.budi
    where = {"chat": group.id, "name": "Lampu"}
    assert await window.cannot("topic", mayor, **where) == "impossible", "no forum yet"
    await window.does("topics", mayor, chat=group.id)
    assert await window.cannot("topic", budi, **where) == "impossible"
    number = (await window.does("topic", mayor, **where))["topic"]
    assert stage.last_heard("message")["forum_topic_created"]["name"] == "Lampu"
    for topic in (number, None):
        writing = {"chat": group.id, "topic": topic, "text": "a"}
        closing = {"chat": group.id, "topic": topic}
        await window.does("close-topic", mayor, **closing, on=True)
        assert "forum_topic_closed" in stage.last_heard("message")
        assert await window.cannot("say", budi, **writing) == "impossible"
        await window.does("close-topic", mayor, **closing, on=True)  # nothing more to do
        await window.does("close-topic", mayor, **closing, on=False)
        await window.does("say", budi, **writing)
    shown = await newest(window, group)
    assert (shown["topics"][0]["closed"], shown["general_closed"]) == (False, False)


async def test_pins(stage: Stage, window: Window) -> None:
    group, mayor, budi = stage.group, stage.mayor, stage.budi
    await window.does("say", budi, chat=group.id, text="Rapat jam 9")
    message = stage.telegram.history(group)[-1]
    where = {"chat": group.id, "message": message.id}
    assert await window.cannot("pin", budi, **where, on=True) == "impossible"
    await window.does("pin", mayor, **where, on=True)
    assert stage.last_heard("message")["pinned_message"]["text"] == "Rapat jam 9"
    shown = await newest(window, group)
    assert [it["text"] for it in shown["pinned"]] == ["Rapat jam 9"]
    await window.does("pin", mayor, **where, on=False)
    assert (await newest(window, group))["pinned"] == []


async def test_a_basic_group_becomes_another_chat(stage: Stage, window: Window) -> None:
    old = (await window.does("group", stage.siti, title="RT 5"))["chat"]
    new = (await window.does("topics", stage.siti, chat=old))["chat"]
    assert new != old
    listed = {chat["id"]: chat for chat in (await again(window)).hello["chats"]}
    assert old not in listed
    assert listed[new]["title"] == "RT 5"
    assert [member["id"] for member in listed[new]["members"]] == [stage.siti.id]
    assert await window.cannot("say", stage.siti, chat=old, text="a") == "impossible"


async def test_all_windows_agree_on_what_is_new(
    stage: Stage, window: Window, second: Window
) -> None:
    group, budi, mayor = stage.group, stage.budi, stage.mayor
    for words in ("satu", "dua", "tiga"):
        await window.does("say", mayor, chat=group.id, text=words)
    sent = stage.telegram.history(group)
    unread = (await newest(window, group))["unread"]
    assert (unread[str(budi.id)], unread[str(mayor.id)]) == (3, 0)
    await window.does("read", budi, chat=group.id, id=sent[1].id)
    for each in (window, second):
        told = await each.next("unread")
        assert told == {"type": "unread", "chat": group.id, "person": budi.id, "unread": 1}
    await window.does("read", budi, chat=group.id, id=sent[0].id)  # nobody reads backwards
    await window.does("read", budi, chat=group.id, id=10**9)  # nor ahead
    assert (await window.next("unread"))["unread"] == 0
    await window.does("say", mayor, chat=group.id, text="empat")
    assert (await newest(window, group))["unread"][str(budi.id)] == 1
    await window.does("delete", mayor, chat=group.id, message=stage.telegram.history(group)[-1].id)
    assert (await newest(window, group))["unread"][str(budi.id)] == 0


async def test_a_newcomer_need_not_catch_up(stage: Stage, window: Window) -> None:
    group = stage.group
    await window.does("say", stage.mayor, chat=group.id, text="satu")
    added = await window.does("person", name="Tini", language="en", role="officer", agency="dpu")
    number = str(added["id"])
    assert (await newest(window, group))["unread"][number] == 0
    await window.does("say", stage.mayor, chat=group.id, text="dua")
    assert (await newest(window, group))["unread"][number] == 1


async def newest(window: Window, chat: Chat) -> Json:
    """The chat as it is now."""
    chats = (await again(window)).hello["chats"]
    shown: Json = next(each for each in chats if each["id"] == chat.id)
    return shown


async def again(window: Window) -> Window:
    """The page opened once more."""
    return await Window(window.session, window.url).open()
