"""`kanal learn` says how good suggestions are, and what is wrong with what it was given."""

import csv
from pathlib import Path

import pytest

from bot.__main__ import main
from tests.learning.examples import NOW, invented

ALIKE = "text,label,created_at\n" + "".join(f"x,y,2022-01-0{1 + n % 2}\n" for n in range(40))


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder to be in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Examples of forty days."""
    place = tmp_path / "examples.csv"
    with place.open("w", newline="", encoding="utf-8") as out:
        rows = csv.writer(out)
        rows.writerow(["text", "label", "created_at"])
        rows.writerows([each.text, each.label, each.at.isoformat()] for each in invented(960))
        rows.writerow(["jalan berlubang", "jalan"])
    return place


def test_a_split_is_reported_and_the_curve_drawn(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["learn", "--evaluate", str(file), "--split", "2026-11-01"]
    assert main([*asked, "--plot", str(tmp_path / "curve.png")]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Left out: 1 rows without a text, a label or a date.\n")
    for words in ("top-1", "macro-F1", "sampah", "surer than 0.9", "MB", "p95", "500 examples"):
        assert words in said
    assert (tmp_path / "curve.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("content", "asked", "says"),
    [
        pytest.param(None, [], "cannot be read", id="no file"),
        pytest.param("text,label\nx,y\n", [], "created_at", id="a column is missing"),
        pytest.param("text,label,created_at\nx,y,soon\n", [], "line 2", id="no date"),
        pytest.param("text,label,created_at\n", [], "no examples", id="no rows"),
        pytest.param("", [], "it is empty", id="empty"),
        pytest.param(
            "text,label,created_at\nx,y,03/04/2022\n", [], "day or month", id="day or month"
        ),
        pytest.param(f"text,label,created_at\nx,y,{NOW}\n", [], "begins with 600", id="no curve"),
        pytest.param(
            f"text,label,created_at\nx,y,{NOW}\n",
            ["--split", "2026-01-01"],
            "they are from 2026-11-16",
            id="nothing before",
        ),
        pytest.param(ALIKE, ["--split", "2022-01-02"], "it takes two", id="one label"),
        pytest.param("", ["--plot", "nowhere/curve.png"], "--plot", id="no folder"),
        pytest.param("", ["--plot", "curve.txt"], "--plot", id="no picture"),
        pytest.param(
            f"text,label,created_at\nx,y,{NOW}\n", ["--split", "soon"], "--split", id="no day"
        ),
    ],
)
def test_mistakes_are_told_in_a_sentence(
    content: str | None,
    asked: list[str],
    says: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "given.csv"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    assert main(["learn", "--evaluate", str(file), *asked]) == 2
    assert says in capsys.readouterr().err


def test_learning_from_an_empty_database_changes_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["learn"]) == 0
    assert "Only 0 complaints" in capsys.readouterr().out
