"""A list of offices becomes a directory in which a village's complaints reach its own office."""

import os
from pathlib import Path

import pytest

from bot import directory_file
from domain.directory import AgencyId
from tests.areas.drawing import write_all
from tools import check_routing, directory_from_csv

OFFICES = """id,name
1,Sekretariat Daerah
2,Dinas Pekerjaan Umum dan Penataan Ruang Kota
3,Dinas Pekerjaan Umum dan Penataan Ruang Desa
4,Inspektorat
5,Kecamatan Barat
6,Kecamatan Timur
7,Kelurahan Melati Barat
8,Kelurahan Melati Timur
9,Kelurahan Mulyorejo
10,Kelurahan Timur
11,Desa Ujung
12,coba
"""
TABLE = """
top = "Sekretariat Daerah"
oversight = "Inspektorat"
leave_out = ["coba"]
[areas]
"Kelurahan Melati Barat" = "9.1.1.1001"
"Kelurahan Melati Timur" = "9.1.2.1001"
"""
COMPLAINTS = """id,text,label,agency,district_code,village_code
A1,Surat pindah,Kelurahan,,9.1.1,9.1.1.1001
A2,Surat pindah,Kelurahan,,9.1.2,9.1.2.1001
A3,Surat pindah,Kecamatan,,9.1.2,9.1.2.2003
A4,Jalan rusak,Dinas Pekerjaan Umum,,9.1.2,9.1.2.2003
"""
ODD = "A5,Surat pindah,Kecamatan,,9.1.2,9.1.1.1002\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with everything that is needed."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "offices.csv").write_text(OFFICES)
    (tmp_path / "table.toml").write_text(TABLE)
    (tmp_path / "complaints.csv").write_text(COMPLAINTS)
    write_all(tmp_path / "areas.geojson")
    return tmp_path


def make(*more: str) -> int:
    return directory_from_csv.main(["offices.csv", "areas.geojson", "kota.toml", *more])


def check(capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    capsys.readouterr()
    code = check_routing.main(["complaints.csv", "kota.toml", "areas.geojson"])
    return code, capsys.readouterr().out.splitlines()


def test_offices_find_their_areas_and_whom_they_answer_to(folder: Path) -> None:
    assert make("--table", "table.toml") == 0
    directory = directory_file.read(folder / "kota.toml", ("id", "en"))
    agencies = directory.agencies
    assert agencies[AgencyId("kelurahan-melati-timur")].area == "9.1.2.1001"
    assert agencies[AgencyId("kelurahan-mulyorejo")].area == "9.1.1.1002", "spelt otherwise"
    assert agencies[AgencyId("kelurahan-timur")].area == "9.1.2.1002"
    assert agencies[AgencyId("kecamatan-timur")].area == "9.1.2"
    assert list(directory.upwards(AgencyId("desa-ujung"))) == [
        "desa-ujung",
        "kecamatan-timur",
        "sekretariat-daerah",
    ]
    assert "coba" not in agencies
    assert {"dinas-pekerjaan-umum-dan", "dinas-pekerjaan-umum-dan-2"} <= agencies.keys()
    assert directory.oversight == "inspektorat"


def test_what_a_name_does_not_tell_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert make() == 1
    told = capsys.readouterr().err.splitlines()
    assert told[0] == (
        '"Kelurahan Melati Barat" could be 9.1.1.1001 or 9.1.2.1001: write which into a --table'
    )
    assert len(told) == 2


@pytest.mark.parametrize(
    ("table", "told"),
    [
        pytest.param(
            TABLE + '"Kelurahan Mawar" = "9.1"',
            'the table names "Kelurahan Mawar", which is no office',
            id="no such office",
        ),
        pytest.param(
            TABLE + '"Kelurahan Timur" = "9.9"',
            '"Kelurahan Timur": there is no area 9.9',
            id="no such area",
        ),
        pytest.param(
            TABLE + '"Kelurahan Timur" = "9.1.2"',
            "Kecamatan Timur and Kelurahan Timur would share the area 9.1.2",
            id="two offices for one area",
        ),
        pytest.param("tops = 1", "table.toml: ", id="no such key"),
    ],
)
def test_a_mistake_in_the_table_is_told(
    table: str, told: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "table.toml").write_text(table)
    assert make("--table", "table.toml") == 1
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(None, "offices.csv: cannot be read (No such", id="no file"),
        pytest.param(b"kantor\nDinas\n", "offices.csv: has no column called name", id="no names"),
        pytest.param(b"\xff\xfen\0", "offices.csv: is not a CSV file in UTF-8", id="not UTF-8"),
    ],
)
def test_a_mistake_in_the_list_is_told(
    content: bytes | None, told: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "offices.csv").unlink()
    if content is not None:
        (folder / "offices.csv").write_bytes(content)
    assert make() == 1
    assert capsys.readouterr().err.startswith(told)


def test_a_place_to_which_nothing_can_be_written_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "kota.toml").mkdir()
    assert make("--table", "table.toml") == 1
    assert "kota.toml: cannot be written" in capsys.readouterr().err


def test_every_complaint_reaches_the_office_of_its_place(
    capsys: pytest.CaptureFixture[str],
) -> None:
    make("--table", "table.toml")
    assert check(capsys) == (0, ["3 of 3 reach the office of their place."])


def test_a_row_that_contradicts_itself_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make("--table", "table.toml")
    (folder / "complaints.csv").write_text(COMPLAINTS + ODD)
    odd = "A5: 9.1.1.1002 does not lie in 9.1.2; the point decides."
    assert check(capsys) == (0, [odd, "4 of 4 reach the office of their place."])


def test_what_goes_elsewhere_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make("--table", "table.toml")
    file = folder / "kota.toml"
    file.write_text(file.read_text().replace('"9.1.2.1001"', '"9.1.2.1002"', 1))
    code, lines = check(capsys)
    assert code == 1
    assert lines[-1] == "2 of 3 reach the office of their place."
    assert lines[0].startswith("A2: ")


@pytest.mark.skipif("KANAL_DATA" not in os.environ, reason="KANAL_DATA names no folder with data")
def test_every_complaint_of_a_real_city_reaches_the_office_of_its_place(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, table = Path(os.environ["KANAL_DATA"]), Path(__file__).parents[2] / "tools/offices.toml"
    areas = [str(file) for file in sorted((data / "geo").glob("surabaya_*.geojson"))]
    offices = str(data / "surabaya_agencies.csv")
    given = [offices, *areas, "kota.toml", "--table", str(table)]
    assert directory_from_csv.main(given) == 0
    complaints = str(data / "complaints" / "surabaya_train.csv")
    assert check_routing.main([complaints, "kota.toml", *areas]) == 0
    assert "1089 of 1089 reach" in capsys.readouterr().out
