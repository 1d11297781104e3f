"""What pictures look like, and where a picture was proof before."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import Connection, bindparam, select

from domain.looks import PRINT, Look, alike_to, bands, bands_near
from storage.engine import for_both
from storage.seal import Seal
from storage.store import Store
from storage.tables import picture, proof
from storage.writer import NOBODY, Topic

KNOWN = select(picture).where(picture.c.unique_id.in_(bindparam("files", expanding=True)))
NEAR = select(proof.c.number, proof.c.look).where(
    proof.c.band.in_(bindparam("bands", expanding=True))
)


async def known(store: Store, unique_ids: Iterable[str]) -> Mapping[str, Look | None]:
    """The looks of those of these files that were looked at; None: there was nothing to see."""
    files = {"files": list(unique_ids)}
    rows = await store.read(lambda on: on.execute(KNOWN, files).all())
    return {row.unique_id: row.look for row in rows}


async def proved(store: Store, look: Look) -> frozenset[str]:
    """The numbers of the complaints of which nearly the same picture was proof."""
    wanted = {"bands": sorted(bands_near(look))}
    is_alike = alike_to(look)

    def found(on: Connection) -> frozenset[str]:
        """On the reader's thread: of a million photos, thousands are compared."""
        return frozenset(row.number for row in on.execute(NEAR, wanted) if is_alike(row.look))

    return await store.read(found)


REMEMBER = for_both(
    lambda insert: insert(picture).on_conflict_do_nothing(index_elements=["unique_id"])
)
PROVE = for_both(lambda insert: insert(proof).on_conflict_do_nothing())


@dataclass(frozen=True, kw_only=True, slots=True)
class RememberLook:
    """A file was looked at."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    unique_id: str
    look: Look | None  # None: there was nothing to see

    def apply(self, on: Connection, seal: Seal) -> None:
        """Keep the first one; a picture never changes."""
        values = {"unique_id": self.unique_id, "look": self.look}
        on.execute(REMEMBER[on.dialect.name], values)


@dataclass(frozen=True, kw_only=True, slots=True)
class RememberProof:
    """A picture is proof of what was done about a complaint."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    number: str
    look: Look

    def apply(self, on: Connection, seal: Seal) -> None:
        """Keep the print of its whole by its bands."""
        rows = [
            {"band": band, "number": self.number, "look": self.look[:PRINT]}
            for band in sorted(bands(self.look))
        ]
        if rows:
            on.execute(PROVE[on.dialect.name], rows)
