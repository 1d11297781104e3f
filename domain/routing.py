"""Which desk a complaint belongs to, and why."""

from dataclasses import dataclass

from domain.directory import AgencyId, CategoryId, Directory


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """The agency that gets it (None: the triage desk), and the id of the message that says why."""

    agency: AgencyId | None
    reason: str


def agency_for(category: CategoryId | None, directory: Directory) -> Choice:
    """The first agency that handles the category or its parent, the nearer one first.

    An agency without a group is never routed to; its nearest ancestor with one is.
    """
    if category is None:
        return Choice(agency=None, reason="reason-no-category")
    for wanted in directory.lineage(category):
        for agency in directory.agencies.values():
            if wanted in agency.handles:
                reachable = _with_group(agency.id, directory)
                if reachable is None:
                    return Choice(agency=None, reason="reason-no-group")
                return Choice(agency=reachable, reason="reason-category")
    return Choice(agency=None, reason="reason-nobody")


def _with_group(agency: AgencyId, directory: Directory) -> AgencyId | None:
    at: AgencyId | None = agency
    seen: set[AgencyId] = set()
    while at is not None and at in directory.agencies and at not in seen:
        if directory.agencies[at].group is not None:
            return at
        seen.add(at)
        at = directory.agencies[at].parent
    return None
