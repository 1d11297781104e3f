"""Which desk a complaint belongs to, and why.

*The most local agency that handles this category here; then the nearest above it that does; then
the triage desk.* An agency that has no group, or that an exception keeps from it, is passed over.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from domain.areas import AreaCode, Areas, Found, How
from domain.complaint import Complaint
from domain.directory import Agency, AgencyId, CategoryId, Directory, RoutingException
from domain.facts import AgencyName, AreaName, CategoryName, Fact


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """The agency that gets it (None: the triage desk), and why: a message with its facts."""

    agency: AgencyId | None
    reason: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


OUTSIDE = Choice(agency=None, reason="reason-outside")


def agency_for(
    category: CategoryId | None,
    *,
    area: AreaCode | None,
    directory: Directory,
    areas: Areas,
    today: date,
    about: AgencyId | None = None,
) -> Choice:
    """Who gets a complaint of this category in this area (None: no place is known).

    `about` is the agency complained of, in a sensitive matter: see `barred_by`.
    """
    if category is None:
        return Choice(agency=None, reason="reason-no-category")
    rule = _Rule(category=category, area=area, directory=directory, areas=areas, today=today)
    return _away_from(about, rule.choice(), directory)


def foreseen(
    category: CategoryId | None,
    found: Found | None,
    *,
    directory: Directory,
    areas: Areas,
    today: date,
    about: AgencyId | None = None,
) -> Choice:
    """Who would get a complaint at a place that was found (None: no place is told)."""
    if found is not None and found.how is How.OUTSIDE and areas:
        return OUTSIDE
    area = found.area if found is not None else None
    return agency_for(
        category, area=area, directory=directory, areas=areas, today=today, about=about
    )


def choose(complaint: Complaint, *, directory: Directory, areas: Areas, today: date) -> Choice:
    """Who gets this new complaint."""
    pinned = complaint.place is not None and complaint.place.pin is not None
    if pinned and areas and complaint.area is None:
        return OUTSIDE
    return agency_for(
        complaint.category,
        area=complaint.area,
        directory=directory,
        areas=areas,
        today=today,
        about=complaint.about,
    )


def barred_by(about: AgencyId | None, directory: Directory) -> frozenset[AgencyId]:
    """Where what is said of an agency must never come, by whatever way.

    Not to the agency, nor to any below it, nor to one that shares a group with one of these.
    """
    if about is None:
        return frozenset()
    agencies = directory.agencies
    family = {id_ for id_ in agencies if about in directory.upwards(id_)}
    groups = {agencies[id_].group for id_ in family} - {None}
    return frozenset({about, *(id_ for id_ in agencies if agencies[id_].group in groups), *family})


def _away_from(about: AgencyId | None, choice: Choice, directory: Directory) -> Choice:
    """The same choice, unless it would reach the agency complained of: then who oversees it."""
    barred = barred_by(about, directory)
    if about is None or choice.agency not in barred:
        return choice
    facts: dict[str, Fact] = {"about": AgencyName(about)}
    oversight = directory.agencies.get(directory.oversight) if directory.oversight else None
    if oversight is None or oversight.id in barred or oversight.group is None:
        return Choice(agency=None, reason="reason-no-oversight", facts=facts)
    facts["agency"] = AgencyName(oversight.id)
    return Choice(agency=oversight.id, reason="reason-oversight", facts=facts)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Rule:
    """The rule, asked about one category in one area on one day."""

    category: CategoryId
    area: AreaCode | None
    directory: Directory
    areas: Areas
    today: date

    def choice(self) -> Choice:
        """Go through who might get it, until somebody can."""
        facts: dict[str, Fact] = {"category": CategoryName(self.category), **self._where()}
        handling = self._handling()
        here = self._anywhere(handling) if self.area is None else self._around(self.area, handling)
        if not here:
            return Choice(agency=None, reason=self._why_nobody(handling), facts=facts)
        first = here[0]
        facts["former"] = AgencyName(first)
        for tried in self._in_turn(here):
            taker = self._taker(tried)
            if taker is not None and taker.group is not None:
                reason = self._why(first, tried, taker.id)
                facts["agency"] = AgencyName(taker.id)
                return Choice(agency=taker.id, reason=reason, facts=facts)
        is_linked = self.directory.agencies[first].group is not None
        why = "reason-kept-away" if is_linked else "reason-no-group"
        return Choice(agency=None, reason=why, facts=facts)

    # who might get it

    def _handling(self) -> list[AgencyId]:
        """Who handles the category, before those who handle its parent."""
        agencies = self.directory.agencies.values()
        return [
            agency.id
            for wanted in self.directory.lineage(self.category)
            for agency in agencies
            if wanted in agency.handles
        ]

    def _around(self, area: AreaCode, handling: list[AgencyId]) -> list[AgencyId]:
        """Those who answer for the area, the most local first; last who answers for any."""
        line = {code: nth for nth, code in enumerate(self._line(area))}
        reach = {agency: self.directory.jurisdiction(agency) for agency in handling}
        distances = {
            agency: len(line) if code is None else line[code]
            for agency, code in reach.items()
            if code is None or code in line
        }
        return sorted(distances, key=distances.__getitem__)

    def _anywhere(self, handling: list[AgencyId]) -> list[AgencyId]:
        """Those who would get it wherever it is: their area holds that of all who handle it."""
        reach = {agency: self.directory.jurisdiction(agency) for agency in handling}
        widest = [agency for agency, code in reach.items() if code is None]
        codes = set(filter(None, reach.values()))
        if widest or not codes:
            return widest
        top = min(codes, key=self.areas.depth)
        if not all(top in self._line(code) for code in codes):
            return []
        return [agency for agency, code in reach.items() if code == top]

    def _line(self, area: AreaCode) -> list[AreaCode]:
        """The area and what it lies in; also the one above all that we have no land of."""
        known = list(self.areas.lineage(area)) or [area]
        beyond = self.areas[known[-1]].parent if known[-1] in self.areas else None
        return known if beyond is None else [*known, beyond]

    def _in_turn(self, here: list[AgencyId]) -> Iterator[AgencyId]:
        """Whom to try, one after the other."""
        first, *above = self.directory.upwards(here[0])
        yield first
        yield from (agency for agency in above if agency in here)
        yield from here[1:]
        yield from above  # nobody who handles it can be reached: somebody who can pass it on

    def _taker(self, agency: AgencyId) -> Agency | None:
        """Who does the agency's work today; None: nobody by its name."""
        seen: set[AgencyId] = set()
        at = agency
        while at not in seen and (exception := self._exception(at)) is not None:
            if exception.to is None:
                return None
            seen.add(at)
            at = exception.to
        return self.directory.agencies.get(at)

    def _exception(self, agency: AgencyId) -> RoutingException | None:
        found = (e for e in self.directory.exceptions if e.from_ == agency and self._holds(e))
        return next(found, None)

    def _holds(self, exception: RoutingException) -> bool:
        if not exception.is_in_force(self.today):
            return False
        lineage = self.directory.lineage(self.category)
        if exception.category is not None and exception.category not in lineage:
            return False
        if exception.area is None:
            return True
        return self.area is not None and exception.area in self._line(self.area)

    # and why

    def _why(self, first: AgencyId, tried: AgencyId, taker: AgencyId) -> str:
        if tried != first:
            return "reason-instead"
        if taker != tried:
            return "reason-handover"
        is_local = self.area is not None and self.directory.jurisdiction(tried) is not None
        return "reason-area" if is_local else "reason-category"

    def _why_nobody(self, handling: list[AgencyId]) -> str:
        if not handling:
            return "reason-nobody"
        return "reason-no-place" if self.area is None else "reason-nobody-here"

    def _where(self) -> dict[str, Fact]:
        return {} if self.area is None else {"area": AreaName(self.area)}
