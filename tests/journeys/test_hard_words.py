"""Words that are hard to show: markup, emoji, too many of them, other scripts, broken ones."""

import pytest

from playground.people import MELATI
from playground.telegram import Message
from playground.town.living import LivingTown
from tests.town import CROSSWISE

pytestmark = CROSSWISE

LETTER = " ".join(f"Kalimat ke-{number} dari surat yang panjang sekali." for number in range(120))

FORMATS = ("bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "text_link")

HARD_WORDS = [
    pytest.param("<b>tebal</b> & <script>alert(1)</script> </i>", id="markup"),
    pytest.param("*a* _b_ [c](http://d) `e` ||f||", id="markdown"),
    pytest.param("👩‍👩‍👧‍👦 keluarga 🇮🇩 bendera 👍🏽", id="emoji of several characters"),
    pytest.param("مرحبا بالعالم", id="right to left"),
    pytest.param("{ $number } { -service } {{ }}", id="placeholders"),
    pytest.param("%s %(name)s {0} \\n", id="formats"),
]


@pytest.mark.parametrize("words", HARD_WORDS)
async def test_an_officers_words_arrive_as_they_were_written(town: LivingTown, words: str) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports("Lampu jalan mati, gelap sekali", at=MELATI)
    await budi.tells(number, words)
    assert not _marked_up(await siti.hears(words), words)


@pytest.mark.parametrize("words", HARD_WORDS)
async def test_a_citizens_words_arrive_as_they_were_written(town: LivingTown, words: str) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(f"Lampu jalan mati, gelap sekali. {words}", at=MELATI)
    card, _ = await budi.finds_on_card(number)
    assert words in card.text
    assert not _marked_up(card, words)


async def test_long_words_arrive_whole_in_several_messages(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports("Lampu jalan mati, gelap sekali", at=MELATI)
    await budi.tells(number, LETTER[:4096])
    await town.settles()
    said = " ".join(message.text for message in siti.sees())
    assert all(sentence in said for sentence in LETTER[:4096].split(". ")[:-1])
    assert all(len(message.text) <= 4096 for message in siti.sees())


async def test_a_citizens_letter_is_one_complaint(town: LivingTown) -> None:
    siti = town.citizen("Siti")
    number = await siti.reports(f"Lampu jalan mati. {LETTER}", at=MELATI)
    description = (await town.complaint(number)).description
    assert "".join(description.split()) == "".join(f"Lampu jalan mati. {LETTER}".split())


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param("sudah\x00 selesai", "sudah selesai", id="NUL"),
        pytest.param("sudah \ud83d selesai", "selesai", id="half a character"),
        pytest.param("\u202esudah\u202c selesai", "sudah selesai", id="turned round"),
        pytest.param("su\u200bdah sele\u2060sai", "sudah selesai", id="invisible"),
    ],
)
async def test_broken_words_are_shown_safely(town: LivingTown, words: str, shown: str) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports("Lampu jalan mati, gelap sekali", at=MELATI)
    await budi.tells(number, words)
    told = await siti.hears(shown)
    assert not set("\x00\ud83d\u202e\u200b") & set(told.text)


def _marked_up(message: Message, words: str) -> bool:
    """Whether some of these words, but not all of them, are set in another way than the rest."""
    begin = _length(message.text[: message.text.index(words)])
    end = begin + _length(words)
    return any(
        begin < entity["offset"] < end or begin < entity["offset"] + entity["length"] < end
        for entity in message.entities
        if entity["type"] in FORMATS
    )


def _length(text: str) -> int:
    """As Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2
