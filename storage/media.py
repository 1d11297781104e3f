"""The clean copies of image documents: each is made once."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import Connection, bindparam, select

from storage.engine import for_both
from storage.seal import Seal
from storage.store import Store
from storage.tables import clean_copy as copies
from storage.writer import NOBODY, Topic

FIND = select(copies.c.file_id).where(copies.c.unique_id == bindparam("original"))


async def clean_copy(store: Store, unique_id: str) -> str | None:
    """The file id of the clean copy of this file; None if there is none yet."""
    found: str | None = await store.read(lambda on: on.scalar(FIND, {"original": unique_id}))
    return found


REMEMBER = for_both(
    lambda insert: insert(copies).on_conflict_do_nothing(index_elements=["unique_id"])
)


@dataclass(frozen=True, kw_only=True, slots=True)
class RememberCleanCopy:
    """Telegram has taken a clean copy."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    unique_id: str  # the original's
    file_id: str  # the copy's

    def apply(self, on: Connection, seal: Seal) -> None:
        """Keep the first one."""
        values = {"unique_id": self.unique_id, "file_id": self.file_id}
        on.execute(REMEMBER[on.dialect.name], values)
