"""Numbers that people look at are what the tallies say."""

from datetime import date, timedelta
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.measures import EVERYBODY, NO_DAY, Measure, Tally
from domain.report import report
from domain.statistics import FEW, WEEKS, Numbers, first_day, numbers
from locales.loader import Locales
from tests.domain.samples import ROADS

TODAY = date(2026, 11, 18)  # a Wednesday
THIS_MONDAY = date(2026, 11, 16)


def told(*counted: tuple[date, Measure, int], few: int = 1, until: date = TODAY) -> Numbers:
    """Each once, with its size."""
    return numbers(
        [(Tally(day, EVERYBODY, measure, size), 1) for day, measure, size in counted],
        until=until,
        few=few,
    )


def test_weeks_begin_on_mondays_and_the_last_one_is_this() -> None:
    weeks = told((TODAY, Measure.RECEIVED, 0), (THIS_MONDAY, Measure.CONFIRMED, 0)).weeks
    assert [week.monday for week in weeks][:: WEEKS - 1] == [first_day(TODAY), THIS_MONDAY]
    assert first_day(TODAY) == date(2026, 8, 31)
    assert (weeks[-1].received, weeks[-1].ended, weeks[-2].received) == (1, 1, 0)


def test_what_was_open_then_is_found_by_going_back_from_now() -> None:
    sunday, week = THIS_MONDAY - timedelta(days=1), timedelta(days=7)
    counted = [
        (Tally(NO_DAY, EVERYBODY, Measure.OPEN), 10),
        (Tally(TODAY, EVERYBODY, Measure.RECEIVED), 3),
        (Tally(TODAY, EVERYBODY, Measure.REOPENED), 1),
        (Tally(sunday, EVERYBODY, Measure.ARCHIVED), 2),
        (Tally(sunday, EVERYBODY, Measure.CONTESTED), 5),
        (Tally(sunday - week, EVERYBODY, Measure.WITHDRAWN), 1),
        (Tally(TODAY, ROADS, Measure.RECEIVED), 7),
    ]
    assert [week.open for week in numbers(counted, until=TODAY).weeks[-4:]] == [9, 8, 6, 10]
    assert [week.open for week in numbers(counted, until=sunday).weeks[-2:]] == [8, 6]
    passed_on = [*counted, (Tally(TODAY, ROADS, Measure.PASSED_ON), 2)]
    assert numbers(passed_on, until=TODAY, agency=ROADS).weeks[-2].open == -5


@given(st.lists(st.integers(0, 60), min_size=1, max_size=60))
def test_half_and_nine_in_ten(days: list[int]) -> None:
    found = told(*((TODAY, Measure.RESOLVED, size) for size in days)).results
    assert found is not None
    assert found.count == len(days)
    assert found.half in days
    assert found.half <= median(days) <= sorted(days)[len(days) // 2]
    within = sum(size <= found.most for size in days)
    below = sum(size < found.most for size in days)
    assert within >= 0.9 * len(days) > below


@pytest.mark.parametrize(
    ("met", "missed", "percent"),
    [
        pytest.param(1, 0, 100, id="all"),
        pytest.param(0, 2, 0, id="none"),
        pytest.param(999, 1, 99, id="not quite all is not all"),
    ],
)
def test_dates_that_were_kept(met: int, missed: int, percent: int) -> None:
    counted = [
        (Tally(TODAY, EVERYBODY, Measure.MET), met),
        (Tally(TODAY, EVERYBODY, Measure.MISSED), missed),
    ]
    found = numbers(counted, until=TODAY).promised
    assert found is not None
    assert found.percent == percent


@pytest.mark.parametrize(
    ("stars", "tenths"),
    [
        pytest.param([5, 5, 5], 50, id="all of them"),
        pytest.param([5] * 99 + [4], 49, id="not quite all is not all"),
        pytest.param([1, 2], 15, id="half a star"),
        pytest.param([1], 10, id="one"),
    ],
)
def test_how_content_they_are_is_never_rounded_up(stars: list[int], tenths: int) -> None:
    found = told(*((TODAY, Measure.RATED, each) for each in stars)).satisfaction
    assert found is not None
    assert (found.tenths, found.count, found.is_of_few) == (tenths, len(stars), len(stars) < FEW)


def test_a_rating_that_was_changed_counts_where_it_is_now() -> None:
    week = timedelta(days=7)
    counted = [
        (Tally(TODAY - week, EVERYBODY, Measure.RATED, 5), 0),
        (Tally(TODAY, EVERYBODY, Measure.RATED, 2), 1),
    ]
    found = numbers(counted, until=TODAY).satisfaction
    assert found is not None
    assert (found.tenths, found.count) == (20, 1)


def test_of_few_nothing_is_said() -> None:
    once = [(TODAY, measure, 3) for measure in Measure if measure is not Measure.OPEN]
    assert told(*once).answers is not None
    public = told(*once, few=7)
    assert (public.answers, public.results, public.promised, public.endings) == (None,) * 4
    assert public.satisfaction is None
    assert (public.received, public.ended) == (1, 6), "how many there are anybody may know"
    nobody = told()
    assert (nobody.answers, nobody.promised, nobody.endings) == (None,) * 3


def test_contests_are_told_also_where_nothing_was_closed() -> None:
    twice = [(TODAY, Measure.CONTESTED, 0)] * 2
    closed = [(TODAY, Measure.UNCONFIRMED, 0)] * FEW
    assert "statistics-contested" in [said.message for said in report(told(*twice), "Kanal")]
    assert told(*twice, few=FEW).contested == 0, "so few could be anybody"
    assert told(*twice, *closed, few=FEW).contested == 2


@pytest.mark.parametrize(
    ("days", "says"),
    [
        pytest.param([0], "pada hari yang sama (1 laporan)", id="only one"),
        pytest.param([0, 3], "separuhnya pada hari yang sama, semuanya dalam 3 hari", id="few"),
        pytest.param([2] * 9, "semuanya dalam 2 hari (9 laporan)", id="few, all alike"),
        pytest.param(
            [*range(1, 11)], "separuhnya dalam 5 hari, sembilan dari sepuluh dalam 9", id="many"
        ),
        pytest.param([0] * 9 + [7], "sembilan dari sepuluh pada hari yang sama (10", id="alike"),
    ],
)
def test_how_long_it_took_is_said_as_the_number_of_reports_allows(
    days: list[int], says: str
) -> None:
    counted = ((TODAY, Measure.RESOLVED, size) for size in days)
    line = next(
        said for said in report(told(*counted), "x") if said.message == "statistics-results"
    )
    facts = {name: fact for name, fact in line.facts.items() if isinstance(fact, str | int)}
    assert f"Hasil: {says}" in Locales(("id",)).phrase(line.message, facts)


@pytest.mark.parametrize(
    ("how", "says"),
    [
        pytest.param("one", "1 laporan", id="only one"),
        pytest.param("half-and-all", "separuhnya; semuanya: 3 hari", id="few"),
        pytest.param("half-and-most", "separuhnya; 90%: 3 hari", id="many"),
    ],
)
def test_the_picture_says_whose_days_it_shows(how: str, says: str) -> None:
    facts: dict[str, str | int] = {"told": how, "days": 3, "count": 1}
    assert Locales(("id",)).phrase("statistics-chart-most", facts) == says
