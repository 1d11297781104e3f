"""One notice becomes the right calls."""

import pytest

from bot.sending.layout import Call, Content, File, calls_for
from domain.complaint import MediaKind, Pin

MARKUP = {"inline_keyboard": [[{"text": "Buka", "callback_data": "own:KA"}]]}


def files(*kinds: MediaKind) -> tuple[File, ...]:
    return tuple(File(kind=kind, media=f"id{n}") for n, kind in enumerate(kinds))


def methods(content: Content) -> list[str]:
    return [call.method for call in calls_for(content)]


PHOTO, VIDEO, DOCUMENT = MediaKind.PHOTO, MediaKind.VIDEO, MediaKind.DOCUMENT


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(Content(html="Halo"), ["sendMessage"], id="words"),
        pytest.param(Content(html="a " * 5000), ["sendMessage"] * 3, id="a long letter"),
        pytest.param(Content(html="Halo", files=files(PHOTO)), ["sendPhoto"], id="caption"),
        pytest.param(
            Content(html="a " * 600, files=files(PHOTO)),
            ["sendPhoto", "sendMessage"],
            id="too long for a caption",
        ),
        pytest.param(
            Content(html="Halo", files=files(PHOTO, VIDEO)), ["sendMediaGroup"], id="an album"
        ),
        pytest.param(
            Content(html="Halo", files=files(PHOTO, VIDEO), markup=MARKUP),
            ["sendMediaGroup", "sendMessage"],
            id="albums have no buttons",
        ),
        pytest.param(
            Content(html="", files=files(PHOTO, DOCUMENT, MediaKind.VOICE)),
            ["sendPhoto", "sendDocument", "sendVoice"],
            id="kinds that cannot share an album",
        ),
        pytest.param(
            Content(html="Halo", files=files(MediaKind.VIDEO_NOTE)),
            ["sendVideoNote", "sendMessage"],
            id="a video note has no caption",
        ),
        pytest.param(
            Content(html="Halo", files=files(PHOTO), has_slot=True),
            ["sendPhoto", "sendMessage"],
            id="a card is text, so that it can be edited",
        ),
        pytest.param(
            Content(html="Halo", has_slot=True, edits=7, files=files(PHOTO)),
            ["editMessageText"],
            id="a card that is there already",
        ),
        pytest.param(
            Content(html="a " * 3000, has_slot=True, edits=7),
            ["sendMessage", "sendMessage"],
            id="what does not fit one message is no edit",
        ),
        pytest.param(
            Content(html="", pin=Pin(latitude=1, longitude=2)), ["sendLocation"], id="a pin"
        ),
        pytest.param(
            Content(html="<b>Pasar</b>", pin=Pin(latitude=1, longitude=2)),
            ["sendVenue"],
            id="a pin with words",
        ),
    ],
)
def test_calls(content: Content, expected: list[str]) -> None:
    assert methods(content) == expected


def test_albums_have_at_most_ten() -> None:
    calls = calls_for(Content(html="", files=files(*[PHOTO] * 12)))
    assert [call.messages for call in calls] == [10, 2]


def test_buttons_are_under_the_last_message_and_the_reply_on_the_first() -> None:
    calls = calls_for(Content(html="a " * 3000, markup=MARKUP, reply_to=5))
    first, last = calls
    assert "reply_markup" not in first.params
    assert last.params["reply_markup"] == MARKUP
    assert first.params["reply_parameters"]["message_id"] == 5
    assert "reply_parameters" not in last.params


def test_a_call_without_markup() -> None:
    call = Call(method="sendMessage", params={"text": "<b>a &amp; b</b>", "parse_mode": "HTML"})
    assert call.plain().params == {"text": "a & b"}


def test_a_call_anew() -> None:
    (edit,) = calls_for(Content(html="Halo", has_slot=True, edits=7, markup=MARKUP))
    again = edit.anew()
    assert again.method == "sendMessage"
    assert "message_id" not in again.params
    assert again.params["reply_markup"] == MARKUP
