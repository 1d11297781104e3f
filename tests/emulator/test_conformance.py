"""The same scenes through two client libraries that do not know of each other."""

import asyncio

import pytest

from tests.emulator.bot_clients import Client
from tests.emulator.scene import Scene


@pytest.fixture(autouse=True)
def _no_hurry(scene: Scene) -> None:
    scene.telegram.pace.limits.off()


async def test_bot_knows_itself(client: Client, scene: Scene) -> None:
    me = await client.bot.get_me()
    assert (me.id, me.username, me.is_bot) == (scene.bot.id, "kanal_bot", True)
    assert me.can_read_all_group_messages is False


async def test_start_arrives_and_is_answered(client: Client, scene: Scene) -> None:
    scene.telegram.start(scene.siti, payload="KA-1")
    [update] = await client.bot.get_updates()
    assert update.message.text == "/start KA-1"
    assert update.message.entities[0].type == "bot_command"
    assert update.message.from_user.language_code == "id"
    sent = await client.bot.send_message(
        update.message.chat.id, "<b>Halo</b> Siti &amp; <i>semua</i>", parse_mode="HTML"
    )
    assert sent.text == "Halo Siti & semua"
    seen = await scene.telegram.wait_for_message(scene.chat, "Halo")
    assert seen.html == "<b>Halo</b> Siti &amp; <i>semua</i>"
    assert await client.bot.get_updates(offset=update.update_id + 1) in ([], ())
    assert scene.telegram.journal.malformed() == []


async def test_long_poll_wakes_for_news(client: Client, scene: Scene) -> None:
    poll = asyncio.create_task(client.bot.get_updates(timeout=10))
    await scene.telegram.wait_for(lambda: scene.bot.queue.held)
    scene.telegram.start(scene.siti)
    [update] = await asyncio.wait_for(poll, 5)
    assert update.message.text == "/start"


async def test_button_is_pressed_answered_and_edited(client: Client, scene: Scene) -> None:
    telegram, types = scene.telegram, client.types
    telegram.start(scene.siti)
    rows = [
        [types.InlineKeyboardButton(text="Kirim", callback_data="send:1")],
        [
            types.InlineKeyboardButton(text="Situs", url="https://example.org"),
            types.InlineKeyboardButton(text="Salin", copy_text=types.CopyTextButton(text="KA-1")),
        ],
    ]
    markup = types.InlineKeyboardMarkup(inline_keyboard=rows)
    sent = await client.bot.send_message(scene.siti.id, "Siap?", reply_markup=markup)
    message = await telegram.wait_for_message(scene.chat, "Siap?")
    assert message.words == ["Kirim", "Situs", "Salin"]

    press = telegram.press(scene.siti, message, "Kirim")
    query = (await client.bot.get_updates())[-1].callback_query
    assert (query.data, query.message.message_id) == ("send:1", sent.message_id)
    await client.bot.answer_callback_query(query.id, text="Terkirim", show_alert=True)
    answer = await press.answered()
    assert (answer.text, answer.alert) == ("Terkirim", True)
    assert "query is too old" in await client.refusal(client.bot.answer_callback_query(query.id))

    await client.bot.edit_message_text(
        "Terkirim.", chat_id=scene.siti.id, message_id=sent.message_id
    )
    assert (message.text, message.words, message.edits) == ("Terkirim.", [], 1)
    again = client.bot.edit_message_text(
        "Terkirim.", chat_id=scene.siti.id, message_id=sent.message_id
    )
    assert (await client.refusal(again)).startswith("message is not modified")
    assert telegram.journal.malformed() == []


async def test_photo_comes_in_and_goes_out(client: Client, scene: Scene, jpeg: bytes) -> None:
    scene.telegram.send_photo(scene.chat, scene.siti, jpeg, "Jalan rusak")
    [update] = await client.bot.get_updates()
    sizes = update.message.photo
    assert [size.width for size in sizes] == [90, 320, 800, 1280]
    assert update.message.caption == "Jalan rusak"
    data = await client.download(sizes[-1].file_id)
    assert data.startswith(b"\xff\xd8")
    assert b"SecretCamera" not in data

    by_id = await client.bot.send_photo(scene.siti.id, sizes[-1].file_id, caption="Sudah ditambal")
    assert by_id.photo[-1].file_unique_id == sizes[-1].file_unique_id
    upload = await client.bot.send_photo(scene.siti.id, client.file(jpeg, "a.jpg"))
    assert upload.photo[-1].width == 1280
    assert scene.telegram.journal.malformed() == []


