"""What can be pressed on a draft's card."""

from collections.abc import Callable, Iterable, Mapping

from domain.choices import NO, OTHER, REMOVE, SKIP, UNKNOWN, YES
from domain.complaint import Complaint, Kind, Sharing
from domain.directory import About, AgencyId, Category, CategoryId, Directory
from domain.draft import Chosen, Draft, Part
from domain.facts import AgencyName, AreaName, CategoryName, ChoiceOffered, Fact
from domain.intake import (
    CHANGEABLE,
    asked_part,
    category_of,
    is_ready,
    must_have_place,
    question_open,
    wants_place,
)
from domain.notices import Button, Rows
from domain.pages import page_of, rows

TOP = "-"  # browsing begins here: above all categories


def buttons_for(draft: Draft, directory: Directory) -> Rows:
    """The answers to what is asked, then what can always be done; giving up comes last."""
    part = asked_part(draft, directory)
    answers = ANSWERS[part](draft, directory) if part else ()
    if part is Part.CATEGORY and not answers:
        answers = _branches(draft, directory, None, 0)
    if draft.editing is not None:
        return (*answers, (_press("button-back", "card", draft),))
    return (*_submit(draft, directory), *answers, *_always(draft, directory))


def menu(draft: Draft) -> Rows:
    """Everything that can be changed."""
    parts = (_press(f"button-part-{part}", "edit", draft, part) for part in CHANGEABLE)
    return (*rows(parts), (_press("button-back", "card", draft),))


def browsing(draft: Draft, directory: Directory, parent: CategoryId | None, page: int) -> Rows:
    """The categories below `parent`, and the way back."""
    up = _press("button-back", "browse", draft, TOP, "0")
    back = _press("button-back", "card", draft) if parent is None else up
    return (*_branches(draft, directory, parent, page), (back,))


def offices(draft: Draft, directory: Directory, page: int) -> Rows:
    """The agencies of which one may complain, and the way out for who does not know."""
    found = page_of(
        list(directory.agencies),
        page,
        shown=lambda agency: _office(draft, agency),
        turn=lambda label, to: _press(label, "offices", draft, str(to)),
    )
    return (*found, (_press("button-office-unknown", "office", draft, UNKNOWN),))


def choosing_a_complaint(draft: Draft, complaints: Iterable[Complaint]) -> Rows:
    """Each open complaint, a new one, or neither."""
    rows = [(_for(draft, complaint),) for complaint in complaints]
    return (*rows, (_press("button-new-complaint", "new", draft), *_drop(draft)))


def _branches(draft: Draft, directory: Directory, parent: CategoryId | None, page: int) -> Rows:
    found = page_of(
        directory.children(parent),
        page,
        shown=lambda category: _branch(draft, category, directory),
        turn=lambda label, to: _press(label, "browse", draft, parent or TOP, str(to)),
    )
    none_of_these = (
        _set("button-category-other", draft, Part.CATEGORY, OTHER)
        if parent is None
        else _category("button-category-general", draft, parent)
    )
    return (*found, (none_of_these,))


def _submit(draft: Draft, directory: Directory) -> Rows:
    return ((_press("button-submit", "send", draft),),) if is_ready(draft, directory) else ()


def _always(draft: Draft, directory: Directory) -> Rows:
    first = []
    if wants_place(draft, directory) and not must_have_place(draft, directory):
        first.append(_set("button-no-place", draft, Part.PLACE, SKIP))
    if draft.category_by is Chosen.WORDS:
        first.append(_press("button-change-category", "edit", draft, Part.CATEGORY))
    return (*rows(first), (_press("button-edit", "edit", draft), *_drop(draft)))


def _drop(draft: Draft) -> tuple[Button, ...]:
    return (_press("button-cancel", "drop", draft),)


# --- the answers to each question -------------------------------------------------------------


def _nothing(draft: Draft, directory: Directory) -> Rows:
    return ()


def _files(draft: Draft, directory: Directory) -> Rows:
    if draft.editing is Part.FILES:
        if not draft.attachments:
            return ()
        return ((_set("button-remove-files", draft, Part.FILES, REMOVE),),)
    agree = _set("button-agree-files", draft, Part.FILES, YES)
    return ((agree, _set("button-leave-files-out", draft, Part.FILES, NO)),)


