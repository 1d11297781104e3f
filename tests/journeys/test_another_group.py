"""A desk comes to another group: everything that is open stands there soon, once."""

from dataclasses import replace
from datetime import timedelta

from domain.directory import AgencyId
from domain.invitations import for_agency
from playground.officer import Officer
from playground.people import MELATI, photo
from playground.telegram import Chat
from playground.town.living import LivingTown
from storage import directory
from storage.directory import SaveDirectory
from storage.links import OfferCode, new_code
from storage.writer import Change
from tests.journeys.test_fate_of_a_group import LAMP, ROAD, cards_of
from tests.town import CROSSWISE

DPU = AgencyId("dpu")
LINKED = "kini menerima laporan"


@CROSSWISE
async def test_open_complaints_come_along(town: LivingTown) -> None:
    siti, telegram = town.citizen("Siti"), town.telegram
    budi = await linked(town, telegram.create_group("PU kecil", town.mayor))
    lamp = await siti.reports(LAMP, at=MELATI, photo=photo())
    road = await siti.reports(ROAD, at=MELATI)
    done = await siti.reports("Lampu jalan di depan sekolah padam", at=MELATI)
    await budi.accepts(road)
    await siti.withdraws(done)
    await town.days(12)  # a Saturday, when no card is said anew, and the lamp is overdue

    # The group becomes a supergroup. What is open is said there; what happens meanwhile, too.
    budi = Officer(telegram, budi.user, telegram.migrate(budi.chat))
    await siti.adds(road, "Kata satu")
    for number in (lamp, road):
        await budi.finds_on_card(number)
    await town.settles()
    assert [len(cards_of(it, budi)) for it in (lamp, road, done)] == [1, 1, 0]
    (card,) = cards_of(lamp, budi)
    (picture,) = pictures(budi)
    assert picture < card.id
    assert "Pemegang: Budi" in cards_of(road, budi)[0].text
    assert len([it for it in budi.sees() if "Kata satu" in it.text]) == 1
    await budi.accepts(lamp)

    # Another one takes its place, with topics, and then the first is linked again.
    forum = telegram.create_supergroup("PU baru", town.mayor)
    telegram.turn_on_topics(forum)
    dewi = await linked(town, forum)
    for number in (lamp, road):
        await dewi.finds_on_card(number)
    await town.settles()
    assert sorted(it.name.split()[0] for it in forum.topics.values()) == sorted((lamp, road))
    assert [len(cards_of(it, dewi)) for it in (lamp, road, done)] == [1, 1, 0]
    assert len(pictures(dewi)) == 1
    await links(town, budi)
    await budi.tells(road, "Kami ukur besok")
    await siti.hears("Kami ukur besok")
    await town.settles()
    assert [len(cards_of(it, budi)) for it in (lamp, road)] == [1, 1]
    assert len(pictures(budi)) == 1

    # An operator names yet another in the file of agencies.
    wati = member_of(town, telegram.create_group("PU ketiga", town.mayor))
    known = await directory.load(town.store)
    moved = replace(known.agencies[DPU], group=wati.chat.id)
    whole = replace(known, agencies={**known.agencies, DPU: moved})
    for _ in ("once", "the same again"):
        await town.store.keep(Change((SaveDirectory(whole),)))
    for number in (lamp, road):
        await wati.finds_on_card(number)
    await town.settles()
    assert [len(cards_of(it, wati)) for it in (lamp, road)] == [1, 1]


def pictures(officer: Officer) -> list[int]:
    """The messages with the photo that came with the report."""
    return [it.id for it in officer.sees() if it.kind == "photo"]


async def linked(town: LivingTown, group: Chat) -> Officer:
    """Public works sit in this group from now on, and so does the officer."""
    member = member_of(town, group)
    await links(town, member)
    return member


def member_of(town: LivingTown, group: Chat) -> Officer:
    """An officer in a group, with the bot."""
    town.telegram.add_bot(group, town.bot, admin=group.is_forum, quietly=True)
    user = town.telegram.create_user("Budi")
    town.telegram.join(group, user, quietly=True)
    return Officer(town.telegram, user, group)


async def links(town: LivingTown, officer: Officer) -> None:
    """Somebody posts the code of public works in a group."""
    code, until = new_code(), town.clock.now() + timedelta(days=1)
    await town.store.keep(Change((OfferCode(code, for_agency(DPU), until),)))
    before = sum(LINKED in message.text for message in officer.sees())
    officer.says(f"/link {code}")
    await officer.hears(LINKED, times=before + 1)
