"""What was measured, as a table on a terminal."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Tell = Callable[[str], None]
"""Tells whoever waits how far we are."""

Row = Sequence[str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """The first column is text, the others are numbers."""

    title: str
    head: Row
    rows: Sequence[Row]

    def __str__(self) -> str:
        lines = [self.head, *self.rows]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        return "\n".join([self.title, *(f"  {_line(line, widths)}" for line in lines)])


def _line(cells: Row, widths: Sequence[int]) -> str:
    first, *others = (
        cell.rjust(width) if nth else cell.ljust(width)
        for nth, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "   ".join((first, *others)).rstrip()
