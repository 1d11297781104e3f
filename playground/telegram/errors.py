"""The answers by which Telegram says no, in its own words."""

from typing import Any

PREFIXES = {
    400: "Bad Request: ",
    403: "Forbidden: ",
    409: "Conflict: ",
    500: "Internal Server Error: ",
}


class ApiError(Exception):
    """A refusal as the Bot API gives it: a code, a sentence, and sometimes what to do next."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def payload(self) -> dict[str, Any]:
        """The body of the answer."""
        body: dict[str, Any] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(text: str, **parameters: int) -> ApiError:
    """400: the call cannot be done as it stands."""
    return ApiError(400, PREFIXES[400] + text, **parameters)


def forbidden(text: str) -> ApiError:
    """403: the bot is not welcome there."""
    return ApiError(403, PREFIXES[403] + text)


def conflict(text: str) -> ApiError:
    """409: somebody else is reading the same updates."""
    return ApiError(409, PREFIXES[409] + text)


def too_many_requests(retry_after: int) -> ApiError:
    """429: come again later."""
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)


def server_error(code: int = 500) -> ApiError:
    """5xx: Telegram itself is in trouble."""
    words = {500: "Internal Server Error", 502: "Bad Gateway", 504: "Gateway Timeout"}
    return ApiError(code, words.get(code, "Internal Server Error"))


# What may meet a careful client too, because the world has changed since it last looked. Any
# other 400 means that the call itself was wrong.
CIRCUMSTANCES = (
    "chat not found",
    "group chat was upgraded",
    "message is not modified",
    "message can't be edited",
    "message can't be deleted",
    "message to ",
    "message thread not found",
    "not enough rights",
    "need administrator rights",
    "CHAT_WRITE_FORBIDDEN",
    "TOPIC_",
    "query is too old",
    "user not found",
    "PARTICIPANT_ID_INVALID",
    "file is too big",
    "IMAGE_PROCESS_FAILED",
    "temporarily unavailable",
    "the message can't be copied",
    "the message can't be forwarded",
    "reserved",
)


def is_clients_mistake(error: ApiError) -> bool:
    """Whether a correct client would never have got this answer."""
    if error.code == 404:
        return True
    return error.code == 400 and not any(words in error.description for words in CIRCUMSTANCES)
