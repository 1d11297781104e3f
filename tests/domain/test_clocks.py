"""Whose calendar counts, and whose number of working days."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from domain import clocks, lifecycle
from domain.complaint import Kind
from domain.deadlines import Clock
from domain.directory import AgencyId, CategoryId, Directory
from tests.domain.samples import (
    BUDI,
    DIRECTORY,
    LAMP,
    MONDAY,
    NEW,
    ROAD,
    ROADS,
    TERMS,
    WATER,
    accepted,
)

EAST = AgencyId("timur")
FAR = replace(
    DIRECTORY,
    agencies={
        **DIRECTORY.agencies,
        EAST: replace(DIRECTORY.agencies[ROADS], id=EAST, timezone="Asia/Jayapura"),
        WATER: replace(DIRECTORY.agencies[WATER], parent=EAST, holidays=(date(2026, 11, 23),)),
    },
)
QUICK = replace(
    DIRECTORY,
    categories={
        **DIRECTORY.categories,
        ROAD: replace(DIRECTORY.categories[ROAD], response=1, resolution=3),
        LAMP: replace(DIRECTORY.categories[LAMP], response=2),
    },
)


def due_of(agency: AgencyId, directory: Directory, now: datetime = MONDAY) -> str:
    complaint = replace(NEW, agency=agency)
    kept = clocks.start(complaint, Clock.RESPONSE, now=now, terms=TERMS, directory=directory)
    return kept.due.isoformat()


def test_a_day_ends_where_the_agency_is() -> None:
    assert due_of(ROADS, FAR) == "2026-11-23T23:59:59+07:00"
    assert due_of(EAST, FAR) == "2026-11-23T23:59:59+09:00"
    late_evening = datetime(2026, 11, 16, 16, 30, tzinfo=UTC)  # Tuesday has begun in Jayapura
    assert due_of(EAST, FAR, late_evening) == "2026-11-24T23:59:59+09:00"
    assert due_of(ROADS, FAR, late_evening) == "2026-11-23T23:59:59+07:00"


def test_who_says_nothing_has_the_zone_and_the_holidays_of_those_above() -> None:
    assert due_of(WATER, FAR) == "2026-11-24T23:59:59+09:00", "its zone, and a holiday of its own"


def test_handing_on_keeps_the_day_where_the_other_agency_is() -> None:
    handed = lifecycle.hand_on(
        accepted(), EAST, "", by=BUDI, now=MONDAY, terms=TERMS, directory=FAR
    ).complaint
    assert handed.deadline is not None
    assert handed.deadline.due.isoformat() == "2026-12-04T23:59:59+09:00"


@pytest.mark.parametrize(
    ("category", "kind", "clock", "workdays"),
    [
        pytest.param(ROAD, Kind.GRIEVANCE, Clock.RESPONSE, 1, id="its own first answer"),
        pytest.param(ROAD, Kind.GRIEVANCE, Clock.RESOLUTION, 3, id="its own end"),
        pytest.param(LAMP, Kind.GRIEVANCE, Clock.RESPONSE, 2, id="its own before its parent's"),
        pytest.param(LAMP, Kind.GRIEVANCE, Clock.RESOLUTION, 3, id="its parent's"),
        pytest.param(ROAD, Kind.INFORMATION, Clock.RESOLUTION, 5, id="a request keeps its class"),
        pytest.param(ROAD, Kind.GRIEVANCE, Clock.ANSWER, 5, id="citizens have the usual term"),
        pytest.param(None, Kind.GRIEVANCE, Clock.RESOLUTION, 14, id="no category: ordinary"),
    ],
)
def test_a_category_may_have_numbers_of_its_own(
    category: CategoryId | None, kind: Kind, clock: Clock, workdays: int
) -> None:
    complaint = replace(NEW, category=category, kind=kind)
    assert clocks.workdays_of(complaint, clock, TERMS, QUICK) == workdays
