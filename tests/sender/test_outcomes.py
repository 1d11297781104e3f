"""Every answer of Telegram's leads to something definite."""

import pytest

from bot.sending.outcomes import Outcome, outcome_of
from bot.sending.wire import Refused


@pytest.mark.parametrize(
    ("code", "description", "outcome"),
    [
        (400, "Bad Request: can't parse entities: Unsupported start tag", Outcome.BAD_MARKUP),
        (400, "Bad Request: message is not modified: specified new", Outcome.UNCHANGED),
        (400, "Bad Request: message to edit not found", Outcome.NOT_EDITABLE),
        (400, "Bad Request: message can't be edited", Outcome.NOT_EDITABLE),
        (400, "Bad Request: there is no text in the message to edit", Outcome.NOT_EDITABLE),
        (400, "Bad Request: message thread not found", Outcome.NO_TOPIC),
        (400, "Bad Request: TOPIC_DELETED", Outcome.NO_TOPIC),
        (400, "Bad Request: chat not found", Outcome.UNREACHABLE),
        (
            400,
            "Bad Request: not enough rights to send text messages to the chat",
            Outcome.UNREACHABLE,
        ),
        (400, "Bad Request: not enough rights to send photos to the chat", Outcome.NO_FILES),
        (400, "Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN", Outcome.NO_FILES),
        (400, "Bad Request: TOPIC_CLOSED", Outcome.TOPIC_CLOSED),
        (400, "Bad Request: TOPIC_NOT_MODIFIED", Outcome.UNCHANGED),
        (400, "Bad Request: TOPIC_ID_INVALID", Outcome.NO_TOPIC),
        (400, "Bad Request: not enough rights to create a topic", Outcome.NO_RIGHT),
        (400, "Bad Request: CHAT_SEND_PLAIN_FORBIDDEN", Outcome.UNREACHABLE),
        (403, "Forbidden: bot was kicked from the supergroup chat", Outcome.UNREACHABLE),
        (403, "Forbidden: the group chat was deleted", Outcome.UNREACHABLE),
        (403, "Forbidden: bot was blocked by the user", Outcome.BLOCKED),
        (403, "Forbidden: user is deactivated", Outcome.BLOCKED),
        (403, "Forbidden: bot can't initiate conversation with a user", Outcome.BLOCKED),
        (400, "Bad Request: wrong remote file identifier specified: x", Outcome.BAD_FILE),
        (
            400,
            'Bad Request: failed to send message #2 with the error message "x"',
            Outcome.BAD_FILE,
        ),
        (400, "Bad Request: message is too long", Outcome.FAILED),
        (401, "Unauthorized", Outcome.UNAUTHORIZED),
        (413, "Request Entity Too Large", Outcome.FAILED),
        (500, "Internal Server Error: restart", Outcome.RETRY),
        (502, "no JSON", Outcome.RETRY),
    ],
)
def test_refusals_are_told_apart(code: int, description: str, outcome: Outcome) -> None:
    assert outcome_of(Refused(code, description)) is outcome


def test_parameters_come_before_words() -> None:
    assert outcome_of(Refused(429, "Too Many Requests", retry_after=3)) is Outcome.WAIT
    moved = Refused(400, "Bad Request: group chat was upgraded", migrated_to=-1001)
    assert outcome_of(moved) is Outcome.MIGRATED
