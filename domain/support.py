"""What citizens see of somebody else's complaint, and what they hear once they support it.

That is its category, area, date, status and agency, and how many support it; its words and photos
only as a desk has published them. All else stays between its reporter and the desks.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from domain import cards
from domain.complaint import Complaint
from domain.desk import Advice
from domain.draft import Draft
from domain.duplicates import Alike, is_public, roughly
from domain.events import (
    Accepted,
    AnyEvent,
    Archived,
    Closed,
    Contested,
    HandedOn,
    Objected,
    Overdue,
    Recalled,
    Reopened,
    Resolved,
    Returned,
    Routed,
    Unmerged,
)
from domain.facts import (
    AgencyName,
    AreaName,
    CategoryName,
    Day,
    Fact,
    SupporterCount,
    WordsPublished,
)
from domain.lifecycle import Decision
from domain.notices import Button, Media, Notice, Rows, Said, Selection, View, citizen
from domain.people import PersonId
from domain.publishing import entry_shown

SHOWN = 300  # characters of what others say; enough to know whether it is the same
WITH, WITHOUT = "with", "without"  # the draft's words and files, when it becomes a support
SOLVED, UNSOLVED = "yes", "no"

HEARD: Mapping[type[AnyEvent], str] = {
    Routed: "support-news-routed",
    HandedOn: "support-news-routed",
    Accepted: "support-news-accepted",
    Resolved: "support-news-resolved",
    Contested: "support-news-contested",
    Returned: "support-news-desk",
    Recalled: "support-news-desk",
    Objected: "support-news-objected",
    Archived: "support-news-archived",
    Overdue: "support-news-overdue",
    Reopened: "support-news-reopened",
    Unmerged: "support-news-unmerged",
    Closed: "support-news-closed",
}
"""What supporters hear of; the rest is said between the reporter and the desks."""


def news(decision: Decision, supporters: Iterable[PersonId]) -> Iterator[Notice]:
    """All news that supporters get, each of them in their own chat."""
    kinds = {type(event) for event in decision.events}
    told = [
        event
        for event in decision.events
        if type(event) in HEARD and not (isinstance(event, Accepted) and len(kinds) > 1)
    ]
    complaint = decision.complaint
    for person in supporters:
        for event in told:
            yield Notice(
                to=citizen(person),
                says=(Said(HEARD[type(event)], _facts(complaint)),),
                key=f"{event.key}.supporter.{person}",
                buttons=_answers(event) or ((_open(complaint),),),
                about=complaint.number,
                purpose="support",
            )


def _answers(event: AnyEvent) -> Rows:
    """Supporters are asked, too, whether it is done; the reporter's word decides."""
    if not isinstance(event, Resolved):
        return ()
    yes = Button("button-yes-solved", "solved", (event.number, SOLVED))
    return ((yes, Button("button-not-solved", "solved", (event.number, UNSOLVED))),)


def question(draft: Draft, other: Complaint, found: Alike) -> View:
    """Is it this one?"""
    args = (draft.id, other.number)
    says = (
        Said("support-ask-head", {"metres": roughly(found.metres)}),
        *_lines(other),
        Said("support-ask" if other.status.is_open else "support-ask-closed"),
    )
    buttons = (
        (Button("button-same", "same", args), Button("button-differs", "differs", args)),
        (Button("button-back", "card", (draft.id,)),),
    )
    return View(says=says, buttons=buttons)


def question_of_words(draft: Draft, other: Complaint) -> View:
    """Shall what they wrote and sent reach the desk that has it?"""
    args = (draft.id, other.number)
    facts: dict[str, Fact] = {"number": other.number, "files": len(draft.attachments)}
    buttons = (
        (
            Button("button-with-words", "same", (*args, WITH)),
            Button("button-without-words", "same", (*args, WITHOUT)),
        ),
        (Button("button-back", "card", (draft.id,)),),
    )
    return View(says=(Said("support-ask-words", facts),), buttons=buttons)


def page(complaint: Complaint, *, is_supporter: bool, tag: str = "") -> View:
    """All that another citizen may see, and what they can do.

    `tag` names the message that it shares with the list; without it there is no way back there."""
    if is_supporter:
        how, buttons = "yours", _of_supporters(complaint)
    elif complaint.status.is_open:
        how, buttons = "open", ((Button("button-support", "support", (complaint.number,)),),)
    else:
        how, buttons = "closed", ()
    back = ((Button("button-all-mine", "mine", ("0", tag)),),) if tag else ()
    return View(says=(*_lines(complaint), Said(f"support-page-{how}")), buttons=(*buttons, *back))


def _of_supporters(complaint: Complaint) -> Rows:
    args = (complaint.number,)
    leave = Button("button-leave", "leave", args)
    if not complaint.status.is_open:
        return ((leave,),)
    invite = ((Button("button-invite", "pass-on", args),),) if is_public(complaint) else ()
    return ((Button("button-own-add", "second", args), leave), *invite)


def photos(complaint: Complaint) -> Media | None:
    """The photos that others may see, if any were published with its words."""
    seq = entry_shown(complaint)
    return Media(complaint.number, seq, Selection.PUBLISHED) if seq is not None else None


def card(complaint: Complaint, key: str, advice: Advice) -> tuple[Notice, ...]:
    """The card of the desk that works on it, with how many support it."""
    if not complaint.status.is_open:
        return ()
    if complaint.agency is not None:
        return (cards.agency_card(complaint, key),)
    return (cards.desk_card(complaint, key, advice(complaint)),)


def with_one_less(complaint: Complaint) -> Complaint:
    """As it will be for its card once a supporter has left."""
    return replace(complaint, supporters=max(0, complaint.supporters - 1))


def _lines(complaint: Complaint) -> Iterator[Said]:
    facts = _facts(complaint)
    yield Said("support-page-head", facts)
    if complaint.area is not None:
        yield Said("support-page-area", {"area": AreaName(complaint.area)})
    yield Said("support-page-status", facts)
    if entry_shown(complaint) is not None:
        yield Said("support-page-words", {"words": WordsPublished(complaint.number, SHOWN)})


def _facts(complaint: Complaint) -> dict[str, Fact]:
    facts: dict[str, Fact] = {
        "number": complaint.number,
        "category": CategoryName(complaint.category),
        "sent": Day(complaint.submitted_at),
        "status": complaint.status,
        "outcome": complaint.outcome or "none",
        "where": "desk" if complaint.agency is None else "agency",
        "supporters": SupporterCount(complaint.number),
        "merged": complaint.merged_into or "",
    }
    if complaint.agency is not None:
        facts["agency"] = AgencyName(complaint.agency)
    return facts


def _open(complaint: Complaint) -> Button:
    return Button("button-open", "backed", (complaint.number,))
