"""How content its reporter is, once they have said that it is done.

A rating is of one confirmed ending. What they say is kept at once, step by step, and the last word
counts; they may change it for as long as they may open the complaint again. If they do that, what
they said stays in history and in the numbers, and after the next confirmation they are asked anew.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from domain.complaint import Complaint, Outcome, Rating
from domain.deadlines import Terms
from domain.directory import CategoryId, Directory, RatingReason
from domain.events import AnyEvent, Rated
from domain.lifecycle import Decision, check, happens
from domain.people import Actor
from domain.refusal import Refusal

STARS = range(1, 6)
LIKED_FROM = 4  # stars; with fewer they are asked what was not good

LIKED = ("quick", "done-well", "kept-informed", "friendly")
DISLIKED = ("slow", "done-badly", "not-informed", "unfriendly")
USUAL = frozenset({*LIKED, *DISLIKED})
"""The reasons that are offered where the directory has none of its own."""

STARS_SAID: Mapping[str, int] = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    **{str(stars): stars for stars in STARS},
    **{"★" * stars: stars for stars in STARS},
    **{"⭐" * stars: stars for stars in STARS},
}  # fmt: skip
"""What people type instead of pressing."""


def stars_meant(words: str) -> int | None:
    """How many stars somebody means who writes this and nothing else; None: it means no rating."""
    said = words.lower().replace("\ufe0f", "").removesuffix("/5")
    for beside in ("bintang", "nilai", "stars", "star"):
        said = said.replace(beside, " ")
    return STARS_SAID.get(said.strip(" .!"))


def rate(
    complaint: Complaint,
    stars: int,
    *,
    by: Actor,
    now: datetime,
    terms: Terms,
    directory: Directory,
) -> Decision:
    """They give it so many stars; reasons that no longer go with these are dropped."""
    check_rating(complaint, by=by, now=now, terms=terms)
    given = complaint.rating or Rating(stars=0)
    if given.stars == stars:
        return Decision(complaint=complaint, events=())
    fitting = [each.id for each in reasons_for(stars, complaint.category, directory)]
    reasons = tuple(reason for reason in given.reasons if reason in fitting)
    return _rated(complaint, replace(given, stars=stars, reasons=reasons), by=by, now=now)


def toggle(
    complaint: Complaint,
    reason: str,
    *,
    by: Actor,
    now: datetime,
    terms: Terms,
    directory: Directory,
) -> Decision:
    """They choose a reason, or choose it no longer."""
    check_rating(complaint, by=by, now=now, terms=terms)
    given = given_to(complaint)
    fitting = [each.id for each in reasons_for(given.stars, complaint.category, directory)]
    if reason not in fitting:
        raise Refusal("refusal-button")  # the stars, or the directory, have changed since
    chosen = set(given.reasons) ^ {reason}
    reasons = tuple(each for each in fitting if each in chosen)
    return _rated(complaint, replace(given, reasons=reasons), by=by, now=now)


def explain(
    complaint: Complaint, words: str, *, by: Actor, now: datetime, terms: Terms
) -> Decision:
    """They say it in their own words, instead of any that they said before."""
    check_rating(complaint, by=by, now=now, terms=terms)
    said = replace(given_to(complaint), said=complaint.version + 1)
    return _rated(complaint, said, by=by, now=now, words=words)


def check_rating(complaint: Complaint, *, by: Actor, now: datetime, terms: Terms) -> None:
    """Refuse unless its reporter has confirmed, not too long ago, that it is done."""
    check(complaint, Rated, by)
    if complaint.outcome is not Outcome.CONFIRMED:
        raise Refusal("refusal-rating-unconfirmed", number=complaint.number)
    if not may_rate(complaint, now, terms):
        raise Refusal("refusal-rating-late", number=complaint.number, days=terms.reopening.days)


def may_rate(complaint: Complaint, now: datetime, terms: Terms) -> bool:
    """Whether its reporter can say how content they are, or change what they said."""
    is_confirmed = complaint.outcome is Outcome.CONFIRMED and complaint.closed_at is not None
    return is_confirmed and now <= rated_until(complaint, terms)


def rated_until(complaint: Complaint, terms: Terms) -> datetime:
    """As long as it can be opened again, for there is one term to remember."""
    assert complaint.closed_at is not None
    return complaint.closed_at + terms.reopening


def given_to(complaint: Complaint) -> Rating:
    """What its reporter has said so far; refuses where they have not begun with the stars."""
    if complaint.rating is None:
        raise Refusal("refusal-rating-stars")
    return complaint.rating


def reasons_for(
    stars: int, category: CategoryId | None, directory: Directory
) -> tuple[RatingReason, ...]:
    """What may be chosen with so many stars: the category's own, its parent's, else the usual.

    The usual ones have no words here: the message `rating-reason-ID` has."""
    is_content = stars >= LIKED_FROM
    for each in directory.lineage(category) if category else ():
        known = directory.categories[each]
        if own := known.liked if is_content else known.disliked:
            return own
    return tuple(RatingReason(id=reason, says={}) for reason in (LIKED if is_content else DISLIKED))


def as_they_stand(history: Iterable[AnyEvent]) -> Iterator[AnyEvent]:
    """The history for reading: of a rating given step by step, the last step and any words."""
    for event, following in pairwise((*history, None)):
        is_taken_up = isinstance(event, Rated) and isinstance(following, Rated)
        if event is not None and not (is_taken_up and not event.words):
            yield event


def _rated(
    complaint: Complaint, given: Rating, *, by: Actor, now: datetime, words: str = ""
) -> Decision:
    changed = replace(complaint, rating=given)
    return happens(
        changed, Rated, by=by, now=now, words=words, stars=given.stars, reasons=given.reasons
    )
