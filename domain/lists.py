"""Lists of complaints in a group: which ones, and what the group's members may see at all."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.batches import last_batch
from domain.clocks import calendar_of
from domain.complaint import WAITING_FOR_CITIZEN, Complaint, Status
from domain.deadlines import Terms
from domain.directory import AgencyId, CategoryId, Directory
from domain.people import PersonId
from domain.refusal import Refusal
from domain.suggestions import stems

SEARCHED = 30  # characters of what is searched: they stand in a button beside page and message
MOST = 300  # found at most; whoever wants to see others says more words
GAP = "."  # between words in a button


class Which(StrEnum):
    """Which complaints a list shows."""

    DESK = "desk"  # what waits at the triage desk
    OPEN = "open"
    NEW = "new"
    WORKING = "working"
    WAITING = "waiting"
    LATE = "late"
    HELD = "held"
    FOUND = "found"


STATUSES: Mapping[Which, frozenset[Status]] = {
    Which.NEW: frozenset({Status.SUBMITTED, Status.ROUTED}),
    Which.WORKING: frozenset({Status.IN_PROGRESS}),
    Which.WAITING: WAITING_FOR_CITIZEN,
}
OVERSEEN = frozenset({Which.LATE, Which.FOUND})  # lists that show the triage desk all agencies'


@dataclass(frozen=True, kw_only=True, slots=True)
class Listing:
    """What is listed. It stands in the list's buttons, so that each page knows it."""

    which: Which
    holder: PersonId | None = None  # whose, of those that are held
    words: tuple[str, ...] = ()  # that are searched

    @property
    def token(self) -> str:
        """How it stands in a button."""
        about = (str(self.holder),) if self.holder is not None else self.words
        return GAP.join((self.which, *about))

    @classmethod
    def parse(cls, token: str) -> "Listing":
        """Read a token; raises `Refusal` for what no button of ours holds."""
        name, *about = token.split(GAP)
        try:
            which = Which(name)
            if which is Which.HELD:
                return cls(which=which, holder=PersonId(int(about[0])))
        except (ValueError, IndexError):
            raise Refusal("refusal-button") from None
        return cls(which=which, words=tuple(about))


def searched(text: str) -> tuple[str, ...]:
    """The words to search for, plainly written: as many as find room."""
    said: tuple[str, ...] = ()
    for word in _plain(text):
        if len(GAP.join((*said, word))) > SEARCHED:
            break
        said = (*said, word)
    return said


def found_by(text: str) -> frozenset[str]:
    """Under which words a text is found: stems, so that "lubang" finds "Jalan berlubang".

    A text holds the words that are searched if it is found by all that they are found by."""
    return frozenset(stem for word in _plain(text) for stem in stems(word))


def _plain(text: str) -> list[str]:
    """Its words in small letters and digits, without accents; none is longer than a search."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return [word[:SEARCHED] for word in re.findall(r"[a-z0-9]+", plain)]


@dataclass(frozen=True, kw_only=True, slots=True)
class Sight:
    """What the members of a group may see in lists."""

    agencies: frozenset[AgencyId]  # what these have
    is_desk: bool  # what waits at the triage desk, and of some lists everything
    never: frozenset[AgencyId]  # nothing that is said of these
    sensitive: frozenset[CategoryId] = (
        frozenset()
    )  # and nothing in these, or said of any agency ...
    since: datetime | None = None  # ... since the last batch (see `batches`); None: there are none

    def holds(self, complaint: Complaint) -> bool:
        """Whether they may see this one."""
        is_sensitive = complaint.about is not None or complaint.category in self.sensitive
        if is_sensitive and self.since is not None and complaint.submitted_at > self.since:
            return False
        is_theirs = self.is_desk or complaint.agency in self.agencies
        return is_theirs and complaint.about not in self.never


def sight_of(
    agencies: frozenset[AgencyId],
    directory: Directory,
    *,
    is_desk: bool,
    now: datetime,
    terms: Terms,
) -> Sight:
    """What is said of an agency in a sensitive matter is listed neither to it nor to those below it.

    See `routing.barred_by`. The triage desk sees everything, or else that could be lost.
    """
    above = frozenset(each for agency in agencies for each in directory.upwards(agency))
    zone = calendar_of(min(agencies, default=None), terms, directory).zone
    return Sight(
        agencies=agencies,
        is_desk=is_desk,
        never=frozenset() if is_desk else above,
        sensitive=frozenset(each.id for each in directory.categories.values() if each.sensitive),
        since=last_batch(now, terms.batches, zone),
    )
