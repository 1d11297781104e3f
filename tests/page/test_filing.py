"""Somebody who knows nothing files a complaint, answers it and closes it, on the page alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.page.conftest import DESKTOP, ON_A_PAGE, PHONE, Arrive, Pictures
from tests.page.demo import running_demo
from tests.page.visitor import NUMBER, SOON, Visitor

pytestmark = ON_A_PAGE

SIZES = {"desktop": DESKTOP, "phone": PHONE}
STORIES = {  # by language and device; who comes by phone is new in town
    ("id", "desktop"): ("Siti Rahma", "Jalan berlubang besar di depan pasar"),
    ("id", "phone"): ("Bayu", "Lampu jalan mati, gelap sekali"),
    ("en", "desktop"): ("John Miller", "A deep pothole in front of the market"),
    ("en", "phone"): ("Grace", "The street light is out, it is very dark"),
}
ANSWER = {"id": "Regu kami datang sore ini", "en": "Our crew comes this afternoon"}
DONE = {"id": "Sudah selesai diperbaiki", "en": "Repaired and tested"}
AGENCY = "Dinas Pekerjaan Umum"


@pytest.fixture
def url(language: str, tmp_path: Path) -> Iterator[str]:
    """The town as a newcomer starts it."""
    with running_demo(tmp_path, language=language) as url:
        yield url


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_complaint_from_photo_to_closure(
    language: str, arrive: Arrive, url: str, pictures: Pictures
) -> None:
    for device, size in SIZES.items():
        citizen, words = STORIES[language, device]
        visitor = await arrive(language=language, size=size)
        await visitor.enters(url)
        if device == "phone":
            await visitor.adds(citizen)
        await files_and_closes(visitor, citizen, words, pictures(3))


async def files_and_closes(visitor: Visitor, citizen: str, words: str, photos: list[Path]) -> None:
    """Report as the citizen, do the work as an officer, and agree as the citizen."""
    language = visitor.language
    answer = ANSWER[language]
    await visitor.becomes(citizen)
    await visitor.opens("Kanal Aduan")
    await visitor.starts()
    await visitor.sends_files(photos[:2], words)
    await visitor.reads(words)
    await visitor.shares_a_place()
    await visitor.taps(visitor.says("button-submit"))
    receipt = await visitor.reads("✅")
    found = NUMBER.search(await receipt.inner_text())
    assert found
    number = found.group()

    await visitor.becomes("Budi")
    await visitor.opens(AGENCY)
    await visitor.taps(visitor.says("button-accept"))
    card = await visitor.reads(number)
    await expect(card).to_contain_text(visitor.says("button-resolve"), timeout=SOON)
    await visitor.answers(card, answer)
    await visitor.taps(visitor.says("button-choice-send"))
    await visitor.reads(visitor.says("agency-fate-delivered", number=number))
    await visitor.taps(visitor.says("button-resolve"))
    prompt = await visitor.reads(visitor.says("button-cancel"))
    await visitor.answers(prompt, DONE[language], photos[2:])

    await visitor.becomes(citizen)
    await visitor.opens("Kanal Aduan")
    await visitor.reads(answer)
    await visitor.reads(DONE[language])
    await visitor.taps(visitor.says("button-yes-solved"))
    closed = visitor.page.get_by_test_id("messages")
    await expect(closed).to_contain_text(number, timeout=SOON)
