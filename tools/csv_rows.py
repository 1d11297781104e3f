"""Rows of a CSV file, by the names of their columns."""

import csv
from pathlib import Path

from bot.config import ConfigError


def rows_of(file: Path, *columns: str) -> list[dict[str, str]]:
    """What stands in these columns, row by row; `ConfigError` says what is wrong with the file."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = csv.DictReader(lines)
            missing = [name for name in columns if name not in (rows.fieldnames or ())]
            if missing:
                raise ConfigError(f"{file}: has no column called {' and none '.join(missing)}.")
            return [{name: (row[name] or "").strip() for name in columns} for row in rows]
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read ({error.strerror}).") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise ConfigError(f"{file}: is not a CSV file in UTF-8 ({error}).") from None
