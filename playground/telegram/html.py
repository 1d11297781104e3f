"""Reads Telegram's kind of HTML, with its refusals word by word."""

import re
from dataclasses import dataclass

from playground.telegram.entities import utf16
from playground.telegram.errors import bad_request
from playground.telegram.shapes import Json

KINDS = {
    "a": "text_link",
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))|([a-z]{2,4}));?")
MARK = re.compile("[<&]")
END_OF_NAME = re.compile(r"[\s>]")
ATTRIBUTE = re.compile(r"\s*([^\s=>]*)\s*(=?)\s*")
NAME_TOKEN = re.compile(r"[A-Za-z0-9.-]*")


@dataclass(kw_only=True, slots=True)
class _Tag:
    name: str
    argument: str
    offset: int  # in the result, in UTF-16 units
    start: int  # in the result, in characters


def parse(source: str) -> tuple[str, list[Json]]:
    """The plain text and its entities."""
    if not MARK.search(source):
        return source, []
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.out = ""
        self.offset = 0
        self.open: list[_Tag] = []
        self.entities: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source):
            character = self.source[self.at]
            if character == "<":
                self._tag()
            elif character == "&":
                self._put(self._reference())
            else:
                end = self._next_mark()
                self._put(self.source[self.at : end])
                self.at = end
        if self.open:
            name = self.open[-1].name
            raise _refusal(f'Can\'t find end tag corresponding to start tag "{name}"')
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return self.out, self.entities

    def _next_mark(self) -> int:
        match = MARK.search(self.source, self.at)
        return match.start() if match else len(self.source)

    def _put(self, text: str) -> None:
        self.out += text
        self.offset += utf16(text)

    def _reference(self) -> str:
        match = REFERENCE.match(self.source, self.at)
        character = _meant(match) if match else None
        self.at = match.end() if match and character else self.at + 1
        return character or "&"

    def _tag(self) -> None:
        begin = self.at
        closes = self.source.startswith("</", begin)
        match = END_OF_NAME.search(self.source, begin + 1)
        if closes:
            self._close(begin, match.start() if match else len(self.source))
        elif match is None:
            raise _refusal(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        else:
            self._start(begin, match.start())

    def _start(self, begin: int, end_of_name: int) -> None:
        name = self.source[begin + 1 : end_of_name].lower()
        where = self._bytes(begin)
        if name not in KINDS:
            raise _refusal(f'Unsupported start tag "{name}" at byte offset {where}')
        self.at = end_of_name
        argument = self._attributes(name, where)
        if name == "span" and argument != "spoiler":
            raise _refusal(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
        self.open.append(
            _Tag(name=name, argument=argument, offset=self.offset, start=len(self.out))
        )

    def _attributes(self, tag: str, where: int) -> str:
        argument = ""
        while True:
            match = ATTRIBUTE.match(self.source, self.at)
            assert match is not None  # every part of the pattern may be empty
            key, equals = match.groups()
            if not key and self.source.startswith(">", match.end()):
                self.at = match.end() + 1
                return argument
            if match.end() >= len(self.source):
                raise _refusal(f"Unclosed start tag at byte offset {where}")
            if not key:
                raise _refusal(f'Empty attribute name in the tag "{tag}" at byte offset {where}')
            self.at = match.end()
            if equals:
                argument = _argument(tag, key, self._value(where)) or argument
            elif tag == "blockquote" and key == "expandable":
                argument = "expandable"
            else:
                raise _refusal(
                    "Expected equal sign in declaration of an attribute "
                    f'of the tag "{tag}" at byte offset {where}'
                )

    def _value(self, where: int) -> str:
        quote = self.source[self.at]
        if quote not in "'\"":
            return self._name_token()
        end = self.source.find(quote, self.at + 1)
        if end < 0 or end + 1 >= len(self.source):
            raise _refusal(f"Unclosed start tag at byte offset {where}")
        value = self.source[self.at + 1 : end]
        self.at = end + 1
        return REFERENCE.sub(lambda match: _meant(match) or match.group(), value)

    def _name_token(self) -> str:
        match = NAME_TOKEN.match(self.source, self.at)
        assert match is not None  # the pattern may be empty
        if not END_OF_NAME.match(self.source, match.end()):
            where = self._bytes(self.at)
            raise _refusal(f"Unexpected end of name token at byte offset {where}")
        self.at = match.end()
        return match.group().lower()

    def _close(self, begin: int, end_of_name: int) -> None:
        where = self._bytes(begin)
        if not self.open:
            raise _refusal(f"Unexpected end tag at byte offset {where}")
        name = self.source[begin + 2 : end_of_name].lower()
        end = END_OF_NAME.search(self.source, end_of_name)
        rest = self.source[end_of_name:].lstrip() if end else ""
        if not rest.startswith(">"):
            raise _refusal(f"Unclosed end tag at byte offset {where}")
        tag = self.open.pop()
        if name and name != tag.name:
            raise _refusal(
                f"Unmatched end tag at byte offset {where}, "
                f'expected "</{tag.name}>", found "</{name}>"'
            )
        self.at = len(self.source) - len(rest) + 1
        if self.offset > tag.offset:
            self._keep(tag)

    def _keep(self, tag: _Tag) -> None:
        kind = KINDS[tag.name]
        place = {"offset": tag.offset, "length": self.offset - tag.offset}
        entity: Json = {"type": kind, **place}
        if kind == "text_link":
            entity["url"] = tag.argument or self.out[tag.start :]
        elif kind == "custom_emoji":
            entity["custom_emoji_id"] = tag.argument
        elif kind == "blockquote" and tag.argument:
            entity["type"] = "expandable_blockquote"
        elif kind == "pre" and self.entities and self._holds_code(place):
            entity["language"] = self.entities.pop()["language"]
        elif kind == "code" and tag.argument and self.open and self.open[-1].name == "pre":
            entity["language"] = tag.argument
        self.entities.append(entity)

    def _holds_code(self, place: Json) -> bool:
        last = self.entities[-1]
        return "language" in last and all(last[key] == place[key] for key in place)

    def _bytes(self, at: int) -> int:
        return len(self.source[:at].encode())


def _argument(tag: str, key: str, value: str) -> str:
    """What an attribute says, where this tag listens to it."""
    match tag, key:
        case ("a", "href") | ("tg-emoji", "emoji-id"):
            return value
        case ("code", "class") if value.startswith("language-"):
            return value.removeprefix("language-")
        case ("span", "class") if value.startswith("tg-"):
            return value.removeprefix("tg-")
        case _:
            return ""


def _meant(match: re.Match[str]) -> str | None:
    hexadecimal, decimal, name = match.groups()
    if name:
        return NAMED.get(name)
    number = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else None


def _refusal(text: str) -> Exception:
    return bad_request(f"can't parse entities: {text}")