async def test_document_keeps_its_bytes_and_name(client: Client, scene: Scene, jpeg: bytes) -> None:
    scene.telegram.send_document(scene.chat, scene.siti, jpeg, "bukti.jpg", "image/jpeg")
    [update] = await client.bot.get_updates()
    document = update.message.document
    assert (document.file_name, document.mime_type) == ("bukti.jpg", "image/jpeg")
    assert await client.download(document.file_id) == jpeg


async def test_albums_in_both_directions(client: Client, scene: Scene, jpeg: bytes) -> None:
    scene.telegram.send_album(scene.chat, scene.siti, [jpeg] * 3, "Tiga foto")
    got = [update.message for update in await client.bot.get_updates()]
    assert len({message.media_group_id for message in got}) == 1
    assert [message.caption for message in got] == ["Tiga foto", None, None]
    photo = client.types.InputMediaPhoto
    sent = await client.bot.send_media_group(
        scene.siti.id,
        [photo(media=client.part(jpeg, "1.jpg"), caption="satu"),
         photo(media=got[0].photo[-1].file_id)],
    )  # fmt: skip
    assert sent[0].caption == "satu"
    assert sent[0].media_group_id == sent[1].media_group_id
    assert scene.telegram.journal.malformed() == []


async def test_places_of_every_sort(client: Client, scene: Scene) -> None:
    telegram, chat, siti = scene.telegram, scene.chat, scene.siti
    telegram.send_location(chat, siti, -6.2, 106.8)
    live = telegram.send_location(chat, siti, -6.2, 106.8, live_for=900)
    telegram.move_live_location(live, -6.3, 106.9)
    telegram.send_venue(chat, siti, -6.2, 106.8, "Pasar Baru", "Jl. Melati 1")
    telegram.send_contact(chat, siti, "+62811", "Siti", whose=siti)
    point, moving, moved, venue, contact = await client.bot.get_updates()
    assert point.message.location.latitude == -6.2
    assert moving.message.message_id == moved.edited_message.message_id
    assert moved.edited_message.location.latitude == -6.3
    assert venue.message.venue.address == "Jl. Melati 1"
    assert contact.message.contact.user_id == siti.id
    await client.bot.send_location(siti.id, -6.2, 106.8)
    await client.bot.send_venue(siti.id, -6.2, 106.8, "Balai Kota", "Jl. Merdeka 1")
    assert [m.kind for m in telegram.history(chat)[-2:]] == ["location", "venue"]
    assert telegram.journal.malformed() == []


async def test_location_is_asked_with_a_key(client: Client, scene: Scene) -> None:
    scene.telegram.start(scene.siti)
    types = client.types
    keyboard = types.ReplyKeyboardMarkup(
        keyboard=[[types.KeyboardButton(text="Kirim lokasi", request_location=True)]],
        resize_keyboard=True,
    )
    await client.bot.send_message(scene.siti.id, "Di mana?", reply_markup=keyboard)
    assert scene.chat.keyboard is not None
    refused = client.bot.send_message(scene.group.id, "Di mana?", reply_markup=keyboard)
    assert await client.refusal(refused) == "location can be requested in private chats only"
    await client.bot.send_message(scene.siti.id, "Baik.", reply_markup=types.ReplyKeyboardRemove())
    assert scene.chat.keyboard is None
    await client.bot.send_message(scene.siti.id, "?", reply_markup=types.ForceReply())


async def test_group_replies_and_privacy(client: Client, scene: Scene) -> None:
    telegram, group, budi = scene.telegram, scene.group, scene.budi
    await client.bot.send_message(group.id, "Laporan baru")
    card = await telegram.wait_for_message(group, "Laporan baru")
    telegram.send_text(group, budi, "obrolan biasa")
    telegram.send_text(group, budi, "/queue")
    telegram.send_text(group, budi, "/queue@other_bot")
    telegram.send_text(group, budi, "Sudah kami kerjakan", reply_to=card)
    got = [update.message for update in await client.bot.get_updates()]
    assert [message.text for message in got] == ["/queue", "Sudah kami kerjakan"]
    assert got[1].reply_to_message.message_id == card.id
    assert got[1].chat.type == "supergroup"
    reply = client.types.ReplyParameters(message_id=got[1].message_id)
    sent = await client.bot.send_message(group.id, "Terima kasih", reply_parameters=reply)
    assert sent.reply_to_message.text == "Sudah kami kerjakan"


