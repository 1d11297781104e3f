"""Whatever befalls a group: nothing is lost, nothing comes twice, and the admins see each turn."""

from collections.abc import Callable
from datetime import timedelta

from domain.directory import AgencyId
from domain.invitations import for_agency
from playground.officer import Officer
from playground.people import MELATI, Person, photo
from playground.telegram import Chat, Message
from playground.telegram.model import Topic
from playground.town.living import BREATH, LivingTown
from storage import grounds
from storage.links import OfferCode, new_code
from storage.writer import Change
from tests.town import CROSSWISE, RATE

MINUTE = timedelta(minutes=1)
LAMP = "Lampu jalan mati di depan musala, gelap sekali"
ROAD = "Jalan berlubang besar di depan pasar, motor jatuh"
SCHOOL = "Lampu jalan di depan sekolah padam, anak-anak takut lewat"
BRIDGE = "Aspal jembatan retak, berbahaya untuk pejalan kaki"


@CROSSWISE
async def test_a_group_goes_through_everything_while_people_work(town: LivingTown) -> None:
    telegram, mayor, siti = town.telegram, town.meet(town.mayor), town.citizen("Siti")
    rina = town.coordinator("Rina")
    mayor.says("/start")
    small, budi = await a_small_group(town, "Budi")
    lamp = await siti.reports(LAMP, at=MELATI)
    await budi.accepts(lamp)
    plain = (await budi.finds_on_card(lamp))[0]
    assert plain.topic is None

    # It becomes a forum, and with that a supergroup: another chat, with another id.
    groups = [small]

    def gets_topics() -> None:
        groups.append(telegram.turn_on_topics(small))
        siti.says("Kata satu", reply_to=[it for it in siti.sees() if lamp in it.text][-1])

    await seen_at_once(
        town, mayor, gets_topics, "kini supergrup", "memakai topik", "kekurangan izin"
    )
    large = groups[-1]
    budi = Officer(telegram, budi.user, large)
    await budi.hears("Kata satu")
    await budi.hears("Kelola topik")
    await seen_at_once(town, mayor, lambda: telegram.promote(large, town.bot.user), "sudah lengkap")
    await siti.adds(lamp, "Kata dua")
    of_lamp = await topic_of(budi, lamp)
    await budi.notes(lamp, "Catatan satu")
    await town.settles()
    assert [it.topic for it in cards_of(lamp, budi)] == [of_lamp]
    road = await siti.reports(ROAD, at=MELATI, photo=photo())
    of_road = await topic_of(budi, road)
    await budi.finds_on_card(road)

    # The bot may no longer keep topics: what is new comes as plain cards, the rest where it was.
    await seen_at_once(
        town, mayor, lambda: telegram.demote(large, town.bot.user), "kekurangan izin"
    )
    await budi.tells(road, "Kami ukur besok")
    await siti.hears("Kami ukur besok")

    # It is removed for a day: everything waits, and the triage desk has copies meanwhile.
    await town.settles()
    await seen_at_once(
        town, mayor, lambda: telegram.kick(large, town.bot.user), "tidak terjangkau:"
    )
    school = await siti.reports(SCHOOL, at=MELATI, photo=photo())
    await siti.adds(lamp, "Kata tiga")
    for missed in (school, "Kata tiga"):
        await rina.hears(missed)
    assert rina.finds("recall", school), "the desk can give it to somebody else"
    await town.days(1)
    assert not budi.heard("Kata tiga")
    held = [it.text for it in rina.sees() if "Pesan untuk mereka" in it.text]
    assert len(held) == len(set(held))

    # It is back, with all rights: what waited comes, in its order.
    await seen_at_once(
        town, mayor, lambda: telegram.add_bot(large, town.bot, admin=True), "Yang tertahan kini"
    )
    await budi.hears("Saya kembali")
    await budi.hears("Kata tiga")
    of_school = await topic_of(budi, school)
    await town.settles()
    assert cards_of(school, budi)[0].topic is of_school

    # A topic is deleted, which nobody tells us, and one is closed by hand.
    telegram.delete_topic(large, of_school)
    news = await siti.hears(school)
    await seen_at_once(
        town, mayor, lambda: siti.says("Kata empat", reply_to=news), "dihapus seseorang"
    )
    anew = await topic_of(budi, school)
    assert anew is not of_school
    await seen_at_once(
        town, mayor, lambda: telegram.close_topic(large, of_road), "ditutup seseorang"
    )
    await telegram.wait_for(lambda: not of_road.closed)
    await budi.resolves(road, "Sudah ditambal", photo=photo("blue"))
    await siti.hears("Sudah ditambal")
    await siti.confirms(road)
    await telegram.wait_for(lambda: of_road.closed)
    await town.settles()
    once = ["Kata satu", "Kata dua", "Kata tiga", "Kata empat", "Yang tertahan kini"]
    assert {words: times_heard(words, budi, mayor) for words in once} == dict.fromkeys(once, 1)
    for number, topic in ((lamp, of_lamp), (road, of_road), (school, anew)):
        assert [it.topic for it in cards_of(number, budi)] == [topic]

    # It is deleted. Another group takes its place, and gets what came since.
    telegram.delete_group(large)
    await siti.adds(lamp, "Kata lima")
    bridge = await siti.reports(BRIDGE, at=MELATI)
    await mayor.hears("tidak terjangkau:", times=2)
    await rina.hears(bridge)
    _, dewi = await a_small_group(town, "Dewi")
    await dewi.hears("Kata lima")
    await dewi.accepts(bridge)
    await town.settles()
    await dewi.resolves(bridge, "Sudah dicor", photo=photo("green"))
    await siti.hears("Sudah dicor")
    await town.settles()
    assert [len(cards_of(bridge, it)) for it in (budi, dewi)] == [0, 1]
    assert times_heard("Kata lima", budi, dewi) == 1
    assert times_heard("tidak terjangkau:", mayor) == 2
    await town.days(1)
    while await grounds.lost(town.store, town.clock.now(), 1):  # until nobody looks for it any more
        await town.clock.sleep(BREATH)


