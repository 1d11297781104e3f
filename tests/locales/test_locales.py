"""Words are found in the reader's language, and a mistake in them never stops a message."""

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from domain.workdays import Calendar
from locales.dates import Dates
from locales.loader import Locales

JAKARTA = Calendar(zone=ZoneInfo("Asia/Jakarta"), is_holiday=lambda day: False)
NOW = datetime(2026, 11, 17, 3, tzinfo=UTC)  # a Tuesday, 10 o'clock in Jakarta
LOCALES = Locales(["id", "en"])


@pytest.fixture
def words(tmp_path: Path) -> Locales:
    for language, ftl in {
        "id": "hello = Halo { $name }\nonly-here = Hanya di sini\nbroken = Bisa { $name }\n",
        "en": "hello = Hello { $name }\nbroken = { $name } and { $nobody }\n",
    }.items():
        folder = tmp_path / language
        folder.mkdir()
        (folder / "words.ftl").write_text(ftl, encoding="utf-8")
    return Locales(["id", "en"], folder=tmp_path)


def test_each_reader_in_their_language(words: Locales) -> None:
    assert words.phrase("hello", {"name": "Siti"}, "en") == "Hello Siti"
    assert words.phrase("hello", {"name": "Siti"}, "id") == "Halo Siti"


def test_others_read_the_default_language(words: Locales) -> None:
    assert words.phrase("hello", {"name": "Siti"}, "jv") == "Halo Siti"


@pytest.mark.parametrize("message", ["only-here", "broken"])
def test_a_gap_or_a_mistake_is_filled_from_the_default_language(
    words: Locales, message: str
) -> None:
    assert words.phrase(message, {"name": "Siti"}, "en") in ("Hanya di sini", "Bisa Siti")


def test_a_long_letter_is_said_whole(words: Locales) -> None:
    letter = "kata " * 2000
    assert words.phrase("hello", {"name": letter}, "en") == f"Hello {letter}"


def test_what_messages_mention_is_known_also_when_they_quote_others(tmp_path: Path) -> None:
    folder = tmp_path / "id"
    folder.mkdir()
    ftl = "which = { $number } ({ $own })\nadded = { which } { $n ->\n   *[other] { $said }\n}\n"
    (folder / "words.ftl").write_text(ftl, encoding="utf-8")
    words = Locales(["id"], folder=tmp_path)
    assert words.mentions("added") == {"number", "own", "n", "said"}
    assert words.mentions("nowhere") == frozenset()


def test_what_nobody_wrote_is_shown_by_its_id(words: Locales) -> None:
    assert words.phrase("nowhere", language="en") == "nowhere"


def test_a_language_without_words_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match='"jv"'):
        Locales(["jv"], folder=tmp_path)


@pytest.mark.parametrize(
    ("due", "language", "said"),
    [
        (date(2026, 11, 24), "id", "Selasa, 24 November (5 hari kerja lagi)"),
        (date(2026, 11, 24), "en", "Tuesday, 24 November (5 working days left)"),
        (date(2026, 11, 18), "en", "Wednesday, 18 November (1 working day left)"),
        (date(2026, 11, 17), "id", "Selasa, 17 November (hari ini)"),
        (date(2026, 11, 13), "id", "Jumat, 13 November (lewat 2 hari kerja)"),
        (date(2027, 1, 4), "id", "Senin, 4 Januari 2027 (34 hari kerja lagi)"),
    ],
)
def test_terms_name_the_day_and_the_working_days(due: date, language: str, said: str) -> None:
    dates = Dates(LOCALES, JAKARTA)
    assert dates.due(JAKARTA.end_of(due), NOW, language) == said


def test_moments_are_told_by_the_clocks_there() -> None:
    assert Dates(LOCALES, JAKARTA).moment(NOW, NOW, "id") == "Selasa, 17 November, pukul 10.00"
