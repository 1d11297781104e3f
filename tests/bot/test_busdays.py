"""Deadlines against a calculation of their own: numpy's, which knows nothing of our calendar."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import product
from random import Random
from zoneinfo import ZoneInfo

import holidays
import numpy as np

from bot.calendar import terms_of
from bot.config import Holidays, Settings
from domain import clocks
from domain.complaint import Complaint, Kind
from domain.deadlines import Clock
from domain.directory import Agency, AgencyId, Category, CategoryId, ComplaintClass, Directory
from tests.domain.samples import NEW

TRIED = 100_000
FIRST = datetime(2024, 1, 1, tzinfo=ZoneInfo("UTC"))
MINUTES = 3 * 365 * 24 * 60
HOLD = 20 * 24 * 60  # minutes: the longest time until it is asked, and then until an answer
DAY = timedelta(days=1)
LOCAL = date(2025, 5, 31)  # the whole service's, by its settings
CLASSES = {"information": 5, "ordinary": 14, "supervisory": 60}
OWN = {"quick": (1, 3), "patient": (9, 30)}  # categories with numbers of their own
ZONES = {"wib": "Asia/Jakarta", "wita": "Asia/Makassar", "wit": "Asia/Jayapura"}
OFFICES = {"wib": [], "wita": [date(2025, 6, 30)], "wit": [date(2024, 2, 5), date(2026, 10, 26)]}

TERMS = terms_of(Settings(holidays=Holidays(local=(LOCAL,))))
CATEGORIES = (
    *(Category(id=CategoryId(c), name={}, class_=ComplaintClass(c)) for c in CLASSES),
    *(
        Category(id=CategoryId(c), name={}, response=first, resolution=whole)
        for c, (first, whole) in OWN.items()
    ),
    Category(id=CategoryId("child"), name={}, parent=CategoryId("quick")),
)
PROVINCES = [
    Agency(id=AgencyId(f"prov-{z}"), name={}, timezone=zone, holidays=tuple(OFFICES[z]))
    for z, zone in ZONES.items()
]
AGENCIES = [
    *PROVINCES,  # their offices say nothing of zone and holidays, and have theirs
    *(Agency(id=AgencyId(z), name={}, parent=AgencyId(f"prov-{z}")) for z in ZONES),
    Agency(id=AgencyId("plain"), name={}),  # the service's own: WIB
]
DIRECTORY = Directory(
    agencies={agency.id: agency for agency in AGENCIES},
    categories={category.id: category for category in CATEGORIES},
)


def off_days(office: str) -> list[date]:
    """The days without work at an office, gathered without our calendar."""
    known = holidays.country_holidays(
        "ID", years=range(2023, 2029), categories=["public", "government"]
    )
    return [*known, LOCAL, *OFFICES.get(office, [])]


def numbers_of(complaint: Complaint) -> tuple[int, int]:
    """Working days to the first answer and to the end, from the tables above."""
    category = str(complaint.category)
    first, whole = OWN.get("quick" if category == "child" else category, (5, 0))
    if complaint.kind is Kind.INFORMATION:
        return first, CLASSES["information"]
    return first, whole or CLASSES[category]


def test_deadlines_are_what_numpy_counts() -> None:
    """100,000 starts, classes, holds and zones; each date and each working day given back."""
    random = Random(5)
    offices = {z: np.busdaycalendar(holidays=off_days(z)) for z in (*ZONES, "plain")}
    cases = [
        replace(NEW, kind=kind, category=category.id, agency=AgencyId(office))
        for kind, category, office in product(Kind, CATEGORIES, offices)
    ]
    for nth in range(TRIED):
        case, clock = random.choice(cases), random.choice([Clock.RESPONSE, Clock.RESOLUTION])
        busdays = offices[str(case.agency)]
        zone = ZoneInfo(ZONES.get(str(case.agency), "Asia/Jakarta"))
        start = FIRST + timedelta(minutes=random.randrange(MINUTES))
        deadline = clocks.start(case, clock, now=start, terms=TERMS, directory=DIRECTORY)
        number = numbers_of(case)[clock is Clock.RESOLUTION]
        ends = np.busday_offset(
            start.astimezone(zone).date(), number, roll="backward", busdaycal=busdays
        )
        due = datetime.fromisoformat(f"{ends}T23:59:59").replace(tzinfo=zone)
        assert deadline.due == due, (nth, case, clock, start)

        asked = start + timedelta(minutes=random.randrange(HOLD))
        answered = asked + timedelta(minutes=random.randrange(HOLD))
        calendar = clocks.calendar_of(case.agency, TERMS, DIRECTORY)
        resumed = deadline.resumed(calendar, held_since=asked, now=answered)
        left, came = (at.astimezone(zone).date() + DAY for at in (asked, answered))
        back = np.busday_count(left, came, busdaycal=busdays)
        ends = np.busday_offset(ends, back, roll="backward", busdaycal=busdays)
        due = datetime.fromisoformat(f"{ends}T23:59:59").replace(tzinfo=zone)
        assert resumed.due == due, (nth, case, asked, answered)
