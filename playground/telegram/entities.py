"""Formatting of texts: entities counted in UTF-16 units, found in plain text, shown as HTML."""

import re
from collections.abc import Iterable
from html import escape

from playground.telegram.shapes import Json

# What Telegram recognises by itself in any text.
PATTERNS = (
    ("url", re.compile(r"(?:https?://|www\.)[^\s<>\"']+[^\s<>\"'.,;:!?)]")),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]*\w")),
    (
        "bot_command",
        re.compile(r"(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])"),
    ),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z0-9_]{3,32}\b")),
    ("hashtag", re.compile(r"(?<![\w#])#(?=\w*[^\W\d])\w{1,256}")),
)
TRIGGERS = re.compile(r"[/@#]|www\.")

TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "pre": "pre",
    "spoiler": "tg-spoiler",
    "blockquote": "blockquote",
}


def utf16(text: str) -> int:
    """The length of a text as Telegram's entities count it."""
    return len(text) if text.isascii() else len(text) + sum(ch > "\uffff" for ch in text)


def found_in(text: str) -> list[Json]:
    """The commands, mentions, links and tags that Telegram sees in a plain text."""
    if not TRIGGERS.search(text):
        return []
    found: list[Json] = []
    taken: list[tuple[int, int]] = []
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            offset = utf16(text[: match.start()])
            found.append({"type": kind, "offset": offset, "length": utf16(match.group())})
    return sorted(found, key=_order)


def with_found(text: str, entities: list[Json]) -> list[Json]:
    """The given entities, and what Telegram finds in the text outside of code and links."""
    found = found_in(text)
    if not entities:
        return found
    closed = [e for e in entities if e["type"] in ("code", "pre", "text_link", "text_mention")]
    free = [e for e in found if not any(_overlap(e, other) for other in closed)]
    return sorted([*entities, *free], key=_order)


def trim(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Without white space at both ends, as Telegram stores every text."""
    if text == (bare := text.strip()):
        return text, entities
    skipped = utf16(text[: len(text) - len(text.lstrip())])
    length = utf16(bare)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - skipped, 0)
        end = min(entity["offset"] + entity["length"] - skipped, length)
        if start < end:
            kept.append({**entity, "offset": start, "length": end - start})
    return bare, kept


def piece(text: str, entity: Json) -> str:
    """The part of the text that an entity covers."""
    raw = text.encode("utf-16-le", "surrogatepass")
    start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
    return raw[start:end].decode("utf-16-le", "surrogatepass")


def to_html(text: str, entities: Iterable[Json]) -> str:
    """The text with its formatting written as HTML."""
    opening: dict[int, str] = {}
    closing: dict[int, str] = {}
    for entity in sorted(entities, key=_order):
        before, after = _tags(entity)
        end = entity["offset"] + entity["length"]
        opening[entity["offset"]] = opening.get(entity["offset"], "") + before
        closing[end] = after + closing.get(end, "")
    if not opening:
        return escape(text, quote=False)
    return _woven(text, opening, closing)


def _woven(text: str, opening: dict[int, str], closing: dict[int, str]) -> str:
    out, offset = [], 0
    for character in text:
        out += [closing.get(offset, ""), opening.get(offset, ""), escape(character, quote=False)]
        offset += utf16(character)
    return "".join([*out, closing.get(offset, "")])


def _tags(entity: Json) -> tuple[str, str]:
    if entity["type"] == "text_link":
        return f'<a href="{escape(entity["url"])}">', "</a>"
    tag = TAGS.get(entity["type"])
    return (f"<{tag}>", f"</{tag}>") if tag else ("", "")


def _order(entity: Json) -> tuple[int, int]:
    return entity["offset"], -entity["length"]


def _overlap(one: Json, other: Json) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"]
        and other["offset"] < one["offset"] + one["length"]
    )
