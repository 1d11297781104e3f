"""The parameters of one call, read as leniently as Telegram reads them."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from playground.telegram.errors import bad_request

NUMBER = re.compile(r"\s*(-?[0-9]+)")
YES = ("true", "yes", "1")


@dataclass(frozen=True, kw_only=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    mime: str
    data: bytes


@dataclass(kw_only=True, slots=True)
class Params:
    """What a call says: texts by name, files by the name of their part."""

    method: str
    given: dict[str, str]
    uploads: dict[str, Upload] = field(default_factory=dict)
    parsed: dict[str, Any] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A text; empty if it was not given."""
        return self.given.get(name, "")

    def integer(self, name: str, default: int = 0) -> int:
        """A number; zero if it is none."""
        if name not in self.given:
            return default
        match = NUMBER.match(self.given[name])
        return int(match.group(1)) if match else 0

    def number(self, name: str) -> float | None:
        """A number with a fraction, or None if there is none."""
        try:
            return float(self.given[name])
        except (KeyError, ValueError):
            return None

    def flag(self, name: str) -> bool:
        """A yes or no; no if it was not given."""
        return self.given.get(name, "").strip().lower() in YES

    def json(self, name: str, *, refusal: str = "") -> Any:
        """A value that is written as JSON; None if it was not given."""
        if name in self.parsed:
            return self.parsed[name]
        if not (text := self.given.get(name)):
            return None
        try:
            value = json.loads(text)
        except ValueError:
            raise bad_request(refusal or f"can't parse {name} JSON object") from None
        self.parsed[name] = value
        return value
