"""The triage desk puts a complaint under another category, chosen on its card."""

from collections.abc import Iterator
from dataclasses import replace

from domain import desk, lifecycle
from domain.card_buttons import mark_of
from domain.complaint import Complaint
from domain.directory import Category, CategoryId, Directory
from domain.events import Recategorised
from domain.facts import CategoryName
from domain.notices import Button
from domain.people import Actor
from domain.refusal import Refusal
from handlers.context import Work
from handlers.officer.authority import card_now
from storage.decisions import Unchanged

PAGE = 12  # categories at a time, two in a row
TOP = "-"  # no category is called so


async def offer(
    args: tuple[str, ...], complaint: Complaint, officer: Actor, directory: Directory, work: Work
) -> None:
    """Show the categories on the card: all of the first level, or what is below one of them."""
    lifecycle.check(complaint, Recategorised, officer)
    _, above, page = args if len(args) > 1 else (args[0], TOP, "0")
    buttons = [*_below(above, complaint, directory)]
    shown = buttons[int(page) * PAGE : (int(page) + 1) * PAGE]
    pairs = [tuple(shown[at : at + 2]) for at in range(0, len(shown), 2)]
    last = tuple(_turns(above, int(page), len(buttons), complaint))
    card = replace(card_now(complaint, work), buttons=(*pairs, last))
    await work.keep(notices=(card,), writes=(Unchanged(complaint),))


async def choose(
    args: tuple[str, ...], complaint: Complaint, officer: Actor, directory: Directory, work: Work
) -> None:
    """A category was chosen; the agencies on the card follow it."""
    category = directory.categories.get(CategoryId(args[1]))
    if category is None:
        raise Refusal("refusal-no-such-category")
    await work.keep(desk.recategorise(complaint, category, by=officer, now=work.now))


def _below(above: str, complaint: Complaint, directory: Directory) -> Iterator[Button]:
    parent = directory.categories.get(CategoryId(above))
    if parent is not None:
        yield _file(parent, complaint)
    for category in directory.children(parent.id if parent else None):
        if directory.children(category.id) and parent is None:
            args = (complaint.number, mark_of(complaint), category.id, "0")
            name = {"category": CategoryName(category.id)}
            yield Button("button-category-branch", "refile", args, name)
        else:
            yield _file(category, complaint)


def _file(category: Category, complaint: Complaint) -> Button:
    args = (complaint.number, mark_of(complaint), category.id)
    return Button("button-category", "file", args, {"category": CategoryName(category.id)})


def _turns(above: str, page: int, total: int, complaint: Complaint) -> Iterator[Button]:
    args = (complaint.number, mark_of(complaint))
    if page > 0:
        yield Button("button-previous", "refile", (*args, above, str(page - 1)))
    if total > (page + 1) * PAGE:
        yield Button("button-next", "refile", (*args, above, str(page + 1)))
    yield Button("button-back", "card" if above == TOP else "refile", args)
