"""The weekly report: which day it is of, and in what order agencies stand in it."""

from datetime import UTC, date, datetime, time

import pytest

from domain.directory import AgencyId
from domain.facts import AgencyName
from domain.measures import EVERYBODY, Measure, Tally
from domain.notices import CHANNEL, Said
from domain.statistics import WEEKS, Numbers, numbers
from domain.weekly import LISTED, Figures, Schedule, issue_of, report, told_until
from tests.domain.samples import TERMS

SUNDAY = date(2026, 11, 22)
EIGHT = time(8)


@pytest.mark.parametrize(
    ("now", "schedule", "issue"),
    [
        pytest.param((23, 1, 0), Schedule(), date(2026, 11, 23), id="on the stroke, in Jakarta"),
        pytest.param((23, 0, 59), Schedule(), date(2026, 11, 16), id="a minute before"),
        pytest.param((29, 23, 0), Schedule(weekday=0, hour=EIGHT), date(2026, 11, 23), id="later"),
        pytest.param((24, 9, 0), Schedule(weekday=4), date(2026, 11, 20), id="another weekday"),
    ],
)
def test_the_last_report_that_should_be_out(
    now: tuple[int, int, int], schedule: Schedule, issue: date
) -> None:
    moment = datetime(2026, 11, *now, tzinfo=UTC)
    assert issue_of(moment, TERMS.calendar, schedule) == issue


@pytest.mark.parametrize("day", [23, 24, 29])
def test_it_tells_of_the_whole_week_before(day: int) -> None:
    assert told_until(date(2026, 11, day)) == SUNDAY


def agency(name: str, received: int, met: int = 0, missed: int = 0) -> Numbers:
    """An agency with these dates kept and missed."""
    sums = {Measure.RECEIVED: received, Measure.MET: met, Measure.MISSED: missed}
    found = ((Tally(SUNDAY, AgencyId(name), measure), times) for measure, times in sums.items())
    return numbers(found, until=SUNDAY, agency=AgencyId(name), few=5)


def table_of(*agencies: Numbers) -> list[Said]:
    """What is said about agencies."""
    week = numbers([(Tally(SUNDAY, EVERYBODY, Measure.RECEIVED), 9)], until=SUNDAY, weeks=1)
    weeks = numbers([], until=SUNDAY, weeks=WEEKS)
    figures = Figures(week=week, weeks=weeks, agencies=agencies)
    assert figures.tells_something
    _, *table = report(figures, "Kanal", "kanal_bot", "weekly", to=CHANNEL)
    return [said for notice in table for said in notice.says]


def told(*agencies: Numbers) -> list[str]:
    """What stands in the table: agencies, and message ids of what is no agency."""
    lines = table_of(*agencies)
    named = [(said.facts.get("agency"), said.message) for said in lines]
    return [who.agency if isinstance(who, AgencyName) else what for who, what in named]


def test_who_keeps_their_word_comes_first_and_nobody_is_left_out_for_being_late() -> None:
    late, prompt, busy = agency("late", 50, 1, 9), agency("prompt", 9, 9, 1), agency("busy", 90, 90)
    unproven, tiny = agency("unproven", 7, 4), agency("tiny", 4, 9)
    assert told(late, prompt, busy, unproven, tiny) == [
        "channel-agencies", "busy", "prompt", "late", "unproven",
        "statistics-others", "statistics-withheld",
    ]  # fmt: skip
    many = [agency(f"good{n:02}", 10, 10) for n in range(LISTED)]
    assert "late" in told(late, *many)
    assert told(*many, late).count("statistics-others") == 1
    assert told(tiny) == [], "of so few nothing is said"


def test_an_agency_stands_there_with_what_reporters_gave_it() -> None:
    name = AgencyId("liked")
    found = [(Tally(SUNDAY, name, Measure.RECEIVED), 9)]
    found += [(Tally(SUNDAY, name, Measure.RATED, stars), 3) for stars in (3, 5)]
    liked = numbers(found, until=SUNDAY, agency=name, few=5)
    _, line, *rest = table_of(liked)
    rating = {each: line.facts[each] for each in ("rated", "whole", "tenth", "count")}
    assert rating == {"rated": "yes", "whole": 4, "tenth": 0, "count": 6}
    assert rest[0].message == "statistics-stars"
    assert table_of(agency("unrated", 9))[1].facts["rated"] == "no"


def test_who_said_nothing_and_who_could_not_be_asked_are_told_apart() -> None:
    ways = {Measure.CONFIRMED: 4, Measure.UNCONFIRMED: 3, Measure.UNASKED: 2}
    found = [(Tally(SUNDAY, EVERYBODY, way), times) for way, times in ways.items()]
    week = numbers(found, until=SUNDAY, weeks=1, few=5)
    first, *_ = report(
        Figures(week=week, weeks=week, agencies=()), "Kanal", "kanal_bot", "weekly", to=CHANNEL
    )
    says = {said.message: said.facts for said in first.says}
    assert says["channel-week-confirmed"] == {"confirmed": 4}
    assert says["channel-week-silent"] == {"unconfirmed": 3, "unasked": 2}
