"""Words point at categories, however they are spelt."""

import pytest

from domain.suggestions import category_named, stems, suggest
from playground.town import sukamaju

TOWN = sukamaju()


@pytest.mark.parametrize(
    ("words", "category"),
    [
        pytest.param("Jalan berlubang besar di depan pasar", "jalan", id="plain"),
        pytest.param("jln rusaaak parah bgt", "jalan", id="short forms and stretched letters"),
        pytest.param("lampu pju padam di Jl. Melati", "lampu-jalan", id="an address is no road"),
        pytest.param("Lampu jalan mati", "lampu-jalan", id="two words count more than one"),
        pytest.param("sampahhh numpuk gak diangkut", "sampah", id="informal"),
        pytest.param("Mohon bantuannya, pohon tumbang", "pohon", id="asking is no category"),
        pytest.param("POTHOLES near the market", "jalan", id="English, several"),
    ],
)
def test_clear_words_take_the_category(words: str, category: str) -> None:
    suggestions = suggest(words, TOWN)
    assert suggestions.likely[0] == category
    assert suggestions.is_clear


def test_words_that_point_at_two_are_asked_about() -> None:
    suggestions = suggest("pohon tumbang menutup jalan", TOWN)
    assert set(suggestions.likely) == {"pohon", "jalan"}
    assert not suggestions.is_clear


def test_words_that_point_nowhere_suggest_nothing() -> None:
    assert suggest("tolong dibantu ya", TOWN).likely == ()
    assert suggest("", TOWN).likely == ()


@pytest.mark.parametrize("words", ["Jalan rusak", "damaged  ROAD", "jalan rusaaak"])
def test_a_category_can_be_named_in_any_language(words: str) -> None:
    assert category_named(words, TOWN) == "jalan"


def test_stems_are_the_same_for_forms_of_a_word() -> None:
    assert stems("berlubang") == stems("lubang") == stems("lubangnya")
