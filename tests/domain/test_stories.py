"""Stories in the channel: whose photos may be asked for, which are chosen, and when they go."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from domain import closing, publishing, stories
from domain.complaint import Attachment, Complaint, MediaKind, Outcome, Status, Story
from domain.directory import AgencyId
from domain.events import Agreed, AnyEvent, Resolved, Submitted
from domain.lifecycle import Decision
from domain.people import Role
from domain.refusal import Refusal
from tests.domain.samples import (
    BUDI,
    DIRECTORY,
    MISCONDUCT,
    MONDAY,
    ROADS,
    SITI,
    TERMS,
    WATER,
    standing_at,
)

PHOTO = Attachment(kind=MediaKind.PHOTO, file_id="f", unique_id="u")
VIDEO = replace(PHOTO, kind=MediaKind.VIDEO)
PUBLIC = replace(DIRECTORY, channel="@kota")
DONE = replace(standing_at(Status.CLOSED), outcome=Outcome.CONFIRMED)
PROOF = 3


def history(before: Attachment | None = PHOTO, after: Attachment | None = PHOTO) -> list[AnyEvent]:
    """Reported and done, with these files."""
    common: dict[str, Any] = {"number": DONE.number, "at": MONDAY}
    first = Submitted(seq=1, by=SITI, attachments=(before,) if before else (), **common)
    last = Resolved(seq=PROOF, by=BUDI, attachments=(after,) if after else (), **common)
    return [first, last]


def answered(yes: bool, complaint: Complaint = DONE, **also: Any) -> Decision:
    how: dict[str, Any] = {"was_posted": False, "by": SITI, "directory": PUBLIC, **also}
    return stories.answer(complaint, history(), yes=yes, now=MONDAY, **how)


@pytest.mark.parametrize(
    ("complaint", "directory", "may"),
    [
        pytest.param(DONE, PUBLIC, True, id="nothing against it"),
        pytest.param(DONE, DIRECTORY, False, id="no channel"),
        pytest.param(replace(DONE, confidential=True), PUBLIC, False, id="confidential"),
        pytest.param(replace(DONE, about=ROADS), PUBLIC, False, id="about an agency"),
        pytest.param(replace(DONE, words_withheld=True), PUBLIC, False, id="hidden for good"),
        pytest.param(replace(DONE, citizen=None), PUBLIC, False, id="erased"),
        pytest.param(replace(DONE, outcome=Outcome.UNCONFIRMED), PUBLIC, False, id="silence"),
    ],
)
def test_what_is_kept_from_the_public_is_no_story(
    complaint: Complaint, directory: Any, may: bool
) -> None:
    assert stories.may_be_shown(complaint, directory) is may


def test_nor_is_what_belongs_to_a_sensitive_category() -> None:
    sensitive = replace(PUBLIC.categories[MISCONDUCT], sensitive=True)
    directory = replace(PUBLIC, categories={**PUBLIC.categories, MISCONDUCT: sensitive})
    assert not stories.may_be_shown(replace(DONE, category=MISCONDUCT), directory)


@pytest.mark.parametrize(
    ("before", "after", "proof"),
    [
        pytest.param(PHOTO, PHOTO, PROOF, id="both"),
        pytest.param(None, PHOTO, None, id="none of the reporter's"),
        pytest.param(PHOTO, None, None, id="only told"),
        pytest.param(VIDEO, PHOTO, None, id="a video tells more than its picture"),
    ],
)
def test_it_takes_a_photo_of_each(
    before: Attachment | None, after: Attachment | None, proof: int | None
) -> None:
    assert stories.proof_in(history(before, after)) == proof
    assert stories.proof_in([]) is None


def test_a_yes_counts_until_it_is_taken_back_hidden_or_opened_again() -> None:
    agreed = answered(True).complaint
    assert agreed.story == Story(at=MONDAY, proof=PROOF, words=None)
    assert answered(True, agreed).events == ()
    town: dict[str, Any] = {"now": MONDAY, "terms": TERMS, "directory": PUBLIC}
    for decision in (
        answered(False, agreed),
        publishing.take_back(agreed, by=SITI, now=MONDAY),
        closing.reopen(agreed, "Lagi", by=SITI, **town),
    ):
        assert decision.complaint.story is None
        assert [notice.slot for notice in stories.withdrawals(decision)] == [
            stories.slot_of(DONE.number, PROOF)
        ]
    declined = answered(False)
    assert [event.yes for event in declined.events if isinstance(event, Agreed)] == [False]
    assert not list(stories.withdrawals(declined))
    assert answered(True, declined.complaint).complaint.story is not None


def test_what_was_taken_down_is_not_shown_again_and_nobody_else_answers() -> None:
    with pytest.raises(Refusal, match="refusal-story-gone"):
        answered(True, was_posted=True)
    with pytest.raises(Refusal, match="refusal-story"):
        answered(True, directory=DIRECTORY)
    with pytest.raises(Refusal, match="refusal-status"):
        answered(True, by=replace(BUDI, role=Role.OFFICER))


def test_different_agencies_come_first_then_those_confirmed_last() -> None:
    def closed(name: str, agency: AgencyId, hours: int) -> Complaint:
        at = MONDAY + timedelta(hours=hours)
        return replace(DONE, number=name, agency=agency, closed_at=at)

    roads = [closed(f"road{hours}", ROADS, hours) for hours in (5, 9, 7)]
    water = closed("water", WATER, 1)
    chosen = stories.chosen([*roads, water], PUBLIC)
    assert [each.number for each in chosen] == ["road9", "water", "road7"]
    assert stories.chosen([replace(water, confidential=True)], PUBLIC) == ()
