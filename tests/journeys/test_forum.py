"""In a forum each complaint has a topic of its own, and everything about it stands in there."""

import pytest

from playground.officer import Officer
from playground.people import MELATI, photo
from playground.telegram import Message, Telegram
from playground.telegram.model import Topic
from playground.town.living import LivingTown

LAMP = "Lampu jalan mati di depan musala, gelap sekali"
ONCE = [
    pytest.param("sqlite", "polling", id="sqlite-polling"),
    pytest.param("postgresql", "webhook", id="postgresql-webhook"),
]
pytestmark = pytest.mark.parametrize(("migrated_url", "webhook_port"), ONCE, indirect=True)


def a_forum(town: LivingTown, agency: str) -> None:
    """The group of the agency, or of the triage desk, has topics, and the bot may keep them."""
    group = town.desk if agency == "desk" else town.groups[agency]
    town.telegram.turn_on_topics(group)
    town.telegram.promote(group, town.bot.user, quietly=True)


async def topic_of(officer: Officer, number: str) -> Topic:
    """The topic of a complaint, once it is there."""

    def look() -> Topic | None:
        topics = officer.chat.topics.values()
        return next((it for it in topics if number in it.name and not it.deleted), None)

    return await officer.waits_for(look, what=f"a topic for {number}")


def stands_in(topic: Topic, telegram: Telegram, officer: Officer) -> list[Message]:
    return [it for it in telegram.history(officer.chat) if it.topic is topic and it.bot]


async def test_everything_about_a_complaint_stands_in_its_topic(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    a_forum(town, "dpu")
    number = await siti.reports(LAMP, at=MELATI, photo=photo())
    topic = await topic_of(budi, number)
    assert topic.name == f"{number} · Lampu jalan mati · Kelurahan Melati"
    card, _ = await budi.finds_on_card(number)
    assert card.topic is topic
    await town.settles()
    assert budi.chat.pinned == [card]
    first = topic.icon
    old = (await budi.finds_on_card(number, "accept"))[1]["callback_data"]
    await budi.accepts(number)
    ani = town.officer("Ani", of="dpu")
    town.telegram.delete(card)
    press = town.telegram.press_data(ani.user, card, old)
    assert "dipegang Budi" in (await press.answered(ani.patience)).text
    anew, _ = await ani.finds_on_card(number, "release")
    assert anew.topic is topic, "whoever presses what is old sees it as it is now"
    await town.settles()
    assert budi.chat.pinned == [anew]
    await budi.notes(number, "Catatan kami")
    await budi.tells(number, "Kami cek besok")
    await siti.hears("Kami cek besok")
    await town.settles()
    assert topic.icon not in (None, first)
    assert not [it for it in budi.sees() if number in it.text and it.topic is not topic]
    assert len(stands_in(topic, town.telegram, budi)) >= 5

    budi.says("/antrean")
    await budi.taps("show", number)
    way = await budi.hears("ada di topiknya")
    assert way.topic is None
    assert way.buttons[0]["url"].endswith(f"/{topic.id}")
    await town.settles()

    await budi.resolves(number, "Sudah diganti")
    await siti.taps("confirm", number)
    await town.telegram.wait_for(lambda: topic.closed)
    await siti.taps("own", number)
    await siti.taps("reopen", number)
    siti.says("Mati lagi")
    await town.telegram.wait_for(lambda: not topic.closed)
    await town.settles()
    assert len(budi.chat.topics) == 1
    assert not [it for it in cards_of(number, budi) if it.topic is not topic]


async def test_the_desk_is_advised_also_on_a_card_that_is_made_anew(town: LivingTown) -> None:
    siti, budi, rina = (
        town.citizen("Siti"),
        town.officer("Budi", of="dpu"),
        town.coordinator("Rina"),
    )
    a_forum(town, "desk")
    number = await siti.reports(LAMP, at=MELATI)
    await budi.returns(number, "Bukan lampunya, sampahnya")
    await rina.taps("refile", number)
    await rina.taps("Lingkungan", number)
    await rina.taps("Sampah", number)
    await rina.finds_on_card(number, "to")
    first = await topic_of(rina, number)
    await town.settles()
    town.telegram.delete_topic(rina.chat, first)
    siti.says("Sudah tiga hari", reply_to=await siti.hears(number))
    second = await topic_of(rina, number)
    card, likely = await rina.finds_on_card(number, "to")
    assert (card.topic, card.buttons[0], likely["text"]) == (
        second,
        likely,
        "Dinas Lingkungan Hidup",
    )
    assert second is not first
    await rina.taps("to", number)
    await siti.hears("Dinas Lingkungan Hidup")


def cards_of(number: str, officer: Officer) -> list[Message]:
    """The cards that can be pressed."""
    return [
        it
        for it in officer.sees()
        if number in it.text.split("\n")[0]
        and "•" not in it.text
        and any("history" in button.get("callback_data", "") for button in it.buttons)
    ]
