"""A citizen's page of a complaint shows where it is and what they can do, and nothing internal."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from domain import closing, dialogue, own_history, own_page, resolving
from domain.complaint import Complaint, Outcome, Status
from domain.deadlines import Clock
from domain.events import AnyEvent, Submitted
from domain.facts import Words
from domain.notices import View
from domain.overdue import note_overdue
from domain.own_list import list_of
from domain.people import PersonId
from tests.domain.samples import BUDI, DIRECTORY, MONDAY, NEW, SITI, TERMS, accepted, submitted

assert NEW.citizen is not None
MINE = NEW.citizen
LATER = MONDAY + timedelta(days=40)


def page(
    complaint: Complaint, *events: AnyEvent, now: datetime = MONDAY, at: int | None = None
) -> View:
    """The page, by default on Monday and the newest."""
    return own_page.page_of(complaint, events, now=now, terms=TERMS, tag="u1", page=at)


def actions(view: View) -> set[str]:
    """What can be done with the complaint."""
    labels = (button.label for row in view.buttons for button in row)
    return {label.removeprefix("button-own-") for label in labels if "-own-" in label}


CLOSED = closing.close(submitted().complaint, Outcome.WITHDRAWN, by=SITI, now=MONDAY).complaint
ARCHIVED = replace(NEW, status=Status.ARCHIVED, closed_at=MONDAY)


@pytest.mark.parametrize(
    ("complaint", "expected"),
    [
        pytest.param(submitted().complaint, {"add", "withdraw"}, id="open"),
        pytest.param(CLOSED, {"reopen"}, id="closed"),
        pytest.param(ARCHIVED, {"object"}, id="archived"),
        pytest.param(replace(ARCHIVED, objected=True), set(), id="objected once already"),
    ],
)
def test_only_what_is_possible_is_offered(complaint: Complaint, expected: set[str]) -> None:
    assert actions(page(complaint)) == expected


def test_reopening_has_its_term() -> None:
    assert actions(page(CLOSED, now=LATER)) == set()


def test_internal_notes_are_not_shown() -> None:
    noted = dialogue.note(accepted(), "hati-hati", by=BUDI, now=MONDAY)
    lines = [line.message for line in page(noted.complaint, *noted.events).says]
    assert lines[-1] == "citizen-page-history"


def test_a_long_history_shows_its_newest_page_first() -> None:
    events = [Submitted(number=NEW.number, seq=n, by=SITI, at=MONDAY) for n in range(1, 21)]
    newest, oldest = page(NEW, *events), page(NEW, *events, at=0)
    shown = [line for line in newest.says if line.message == "citizen-event-submitted"]
    assert [line.facts["said"] for line in shown] == [
        Words(NEW.number, seq, own_history.EVENT_WORDS) for seq in range(16, 21)
    ]
    assert "button-later" in {button.label for row in oldest.buttons for button in row}


def test_every_claim_can_be_judged_on_the_page() -> None:
    claim = resolving.resolve(
        accepted(), "Ditambal", by=BUDI, now=MONDAY, terms=TERMS, directory=DIRECTORY
    )
    view = page(claim.complaint, *claim.events)
    assert {"confirm", "partly", "contest"} <= actions(view)


def test_a_desk_that_is_late_is_said_to_be() -> None:
    noted = note_overdue(accepted(), now=LATER, terms=TERMS, directory=DIRECTORY)
    view = page(noted.complaint, *noted.events, now=LATER)
    shown = {line.message: line.facts for line in view.says}
    assert "citizen-page-due" not in shown
    assert shown["citizen-page-overdue"]["clock"] is Clock.RESOLUTION
    assert shown["citizen-event-overdue"]["clock"] is Clock.RESOLUTION
    listed = list_of([noted.complaint, NEW], MINE, page=0, own=2, supported=0, tag="u1")
    assert [line.facts["late"] for line in listed.says[1:]] == ["yes", "no"]


def test_the_list_turns_its_pages() -> None:
    view = list_of([NEW] * 5, MINE, page=1, own=12, supported=0, tag="u1")
    assert [button.label for button in view.buttons[-1]] == ["button-previous", "button-next"]


def test_what_one_supports_is_listed_without_its_words() -> None:
    view = list_of([NEW], PersonId(99), page=0, own=0, supported=1, tag="u1")
    assert [(line.message, line.facts.get("own")) for line in view.says[1:]] == [
        ("support-list-line", None)
    ]
    assert [button.verb for row in view.buttons for button in row] == ["backed"]


@pytest.mark.parametrize(
    ("complaint", "offered"),
    [
        pytest.param(NEW, True, id="public"),
        pytest.param(replace(NEW, confidential=True), False, id="confidential"),
        pytest.param(CLOSED, False, id="closed"),
    ],
)
def test_neighbours_are_invited_to_what_they_may_see(complaint: Complaint, offered: bool) -> None:
    labels = {button.label for row in page(complaint).buttons for button in row}
    assert ("button-invite" in labels) is offered
