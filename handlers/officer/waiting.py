"""What waits at the triage desk, the oldest first; each complaint opens its card anew."""

from collections.abc import Iterator, Sequence

from domain.cards import slot_of
from domain.complaint import Complaint
from domain.facts import CategoryName, Due, Fact, Words
from domain.notices import Button, Notice, Rows, Said
from domain.refusal import Refusal
from handlers.context import Group, Work
from handlers.officer.authority import card_now
from storage import complaints, messages
from storage.complaints import Unchanged
from storage.store import Store

LISTED = 6  # complaints on a page
GLIMPSE = 60  # characters of the citizen's words


async def show(group: Group, store: Store, work: Work) -> None:
    """`/triase`: the first page, in a message of its own."""
    await _page(0, work.key, group, store, work)


async def turn(args: tuple[str, ...], group: Group, store: Store, work: Work) -> None:
    """Another page, in the same message."""
    page, tag = args
    await _page(int(page), tag, group, store, work)


async def open_anew(complaint: Complaint, store: Store, work: Work) -> None:
    """A new card at the end of the chat; the old one says that it is there."""
    slot = slot_of(complaint.number)
    card = card_now(complaint, work)
    group = str(work.chat.ref)
    old = await messages.slot_message(store, group, slot)
    moved = work.say(
        Said("agency-card-below", {"number": complaint.number}),
        to=card.to,
        retires=slot,
        about=complaint.number,
        purpose="relay",
    )
    notices = (card,) if old is None else (moved, card)
    await work.keep(notices=notices, writes=(Unchanged(complaint),))


async def _page(page: int, tag: str, group: Group, store: Store, work: Work) -> None:
    if not group.is_desk:
        raise Refusal("refusal-desk-only")
    total = await complaints.count_waiting(store)
    pages = max(1, -(-total // LISTED))
    at = min(page, pages - 1)
    found = await complaints.waiting(store, offset=at * LISTED, limit=LISTED)
    await work.keep(notices=(_list(found, at, pages, total, tag, work),))


def _list(
    found: Sequence[Complaint], page: int, pages: int, total: int, tag: str, work: Work
) -> Notice:
    head = Said("desk-waiting", {"count": total, "page": page + 1, "pages": pages})
    return work.say(
        head, *map(_line, found), slot=f"waiting:{tag}", buttons=_rows(found, page, pages, tag)
    )


def _line(complaint: Complaint) -> Said:
    facts: dict[str, Fact] = {
        "number": complaint.number,
        "category": CategoryName(complaint.category),
        "words": Words(complaint.number, 0, GLIMPSE),
        "status": complaint.status,
    }
    if complaint.deadline is not None:
        facts["due"] = Due(complaint.deadline.due)
    return Said("desk-waiting-line", facts)


def _rows(found: Sequence[Complaint], page: int, pages: int, tag: str) -> Rows:
    opens = [
        Button("button-number", "show", (each.number,), {"number": each.number}) for each in found
    ]
    pairs = [tuple(opens[at : at + 2]) for at in range(0, len(opens), 2)]
    turns = tuple(_turns(page, pages, tag))
    return (*pairs, turns) if turns else tuple(pairs)


def _turns(page: int, pages: int, tag: str) -> Iterator[Button]:
    if page > 0:
        yield Button("button-previous", "waiting", (str(page - 1), tag))
    if page + 1 < pages:
        yield Button("button-next", "waiting", (str(page + 1), tag))
