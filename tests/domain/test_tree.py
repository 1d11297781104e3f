"""The most local agency gets it; then the nearest above it; exceptions and sensitive matters."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

import pytest

from domain.areas import Area, AreaCode, Areas, Level
from domain.complaint import Pin, Place
from domain.desk import open_to
from domain.directory import (
    Agency,
    AgencyId,
    Category,
    CategoryId,
    Directory,
    RoutingException,
)
from domain.facts import AgencyName, AreaName, CategoryName
from domain.lifecycle import check_may_join, check_not_barred
from domain.refusal import Refusal
from domain.routing import Choice, agency_for, barred_by, choose
from tests.domain.samples import NEW

TODAY = date(2026, 11, 16)
GROUPS = count(-1001, -1)


def area(code: str, level: Level, parent: str | None) -> Area:
    return Area(
        code=AreaCode(code), name=code, level=level, parent=AreaCode(parent) if parent else None
    )


AREAS = Areas(
    (
        area("1.1", Level.DISTRICT, "1"),  # of the city itself we have no outline
        area("1.1.1", Level.VILLAGE, "1.1"),
        area("1.1.2", Level.VILLAGE, "1.1"),
        area("1.2", Level.DISTRICT, "1"),
        area("1.2.1", Level.VILLAGE, "1.2"),
    )
)
VILLAGE, NEIGHBOUR, DISTRICT, ELSEWHERE = map(AreaCode, ("1.1.1", "1.1.2", "1.1", "1.2.1"))
ROADS, ROAD, LAMP, BRIBES, LAND = map(CategoryId, ("roads", "road", "lamp", "bribes", "land"))


def agency(
    id_: str,
    *handles: CategoryId,
    parent: str | None = None,
    area: str | None = None,
) -> Agency:
    """An agency, in a group of its own."""
    return Agency(
        id=AgencyId(id_),
        name={"id": id_},
        parent=AgencyId(parent) if parent else None,
        area=AreaCode(area) if area else None,
        handles=handles,
        group=next(GROUPS),
    )


def town(*agencies: Agency, **more: Any) -> Directory:
    parents = {ROADS: None, ROAD: ROADS, LAMP: ROADS, BRIBES: None, LAND: None}
    categories = {
        id_: Category(id=id_, name={"id": id_}, parent=parent, sensitive=id_ == BRIBES)
        for id_, parent in parents.items()
    }
    found = Directory(agencies={each.id: each for each in agencies}, categories=categories)
    return replace(found, **more)


CITY = agency("city")
WORKS = agency("works", ROADS, LAND, parent="city", area="1")
LAMPS = agency("lamps", LAMP, parent="works")
KECAMATAN = agency("district", ROADS, parent="city", area="1.1")
KELURAHAN = agency("village", LAMP, parent="district", area="1.1.1")
KELURAHAN_2 = agency("village-2", LAMP, parent="district", area="1.1.2")
AUDIT = agency("audit", BRIBES, parent="city")
TOWN = town(CITY, WORKS, LAMPS, KECAMATAN, KELURAHAN, KELURAHAN_2, AUDIT)


def with_(*agencies: Agency, **more: Any) -> Directory:
    """The town with these agencies instead of those of the same name."""
    return replace(TOWN, agencies={**TOWN.agencies, **{a.id: a for a in agencies}}, **more)


def asked(
    category: CategoryId, at: AreaCode | None, directory: Directory, about: str | None = None
) -> Choice:
    return agency_for(
        category,
        area=at,
        directory=directory,
        areas=AREAS,
        today=TODAY,
        about=AgencyId(about) if about else None,
    )


@pytest.mark.parametrize(
    ("category", "at", "directory", "agency", "reason"),
    [
        pytest.param(LAMP, VILLAGE, TOWN, "village", "reason-area", id="the most local"),
        pytest.param(LAMP, DISTRICT, TOWN, "district", "reason-area", id="no village is known"),
        pytest.param(ROAD, VILLAGE, TOWN, "district", "reason-area", id="a parent's category"),
        pytest.param(ROAD, ELSEWHERE, TOWN, "works", "reason-area", id="a city without outline"),
        pytest.param(
            LAMP, ELSEWHERE, TOWN, "lamps", "reason-area", id="the nearer category of two in a city"
        ),
        pytest.param(
            LAMP, None, TOWN, "lamps", "reason-category", id="without a place, the widest"
        ),
        pytest.param(
            LAMP,
            None,
            town(CITY, KECAMATAN, KELURAHAN, KELURAHAN_2),
            "district",
            "reason-category",
            id="without a place, whose area holds the others'",
        ),
        pytest.param(
            LAMP,
            None,
            town(CITY, KELURAHAN, KELURAHAN_2),
            None,
            "reason-no-place",
            id="without a place, nobody's area holds the others'",
        ),
        pytest.param(
            LAMP, ELSEWHERE, town(KELURAHAN), None, "reason-nobody-here", id="only elsewhere"
        ),
        pytest.param(BRIBES, VILLAGE, TOWN, "audit", "reason-category", id="who has no area"),
        pytest.param(
            LAMP,
            VILLAGE,
            with_(replace(KELURAHAN, group=None)),
            "district",
            "reason-instead",
            id="without a group: the nearest above that handles it",
        ),
        pytest.param(
            LAMP,
            VILLAGE,
            with_(replace(KELURAHAN, group=None), replace(KECAMATAN, handles=())),
            "lamps",
            "reason-instead",
            id="none above handles it: whoever else does, here",
        ),
        pytest.param(
            LAMP,
            VILLAGE,
            town(CITY, replace(KECAMATAN, handles=()), replace(KELURAHAN, group=None)),
            "district",
            "reason-instead",
            id="nobody else handles it: the nearest above can pass it on",
        ),
        pytest.param(
            LAMP, VILLAGE, town(replace(KELURAHAN, group=None)), None, "reason-no-group", id="none"
        ),
    ],
)
def test_the_rule(
    category: CategoryId, at: AreaCode | None, directory: Directory, agency: str, reason: str
) -> None:
    choice = asked(category, at, directory)
    assert (choice.agency, choice.reason) == (agency, reason)


def test_a_reason_can_be_said_in_words() -> None:
    facts = asked(LAMP, VILLAGE, TOWN).facts
    assert facts["agency"] == AgencyName(AgencyId("village"))
    assert facts["category"] == CategoryName(LAMP)
    assert facts["area"] == AreaName(VILLAGE)


def rerouted(to: str | None = "works", **when: Any) -> RoutingException:
    plain = RoutingException(from_=AgencyId("village"), to=AgencyId(to) if to else None)
    return replace(plain, **when)


BACK = RoutingException(from_=AgencyId("works"), to=AgencyId("village"))
TO_LAMPS = RoutingException(from_=AgencyId("works"), to=AgencyId("lamps"))
MONTH: dict[str, Any] = {"since": date(2026, 11, 1), "until": date(2026, 11, 30)}


@pytest.mark.parametrize(
    ("exceptions", "agency", "reason"),
    [
        pytest.param([rerouted()], "works", "reason-handover", id="handed over for good"),
        pytest.param([rerouted(**MONTH)], "works", "reason-handover", id="while it lasts"),
        pytest.param([rerouted(since=TODAY)], "works", "reason-handover", id="from its first day"),
        pytest.param([rerouted(until=TODAY)], "works", "reason-handover", id="to its last day"),
        pytest.param([rerouted(since=date(2026, 11, 17))], "village", "reason-area", id="not yet"),
        pytest.param(
            [rerouted(until=date(2026, 11, 15))], "village", "reason-area", id="no longer"
        ),
        pytest.param(
            [rerouted(category=ROADS)], "works", "reason-handover", id="a category's children too"
        ),
        pytest.param([rerouted(category=LAND)], "village", "reason-area", id="another category"),
        pytest.param(
            [rerouted(area=DISTRICT)], "works", "reason-handover", id="all within an area"
        ),
        pytest.param([rerouted(area=NEIGHBOUR)], "village", "reason-area", id="another area"),
        pytest.param([rerouted(), TO_LAMPS], "lamps", "reason-handover", id="handed over further"),
        pytest.param(
            [rerouted(), BACK], "village", "reason-area", id="and back: as if it had not been"
        ),
        pytest.param(
            [rerouted(None)], "district", "reason-instead", id="not to it: as the rule goes on"
        ),
        pytest.param([rerouted("gone")], "district", "reason-instead", id="to one that is no more"),
    ],
)
def test_exceptions(exceptions: Sequence[RoutingException], agency: str, reason: str) -> None:
    choice = asked(LAMP, VILLAGE, with_(exceptions=tuple(exceptions)))
    assert (choice.agency, choice.reason) == (agency, reason)


def test_an_exception_that_leaves_nobody_is_named() -> None:
    directory = town(KELURAHAN, exceptions=(rerouted(None),))
    choice = asked(LAMP, VILLAGE, directory)
    assert (choice.agency, choice.reason) == (None, "reason-kept-away")
    assert choice.facts["former"] == AgencyName(KELURAHAN.id)


OVERSEEN = with_(oversight=AgencyId("audit"))
BY_THE_DISTRICT = replace(KECAMATAN, handles=(ROADS, BRIBES))


@pytest.mark.parametrize(
    ("directory", "about", "agency", "reason"),
    [
        pytest.param(
            OVERSEEN, "village", "audit", "reason-category", id="who gets it is not meant"
        ),
        pytest.param(
            with_(BY_THE_DISTRICT, oversight=AgencyId("audit")),
            "district",
            "audit",
            "reason-oversight",
            id="who would get it is meant",
        ),
        pytest.param(
            with_(replace(KELURAHAN, handles=(BRIBES,)), oversight=AgencyId("audit")),
            "district",
            "audit",
            "reason-oversight",
            id="nor does a child of who is meant",
        ),
        pytest.param(
            OVERSEEN, "audit", None, "reason-no-oversight", id="the oversight itself is meant"
        ),
        pytest.param(OVERSEEN, "city", None, "reason-no-oversight", id="or one above it"),
        pytest.param(
            with_(BY_THE_DISTRICT), "district", None, "reason-no-oversight", id="there is none"
        ),
        pytest.param(
            with_(BY_THE_DISTRICT, replace(AUDIT, group=None), oversight=AgencyId("audit")),
            "district",
            None,
            "reason-no-oversight",
            id="it has no group",
        ),
        pytest.param(
            with_(
                BY_THE_DISTRICT,
                replace(AUDIT, group=KELURAHAN.group),
                oversight=AgencyId("audit"),
            ),
            "district",
            None,
            "reason-no-oversight",
            id="it shares a group with a child of who is meant",
        ),
    ],
)
def test_a_sensitive_complaint_is_kept_from_whom_it_is_about(
    directory: Directory, about: str, agency: str | None, reason: str
) -> None:
    choice = asked(BRIBES, VILLAGE, directory, about)
    assert (choice.agency, choice.reason) == (agency, reason)


def test_nobody_gives_it_to_whom_it_is_about() -> None:
    complaint = replace(NEW, about=KECAMATAN.id)
    assert barred_by(KECAMATAN.id, TOWN) == {"district", "village", "village-2"}
    check_not_barred(complaint, WORKS.id, TOWN)
    assert open_to(complaint, TOWN) == {"city", "works", "lamps", "audit"}, "nor is it offered"
    for barred in ("district", "village"):
        with pytest.raises(Refusal, match="refusal-complained-of"):
            check_not_barred(complaint, AgencyId(barred), TOWN)


def test_what_is_said_of_an_agency_joins_only_what_is_said_of_it_too() -> None:
    alike = replace(NEW, about=KECAMATAN.id)
    check_may_join(KECAMATAN.id, alike)
    check_may_join(None, alike)
    for other in (NEW, replace(NEW, about=WORKS.id)):
        with pytest.raises(Refusal, match="refusal-join-complained-of"):
            check_may_join(KECAMATAN.id, other)


@pytest.mark.parametrize(
    ("place", "areas", "reason"),
    [
        pytest.param(NEW.place, AREAS, "reason-outside", id="a pin in none of our areas"),
        pytest.param(NEW.place, Areas(), "reason-category", id="we have no areas"),
        pytest.param(Place(words="Pasar Melati"), AREAS, "reason-category", id="told in words"),
        pytest.param(None, AREAS, "reason-category", id="not tied to a place"),
    ],
)
def test_what_lies_outside_goes_to_the_triage_desk(
    place: Place | None, areas: Areas, reason: str
) -> None:
    complaint = replace(NEW, category=LAND, place=place)
    choice = choose(complaint, directory=town(WORKS), areas=areas, today=TODAY)
    assert choice.reason == reason


def test_a_pin_in_a_village_is_routed_there() -> None:
    place = Place(pin=Pin(latitude=-7.2, longitude=112.7))
    complaint = replace(NEW, category=LAMP, place=place, area=VILLAGE)
    assert choose(complaint, directory=TOWN, areas=AREAS, today=TODAY).agency == "village"
