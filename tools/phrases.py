"""The Fluent files as the locale check reads them: messages, what they mention, how they read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice, product
from pathlib import Path
from typing import NamedTuple

from fluent.syntax import ast, parse

Node = ast.Message | ast.Term
Value = Callable[[str], str]  # what a variable is filled with

TOO_MANY_READINGS = 2000  # of one message: nobody could proof-read it


class Place(NamedTuple):
    """Where something stands."""

    path: Path
    line: int


class Problem(NamedTuple):
    """One thing to put right, and where."""

    place: Place
    sentence: str


@dataclass(frozen=True, kw_only=True)
class Language:
    """All messages and terms of one language, by id; a term's id begins with a hyphen."""

    code: str
    nodes: dict[str, Node] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_language(folder: Path) -> Language:
    """Read every Fluent file in the folder of a language."""
    language = Language(code=folder.name)
    for path in sorted(folder.glob("*.ftl")):
        text = path.read_text(encoding="utf-8")
        for entry in parse(text).body:
            start = entry.span.start if entry.span else 0
            _add(language, entry, Place(path, text.count("\n", 0, start) + 1))
    return language


def _add(language: Language, entry: ast.EntryType, place: Place) -> None:
    if isinstance(entry, ast.Junk):
        reason = "; ".join(str(note.message) for note in entry.annotations)
        language.problems.append(Problem(place, f"Fluent cannot read this: {reason}"))
    if not isinstance(entry, ast.Message | ast.Term):
        return
    name = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
    if name in language.nodes:
        language.problems.append(Problem(place, f"{name} is defined a second time."))
    language.nodes[name] = entry
    language.places[name] = place


def variables(language: Language, name: str) -> set[str]:
    """What a message must be told, for itself and for the messages that it refers to."""
    nodes = [language.nodes[each] for each in {name, *mentioned(language, name)}]
    parts = (part for node in nodes if isinstance(node, ast.Message) for part in _walk(node))
    return {part.id.name for part in parts if isinstance(part, ast.VariableReference)}


def mentioned(language: Language, name: str) -> set[str]:
    """The messages and terms that a message refers to, directly or through others."""
    found: set[str] = set()
    ahead = [name]
    while ahead:
        new = references(language.nodes[ahead.pop()]) & language.nodes.keys() - found
        found |= new
        ahead += new
    return found


def references(node: Node) -> set[str]:
    """The messages and terms that it refers to."""
    terms = {f"-{part.id.name}" for part in _walk(node) if isinstance(part, ast.TermReference)}
    return terms | {part.id.name for part in _walk(node) if isinstance(part, ast.MessageReference)}


def functions(node: Node) -> set[str]:
    """The Fluent functions that it calls."""
    return {part.id.name for part in _walk(node) if isinstance(part, ast.FunctionReference)}


def readings(language: Language, node: Node, value: Value) -> list[str]:
    """The ways in which the message, or an attribute of it, can read; too many are cut off."""
    patterns = [node.value, *(attribute.value for attribute in node.attributes)]
    ways = (way for pattern in patterns if pattern for way in _ways(language, pattern, value))
    return list(islice(ways, TOO_MANY_READINGS))


def _walk(part: object) -> Iterator[ast.BaseNode]:
    if isinstance(part, list):
        for one in part:
            yield from _walk(one)
    if isinstance(part, ast.BaseNode):
        yield part
        yield from _walk(list(vars(part).values()))


def _ways(language: Language, part: object, value: Value) -> Iterator[str]:
    match part:
        case ast.Pattern():
            choices = [list(_ways(language, element, value)) for element in part.elements]
            yield from map("".join, product(*choices))
        case ast.Placeable(expression=inner) | ast.Variant(value=inner):
            yield from _ways(language, inner, value)
        case ast.SelectExpression(variants=variants):
            yield from chain.from_iterable(_ways(language, each, value) for each in variants)
        case ast.VariableReference():
            yield value(part.id.name)
        case ast.MessageReference() | ast.TermReference():
            yield from _ways(language, _meant(language, part), value)
        case ast.FunctionReference():
            yield from _ways(language, part.arguments.positional[0], value)
        case ast.TextElement() | ast.Literal():
            yield str(part.parse()["value"]) if isinstance(part, ast.Literal) else part.value


def _meant(
    language: Language, reference: ast.MessageReference | ast.TermReference
) -> ast.Pattern | None:
    prefix = "-" if isinstance(reference, ast.TermReference) else ""
    node = language.nodes.get(prefix + reference.id.name)
    if node is None or reference.attribute is None:
        return node.value if node else None
    named = (one for one in node.attributes if one.id.name == reference.attribute.name)
    return next((attribute.value for attribute in named), None)
