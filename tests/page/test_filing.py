"""Somebody who knows nothing files a complaint, answers it and closes it, on the page alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.page.conftest import DESKTOP, ON_A_PAGE, PHONE, Arrive
from tests.page.demo import running_demo
from tests.page.visitor import NUMBER, SOON

pytestmark = ON_A_PAGE

STORY = {
    "id": ("Siti Rahma", "Jalan berlubang besar di depan pasar", "Regu kami datang sore ini"),
    "en": ("John Miller", "A deep pothole in front of the market", "Our crew comes this afternoon"),
}
DONE = {"id": "Sudah ditambal dengan aspal panas", "en": "Patched with hot asphalt"}
AGENCY = "Dinas Pekerjaan Umum"


@pytest.fixture
def url(language: str, tmp_path: Path) -> Iterator[str]:
    """The town as a newcomer starts it."""
    with running_demo(tmp_path, language=language) as url:
        yield url


@pytest.mark.parametrize(
    "size", [pytest.param(DESKTOP, id="desktop"), pytest.param(PHONE, id="phone")]
)
@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_complaint_from_photo_to_closure(
    language: str,
    size: tuple[int, int],
    arrive: Arrive,
    url: str,
    pictures: list[Path],
) -> None:
    citizen, words, answer = STORY[language]
    visitor = await arrive(language=language, size=size)
    await visitor.enters(url)

    await visitor.becomes(citizen)
    await visitor.opens("Kanal Aduan")
    await visitor.starts()
    await visitor.sends_files(pictures[:2], words)
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
    card = await visitor.reads(visitor.says("button-resolve"))
    await visitor.answers(card, answer)
    await visitor.taps(visitor.says("button-choice-send"))
    await visitor.reads(visitor.says("agency-fate-delivered", number=number))
    await visitor.taps(visitor.says("button-resolve"))
    prompt = await visitor.reads(visitor.says("button-cancel"))
    await visitor.answers(prompt, DONE[language], pictures[2:])

    await visitor.becomes(citizen)
    await visitor.opens("Kanal Aduan")
    await visitor.reads(answer)
    await visitor.reads(DONE[language])
    await visitor.taps(visitor.says("button-yes-solved"))
    closed = visitor.page.get_by_test_id("messages")
    await expect(closed).to_contain_text(number, timeout=SOON)
