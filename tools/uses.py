"""Where the code names messages: string literals, and f-strings that stand for a family of ids."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tools.phrases import Place

MESSAGE_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
FAMILY = re.compile(r"[a-z][a-z0-9]*-")  # how an f-string of ids begins, as in f"status-{status}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Use:
    """A place in the code that may name one message, or a family of them."""

    place: Place
    name: str  # of a family: with * for the parts that are filled in

    def means(self, message: str) -> bool:
        """Whether the message is named here."""
        pattern = re.escape(self.name).replace(r"\*", "[a-z0-9-]+")
        return re.fullmatch(pattern, message) is not None

    @property
    def is_family(self) -> bool:
        """Whether it stands for several ids."""
        return "*" in self.name


def find_uses(root: Path, packages: Iterable[str]) -> list[Use]:
    """Every literal in the packages that has the form of a message id."""
    return [
        use
        for package in packages
        for path in sorted((root / package).rglob("*.py"))
        for use in _uses_in(path)
    ]


def _uses_in(path: Path) -> Iterator[Use]:
    tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(name)) if MESSAGE_ID.fullmatch(name):
                yield Use(place=Place(path, node.lineno), name=name)
            case ast.JoinedStr(values=[ast.Constant(value=str(start)), *_]) if FAMILY.match(start):
                yield Use(place=Place(path, node.lineno), name=_family(node))


def _family(node: ast.JoinedStr) -> str:
    parts = (str(part.value) if isinstance(part, ast.Constant) else "*" for part in node.values)
    return "".join(parts)
