"""What the check says of groups that are missing, and of groups that the wrong people share."""

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest

from bot.directory_reach import groups_in, unguarded, without_a_group
from domain.directory import Agency, AgencyId, Category, CategoryId, Directory

DPU, AUDIT, CITY = AgencyId("dpu"), AgencyId("audit"), AgencyId("city")
ROADS, BRIBES = CategoryId("roads"), CategoryId("bribes")
WORKS = Agency(id=DPU, name={}, handles=(ROADS,), parent=CITY, group=-1)
TOWN = Directory(
    agencies={
        CITY: Agency(id=CITY, name={}, group=-3),
        DPU: WORKS,
        AUDIT: Agency(id=AUDIT, name={}, handles=(BRIBES,), group=-2),
    },
    categories={
        ROADS: Category(id=ROADS, name={}),
        BRIBES: Category(id=BRIBES, name={}, sensitive=True),
    },
    oversight=AUDIT,
    triage_group=-9,
)


def with_(*agencies: Agency, town: Directory = TOWN) -> Directory:
    return replace(town, agencies={**town.agencies, **{each.id: each for each in agencies}})


ALONE = replace(WORKS, parent=None, group=None)
NO_GROUP = replace(TOWN.agencies[AUDIT], group=None)


@pytest.mark.parametrize(
    ("look", "directory", "told"),
    [
        pytest.param(without_a_group, TOWN, "", id="all can be reached"),
        pytest.param(
            without_a_group, with_(replace(WORKS, group=None)), "", id="who is above can be"
        ),
        pytest.param(without_a_group, with_(ALONE), "roads", id="nobody can be reached"),
        pytest.param(unguarded, TOWN, "", id="kept apart"),
        pytest.param(unguarded, replace(TOWN, triage_group=-1), "dpu", id="with the desk"),
        pytest.param(unguarded, replace(TOWN, oversight=None), "no [oversight]", id="no oversight"),
        pytest.param(unguarded, with_(NO_GROUP), "audit, has no group", id="out of reach"),
        pytest.param(
            unguarded,
            replace(TOWN, oversight=None, categories={ROADS: TOWN.categories[ROADS]}),
            "",
            id="nothing sensitive",
        ),
    ],
)
def test_what_the_check_says(
    look: Callable[[Directory], Iterable[str]], directory: Directory, told: str
) -> None:
    lines = list(look(directory))
    assert len(lines) == bool(told)
    assert told in "".join(lines)


def test_groups_are_told_with_whose_they_are() -> None:
    shared = with_(replace(WORKS, group=-2))
    assert groups_in(shared) == {-9: ["the triage desk"], -3: ["city"], -2: ["dpu", "audit"]}