async def test_forum_topics(client: Client, scene: Scene) -> None:
    telegram, budi = scene.telegram, scene.budi
    forum = telegram.create_supergroup("Meja Triase", budi, forum=True)
    telegram.add_bot(forum, scene.bot, admin=True, quietly=True)
    topic = await client.bot.create_forum_topic(forum.id, "KA-7KQ4M-X")
    thread = topic.message_thread_id
    sent = await client.bot.send_message(forum.id, "Kartu", message_thread_id=thread)
    assert (sent.message_thread_id, sent.is_topic_message) == (thread, True)
    telegram.send_text(forum, budi, "/ambil", topic=forum.topics[thread])
    created, asked = await client.bot.get_updates()
    assert created.message.forum_topic_created.name == "KA-7KQ4M-X"
    assert asked.message.reply_to_message.forum_topic_created is not None
    await client.bot.close_forum_topic(forum.id, thread)
    assert forum.topics[thread].closed
    await client.bot.reopen_forum_topic(forum.id, thread)
    await client.bot.edit_forum_topic(forum.id, thread, name="KA-7KQ4M-X selesai")
    await client.bot.delete_forum_topic(forum.id, thread)
    gone = client.bot.send_message(forum.id, "Kartu", message_thread_id=thread)
    assert await client.refusal(gone) == "message thread not found"


async def test_membership_is_told(client: Client, scene: Scene) -> None:
    telegram = scene.telegram
    group = telegram.create_group("Dinas baru", scene.budi)
    telegram.add_bot(group, scene.bot, payload="kode123")
    joined, service, started = await client.bot.get_updates()
    assert joined.my_chat_member.new_chat_member.status == "member"
    assert service.message.new_chat_members[0].id == scene.bot.id
    assert started.message.text == "/start@kanal_bot kode123"
    telegram.promote(group, scene.bot.user)
    promoted = (await client.bot.get_updates(offset=started.update_id + 1))[0]
    assert promoted.my_chat_member.new_chat_member.status == "administrator"
    me = await client.bot.get_chat_member(group.id, scene.bot.id)
    assert me.status == "administrator"
    assert len(await client.bot.get_chat_administrators(group.id)) == 2
    assert await client.bot.get_chat_member_count(group.id) == 2
    telegram.kick(group, scene.bot.user)
    refused = client.bot.send_message(group.id, "Halo")
    assert await client.refusal(refused) == "bot was kicked from the group chat"


async def test_group_becomes_a_supergroup(client: Client, scene: Scene) -> None:
    group = scene.telegram.create_group("Dinas", scene.budi)
    scene.telegram.add_bot(group, scene.bot, quietly=True)
    new = scene.telegram.migrate(group)
    changed, old_end, new_begin = await client.bot.get_updates()
    assert changed.my_chat_member.chat.id == new.id
    assert old_end.message.migrate_to_chat_id == new.id
    assert new_begin.message.migrate_from_chat_id == group.id
    refused = client.bot.send_message(group.id, "Halo")
    assert await client.refusal(refused) == f"group migrated to {new.id}"
    await client.bot.send_message(new.id, "Halo")


async def test_block_and_return(client: Client, scene: Scene) -> None:
    scene.telegram.start(scene.siti)
    scene.telegram.block(scene.siti)
    refused = client.bot.send_message(scene.siti.id, "Kabar")
    assert await client.refusal(refused) == "bot was blocked by the user"
    scene.telegram.unblock(scene.siti)
    await client.bot.send_message(scene.siti.id, "Kabar")
    changes = [u.my_chat_member for u in await client.bot.get_updates() if u.my_chat_member]
    assert [change.new_chat_member.status for change in changes] == ["kicked", "member"]


