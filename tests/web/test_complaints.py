"""Behind the scenes on the page: complaints as the bot keeps them, live."""

import re
import shutil
from collections.abc import AsyncIterator, MutableMapping
from datetime import timedelta
from pathlib import Path
from typing import Any, get_args

import pytest

from domain.complaint import Outcome
from domain.events import AnyEvent
from playground.clock import TownClock
from playground.people import MELATI, photo
from playground.telegram.faults import trouble
from playground.town import sukamaju
from playground.town.living import LivingTown
from playground.town.residents import Residents
from playground.weather import SENDS
from playground.web.complaints import Complaints
from playground.web.page import ChatPage
from tests.town import MORNING, RATE, InThisProcess
from tests.web.window import Json, Window
from tools.page_words import read_words

PANEL_WORDS = Path("playground/page/js/words/panel.js")
POTHOLE = "Jalan berlubang besar di depan pasar, sudah ada motor jatuh"


@pytest.fixture
async def town(
    migrated_file: Path, tmp_path: Path, faults: list[MutableMapping[str, Any]]
) -> AsyncIterator[LivingTown]:
    """Kota Sukamaju on a Monday morning; the bot is at work."""
    shutil.copy(migrated_file, tmp_path / "kanal.db")
    async with LivingTown(
        directory=sukamaju(),
        clock=TownClock(MORNING, rate=RATE),
        folder=tmp_path,
        hire=InThisProcess,
        migrated=True,
    ) as town:
        yield town
    assert not faults


@pytest.fixture
def residents(town: LivingTown) -> Residents:
    """Its people."""
    return Residents(town)


@pytest.fixture
async def page(town: LivingTown) -> AsyncIterator[ChatPage]:
    """The page, of which only the complaints are seen."""
    page = ChatPage([Complaints(town)])
    await page.start(port=0)
    yield page
    await page.stop()


async def sees(window: Window, number: str, **facts: object) -> Json:
    """Wait until the window is told that the complaint is like that."""
    while True:
        for card in (await window.next("complaints"))["changed"]:
            if card["number"] == number and facts.items() <= card.items():
                found: Json = card
                return found


async def backstage(page: ChatPage, window: Window, number: str) -> Json:
    """All that is behind a complaint."""
    async with window.session.get(f"{page.url}/complaints/{number}") as response:
        assert response.status == 200
        found: Json = await response.json()
        return found


async def test_a_complaint_appears_and_moves_on_by_itself(
    residents: Residents, window: Window, second: Window
) -> None:
    assert window.hello["complaints"] == []
    siti, budi = residents.citizen("Siti Rahma"), residents.officer("dpu")
    number = await siti.reports(POTHOLE, at=MELATI, photo=photo())
    card = await sees(window, number, status="routed")
    assert card["category"] == {"id": "Jalan rusak", "en": "Damaged road"}
    assert card["agency"] == {"id": "Dinas Pekerjaan Umum", "en": "Public Works"}
    assert (card["latitude"], card["longitude"]) == MELATI
    assert card["words"] == POTHOLE
    assert (card["clock"], card["overdue"], card["workdays_left"]) == ("response", False, 5)
    await budi.accepts(number)
    for each in (window, second):
        assert (await sees(each, number, status="in-progress"))["version"] > card["version"]


async def test_a_deadline_that_passes_is_seen(
    town: LivingTown, residents: Residents, window: Window
) -> None:
    number = await residents.citizen("Wati").reports(POTHOLE, at=MELATI, photo=photo())
    await town.settles()
    town.clock.move(timedelta(days=10))
    await sees(window, number, overdue=True, workdays_left=-3)


async def test_all_that_is_behind_a_complaint(
    town: LivingTown, residents: Residents, page: ChatPage, window: Window
) -> None:
    siti, budi = residents.citizen("Siti Rahma"), residents.officer("dpu")
    number = await siti.reports(POTHOLE, at=MELATI, photo=photo())
    await budi.accepts(number)
    await town.settles()
    found = await backstage(page, window, number)
    assert found["description"] == POTHOLE
    assert found["holder"] == "Budi"
    assert found["chain_ok"] is True
    assert found["waiting"] == []
    told = [(it["kind"], it["role"], it["who"], it["files"]) for it in found["history"]]
    assert told == [
        ("Submitted", "citizen", None, 1),
        ("Routed", "clock", None, 0),
        ("Accepted", "officer", "Budi", 0),
    ]
    assert found["history"][1]["details"] == {"to": "dpu", "reason": "reason-category"}
    await budi.resolves(number, "Sudah ditambal", photo=photo("black"), insists=True)
    claim = (await backstage(page, window, number))["history"][-1]
    assert claim["details"]["found"]["citizens"] is False


def test_there_are_words_for_whatever_happens_to_a_complaint() -> None:
    told = {f"panel-event-{kebab(kind.__name__)}" for kind in get_args(AnyEvent)}
    told |= {f"panel-outcome-{outcome}" for outcome in Outcome}
    words = {entry.key for entry in read_words(PANEL_WORDS)}
    assert told <= words


def kebab(name: str) -> str:
    """As the page names it: "HandedOn" is "handed-on"."""
    return re.sub(r"(?<=.)([A-Z])", r"-\1", name).lower()


async def test_who_reported_stays_sealed_here_too(
    town: LivingTown, residents: Residents, page: ChatPage, window: Window
) -> None:
    siti = residents.citizen("Siti Rahma")
    number = await siti.reports(POTHOLE, at=MELATI, photo=photo())
    await siti.adds(number, "Tadi pagi ada yang jatuh lagi")
    await town.settles()
    end = town.telegram.faults.last([(trouble(502), 1.0)], methods=SENDS)
    await residents.officer("dpu").presses("accept", number)
    await sees(window, number, status="in-progress")
    found = await backstage(page, window, number)
    assert "citizen" in {it["reader"] for it in found["waiting"]}
    shown = str(found)
    assert "Siti" not in shown
    assert "sitirahma" not in shown
    assert str(siti.user.id) not in shown
    end()


async def test_what_waits_to_be_sent_is_shown_until_it_is(
    town: LivingTown, residents: Residents, page: ChatPage, window: Window
) -> None:
    siti, budi = residents.citizen("Siti Rahma"), residents.officer("dpu")
    number = await siti.reports(POTHOLE, at=MELATI, photo=photo())
    await town.settles()
    town.telegram.block(siti.user)
    await budi.accepts(number)
    await sees(window, number, status="in-progress")
    await budi.tells(number, "Kami datang besok")
    await town.settles()
    held = (await backstage(page, window, number))["waiting"]
    assert {it["reader"] for it in held} == {"citizen"}
    assert all(it["held"] for it in held)
    assert all(it["messages"] for it in held)
    town.telegram.unblock(siti.user)
    await siti.hears("Kami datang besok")
    await town.settles()
    assert (await backstage(page, window, number))["waiting"] == []


@pytest.mark.parametrize("number", ["KA-00000-0", "KA-7KQ4M-Y", "nonsense", "%3Cscript%3E"])
async def test_what_is_not_there_is_not_found(page: ChatPage, window: Window, number: str) -> None:
    async with window.session.get(f"{page.url}/complaints/{number}") as response:
        assert response.status == 404
        assert (await response.json())["error"]["code"] == "unknown"
