"""The page can be used by everybody: axe finds nothing serious on anything that it shows."""

from itertools import product

import pytest
from axe_playwright_python.async_playwright import Axe

from tests.page.conftest import DESKTOP, ON_A_PAGE, PHONE, Arrive, Pictures
from tests.page.visitor import Visitor

pytestmark = ON_A_PAGE

GRAVE = ("serious", "critical")
WINDOWS = tuple(product((DESKTOP, PHONE), ("light", "dark")))
TABS = ("stories", "complaint", "map", "journal", "town")


async def grave_problems(visitor: Visitor, where: str) -> list[str]:
    """What axe calls serious or critical in what is shown now."""
    found = await Axe().run(visitor.page, options={"resultTypes": ["violations"]})
    size = visitor.page.viewport_size
    return [
        f"{where} in {size}: {each['id']} ({each['help']}) {[node['target'] for node in each['nodes']][:3]}"
        for each in found.response["violations"]
        if each["impact"] in GRAVE
    ]


@pytest.mark.timeout(800)  # four windows, and much to look at in each
async def test_nothing_on_the_page_shuts_anybody_out(
    arrive: Arrive, url: str, pictures: Pictures
) -> None:
    problems: list[str] = []
    for size, scheme in WINDOWS:
        visitor = await arrive(size=size, scheme=scheme)
        await visitor.page.goto(url)
        await visitor.page.get_by_test_id("welcome").wait_for()
        problems += await grave_problems(visitor, "welcome")
        await visitor.enters(url)
        problems += await grave_problems(visitor, "people")
        if (size, scheme) == WINDOWS[0]:  # what the others find, too
            await visitor.files("Jalan berlubang besar di depan pasar", photos=pictures(2))
        await visitor.becomes("Siti Rahma")
        await visitor.opens("Kanal Aduan")
        await visitor.reads("✅")
        problems += await grave_problems(visitor, "chat")
        await visitor.opens_the_map()
        problems += await grave_problems(visitor, "picker")
        await visitor.picks()
        await visitor.becomes("Budi")
        await visitor.opens("Dinas Pekerjaan Umum")
        await visitor.reads("KA-")
        problems += await grave_problems(visitor, "group")
        for tab in TABS:
            await visitor.looks_at(tab)
            problems += await grave_problems(visitor, tab)
    assert problems == []
