"""Our own values as JSON and back again.

Each dataclass, choice and time is written with its name, so that a fact in a notice comes back as
the kind of fact it was. Renaming one of these classes therefore needs a migration; a new field
needs a default, which is also what is left out when writing.
"""

import json
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from importlib import import_module
from typing import Any

import domain

KIND = "$"  # the key under which a class stands with its name
PLAIN = frozenset({str, int, float, bool, type(None)})
ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def dumps(value: object) -> str:
    """Write a value as JSON."""
    return ENCODE(_pack(value))


def loads(text: str | bytes) -> Any:
    """Read what `dumps` wrote."""
    return _frozen(json.loads(text, object_hook=_unpack))


def _named() -> dict[str, Callable[..., Any]]:
    found = pkgutil.iter_modules(domain.__path__)
    modules = [import_module(f"domain.{module.name}") for module in found]
    return {
        name: kind
        for module in modules
        for name, kind in vars(module).items()
        if isinstance(kind, type) and (is_dataclass(kind) or issubclass(kind, Enum))
    }


def _default(field: Field[Any]) -> object:
    return field.default_factory() if field.default_factory is not MISSING else field.default


KINDS = _named()
SHAPES = {
    kind: [(field.name, _default(field)) for field in fields(kind)]
    for kind in KINDS.values()
    if is_dataclass(kind)
}


def _pack(value: Any) -> object:
    """What JSON can say. Written with few calls: every notice and every event comes through."""
    kind = type(value)
    if kind in PLAIN:
        return value
    if kind in SHAPES:
        shape: dict[str, object] = {KIND: kind.__name__}
        for name, default in SHAPES[kind]:
            held = getattr(value, name)
            if held is not default and held != default:
                shape[name] = held if type(held) in PLAIN else _pack(held)
        return shape
    if kind is tuple or kind is list:
        return [_pack(item) for item in value]
    return _pack_rarer(value)


def _pack_rarer(value: Any) -> object:
    kind = type(value)
    if isinstance(value, Mapping):
        return {key: _pack(item) for key, item in value.items()}
    if isinstance(value, Enum):
        return {KIND: kind.__name__, "is": value.value}
    if isinstance(value, date):  # a datetime is one, too
        return {KIND: kind.__name__, "is": value.isoformat()}
    raise TypeError(f"{kind.__name__} has no shape to be stored in")


READERS: dict[str, Callable[[str], object]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
}


def _unpack(found: dict[str, Any]) -> object:
    name = found.pop(KIND, None)
    if name is not None and "is" in found:
        return (READERS.get(name) or KINDS[name])(found["is"])
    for key, value in found.items():
        if type(value) is list:
            found[key] = _frozen(value)
    return found if name is None else KINDS[name](**found)


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if type(value) is list else value
