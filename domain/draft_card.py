"""The one message that stands for a draft: what we have, what is asked next, what can be pressed."""

from collections.abc import Iterator

from domain import draft_buttons
from domain.areas import How
from domain.complaint import Complaint, Kind, Place, Sharing
from domain.directory import Category, Directory
from domain.draft import Chosen, Draft, Part
from domain.draft_buttons import buttons_for, choosing_a_complaint
from domain.facts import (
    AgencyName,
    AreaName,
    CategoryName,
    Drafted,
    EmergencyNote,
    Fact,
    QuestionAsked,
)
from domain.intake import (
    answers_given,
    asked_part,
    category_of,
    complained_of,
    is_confidential,
    is_ready,
    question_open,
    wants_place,
)
from domain.notices import Said, View

SHOWN = 900  # characters of the description: as many as the officer's card shows
GLIMPSE = 80  # enough to know which words are meant


def slot_of(draft: Draft) -> str:
    """The one message in a chat that is this draft's card."""
    return f"draft:{draft.id}.{draft.cards}" if draft.cards else f"draft:{draft.id}"


def card(draft: Draft, directory: Directory) -> View:
    """The draft as it now is. When nothing is missing, it is the review of what will be sent."""
    says = (*_head(draft, directory), *_contents(draft, directory), *_last(draft, directory))
    return View(says=says, buttons=buttons_for(draft, directory))


def menu(draft: Draft, directory: Directory) -> View:
    """The draft, and everything in it that can be changed."""
    says = (*_head(draft, directory), *_contents(draft, directory), Said("intake-change-ask"))
    return View(says=says, buttons=draft_buttons.menu(draft))


def which_complaint(draft: Draft, complaints: list[Complaint]) -> View:
    """They have open complaints and wrote something: is it for one of those, or a new one?"""
    glimpse: dict[str, Fact] = {
        "words": Drafted("words", GLIMPSE),
        "files": len(draft.attachments),
        "place": "yes" if draft.place is not None else "no",
    }
    says = Said("intake-which-complaint", glimpse)
    return View(says=(says,), buttons=choosing_a_complaint(draft, complaints))


def place_taken(draft: Draft) -> Said:
    """Name the place back that was found in what they sent."""
    if draft.place is None:
        return Said("intake-place-none")
    return Said(f"intake-place-{_what_is_known(draft)}", _place_facts(draft, draft.place))


def _head(draft: Draft, directory: Directory) -> Iterator[Said]:
    category = category_of(draft, directory)
    if category is not None and category.emergency:
        yield Said("intake-card-emergency", {"note": EmergencyNote(category.id)})
    ready = is_ready(draft, directory)
    yield Said("intake-review-head" if ready else "intake-card-head")


def _contents(draft: Draft, directory: Directory) -> Iterator[Said]:
    category = category_of(draft, directory)
    if draft.description:
        yield Said("intake-card-words", {"words": Drafted("words", SHOWN)})
    if draft.attachments:
        yield Said("intake-card-files", {"files": len(draft.attachments)})
    if draft.category_by is not Chosen.NOBODY:
        facts: dict[str, Fact] = {"category": CategoryName(draft.category)}
        yield Said("intake-card-category", facts | {"by": draft.category_by.value})
    yield from _where(draft, directory)
    yield from _answers(draft, category)
    if draft.happened_on is not None:
        yield Said("intake-card-happened", {"day": draft.happened_on})
    if draft.kind is not Kind.GRIEVANCE:
        yield Said("intake-card-kind", {"kind": draft.kind.value})


def _where(draft: Draft, directory: Directory) -> Iterator[Said]:
    if draft.place is not None:
        yield Said(f"intake-card-place-{_what_is_known(draft)}", _place_facts(draft, draft.place))
    elif wants_place(draft, directory):
        yield Said("intake-card-no-place")


def _answers(draft: Draft, category: Category | None) -> Iterator[Said]:
    if category is None:
        return
    for question in answers_given(draft, category):
        asked = QuestionAsked(category.id, question)
        yield Said(
            "intake-card-answer", {"question": asked, "answer": Drafted(f"answer.{question}")}
        )


def _last(draft: Draft, directory: Directory) -> Iterator[Said]:
    """Who will see what, once it can be sent or the citizen chose it; then what is asked."""
    under_review = is_ready(draft, directory) and draft.editing is None
    if draft.sharing is Sharing.SHARED:
        yield Said("intake-review-shared", {"contact": Drafted("contact")})
    elif under_review:
        yield Said("intake-review-sealed")
    if under_review or draft.confidential is not None:
        yield _public(draft, directory)
    about = complained_of(draft, directory)
    if under_review and about is not None:
        yield Said("intake-review-kept-from", {"agency": AgencyName(about)})
    part = asked_part(draft, directory)
    if part is not None:
        yield _question(draft, part, directory)


def _public(draft: Draft, directory: Directory) -> Said:
    """What the public may see of it."""
    if is_confidential(draft, category_of(draft, directory)):
        return Said("intake-review-confidential")
    pinned = draft.place is not None and draft.place.pin is not None
    return Said("intake-review-public", {"pinned": "yes" if pinned else "no"})


def _question(draft: Draft, part: Part, directory: Directory) -> Said:
    category = category_of(draft, directory)
    question = question_open(draft, category)
    if part is Part.QUESTION and category is not None and question is not None:
        optional = "yes" if question.optional else "no"
        asked = QuestionAsked(category.id, question.id)
        return Said("intake-question-ask", {"question": asked, "optional": optional})
    if part is Part.DESCRIPTION and draft.editing is None and draft.description:
        return Said("intake-description-more")
    if part is Part.FILES and draft.editing is part:
        return Said("intake-files-edit")
    if part is Part.SHARING:
        return Said("intake-sharing-ask", {"contact": Drafted("contact")})
    return Said(f"intake-{part}-ask")


def _what_is_known(draft: Draft) -> str:
    """What we can say of the area in which the place lies."""
    if draft.found is None or (draft.found.area is None and draft.found.how is How.NAMED):
        return "taken"
    return "found" if draft.found.area is not None else "outside"


def _place_facts(draft: Draft, place: Place) -> dict[str, Fact]:
    facts: dict[str, Fact] = {"has": _what_there_is(place), "place": Drafted("place")}
    if draft.found is not None and draft.found.area is not None:
        facts["area"] = AreaName(draft.found.area)
    return facts


def _what_there_is(place: Place) -> str:
    if place.pin is None:
        return "words"
    return "both" if place.words else "pin"
