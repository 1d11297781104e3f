"""The directory as it is kept: a row for each agency and category, groups apart from the rest."""

from dataclasses import dataclass, replace
from typing import Any, ClassVar

from sqlalchemy import Connection, bindparam, delete, exists, func, select, update

from domain.directory import Agency, AgencyId, Directory
from storage import holidays, renewals, shapes, zones
from storage.directory_changes import CHANGED, VERSION, has_changed
from storage.engine import for_both
from storage.named_values import META, SET_META
from storage.seal import Seal
from storage.store import Store
from storage.tables import agency, category, category_answers, conversation, meta
from storage.writer import Topic

DESK, DESK_READS = "triage-group", "triage-language"
EXCEPTIONS, OVERSIGHT, ELSEWHERE = "routing-exceptions", "oversight", "elsewhere"

AGENCIES = select(agency).order_by(agency.c.place)
CATEGORIES = select(category).order_by(category.c.place)
ANSWERS = select(category_answers)


async def load(store: Store) -> Directory:
    """The whole directory."""
    return await store.read(_load)


async def version(store: Store) -> int:
    """Grows with each change, whichever process made it."""
    return int(await store.read(lambda on: on.scalar(META, {"which": VERSION}) or 0))


def _load(on: Connection) -> Directory:
    read_at = int(on.scalar(META, {"which": VERSION}) or 0)  # first: what follows is no older
    desk = on.scalar(META, {"which": DESK})
    agencies = (
        replace(shapes.loads(row.body), group=row.group_chat) for row in on.execute(AGENCIES)
    )
    categories = (shapes.loads(row.body) for row in on.execute(CATEGORIES))
    return Directory(
        agencies={found.id: found for found in agencies},
        categories={found.id: found for found in categories},
        exceptions=shapes.loads(on.scalar(META, {"which": EXCEPTIONS}) or "[]"),
        oversight=on.scalar(META, {"which": OVERSIGHT}),
        elsewhere=shapes.loads(on.scalar(META, {"which": ELSEWHERE}) or "{}"),
        triage_group=int(desk) if desk else None,
        triage_language=on.scalar(META, {"which": DESK_READS}),
        kept_answers={row.category: shapes.loads(row.body) for row in on.execute(ANSWERS)},
        holidays=holidays.all_of(on),
        version=read_at,
    )


def _save_agency(insert: Any) -> Any:
    new = insert(agency)
    group = func.coalesce(new.excluded.group_chat, agency.c.group_chat)
    kept = {"place": new.excluded.place, "body": new.excluded.body, "group_chat": group}
    return new.on_conflict_do_update(index_elements=["id"], set_=kept)


SAVE_AGENCY = for_both(_save_agency)
DROP_META = delete(meta).where(meta.c.name == bindparam("which"))
DROP_AGENCIES = delete(agency).where(agency.c.id.not_in(bindparam("ids", expanding=True)))
DROP_CATEGORIES = delete(category)
INSERT_CATEGORY = category.insert()
LINK = update(agency).where(agency.c.id == bindparam("which")).values(group_chat=bindparam("chat"))
MOVE = (
    update(agency)
    .where(agency.c.group_chat == bindparam("old"))
    .values(group_chat=bindparam("new"))
)
SITTING = select(agency.c.id).where(agency.c.group_chat == bindparam("chat"))
_there = conversation.alias("there")
MOVE_CONVERSATIONS = (
    update(conversation)
    .where(
        conversation.c.chat == bindparam("old"),
        ~exists().where(
            _there.c.person == conversation.c.person, _there.c.chat == bindparam("new")
        ),  # whoever was quick enough to begin anew there
    )
    .values(chat=bindparam("new"))
)


@dataclass(frozen=True, slots=True)
class SaveDirectory:
    """Make the directory exactly this.

    A group that is linked stays, unless another is named, and so does what admins keep in chat. Dates
    of agencies that are in another zone now end with the same days there."""

    wakes: ClassVar[frozenset[Topic]] = CHANGED
    directory: Directory

    def apply(self, on: Connection, seal: Seal) -> None:
        """Replace it; doing so again changes nothing."""
        agencies, categories = self.directory.agencies, self.directory.categories
        zones.settle(on, seal, _load(on), self.directory)
        for desk, group in self.directory.desks().items():
            _comes_to(on, desk, group)
        on.execute(DROP_AGENCIES, {"ids": list(agencies)})
        on.execute(DROP_CATEGORIES)
        if agencies:
            rows = [_row(found, place) for place, found in enumerate(agencies.values())]
            on.execute(SAVE_AGENCY[on.dialect.name], rows)
        if categories:
            bodies = [
                {"id": found.id, "place": place, "body": shapes.dumps(found)}
                for place, found in enumerate(categories.values())
            ]
            on.execute(INSERT_CATEGORY, bodies)
        for added in self.directory.holidays:
            holidays.add(on, added)
        if self.directory.triage_group is not None:
            _set(on, DESK, self.directory.triage_group)
        _set_or_drop(on, DESK_READS, self.directory.triage_language)
        _set_or_drop(on, OVERSIGHT, self.directory.oversight)
        _set(on, ELSEWHERE, shapes.dumps(self.directory.elsewhere))
        _set(on, EXCEPTIONS, shapes.dumps(self.directory.exceptions))
        has_changed(on)


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """An agency, or (None) the triage desk, sits in this Telegram group from now on."""

    wakes: ClassVar[frozenset[Topic]] = CHANGED
    agency: AgencyId | None
    chat_id: int

    def apply(self, on: Connection, seal: Seal) -> None:
        """Link it, whatever was linked before; open complaints are to stand there from now on."""
        _comes_to(on, self.agency, self.chat_id)
        if self.agency is None:
            _set(on, DESK, self.chat_id)
        else:
            on.execute(LINK, {"which": self.agency, "chat": self.chat_id})
        has_changed(on)


@dataclass(frozen=True, slots=True)
class MoveGroup:
    """Telegram gave a group a new id."""

    wakes: ClassVar[frozenset[Topic]] = CHANGED
    old: int
    new: int

    def apply(self, on: Connection, seal: Seal) -> None:
        """Replace the id wherever it is looked up.

        Messages of the old group cannot be edited: what is open has to be said anew."""
        for moved in on.scalars(SITTING, {"chat": self.old}).all():
            renewals.leave(on, moved)
        on.execute(MOVE, {"old": self.old, "new": self.new})
        on.execute(MOVE_CONVERSATIONS, {"old": self.old, "new": self.new})
        if on.scalar(META, {"which": DESK}) == str(self.old):
            renewals.leave(on, None)
            _set(on, DESK, self.new)
        has_changed(on)


def _comes_to(on: Connection, desk: AgencyId | None, chat: int) -> None:
    """Unless the desk sits there already, what is open has to be said there anew."""
    if desk is None:
        is_there = on.scalar(META, {"which": DESK}) == str(chat)
    else:
        is_there = desk in on.scalars(SITTING, {"chat": chat}).all()
    if not is_there:
        renewals.leave(on, desk)


def _row(found: Agency, place: int) -> dict[str, Any]:
    body = shapes.dumps(replace(found, group=None))
    return {"id": found.id, "place": place, "group_chat": found.group, "body": body}


def _set(on: Connection, name: str, value: int | str) -> None:
    on.execute(SET_META[on.dialect.name], {"name": name, "value": str(value)})


def _set_or_drop(on: Connection, name: str, value: str | None) -> None:
    if value is None:
        on.execute(DROP_META, {"which": name})
    else:
        _set(on, name, value)
