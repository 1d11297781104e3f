"""Which desks have had what is said of agencies."""

from sqlalchemy import select

from domain.directory import AgencyId
from domain.sharing import SaidOf
from storage.store import Store
from storage.tables import complaint

SAID = (
    select(complaint.c.about, complaint.c.agency).where(complaint.c.about.is_not(None)).distinct()
)


async def said_of(store: Store) -> frozenset[SaidOf]:
    """Of each complaint of an agency, open or not, where it stands, or stood when it closed.

    Reads all complaints: for what happens seldom, such as a group that is linked."""
    rows = await store.read(lambda on: on.execute(SAID).all())
    return frozenset(
        SaidOf(about=AgencyId(row.about), desk=AgencyId(row.agency) if row.agency else None)
        for row in rows
    )
