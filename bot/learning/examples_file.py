"""Examples in a CSV file: a text, the label that people gave it, and when."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from textwrap import shorten
from typing import TextIO

from bot.config import ConfigError
from bot.learning.moments import moments
from bot.learning.training import Example

TEXTS = ("text", "words", "description", "isi", "isi_laporan", "laporan")
LABELS = ("label", "category", "kategori", "topic")
TIMES = ("created_at", "created_at_wib", "at", "date", "tanggal")
COLUMNS = (TEXTS, LABELS, TIMES)
DELIMITERS = ",;\t|"  # Excel takes the second where numbers have a decimal comma
NOTHING = frozenset({"", "-", "n/a", "nan", "nat", "none", "null"})  # as programs write it
SHOWN = 120  # characters of a first line that names no columns, but is itself an example
LARGEST = 1_000_000  # characters of one field; complaints are shorter, but files are strange

Row = tuple[str, str, str]
"""A text, its label, its date."""


def read(file: Path) -> tuple[list[Example], int]:
    """The examples, oldest first, and how many rows were left out since they lack something.

    Raises `ConfigError`, naming what is wrong with the file."""
    csv.field_size_limit(LARGEST)
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = _rows(file, lines)
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read ({error.strerror}).") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file}: is not a text file in UTF-8 ({error}).") from None
    except csv.Error as error:
        raise ConfigError(f"{file}: cannot be read as CSV ({error}).") from None
    whole = [(line, row) for line, row in rows if all(row)]
    if not whole:
        raise ConfigError(f"{file}: holds no examples with a text, a label and a date.")
    try:
        times = moments([(line, told) for line, (_, _, told) in whole])
    except ValueError as problem:
        raise ConfigError(f"{file}: {problem}.") from None
    found = [
        Example(text=text, label=label, at=at)
        for (_, (text, label, _)), at in zip(whole, times, strict=True)
    ]
    return sorted(found, key=lambda example: example.at), len(rows) - len(whole)


def _rows(file: Path, lines: TextIO) -> list[tuple[int, Row]]:
    """What stands in the rows, each with the number of its (last) line."""
    first = lines.readline()
    lines.seek(0)
    rows = csv.reader(lines, delimiter=max(DELIMITERS, key=first.count))
    names = [name.strip().lower().replace(" ", "_") for name in next(rows, [])]
    text, label, at = (_place(file, wanted, names) for wanted in COLUMNS)

    def told(row: Sequence[str], place: int) -> str:
        found = row[place].strip() if place < len(row) else ""
        return "" if found.lower() in NOTHING else found

    return [
        (rows.line_num, (told(row, text), told(row, label), told(row, at))) for row in rows if row
    ]


def _place(file: Path, wanted: Iterable[str], names: Sequence[str]) -> int:
    for name in wanted:
        if name in names:
            return names.index(name)
    there = f"it has {shorten(', '.join(names), SHOWN)}" if names else "it is empty"
    raise ConfigError(f"{file}: has no column called {' or '.join(wanted)}; {there}.")
