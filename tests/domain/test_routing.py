"""Which desk a complaint goes to, and why."""

from dataclasses import replace
from datetime import date

import pytest

from domain.areas import Areas
from domain.directory import Agency, AgencyId, CategoryId, Directory
from domain.routing import agency_for
from tests.domain.samples import DIRECTORY, LAMP, MISCONDUCT, ROAD, ROADS, WATER


def with_agencies(*agencies: Agency) -> Directory:
    return replace(DIRECTORY, agencies={agency.id: agency for agency in agencies})


CITY = Agency(id=AgencyId("pemkot"), name={}, group=-1009)
TODAY = date(2026, 11, 16)
OFFLINE = Agency(id=ROADS, name={}, handles=(ROAD,), group=None)


@pytest.mark.parametrize(
    ("category", "directory", "agency", "reason"),
    [
        pytest.param(ROAD, DIRECTORY, ROADS, "reason-category", id="who handles it"),
        pytest.param(LAMP, DIRECTORY, ROADS, "reason-category", id="who handles its parent"),
        pytest.param(
            LAMP,
            with_agencies(
                *DIRECTORY.agencies.values(),
                Agency(id=AgencyId("pju"), name={}, handles=(LAMP,), group=-1003),
            ),
            "pju",
            "reason-category",
            id="the nearer one first",
        ),
        pytest.param(None, DIRECTORY, None, "reason-no-category", id="other"),
        pytest.param(MISCONDUCT, DIRECTORY, None, "reason-nobody", id="nobody handles it"),
        pytest.param(
            CategoryId("gone"), DIRECTORY, None, "reason-nobody", id="no longer in the directory"
        ),
        pytest.param(
            ROAD, with_agencies(OFFLINE), None, "reason-no-group", id="its agency has no group"
        ),
        pytest.param(
            ROAD,
            with_agencies(replace(OFFLINE, parent=CITY.id), CITY),
            CITY.id,
            "reason-instead",
            id="the nearest above with a group",
        ),
        pytest.param(
            ROAD,
            with_agencies(replace(OFFLINE, parent=WATER), Agency(id=WATER, name={}, parent=ROADS)),
            None,
            "reason-no-group",
            id="parents in a circle end",
        ),
    ],
)
def test_routing(
    category: CategoryId | None, directory: Directory, agency: str | None, reason: str
) -> None:
    choice = agency_for(category, area=None, directory=directory, areas=Areas(), today=TODAY)
    assert (choice.agency, choice.reason) == (agency, reason)
