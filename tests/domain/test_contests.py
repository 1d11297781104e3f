"""From the second contest on, whoever is above the agency knows of it."""

from dataclasses import replace

from domain import contests
from domain.complaint import Complaint
from domain.directory import Agency, AgencyId, Directory
from tests.domain.samples import DIRECTORY, NEW, ROADS

CITY = AgencyId("pemkot")
BELOW = replace(DIRECTORY.agencies[ROADS], parent=CITY)
AT_ROADS = replace(NEW, agency=ROADS)


def overseer(group: int | None, complaint: Complaint = AT_ROADS) -> AgencyId | None:
    """Who oversees it when the city sits in this group."""
    city = Agency(id=CITY, name={"id": "Pemkot"}, group=group)
    directory: Directory = replace(DIRECTORY, agencies={CITY: city, ROADS: BELOW})
    return contests.overseer(complaint, ROADS, directory)


def test_the_agency_above_oversees_it_in_its_own_group() -> None:
    assert overseer(-1009) == CITY
    assert overseer(BELOW.group) is None, "they sit together"
    assert overseer(None) is None


def test_nobody_oversees_what_is_said_of_them() -> None:
    assert overseer(-1009, replace(AT_ROADS, about=CITY)) is None
