"""What Telegram asks of a text: its HTML, and how many characters of it people see."""

import html
import re
from collections.abc import Iterator

TAGS: dict[str, set[str]] = {  # with the attributes that each may carry
    "a": {"href"},
    "b": set(),
    "blockquote": {"expandable"},
    "code": {"class"},
    "del": set(),
    "em": set(),
    "i": set(),
    "ins": set(),
    "pre": set(),
    "s": set(),
    "span": {"class"},
    "strong": set(),
    "tg-emoji": {"emoji-id"},
    "tg-spoiler": set(),
    "u": set(),
}
TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][\w-]*)(?P<rest>[^<>]*)>")
ATTRIBUTE = re.compile(r"([\w-]+)(?:=\"[^\"]*\")?")
BARE_AMPERSAND = re.compile(r"&(?!(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);)")


def faults(text: str) -> Iterator[str]:
    """Say what Telegram would refuse in the HTML of a text."""
    if "<" in TAG.sub("", text):
        yield "has a bare <; write &lt;"
    if BARE_AMPERSAND.search(text):
        yield "has a bare &; write &amp;"
    still_open: list[str] = []
    for tag in TAG.finditer(text):
        name = tag["name"]
        if name not in TAGS:
            yield f"uses <{name}>, which Telegram does not know"
        elif not tag["end"]:
            still_open.append(name)
            yield from _unknown_attributes(name, tag["rest"])
        elif not still_open or still_open.pop() != name:
            yield f"closes <{name}> where it is not the last one opened"
    if still_open:
        yield f"never closes <{still_open[-1]}>"


def _unknown_attributes(name: str, rest: str) -> Iterator[str]:
    for attribute in ATTRIBUTE.findall(rest):
        if attribute not in TAGS[name]:
            yield f"gives <{name}> the attribute {attribute}, which Telegram does not know"


def visible(text: str) -> str:
    """The text as people see it; Telegram counts this."""
    return html.unescape(TAG.sub("", text))
