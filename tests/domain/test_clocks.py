"""Whose calendar counts, and whose number of working days."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain import clocks, dialogue, lifecycle
from domain.complaint import Kind
from domain.deadlines import Alarm, Clock, started
from domain.directory import Agency, AgencyId, CategoryId, Directory
from domain.overdue import above_of, note_long_overdue, note_overdue
from tests.domain.samples import (
    BUDI,
    CALENDAR,
    DIRECTORY,
    LAMP,
    MONDAY,
    NEW,
    ROAD,
    ROADS,
    TERMS,
    WATER,
    accepted,
    routed,
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


def test_a_hold_gives_back_the_days_on_which_the_agency_works() -> None:
    thursday, tuesday = MONDAY + timedelta(days=3), MONDAY + timedelta(days=8)
    theirs = replace(accepted(), agency=WATER)  # whose Monday in between is a holiday
    held = dialogue.ask(theirs, "?", by=BUDI, now=thursday, terms=TERMS, directory=FAR).complaint
    resumed = clocks.resume(held, now=tuesday, terms=TERMS, directory=FAR)
    assert resumed.due.isoformat() == "2026-12-08T23:59:59+09:00", "two working days, not three"


def test_handing_on_keeps_the_day_where_the_other_agency_is() -> None:
    handed = lifecycle.hand_on(
        accepted(), EAST, "", by=BUDI, now=MONDAY, terms=TERMS, directory=FAR
    ).complaint
    assert handed.deadline is not None
    assert handed.deadline.due.isoformat() == "2026-12-04T23:59:59+09:00"


def when(at: datetime | None) -> str:
    return at.astimezone(CALENDAR.zone).strftime("%d.%m. %H:%M") if at else "never"


@pytest.mark.parametrize(
    ("workdays", "half", "eve"),
    [
        pytest.param(1, "never", "never", id="a day: no reminder"),
        pytest.param(2, "17.11. 08:00", "never", id="two days: both fall together"),
        pytest.param(3, "18.11. 08:00", "never", id="three days: they do, too"),
        pytest.param(5, "19.11. 08:00", "20.11. 08:00", id="a week: the eve is a working day"),
        pytest.param(14, "25.11. 08:00", "03.12. 08:00", id="two and a half weeks"),
    ],
)
def test_a_desk_is_reminded_in_the_morning(workdays: int, half: str, eve: str) -> None:
    clock = started(Clock.RESPONSE, MONDAY, workdays, CALENDAR)
    assert when(clock.rings_at) == half
    if clock.rings_at is not None:
        clock = clock.rung_at(clock.rings_at, CALENDAR)
    assert when(clock.rings_at) == eve


def test_who_slept_through_both_reminders_is_reminded_once() -> None:
    clock = started(Clock.RESPONSE, MONDAY, 5, CALENDAR)
    late = clock.rung_at(MONDAY + timedelta(days=4, hours=4), CALENDAR)
    assert (late.rung, late.rings_at) == (Alarm.EVE, None)


def test_a_holiday_that_is_added_later_makes_no_reminder_fail_or_come_twice() -> None:
    clock = started(Clock.RESOLUTION, MONDAY, 14, CALENDAR)
    added = {date(2026, 11, 24), date(2026, 12, 2)}
    now_known = replace(CALENDAR, is_holiday=lambda day: day in added or CALENDAR.is_holiday(day))
    assert when(clock.rings_at) == "25.11. 08:00", "with the holidays it would be a day later"
    assert clock.rings_at is not None
    half = clock.rung_at(clock.rings_at, now_known)
    assert (half.rung, when(half.rings_at)) == (Alarm.HALF, "03.12. 08:00")
    early = replace(half, rings_at=MONDAY)
    assert early.rung_at(MONDAY, now_known).rung is Alarm.EVE, "half time is over only once"


@pytest.mark.parametrize(
    ("added", "later"),
    [
        pytest.param([18], "never", id="another day"),
        pytest.param([19], "20.11. 08:00", id="the next morning"),
        pytest.param([19, 20], "23.11. 08:00", id="the last day, after a weekend"),
        pytest.param([19, 20, 23], "never", id="nobody works until it ends: then as it was set"),
    ],
)
def test_a_reminder_on_a_day_that_became_a_holiday_waits_for_a_working_morning(
    added: list[int], later: str
) -> None:
    clock = started(Clock.RESPONSE, MONDAY, 5, CALENDAR)
    days = {date(2026, 11, day) for day in added}
    known = replace(CALENDAR, is_holiday=lambda day: day in days or CALENDAR.is_holiday(day))
    assert when(clock.rings_at) == "19.11. 08:00"
    assert when(clock.put_off(known)) == later


def test_where_clocks_change_a_date_and_its_reminder_keep_their_day_and_hour() -> None:
    east = ZoneInfo("Asia/Jayapura")
    moved = started(Clock.RESPONSE, MONDAY, 5, CALENDAR).moved(CALENDAR.zone, east)
    assert moved.rings_at is not None
    assert moved.due.isoformat() == "2026-11-23T23:59:59+09:00"
    assert moved.rings_at.isoformat() == "2026-11-19T08:00:00+09:00"


def test_a_new_date_has_an_eve_of_its_own_and_half_time_is_once() -> None:
    clock = started(Clock.RESOLUTION, MONDAY, 14, CALENDAR)
    assert clock.rings_at is not None
    half = clock.rung_at(clock.rings_at, CALENDAR)
    week = {"held_since": MONDAY + timedelta(days=10), "now": MONDAY + timedelta(days=17)}
    assert when(half.resumed(CALENDAR, **week).rings_at) == "10.12. 08:00"
    moved = half.extended(7, MONDAY + timedelta(days=10), CALENDAR)
    assert (when(moved.due), when(moved.rings_at)) == ("15.12. 23:59", "14.12. 08:00")


def test_as_long_again_after_a_date_it_rings_once_more() -> None:
    noted = note_overdue(
        routed().complaint, now=MONDAY + timedelta(days=8), terms=TERMS, directory=DIRECTORY
    ).complaint
    assert noted.deadline is not None
    assert when(noted.deadline.rings_at) == "01.12. 08:00", "five days from Monday the 23rd"
    long = note_long_overdue(
        noted, now=MONDAY + timedelta(days=60), terms=TERMS, directory=DIRECTORY
    ).complaint
    assert long.deadline is not None
    assert long.deadline.rings_at is None


@pytest.mark.parametrize(
    ("about", "group", "above"),
    [
        pytest.param(None, -1009, "setda", id="its parent"),
        pytest.param("setda", -1009, None, id="never whom it complains of"),
        pytest.param(None, -1000, None, id="the triage desk sits there, and is told anyway"),
        pytest.param(None, None, None, id="nobody reads it there"),
    ],
)
def test_who_is_above_a_late_agency_is_told(
    about: AgencyId | None, group: int | None, above: AgencyId | None
) -> None:
    city = Agency(id=AgencyId("setda"), name={"id": "Setda"}, group=group)
    roads = replace(DIRECTORY.agencies[ROADS], parent=city.id)
    directory = replace(DIRECTORY, agencies={ROADS: roads, city.id: city})
    assert above_of(replace(accepted(), about=about), directory) == above


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
