"""What the photos of a claim that something is done have in common with others."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from domain.complaint import Complaint
from domain.directory import AgencyId
from domain.facts import Fact


@dataclass(frozen=True, kw_only=True, slots=True)
class Resemblance:
    """What was noticed when the photos were looked at; officers decide what it means."""

    citizens: bool = False  # nearly the same as one that citizens sent with this complaint
    used: tuple[str, ...] = ()  # they were proof before, of these complaints of the same agency
    elsewhere: bool = False  # they were proof before, of what this agency does not have
    unseen: int = 0  # so many could not be compared: Telegram did not deliver them, say

    @property
    def is_noticed(self) -> bool:
        """Whether the officer has to be asked before the citizen reads the claim."""
        return self.citizens or bool(self.used) or self.elsewhere


UNLIKE = Resemblance()


def resembling(
    complaint: Complaint,
    others: Iterable[Complaint],
    *,
    here: frozenset[AgencyId],
    citizens: bool,
    unseen: int,
) -> Resemblance:
    """What officers of the agencies that sit `here` may know about photos that were used before.

    They read the numbers of what they have. Of what is confidential elsewhere they hear nothing.
    """
    used, elsewhere = [], False
    for other in others:
        if complaint.number in (other.number, other.merged_into):
            continue
        if other.agency in here:
            used.append(other.number)
        elif not other.confidential:
            elsewhere = True
    return Resemblance(
        citizens=citizens, used=tuple(sorted(used)), elsewhere=elsewhere, unseen=unseen
    )


def matters(found: Resemblance) -> Iterator[tuple[str, Mapping[str, Fact]]]:
    """What was noticed, each matter with its facts; its name ends the id of a message."""
    if found.citizens:
        yield "citizens", {}
    if found.used:
        yield "used", {"numbers": ", ".join(found.used)}
    if found.elsewhere:
        yield "elsewhere", {}
    if found.unseen:
        yield "unseen", {"count": found.unseen}
