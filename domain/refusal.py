"""When the bot will not do something, it says so: a refusal is an answer, not a fault."""

from collections.abc import Mapping

from domain.facts import Fact


class Refusal(Exception):
    """Carries the id of the message that explains it (`refusal-...`) and its facts.

    Raised before anything is written; one place catches it and tells the person.
    """

    def __init__(self, message: str, **facts: Fact) -> None:
        super().__init__(message)
        self.message = message
        self.facts: Mapping[str, Fact] = facts


def required(text: str | None, *, or_say: str) -> str:
    """Return the text without surrounding space, or refuse with the message named `or_say`."""
    if text is None or not text.strip():
        raise Refusal(or_say)
    return text.strip()
