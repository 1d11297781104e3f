"""What others have reported near a place, lately, under the same category."""

from datetime import datetime

from sqlalchemy import bindparam, or_, select

from domain.complaint import Pin
from domain.duplicates import Around, Candidate, cells_around, edges_around
from domain.people import PersonId
from storage.store import Store
from storage.tables import complaint

COMPARED = 100  # the newest so many; more in one corner of a town say little to each other

FIND = (
    select(
        complaint.c.number,
        complaint.c.citizen,
        complaint.c.latitude,
        complaint.c.longitude,
        complaint.c.description,
    )
    .where(
        complaint.c.cell.is_not(None),
        complaint.c.category == bindparam("category"),
        complaint.c.cell.in_(bindparam("cells", expanding=True)),
        complaint.c.latitude.between(bindparam("south"), bindparam("north")),
        complaint.c.longitude.between(bindparam("west"), bindparam("east")),
        complaint.c.submitted_at >= bindparam("since"),
        or_(complaint.c.closed_at.is_(None), complaint.c.closed_at >= bindparam("closed_since")),
    )
    .order_by(complaint.c.submitted_at.desc())
    .limit(COMPARED)
)


async def find(store: Store, where: Around, closed_since: datetime) -> list[Candidate]:
    """Open ones, and those that were closed since then."""
    south, north, west, east = edges_around(where.pin, where.metres)
    values = {
        "category": where.category,
        "cells": list(cells_around(where.pin, where.metres)),
        "since": where.since,
        "closed_since": closed_since,
        "south": south,
        "north": north,
        "west": west,
        "east": east,
    }
    rows = await store.read(lambda on: on.execute(FIND, values).all())
    return [
        Candidate(
            number=row.number,
            citizen=None if row.citizen is None else PersonId(row.citizen),
            pin=Pin(latitude=row.latitude, longitude=row.longitude),
            description=row.description,
        )
        for row in rows
    ]
