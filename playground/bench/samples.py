"""Agencies and complaints in any number, one like the other."""

from datetime import datetime

from bot.calendar import terms_of
from bot.config import Settings
from domain import closing, lifecycle
from domain.areas import Areas
from domain.complaint import (
    ALPHABET,
    LENGTH,
    PREFIX,
    Complaint,
    Kind,
    Outcome,
    Status,
    check_character,
)
from domain.directory import Agency, AgencyId, Category, CategoryId, Directory
from domain.lifecycle import Decision
from domain.people import Actor, PersonId, Role
from domain.routing import agency_for

TERMS = terms_of(Settings())
WORDS = (
    "Lampu jalan di depan pasar mati sejak tiga malam, jalannya gelap dan pernah ada yang jatuh."
)
SCATTER = 15_485_863  # odd, so that it leads to every number once


def directory_of(agencies: int) -> Directory:
    """So many agencies, each with one category of its own."""
    numbers = range(agencies)
    return Directory(
        agencies={
            AgencyId(f"dinas-{n}"): Agency(
                id=AgencyId(f"dinas-{n}"),
                name={"id": f"Dinas {n}", "en": f"Agency {n}"},
                handles=(CategoryId(f"urusan-{n}"),),
            )
            for n in numbers
        },
        categories={
            CategoryId(f"urusan-{n}"): Category(
                id=CategoryId(f"urusan-{n}"), name={"id": f"Urusan {n}", "en": f"Matter {n}"}
            )
            for n in numbers
        },
    )


def filed(nth: int, by: PersonId, directory: Directory, now: datetime) -> Decision:
    """The nth complaint, routed to its agency; each agency's turn comes."""
    category = CategoryId(f"urusan-{nth % len(directory.categories)}")
    complaint = Complaint(
        number=number_of(nth),
        citizen=by,
        kind=Kind.GRIEVANCE,
        category=category,
        description=WORDS,
        place=None,
        happened_on=now.date(),
        status=Status.SUBMITTED,
        agency=None,
        deadline=None,
        submitted_at=now,
    )
    choice = agency_for(category, area=None, directory=directory, areas=Areas(), today=now.date())
    return lifecycle.submit(
        complaint, choice, attachments=(), terms=TERMS, directory=directory, now=now
    )


def withdrawn(decision: Decision, now: datetime) -> Decision:
    """The citizen has withdrawn what they had filed."""
    by = Actor(role=Role.CITIZEN, person=decision.complaint.citizen)
    closed = closing.close(decision.complaint, Outcome.WITHDRAWN, by=by, now=now)
    return decision.then(closed)


def number_of(nth: int) -> str:
    """The nth number: as scattered as random ones, but no two of many are the same."""
    base = len(ALPHABET)
    scattered = nth * SCATTER % base**LENGTH
    body = "".join(ALPHABET[scattered // base**place % base] for place in range(LENGTH))
    return f"{PREFIX}-{body}-{check_character(body)}"


def nth_of(number: str) -> int:
    """Which one has this number."""
    base = len(ALPHABET)
    body = number.removeprefix(f"{PREFIX}-").partition("-")[0]
    scattered = sum(ALPHABET.index(letter) * base**place for place, letter in enumerate(body))
    back: int = pow(SCATTER, -1, mod=base**LENGTH)
    return int(scattered * back % base**LENGTH)
