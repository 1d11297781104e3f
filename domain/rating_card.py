"""The message in which a reporter says how content they are; it is edited as they go."""

from collections.abc import Iterator

from domain.complaint import Complaint, Rating
from domain.deadlines import Terms
from domain.directory import Directory
from domain.facts import AgencyName, Day, Fact, RatingReasons, Words
from domain.notices import Button, Rows, Said, View
from domain.rating import LIKED_FROM, STARS, rated_until, reasons_for

OWN_WORDS = 40  # of the complaint, so that they know which it is
SAID = 300  # characters of what they say
PER_ROW = 2  # reasons side by side

QUESTION = (Said("rating-ask"),)


def slot_of(number: str, tag: str) -> str:
    """The message; `tag` tells it from others in which the same complaint was or is rated."""
    return f"rating:{number}:{tag}"


def scale(number: str, tag: str) -> Rows:
    """One to five, or nothing at all."""
    return (
        _stars(number, tag),
        (Button("button-rating-skip", "rated", (number, tag)), _page(number)),
    )


def question(complaint: Complaint, tag: str) -> View:
    """How content are they?"""
    return View(says=(_which(complaint), *QUESTION), buttons=scale(complaint.number, tag))


def reasons(complaint: Complaint, given: Rating, directory: Directory, tag: str) -> View:
    """Why? Any of a few reasons, their own words, or neither."""
    number, category = complaint.number, complaint.category
    offered = [
        Button(
            "button-rating-reason",
            "why",
            (number, each.id, tag),
            {
                "reason": RatingReasons(category, (each.id,)),
                "chosen": "yes" if each.id in given.reasons else "no",
            },
        )
        for each in reasons_for(given.stars, category, directory)
    ]
    rows = tuple(tuple(offered[at : at + PER_ROW]) for at in range(0, len(offered), PER_ROW))
    words = Button("button-rating-words", "rate-words", (number, tag))
    liked = "yes" if given.stars >= LIKED_FROM else "no"
    return View(
        says=(_which(complaint), *_given(complaint, given), Said("rating-why", {"liked": liked})),
        buttons=(
            _stars(number, tag, given.stars),
            *rows,
            (words, Button("button-rating-done", "rated", (number, tag))),
        ),
    )


def in_own_words(complaint: Complaint, tag: str) -> View:
    """What would they like to say?"""
    back = Button("button-never-mind", "rated", (complaint.number, tag))
    return View(
        says=(_which(complaint), Said("rating-write", _desk(complaint))), buttons=((back,),)
    )


def thanks(complaint: Complaint, terms: Terms, tag: str) -> View:
    """The end of it, whatever they have said, if anything."""
    given, number = complaint.rating, complaint.number
    if given is None:
        says = (_which(complaint), Said("rating-not-given"))
        return View(says=says, buttons=((_page(number),),))
    until = Day(rated_until(complaint, terms), complaint.agency)
    thanked = Said("rating-thanks", {**_desk(complaint), "until": until})
    again = Button("button-rating-change", "rate", (number, tag))
    return View(
        says=(_which(complaint), *_given(complaint, given), thanked),
        buttons=((again, _page(number)),),
    )


def lines(complaint: Complaint, head: str) -> Iterator[Said]:
    """The rating under another head, such as on a card; nothing where there is none."""
    if complaint.rating is not None:
        yield from _given(complaint, complaint.rating, head)


def _given(complaint: Complaint, given: Rating, head: str = "rating-given") -> Iterator[Said]:
    """Stars and reasons in a line, words in another."""
    facts: dict[str, Fact] = {
        "stars": given.stars,
        "why": "yes" if given.reasons else "no",
        "reasons": RatingReasons(complaint.category, given.reasons),
    }
    yield Said(head, facts)
    if given.said is not None:
        yield Said("rating-words", {"said": Words(complaint.number, given.said, SAID)})


def _stars(number: str, tag: str, chosen: int = 0) -> tuple[Button, ...]:
    """One to five; they stay, for a finger may have slipped."""
    return tuple(
        Button(
            "button-stars",
            "stars",
            (number, str(each), tag),
            {"stars": each, "chosen": "yes" if each == chosen else "no"},
        )
        for each in STARS
    )


def _which(complaint: Complaint) -> Said:
    own = Words(complaint.number, 0, OWN_WORDS)
    return Said("citizen-closed-confirmed", {"number": complaint.number, "own": own})


def _desk(complaint: Complaint) -> dict[str, Fact]:
    if complaint.agency is None:
        return {"where": "desk"}
    return {"where": "agency", "agency": AgencyName(complaint.agency)}


def _page(number: str) -> Button:
    return Button("button-open", "own", (number,))
