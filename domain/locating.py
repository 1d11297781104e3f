"""In which area a draft's place lies: by its pin, else by the words for it."""

from dataclasses import replace

from domain.areas import Found, How, Locator
from domain.complaint import Place
from domain.draft import Draft

ASKED = 6  # areas of one name at most that are asked about; more are no question but a list


def moved(draft: Draft, place: Place | None) -> Draft:
    """The draft with this place (None: not tied to one); its area is to be found anew."""
    return replace(draft, place=place, no_place=place is None, found=None, maybe=())


def located(draft: Draft, locator: Locator) -> Draft:
    """The draft with the area found, or with those to be asked about.

    A pin says it by itself. Words do when they name one area plainly; else the citizen is asked.
    """
    place = draft.place
    if place is None or draft.found is not None or not locator.areas:
        return draft
    if place.pin is not None:
        found = locator.find(place.pin.latitude, place.pin.longitude)
        return replace(draft, found=found, maybe=())
    named = locator.named(place.words)
    if named.is_sure and len(named.areas) == 1:
        return replace(draft, found=Found(area=named.areas[0], how=How.NAMED), maybe=())
    return replace(draft, maybe=named.areas if len(named.areas) <= ASKED else ())


def narrowed(draft: Draft, value: str, locator: Locator) -> Draft | None:
    """The draft with the one of the areas asked about that was pressed, or named more closely.

    None if they still cannot be told apart.
    """
    said = locator.named(value).areas
    meant = [code for code in draft.maybe if code == value or code in said] or [
        code
        for code in draft.maybe
        if any(locator.areas.is_within(code, of=larger) for larger in said)
    ]
    if len(meant) != 1:
        return None
    return replace(draft, found=Found(area=meant[0], how=How.NAMED), maybe=())


def in_none(draft: Draft) -> Draft:
    """The draft whose place lies in none of the areas asked about, or the citizen cannot tell."""
    return replace(draft, found=Found(area=None, how=How.NAMED), maybe=())
