"""A press can get lost on its way, and so can its answer: people look, and press again."""

from datetime import timedelta

from domain.complaint import Status
from domain.events import Accepted, Asked
from playground.people import MELATI
from playground.telegram.faults import LOST_BEFORE
from playground.town.living import LivingTown
from tests.town import CROSSWISE

ANSWERS = frozenset({"answerCallbackQuery"})


@CROSSWISE
async def test_press_that_telegram_forgets_is_pressed_again(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="Dinas Pekerjaan Umum")
    number = await siti.reports("Lubang besar di jalan", at=MELATI)
    card, button = await budi.finds_on_card(number, "accept")
    await town.settles()
    await town.resident.stop()
    press = budi.press(card, button)
    town.clock.move(timedelta(seconds=151))
    town.clock.set_rate(1.0)  # the next one shall not be forgotten, too, if we are slow
    await town.resident.start()
    await press.answered()
    assert await town.status_of(number) is Status.IN_PROGRESS


@CROSSWISE
async def test_officer_who_gets_no_answer_reads_the_newer_card(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="Dinas Pekerjaan Umum")
    number = await siti.reports("Lubang besar di jalan", at=MELATI)
    card, accept = await budi.finds_on_card(number, "accept")
    end = town.telegram.faults.last([(LOST_BEFORE, 1.0)], methods=ANSWERS)
    budi.patience, budi.hopes = 5.0, _always  # long enough for a slow bot; gives nothing up
    budi.press(card, accept)
    await budi.asks(number, "Sejak kapan?")  # on a card that is out of date at first
    end()
    await siti.hears("Sejak kapan?")
    await town.settles()
    happened = [type(event) for event in await town.history(number)]
    assert happened.count(Accepted) == happened.count(Asked) == 1


async def _always() -> bool:
    return True
