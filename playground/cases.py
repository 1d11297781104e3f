"""Complaints from a file, and a directory in which each of their labels has a desk."""

import csv
import itertools
import random
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from domain.directory import Agency, AgencyId, Category, CategoryId, Directory, Names

WIB = ZoneInfo("Asia/Jakarta")
COLUMNS = ("text", "label", "created_at_wib")


class BadFile(Exception):
    """The file cannot be replayed; the text says why in one sentence."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """One complaint to be played."""

    text: str
    label: str
    at: datetime
    answered_after: timedelta | None = None  # how long the desk took; None: nobody knows


def read_cases(file: Path, limit: int | None = None, days: int | None = None) -> list[Case]:
    """The first so many complaints of a CSV file, in the order of their time.

    With `days`: so many of those that came within so many days of the first, evenly spread.
    """
    if days is None:
        return _read(file, limit)
    cases = _read(file, None)
    within = [case for case in cases if case.at < cases[0].at + timedelta(days=days)]
    count = min(limit or len(within), len(within))
    return [within[nth * len(within) // count] for nth in range(count)]


def _read(file: Path, limit: int | None) -> list[Case]:
    try:
        with file.open(encoding="utf-8", newline="") as lines:
            rows = csv.DictReader(lines)
            missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
            if missing:
                raise BadFile(f"{file}: there is no column {', '.join(missing)}.")
            cases = [_case(row, file, rows.line_num) for row in itertools.islice(rows, limit)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadFile(f"{file}: cannot be read ({error}).") from None
    if not cases:
        raise BadFile(f"{file}: there is nothing in it.")
    return sorted(cases, key=lambda case: case.at)


def directory_of(labels: Iterable[str]) -> Directory:
    """One agency and one category for each label."""
    agencies: dict[AgencyId, Agency] = {}
    categories: dict[CategoryId, Category] = {}
    for label in dict.fromkeys(labels):
        names: Names = {"id": label, "en": label}
        category, agency = category_of(len(categories)), AgencyId(f"desk-{len(agencies)}")
        categories[category] = Category(id=category, name=names)
        agencies[agency] = Agency(id=agency, name=names, handles=(category,))
    return Directory(agencies=agencies, categories=categories)


def category_of(number: int) -> CategoryId:
    """The id of the nth label's category."""
    return CategoryId(f"label-{number}")


def invented(count: int, *, seed: int, start: datetime) -> list[Case]:
    """Complaints made of a few words, for trials that need many and no file."""
    chance = random.Random(seed)
    cases = []
    for number in range(count):
        label, words = chance.choice(INVENTED)
        text = f"{words} di Jalan {chance.choice(STREETS)} nomor {number + 1}, mohon ditangani."
        cases.append(Case(text=text, label=label, at=start + number * timedelta(minutes=1)))
    return cases


INVENTED = (
    ("Dinas Pekerjaan Umum", "Lubang besar"),
    ("Dinas Pekerjaan Umum", "Saluran tersumbat sampah"),
    ("Dinas Lingkungan Hidup", "Sampah menumpuk seminggu"),
    ("Dinas Perhubungan", "Lampu merah mati"),
    ("Satuan Polisi Pamong Praja", "Pedagang menutup trotoar"),
)
STREETS = ("Melati", "Kenanga", "Merdeka", "Pelajar", "Gotong Royong", "Cempaka", "Anggrek")


def _case(row: dict[str, str], file: Path, line: int) -> Case:
    try:
        at = _moment(row["created_at_wib"])
        answered = _moment(row["answered_at_wib"]) if row.get("answered_at_wib") else None
    except ValueError:
        raise BadFile(f"{file}, line {line}: what should be a time is none.") from None
    if not row["text"].strip() or not row["label"].strip():
        raise BadFile(f"{file}, line {line}: text or label is empty.")
    after = answered - at if answered and answered > at else None
    return Case(text=row["text"], label=row["label"], at=at, answered_after=after)


def _moment(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    return (at.replace(tzinfo=WIB) if at.tzinfo is None else at).astimezone(UTC)
