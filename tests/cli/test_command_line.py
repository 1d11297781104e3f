"""The command line: quick to help, and one sentence for every mistake."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.__main__ import main
from tests.areas.drawing import feature, write, write_all

TOWN = """
[[category]]
id = "jalan"
name = { id = "Jalan", en = "Roads" }
[[agency]]
id = "dpu"
name = { id = "Dinas PU", en = "Public Works" }
handles = ["jalan"]
"""


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder to be in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_help_loads_nothing_heavy() -> None:
    program = (
        "import sys; from bot.__main__ import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print([m for m in ('aiogram', 'sqlalchemy', 'pydantic', 'aiohttp', 'shapely') if m in sys.modules])"
    )
    started = time.monotonic()
    out = subprocess.run(
        [sys.executable, "-c", program],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert out.splitlines()[-1] == "[]"
    assert "directory" in out
    assert time.monotonic() - started < 5  # a loaded machine; on an idle one it is a tenth


@pytest.mark.parametrize(
    "given",
    [
        pytest.param([], id="nothing"),
        pytest.param(["lari"], id="no such command"),
        pytest.param(["migrate", "--fast"], id="no such option"),
        pytest.param(["directory"], id="half a command"),
        pytest.param(["directory", "import"], id="no file"),
    ],
)
def test_a_mistake_in_usage_ends_with_2(given: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(given)
    assert caught.value.code == 2


@pytest.mark.parametrize(
    ("given", "told"),
    [
        pytest.param(["--config", "x.toml", "run"], "x.toml: cannot be read", id="no settings"),
        pytest.param(["run", "--config", "x.toml"], "x.toml: cannot be read", id="named after it"),
        pytest.param(["run"], "telegram.token is missing", id="no token"),
        pytest.param(["directory", "import", "x.toml"], "x.toml: cannot be read", id="no file"),
        pytest.param(["directory", "link", "dpu"], 'there is no agency "dpu"', id="no agency"),
        pytest.param(["directory", "export", "no/x.toml"], "no/x.toml: cannot", id="no folder"),
    ],
)
def test_a_mistake_of_the_operator_is_one_sentence(
    given: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(given) == 2
    [sentence] = [line for line in capsys.readouterr().err.splitlines() if not line.startswith("{")]
    assert sentence.startswith(f"kanal: {told}")


def test_the_database_is_named_when_it_cannot_be_opened(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KANAL_DATABASE__URL", "sqlite+aiosqlite:////nowhere/kanal.db")
    assert main(["migrate"]) == 2
    assert "database.url" in capsys.readouterr().err


def test_a_lost_key_is_a_clear_refusal(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["directory", "export"]) == 0
    (folder / "kanal.key").unlink()
    assert main(["directory", "export"]) == 2
    assert "key file kanal.key is missing" in capsys.readouterr().err
    assert not (folder / "kanal.key").exists()


def test_migrating_twice_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["migrate"]) == 0
    assert main(["migrate"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "The tables are up to date already."


def test_a_directory_goes_in_and_out_again(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "kota.toml").write_text(TOWN)
    assert main(["directory", "import", "kota.toml"]) == 0
    assert "Taken in: agencies 1, categories 1." in capsys.readouterr().out
    assert main(["directory", "export", "keluar.toml"]) == 0
    assert main(["directory", "import", "keluar.toml"]) == 0
    assert capsys.readouterr().out.strip() == "Nothing has changed."


def test_no_file_brings_an_agency_where_it_would_read_of_itself(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = '{ id = "kantor", ask = { id = "Di mana?", en = "Where?" }, about = "agency" }'
    category = f'id = "jalan"\nsensitive = true\nquestions = [{asked}]'
    here = "[triage_desk]\ngroup = -100\n" + TOWN.replace('id = "jalan"', category, 1)
    (folder / "kota.toml").write_text(here)
    assert main(["directory", "import", "kota.toml"]) == 0
    (folder / "kota.toml").write_text(f"{here}group = -100\n")
    assert main(["directory", "import", "kota.toml"]) == 2
    assert '"dpu", or who is below it, would read what is said of it' in capsys.readouterr().err
    main(["directory", "export"])
    assert capsys.readouterr().out.count("group = -100") == 1, "nothing of it was stored"


def test_a_link_is_told_with_how_to_use_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "kota.toml").write_text(TOWN)
    main(["directory", "import", "kota.toml"])
    assert main(["directory", "link", "dpu"]) == 0
    assert "Dinas PU" in (out := capsys.readouterr().out)
    assert "/link " in out
    assert main(["directory", "link", "desk"]) == 0


def test_the_check_lists_every_problem(capsys: pytest.CaptureFixture[str]) -> None:
    main(["migrate"])
    main(["directory", "export"])
    capsys.readouterr()
    assert main(["check"]) == 1
    problems = [line for line in capsys.readouterr().out.splitlines() if line.startswith("! ")]
    assert len(problems) == 3  # no token, no agencies, no group of the triage desk


def test_the_check_names_a_model_that_is_none(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "kanal.model").write_bytes(b"cos\nsystem\n(S'touch pwned'\ntR.")
    assert main(["check"]) == 1
    assert "! learning.model_file: " in (told := capsys.readouterr().out)
    assert "kanal learn makes a new one." in told
    assert not (folder / "pwned").exists()


def test_the_check_changes_nothing(folder: Path) -> None:
    assert main(["check"]) == 1
    assert list(folder.iterdir()) == []


def test_areas_go_in_with_the_directory_or_alone(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "kota.toml").write_text(TOWN + 'area = "9.1.1.1001"\n')
    land = str(write_all(folder / "land.geojson"))
    assert main(["directory", "import", "kota.toml"]) == 0
    assert 'agency "dpu": unknown area "9.1.1.1001"' in capsys.readouterr().out
    assert main(["directory", "import", "--areas", land]) == 0
    out = capsys.readouterr().out
    assert "Taken in: areas 9 (regency_city 2, district 2, village 5)." in out
    assert "unknown area" not in out
    assert main(["directory", "import", "kota.toml", "--areas", land]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "Nothing has changed."
    assert main(["directory", "export"]) == 0
    assert 'area = "9.1.1.1001"' in capsys.readouterr().out


def test_mistakes_of_all_files_are_told_together(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "kota.toml").write_text(TOWN + 'parent = "x"\n')
    write(folder / "land.geojson", feature("1", "x"), feature("2", name=""))
    assert main(["directory", "import", "kota.toml", "--areas", "land.geojson"]) == 2
    told = capsys.readouterr().err.splitlines()
    assert [line.split(":")[1] for line in told] == [" kota.toml", *[" land.geojson"] * 2]
    assert main(["directory", "export"]) == 0
    assert "dpu" not in capsys.readouterr().out


def test_the_check_names_areas_that_nobody_has(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "kota.toml").write_text(TOWN + 'area = "9.9"\n')
    main(["directory", "import", "kota.toml"])
    capsys.readouterr()
    assert main(["check"]) == 1
    assert '! agency "dpu": unknown area "9.9"; see kanal dir' in capsys.readouterr().out
