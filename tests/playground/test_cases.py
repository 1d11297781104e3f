"""A file of complaints is read as it is, or refused in a sentence."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from playground.cases import BadFile, directory_of, read_cases

ROWS = """id,text,label,created_at_wib
1,"Lampu mati, gelap",Dinas PU,2026-01-02T07:00:00+0700
2,Sampah menumpuk,Dinas LH,2026-01-01 08:00
3,Lubang,Dinas PU,2026-01-03T07:00:00+0700
"""


def test_cases_come_in_the_order_of_their_time(tmp_path: Path) -> None:
    file = tmp_path / "cases.csv"
    file.write_text(ROWS)
    first, second = read_cases(file, limit=2)
    assert (first.text, first.at) == ("Sampah menumpuk", datetime(2026, 1, 1, 1, tzinfo=UTC))
    assert (second.text, second.label) == ("Lampu mati, gelap", "Dinas PU")


def test_each_label_has_one_agency_and_one_category() -> None:
    directory = directory_of(["Dinas PU", "Dinas LH", "Dinas PU"])
    names = [agency.name["id"] for agency in directory.agencies.values()]
    assert names == ["Dinas PU", "Dinas LH"]
    assert [agency.handles for agency in directory.agencies.values()] == [
        (category,) for category in directory.categories
    ]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param("text,label\n", "created_at_wib", id="a column is missing"),
        pytest.param("text,label,created_at_wib\n", "nothing in it", id="no rows"),
        pytest.param("text,label,created_at_wib\na,b,soon\n", "line 2", id="not a time"),
        pytest.param("text,label,created_at_wib\n ,b,2026-01-01\n", "line 2", id="no words"),
    ],
)
def test_a_bad_file_is_refused_in_a_sentence(tmp_path: Path, content: str, says: str) -> None:
    file = tmp_path / "cases.csv"
    file.write_text(content)
    with pytest.raises(BadFile, match=says):
        read_cases(file)