def _categories(draft: Draft, directory: Directory) -> Rows:
    """What the words point at; nothing if they point nowhere."""
    known = [category for category in draft.likely if category in directory.categories]
    found = [_category("button-category", draft, category) for category in known]
    more = _press("button-more-categories", "browse", draft, TOP, "0")
    return rows((*found, more)) if found else ()


def _place(draft: Draft, directory: Directory) -> Rows:
    if must_have_place(draft, directory):
        return ()
    return ((_set("button-no-place", draft, Part.PLACE, SKIP),),)


def _areas(draft: Draft, directory: Directory) -> Rows:
    """One below the other: what tells them apart stands at the end."""
    found = [
        Button("button-area", "set", (draft.id, Part.AREA, area), {"area": AreaName(area, True)})
        for area in draft.maybe
    ]
    return tuple(
        (button,) for button in (*found, _set("button-other-area", draft, Part.AREA, SKIP))
    )


def _question(draft: Draft, directory: Directory) -> Rows:
    category = category_of(draft, directory)
    question = question_open(draft, category)
    if category is None or question is None:
        return ()
    if question.about is About.AGENCY:
        return offices(draft, directory, 0)
    choices = [
        Button(
            "button-choice",
            "set",
            (draft.id, Part.QUESTION, f"{question.id}.{place}"),
            {"choice": ChoiceOffered(category.id, question.id, place)},
        )
        for place in range(len(question.choices))
    ]
    skip = _set("button-skip", draft, Part.QUESTION, f"{question.id}.{SKIP}")
    return rows((*choices, skip) if question.optional else choices)


def _happened(draft: Draft, directory: Directory) -> Rows:
    days = ("today", "yesterday")
    return (tuple(_set(f"button-{day}", draft, Part.HAPPENED, day) for day in days),)


def _sharing(draft: Draft, directory: Directory) -> Rows:
    stay = _set("button-stay-sealed", draft, Part.SHARING, Sharing.SEALED)
    return ((stay, _set("button-share", draft, Part.SHARING, Sharing.SHARED)),)


def _confidential(draft: Draft, directory: Directory) -> Rows:
    hide = _set("button-confidential", draft, Part.CONFIDENTIAL, YES)
    return ((hide, _set("button-public", draft, Part.CONFIDENTIAL, NO)),)


def _kind(draft: Draft, directory: Directory) -> Rows:
    return rows(_set(f"button-kind-{kind}", draft, Part.KIND, kind) for kind in Kind)


ANSWERS: Mapping[Part, Callable[[Draft, Directory], Rows]] = {
    Part.FILES: _files,
    Part.DESCRIPTION: _nothing,
    Part.CATEGORY: _categories,
    Part.PLACE: _place,
    Part.AREA: _areas,
    Part.QUESTION: _question,
    Part.HAPPENED: _happened,
    Part.SHARING: _sharing,
    Part.CONFIDENTIAL: _confidential,
    Part.KIND: _kind,
}


# --- single buttons ---------------------------------------------------------------------------


def _press(label: str, verb: str, draft: Draft, *args: str) -> Button:
    return Button(label, verb, (draft.id, *args))


def _set(label: str, draft: Draft, part: Part, value: str) -> Button:
    return _press(label, "set", draft, part, value)


def _category(label: str, draft: Draft, category: CategoryId) -> Button:
    args = (draft.id, Part.CATEGORY, category)
    return Button(label, "set", args, {"category": CategoryName(category)})


def _office(draft: Draft, agency: AgencyId) -> Button:
    facts = {"agency": AgencyName(agency)}
    return Button("button-agency", "office", (draft.id, agency), facts)


def _branch(draft: Draft, category: Category, directory: Directory) -> Button:
    if not directory.children(category.id):
        return _category("button-category", draft, category.id)
    facts = {"category": CategoryName(category.id)}
    return Button("button-category-branch", "browse", (draft.id, category.id, "0"), facts)


def _for(draft: Draft, complaint: Complaint) -> Button:
    facts: dict[str, Fact] = {
        "number": complaint.number,
        "category": CategoryName(complaint.category),
    }
    return Button("button-complaint", "for", (draft.id, complaint.number), facts)
