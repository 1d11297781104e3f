"""A long list of buttons, a page at a time."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from domain.notices import Button, Rows

T = TypeVar("T")

A_ROW = 2
A_PAGE = 8


def page_of(
    things: Sequence[T],
    page: int,
    *,
    shown: Callable[[T], Button],
    turn: Callable[[str, int], Button],
) -> Rows:
    """The things on this page, two in a row, and below them the way to the pages beside it.

    `turn` makes a button from its label and the page that it leads to.
    """
    turns = []
    if page > 0:
        turns.append(turn("button-previous", page - 1))
    if len(things) > (page + 1) * A_PAGE:
        turns.append(turn("button-next", page + 1))
    return (*rows(map(shown, things[page * A_PAGE : (page + 1) * A_PAGE])), *rows(turns))


def rows(buttons: Iterable[Button]) -> Rows:
    """The buttons, two in a row."""
    given = tuple(buttons)
    return tuple(given[at : at + A_ROW] for at in range(0, len(given), A_ROW))
