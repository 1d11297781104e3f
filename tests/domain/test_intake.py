"""Anything in any order becomes a report that can be sent, and nothing is asked twice."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from domain.absorbing import LONGEST, absorb, is_cut, left_out
from domain.choices import Setting, choose
from domain.complaint import Attachment, Kind, MediaKind, Pin, Place, Sharing
from domain.contents import Contents
from domain.directory import Category, CategoryId, Directory, Need, Question
from domain.draft import Chosen, Draft, Part
from domain.intake import (
    FILES,
    asked_part,
    can_be_cleaned,
    is_confidential,
    is_ready,
    to_complaint,
    wants_place,
)
from domain.people import PersonId
from domain.refusal import Refusal
from tests.domain.samples import MONDAY

ROAD, LAMP, BRIBE, OFFICE = map(CategoryId, ("jalan", "lampu", "pungli", "kantor"))
WHICH = Question(
    id="kantor",
    ask={"id": "Kantor mana?", "en": "Which office?"},
    choices=({"id": "Kelurahan", "en": "Village office"}, {"id": "Dinas", "en": "Agency"}),
    optional=False,
)
DIRECTORY = Directory(
    agencies={},
    categories={
        ROAD: Category(
            id=ROAD,
            name={"id": "Jalan rusak", "en": "Damaged road"},
            keywords={"id": ("jalan", "lubang"), "en": ("road", "pothole")},
            place=Need.REQUIRED,
        ),
        LAMP: Category(
            id=LAMP,
            name={"id": "Lampu jalan", "en": "Street light"},
            keywords={"id": ("lampu jalan", "pju")},
        ),
        BRIBE: Category(
            id=BRIBE,
            name={"id": "Pungli"},
            keywords={"id": ("pungli", "minta uang")},
            sensitive=True,
            place=Need.NONE,
        ),
        OFFICE: Category(id=OFFICE, name={"id": "Pelayanan"}, questions=(WHICH,), place=Need.NONE),
    },
)
TODAY = date(2026, 11, 16)
SETTING = Setting(directory=DIRECTORY, today=TODAY, language="id")
EMPTY = Draft(id="KA-7KQ4M-X")
PHOTO = Attachment(kind=MediaKind.PHOTO, file_id="f1", unique_id="u1")
VOICE = Attachment(kind=MediaKind.VOICE, file_id="f2", unique_id="u2")
HERE = Place(pin=Pin(latitude=-7.26, longitude=112.78))
HOLE = "Jalan berlubang besar di depan pasar"


def told(*messages: Contents, draft: Draft = EMPTY) -> Draft:
    """The draft after these messages."""
    for contents in messages:
        draft = absorb(draft, contents, SETTING)
    return draft


def text(words: str) -> Contents:
    """A message of words."""
    return Contents(words=words)


PIECES = (Contents(attachments=(PHOTO,)), text(HOLE), Contents(place=HERE))


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_messages_does_not_matter(order: tuple[int, ...]) -> None:
    draft = told(*(PIECES[place] for place in order))
    assert is_ready(draft, DIRECTORY)
    assert (draft.description, draft.place, draft.attachments) == (HOLE, HERE, (PHOTO,))
    assert (draft.category, draft.category_by) == (ROAD, Chosen.WORDS)


@pytest.mark.parametrize(
    ("draft", "asked", "place_asked"),
    [
        pytest.param(told(Contents(attachments=(PHOTO,))), Part.DESCRIPTION, False, id="a photo"),
        pytest.param(told(text("Jalan")), Part.DESCRIPTION, False, id="too few words"),
        pytest.param(told(text(HOLE)), None, True, id="words that tell the category"),
        pytest.param(told(text("Tolong dibantu ya")), Part.CATEGORY, True, id="words that do not"),
        pytest.param(told(Contents(words=HOLE, attachments=(VOICE,))), Part.FILES, False, id="voice"),
        pytest.param(told(text("Pungli di kantor")), None, False, id="a category without place"),
        pytest.param(told(text("Pelayanan lama"), text("pelayanan")), Part.QUESTION, False, id="question"),
    ],
)  # fmt: skip
def test_the_next_missing_thing_is_asked(
    draft: Draft, asked: Part | None, place_asked: bool
) -> None:
    assert asked_part(draft, DIRECTORY) == asked
    assert wants_place(draft, DIRECTORY) is place_asked
    assert draft.place_asked is place_asked


@pytest.mark.parametrize(
    ("answer", "part", "is_kept"),
    [
        pytest.param("depan Pasar Melati", "place", True, id="a place"),
        pytest.param("x" * 201, "place", False, id="too long for a place"),
        pytest.param("Lampu jalan", "category", True, id="the name of a category"),
    ],
)
def test_words_answer_the_open_question_that_understands_them(
    answer: str, part: str, is_kept: bool
) -> None:
    draft = told(text("Tolong dibantu ya"), text(answer))
    assert (answer in draft.description) is not is_kept
    assert (getattr(draft, part) is not None) is is_kept


def test_a_day_alone_says_when_and_not_where() -> None:
    draft = told(text(HOLE), text("kemarin"))
    assert (draft.happened_on, draft.place) == (date(2026, 11, 15), None)
    assert draft.description == HOLE


def test_what_comes_after_the_place_waits_for_it() -> None:
    choosy = replace(DIRECTORY.categories[ROAD], questions=(WHICH,))
    directory = replace(DIRECTORY, categories={ROAD: choosy})
    draft = absorb(EMPTY, text(HOLE), replace(SETTING, directory=directory))
    assert asked_part(draft, directory) is None
    assert asked_part(replace(draft, place=HERE), directory) is Part.QUESTION


def test_words_in_several_messages_are_one_story() -> None:
    draft = told(Contents(place=HERE), text(HOLE), text("Sudah ada motor jatuh"))
    assert draft.description == f"{HOLE}\nSudah ada motor jatuh"


def test_what_the_app_cut_is_never_taken_for_a_place() -> None:
    draft = told(text("jalan " * 650), text("sudah seminggu"))
    assert draft.place is None
    assert draft.description.endswith("sudah seminggu")


def test_a_pin_joins_the_words_for_the_place() -> None:
    draft = told(text(HOLE), text("depan pasar"), Contents(place=HERE))
    assert draft.place == replace(HERE, words="depan pasar")


def test_ten_files_are_kept_and_the_same_file_once() -> None:
    many = tuple(replace(PHOTO, unique_id=f"u{n}") for n in range(FILES + 2))
    draft = told(Contents(attachments=many), Contents(attachments=many[:1]))
    assert draft.attachments == many[:FILES]
    assert left_out(draft, Contents(attachments=many)) == 2


def test_a_story_has_its_limit() -> None:
    draft = told(text("a" * LONGEST))
    more = Contents(words="b", attachments=(PHOTO,))
    assert is_cut(draft, more)
    assert len(told(more, draft=draft).description) == LONGEST


@pytest.mark.parametrize(
    ("part", "value", "field", "expected"),
    [
        pytest.param(Part.CATEGORY, "jalan", "category", ROAD, id="pressed"),
        pytest.param(Part.CATEGORY, "damaged road", "category", ROAD, id="typed, in English"),
        pytest.param(Part.CATEGORY, "Lainnya", "category", None, id="other"),
        pytest.param(Part.HAPPENED, "kemarin", "happened_on", date(2026, 11, 15), id="yesterday"),
        pytest.param(Part.SHARING, "ya", "sharing", Sharing.SHARED, id="share"),
        pytest.param(Part.CONFIDENTIAL, "yes", "confidential", True, id="confidential"),
        pytest.param(Part.KIND, "usulan", "kind", Kind.ASPIRATION, id="kind"),
        pytest.param(Part.FILES, "no", "attachments", (PHOTO,), id="only clean files"),
        pytest.param(Part.FILES, "remove", "attachments", (), id="no files"),
        pytest.param(Part.PLACE, "lewati", "no_place", True, id="no place"),
        pytest.param(Part.DESCRIPTION, HOLE, "description", HOLE, id="the story anew"),
    ],
)  # fmt: skip
def test_typing_is_pressing(part: Part, value: str, field: str, expected: object) -> None:
    draft = replace(EMPTY, attachments=(PHOTO, VOICE), editing=part)
    changed = choose(draft, part, value, SETTING)
    assert changed is not None
    assert getattr(changed, field) == expected
    assert changed.editing is None


@pytest.mark.parametrize("part", [Part.CATEGORY, Part.HAPPENED, Part.SHARING, Part.KIND])
def test_what_is_not_understood_is_refused_with_an_example(part: Part) -> None:
    with pytest.raises(Refusal, match=f"refusal-{part}"):
        absorb(replace(EMPTY, editing=part), text("apa saja"), SETTING)


def test_a_place_cannot_be_skipped_where_it_is_needed() -> None:
    with pytest.raises(Refusal, match="refusal-place-required"):
        choose(told(text(HOLE)), Part.PLACE, "skip", SETTING)


@pytest.mark.parametrize(
    ("value", "answer"),
    [
        pytest.param("kantor.1", "Dinas", id="pressed"),
        pytest.param("village office", "Kelurahan", id="typed in another language"),
        pytest.param("lain.1", None, id="a late press on another question"),
        pytest.param("skip", None, id="not optional"),
    ],
)
def test_choices_of_a_question(value: str, answer: str | None) -> None:
    draft = replace(EMPTY, category=OFFICE, category_by=Chosen.CITIZEN)
    changed = choose(draft, Part.QUESTION, value, SETTING)
    assert (changed and changed.answers.get("kantor")) == answer


def test_agreement_is_asked_again_only_for_another_file_that_cannot_be_cleaned() -> None:
    agreed = choose(told(Contents(attachments=(VOICE,))), Part.FILES, "yes", SETTING)
    assert agreed is not None
    assert told(Contents(attachments=(PHOTO,)), draft=agreed).agreed_to_files
    video = replace(VOICE, kind=MediaKind.VIDEO, unique_id="u9")
    assert not told(Contents(attachments=(video,)), draft=agreed).agreed_to_files


@pytest.mark.parametrize(
    ("file", "is_clean"),
    [
        pytest.param(PHOTO, True, id="Telegram has stripped photos"),
        pytest.param(VOICE, False, id="a voice is a voice"),
        pytest.param(
            Attachment(kind=MediaKind.DOCUMENT, file_id="", unique_id="", mime="image/png"),
            True,
            id="an image document gets a clean copy",
        ),
        pytest.param(
            Attachment(
                kind=MediaKind.DOCUMENT, file_id="", unique_id="", mime="image/png", size=30_000_000
            ),
            False,
            id="too large to fetch",
        ),
        pytest.param(
            Attachment(kind=MediaKind.DOCUMENT, file_id="", unique_id="", mime="application/pdf"),
            False,
            id="a PDF",
        ),
    ],
)
def test_which_files_can_be_cleaned(file: Attachment, is_clean: bool) -> None:
    assert can_be_cleaned(file) is is_clean


def test_the_complaint_holds_what_the_draft_says_and_no_more() -> None:
    draft = replace(told(*PIECES), contact="Siti (@siti)", answers={"gone": "x", "kantor": "Dinas"})
    complaint = to_complaint(
        draft,
        number=draft.id,
        citizen=PersonId(11),
        directory=DIRECTORY,
        today=TODAY,
        now=MONDAY,
    )
    assert complaint.contact == ""
    assert complaint.answers == {}
    assert complaint.happened_on == TODAY
    assert not complaint.confidential


def test_sensitive_categories_are_confidential_unless_the_citizen_says_otherwise() -> None:
    category = DIRECTORY.categories[BRIBE]
    assert is_confidential(EMPTY, category)
    assert not is_confidential(replace(EMPTY, confidential=False), category)


def test_a_category_chosen_by_the_citizen_stays() -> None:
    chosen = choose(told(text(HOLE)), Part.CATEGORY, "other", SETTING)
    assert chosen is not None
    assert told(text("jalan jalan berlubang"), draft=chosen).category is None
