"""What is queued arrives: once, in order, with its buttons, slots and files."""

import pytest

from domain.notices import Button, Keyboard, Priority, Reader
from storage import messages
from tests.sender.office import Post


async def test_a_citizen_reads_what_was_queued_in_its_order(post: Post) -> None:
    siti, chat, _ = await post.citizen("Siti")
    for number in range(5):
        await post.tell(siti, f"Kabar {number}")
    await post.all_sent()
    assert post.read(chat) == [f"Kabar {number}" for number in range(5)]
    assert not post.telegram.journal.malformed()


async def test_a_row_queued_before_the_sender_started_is_sent(post: Post) -> None:
    siti, chat, _ = await post.citizen("Siti")
    await post.closes()
    await post.tell(siti)
    post.opens()
    await post.all_sent()
    assert post.read(chat) == ["Halo"]


async def test_what_people_wrote_is_shown_as_they_wrote_it(post: Post) -> None:
    siti, chat, _ = await post.citizen("Siti")
    text = "<script>alert(1)</script> & <b>tebal</b>"
    await post.tell(siti, text, message="bold")
    await post.all_sent()
    assert post.read(chat) == [text]


async def test_a_long_letter_arrives_whole_with_the_buttons_below(post: Post) -> None:
    siti, chat, _ = await post.citizen("Siti")
    letter = "kata & tanda " * 1000
    await post.tell(siti, letter, buttons=((Button("button-open", "own", ("KA-1",)),),))
    await post.all_sent()
    parts = post.messages(chat)
    assert "".join("".join(part.text for part in parts).split()) == "".join(letter.split())
    assert [bool(part.markup) for part in parts] == [False] * (len(parts) - 1) + [True]


async def test_a_newer_card_edits_the_message_that_holds_its_slot(post: Post) -> None:
    desk, chat = post.group()
    await post.tell(desk, "Kartu lama", slot="card:KA-1")
    await post.all_sent()
    await post.tell(desk, "Kartu baru", slot="card:KA-1")
    await post.all_sent()
    assert post.read(chat) == ["Kartu baru"]


async def test_a_card_that_waits_is_replaced_before_it_is_sent(post: Post) -> None:
    desk, chat = post.group()
    await post.closes()
    await post.tell(desk, "Kartu lama", slot="card:KA-1")
    await post.tell(desk, "Di antaranya")
    await post.tell(desk, "Kartu baru", slot="card:KA-1")
    post.opens()
    await post.all_sent()
    assert post.read(chat) == ["Kartu baru", "Di antaranya"]


async def test_a_card_that_says_the_same_again_is_left_alone(post: Post) -> None:
    desk, chat = post.group()
    await post.tell(desk, "Kartu", slot="card:KA-1")
    await post.all_sent()
    await post.tell(desk, "Kartu", slot="card:KA-1")
    await post.all_sent()
    assert post.read(chat) == ["Kartu"]


async def test_a_card_that_somebody_deleted_is_sent_anew(post: Post) -> None:
    desk, chat = post.group()
    await post.tell(desk, "Kartu lama", slot="card:KA-1")
    await post.all_sent()
    post.telegram.delete(post.messages(chat)[0])
    await post.tell(desk, "Kartu baru", slot="card:KA-1")
    await post.all_sent()
    assert post.read(chat) == ["Kartu baru"]
    newest = post.messages(chat)[0].id
    assert await messages.slot_message(post.store, str(chat.id), "card:KA-1") == newest


async def test_every_message_is_found_again_by_its_id(post: Post) -> None:
    desk, chat = post.group()
    await post.tell(desk, "x" * 9000, about="KA-1", purpose="relay")
    await post.all_sent()
    for message in post.messages(chat):
        record = await messages.about(post.store, str(chat.id), message.id)
        assert record is not None
        assert (record.number, record.purpose) == ("KA-1", "relay")


@pytest.mark.parametrize(
    ("keyboard", "key"),
    [
        (Keyboard.ASK_LOCATION, "keyboard"),
        (Keyboard.FORCE_REPLY, "force_reply"),
        (Keyboard.REMOVE, "remove_keyboard"),
    ],
)
async def test_keyboards(post: Post, keyboard: Keyboard, key: str) -> None:
    siti, _, _ = await post.citizen("Siti")
    await post.tell(siti, keyboard=keyboard)
    await post.all_sent()
    (call,) = post.telegram.journal.of("sendMessage")
    assert f'"{key}"' in str(call.params["reply_markup"]).replace("'", '"')


async def test_a_reply_whose_target_is_gone_is_sent_all_the_same(post: Post) -> None:
    siti, chat, user = await post.citizen("Siti")
    asked = post.telegram.send_text(chat, user, "Halo?")
    post.telegram.delete(asked)
    await post.tell(siti, reply_to=asked.id)
    await post.all_sent()
    assert post.read(chat) == ["Halo"]


async def test_an_answer_overtakes_news_of_other_chats(post: Post) -> None:
    siti, _, _ = await post.citizen("Siti")
    others = [await post.citizen(f"Warga {n}") for n in range(60)]
    await post.closes()
    for reader, _, _ in others:
        await post.tell(reader, "Kabar")
    await post.tell(siti, "Jawaban", priority=Priority.ANSWER)
    post.opens()
    await post.all_sent()
    texts = [call.params["text"] for call in post.telegram.journal.of("sendMessage")]
    assert texts.index("Jawaban") < 30  # it is among the first, which go together


async def test_cards_wait_until_the_group_is_linked(post: Post) -> None:
    await post.tell(Reader.parse("desk"), "Kartu")
    siti, chat, _ = await post.citizen("Siti")
    await post.tell(siti)
    await post.telegram.wait_for_message(chat, "Halo")
    _, desk = post.group(None)
    await post.all_sent()
    assert post.read(desk) == ["Kartu"]


async def test_news_for_later_holds_up_nothing(post: Post) -> None:
    siti, chat, _ = await post.citizen("Siti")
    later = post.clock.now().replace(hour=20)
    await post.tell(siti, "Nanti", not_before=later)
    await post.tell(siti, "Kini")
    await post.telegram.wait_for_message(chat, "Kini")
    post.clock.move(later - post.clock.now())
    await post.all_sent()
    assert post.read(chat) == ["Kini", "Nanti"]
