"""Admins read what was changed in chat, by whom and when."""

from collections.abc import Iterator

from domain.facts import PersonName
from domain.notices import Said
from domain.people import Person
from handlers.admin.linking import check_admin
from handlers.context import Work
from storage import edits
from storage.edits import Edit
from storage.store import Store

SHOWN = 15  # the last ones fit on a screen; all of them stay in the database


async def show(person: Person, store: Store, work: Work) -> None:
    """`/perubahan`: the changes made last, newest first."""
    check_admin(person)
    found = await edits.latest(store, SHOWN)
    says = [Said("admin-changes" if found else "admin-no-changes")]
    says += [said for edit in found for said in _lines(edit)]
    await work.keep(notices=(work.say(*says),))


def _lines(edit: Edit) -> Iterator[Said]:
    yield Said("admin-changed", {"at": edit.at, "who": PersonName(edit.by)})
    yield edit.what
