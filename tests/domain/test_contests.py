"""From the second contest on, whoever is above the agency knows of it."""

from dataclasses import replace

import pytest

from domain import contests, resolving
from domain.complaint import Complaint, Status
from domain.directory import Agency, AgencyId, Directory
from domain.events import Verdict
from domain.notices import Reader, agency
from tests.domain.samples import DIRECTORY, MONDAY, NEW, ROADS, SITI, TERMS

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


@pytest.mark.parametrize(
    ("contests_before", "told"),
    [
        pytest.param(0, [], id="the first stays with the agency"),
        pytest.param(1, [agency(CITY)], id="the second does not"),
        pytest.param(2, [agency(CITY)], id="nor does any other"),
    ],
)
def test_whoever_is_above_hears_from_the_second_contest_on(
    contests_before: int, told: list[Reader]
) -> None:
    city = Agency(id=CITY, name={"id": "Pemkot"}, group=-1009)
    directory = replace(DIRECTORY, agencies={CITY: city, ROADS: BELOW})
    claimed = replace(AT_ROADS, status=Status.RESOLVED, contests=contests_before)
    contested = resolving.contest(
        claimed, Verdict.NO, "Belum", by=SITI, now=MONDAY, terms=TERMS, directory=directory
    )
    assert [notice.to for notice in contests.news(contested, directory)] == told


def test_nobody_oversees_what_is_said_of_them() -> None:
    assert overseer(-1009, replace(AT_ROADS, about=CITY)) is None
