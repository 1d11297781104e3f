"""Reads Telegram's two kinds of Markdown, with their refusals word by word."""

from dataclasses import dataclass

from playground.telegram.entities import utf16
from playground.telegram.errors import ApiError, bad_request
from playground.telegram.shapes import Json

RESERVED = "_*[]()~`>#+-=|{}.!"
OLD_ESCAPES = "_*`["

# Marks of the newer kind: longer ones first, because they begin with shorter ones.
MARKS = (
    ("```", "pre", "PreCode"),
    ("__", "underline", "Underline"),
    ("||", "spoiler", "Spoiler"),
    ("*", "bold", "Bold"),
    ("_", "italic", "Italic"),
    ("~", "strikethrough", "Strikethrough"),
    ("`", "code", "Code"),
)
OLD_MARKS = {"*": "bold", "_": "italic", "`": "code"}


@dataclass(kw_only=True, slots=True)
class _Open:
    mark: str
    kind: str
    spoken: str
    offset: int
    byte: int


class _Reader:
    """Both kinds read on from a place in the source and write to a result."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.out: list[str] = []
        self.offset = 0
        self.entities: list[Json] = []

    def put(self, text: str) -> None:
        self.out.append(text)
        self.offset += utf16(text)

    def byte(self) -> int:
        return len(self.source[: self.at].encode())

    def keep(self, kind: str, start: int, **facts: str) -> None:
        if self.offset > start:
            self.entities.append(
                {"type": kind, "offset": start, "length": self.offset - start, **facts}
            )

    def result(self) -> tuple[str, list[Json]]:
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.out), self.entities

    def url(self) -> str:
        """The address after a link's words, if one follows in brackets."""
        if not self.source.startswith("(", self.at):
            return ""
        end = self.source.find(")", self.at)
        if end < 0:
            raise _refusal(f"Can't find end of a URL at byte offset {self.byte()}")
        address = self.source[self.at + 1 : end].replace("\\", "")
        self.at = end + 1
        return address


def parse_v2(source: str) -> tuple[str, list[Json]]:
    """The plain text and the entities of MarkdownV2."""
    return _NewReader(source).read()


class _NewReader(_Reader):
    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.open: list[_Open] = []

    def read(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source):
            self._step()
        if self.open:
            last = self.open[-1]
            raise _refusal(f"Can't find end of {last.spoken} entity at byte offset {last.byte}")
        return self.result()

    def _step(self) -> None:
        character = self.source[self.at]
        follower = self.source[self.at + 1 : self.at + 2]
        if character == "\\" and follower and ord(follower) < 127:
            self.put(follower)
            self.at += 2
        elif self.open and self.open[-1].kind in ("code", "pre"):
            self._inside_code(character)
        elif character in "[]":
            self._link(character)
        elif mark := _mark_at(self.source, self.at):
            self._mark(*mark)
        elif character == ">" and self._begins_line():
            self._quote()
        elif character in RESERVED:
            raise _refusal(
                f"Character '{character}' is reserved and must be escaped with the preceding '\\'"
            )
        else:
            self.put(character)
            self.at += 1

    def _inside_code(self, character: str) -> None:
        last = self.open[-1]
        if self.source.startswith(last.mark, self.at):
            self._close(last)
        else:
            self.put(character)
            self.at += 1

    def _quote(self) -> None:
        """A quotation is marked at the beginning of its line."""
        end = self.source.find("\n", self.at)
        end = len(self.source) if end < 0 else end
        text, entities = parse_v2(self.source[self.at + 1 : end])
        start = self.offset
        self.put(text)
        self.keep("blockquote", start)
        self.entities += [{**entity, "offset": entity["offset"] + start} for entity in entities]
        self.at = end

    def _begins_line(self) -> bool:
        return self.at == 0 or self.source[self.at - 1] == "\n"

    def _mark(self, mark: str, kind: str, spoken: str) -> None:
        if self.open and self.open[-1].mark == mark:
            self._close(self.open[-1])
            return
        self._begin(mark, kind, spoken)

    def _begin(self, mark: str, kind: str, spoken: str) -> None:
        self.open.append(
            _Open(mark=mark, kind=kind, spoken=spoken, offset=self.offset, byte=self.byte())
        )
        self.at += len(mark)

    def _close(self, last: _Open) -> None:
        self.open.pop()
        self.at += len(last.mark)
        self.keep(last.kind, last.offset)

    def _link(self, character: str) -> None:
        if character == "[":
            self._begin("[", "text_link", "TextUrl")
            return
        if not self.open or self.open[-1].kind != "text_link":
            raise _refusal("Character ']' is reserved and must be escaped with the preceding '\\'")
        last = self.open.pop()
        self.at += 1
        if address := self.url():
            self.keep("text_link", last.offset, url=address)


def parse(source: str) -> tuple[str, list[Json]]:
    """The plain text and the entities of the older Markdown, where nothing nests."""
    reader = _Reader(source)
    while reader.at < len(source):
        character, follower = source[reader.at], source[reader.at + 1 : reader.at + 2]
        if character == "\\" and follower and follower in OLD_ESCAPES:
            reader.put(follower)
            reader.at += 2
        elif character == "[" or character in OLD_MARKS:
            _old_entity(reader, character)
        else:
            reader.put(character)
            reader.at += 1
    return reader.result()


def _old_entity(reader: _Reader, character: str) -> None:
    triple = reader.source.startswith("```", reader.at)
    mark = "```" if triple else character
    closing = "]" if character == "[" else mark
    end = reader.source.find(closing, reader.at + len(mark))
    if end < 0:
        where = reader.byte()
        raise _refusal(f"Can't find end of the entity starting at byte offset {where}")
    start = reader.offset
    reader.put(reader.source[reader.at + len(mark) : end])
    reader.at = end + len(closing)
    if character == "[":
        if address := reader.url():
            reader.keep("text_link", start, url=address)
    else:
        reader.keep("pre" if triple else OLD_MARKS[character], start)


def _mark_at(source: str, at: int) -> tuple[str, str, str] | None:
    return next((mark for mark in MARKS if source.startswith(mark[0], at)), None)


def _refusal(text: str) -> ApiError:
    return bad_request(f"can't parse entities: {text}")
