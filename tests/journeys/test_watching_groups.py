"""What befalls a group is noticed within a minute, whatever it is busy with."""

from collections.abc import Callable
from datetime import timedelta

from bot.patrol import rest_between
from domain.directory import AgencyId
from domain.notices import Notice, Said, agency
from playground.people import MELATI, Person
from playground.town.living import LivingTown
from storage import outbox
from storage.outbox import Enqueue
from storage.writer import Change
from tests.journeys.test_forum import LAMP
from tests.town import CROSSWISE, RATE

MINUTE = timedelta(minutes=1)
MORE_THAN_A_MINUTE = 60  # messages; Telegram lets 20 a minute into a group


@CROSSWISE
async def test_also_a_group_for_which_much_waits_is_looked_at(town: LivingTown) -> None:
    mayor, group = town.meet(town.mayor), town.groups["dpu"]
    mayor.says("/start")
    town.telegram.promote(group, town.bot.user, quietly=True)
    town.telegram.turn_on_topics(group)
    await busy(town)
    await seen_at_once(town, mayor, "kekurangan izin", lambda: demote(town))
    await seen_at_once(
        town, mayor, "sudah lengkap", lambda: town.telegram.promote(group, town.bot.user)
    )
    assert await outbox.waiting(town.store)


@CROSSWISE
async def test_what_telegram_tells_nobody_is_found_out(town: LivingTown) -> None:
    mayor, rina = town.meet(town.mayor), town.coordinator("Rina")
    siti, group = town.citizen("Siti"), town.groups["dpu"]
    mayor.says("/start")
    town.telegram.promote(group, town.bot.user, quietly=True)
    town.telegram.turn_on_topics(group)
    await mayor.hears("memakai topik")
    town.telegram.delete_group(group)
    await mayor.hears("tidak terjangkau:")
    number = await siti.reports(LAMP, at=MELATI)
    await rina.hears(number)
    await town.settles()
    words = ("memakai topik", "tidak terjangkau:")
    assert [sum(each in it.text for it in mayor.sees()) for each in words] == [1, 1]


def test_a_minute_is_enough_for_few_groups_and_many_cost_little() -> None:
    assert all(groups * rest_between(groups) < MINUTE for groups in range(1, 26))
    assert rest_between(184) == rest_between(500) == timedelta(seconds=2)


async def busy(town: LivingTown) -> None:
    """So much waits for the group that more can be sent there only in a while."""
    now = town.clock.now()
    told = [
        Notice(to=agency(AgencyId("dpu")), says=(Said("group-back"),), key=f"busy:{turn}")
        for turn in range(MORE_THAN_A_MINUTE)
    ]
    await town.store.keep(Change(tuple(Enqueue(each, now) for each in told)))


def demote(town: LivingTown) -> None:
    town.telegram.demote(town.groups["dpu"], town.bot.user)


async def seen_at_once(
    town: LivingTown, admin: Person, words: str, happens: Callable[[], object]
) -> None:
    """An admin reads of what happens within a minute of the town."""
    town.clock.set_rate(1.0)
    at = town.clock.now().timestamp()
    happens()
    told = await admin.hears(words)
    assert told.date - at <= MINUTE.total_seconds()
    town.clock.set_rate(RATE)
