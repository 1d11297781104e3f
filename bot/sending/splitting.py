"""Cuts a long HTML text into messages that Telegram takes, each with its tags closed."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

TEXT_LIMIT = 4096  # characters that are seen; tags do not count, an entity counts as one
CAPTION_LIMIT = 1024

TOKEN = re.compile(r"<(/?)([a-z-]+)[^>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]+);|.", re.DOTALL | re.I)
JOINER, VARIATIONS = "\u200d", "\ufe00\ufe0f"  # what keeps the parts of one emoji together
FAR_BACK = 4  # a cut is made at a border in the last quarter, else wherever the limit is


def length(html: str) -> int:
    """How many characters of it are seen."""
    if "<" not in html and "&" not in html:
        return len(html)
    return sum(not match[2] for match in TOKEN.finditer(html))


def split(html: str, limit: int = TEXT_LIMIT) -> list[str]:
    """Texts of at most `limit` seen characters, cut between lines or words where possible."""
    if len(html) <= limit or length(html) <= limit:
        return [html] if html.strip() else []
    return [piece for piece in _pieces(html, limit) if without_tags(piece).strip()]


def without_tags(html: str) -> str:
    """The text still escaped, but with no tags in it."""
    return re.sub(r"<[^>]*>", "", html)


@dataclass(slots=True)
class _Piece:
    """What has been gathered for one message."""

    tokens: list[re.Match[str]] = field(default_factory=list)
    seen: int = 0
    border: int = 0  # how many tokens come before the best place to cut
    line: int = 0  # the same for the end of a line, which is better

    def add(self, token: re.Match[str], limit: int) -> None:
        """One more token, and perhaps a better place to cut; `limit` is the room, in characters."""
        self.tokens.append(token)
        if token[2]:
            return
        self.seen += 1
        if self.seen > limit - limit // FAR_BACK and token[0].isspace():
            self.border = len(self.tokens)
            if token[0] == "\n":
                self.line = self.border

    def cut(self, following: str) -> int:
        """How many tokens to send; the rest begins the next message."""
        if self.line:
            return self.line
        if following.isspace():
            return len(self.tokens)
        return self.border or _between_signs(self.tokens)


def _pieces(html: str, limit: int) -> Iterator[str]:
    opened: list[re.Match[str]] = []
    waiting = list(TOKEN.finditer(html))
    waiting.reverse()
    while waiting:
        piece = _Piece()
        while waiting and (piece.seen < limit or waiting[-1][2]):
            piece.add(waiting.pop(), limit)
        if waiting:
            cut = piece.cut(waiting[-1][0])
            waiting.extend(reversed(piece.tokens[cut:]))
            del piece.tokens[cut:]
        before = "".join(tag[0] for tag in opened)
        for token in piece.tokens:
            _follow(opened, token)
        after = "".join(f"</{tag[2]}>" for tag in reversed(opened))
        yield before + "".join(token[0] for token in piece.tokens).strip() + after


def _follow(opened: list[re.Match[str]], token: re.Match[str]) -> None:
    if token[2] and token[1]:
        if opened:
            opened.pop()
    elif token[2]:
        opened.append(token)


def _between_signs(tokens: list[re.Match[str]]) -> int:
    """The last place that does not tear an emoji or a letter with its accents apart."""
    for at in range(len(tokens) - 1, len(tokens) // 2, -1):
        if not (_sticks(tokens[at][0]) or tokens[at - 1][0] == JOINER):
            return at
    return len(tokens)


def _sticks(sign: str) -> bool:
    first = sign[0]
    return first == JOINER or first in VARIATIONS or unicodedata.combining(first) != 0