async def test_commands_by_scope_and_language(client: Client, scene: Scene) -> None:
    types = client.types
    scope = types.BotCommandScopeAllPrivateChats()
    report = types.BotCommand(command="lapor", description="Buat laporan")
    await client.bot.set_my_commands([report], scope=scope, language_code="id")
    [command] = await client.bot.get_my_commands(scope=scope, language_code="id")
    assert (command.command, command.description) == ("lapor", "Buat laporan")
    assert not await client.bot.get_my_commands()
    await client.bot.delete_my_commands(scope=scope, language_code="id")
    assert not await client.bot.get_my_commands(scope=scope, language_code="id")
    await client.bot.set_my_description("Kanal pengaduan kota")
    assert (await client.bot.get_my_description()).description == "Kanal pengaduan kota"


async def test_copy_forward_pin_delete(client: Client, scene: Scene) -> None:
    telegram, group = scene.telegram, scene.group
    telegram.promote(group, scene.bot.user, quietly=True)
    said = telegram.send_text(group, scene.budi, "Foto ini dari saya")
    copied = await client.bot.copy_message(group.id, group.id, said.id)
    assert group.messages[copied.message_id].text == said.text
    forwarded = await client.bot.forward_message(group.id, group.id, said.id)
    assert forwarded.forward_origin.sender_user.id == scene.budi.id
    await client.bot.pin_chat_message(group.id, said.id)
    full = await client.bot.get_chat(group.id)
    assert full.pinned_message.message_id == said.id
    await client.bot.unpin_chat_message(chat_id=group.id, message_id=said.id)
    await client.bot.delete_message(group.id, said.id)
    assert said.deleted
    again = client.bot.delete_message(group.id, said.id)
    assert await client.refusal(again) == "message to delete not found"


async def test_unusual_senders(client: Client, scene: Scene) -> None:
    telegram, group = scene.telegram, scene.group
    telegram.promote(group, scene.bot.user, quietly=True)
    telegram.promote(group, scene.budi, anonymous=True, title="Kepala", quietly=True)
    telegram.send_text(group, scene.budi, "tanpa nama")
    channel = telegram.create_channel("Berita", scene.budi)
    telegram.send_as_channel(group, channel, "atas nama kanal")
    masked, channelled = [update.message for update in await client.bot.get_updates()]
    assert masked.from_user.username == "GroupAnonymousBot"
    assert (masked.sender_chat.id, masked.author_signature) == (group.id, "Kepala")
    assert channelled.sender_chat.id == channel.id


async def test_channel_posts(client: Client, scene: Scene) -> None:
    telegram = scene.telegram
    channel = telegram.create_channel("Laporan kota", scene.budi, username="laporan_kota")
    refused = client.bot.send_message("@laporan_kota", "Halo")
    assert await client.refusal(refused) == "bot is not a member of the channel chat"
    telegram.add_bot(channel, scene.bot, quietly=True)
    post = await client.bot.send_message("@laporan_kota", "Selesai: KA-1")
    assert (post.chat.type, post.sender_chat.id) == ("channel", channel.id)
    said = telegram.send_text(channel, scene.budi, "dari admin")
    telegram.edit(said, "dari admin, disunting")
    kinds = [u.channel_post or u.edited_channel_post for u in await client.bot.get_updates()]
    assert [post.text for post in kinds] == ["dari admin", "dari admin, disunting"]


async def test_edits_of_captions_media_and_buttons(
    client: Client, scene: Scene, jpeg: bytes
) -> None:
    scene.telegram.start(scene.siti)
    sent = await client.bot.send_photo(scene.siti.id, client.file(jpeg, "a.jpg"), caption="satu")
    message = scene.chat.messages[sent.message_id]
    place = {"chat_id": scene.siti.id, "message_id": sent.message_id}
    await client.bot.edit_message_caption(caption="dua", **place)
    assert message.text == "dua"
    media = client.types.InputMediaPhoto(media=client.part(jpeg, "b.jpg"), caption="tiga")
    await client.bot.edit_message_media(media, **place)
    assert message.text == "tiga"
    button = client.types.InlineKeyboardButton(text="Ya", callback_data="y")
    markup = client.types.InlineKeyboardMarkup(inline_keyboard=[[button]])
    await client.bot.edit_message_reply_markup(reply_markup=markup, **place)
    assert message.words == ["Ya"]
    no_text = client.bot.edit_message_text("empat", **place)
    assert await client.refusal(no_text) == "there is no text in the message to edit"
