"""What can be pressed below the card of a complaint."""

from collections.abc import Mapping, Sequence

from domain.complaint import Complaint, Status
from domain.desk import Likely
from domain.directory import AgencyId
from domain.facts import AgencyName, Fact
from domain.notices import Button, Rows

EXTENDING = "more-time"  # only once, and not when it is late
HOLDING = ("release", "take-over")  # only while somebody holds it
MORE = "more"  # shows what is pressed rarely below what is pressed daily
OFFICER_BUTTONS: Mapping[Status, tuple[tuple[str, ...], ...]] = {
    Status.ROUTED: (  # and in progress, while nobody holds it
        ("accept", "ask"),
        ("resolve", "not-ours"),
        ("history", MORE),
    ),
    Status.IN_PROGRESS: (("resolve", "ask"), ("note", "history"), (MORE,)),
    Status.ON_HOLD: (("note", "history"), HOLDING),
    Status.RESOLVED: (("note", "history"), HOLDING),
    Status.SUBMITTED: (),
    Status.CLOSED: (("history",),),
    Status.ARCHIVED: (),
}
RARE_BUTTONS: Mapping[Status, tuple[tuple[str, ...], ...]] = {
    Status.ROUTED: (("note", "hand-on"), ("merge",)),
    Status.IN_PROGRESS: (("hand-on", "not-ours"), HOLDING, ("merge", EXTENDING)),
}
MERGED_BUTTONS = (("unmerge", "history"),)
DESK_BUTTONS: Mapping[Status, tuple[tuple[str, ...], ...]] = {
    Status.SUBMITTED: (("route", "archive"), ("ask", "refile"), ("note", "history"), ("merge",)),
    Status.ON_HOLD: (("note", "history"),),
}


def mark_of(complaint: Complaint) -> str:
    """What a card's buttons carry: a press is stale when status or holder is another now.

    It is short, so that an agency's id finds room beside it; three letters tell statuses apart.
    """
    return f"{complaint.status[:3]}.{(complaint.holder or 0) % 100_000}"


def of_agency(complaint: Complaint, *, more: bool = False) -> Rows:
    """Below the card of the agency that has it; with `more`, also what is pressed rarely."""
    rows = _buttons(complaint, _officer_rows(complaint, more=more))
    fewer = Button("button-fewer", "card", (complaint.number,))
    return (*rows, (fewer,)) if more else rows


def of_desk(complaint: Complaint, likely: Sequence[Likely]) -> Rows:
    """Below the triage desk's card, with the agencies that it probably belongs to on top."""
    if complaint.merged_into is not None:
        return _buttons(complaint, MERGED_BUTTONS)
    rows = _buttons(complaint, DESK_BUTTONS.get(complaint.status, ()))
    if complaint.status is Status.SUBMITTED:
        rows = (*(likely_row(complaint, each) for each in likely), *rows)
    return rows


def likely_row(complaint: Complaint, likely: Likely) -> tuple[Button, ...]:
    """A button that gives it to this agency, with how sure we are that it is the right one."""
    args = (complaint.number, mark_of(complaint), likely.agency)
    facts: dict[str, Fact] = {"agency": AgencyName(likely.agency)}
    if likely.share is None:
        return (Button("button-agency", "to", args, facts),)
    facts["percent"] = round(100 * likely.share)
    return (Button("button-likely", "to", args, facts),)


def recall_button(number: str, agency: AgencyId) -> Button:
    """With it the triage desk takes a complaint back from the agency that has it."""
    return Button("button-recall", "recall", (number, agency))


def has_more(complaint: Complaint) -> bool:
    """Whether an agency may do more than its card shows at once."""
    return any(MORE in row for row in _officer_rows(complaint))


def _officer_rows(complaint: Complaint, *, more: bool = False) -> tuple[tuple[str, ...], ...]:
    if complaint.merged_into is not None:
        return MERGED_BUTTONS
    is_unheld = complaint.holder is None and complaint.status is Status.IN_PROGRESS
    status = Status.ROUTED if is_unheld else complaint.status
    rows = (*OFFICER_BUTTONS[status], *(RARE_BUTTONS.get(status, ()) if more else ()))
    hidden = {
        *((MORE,) if more else ()),
        *(HOLDING if complaint.holder is None else ()),
        *((EXTENDING,) if complaint.extended or complaint.is_overdue else ()),
    }
    shown = (tuple(verb for verb in row if verb not in hidden) for row in rows)
    return tuple(filter(None, shown))


def _buttons(complaint: Complaint, rows: tuple[tuple[str, ...], ...]) -> Rows:
    args = (complaint.number, mark_of(complaint))
    return tuple(tuple(Button(f"button-{verb}", verb, args) for verb in row) for row in rows)
