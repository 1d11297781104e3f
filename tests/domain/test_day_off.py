"""Days that admins add: what is understood, what is refused, and whose clocks pass over them."""

from dataclasses import replace
from datetime import date

import pytest

from domain import clocks, day_off
from domain.directory import Holiday
from domain.refusal import Refusal
from tests.domain.samples import CALENDAR, DIRECTORY, MONDAY, ROADS, TERMS, WATER, routed, submitted

TODAY = date(2026, 11, 16)
TUESDAY, WEDNESDAY = date(2026, 11, 17), date(2026, 11, 18)
WITH = replace(
    DIRECTORY,
    agencies={**DIRECTORY.agencies, WATER: replace(DIRECTORY.agencies[WATER], parent=ROADS)},
    holidays=(
        Holiday(day=TUESDAY, name="Kirab"),
        Holiday(day=WEDNESDAY, name="Pindahan", agency=ROADS),
    ),
)


@pytest.mark.parametrize(
    ("words", "day", "name"),
    [
        ("30 November 2026 Hari jadi kota", date(2026, 11, 30), "Hari jadi kota"),
        ("30-11: Hari jadi", date(2026, 11, 30), "Hari jadi"),
        ("December 24, 2026 Closing day", date(2026, 12, 24), "Closing day"),
    ],
)
def test_a_day_and_its_name_are_told_in_one_line(words: str, day: date, name: str) -> None:
    assert day_off.told(words, TODAY) == (day, name)


@pytest.mark.parametrize(
    ("words", "refusal"),
    [
        pytest.param("Hari jadi kota", "refusal-holiday-form", id="no date"),
        pytest.param("30 November 2026", "refusal-holiday-form", id="no name"),
        pytest.param("16 November 2026 Kirab", "refusal-holiday-past", id="today"),
    ],
)
def test_what_is_no_day_to_come(words: str, refusal: str) -> None:
    with pytest.raises(Refusal, match=refusal):
        day_off.told(words, TODAY)


def test_a_day_that_is_off_anyway_needs_no_adding() -> None:
    day_off.check_workday(TUESDAY, CALENDAR)
    with pytest.raises(Refusal, match="refusal-holiday-already"):
        day_off.check_workday(date(2026, 11, 21), CALENDAR)


def test_whose_clocks_pass_over_them() -> None:
    everybody = clocks.calendar_of(None, TERMS, WITH)
    assert not everybody.is_workday(TUESDAY)
    assert everybody.is_workday(WEDNESDAY)
    for agency in (ROADS, WATER):
        assert not clocks.calendar_of(agency, TERMS, WITH).is_workday(WEDNESDAY), "and below it"
    terms = clocks.observing(TERMS, WITH)
    assert terms.calendar == everybody, "also the triage desk's clock"
    assert clocks.observing(TERMS, DIRECTORY) == TERMS


def test_the_days_to_come_are_listed() -> None:
    calendar = clocks.calendar_of(None, TERMS, WITH)
    view = day_off.list_view(WITH, calendar, date(2026, 11, 18), 0)
    assert [said.facts.get("day") for said in view.says[1:]] == [date(2026, 12, 25), WEDNESDAY]


def test_a_date_that_was_promised_stays() -> None:
    before = routed().complaint.deadline
    assert before is not None
    assert before.due.date() == date(2026, 11, 23)
    assert submitted(now=MONDAY).complaint.deadline
    calendar = clocks.calendar_of(ROADS, TERMS, WITH)
    assert calendar.between(TODAY, before.due.date()) == 3, "of five days two are gone"
