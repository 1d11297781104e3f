"""How content a reporter is: whose word it is, what goes with it, and until when."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from domain import closing, rating, resolving
from domain.complaint import Complaint, Outcome, Rating
from domain.directory import Directory, RatingReason
from domain.events import Rated
from domain.lifecycle import Decision
from domain.people import CLOCK, Actor
from domain.refusal import Refusal
from tests.domain.samples import BUDI, DIRECTORY, LAMP, MONDAY, RINA, ROAD, SITI, TERMS, accepted

TOWN: dict[str, Any] = {"terms": TERMS, "directory": DIRECTORY}


def done(outcome: Outcome = Outcome.CONFIRMED) -> Complaint:
    """Resolved, and closed with the citizen's word or without."""
    resolved = resolving.resolve(accepted(), "Ditambal", by=BUDI, now=MONDAY, **TOWN).complaint
    by = SITI if outcome is Outcome.CONFIRMED else CLOCK
    return closing.close(resolved, outcome, by=by, now=MONDAY).complaint


def rated(stars: int, complaint: Complaint | None = None) -> Decision:
    return rating.rate(complaint or done(), stars, by=SITI, now=MONDAY, **TOWN)


def test_each_step_is_kept_and_the_last_word_counts() -> None:
    first = rated(5)
    second = rating.toggle(first.complaint, "friendly", by=SITI, now=MONDAY, **TOWN)
    third = rating.toggle(second.complaint, "quick", by=SITI, now=MONDAY, **TOWN)
    worded = rating.explain(third.complaint, "Rapi", by=SITI, now=MONDAY, terms=TERMS)
    said = worded.complaint.version
    assert worded.complaint.rating == Rating(stars=5, reasons=("quick", "friendly"), said=said)
    again = rating.toggle(worded.complaint, "quick", by=SITI, now=MONDAY, **TOWN)
    assert again.complaint.rating == Rating(stars=5, reasons=("friendly",), said=said)
    lower = rated(2, again.complaint)
    assert lower.complaint.rating == Rating(stars=2, said=said), "what was good is taken back"
    assert lower.complaint.status is again.complaint.status

    steps = (first, second, third, worded, again, lower)
    history = [event for step in steps for event in step.events]
    shown = [e for e in rating.as_they_stand(history) if isinstance(e, Rated)]
    assert [(e.stars, e.words) for e in shown] == [(5, "Rapi"), (2, "")]


def test_the_same_again_changes_nothing() -> None:
    assert rated(4, rated(4).complaint).events == ()


@pytest.mark.parametrize(
    ("complaint", "by", "days", "why"),
    [
        pytest.param(accepted(), SITI, 0, "refusal-status", id="not done yet"),
        pytest.param(
            done(Outcome.UNCONFIRMED), SITI, 0, "refusal-rating-unconfirmed", id="silence"
        ),
        pytest.param(done(), BUDI, 0, "refusal-status", id="an officer"),
        pytest.param(done(), RINA, 0, "refusal-status", id="the desk"),
        pytest.param(done(), SITI, 31, "refusal-rating-late", id="too late"),
    ],
)
def test_only_its_reporter_rates_what_they_confirmed(
    complaint: Complaint, by: Actor, days: int, why: str
) -> None:
    now = MONDAY + timedelta(days=days)
    with pytest.raises(Refusal, match=why):
        rating.rate(complaint, 5, by=by, now=now, **TOWN)


def test_reasons_and_words_go_with_stars() -> None:
    with pytest.raises(Refusal, match="refusal-rating-stars"):
        rating.explain(done(), "Rapi", by=SITI, now=MONDAY, terms=TERMS)
    with pytest.raises(Refusal, match="refusal-button"):
        rating.toggle(rated(5).complaint, "slow", by=SITI, now=MONDAY, **TOWN)


def test_whoever_opens_it_again_is_asked_anew() -> None:
    again = closing.reopen(rated(5).complaint, "Lagi", by=SITI, now=MONDAY, **TOWN)
    assert again.complaint.rating is None


def test_a_category_has_reasons_of_its_own_or_of_its_parent() -> None:
    neat = (RatingReason(id="neat", says={"id": "Rapi"}),)
    roads = replace(DIRECTORY.categories[ROAD], liked=neat)
    directory: Directory = replace(DIRECTORY, categories={**DIRECTORY.categories, ROAD: roads})

    def offered(stars: int) -> tuple[str, ...]:
        return tuple(each.id for each in rating.reasons_for(stars, LAMP, directory))

    assert offered(4) == ("neat",)
    assert offered(3) == rating.DISLIKED
    assert tuple(each.id for each in rating.reasons_for(5, None, directory)) == rating.LIKED


@pytest.mark.parametrize(
    ("words", "stars"),
    [
        pytest.param("5", 5, id="a digit"),
        pytest.param("4/5", 4, id="of five"),
        pytest.param("bintang tiga.", 3, id="in words"),
        pytest.param("⭐️⭐️", 2, id="in stars"),
        pytest.param("1 star", 1, id="in English"),
        pytest.param("0", None, id="none is no rating"),
        pytest.param("5 lampu mati", None, id="more is another story"),
    ],
)
def test_a_rating_can_be_typed(words: str, stars: int | None) -> None:
    assert rating.stars_meant(words) == stars
