"""Which areas people mean who tell a place in words."""

import pytest

from domain.areas import AreaCode, Named
from tests.areas.drawing import atlas

ATLAS = atlas()
MELATIS = (AreaCode("9.1.1.1001"), AreaCode("9.1.2.1001"))
MULYO_REJO, UJUNG = AreaCode("9.1.1.1002"), AreaCode("9.1.2.2003")


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        pytest.param("Mulyo Rejo", [MULYO_REJO], id="nothing but its name"),
        pytest.param("di mulyorejo", [MULYO_REJO], id="written in one word"),
        pytest.param("Kel. Mulyorejo, dekat pasar", [MULYO_REJO], id="with its title"),
        pytest.param("Mulyo Rejo village", [MULYO_REJO], id="with a title in English"),
        pytest.param("desa ujung", [UJUNG], id="a title before a common word"),
        pytest.param("Melati", [*MELATIS], id="two of one name"),
        pytest.param("melati, kec. timur", ["9.1.2.1001"], id="the district tells them apart"),
        pytest.param("Kelurahan Melati Kecamatan Barat", ["9.1.1.1001"], id="without a comma"),
        pytest.param("Timur", ["9.1.2", "9.1.2.1002"], id="a district and a village of its name"),
        pytest.param("kecamatan Timur", ["9.1.2"], id="the district"),
        pytest.param("kota rekaan", ["9.1"], id="a city, whose name has its title in it"),
        pytest.param("rekaan", ["9.1"], id="a city, without its title"),
        pytest.param("pasar ujung, Mulyorejo", [MULYO_REJO], id="what is sure counts more"),
    ],
)
def test_a_name_says_where(words: str, codes: list[AreaCode]) -> None:
    assert ATLAS.named(words) == Named(areas=tuple(codes), is_sure=True)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        pytest.param("di ujung jalan", [UJUNG], id="a common word"),
        pytest.param("depan pasar mulyorejo", [MULYO_REJO], id="the name of a market"),
        pytest.param("Muliorejo", [MULYO_REJO], id="misspelt"),
        pytest.param("kec. Melati", [*MELATIS], id="villages, and no district of this name"),
        pytest.param("Kel. Mulyo Rejjo", [MULYO_REJO], id="misspelt after a title"),
    ],
)
def test_what_may_be_a_name_is_not_sure(words: str, codes: list[AreaCode]) -> None:
    assert ATLAS.named(words) == Named(areas=tuple(codes), is_sure=False)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Jl. Melati no. 5", id="a street"),
        pytest.param("jalan raya ujung", id="a main road"),
        pytest.param("Gang Mulyo Rejo", id="an alley"),
        pytest.param("di depan rumah saya", id="no name"),
        pytest.param("kelurahan", id="a title alone"),
        pytest.param("--- ,,, 12", id="no words"),
        pytest.param("", id="nothing"),
    ],
)
def test_other_words_say_nothing(words: str) -> None:
    assert ATLAS.named(words) == Named()
