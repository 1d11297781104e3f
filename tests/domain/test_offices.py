"""In a sensitive matter the citizen says which agency it is about, by button or in words."""

from dataclasses import replace

import pytest

from domain.choices import UNKNOWN, Setting, choose, name_office
from domain.directory import About, Agency, AgencyId, Category, CategoryId, Directory, Question
from domain.draft import Chosen, Draft, Part
from domain.draft_buttons import buttons_for, offices
from domain.intake import complained_of, is_ready, to_complaint
from domain.pages import A_PAGE
from domain.people import PersonId
from domain.suggestions import agency_named
from tests.domain.samples import MONDAY

BRIBES = CategoryId("pungli")
ASKED = Question(id="kantor", ask={"id": "Kantor mana?"}, about=About.AGENCY, optional=False)
NAMES = {
    "dpu": "Dinas Pekerjaan Umum",
    "dishub": "Dinas Perhubungan",
    "kel-melati": "Kelurahan Melati",
    "kec-melati": "Kecamatan Melati",
    **{f"kel-{nth}": f"Kelurahan {nth}" for nth in range(A_PAGE)},
}
TOWN = Directory(
    agencies={
        AgencyId(id_): Agency(id=AgencyId(id_), name={"id": name}) for id_, name in NAMES.items()
    },
    categories={
        BRIBES: Category(id=BRIBES, name={"id": "Pungli"}, sensitive=True, questions=(ASKED,))
    },
)
SETTING = Setting(directory=TOWN, today=MONDAY.date(), language="id")
DRAFT = Draft(
    id="KA-7KQ4M-X",
    description="Diminta uang untuk surat pindah",
    category=BRIBES,
    category_by=Chosen.CITIZEN,
    no_place=True,
)


@pytest.mark.parametrize(
    ("words", "agency"),
    [
        pytest.param("Dinas Pekerjaan Umum", "dpu", id="its name"),
        pytest.param("di kantor kelurahan melati, loket 2", "kel-melati", id="its name in a story"),
        pytest.param("perhubungan", "dishub", id="a part that no other has"),
        pytest.param("Melati", None, id="a part that two have"),
        pytest.param("dinas", None, id="a part of many"),
        pytest.param("Puskesmas", None, id="none that we know"),
        pytest.param("!", None, id="no word at all"),
    ],
)
def test_an_agency_is_known_by_its_name(words: str, agency: str | None) -> None:
    assert agency_named(words, TOWN) == agency


@pytest.mark.parametrize(
    ("said", "kept", "about"),
    [
        pytest.param("Kelurahan Melati", "Kelurahan Melati", "kel-melati", id="a name we know"),
        pytest.param(
            "loket 2 Kelurahan Melati",
            "loket 2 Kelurahan Melati",
            "kel-melati",
            id="no word of theirs is lost",
        ),
        pytest.param("Puskesmas Mawar", "Puskesmas Mawar", None, id="their own words"),
        pytest.param("tidak tahu", UNKNOWN, None, id="not sure"),
    ],
)
def test_a_typed_answer_is_the_agency_or_their_words(
    said: str, kept: str, about: str | None
) -> None:
    told = choose(DRAFT, Part.QUESTION, said, SETTING)
    assert told is not None
    assert told.answers == {"kantor": kept}
    assert complained_of(told, TOWN) == about


def test_a_press_names_the_agency_on_the_complaint() -> None:
    assert not is_ready(DRAFT, TOWN)
    told = name_office(DRAFT, "dpu", TOWN)
    assert told is not None
    assert is_ready(told, TOWN)
    complaint = to_complaint(
        told,
        number=told.id,
        citizen=PersonId(1),
        directory=TOWN,
        today=MONDAY.date(),
        now=MONDAY,
    )
    assert complaint.about == "dpu"


@pytest.mark.parametrize(
    ("draft", "pressed"),
    [
        pytest.param(DRAFT, "gone", id="an agency that is no more"),
        pytest.param(replace(DRAFT, answers={"kantor": "dpu"}), "dishub", id="answered already"),
        pytest.param(replace(DRAFT, category=None), "dpu", id="nobody asked"),
    ],
)
def test_a_late_press_names_nobody(draft: Draft, pressed: str) -> None:
    assert name_office(draft, pressed, TOWN) is None


def test_only_a_sensitive_category_keeps_a_complaint_from_anybody() -> None:
    plain = replace(TOWN.categories[BRIBES], sensitive=False)
    told = replace(DRAFT, answers={"kantor": "dpu"})
    assert complained_of(told, replace(TOWN, categories={BRIBES: plain})) is None


def test_agencies_are_offered_by_pages_with_a_way_out() -> None:
    first, second = offices(DRAFT, TOWN, 0), offices(DRAFT, TOWN, 1)
    assert buttons_for(DRAFT, TOWN)[: len(first)] == first
    offered = [b.args[1] for row in (*first, *second) for b in row if b.verb == "office"]
    assert [each for each in offered if each != UNKNOWN] == list(NAMES)
    assert first[-1][0].args == second[-1][0].args == (DRAFT.id, UNKNOWN)
