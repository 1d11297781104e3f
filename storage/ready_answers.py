"""Ready answers as admins keep them in chat, beside what the directory's file brought."""

from dataclasses import dataclass
from typing import Any, ClassVar

from sqlalchemy import Connection

from domain.directory import CategoryId, ReadyAnswer
from storage import shapes
from storage.directory_changes import CHANGED, has_changed
from storage.engine import for_both
from storage.seal import Seal
from storage.tables import category_answers
from storage.writer import Topic


def _save(insert: Any) -> Any:
    new = insert(category_answers)
    return new.on_conflict_do_update(index_elements=["category"], set_={"body": new.excluded.body})


SAVE = for_both(_save)


@dataclass(frozen=True, slots=True)
class SaveAnswers:
    """From now on these are the ready answers of this category, whatever a file says."""

    wakes: ClassVar[frozenset[Topic]] = CHANGED
    category: CategoryId
    answers: tuple[ReadyAnswer, ...]
    seen: int  # the version of the directory that they were changed in

    def apply(self, on: Connection, seal: Seal) -> None:
        """Replace them; raises `MovedOn` when the directory has changed meanwhile."""
        has_changed(on, self.seen)
        values = {"category": self.category, "body": shapes.dumps(self.answers)}
        on.execute(SAVE[on.dialect.name], values)
