"""The table of methods and their parameters, and what is wrong with a call by that table.

Telegram itself reads parameters leniently: it ignores unknown ones and takes "abc" for a zero.
So a finding here does not refuse the call; the journal keeps it, and a test can ask for none."""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

TABLE = json.loads(files("playground.telegram").joinpath("methods.json").read_text())
METHODS: dict[str, dict[str, str]] = TABLE["methods"]
TYPES: dict[str, dict[str, str]] = TABLE["types"]
UNIONS: dict[str, list[str]] = TABLE["unions"]
NAMES = {name.lower(): name for name in [*METHODS, *TABLE["others"]]}  # case does not matter

INTEGER = re.compile(r"-?[0-9]+")
FLOAT = re.compile(r"-?[0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?")
BOOLEANS = ("true", "false", "yes", "no", "1", "0")


def findings(method: str, given: dict[str, str]) -> list[str]:
    """What is unknown, missing or mistyped in the parameters of a call."""
    known = METHODS.get(method)
    if known is None:
        return []
    found = [f"{name} is missing" for name in _required(method) if not given.get(name)]
    for name, value in given.items():
        if name not in known:
            found.append(f"{name} is unknown")
        elif not _is_plain_text(known[name]):
            found += _mistyped(name, value, known[name])
    return found


@cache
def _required(method: str) -> tuple[str, ...]:
    return tuple(
        name
        for name, kind in METHODS[method].items()
        if kind.endswith("!") and "InputFile" not in kind  # a file may be a part of its own
    )


@cache
def _is_plain_text(kind: str) -> bool:
    return bool({"String", "InputFile"} & set(kind.rstrip("!").split("|")))


def _mistyped(name: str, value: str, kind: str) -> list[str]:
    kinds = kind.rstrip("!").split("|")
    if kinds == ["Integer"]:
        return [] if INTEGER.fullmatch(value.strip()) else [f"{name} is no integer"]
    if kinds == ["Float"]:
        return [] if FLOAT.fullmatch(value.strip()) else [f"{name} is no number"]
    if kinds in (["Boolean"], ["True"]):
        return [] if value.strip().lower() in BOOLEANS else [f"{name} is no boolean"]
    try:
        return _best(name, json.loads(value), kinds)
    except ValueError:
        return [f"{name} is no JSON"]


def _best(name: str, value: Any, kinds: list[str]) -> list[str]:
    """The findings under that kind which fits best."""
    flat = [sub for kind in kinds for sub in UNIONS.get(kind, [kind])]
    return min((list(_object(name, value, kind)) for kind in flat), key=len)


def _object(name: str, value: Any, kind: str) -> Iterator[str]:
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            yield f"{name} is no array"
            return
        for position, item in enumerate(value):
            yield from _best(f"{name}[{position}]", item, [kind.removeprefix("Array of ")])
    elif kind in TYPES:
        yield from _fields(name, value, TYPES[kind])
    elif not _fits(value, kind):
        yield f"{name} is no {kind}"


def _fields(name: str, value: Any, fields: dict[str, str]) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{name} is no object"
        return
    for key, kind in fields.items():
        if kind.endswith("!") and key not in value:
            yield f"{name}.{key} is missing"
    for key, item in value.items():
        if key not in fields:
            yield f"{name}.{key} is unknown"
        else:
            yield from _best(f"{name}.{key}", item, fields[key].rstrip("!").split("|"))


def _fits(value: Any, kind: str) -> bool:
    match kind:
        case "Integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "Float":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "Boolean" | "True":
            return isinstance(value, bool)
        case "String":
            return isinstance(value, str)
        case _:
            return True  # a kind that this table does not spell out
