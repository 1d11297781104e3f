"""The version of the directory: it grows with each change, whichever process made it."""

from typing import Any

from sqlalchemy import Connection, Integer, Text, bindparam, cast, select

from storage.engine import for_both
from storage.tables import meta
from storage.writer import MovedOn, Topic

CHANGED = frozenset({Topic.DIRECTORY})
VERSION = "directory-version"
NOW = select(meta.c.value).where(meta.c.name == bindparam("which"))


def _count_on(insert: Any) -> Any:
    """Adds one in the database itself: two processes at once are two changes."""
    grown = cast(cast(meta.c.value, Integer) + 1, Text)
    return insert(meta).on_conflict_do_update(index_elements=["name"], set_={"value": grown})


COUNT_ON = for_both(_count_on)


def has_changed(on: Connection, since: int | None = None) -> None:
    """Let every process load the directory anew.

    Raises `MovedOn` when it is no longer the version `since` that something was decided on.
    """
    on.execute(COUNT_ON[on.dialect.name], {"name": VERSION, "value": "1"})
    if since is not None:
        check_version(on, since + 1)


def check_version(on: Connection, known: int) -> None:
    """Raises `MovedOn` when the directory is no longer the version that something goes by."""
    if int(on.scalar(NOW, {"which": VERSION}) or 0) != known:
        raise MovedOn("directory")
