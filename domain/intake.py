"""What we still have to ask before a draft can become a complaint."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.complaint import Attachment, Complaint, MediaKind, Sharing, Status
from domain.directory import About, AgencyId, Category, Directory, Need, Question
from domain.draft import Chosen, Draft, Part
from domain.people import PersonId
from domain.suggestions import agency_named

FILES = 10  # as many as fit into one album
ENOUGH = 8  # characters that can say what is wrong: "PJU mati"
MEGABYTE = 1024 * 1024
DOWNLOADABLE = 20 * MEGABYTE  # Telegram lets bots fetch no more, so larger files cannot be cleaned


@dataclass(frozen=True, slots=True)
class Step:
    """Something to be asked for as long as it is open; the report cannot go without if required."""

    part: Part
    is_open: Callable[[Draft, Category | None], bool]
    is_required: Callable[[Draft, Category | None], bool]


def _always(draft: Draft, category: Category | None) -> bool:
    return True


def _needs_agreement(draft: Draft, category: Category | None) -> bool:
    return not draft.agreed_to_files and not all(map(can_be_cleaned, draft.attachments))


def _needs_words(draft: Draft, category: Category | None) -> bool:
    return len(draft.description) < ENOUGH


def _needs_category(draft: Draft, category: Category | None) -> bool:
    return draft.category_by is Chosen.NOBODY


def _needs_place(draft: Draft, category: Category | None) -> bool:
    if draft.place is not None or (category is not None and category.place is Need.NONE):
        return False
    return not draft.no_place or _is_tied_to_a_place(draft, category)


def _is_tied_to_a_place(draft: Draft, category: Category | None) -> bool:
    return category is not None and category.place is Need.REQUIRED


def _needs_area(draft: Draft, category: Category | None) -> bool:
    return bool(draft.maybe)


def _never(draft: Draft, category: Category | None) -> bool:
    return False


def _needs_answer(draft: Draft, category: Category | None) -> bool:
    return question_open(draft, category) is not None


def _must_answer(draft: Draft, category: Category | None) -> bool:
    question = question_open(draft, category)
    return question is not None and not question.optional


STEPS = (
    Step(Part.FILES, _needs_agreement, _always),
    Step(Part.DESCRIPTION, _needs_words, _always),
    Step(Part.CATEGORY, _needs_category, _always),
    Step(Part.PLACE, _needs_place, _is_tied_to_a_place),
    Step(Part.AREA, _needs_area, _never),
    Step(Part.QUESTION, _needs_answer, _must_answer),
)

# What can be changed at any time; the rest of it has a default.
CHANGEABLE = (
    Part.DESCRIPTION,
    Part.FILES,
    Part.CATEGORY,
    Part.PLACE,
    Part.HAPPENED,
    Part.SHARING,
    Part.CONFIDENTIAL,
    Part.KIND,
)


def open_steps(draft: Draft, directory: Directory) -> Iterator[Step]:
    """What is not there yet, in the order in which we ask."""
    category = category_of(draft, directory)
    return (step for step in STEPS if step.is_open(draft, category))


def is_ready(draft: Draft, directory: Directory) -> bool:
    """Whether it can be sent."""
    category = category_of(draft, directory)
    missing = (step.is_required(draft, category) for step in open_steps(draft, directory))
    return draft.is_new and not any(missing)


def asked_part(draft: Draft, directory: Directory) -> Part | None:
    """What the draft's card asks for, one thing at a time.

    A place is asked for in a message of its own; what comes after it waits until it is answered."""
    parts = [step.part for step in open_steps(draft, directory)]
    first = next(iter(parts), None)
    return draft.editing or (None if first is Part.PLACE else first)


def wants_place(draft: Draft, directory: Directory) -> bool:
    """Whether it is time to ask where: what happened is told, so that the question makes sense."""
    if not draft.is_new:
        return False
    parts = [step.part for step in open_steps(draft, directory)]
    first = next((part for part in parts if part is not Part.CATEGORY), None)
    return Part.PLACE in (first, draft.editing)


def asking_place(draft: Draft, directory: Directory) -> Draft:
    """The draft that remembers whether the question for a place is open now."""
    parts = [step.part for step in open_steps(draft, directory)]
    still_open = draft.place_asked and Part.PLACE in parts
    return replace(draft, place_asked=still_open or wants_place(draft, directory))


def must_have_place(draft: Draft, directory: Directory) -> bool:
    """Whether its category makes no sense without a place."""
    return _is_tied_to_a_place(draft, category_of(draft, directory))


def category_of(draft: Draft, directory: Directory) -> Category | None:
    """Its category; None for "other" and while nobody has chosen."""
    return directory.categories.get(draft.category) if draft.category else None


def question_open(draft: Draft, category: Category | None) -> Question | None:
    """The first question of the category that has neither been answered nor skipped."""
    questions = category.questions if category else ()
    return next((asked for asked in questions if asked.id not in draft.answers), None)


def answers_given(draft: Draft, category: Category | None) -> dict[str, str]:
    """The answers to questions that this category asks, without those that were skipped."""
    asked = [question.id for question in category.questions] if category else []
    return {each: draft.answers[each] for each in asked if draft.answers.get(each)}


def complained_of(draft: Draft, directory: Directory) -> AgencyId | None:
    """The agency that a sensitive category asks for, if they pressed one or wrote its name."""
    category = category_of(draft, directory)
    if category is None or not category.sensitive:
        return None
    for question in category.questions:
        if question.about is About.AGENCY:
            said = draft.answers.get(question.id, "")
            pressed = AgencyId(said) if said in directory.agencies else None
            return pressed or agency_named(said, directory)
    return None


def is_confidential(draft: Draft, category: Category | None) -> bool:
    """Hidden from the public: as they chose, else by default when the category is sensitive."""
    if draft.confidential is not None:
        return draft.confidential
    return category is not None and category.sensitive


def can_be_cleaned(file: Attachment) -> bool:
    """Whether nothing in the file will tell who made it, once it has passed through us."""
    if file.kind is MediaKind.PHOTO:
        return True
    is_image = file.kind is MediaKind.DOCUMENT and file.mime.startswith("image/")
    return is_image and file.size <= DOWNLOADABLE


def to_complaint(
    draft: Draft,
    *,
    number: str,
    citizen: PersonId,
    directory: Directory,
    today: date,
    now: datetime,
) -> Complaint:
    """The complaint that the draft becomes; `lifecycle.submit` files it."""
    category = category_of(draft, directory)
    return Complaint(
        number=number,
        citizen=citizen,
        kind=draft.kind,
        category=category.id if category else None,
        description=draft.description,
        place=draft.place,
        area=draft.found.area if draft.found else None,
        happened_on=draft.happened_on or today,
        answers=answers_given(draft, category),
        about=complained_of(draft, directory),
        sharing=draft.sharing,
        contact=draft.contact if draft.sharing is Sharing.SHARED else "",
        confidential=is_confidential(draft, category),
        status=Status.SUBMITTED,
        agency=None,
        deadline=None,
        submitted_at=now,
    )
