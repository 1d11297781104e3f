"""Which day somebody means: "kemarin", "2 hari lalu", "17/11", "last week"."""

import re
from datetime import date, timedelta

WORDS: dict[str, int] = {  # how many days ago
    "hari ini": 0, "sekarang": 0, "barusan": 0, "tadi": 0, "tadi pagi": 0, "tadi siang": 0,
    "tadi malam": 1, "semalam": 1, "kemarin": 1, "kmrn": 1, "kemaren": 1, "kemarin lusa": 2,
    "kemarin dulu": 2, "minggu lalu": 7, "minggu kemarin": 7, "bulan lalu": 30,
    "today": 0, "now": 0, "this morning": 0, "last night": 1, "yesterday": 1,
    "day before yesterday": 2, "last week": 7, "last month": 30,
}  # fmt: skip
NUMBERS = {
    "se": 1, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7,
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
}  # fmt: skip
UNITS = {
    "hari": 1, "hr": 1, "minggu": 7, "pekan": 7, "bulan": 30, "bln": 30,
    "day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30,
}  # fmt: skip
MONTHS = (
    ("jan",), ("feb", "peb"), ("mar",), ("apr",), ("mei", "may"), ("jun",), ("jul",),
    ("agu", "agt", "aug"), ("sep",), ("okt", "oct"), ("nov", "nop"), ("des", "dec"),
)  # fmt: skip

AGO = re.compile(r"(se|\w+)\s*(\w+?) (?:yang |yg )?(?:lalu|ago)")
DATE = re.compile(r"(?:tgl |tanggal )?(\d{1,2})[ /.-](\d{1,2}|[a-z]{3,})(?:[ /.-](\d{4}|\d{2}))?")
ISO = re.compile(r"\d{4}-\d\d-\d\d")
MONTH_FIRST = re.compile(r"([a-z]{3,}) (\d{1,2})(?:,? (\d{4}))?")  # November 17


def day_meant(words: str, today: date) -> date | None:
    """The day, never later than today; None if the words mean no day that we understand."""
    said = " ".join(words.lower().strip(" .!").split())
    if said in WORDS:
        return today - timedelta(days=WORDS[said])
    if ISO.fullmatch(said):
        return _past(said, today)
    if found := AGO.fullmatch(said):
        return _ago(found[1], found[2], today)
    if found := DATE.fullmatch(said):
        return _on(found[1], found[2], found[3], today)
    if found := MONTH_FIRST.fullmatch(said):
        return _on(found[2], found[1], found[3], today)
    return None


def day_coming(words: str, today: date) -> date | None:
    """The day that a date names, the next one if it has no year; None if the words are no date."""
    said = " ".join(words.lower().strip(" .,:;").split())
    if ISO.fullmatch(said):
        return _valid(said)
    if found := DATE.fullmatch(said):
        day, month, year = found.groups()
    elif found := MONTH_FIRST.fullmatch(said):
        month, day, year = found.groups()
    else:
        return None
    number = int(month) if month.isdecimal() else _month(month)
    years = [2000 + int(year) % 100] if year else [today.year, today.year + 1]
    days = [_valid(f"{each:04}-{number:02}-{int(day):02}") for each in years]
    return next((each for each in days if each and (year or each >= today)), None)


def _ago(count: str, unit: str, today: date) -> date | None:
    number = int(count) if count.isdecimal() else NUMBERS.get(count, 0)
    if not 0 < number <= 1000 or unit not in UNITS:
        return None
    return today - timedelta(days=number * UNITS[unit])


def _on(day: str, month: str, year: str | None, today: date) -> date | None:
    number = int(month) if month.isdecimal() else _month(month)
    if year is not None:
        return _past(f"{2000 + int(year) % 100:04}-{number:02}-{int(day):02}", today)
    this_year = _past(f"{today.year:04}-{number:02}-{int(day):02}", today)
    return this_year or _past(f"{today.year - 1:04}-{number:02}-{int(day):02}", today)


def _month(name: str) -> int:
    return next((at for at, names in enumerate(MONTHS, 1) if name.startswith(names)), 0)


def _past(iso: str, today: date) -> date | None:
    day = _valid(iso)
    return day if day and day <= today else None


def _valid(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
