"""What a list is called in its buttons, and what a group's members may see in it."""

from dataclasses import replace

import pytest

from domain.directory import Agency, AgencyId
from domain.lists import Listing, Which, searched, sight_of
from domain.people import PersonId
from domain.refusal import Refusal
from domain.routing import barred_by
from tests.domain.samples import DIRECTORY, MONDAY, TERMS

LARGEST = PersonId(2**63 - 1)
AGENCIES = [  # id, parent, group
    ("kota", None, -1),
    ("dpu", "kota", -2),
    ("uptd", "dpu", -3),
    ("dlh", "kota", -4),
    ("kebersihan", "dlh", -2),
    ("swasta", None, -2),
]
TREE = replace(
    DIRECTORY,
    agencies={
        AgencyId(id_): Agency(
            id=AgencyId(id_),
            name={"id": id_},
            parent=AgencyId(parent) if parent else None,
            group=group,
        )
        for id_, parent, group in AGENCIES
    },
)


@pytest.mark.parametrize(
    "listing",
    [
        pytest.param(Listing(which=Which.LATE), id="plain"),
        pytest.param(Listing(which=Which.HELD, holder=LARGEST), id="somebody's"),
        pytest.param(Listing(which=Which.FOUND, words=searched("Jalan " * 20)), id="searched"),
    ],
)
def test_a_list_finds_room_in_its_buttons(listing: Listing) -> None:
    assert Listing.parse(listing.token) == listing
    assert len(f"list:{listing.token}:9999:u9999999999") <= 64


@pytest.mark.parametrize("token", ["", "nothing", "held", "held.", "held.x", "held.²"])
def test_what_no_button_holds_is_refused(token: str) -> None:
    with pytest.raises(Refusal, match="refusal-button"):
        Listing.parse(token)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        pytest.param("Pasar  MELATI!", ("pasar", "melati"), id="plain small letters"),
        pytest.param("Café 24-jam", ("cafe", "24", "jam"), id="without accents and signs"),
        pytest.param("💡 路灯", (), id="nothing that we can search for"),
    ],
)
def test_words_are_searched_as_they_are_written_plainly(typed: str, words: tuple[str]) -> None:
    assert searched(typed) == words


def test_nobody_lists_what_is_said_of_them_or_those_above() -> None:
    for group in {agency.group for agency in TREE.agencies.values()}:
        assert group is not None
        here = frozenset(agency.id for agency in TREE.agencies_in(group))
        sight = sight_of(here, TREE, is_desk=False, now=MONDAY, terms=TERMS)
        barred = {about for about in TREE.agencies if here & barred_by(about, TREE)}
        assert sight.never == barred
        assert not sight_of(here, TREE, is_desk=True, now=MONDAY, terms=TERMS).never
