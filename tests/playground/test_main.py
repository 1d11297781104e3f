"""`python -m playground`, as `kanal demo` runs it."""

from pathlib import Path

import pytest

from playground.__main__ import main
from playground.cases import invented
from tests.town import MORNING


def test_the_day_ends_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--exit", "--keep", str(tmp_path / "town")]) == 0
    said = capsys.readouterr().out
    assert "Every story ended as it should." in said
    assert f"{tmp_path / 'town'}" in said
    assert (tmp_path / "town" / "kanal.db").exists()


def test_complaints_of_a_file_are_played_to_their_end(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "cases.csv"
    rows = [f'"{case.text}",{case.label},{case.at}' for case in invented(20, seed=1, start=MORNING)]
    file.write_text("\n".join(["text,label,created_at_wib", *rows]))
    asked = ["--replay", str(file), "--limit", "12", "--keep", str(tmp_path / "town")]
    assert main(asked) == 0
    assert "given a number" in capsys.readouterr().out


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(["--replay", "no-such.csv"], id="no such file"),
        pytest.param(["--exit", "--keep", "."], id="a folder that holds a town"),
    ],
)
def test_what_cannot_be_played_is_refused_in_a_sentence(
    asked: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kanal.db").touch()
    assert main(asked) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
