"""The directory's file: every mistake with its place, and the way there and back."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot import directory_file
from bot.config import ConfigError
from domain.areas import AreaCode
from domain.directory import (
    About,
    Agency,
    AgencyId,
    Category,
    CategoryId,
    ComplaintClass,
    Directory,
    Holiday,
    Need,
    Question,
    ReadyAnswer,
    RoutingException,
)

LANGUAGES = ("id", "en")
WHOLE = """
[triage_desk]
group = -1001
[[category]]
id = "jalan"
name = { id = "Jalan", en = "Roads" }
[[agency]]
id = "dpu"
name = { id = "Dinas PU", en = "Public Works" }
handles = ["jalan"]
"""


def reading(text: str, tmp_path: Path) -> Directory:
    """What a file with this text says."""
    file = tmp_path / "kota.toml"
    file.write_text(text)
    return directory_file.read(file, LANGUAGES)


def category(more: str = "", id_: str = "pohon") -> str:
    """Another category in the file."""
    return f'[[category]]\nid = "{id_}"\nname = {{ id = "Pohon", en = "Trees" }}\n{more}\n'


def agency(more: str = "", id_: str = "dlh") -> str:
    """Another agency in the file."""
    return f'[[agency]]\nid = "{id_}"\nname = {{ id = "DLH", en = "Environment" }}\n{more}\n'


def test_a_whole_file_is_read(tmp_path: Path) -> None:
    found = reading(WHOLE, tmp_path)
    assert found.triage_group == -1001
    assert found.agencies[AgencyId("dpu")].handles == ("jalan",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            agency('handles = ["jalann"]'),
            'agency "dlh": handles unknown category "jalann".',
            id="unknown category",
        ),
        pytest.param(agency(id_="dpu"), 'agency "dpu" is there twice.', id="an agency twice"),
        pytest.param(
            category(id_="jalan"), 'category "jalan" is there twice.', id="and a category"
        ),
        pytest.param(
            agency('handles = ["jalan", "jalan"]'),
            'agency "dlh": handled category "jalan" is there twice.',
            id="handled twice",
        ),
        pytest.param(
            agency('parent = "pemkot"'),
            'agency "dlh": parent is an unknown agency "pemkot".',
            id="unknown parent",
        ),
        pytest.param(
            agency('parent = "a"', "b") + agency('parent = "b"', "a"),
            'agency "b": is its own ancestor.',
            id="a circle",
        ),
        pytest.param(
            category('parent = "alam"'),
            'category "pohon": parent is an unknown category "alam".',
            id="unknown parent category",
        ),
        pytest.param(
            category('parent = "jalan"') + category('parent = "pohon"', "ranting"),
            'category "ranting": its parent "pohon" has a parent itself; two levels are the most.',
            id="three levels",
        ),
        pytest.param(
            '[[agency]]\nid = "dlh"\nname = { id = "DLH" }',
            'agency "dlh": name is missing in the language en.',
            id="a name in one language",
        ),
        pytest.param(
            category('emergency = { en = "call 112" }'),
            'category "pohon": emergency is missing in the language id.',
            id="a note in one language",
        ),
        pytest.param(
            category('questions = [{ id = "q", ask = { id = "?" } }]'),
            'category "pohon": question "q" ask is missing in the language en.',
            id="a question in one language",
        ),
        pytest.param(
            agency('handle = ["jalan"]'), 'agency "dlh": handle is not a key we know.', id="a typo"
        ),
        pytest.param(
            '[[holiday]]\nday = 2026-11-30\nname = "Kirab"\nagency = "x"',
            'holiday no. 1: unknown agency "x"',
            id="somebody's holiday",
        ),
        pytest.param("[[agency]]\nname = {}", "agency no. 2: id is missing.", id="no id"),
        pytest.param(
            agency(id_="Dinas PU"),
            'agency "Dinas PU": id should be up to 30 small letters, digits and dashes.',
            id="not an id",
        ),
        pytest.param(
            agency("group = 1001"), 'agency "dlh": group should be less than 0.', id="no group"
        ),
        pytest.param(
            category('place = "maybe"'),
            "category \"pohon\": place should be 'required'",
            id="a need",
        ),
        pytest.param(
            category('sensitive = "yes"'),
            'category "pohon": sensitive should be a valid boolean.',
            id="a flag",
        ),
        pytest.param(
            agency('timezone = "Asia/Yogya"'),
            'agency "dlh": timezone "Asia/Yogya" is no time zone such as "Asia/Makassar".',
            id="no time zone",
        ),
        pytest.param(
            category("resolution = 0"),
            'category "pohon": resolution should be greater than or equal to 1.',
            id="no time at all",
        ),
        pytest.param(
            agency('language = "jv"'),
            'agency "dlh": language "jv" is none of id, en.',
            id="a language we do not speak",
        ),
        pytest.param(
            '[[exception]]\nfrom = "dpu"\nto = "dlh"',
            'exception no. 1: to is an unknown agency "dlh".',
            id="an exception for nobody",
        ),
        pytest.param(
            '[[exception]]\nfrom = "dpu"\nto = "dpu"',
            "exception no. 1: from and to are the same.",
            id="an exception that is none",
        ),
        pytest.param(
            '[[exception]]\nfrom = "dpu"\ncategory = "air"',
            'exception no. 1: unknown category "air".',
            id="an exception for an unknown category",
        ),
        pytest.param(
            '[[exception]]\nfrom = "dpu"\nsince = 2026-02-01\nuntil = 2026-01-01',
            "exception no. 1: until is before since.",
            id="an exception that ends before it begins",
        ),
        pytest.param('[[exception]]\nto = "dpu"', "exception no. 1: from is missing.", id="from"),
        pytest.param(
            '[oversight]\nagency = "bpk"', 'oversight: unknown agency "bpk".', id="oversight"
        ),
        pytest.param(
            category('questions = [{ id = "q", ask = { id = "?", en = "?" }, about = "agency" }]'),
            'category "pohon": question "q" has "about", but the category is not sensitive.',
            id="asked for nothing who is meant",
        ),
        pytest.param(
            category(
                "sensitive = true\n"
                'questions = [{ id = "q", ask = { id = "?", en = "?" }, about = "agency" },'
                ' { id = "r", ask = { id = "?", en = "?" }, about = "agency" }]'
            ),
            'category "pohon": more than one question asks which agency it is about.',
            id="asked twice who is meant",
        ),
        pytest.param("[agencies]", "agencies is not a key we know.", id="unknown table"),
        pytest.param("[[agency]", "is not TOML", id="not TOML"),
        pytest.param("a = " + "[" * 100_000, "is not TOML", id="too deep"),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        reading(WHOLE + text, tmp_path)
    assert f"{tmp_path / 'kota.toml'}: {told}" in str(caught.value)


def test_what_windows_puts_before_a_text_does_no_harm(tmp_path: Path) -> None:
    assert reading(f"\ufeff{WHOLE}", tmp_path) == reading(WHOLE, tmp_path)


def test_the_desk_reads_a_language_that_we_speak(tmp_path: Path) -> None:
    desk = '[triage_desk]\nlanguage = "{}"'
    assert reading(desk.format("en"), tmp_path).triage_language == "en"
    with pytest.raises(ConfigError, match='triage_desk: language "jv" is none of id, en'):
        reading(desk.format("jv"), tmp_path)


def test_every_mistake_is_in_the_list(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        reading(WHOLE + agency('handles = ["a", "b"]') + category('parent = "c"'), tmp_path)
    assert len(str(caught.value).splitlines()) == 3


FULL = Directory(
    agencies={
        AgencyId("pemkot"): Agency(id=AgencyId("pemkot"), name={"id": "Kota", "en": "City"}),
        AgencyId("dpu"): Agency(
            id=AgencyId("dpu"),
            name={"id": 'Dinas "PU"\\\n\x7f', "en": "Työ 🛠"},
            parent=AgencyId("pemkot"),
            area=AreaCode("35.78"),
            handles=(CategoryId("jalan"),),
            group=-1001000000001,
            contact={"id": "Jl. Melati", "en": "Melati St."},
            language="en",
            timezone="Asia/Makassar",
            holidays=(date(2026, 5, 31),),
        ),
    },
    categories={
        CategoryId("umum"): Category(id=CategoryId("umum"), name={"id": "Umum", "en": "General"}),
        CategoryId("jalan"): Category(
            id=CategoryId("jalan"),
            name={"id": "Jalan", "en": "Roads"},
            parent=CategoryId("umum"),
            keywords={"id": ("jalan", "lubang"), "en": ("pothole",)},
            place=Need.REQUIRED,
            class_=ComplaintClass.SUPERVISORY,
            proof=Need.NONE,
            sensitive=True,
            emergency={"id": "Telepon 112", "en": "Call 112"},
            questions=(
                Question(
                    id="dalam",
                    ask={"id": "Seberapa dalam?", "en": "How deep?"},
                    choices=({"id": "Selutut", "en": "Knee-deep"},),
                    optional=False,
                ),
                Question(id="lain", ask={"id": "Lain?", "en": "Else?"}),
                Question(id="siapa", ask={"id": "Siapa?", "en": "Who?"}, about=About.AGENCY),
            ),
        ),
    },
    exceptions=(
        RoutingException(
            from_=AgencyId("dpu"),
            to=AgencyId("pemkot"),
            category=CategoryId("jalan"),
            area=AreaCode("35.78.01"),
            since=date(2026, 12, 1),
            until=date(2027, 3, 31),
        ),
        RoutingException(from_=AgencyId("pemkot")),
    ),
    oversight=AgencyId("pemkot"),
    holidays=(
        Holiday(day=date(2026, 5, 31), name="Hari jadi", agency=AgencyId("dpu")),
        Holiday(day=date(2026, 11, 30), name='Pilkada "ulang"'),
    ),
    triage_group=-1002,
    triage_language="en",
)


@pytest.mark.parametrize(
    "whole",
    [
        pytest.param(FULL, id="everything set"),
        pytest.param(Directory(agencies={}, categories={}), id="nothing at all"),
    ],
)
def test_what_is_written_reads_back_as_it_was(whole: Directory, tmp_path: Path) -> None:
    assert reading(directory_file.write(whole), tmp_path) == whole


def test_an_import_keeps_links_and_what_the_file_leaves_out(tmp_path: Path) -> None:
    new = reading(WHOLE.replace("group = -1001", ""), tmp_path)
    whole = directory_file.merged(new, FULL)
    assert list(whole.agencies) == ["dpu", "pemkot"]
    assert whole.agencies[AgencyId("dpu")].group == FULL.agencies[AgencyId("dpu")].group
    assert whole.agencies[AgencyId("dpu")].name == {"id": "Dinas PU", "en": "Public Works"}
    assert (whole.triage_group, whole.triage_language) == (-1002, "en")
    assert directory_file.merged(new, whole) == whole


def test_what_admins_changed_in_chat_is_exported_and_survives_an_import(tmp_path: Path) -> None:
    kept = ReadyAnswer(title={"id": "Jadwal", "en": "Schedule"}, says={"id": "Ya", "en": "Yes"})
    edited = replace(FULL, kept_answers={CategoryId("jalan"): (kept,)})
    written = reading(directory_file.write(edited), tmp_path)
    assert written.categories[CategoryId("jalan")].answers == (kept,)
    assert directory_file.merged(FULL, edited) == edited


def test_days_of_a_file_join_those_of_the_chat() -> None:
    other = Holiday(day=date(2026, 10, 1), name="Kirab")
    renamed = replace(FULL.holidays[1], name="Pilkada")
    whole = directory_file.merged(replace(FULL, holidays=(renamed, other)), FULL)
    assert whole.holidays == (FULL.holidays[0], other, renamed)


def test_an_import_may_move_an_agency_to_another_group() -> None:
    dpu = AgencyId("dpu")
    moved = replace(FULL.agencies[dpu], group=-5)
    new = replace(FULL, agencies={**FULL.agencies, dpu: moved})
    assert directory_file.merged(new, FULL).agencies[dpu].group == -5
