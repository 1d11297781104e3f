"""Whoever makes up what a button carries is refused at once, whatever they make up."""

from collections.abc import Iterable, Sequence

import pytest

import handlers
from domain.draft import Part
from handlers.buttons import ARGUMENTS
from handlers.routes import Table
from playground.people import MELATI, Person
from playground.telegram import Message
from playground.town.living import LivingTown
from storage import inbox

LAMP = "Lampu jalan mati di depan musala, gelap sekali"
ONCE = [pytest.param("sqlite", "polling", id="sqlite-polling")]  # nothing here depends on these
pytestmark = pytest.mark.parametrize(("migrated_url", "webhook_port"), ONCE, indirect=True)

PRIVATE: tuple[Table, ...] = (
    handlers.PRIVATE_PRESSES,
    handlers.DRAFT_PRESSES,
    handlers.OWN_PRESSES,
    handlers.ADMIN_PRESSES,
    handlers.SUPPORT_PRESSES,
)
GROUP: tuple[Table, ...] = (
    handlers.CARD_PRESSES,
    handlers.OLD_CARD_PRESSES,
    handlers.DESK_PRESSES,
    handlers.REPLY_PRESSES,
    handlers.CLAIM_PRESSES,
    handlers.GROUP_PRESSES,
)
NO_BUTTON = "tidak berlaku"
A_FEW = 8  # presses that wait long are not answered any more
BEYOND = ("-:9999", "nobody:0", "dpu:9999")  # what no tree has
MADE_UP = ("", ":", ":::::", "%s", "%s:x", "%s:-1", "%s:x:99999999", "%s:0:x:y:z", "%s:\0", "💣")


def verbs(tables: Iterable[Table]) -> list[str]:
    return [verb for table in tables for verb in table]


async def answers(person: Person, message: Message, forged: Sequence[str]) -> list[str]:
    """What is answered to presses that no button of ours makes; a few at a time."""
    told: list[str] = []
    for at in range(0, len(forged), A_FEW):
        few = forged[at : at + A_FEW]
        presses = [person.telegram.press_data(person.user, message, data) for data in few]
        for data, press in zip(few, presses, strict=True):
            try:
                told.append((await press.answered(person.patience)).text)
            except TimeoutError:
                raise AssertionError(f"{data!r} was not answered") from None
    return told


def made_up(tables: Iterable[Table], *known: str) -> list[str]:
    """Every button with too little, too much, or something else."""
    return [
        f"{verb}:{args.replace('%s', one)}"[:60]
        for verb in verbs(tables)
        for args in MADE_UP
        for one in known
    ]


def test_every_button_says_what_it_carries(webhook_port: None, migrated_url: str) -> None:
    assert set(ARGUMENTS) == {*verbs(PRIVATE), *verbs(GROUP)}


async def test_citizens_find_no_button_that_breaks_something(town: LivingTown) -> None:
    siti, tina = town.citizen("Siti"), town.citizen("Tina")
    number = await siti.reports(LAMP, at=MELATI)
    tina.says(LAMP)
    card = await tina.hears("Draf")
    draft = card.buttons[-1]["callback_data"].split(":")[1]
    told = await answers(tina, card, [verb for verb in verbs(PRIVATE) if ARGUMENTS[verb]])
    assert all(NO_BUTTON in answer for answer in told)

    kept = [each for each in PRIVATE if each is not handlers.DRAFT_PRESSES]
    await answers(tina, card, made_up(kept, number, draft))
    on_draft = made_up((handlers.DRAFT_PRESSES,), number)
    parts = [
        f"{verb}:{draft}:{part}{value}"
        for verb, value in (("edit", ""), ("set", ":x"))
        for part in Part
    ]
    pages = [f"browse:{draft}:{above}:{page}" for above in ("-", "x") for page in (0, 9999)]
    await answers(tina, card, [*on_draft, *pages, *parts])
    await answers(siti, card, [f"own:{number}:x:9999", "mine:9999:x", f"for:{number}:{number}"])
    await town.settles()
    assert not await inbox.quarantined(town.store)


async def test_officers_find_no_button_that_breaks_something(town: LivingTown) -> None:
    siti, budi, rina = (
        town.citizen("Siti"),
        town.officer("Budi", of="dpu"),
        town.coordinator("Rina"),
    )
    number = await siti.reports(LAMP, at=MELATI)
    card, _ = await budi.finds_on_card(number)
    told = await answers(budi, card, [verb for verb in verbs(GROUP) if ARGUMENTS[verb]])
    assert all(NO_BUTTON in answer for answer in told)
    await answers(budi, card, [*made_up(GROUP, number), f"history:{number}:9999:x"])
    await budi.returns(number, "Lampu milik perumahan")
    desk, route = await rina.finds_on_card(number, "route")
    mark = route["callback_data"].split(":")[2]
    pages = [f"{tree}:{number}:{mark}:{at}" for tree in ("in", "refile") for at in BEYOND]
    nobody = [f"{chosen}:{number}:{mark}:nobody" for chosen in ("to", "file")]
    others = [f"recall:{number}:dpu", "list:open:9999:x", "list:held.x:0:x", "filters:nothing:x"]
    await answers(rina, desk, [*made_up(GROUP, number), *pages, *nobody, *others])
    await town.settles()
    assert not await inbox.quarantined(town.store)
