"""The texts and captions of calls: parsed, cleaned, and measured."""

import re

from playground.telegram import html, markdown
from playground.telegram.entities import trim, with_found
from playground.telegram.errors import bad_request
from playground.telegram.params import Params
from playground.telegram.shapes import Json

TEXT_LIMIT = 4096  # characters after parsing
CAPTION_LIMIT = 1024
RAW_LIMIT = 32_768  # bytes before parsing

# Characters that Telegram takes out of every text, and those it turns into blanks.
DROPPED = re.compile("[\r\u2028-\u202e]")
BLANKED = re.compile("[\x00-\x08\x0b-\x1f]")

PARSERS = {
    "html": html.parse,
    "markdown": markdown.parse,
    "markdownv2": markdown.parse_v2,
}

Formatted = tuple[str, list[Json]]


def read(params: Params, name: str, *, mode: str = "parse_mode", entities: str = "") -> Formatted:
    """A text of a call with its formatting, as Telegram will keep it."""
    given = params.json(entities or f"{name}_entities")
    return formatted(params.text(name), params.text(mode), given)


def formatted(source: str, mode: str, given: object) -> Formatted:
    """A text, formatted by its mode or by the entities that came with it."""
    try:
        size = len(source.encode())
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    if size > RAW_LIMIT:
        raise bad_request("text is too long")
    if mode and mode.lower() not in (*PARSERS, "none"):
        raise bad_request("unsupported parse_mode")
    if not source:
        return "", []
    source = BLANKED.sub(" ", DROPPED.sub("", source))
    if mode and mode.lower() in PARSERS:
        text, entities = PARSERS[mode.lower()](source)
    else:
        text, entities = source, _checked(given)
    text, entities = trim(text, entities)
    return text, with_found(text, entities)


def _checked(given: object) -> list[Json]:
    entities = given if isinstance(given, list) else []
    for entity in entities:
        for name, kind in (("offset", int), ("length", int), ("type", str)):
            if not isinstance(entity, dict) or not isinstance(entity.get(name), kind):
                raise bad_request(f"can't parse MessageEntity: Can't find field \"{name}\"")
    return entities


def check_caption(text: str, refusal: str = "message caption is too long") -> None:
    """Refuse a caption that is too long."""
    if len(text) > CAPTION_LIMIT:
        raise bad_request(refusal)
