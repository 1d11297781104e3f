"""The number that people quote survives being read aloud, and shows when it was mistyped."""

from hypothesis import example, given
from hypothesis import strategies as st

from domain.complaint import (
    ALPHABET,
    LENGTH,
    PREFIX,
    as_number,
    check_character,
    new_number,
    number_in,
)

bodies = st.text(alphabet=ALPHABET, min_size=LENGTH, max_size=LENGTH)


def number_of(letters: str) -> str:
    return f"{PREFIX}-{letters[:-1]}-{letters[-1]}"


@given(bodies)
def test_every_single_mistyped_character_is_caught(body: str) -> None:
    letters = body + check_character(body)
    for place, right in enumerate(letters):
        for wrong in ALPHABET.replace(right, ""):
            mistyped = letters[:place] + wrong + letters[place + 1 :]
            assert as_number(number_of(mistyped)) is None


@given(bodies)
def test_every_two_neighbours_swapped_are_caught(body: str) -> None:
    letters = body + check_character(body)
    for place in range(LENGTH):
        first, second = letters[place], letters[place + 1]
        if first != second:
            swapped = letters[:place] + second + first + letters[place + 2 :]
            assert as_number(number_of(swapped)) is None


@given(bodies)
@example("KA7KQ")
def test_it_is_understood_however_it_is_written(body: str) -> None:
    number = number_of(body + check_character(body))
    assert as_number(number) == number
    assert as_number(f"  {number.lower()} ") == number
    assert as_number(number.replace("-", " ")) == number
    assert as_number(number.removeprefix("KA-")) == number
    assert as_number(number.replace("0", "O").replace("1", "l").replace("V", "u")) == number


def test_what_cannot_be_a_number_is_none() -> None:
    for text in ("", "KA", "jalan rusak", "KA-7KQ4M", "KA-7KQ4M-XX", "KA-7KQ4M-é"):
        assert as_number(text) is None


def test_a_number_is_found_in_what_we_wrote() -> None:
    number = number_of("7KQ4M" + check_character("7KQ4M"))
    assert number_in(f"Laporan {number}: sudah.") == number
    assert number_in("KA-AAAAA-A, dan tidak ada lagi") == ""


def test_new_numbers_are_numbers() -> None:
    number = new_number()
    assert as_number(number) == number
