"""Dates and times as files tell them."""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

SHOWN = "2026-12-31 09:30"  # an example of what is always understood
YEAR_FIRST = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(.*)")
TURNED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(.*)")  # 31/12/2026 9:30, as from Excel
HOUR = re.compile(
    r"[ T,]+(\d{1,2})[:.](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?"
    r" ?([ap]m)? ?(z|utc|gmt|wib|wita|wit|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
ZONES = {"wib": "+07:00", "wita": "+08:00", "wit": "+09:00"}  # of Indonesia


def moment(words: str) -> datetime:
    """As in ISO 8601, or nearly; without a zone it is taken as UTC. Raises `ValueError`."""
    at = _nearly_iso(words) or datetime.fromisoformat(words)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _nearly_iso(words: str) -> datetime | None:
    """2026/1/5 9:30, 2026-01-05 9:30 PM, 2026-01-05 09.30 WIB, 2026-01-05 09:30:00 +0700."""
    found = YEAR_FIRST.fullmatch(words)
    told = HOUR.fullmatch(found[4] or " 0:00") if found else None
    if found is None or told is None:
        return None
    day = "-".join(part.zfill(2) for part in found.groups()[:3])
    hour, minute, second, half, zone = (part or "" for part in told.groups())
    if half:
        hour = str(int(hour) % 12 + (12 if half.lower() == "pm" else 0))
    offset = ZONES.get(zone.lower(), zone if zone.startswith(("+", "-")) else "")
    return datetime.fromisoformat(f"{day}T{hour.zfill(2)}:{minute}:{second or '00'}{offset}")


def moments(told: Sequence[tuple[int, str]]) -> list[datetime]:
    """What stands in these lines, all written in one way: as in ISO 8601, or turned round.

    Whether the day or the month goes first, one line tells of all. Raises `ValueError`, with a
    sentence that says which line cannot be understood."""
    ways = [[_tried(way, words) for _, words in told] for way in (moment, _day_first, _month_first)]
    best = max(ways, key=lambda found: len(found) - found.count(None))
    for (line, words), at in zip(told, best, strict=True):
        if at is None:
            raise ValueError(f"line {line}: {words!r} is not a date such as {SHOWN}")
    _, day_first, month_first = ways
    if best is day_first and None not in month_first and day_first != month_first:
        raise ValueError(f"no date tells whether day or month goes first; write {SHOWN}")
    return [at for at in best if at is not None]


def _tried(way: Callable[[str], datetime], words: str) -> datetime | None:
    try:
        return way(words)
    except ValueError:
        return None


def _day_first(words: str) -> datetime:
    return _turned(words, r"\3-\2-\1")


def _month_first(words: str) -> datetime:
    return _turned(words, r"\3-\1-\2")


def _turned(words: str, order: str) -> datetime:
    found = TURNED.fullmatch(words)
    if found is None:
        raise ValueError(words)
    return moment(f"{found.expand(order)}{found[4]}")
