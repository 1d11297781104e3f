"""The page of one of their own complaints, as a citizen sees it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from domain import own_history
from domain.closing import may_reopen
from domain.complaint import Complaint, Status
from domain.deadlines import Terms
from domain.events import AnyEvent
from domain.facts import AgencyName, CategoryName, Due, Words
from domain.inviting import may_invite
from domain.notices import Button, Rows, Said, View
from domain.overdue import NUDGED_EVERY
from domain.rating import may_rate
from domain.story_card import take_back

EVENTS = 5  # of the history on a page; with what stands above them still no long card
OWN_WORDS = 300  # characters of what they reported

OWN_BUTTONS: Mapping[Status, tuple[tuple[str, ...], ...]] = {
    Status.SUBMITTED: (("add", "withdraw"),),
    Status.ROUTED: (("add", "withdraw"),),
    Status.IN_PROGRESS: (("add", "withdraw"),),
    Status.ON_HOLD: (("answer",), ("add", "withdraw")),
    Status.RESOLVED: (("confirm", "partly"), ("contest",), ("add", "withdraw")),
    Status.CLOSED: (("reopen",),),
    Status.ARCHIVED: (("object",),),
}
"""A button's verb names its label too: `button-own-add`."""


def slot_of(tag: str) -> str:
    """The message that the list shares with the pages opened from it."""
    return f"page:{tag}"


def page_of(
    complaint: Complaint,
    history: Iterable[AnyEvent],
    *,
    now: datetime,
    terms: Terms,
    tag: str,
    page: int | None = None,  # None: the newest
) -> View:
    """The page of one complaint: where it is, by when, what happened, what its citizen can do."""
    events = own_history.entries(history)
    pages = max(1, -(-len(events) // EVENTS))
    at = pages - 1 if page is None else min(page, pages - 1)
    end = len(events) - (pages - 1 - at) * EVENTS  # the newest page is full, the oldest may not be
    shown = events[max(0, end - EVENTS) : end]
    says = (*_head(complaint), *_nudged(complaint, now), Said("citizen-page-history"))
    lines = (own_history.line_of(event, terms) for event in shown)
    return View(
        says=(*says, *lines),
        buttons=(
            *actions(complaint, now, terms),
            *_nudge(complaint, now),
            *_rate(complaint, now, terms),
            *_story(complaint),
            *_invite(complaint),
            *_turns(complaint.number, at, pages, tag),
            (Button("button-copy-number", copy=complaint.number), _back(tag)),
        ),
    )


def _head(complaint: Complaint) -> Iterator[Said]:
    category = CategoryName(complaint.category)
    yield Said("citizen-page-head", {"number": complaint.number, "category": category})
    yield Said("citizen-page-words", {"words": Words(complaint.number, 0, OWN_WORDS)})
    outcome = complaint.outcome or "none"
    yield Said("citizen-page-status", {"status": complaint.status, "outcome": outcome})
    if complaint.agency is not None:
        yield Said("citizen-page-agency", {"agency": AgencyName(complaint.agency)})
    elif complaint.status in (Status.SUBMITTED, Status.ON_HOLD):
        yield Said("citizen-page-desk")
    if complaint.deadline is not None:
        message = "citizen-page-overdue" if complaint.is_overdue else "citizen-page-due"
        due = Due(complaint.deadline.due, complaint.agency)
        yield Said(message, {"clock": complaint.deadline.clock, "due": due})


def _rate(complaint: Complaint, now: datetime, terms: Terms) -> Rows:
    if not may_rate(complaint, now, terms):
        return ()
    label = "button-rate" if complaint.rating is None else "button-rating-change"
    return ((Button(label, "rate", (complaint.number,)),),)


def _story(complaint: Complaint) -> Rows:
    if complaint.story is None:
        return ()
    return ((take_back(complaint.number),),)


def _nudge(complaint: Complaint, now: datetime) -> Rows:
    """A desk that is late may be reminded, unless that was done in the last days."""
    if not complaint.is_overdue or _has_nudged(complaint, now):
        return ()
    return ((Button("button-own-nudge", "nudge", (complaint.number,)),),)


def _nudged(complaint: Complaint, now: datetime) -> Iterator[Said]:
    if complaint.is_overdue and _has_nudged(complaint, now):
        assert complaint.nudged_at is not None
        again = complaint.nudged_at + NUDGED_EVERY
        yield Said("citizen-page-nudged", {"again": again})


def _has_nudged(complaint: Complaint, now: datetime) -> bool:
    return complaint.nudged_at is not None and now < complaint.nudged_at + NUDGED_EVERY


def actions(complaint: Complaint, now: datetime, terms: Terms) -> Rows:
    """What its citizen can do about it now."""
    hide = Button("button-own-hide", "hide", (complaint.number,))
    return (*_moves(complaint, now, terms), *(((hide,),) if complaint.published else ()))


def _moves(complaint: Complaint, now: datetime, terms: Terms) -> Rows:
    if complaint.status is Status.CLOSED and not may_reopen(complaint, now, terms):
        return ()
    if complaint.status is Status.ARCHIVED and complaint.objected:
        return ()
    return tuple(
        tuple(Button(f"button-own-{verb}", verb, (complaint.number,)) for verb in row)
        for row in OWN_BUTTONS[complaint.status]
    )


def _invite(complaint: Complaint) -> Rows:
    if not may_invite(complaint):
        return ()
    return ((Button("button-invite", "invite", (complaint.number,)),),)


def _turns(number: str, page: int, pages: int, tag: str) -> Rows:
    turns = []
    if page > 0:
        turns.append(Button("button-earlier", "own", (number, tag, str(page - 1))))
    if page + 1 < pages:
        turns.append(Button("button-later", "own", (number, tag, str(page + 1))))
    return (tuple(turns),) if turns else ()


def _back(tag: str) -> Button:
    return Button("button-all-mine", "mine", ("0", tag))