async def a_small_group(town: LivingTown, officer: str) -> tuple[Chat, Officer]:
    """A new basic group, in which public works sit from now on, and somebody in it."""
    group = town.telegram.create_group("PU", town.mayor)
    town.telegram.add_bot(group, town.bot, quietly=True)
    user = town.telegram.create_user(officer)
    town.telegram.join(group, user, quietly=True)
    member = Officer(town.telegram, user, group)
    code, until = new_code(), town.clock.now() + timedelta(days=1)
    await town.store.keep(Change((OfferCode(code, for_agency(AgencyId("dpu")), until),)))
    member.says(f"/link {code}")
    await member.hears("Dinas Pekerjaan Umum")
    await town.settles()
    return group, member


async def seen_at_once(
    town: LivingTown, admin: Person, happens: Callable[[], object], *words: str
) -> None:
    """Something befalls the group, and an admin reads of it within a minute of the town."""
    before = [times_heard(each, admin) for each in words]
    await town.clock.sleep(MINUTE.total_seconds())  # nothing else waits for the group's own pace
    town.clock.set_rate(1.0)
    at = town.clock.now().timestamp()
    happens()
    for each, times in zip(words, before, strict=True):
        told = await admin.hears(each, times=times + 1)
        assert told.date - at <= MINUTE.total_seconds()
    town.clock.set_rate(RATE)


async def topic_of(officer: Officer, number: str) -> Topic:
    """The topic of a complaint, once it is there."""

    def look() -> Topic | None:
        topics = officer.chat.topics.values()
        return next((it for it in topics if number in it.name and not it.deleted), None)

    return await officer.waits_for(look, what=f"a topic for {number}")


def cards_of(number: str, officer: Officer) -> list[Message]:
    """The cards that can be pressed."""
    return [
        it
        for it in officer.sees()
        if number in it.text.split("\n")[0]
        and "•" not in it.text
        and any("history" in button.get("callback_data", "") for button in it.buttons)
    ]


def times_heard(words: str, *people: Person) -> int:
    """In how many messages of the bot, in all their chats together, these words stand."""
    return sum(words in message.text for each in people for message in each.sees())
