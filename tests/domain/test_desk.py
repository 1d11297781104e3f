"""Whom the triage desk is offered, and how an agency is found."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from bot.directory_rules import AGENCY_ID_BYTES
from domain.areas import Area, AreaCode, Areas, Level
from domain.card_buttons import mark_of
from domain.cards import desk_card
from domain.complaint import Complaint, Status
from domain.desk import Adviser, Branch, Likely, branches, named, open_to, recategorise
from domain.directory import Agency, AgencyId, Category, CategoryId, Directory
from domain.facts import AgencyName, Reason
from domain.likeness import likeness
from domain.people import PersonId
from domain.suggestions import Guess
from tests.domain.samples import MONDAY, NEW, RINA, standing_at, submitted

CALLBACK_DATA = 64  # bytes, Telegram's limit

CITY, VILLAGE = AreaCode("35.78"), AreaCode("35.78.01.1001")
AREAS = Areas(
    [
        Area(code=CITY, name="Kota", level=Level.REGENCY_CITY),
        Area(code=VILLAGE, name="Melati", parent=CITY, level=Level.VILLAGE),
    ]
)
ROAD, WASTE, BRIBE = CategoryId("jalan"), CategoryId("sampah"), CategoryId("pungli")
HALL, WORKS, CLEAN, LOCAL, LOOSE = map(AgencyId, ("pemkot", "dpu", "dlh", "kel-melati", "baru"))


DIRECTORY = Directory(
    agencies={
        each.id: each
        for each in (
            Agency(id=HALL, name={"id": "Pemerintah Kota"}, group=-1),
            Agency(
                id=WORKS,
                name={"id": "Dinas Pekerjaan Umum"},
                parent=HALL,
                handles=(ROAD,),
                group=-2,
            ),
            Agency(
                id=CLEAN,
                name={"id": "Dinas Lingkungan Hidup", "en": "Environment"},
                parent=HALL,
                handles=(WASTE,),
                group=-3,
            ),
            Agency(id=LOCAL, name={"id": "Kelurahan Melati"}, parent=WORKS, area=VILLAGE, group=-4),
            Agency(id=LOOSE, name={"id": "Dinas Baru"}, parent=HALL),
        )
    },
    categories={
        ROAD: Category(id=ROAD, name={"id": "Jalan"}, keywords={"id": ("aspal",)}),
        WASTE: Category(id=WASTE, name={"id": "Sampah"}, keywords={"id": ("sampah", "busuk")}),
        BRIBE: Category(id=BRIBE, name={"id": "Pungli"}, sensitive=True),
    },
)
WAITS = replace(submitted().complaint, category=None, description="Ada yang aneh")


def learnt(*guesses: tuple[CategoryId, float]) -> Adviser:
    """Somebody who goes by these guesses, whatever the words."""

    def guess(words: str) -> Sequence[Guess]:
        return [Guess(*each) for each in guesses]

    return Adviser(directory=DIRECTORY, areas=AREAS, learnt=guess, today=date(2026, 11, 16))


def agencies(likely: Sequence[Likely]) -> list[AgencyId]:
    return [each.agency for each in likely]


@pytest.mark.parametrize(
    ("complaint", "adviser", "offered"),
    [
        pytest.param(
            WAITS,
            learnt((WASTE, 0.82), (ROAD, 0.1)),
            (Likely(CLEAN, 0.82), Likely(WORKS, 0.1)),
            id="what was learnt, with how sure",
        ),
        pytest.param(
            replace(WAITS, path=(CLEAN,)),
            learnt((WASTE, 0.82), (ROAD, 0.1)),
            (Likely(WORKS, 0.1),),
            id="not who had it before",
        ),
        pytest.param(
            replace(WAITS, description="sampah busuk di atas aspal"),
            learnt(),
            (Likely(CLEAN), Likely(WORKS)),
            id="keywords, while nothing is learnt",
        ),
        pytest.param(replace(WAITS, area=VILLAGE), learnt(), (Likely(LOCAL),), id="the place"),
        pytest.param(
            replace(WAITS, category=ROAD),
            learnt((WASTE, 0.9)),
            (Likely(WORKS), Likely(CLEAN, 0.9)),
            id="the category goes first: a person chose it",
        ),
        pytest.param(
            replace(WAITS, about=WORKS, area=VILLAGE),
            learnt((ROAD, 0.9), (WASTE, 0.1)),
            (Likely(CLEAN, 0.1),),
            id="not the agency complained of, nor who answers to it",
        ),
        pytest.param(
            replace(WAITS, path=(WORKS, CLEAN), reason=Reason("r", {"agency": AgencyName(WORKS)})),
            learnt((WASTE, 0.9)),
            (Likely(WORKS),),
            id="whom the last agency meant goes first, even if it had it before",
        ),
        pytest.param(WAITS, learnt(), (), id="nobody can say"),
    ],
)
def test_the_desk_is_offered(
    complaint: Complaint, adviser: Adviser, offered: tuple[Likely, ...]
) -> None:
    assert adviser(complaint) == offered


def test_several_categories_of_one_agency_make_it_surer() -> None:
    both = replace(DIRECTORY.agencies[WORKS], handles=(ROAD, BRIBE))
    directory = replace(DIRECTORY, agencies={**DIRECTORY.agencies, WORKS: both})
    adviser = replace(learnt((WASTE, 0.4), (ROAD, 0.3), (BRIBE, 0.2)), directory=directory)
    assert agencies(adviser(WAITS)) == [WORKS, CLEAN]


def test_the_tree_begins_below_its_single_root_and_leaves_out_who_has_no_group() -> None:
    top = branches(None, WAITS, DIRECTORY)
    assert top == (Branch(HALL, False), Branch(WORKS, True), Branch(CLEAN, False))
    assert branches(WORKS, WAITS, DIRECTORY) == (Branch(WORKS, False), Branch(LOCAL, False))


def test_nobody_complained_of_is_found_by_tree_or_name() -> None:
    sensitive = replace(WAITS, about=WORKS)
    assert open_to(sensitive, DIRECTORY) == {HALL, CLEAN}
    assert branches(None, sensitive, DIRECTORY) == (Branch(HALL, False), Branch(CLEAN, False))
    assert named("pekerjaan", sensitive, DIRECTORY) == []
    assert named("melati", sensitive, DIRECTORY) == []


@pytest.mark.parametrize(
    ("letters", "found"),
    [
        pytest.param("pekerj", [WORKS], id="the beginning of a word"),
        pytest.param("dlh", [CLEAN], id="initials"),
        pytest.param("DPU", [WORKS], id="initials in capitals"),
        pytest.param("lingkungn", [CLEAN], id="a letter left out"),
        pytest.param("dinas hidup", [CLEAN], id="every word counts"),
        pytest.param("environ", [CLEAN], id="in any language"),
        pytest.param("kesehatan", [], id="nobody is called so"),
        pytest.param("baru", [], id="who has no group cannot be chosen"),
        pytest.param("?!", [], id="no letters at all"),
    ],
)
def test_a_few_letters_find_an_agency(letters: str, found: list[AgencyId]) -> None:
    assert named(letters, WAITS, DIRECTORY) == found


def test_the_beginning_counts_more_than_the_middle() -> None:
    assert likeness("umum", ["Umum"]) > likeness("mum", ["Umum"]) > likeness("xyz", ["Umum"])


def test_a_sensitive_category_hides_the_complaint_from_the_public() -> None:
    assert not NEW.confidential
    filed = recategorise(WAITS, DIRECTORY.categories[BRIBE], by=RINA, now=MONDAY).complaint
    assert filed.confidential
    plain = recategorise(filed, DIRECTORY.categories[ROAD], by=RINA, now=MONDAY).complaint
    assert plain.confidential, "whoever asked for it keeps it"


def test_the_likely_agencies_stand_on_top_of_the_card() -> None:
    card = desk_card(WAITS, "k", [Likely(CLEAN, 0.824), Likely(WORKS)])
    (sure,), (unsure,), *_ = card.buttons
    assert (sure.label, sure.facts["percent"]) == ("button-likely", 82)
    assert (unsure.label, unsure.args[-1]) == ("button-agency", WORKS)


def test_no_agency_is_too_long_for_a_button() -> None:
    longest = "a" * AGENCY_ID_BYTES
    held = [replace(standing_at(status), holder=PersonId(99_999)) for status in Status]
    marks = {mark_of(complaint) for complaint in held}
    assert len(marks) == len(Status), "the letters tell statuses apart"
    for mark in marks:
        assert len(f"to:{WAITS.number}:{mark}:{longest}") <= CALLBACK_DATA
        assert len(f"in:{WAITS.number}:{mark}:{longest}:99") <= CALLBACK_DATA
