"""Dates and times as files tell them."""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

SHOWN = "2026-12-31 09:30"  # an example of what is always understood
TURNED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(.*)")  # 31/12/2026 09:30, as from Excel


def moment(words: str) -> datetime:
    """As in ISO 8601; without a zone it is taken as UTC. Raises `ValueError`."""
    at = datetime.fromisoformat(words)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


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
    day = "-".join(part.zfill(2) for part in found.expand(order).split("-"))
    return moment(f"{day}{found[4]}")
