"""A draft's place finds its area, by pin or by words; the citizen is asked where words do not."""

from dataclasses import replace
from datetime import date

import pytest

from domain import draft_buttons, draft_card
from domain.absorbing import absorb
from domain.areas import NO_MAP, AreaCode, Found, How
from domain.choices import NO, SKIP, YES, Setting, choose
from domain.complaint import Pin, Place
from domain.contents import Contents
from domain.draft import Chosen, Draft, Part
from domain.facts import AreaName
from domain.intake import asked_part, is_ready
from tests.areas.drawing import at, atlas
from tests.domain.samples import DIRECTORY, ROAD

SETTING = Setting(directory=DIRECTORY, today=date(2026, 11, 16), language="id", locator=atlas())
WORDS = "Jalan rusak berlubang besar"
BEGUN = Draft(id="KA-7KQ4M-X", category=ROAD, category_by=Chosen.CITIZEN)
WEST, EAST = AreaCode("9.1.1.1001"), AreaCode("9.1.2.1001")  # both are called Melati
MULYO_REJO, TIMUR, UJUNG = (AreaCode(f"9.1.{n}") for n in ("1.1002", "2.1002", "2.2003"))


def told(words: str, setting: Setting = SETTING) -> Draft:
    """A draft whose place is told in words."""
    begun = absorb(BEGUN, Contents(words=WORDS), setting)
    return absorb(begun, Contents(words=words), setting)


def pinned(x: float, y: float, setting: Setting = SETTING) -> Draft:
    """A draft whose place is a pin."""
    latitude, longitude = at(x, y)
    contents = Contents(words=WORDS, place=Place(pin=Pin(latitude=latitude, longitude=longitude)))
    return absorb(BEGUN, contents, setting)


def card_of(draft: Draft) -> list[str]:
    """The messages on its card."""
    return [said.message for said in draft_card.card(draft, DIRECTORY).says]


def test_a_pin_says_the_area_and_it_is_named_back() -> None:
    draft = pinned(0.5, 1)
    assert draft.found == Found(area=WEST, how=How.INSIDE)
    [line] = [s for s in draft_card.card(draft, DIRECTORY).says if "place" in s.message]
    assert (line.message, line.facts["area"]) == ("intake-card-place-found", AreaName(WEST))


def test_outside_is_said_and_keeps_nobody_from_sending() -> None:
    draft = pinned(-1, 1)
    assert draft.found == Found(area=None, how=How.OUTSIDE)
    assert "intake-card-place-outside" in card_of(draft)
    assert is_ready(draft, DIRECTORY)


def test_another_pin_is_found_anew() -> None:
    latitude, longitude = at(0.5, 1)
    pin = Place(pin=Pin(latitude=latitude, longitude=longitude))
    assert absorb(pinned(-1, 1), Contents(place=pin), SETTING).found == Found(
        area=WEST, how=How.INSIDE
    )


def test_a_name_says_the_area() -> None:
    draft = told("Kel. Mulyorejo, dekat pasar")
    assert draft.found == Found(area=MULYO_REJO, how=How.NAMED)
    assert asked_part(draft, DIRECTORY) is None


def test_areas_of_one_name_are_asked_about_by_buttons() -> None:
    draft = told("Melati")
    assert (draft.found, draft.maybe) == (None, (WEST, EAST))
    assert asked_part(draft, DIRECTORY) is Part.AREA
    assert is_ready(draft, DIRECTORY)
    pressed = [
        button.args[-1]
        for row in draft_buttons.buttons_for(draft, DIRECTORY)
        for button in row
        if button.verb == "set" and Part.AREA in button.args
    ]
    assert pressed == [WEST, EAST, SKIP]
    chosen = choose(draft, Part.AREA, EAST, SETTING)
    assert chosen is not None
    assert chosen.found == Found(area=EAST, how=How.NAMED)
    assert asked_part(chosen, DIRECTORY) is None


@pytest.mark.parametrize(
    ("place", "answer", "area"),
    [
        pytest.param("Melati", "yang di kecamatan Timur", EAST, id="by what it lies in"),
        pytest.param("Timur", "kelurahan Timur", TIMUR, id="by what it is"),
        pytest.param("di ujung jalan", YES, UJUNG, id="yes, the only one"),
        pytest.param("di ujung jalan", NO, None, id="no"),
        pytest.param("Melati", "tidak tahu", None, id="nobody knows"),
    ],
)
def test_the_answer_may_be_typed(place: str, answer: str, area: AreaCode | None) -> None:
    draft = absorb(told(place), Contents(words=answer), SETTING)
    assert (draft.found, draft.maybe) == (Found(area=area, how=How.NAMED), ())
    assert draft.description == WORDS


@pytest.mark.parametrize("answer", ["ya", "Melati", "9.1", "9.9.9", "lumayan jauh"])
def test_what_does_not_tell_them_apart_is_no_answer(answer: str) -> None:
    assert choose(told("Melati"), Part.AREA, answer, SETTING) is None


def test_the_answer_stays_until_the_place_is_another() -> None:
    chosen = choose(told("Melati"), Part.AREA, EAST, SETTING)
    assert chosen is not None
    longer = absorb(chosen, Contents(words="Sudah dua minggu begini"), SETTING)
    assert longer.found == chosen.found
    elsewhere = choose(replace(longer, editing=Part.PLACE), Part.PLACE, "Mulyo Rejo", SETTING)
    assert elsewhere is not None
    assert (elsewhere.found, elsewhere.maybe) == (None, ())


def test_without_areas_nothing_is_said() -> None:
    setting = replace(SETTING, locator=NO_MAP)
    for draft in (pinned(-1, 1, setting), told("Melati", setting)):
        assert (draft.found, draft.maybe) == (None, ())
        assert "intake-card-place-taken" in card_of(draft)
