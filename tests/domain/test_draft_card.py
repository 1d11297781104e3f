"""The draft's card shows what there is, and its buttons fit Telegram and a thumb."""

from dataclasses import replace
from datetime import date

import pytest

from domain import draft_buttons, draft_card
from domain.complaint import Attachment, MediaKind, Place, Sharing
from domain.directory import Category, CategoryId, Directory, Question
from domain.draft import Chosen, Draft, Part
from domain.facts import CategoryName
from domain.intake import CHANGEABLE
from domain.notices import Button, Rows, View
from tests.domain.samples import NEW

LONGEST_ID = "k" * 30
PARENT, CHILD = CategoryId(LONGEST_ID), CategoryId("c" * 30)
ASKED = Question(
    id="q" * 30, ask={"id": "Berapa?"}, choices=tuple({"id": f"{n}"} for n in range(10))
)
MANY = {
    CategoryId(f"{'m' * 28}{n:02}"): Category(
        id=CategoryId(f"{'m' * 28}{n:02}"), name={"id": f"Kategori {n}"}
    )
    for n in range(20)
}
DIRECTORY = Directory(
    agencies={},
    categories={
        PARENT: Category(
            id=PARENT,
            name={"id": "Induk"},
            keywords={"id": ("induk",)},
            questions=(ASKED,),
            emergency={"id": "Telepon 112"},
        ),
        CHILD: Category(id=CHILD, name={"id": "Anak"}, parent=PARENT),
        **MANY,
    },
)
EMPTY = Draft(id="KA-7KQ4M-X")
FULL = replace(
    EMPTY,
    description="Lampu mati di depan pasar",
    category=PARENT,
    category_by=Chosen.WORDS,
    place=Place(words="depan pasar"),
    attachments=(Attachment(kind=MediaKind.PHOTO, file_id="f", unique_id="u"),),
    happened_on=date(2026, 11, 15),
    contact="Siti",
)
VIEWS = {
    "empty": draft_card.card(EMPTY, DIRECTORY),
    "nothing suggested": draft_card.card(replace(EMPTY, description="entah apa ini"), DIRECTORY),
    "full": draft_card.card(FULL, DIRECTORY),
    "which": draft_card.which_complaint(FULL, [NEW]),
    "menu": View(says=(), buttons=draft_buttons.menu(FULL)),
    "browsing": View(says=(), buttons=draft_buttons.browsing(FULL, DIRECTORY, None, 1)),
    "browsing below": View(says=(), buttons=draft_buttons.browsing(FULL, DIRECTORY, PARENT, 0)),
    **{
        f"editing {part}": draft_card.card(replace(FULL, editing=part), DIRECTORY)
        for part in (*CHANGEABLE, Part.QUESTION)
    },
}


def verbs(rows: Rows) -> list[str]:
    """What the buttons do, in their order."""
    return [button.verb for row in rows for button in row]


def said(view: View) -> list[str]:
    """The messages of a view."""
    return [line.message for line in view.says]


@pytest.mark.parametrize("view", [pytest.param(view, id=name) for name, view in VIEWS.items()])
def test_buttons_fit(view: View) -> None:
    assert view.buttons
    assert all(1 <= len(row) <= 2 for row in view.buttons)
    assert all(len(_data(button).encode()) <= 64 for row in view.buttons for button in row)


@pytest.mark.parametrize("name", ["empty", "nothing suggested", "full", "which"])
def test_giving_up_is_the_last_button(name: str) -> None:
    assert verbs(VIEWS[name].buttons)[-1] == "drop"


def test_a_complete_draft_is_the_review_and_submit_comes_first() -> None:
    view = VIEWS["full"]
    assert verbs(view.buttons)[0] == "send"
    assert said(view)[:2] == ["intake-card-emergency", "intake-review-head"]
    assert {"intake-review-sealed", "intake-review-public"} <= set(said(view))


def test_sharing_and_confidentiality_are_shown_before_submit() -> None:
    view = draft_card.card(replace(FULL, sharing=Sharing.SHARED, confidential=True), DIRECTORY)
    assert {"intake-review-shared", "intake-review-confidential"} <= set(said(view))


def test_three_are_suggested_and_the_likeliest_is_the_first_button() -> None:
    likely = tuple(list(MANY)[2::-1])
    view = draft_card.card(replace(EMPTY, description="entah apa ini", likely=likely), DIRECTORY)
    buttons = [button for row in view.buttons for button in row]
    assert [button.facts.get("category") for button in buttons[:3]] == [*map(CategoryName, likely)]
    assert buttons[3].label == "button-more-categories"


def test_without_a_suggestion_the_categories_themselves_are_offered() -> None:
    buttons = [button for row in VIEWS["nothing suggested"].buttons for button in row]
    assert buttons[0].label == "button-category-branch"
    assert "button-category-other" in {button.label for button in buttons}


def test_what_is_being_changed_leaves_submit_aside() -> None:
    assert "send" not in verbs(VIEWS["editing happened"].buttons)


def test_a_card_shown_anew_has_a_place_of_its_own() -> None:
    assert draft_card.slot_of(EMPTY) != draft_card.slot_of(replace(EMPTY, cards=1))


def _data(button: Button) -> str:
    return ":".join((button.verb, *button.args))
