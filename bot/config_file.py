"""Reading the settings from a file and the environment, and naming what is wrong in them."""

import difflib
import os
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_settings import EnvSettingsSource, SettingsError

from bot.config import BETWEEN, PREFIX, ConfigError, Section, Settings

DEFAULT_FILE = Path("config.toml")


def load(file: Path | None = None) -> Settings:
    """The settings of the file (None: `config.toml` if there is one); the environment wins."""
    given = _read(file or DEFAULT_FILE) if file or DEFAULT_FILE.exists() else {}
    _check_environment(os.environ)
    try:
        return Settings.model_validate(_over(given, EnvSettingsSource(Settings)()))
    except SettingsError:
        raise ConfigError(_not_json(os.environ)) from None
    except ValidationError as error:
        place = str(file or DEFAULT_FILE)
        faults = error.errors(include_url=False, include_input=False)
        raise ConfigError("\n".join(_sentence(fault, place) for fault in faults)) from None


def _read(file: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read ({error.strerror}).") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ConfigError(f"{file}: is not TOML ({error}).") from None


def _over(file: Mapping[str, Any], environment: Mapping[str, Any]) -> dict[str, Any]:
    """Both together, key by key; what is no table at all is left for the check to find."""
    both = dict(file)
    for table, keys in environment.items():
        below = both.get(table, {})
        both[table] = {**below, **keys} if isinstance(below, dict) else below
    return both


def _check_environment(environment: Iterable[str]) -> None:
    """Refuse a variable that was meant for us but names no table; pydantic would overlook it."""
    for name in environment:
        table, nested, _ = name.upper().removeprefix(PREFIX).partition(BETWEEN)
        if name.upper().startswith(PREFIX) and nested and table.lower() not in _keys(Settings):
            raise ConfigError(f"{name}: there is no table {table.lower()} in the settings.")


def _not_json(environment: Mapping[str, str]) -> str:
    """Name the list in the environment that cannot be read; pydantic names only its table."""
    lists = (
        PREFIX + BETWEEN.join((table, key)).upper()
        for table, key in (("service", "languages"), ("service", "admins"), ("holidays", "local"))
    )
    named = " or ".join(name for name in lists if name in environment)
    return f'{named} in the environment should be a list such as ["a", "b"].'


def _sentence(fault: Mapping[str, Any], file: str) -> str:
    path = [str(part) for part in fault["loc"]]
    key = ".".join(path)
    variable = PREFIX + BETWEEN.join(path).upper()
    place = f"{variable} in the environment" if variable in os.environ else f"{file}: {key}"
    if fault["type"] == "extra_forbidden":
        return f"{place} is not a setting{_meant(path)}."
    if fault["type"] == "model_type":
        return f"{place} should be a table, [{key}]."
    message = fault["msg"].removeprefix("Value error, ").removeprefix("Input ")
    return f"{place} {message}."


def _meant(path: list[str]) -> str:
    """A guess at what a mistyped key was meant to be."""
    known = list(_keys(Settings))
    if len(path) > 1:
        section = Settings.model_fields[path[0]].annotation
        assert section is not None
        assert issubclass(section, Section)
        known = list(_keys(section))
    near = difflib.get_close_matches(path[-1], known, n=1)
    return f" (it may be {'.'.join([*path[:-1], *near])} that was meant)" if near else ""


def _keys(model: type[Settings] | type[Section]) -> Iterable[str]:
    return model.model_fields
