"""Who may let others read a complaint, and when nobody may."""

from dataclasses import replace

import pytest

from domain import cards, desk, own_page, publishing, support
from domain.complaint import Attachment, Complaint, MediaKind, Outcome, Status
from domain.directory import AgencyId, Category, CategoryId
from domain.events import Published, Recategorised, Unpublished
from domain.notices import Media, Selection
from domain.people import Actor
from domain.publishing import LIMIT, entry_shown, proposed, publish, take_back
from domain.refusal import Refusal
from tests.domain.samples import (
    BUDI,
    DIRECTORY,
    MONDAY,
    NEW,
    RINA,
    SITI,
    TERMS,
    accepted,
    standing_at,
    submitted,
)

PHOTO = Attachment(kind=MediaKind.PHOTO, file_id="f", unique_id="u")
VIDEO = replace(PHOTO, kind=MediaKind.VIDEO)
BRIBES = Category(id=CategoryId("suap"), name={"id": "Suap"}, sensitive=True)
SENSITIVE = replace(DIRECTORY, categories={**DIRECTORY.categories, BRIBES.id: BRIBES})


def shown(complaint: Complaint, by: Actor = BUDI) -> Complaint:
    return publish(
        complaint, "Lampu mati", (PHOTO,), by=by, now=MONDAY, directory=SENSITIVE
    ).complaint


@pytest.mark.parametrize(
    ("complaint", "why"),
    [
        pytest.param(replace(accepted(), confidential=True), "confidential", id="confidential"),
        pytest.param(
            replace(accepted(), category=BRIBES.id), "confidential", id="sensitive, yet open"
        ),
        pytest.param(
            replace(accepted(), about=AgencyId("dpu")), "confidential", id="about an agency"
        ),
        pytest.param(replace(accepted(), words_withheld=True), "withheld", id="refused before"),
        pytest.param(replace(accepted(), citizen=None), "erased", id="nobody could object"),
        pytest.param(replace(accepted(), description=""), "erased", id="nothing left to read"),
        pytest.param(shown(accepted()), "refusal-published", id="twice"),
        pytest.param(standing_at(Status.ARCHIVED), "refusal-status", id="archived"),
        pytest.param(
            replace(standing_at(Status.CLOSED), outcome=Outcome.WITHDRAWN),
            "refusal-status",
            id="withdrawn",
        ),
    ],
)
def test_what_nobody_publishes(complaint: Complaint, why: str) -> None:
    for by in (BUDI, RINA):
        with pytest.raises(Refusal, match=why):
            shown(complaint, by)


def test_citizens_publish_nothing() -> None:
    with pytest.raises(Refusal, match="refusal-status"):
        shown(accepted(), SITI)


def test_only_photos_go_with_the_words() -> None:
    assert publishing.photos_of((PHOTO, VIDEO)) == (PHOTO,)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("kata " * 1000, id="many words"),
        pytest.param("a" * 8000, id="one long word"),
        pytest.param("x" * (LIMIT - 8) + " 081234567890", id="a number at the limit"),
        pytest.param("0812 3456 7890 " * 500, id="only numbers"),
    ],
)
def test_no_more_is_proposed_than_can_be_looked_at(words: str) -> None:
    proposal = proposed(replace(NEW, description=words))
    assert 0 < len(proposal) <= LIMIT
    assert "0812" not in proposal


def test_short_words_are_proposed_whole() -> None:
    assert proposed(NEW) == NEW.description


def test_others_see_it_while_it_is_public_and_somebody_could_object() -> None:
    complaint = shown(accepted())
    assert entry_shown(complaint) == complaint.version
    assert support.photos(complaint) == Media(
        complaint.number, complaint.version, Selection.PUBLISHED
    )
    for hidden in (
        replace(complaint, confidential=True),
        replace(complaint, citizen=None),
        replace(complaint, outcome=Outcome.MERGED),
    ):
        assert entry_shown(hidden) is None
        lines = [said.message for said in support.page(hidden, is_supporter=False).says]
        assert "support-page-words" not in lines


def test_the_card_and_the_reporters_page_say_that_it_is_public() -> None:
    complaint = shown(accepted())
    card = cards.agency_card(complaint, "k")
    assert "agency-card-published" in [said.message for said in card.says]
    page = own_page.page_of(complaint, (), now=MONDAY, terms=TERMS, tag="t")
    assert "hide" in [button.verb for row in page.buttons for button in row]


@pytest.mark.parametrize(
    ("by", "for_good"),
    [
        pytest.param(BUDI, False, id="an officer may publish again"),
        pytest.param(SITI, True, id="its reporter decides for good"),
    ],
)
def test_it_is_taken_back(by: Actor, for_good: bool) -> None:
    hidden = take_back(shown(accepted()), by=by, now=MONDAY).complaint
    assert (hidden.published, hidden.words_withheld) == (None, for_good)
    with pytest.raises(Refusal, match="refusal-unpublished"):
        take_back(hidden, by=by, now=MONDAY)


def test_its_reporter_may_refuse_also_after_a_desk_has_hidden_it() -> None:
    hidden = take_back(shown(accepted()), by=BUDI, now=MONDAY).complaint
    assert take_back(hidden, by=SITI, now=MONDAY).complaint.words_withheld


def test_a_sensitive_category_takes_it_back() -> None:
    filed = desk.recategorise(shown(submitted().complaint, RINA), BRIBES, by=RINA, now=MONDAY)
    assert [type(event) for event in filed.events] == [Recategorised, Unpublished]
    assert (filed.complaint.confidential, filed.complaint.published) == (True, None)


def test_the_event_holds_what_was_made_of_the_words() -> None:
    decision = publish(accepted(), "Lampu mati", (PHOTO,), by=BUDI, now=MONDAY, directory=DIRECTORY)
    (event,) = decision.events
    assert isinstance(event, Published)
    assert (event.words, event.attachments) == ("Lampu mati", (PHOTO,))
