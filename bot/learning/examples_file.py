"""Examples in a CSV file: a text, the label that people gave it, and when."""

import csv
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from bot.config import ConfigError
from bot.learning.training import Example

TEXTS = ("text", "words", "description")
LABELS = ("label", "category")
TIMES = ("created_at", "created_at_wib", "at", "date")
LARGEST = 1_000_000  # characters of one field; complaints are shorter, but files are strange


def read(file: Path) -> list[Example]:
    """The examples, oldest first; rows without a text or a label are left out.

    Raises `ConfigError`, naming what is wrong with the file."""
    csv.field_size_limit(LARGEST)
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = csv.DictReader(lines)
            text, label, at = _columns(file, rows.fieldnames or ())
            found = [
                Example(text=row[text], label=row[label], at=_moment(file, rows.line_num, row[at]))
                for row in rows
                if row[text] and row[label]
            ]
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read ({error.strerror}).") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise ConfigError(f"{file}: is not a CSV file in UTF-8 ({error}).") from None
    if not found:
        raise ConfigError(f"{file}: holds no examples.")
    return sorted(found, key=lambda example: example.at)


def moment(words: str) -> datetime:
    """A moment as files tell it; without a zone it is taken as UTC. Raises `ValueError`."""
    at = datetime.fromisoformat(words)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _columns(file: Path, names: Iterable[str]) -> tuple[str, str, str]:
    given = list(names)
    found = [next((name for name in wanted if name in given), "") for wanted in COLUMNS]
    for name, wanted in zip(found, COLUMNS, strict=True):
        if not name:
            raise ConfigError(f"{file}: has no column called {' or '.join(wanted)}.")
    text, label, at = found
    return text, label, at


COLUMNS = (TEXTS, LABELS, TIMES)


def _moment(file: Path, line: int, words: str) -> datetime:
    try:
        return moment(words)
    except (TypeError, ValueError):
        raise ConfigError(f"{file}: line {line}: {words!r} is not a date and time.") from None
