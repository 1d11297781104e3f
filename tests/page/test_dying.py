"""A bot that is killed, and a page that is loaded anew meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.page.conftest import ON_A_PAGE, Arrive
from tests.page.demo import running_demo

pytestmark = ON_A_PAGE


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    """A town whose bot is a process, and can die like one."""
    with running_demo(tmp_path) as url:
        yield url


async def test_the_bot_may_die_and_the_page_be_reloaded(arrive: Arrive, url: str) -> None:
    visitor = await arrive()
    await visitor.enters(url)
    await visitor.becomes("Siti Rahma")
    await visitor.opens("Kanal Aduan")
    await visitor.starts()
    await visitor.reads("Kanal Aduan Kota Sukamaju")
    await visitor.looks_at("town")
    await visitor.page.get_by_test_id("bot-kill").click()
    await visitor.writes("Lampu jalan di gang kami mati")
    await visitor.page.reload()
    await visitor.reads("Lampu jalan di gang kami mati")
    await visitor.page.get_by_test_id("bot-start").click()
    await visitor.reads(visitor.says("intake-card-head"))
