"""`kanal route` says who would get it and why, and files nothing."""

import json
from pathlib import Path

import pytest

from bot.__main__ import main

TOWN = """
[oversight]
agency = "inspektorat"
[[category]]
id = "lampu"
name = { id = "Lampu jalan", en = "Street light" }
[[category]]
id = "pungli"
name = { id = "Pungli", en = "Bribes" }
sensitive = true
[[category]]
id = "tanah"
name = { id = "Tanah", en = "Land" }
[[agency]]
id = "bpn"
name = { id = "Kantor Tanah", en = "Land Office" }
handles = ["tanah"]
[[agency]]
id = "dpu"
name = { id = "Dinas PU", en = "Public Works" }
handles = ["lampu", "pungli"]
group = -1001
[[agency]]
id = "kel-melati"
name = { id = "Kelurahan Melati", en = "Melati Village" }
handles = ["lampu"]
area = "1.1.1"
group = -1002
[[agency]]
id = "inspektorat"
name = { id = "Inspektorat", en = "Inspectorate" }
group = -1003
"""


def square(code: str, name: str, level: str, side: float) -> dict[str, object]:
    """An area with its corner at 7 degrees south, 112 east."""
    ring = [[112, -7], [112 + side, -7], [112 + side, -7 + side], [112, -7 + side], [112, -7]]
    told = {"code": code, "name": name, "level": level, "parent": code.rpartition(".")[0] or None}
    outline = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "properties": told, "geometry": outline}


@pytest.fixture
def town(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A directory with a village, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    features = [
        square("1", "Sukamaju", "regency_city", 0.4),
        square("1.1", "Timur", "district", 0.3),
        square("1.1.1", "Melati", "village", 0.1),
    ]
    drawn = {"type": "FeatureCollection", "features": features}
    (tmp_path / "kota.toml").write_text(TOWN)
    (tmp_path / "kota.geojson").write_text(json.dumps(drawn))
    assert main(["directory", "import", "kota.toml", "--areas", "kota.geojson"]) == 0


@pytest.mark.usefixtures("town")
@pytest.mark.parametrize(
    ("given", "told"),
    [
        pytest.param(
            ["--category", "lampu", "--at", "-6.95,112.05"],
            [
                "Place: Melati (1.1.1)",
                "Goes to: Melati Village (kel-melati)",
                "Why: Melati Village, because Street light in",
            ],
            id="in a village",
        ),
        pytest.param(
            ["--category", "Street light", "--at=-6.65,112.35"],
            [
                "Place: Sukamaju (1), and nothing",
                "Goes to: Public Works (dpu)",
                "Why: Public Works",
            ],
            id="by the category's name, in the city",
        ),
        pytest.param(
            ["--category", "lampu"],
            ["Place: not told", "Goes to: Public Works (dpu)", "Why: Public Works, because it"],
            id="without a place",
        ),
        pytest.param(
            ["--category", "lampu", "--at", "-7.5,112.05"],
            ["Place: outside", "Goes to: the triage desk", "Why: The place is outside"],
            id="outside",
        ),
        pytest.param(
            ["--category", "pungli", "--about", "Public Works"],
            ["Place: not told", "Goes to: Inspectorate", "Why: Inspectorate, because it complains"],
            id="of the agency that would get it",
        ),
        pytest.param(
            ["--category", "tanah"],
            ["Place: not told", "Goes to: the triage desk", "Why: Land Office handles this, but"],
            id="to one without a group",
        ),
    ],
)
def test_it_tells_place_desk_and_reason(
    given: list[str], told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["route", *given]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line[: len(start)] for line, start in zip(lines, told, strict=True)] == told


@pytest.mark.usefixtures("town")
@pytest.mark.parametrize(
    ("given", "told"),
    [
        pytest.param(["--category", "x"], 'there is no category "x"; see kanal', id="no category"),
        pytest.param(
            ["--category", "street"],
            'there is no category "street"; do you mean lampu?',
            id="almost a category",
        ),
        pytest.param(
            ["--category", "lampu", "--at", "nan,nan"], "--at nan,nan: is nowhere", id="no numbers"
        ),
        pytest.param(
            ["--category", "pungli", "--about", "x"], 'there is no agency "x"', id="no agency"
        ),
        pytest.param(
            ["--category", "lampu", "--about", "dpu"],
            '--about dpu: the category "lampu" is not sensitive',
            id="nothing to keep away",
        ),
        pytest.param(
            ["--category", "lampu", "--at", "Melati"], "--at Melati: is not LAT,LON", id="no point"
        ),
        pytest.param(
            ["--category", "lampu", "--at", "112.05,-6.95"], "--at 112.05,-6.95: is", id="swapped"
        ),
    ],
)
def test_a_mistake_is_one_sentence(
    given: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["route", *given]) == 2
    assert capsys.readouterr().err.startswith(f"kanal: {told}")
