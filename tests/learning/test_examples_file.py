"""Examples are read from whatever a spreadsheet makes of them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.learning.examples_file import read

ONE, OTHER = ("Jalan berlubang", "jalan"), ("Sampah; bau, busuk", "sampah")
ISO = f'id,text,label,created_at\n1,{ONE[0]},jalan,2022-12-31 09:30\n2,"{OTHER[0]}",sampah,2023-01-02\n'


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(ISO, id="as it should be"),
        pytest.param(
            f'date,category,text,id\n2023-01-02,sampah,"{OTHER[0]}",2\n'
            f"2022-12-31T09:30:00Z,jalan,{ONE[0]},1\n",
            id="columns and rows in another order",
        ),
        pytest.param(
            f'Text;Label;Created_At\n{ONE[0]};jalan;31/12/2022 09:30\n"{OTHER[0]}";sampah;2/1/2023\n',
            id="from Excel in Indonesia",
        ),
        pytest.param(
            f"text\tlabel\tcreated_at\n{ONE[0]}\tjalan\t12/31/2022 09:30\n{OTHER[0]}\tsampah\t1/2/2023\n",
            id="from Excel in America",
        ),
        pytest.param(f"\ufeff{ISO}\n,,\n3,,jalan,2022-01-01\n4,Sampah\n", id="with rows left out"),
        pytest.param(
            ISO.replace("2022-12-31 09:30", "2022/12/31 4:30:00 PM WIB").replace("-01-", "/1/"),
            id="dates that are nearly right",
        ),
        pytest.param(
            f"Isi Laporan|Kategori|Tanggal\n{ONE[0]}|jalan|31.12.2022 9.30\n"
            f"{OTHER[0]}|sampah|2.1.2023\nLain|jalan|N/A\nLain|-|1.1.2022\nnull|jalan|1.1.2022,,\n",
            id="with what programs write for nothing",
        ),
        pytest.param(ISO.replace("text,", " text ,").replace("jalan,", " jalan ,"), id="spaces"),
    ],
)
def test_examples_are_read(content: str, tmp_path: Path) -> None:
    file = tmp_path / "examples.csv"
    file.write_text(content, encoding="utf-8")
    examples, left_out = read(file)
    assert [(each.text, each.label) for each in examples] == [ONE, OTHER]
    assert [each.at for each in examples] == [
        datetime(2022, 12, 31, 9, 30, tzinfo=UTC),
        datetime(2023, 1, 2, tzinfo=UTC),
    ]
    assert left_out == (3 if ",," in content else 0)
