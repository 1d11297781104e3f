"""How long a clock runs on this complaint: by its kind, its category, and where its agency is."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from domain.complaint import Complaint, Kind
from domain.deadlines import Clock, Deadline, Terms, started
from domain.directory import AgencyId, ComplaintClass, Directory
from domain.workdays import Calendar

REMEMBERED = 1000  # calendars: one for each agency that has a zone or holidays of its own


def start(
    complaint: Complaint, clock: Clock, *, now: datetime, terms: Terms, directory: Directory
) -> Deadline:
    """The clock starts now, and ends with the nth working day where the agency is."""
    calendar = calendar_of(complaint.agency, terms, directory)
    return started(clock, now, workdays_of(complaint, clock, terms, directory), calendar)


def workdays_of(complaint: Complaint, clock: Clock, terms: Terms, directory: Directory) -> int:
    """How many working days it has: its category's own number, else the number for its class.

    An information request keeps its own class whatever the category.
    """
    own = filter(None, _own(complaint, clock, directory))
    return next(own, terms.workdays(clock, class_of(complaint, directory)))


def _own(complaint: Complaint, clock: Clock, directory: Directory) -> Iterator[int | None]:
    """What its category says, then that category's parent."""
    if complaint.category is None:
        return
    for id_ in directory.lineage(complaint.category):
        category = directory.categories[id_]
        if clock is Clock.RESPONSE:
            yield category.response
        elif clock is Clock.RESOLUTION and complaint.kind is not Kind.INFORMATION:
            yield category.resolution


def class_of(complaint: Complaint, directory: Directory) -> ComplaintClass:
    """How long it may take; an information request keeps its own class whatever the category."""
    if complaint.kind is Kind.INFORMATION:
        return ComplaintClass.INFORMATION
    category = directory.categories.get(complaint.category) if complaint.category else None
    return category.class_ if category else ComplaintClass.ORDINARY


def resume(complaint: Complaint, *, now: datetime, terms: Terms, directory: Directory) -> Deadline:
    """The clock that a hold set aside, with the whole working days of the hold given back."""
    hold, set_aside = complaint.deadline, complaint.set_aside
    assert hold is not None
    assert set_aside is not None
    calendar = calendar_of(complaint.agency, terms, directory)
    return set_aside.resumed(calendar, held_since=hold.since, now=now)


def moved(complaint: Complaint, to: AgencyId, terms: Terms, directory: Directory) -> Deadline:
    """Handing on keeps the date; it ends with that day where the other agency is."""
    assert complaint.deadline is not None
    here = calendar_of(complaint.agency, terms, directory)
    return complaint.deadline.moved(here.zone, calendar_of(to, terms, directory).zone)


def calendar_of(agency: AgencyId | None, terms: Terms, directory: Directory) -> Calendar:
    """The working days of an agency, or (None) of the service: also of the triage desk."""
    line = tuple(directory.upwards(agency)) if agency is not None else ()
    above = [directory.agencies[each] for each in line]
    zone = zone_of(agency, directory)
    days = frozenset(
        (
            *(day for known in above for day in known.holidays),
            *(each.day for each in directory.holidays if each.agency in (None, *line)),
        )
    )
    return _local(terms.calendar, zone, days) if zone or days else terms.calendar


def zone_of(agency: AgencyId | None, directory: Directory) -> str | None:
    """By which clocks an agency lives: its own zone, or the nearest above it; None: the service's."""
    line = directory.upwards(agency) if agency is not None else ()
    zones = (directory.agencies[each].timezone for each in line)
    return next(filter(None, zones), None)


def observing(terms: Terms, directory: Directory) -> Terms:
    """The terms with the days that admins added for everybody."""
    return replace(terms, calendar=calendar_of(None, terms, directory))


@lru_cache(REMEMBERED)
def _local(calendar: Calendar, zone: str | None, holidays: frozenset[date]) -> Calendar:
    """The calendar of a place that has its own zone, or more holidays than the service."""
    return Calendar(
        zone=ZoneInfo(zone) if zone else calendar.zone,
        is_holiday=cache(lambda day: day in holidays or calendar.is_holiday(day)),
    )
