"""The list of what a citizen has reported, and of what they support."""

from collections.abc import Sequence

from domain.complaint import Complaint
from domain.facts import CategoryName, Fact, Words
from domain.notices import Button, Said, View
from domain.people import PersonId

LISTED = 5  # complaints on a page of the list
GLIMPSE = 40  # characters of one's own words by which one knows which complaint is meant


def list_of(
    complaints: Sequence[Complaint],
    reader: PersonId,
    *,
    page: int,
    own: int,  # how many they have reported ...
    supported: int,  # ... and how many of others they support
    tag: str,
) -> View:
    """A page of the list: what they reported, newest first, then what they support.

    `tag` names the message that all its pages share."""
    pages = max(1, -(-(own + supported) // LISTED))
    facts: dict[str, Fact] = {"count": own, "supported": supported}
    head = Said("citizen-list-head", {**facts, "page": page + 1, "pages": pages})
    lines = (_listed(each, is_own=each.citizen == reader) for each in complaints)
    opens = tuple((_open(each, tag, is_own=each.citizen == reader),) for each in complaints)
    turns = []
    if page > 0:
        turns.append(Button("button-previous", "mine", (str(page - 1), tag)))
    if page + 1 < pages:
        turns.append(Button("button-next", "mine", (str(page + 1), tag)))
    return View(says=(head, *lines), buttons=(*opens, *([tuple(turns)] if turns else [])))


def _listed(complaint: Complaint, *, is_own: bool) -> Said:
    facts: dict[str, Fact] = {
        "number": complaint.number,
        "status": complaint.status,
        "outcome": complaint.outcome or "none",
        "late": "yes" if complaint.is_overdue else "no",
    }
    if is_own:
        return Said("citizen-list-line", {**facts, "own": Words(complaint.number, 0, GLIMPSE)})
    return Said("support-list-line", {**facts, "category": CategoryName(complaint.category)})


def _open(complaint: Complaint, tag: str, *, is_own: bool) -> Button:
    category = CategoryName(complaint.category)
    facts: dict[str, Fact] = {"number": complaint.number, "category": category}
    verb = "own" if is_own else "backed"
    return Button("button-complaint", verb, (complaint.number, tag), facts)
