"""What came of a call: one table from Telegram's answers to what we do about them."""

from enum import Enum, auto

from bot.sending.wire import Refused


class Outcome(Enum):
    """What to do after a call that failed."""

    WAIT = auto()  # too fast: not an attempt, the same again later
    RETRY = auto()  # trouble at Telegram or on the way: the same again, with growing pauses
    BLOCKED = auto()  # the person does not want to hear from us: hold their news
    MIGRATED = auto()  # the group has another id now: resend there
    UNREACHABLE = auto()  # we may not write in this group: tell the admins, use the triage desk
    NO_FILES = auto()  # the words may go there, such files not: the triage desk gets it
    UNCHANGED = auto()  # the message says so already: as good as sent
    NOT_EDITABLE = auto()  # the message is gone or cannot change: send a new one
    NO_TOPIC = auto()  # the topic is gone: make it anew
    TOPIC_CLOSED = auto()  # we may not write there any more: look what we may do, use another
    NO_RIGHT = auto()  # we may no longer keep topics or pins: look what we may do
    BAD_MARKUP = auto()  # our bug: send it as plain text
    BAD_FILE = auto()  # Telegram does not know the file any more: send the words
    UNAUTHORIZED = auto()  # the token is not valid: nothing can be sent until it is
    FAILED = auto()  # anything else: our bug; must not hold up what comes after it


BY_CODE = {
    401: Outcome.UNAUTHORIZED,
    404: Outcome.UNAUTHORIZED,  # what the hosted server answers to a malformed token
    429: Outcome.WAIT,
}

# Looked for in the description, first match wins, small letters. Everything that is told apart by
# Telegram's wording is told apart here and nowhere else.
BY_TEXT = (
    ("bot was blocked by the user", Outcome.BLOCKED),
    ("user is deactivated", Outcome.BLOCKED),
    ("can't initiate conversation", Outcome.BLOCKED),
    ("message is not modified", Outcome.UNCHANGED),
    ("message to edit not found", Outcome.NOT_EDITABLE),
    ("message can't be edited", Outcome.NOT_EDITABLE),
    ("no text in the message to edit", Outcome.NOT_EDITABLE),
    ("no caption in the message to edit", Outcome.NOT_EDITABLE),
    ("message_id_invalid", Outcome.NOT_EDITABLE),
    ("message thread not found", Outcome.NO_TOPIC),
    ("topic_deleted", Outcome.NO_TOPIC),
    ("topic_id_invalid", Outcome.NO_TOPIC),
    ("invalid forum topic identifier", Outcome.NO_TOPIC),
    ("topic_not_modified", Outcome.UNCHANGED),
    ("topic_closed", Outcome.TOPIC_CLOSED),
    ("the chat is not a forum", Outcome.NO_RIGHT),
    ("not enough rights to create a topic", Outcome.NO_RIGHT),
    ("not enough rights to edit the topic", Outcome.NO_RIGHT),
    ("not enough rights to close or open the topic", Outcome.NO_RIGHT),
    ("not enough rights to manage pinned messages", Outcome.NO_RIGHT),
    ("can't parse entities", Outcome.BAD_MARKUP),
    ("remote file identifier", Outcome.BAD_FILE),
    ("wrong file identifier", Outcome.BAD_FILE),
    ("can't use file of type", Outcome.BAD_FILE),
    ("wrong file_id", Outcome.BAD_FILE),
    ("photo_invalid_dimensions", Outcome.BAD_FILE),
    ("image_process_failed", Outcome.BAD_FILE),
    ("file must be non-empty", Outcome.BAD_FILE),
    ("not enough rights to send text", Outcome.UNREACHABLE),
    ("not enough rights to send", Outcome.NO_FILES),
    ("not enough rights", Outcome.UNREACHABLE),
    ("need administrator rights", Outcome.UNREACHABLE),
    ("chat_write_forbidden", Outcome.UNREACHABLE),
    ("chat_send_plain", Outcome.UNREACHABLE),
    ("chat_send_", Outcome.NO_FILES),
    ("chat_restricted", Outcome.UNREACHABLE),
    ("chat not found", Outcome.UNREACHABLE),
    ("failed to send message #", Outcome.BAD_FILE),  # one item of an album
)


def outcome_of(refused: Refused) -> Outcome:
    """What to do about a refusal: parameters first, then the code, then the wording."""
    if refused.migrated_to is not None:
        return Outcome.MIGRATED
    if refused.retry_after is not None:
        return Outcome.WAIT
    if refused.code in BY_CODE:
        return BY_CODE[refused.code]
    if refused.code >= 500:
        return Outcome.RETRY
    described = refused.description.lower()
    for text, outcome in BY_TEXT:
        if text in described:
            return outcome
    return Outcome.UNREACHABLE if refused.code == 403 else Outcome.FAILED
