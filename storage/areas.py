"""Areas as they are kept: what they are called, and their outlines as WKB, apart from it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from sqlalchemy import Connection, bindparam, select

from domain.areas import Area, AreaCode, Areas, Level
from storage.engine import AnyRow, for_both
from storage.seal import Seal
from storage.store import Store
from storage.tables import area, meta
from storage.writer import NOBODY, Topic

VERSION = "areas-version"
KNOWN = select(area.c.code, area.c.name, area.c.parent, area.c.level).order_by(area.c.code)
ALL = select(area).order_by(area.c.code)
META = select(meta.c.value).where(meta.c.name == bindparam("which"))


@dataclass(frozen=True, kw_only=True, slots=True)
class DrawnArea:
    """An area with its outline."""

    area: Area
    outline: bytes  # WKB of a polygon or several, longitude first, in degrees (WGS84)


async def version(store: Store) -> int:
    """Grows with each change, whichever process made it."""
    return await store.read(_version)


async def known(store: Store) -> Areas:
    """All areas, without their outlines."""
    rows = await store.read(lambda on: on.execute(KNOWN).all())
    return Areas(map(_area, rows))


async def load(store: Store) -> list[DrawnArea]:
    """All areas with their outlines, in the order of their codes."""
    rows = await store.read(lambda on: on.execute(ALL).all())
    return [DrawnArea(area=_area(row), outline=row.outline) for row in rows]


def changed(new: Iterable[DrawnArea], old: Iterable[DrawnArea]) -> tuple[DrawnArea, ...]:
    """Those that are new or no longer as they were."""
    before = {drawn.area.code: drawn for drawn in old}
    return tuple(drawn for drawn in new if before.get(drawn.area.code) != drawn)


def _save(insert: Any) -> Any:
    new = insert(area)
    kept = {name: new.excluded[name] for name in ("name", "parent", "level", "outline")}
    return new.on_conflict_do_update(index_elements=["code"], set_=kept)


def _set_version(insert: Any) -> Any:
    new = insert(meta)
    return new.on_conflict_do_update(index_elements=["name"], set_={"value": new.excluded.value})


SAVE = for_both(_save)
SET_VERSION = for_both(_set_version)


@dataclass(frozen=True, slots=True)
class SaveAreas:
    """Add these areas, or replace those that have the same code; others stay as they are."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY  # whoever holds areas looks at their version
    areas: tuple[DrawnArea, ...]

    def apply(self, on: Connection, seal: Seal) -> None:
        """Write them; doing so again changes nothing."""
        if not self.areas:
            return
        on.execute(SAVE[on.dialect.name], [_row(drawn) for drawn in self.areas])
        values = {"name": VERSION, "value": str(_version(on) + 1)}
        on.execute(SET_VERSION[on.dialect.name], values)


def _version(on: Connection) -> int:
    return int(on.scalar(META, {"which": VERSION}) or 0)


def _area(row: AnyRow) -> Area:
    return Area(
        code=AreaCode(row.code),
        name=row.name,
        parent=None if row.parent is None else AreaCode(row.parent),
        level=Level(row.level),
    )


def _row(drawn: DrawnArea) -> dict[str, Any]:
    told = drawn.area
    return {
        "code": told.code,
        "name": told.name,
        "parent": told.parent,
        "level": told.level.value,
        "outline": drawn.outline,
    }
