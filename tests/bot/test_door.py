"""The door: lanes, and what in a group is meant for us."""

from typing import Any

import pytest

from bot.door import Door
from storage.seal import Seal

BOT = 77
DOOR = Door(bot_id=BOT, username="Kanal_Bot", seal=Seal(b"k" * 32))
SITI = {"id": 5_000_000_001, "type": "private"}
GROUP = {"id": -1001, "type": "supergroup"}
OURS = {"message_id": 3, "from": {"id": BOT}}


def message(chat: dict[str, Any], **more: Any) -> dict[str, Any]:
    """An update with a message."""
    return {"update_id": 1, "message": {"message_id": 9, "chat": chat, **more}}


def press(chat: dict[str, Any], by: int, **more: Any) -> dict[str, Any]:
    """An update with a button press under a message."""
    under = {"message_id": 9, "chat": chat, **more}
    return {"update_id": 1, "callback_query": {"id": "1", "from": {"id": by}, "message": under}}


def lane(update: dict[str, Any]) -> str:
    """The lane that the door gives it."""
    admitted = DOOR.admit(update)
    assert admitted is not None
    return admitted.lane


def test_a_person_has_one_lane_for_messages_and_presses() -> None:
    theirs = lane(message(SITI, text="halo"))
    assert theirs == lane(press(SITI, by=5_000_000_001))
    assert theirs == lane({"update_id": 1, "my_chat_member": {"chat": SITI}})
    assert theirs != lane(message({"id": 6, "type": "private"}))
    assert theirs == lane(message({"id": SITI["id"]}))
    assert "5000000001" not in theirs


def test_a_group_has_one_lane_for_each_topic() -> None:
    whole = lane(message(GROUP, text="/bantuan"))
    topic = {"message_thread_id": 4, "is_topic_message": True}
    assert whole == "-1001:0"
    assert whole == lane(press(GROUP, by=8))
    assert lane(message(GROUP, text="/bantuan", **topic)) == "-1001:4"
    assert lane(press(GROUP, by=8, **topic)) == "-1001:4"
    assert lane(message(GROUP, text="/bantuan", message_thread_id=4)) == whole


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"text": "/antrean"}, id="a bare command"),
        pytest.param({"text": "/antrean@kanal_bot hari ini"}, id="a command to us"),
        pytest.param({"text": "baik", "reply_to_message": OURS}, id="a reply to us"),
        pytest.param({"photo": [], "media_group_id": "7"}, id="a piece of an album"),
        pytest.param({"migrate_to_chat_id": -100}, id="it became a supergroup"),
        pytest.param({"new_chat_members": []}, id="somebody came"),
        pytest.param({"forum_topic_created": {}}, id="a topic was opened"),
        pytest.param({"forum_topic_created": {}, "from": {"id": BOT}}, id="also by us"),
    ],
)
def test_what_is_meant_for_us_in_a_group_is_let_in(more: dict[str, Any]) -> None:
    assert DOOR.admit(message(GROUP, **more)) is not None


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"text": "sudah makan?"}, id="chatter"),
        pytest.param({"text": "/antrean@bot_lain"}, id="a command to another bot"),
        pytest.param({"text": "ya", "reply_to_message": {"from": {"id": 8}}}, id="among members"),
        pytest.param(
            {"text": "ya", "reply_to_message": {**OURS, "forum_topic_created": {}}},
            id="no reply, but a message in a topic that we opened",
        ),
        pytest.param({"new_chat_title": "Dinas PU"}, id="what does not concern us"),
    ],
)
def test_chatter_stays_outside(more: dict[str, Any]) -> None:
    assert DOOR.admit(message(GROUP, **more)) is None


@pytest.mark.parametrize(
    "update",
    [
        pytest.param({"update_id": 1}, id="nothing happened"),
        pytest.param({"update_id": 1, "message": 5}, id="a number for a message"),
        pytest.param({"update_id": 1, "message": {"chat": []}}, id="a list for a chat"),
        pytest.param({"update_id": 1, "callback_query": {"message": None}}, id="no message"),
    ],
)
def test_however_odd_an_update_is_it_can_be_stored(update: dict[str, Any]) -> None:
    assert DOOR.admit(update) is not None


@pytest.mark.parametrize("thing", [None, [], {}, {"update_id": "1"}, {"update_id": -1}])
def test_what_has_no_number_is_no_update(thing: object) -> None:
    with pytest.raises(ValueError, match="without a number"):
        DOOR.admit(thing, b"")
