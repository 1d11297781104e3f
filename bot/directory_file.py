"""The directory as a TOML file: read with every mistake named, and written out again."""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.config import ConfigError
from bot.directory_rules import mistakes_in
from bot.directory_tables import DirectoryTables, told
from domain.directory import (
    Agency,
    Category,
    Directory,
    Holiday,
    Question,
    RatingReason,
    ReadyAnswer,
    RoutingException,
)

BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


def read(file: Path, languages: Sequence[str]) -> Directory:
    """The directory in this file; `ConfigError` lists everything that is wrong with it."""
    try:
        given = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read ({error.strerror}).") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ConfigError(f"{file}: is not TOML ({error}).") from None
    try:
        tables = DirectoryTables.model_validate(given)
    except ValidationError as error:
        faults = error.errors(include_url=False, include_input=False)
        raise _all_of([told(fault, given) for fault in faults], file) from None
    directory = tables.as_directory()
    mistakes = [*_twice(tables), *mistakes_in(directory, languages)]
    if mistakes:
        raise _all_of(mistakes, file)
    return directory


def merged(new: Directory, old: Directory) -> Directory:
    """What an import leaves: the file's word counts, and what it leaves out stays as it was.

    So nothing disappears that complaints refer to, and groups that were linked in chat stay so.
    Exceptions have no names by which one could stay: those of a file that has any are all.
    """
    agencies = {**new.agencies, **old.agencies, **new.agencies}  # in the file's order
    return Directory(
        agencies={id_: _linked(agency, old.agencies.get(id_)) for id_, agency in agencies.items()},
        categories={**new.categories, **old.categories, **new.categories},
        exceptions=new.exceptions or old.exceptions,
        oversight=new.oversight or old.oversight,
        elsewhere=new.elsewhere or old.elsewhere,
        triage_group=new.triage_group or old.triage_group,
        triage_language=new.triage_language or old.triage_language,
        kept_answers=old.kept_answers,
        holidays=_by_day((*old.holidays, *new.holidays)),
    )


def _by_day(holidays: Iterable[Holiday]) -> tuple[Holiday, ...]:
    """Each day of somebody once; the later word counts."""
    named = {(each.day, each.agency or ""): each for each in holidays}
    return tuple(named[key] for key in sorted(named))


def write(directory: Directory) -> str:
    """The TOML text that reads back as this directory."""
    desk = {"group": directory.triage_group, "language": directory.triage_language}
    oversight = {"agency": directory.oversight, "elsewhere": directory.elsewhere}
    tables = [
        _table("[triage_desk]", _without_empty(desk)),
        _table("[oversight]", _without_empty(oversight)),
        *(_table("[[category]]", _told_of(c)) for c in _as_they_count(directory)),
        *(_table("[[agency]]", _told_of(a)) for a in directory.agencies.values()),
        *(_table("[[exception]]", _told_of(e)) for e in directory.exceptions),
        *(_table("[[holiday]]", _told_of(h)) for h in directory.holidays),
    ]
    return "\n".join(tables)


def _all_of(mistakes: Iterable[str], file: Path) -> ConfigError:
    return ConfigError("\n".join(f"{file}: {mistake}." for mistake in mistakes))


def _twice(tables: DirectoryTables) -> Iterator[str]:
    for kind, listed in (("agency", tables.agency), ("category", tables.category)):
        ids = [table.id for table in listed]
        for twice in sorted({id_ for id_ in ids if ids.count(id_) > 1}):
            yield f'{kind} "{twice}" is there twice'


def _linked(agency: Agency, before: Agency | None) -> Agency:
    if agency.group is None and before is not None:
        return replace(agency, group=before.group)
    return agency


def _as_they_count(directory: Directory) -> Iterator[Category]:
    """The categories with the ready answers that officers are offered."""
    for category in directory.categories.values():
        yield replace(category, answers=directory.answers_of(category.id))


def _told_of(
    thing: Agency | Category | Question | RatingReason | ReadyAnswer | RoutingException | Holiday,
) -> dict[str, Any]:
    """What has to be written down: fields that are not empty, under their names in the file."""
    told = {field.name.rstrip("_"): getattr(thing, field.name) for field in fields(thing)}
    return _without_empty(told)


def _without_empty(told: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in told.items() if value not in (None, (), {}, False)}


def _table(head: str, content: Mapping[str, Any]) -> str:
    return "".join([head, "\n", *(f"{key} = {_value(it)}\n" for key, it in content.items())])


def _value(value: Any) -> str:
    match value:
        case bool() | int():
            return json.dumps(value)
        case str():  # JSON's strings are TOML's, but for one character
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case date():  # without quotes, as TOML has it
            return value.isoformat()
        case Question():
            return _value({**_told_of(value), "optional": value.optional})
        case ReadyAnswer() | RatingReason():
            return _value(_told_of(value))
        case Mapping():
            pairs = ", ".join(f"{_key(key)} = {_value(it)}" for key, it in value.items())
            return f"{{ {pairs} }}"
        case _:
            return f"[{', '.join(map(_value, value))}]"


def _key(key: str) -> str:
    return key if BARE_KEY.fullmatch(key) else _value(key)
