"""Keeping what was decided about a complaint, if it is still the one that was decided on."""

from dataclasses import dataclass
from datetime import UTC, tzinfo
from typing import ClassVar

from sqlalchemy import Connection, bindparam, select, update

from domain.complaint import Complaint
from domain.events import (
    Closed,
    HandedOn,
    Published,
    Recalled,
    Reopened,
    Resolved,
    Returned,
    Routed,
    Unmerged,
)
from domain.lifecycle import Decision
from storage import history as entries
from storage import marks, merged, supporters, tallies
from storage.complaint_rows import decided, filed
from storage.engine import for_both
from storage.seal import Seal
from storage.tables import complaint
from storage.writer import NOBODY, MovedOn, Topic

FILE = for_both(lambda insert: insert(complaint).on_conflict_do_nothing(index_elements=["number"]))
DECIDE = update(complaint).where(
    complaint.c.number == bindparam("which"), complaint.c.version == bindparam("read_version")
)
TOLD = select(complaint.c.description).where(
    complaint.c.number == bindparam("which"), complaint.c.citizen.is_not(None)
)
MOVES = Routed | HandedOn | Recalled | Returned  # who has it is another one then


@dataclass(frozen=True, slots=True)
class KeepDecision:
    """Store the complaint as it now is, and what happened to it, and count it.

    `zone` says on which day it is counted: the service's. Raises `MovedOn` when it is no longer
    the version that was decided on, when the number of a new one is taken, or when what is to be
    published was erased.
    """

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    decision: Decision
    zone: tzinfo = UTC

    def apply(self, on: Connection, seal: Seal) -> None:
        """Compare and set, then add to its history and to the numbers."""
        changed, read_version = self.decision.complaint, self.decision.read_version
        if not self.decision.events:
            return
        if read_version == 0:
            row = filed(changed, seal) | decided(changed)
            kept = on.execute(FILE[on.dialect.name], row).rowcount
        else:
            key = {"which": changed.number, "read_version": read_version}
            kept = on.execute(DECIDE, decided(changed) | key).rowcount
        if kept != 1:
            raise MovedOn(changed.number)
        self._check_not_erased(on)
        self._mark(on)
        entries.append(on, seal, self.decision.events, changed.description)
        tallies.count(on, self.decision.events, self.zone)
        for event in self.decision.events:
            if isinstance(event, Closed) and event.into:
                merged.join(on, event.number, event.into, event.at)
            elif isinstance(event, Unmerged | Reopened):
                merged.part(on, event.number)
            elif isinstance(event, Resolved) and changed.supporters:
                supporters.ask_anew(on, event.number)

    def _mark(self, on: Connection) -> None:
        """Let it be found, and by those who have it now."""
        changed = self.decision.complaint
        if self.decision.read_version == 0:
            marks.add(on, changed)
        elif any(isinstance(event, MOVES) for event in self.decision.events):
            marks.move(on, changed.number, changed.agency)

    def _check_not_erased(self, on: Connection) -> None:
        """Erasing makes no new version; and yet what was erased meanwhile is not published."""
        is_published = any(isinstance(event, Published) for event in self.decision.events)
        if is_published and not on.scalar(TOLD, {"which": self.decision.complaint.number}):
            raise MovedOn(self.decision.complaint.number)


VERSION = (
    select(complaint.c.version).where(complaint.c.number == bindparam("which")).with_for_update()
)


@dataclass(frozen=True, slots=True)
class Unchanged:
    """Keep the rest only if the complaint is still as it was read; raises `MovedOn` otherwise.

    For what is shown without a decision: it must not take the place of something newer.
    """

    wakes: ClassVar[frozenset[Topic]] = NOBODY
    complaint: Complaint

    def apply(self, on: Connection, seal: Seal) -> None:
        """Compare the versions, and let nobody change it until we have committed."""
        number = self.complaint.number
        if on.scalar(VERSION, {"which": number}) != self.complaint.version:
            raise MovedOn(number)
