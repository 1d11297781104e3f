"""A small town on paper: a directory, terms, people and a complaint to try the rules on."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from domain.complaint import Complaint, Kind, Pin, Place, Status
from domain.deadlines import Clock, Deadline, Terms
from domain.directory import Agency, AgencyId, Category, CategoryId, ComplaintClass, Directory
from domain.lifecycle import Decision, accept, submit
from domain.people import Actor, PersonId, Role
from domain.routing import Choice
from domain.workdays import Calendar

JAKARTA = ZoneInfo("Asia/Jakarta")
HOLIDAYS = {date(2026, 12, 25)}
CALENDAR = Calendar(zone=JAKARTA, is_holiday=HOLIDAYS.__contains__)
TERMS = Terms(calendar=CALENDAR)
MONDAY = datetime(2026, 11, 16, 3, 0, tzinfo=UTC)  # ten in the morning in Jakarta

ROADS, WATER = AgencyId("dpu"), AgencyId("pdam")
ROAD, LAMP, MISCONDUCT = CategoryId("jalan"), CategoryId("lampu"), CategoryId("pungli")
DIRECTORY = Directory(
    agencies={
        ROADS: Agency(id=ROADS, name={"id": "Dinas PU"}, handles=(ROAD,), group=-1001),
        WATER: Agency(id=WATER, name={"id": "PDAM"}, handles=(), group=-1002),
    },
    categories={
        ROAD: Category(id=ROAD, name={"id": "Jalan rusak"}),
        LAMP: Category(id=LAMP, name={"id": "Lampu jalan"}, parent=ROAD),
        MISCONDUCT: Category(
            id=MISCONDUCT, name={"id": "Pungli"}, class_=ComplaintClass.SUPERVISORY
        ),
    },
    triage_group=-1000,
)

SITI = Actor(role=Role.CITIZEN, person=PersonId(11))
BUDI = Actor(role=Role.OFFICER, person=PersonId(21))
ANI = Actor(role=Role.OFFICER, person=PersonId(22))  # Budi's colleague
RINA = Actor(role=Role.DESK, person=PersonId(31))

NEW = Complaint(
    number="KA-7KQ4M-X",
    citizen=SITI.person,
    kind=Kind.GRIEVANCE,
    category=ROAD,
    description="Jalan berlubang besar di depan pasar",
    place=Place(pin=Pin(latitude=-7.26, longitude=112.78)),
    happened_on=date(2026, 11, 16),
    status=Status.SUBMITTED,
    agency=None,
    deadline=None,
    submitted_at=MONDAY,
)


def submitted(complaint: Complaint = NEW, now: datetime = MONDAY) -> Decision:
    """Filed, and waiting at the triage desk."""
    choice = Choice(agency=None, reason="reason-nobody")
    return submit(complaint, choice, attachments=(), terms=TERMS, directory=DIRECTORY, now=now)


def routed(complaint: Complaint = NEW, now: datetime = MONDAY) -> Decision:
    """Filed, and given to the roads agency at once."""
    choice = Choice(agency=ROADS, reason="reason-category")
    return submit(complaint, choice, attachments=(), terms=TERMS, directory=DIRECTORY, now=now)


def accepted(complaint: Complaint = NEW, now: datetime = MONDAY) -> Complaint:
    """In progress, held by Budi."""
    filed = routed(complaint, now).complaint
    return accept(filed, by=BUDI, now=now, terms=TERMS, directory=DIRECTORY).complaint


def standing_at(status: Status) -> Complaint:
    """A complaint with this status, with what such a complaint has."""
    at_desk = status in (Status.SUBMITTED, Status.ARCHIVED)
    clock = TERMS.start(Clock.RESOLUTION, MONDAY)
    held = status is Status.ON_HOLD
    return replace(
        NEW,
        status=status,
        agency=None if at_desk else ROADS,
        deadline=Deadline(clock=Clock.ANSWER, since=MONDAY, due=clock.due) if held else clock,
        set_aside=clock if held else None,
        closed_at=None if status.is_open else MONDAY,
        version=3,
    )
