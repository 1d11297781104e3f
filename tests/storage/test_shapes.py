"""Every value of ours comes back from JSON as the same kind of value."""

import pkgutil
from collections import defaultdict
from dataclasses import is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from importlib import import_module

import pytest

import domain
from domain.complaint import Status
from domain.deadlines import Clock, Deadline
from domain.notices import Button, Priority, Said
from storage import shapes

NOON = datetime(2026, 8, 14, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "value",
    [
        None,
        "2026-08-14",
        -(2**62),
        True,
        0.5,
        date(2026, 8, 14),
        NOON,
        Status.ON_HOLD,
        Priority.DIGEST,
        Deadline(clock=Clock.ANSWER, since=NOON, due=NOON),
        Button("button-yes", "yes", ("a", "b"), {"is": "x", "nested": "y"}),
        ((Button("a"),), ()),
        {"says": (Said("news", {"day": date(2026, 8, 14), "text": "2026-08-14"}),)},
    ],
    ids=repr,
)
def test_value_comes_back_as_it_was(value: object) -> None:
    back = shapes.loads(shapes.dumps(value))
    assert back == value
    assert type(back) is type(value)


def test_field_added_since_gets_its_default() -> None:
    assert shapes.loads('{"$":"Button","label":"old"}') == Button("old")


def test_what_has_no_shape_is_refused() -> None:
    with pytest.raises(TypeError, match="set has no shape"):
        shapes.dumps({"a": {1}})


def test_no_two_shapes_share_a_name() -> None:
    named = defaultdict(set)
    for module in pkgutil.iter_modules(domain.__path__):
        for name, kind in vars(import_module(f"domain.{module.name}")).items():
            if isinstance(kind, type) and (is_dataclass(kind) or issubclass(kind, Enum)):
                named[name].add(kind)
    assert not [name for name, kinds in named.items() if len(kinds) > 1]
