"""How a complaint finds the right desk: at the triage desk, and from one agency to another."""

from datetime import timedelta

import pytest

from domain.complaint import Status
from domain.events import HandedOn, Recalled, Recategorised
from playground.citizen import Citizen
from playground.officer import Officer
from playground.people import MELATI, verb
from playground.town.living import LivingTown

LAMP = "Lampu jalan mati di depan musala, gelap sekali"
ONCE = [
    pytest.param("sqlite", "polling", id="sqlite-polling"),
    pytest.param("postgresql", "polling", id="postgresql-polling"),
]
pytestmark = pytest.mark.parametrize(("migrated_url", "webhook_port"), ONCE, indirect=True)


async def returned(town: LivingTown) -> tuple[str, Citizen, Officer]:
    """A complaint that an agency has given back, its citizen, and somebody at the triage desk."""
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await budi.returns(number, "Itu lampu taman")
    rina = town.coordinator("Rina")
    await rina.hears("Itu lampu taman")
    return number, siti, rina


async def agency_of(town: LivingTown, number: str) -> str | None:
    await town.settles()
    return (await town.complaint(number)).agency


async def test_by_suggestion(town: LivingTown) -> None:
    siti, rina = town.citizen("Siti"), town.coordinator("Rina")
    budi = town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await budi.taps("hand-on", number)
    card, _ = await budi.finds_on_card(number, "to")
    assert "Pekerjaan Umum" not in str(card.buttons), "nobody hands on to themselves"
    await budi.taps("card", number)
    await budi.returns(number, "Bukan lampu jalan, sampahnya menumpuk di bawahnya")
    await rina.taps("refile", number)
    await rina.taps("Lingkungan", number)
    await rina.taps("Sampah", number)
    card, first = await rina.finds_on_card(number, "to")
    assert first["text"] == "Dinas Lingkungan Hidup"
    assert card.buttons[0] == first, "what is likely stands on top"
    await rina.taps("to", number)
    assert await agency_of(town, number) == "dlh"
    assert [e.category for e in await town.history(number) if isinstance(e, Recategorised)] == [
        "sampah"
    ]


async def test_by_search(town: LivingTown) -> None:
    number, _, rina = await returned(town)
    await rina.taps("route", number)
    prompt = await rina.searches(number, "xyzzy")
    await rina.hears("Tidak ada instansi yang mirip")
    town.telegram.send_text(rina.chat, rina.user, "perhubngan", reply_to=prompt)
    await rina.hears("yang mirip “perhubngan”")
    assert "Perhubungan" in prompt.buttons[0]["text"]
    rina.press(prompt, prompt.buttons[0])
    await rina.hears("diteruskan ke Dinas Perhubungan")
    assert await agency_of(town, number) == "dishub"
    assert not prompt.buttons


async def test_by_tree(town: LivingTown) -> None:
    number, _, rina = await returned(town)
    await rina.taps("route", number)
    await rina.taps("Kecamatan Sukamaju Utara", number)
    await rina.taps("Kelurahan Melati", number)
    assert await agency_of(town, number) == "kel-melati"
    card, _ = await town.officer("Dini", of="kel-melati").finds_on_card(number)
    assert "dipilih admin koordinator" in card.text


async def test_hand_on(town: LivingTown) -> None:
    siti, budi, dewi = (
        town.citizen("Siti"),
        town.officer("Budi", of="dpu"),
        town.officer("Dewi", of="dlh"),
    )
    number = await siti.reports(LAMP, at=MELATI)
    await budi.hands_on(number, "dlh", "Lampu taman, bukan lampu jalan")
    news = await siti.hears("Lampu taman, bukan lampu jalan")
    assert "Dinas Lingkungan Hidup" in news.text
    card, _ = await dewi.finds_on_card(number, "accept")
    assert "Diteruskan Dinas Pekerjaan Umum: “Lampu taman" in card.text
    former = await budi.hears(f"{number} kini di Dinas Lingkungan Hidup")
    assert not former.buttons
    await dewi.accepts(number)
    assert await agency_of(town, number) == "dlh"
    assert [type(e) for e in await town.history(number) if isinstance(e, HandedOn)] == [HandedOn]


async def test_three_moves_end_at_the_triage_desk(town: LivingTown) -> None:
    siti, rina = town.citizen("Siti"), town.coordinator("Rina")
    number = await siti.reports(LAMP, at=MELATI)
    for name, of, to in (
        ("Budi", "dpu", "dlh"),
        ("Dewi", "dlh", "dishub"),
        ("Joko", "dishub", "dinsos"),
    ):
        await town.officer(name, of=of).hands_on(number, to, f"Bukan kami, kata {name}")
    card = await rina.hears("sudah terlalu sering berpindah: “Bukan kami, kata Joko”")
    path = "Dinas Pekerjaan Umum → Dinas Lingkungan Hidup → Dinas Perhubungan"
    assert path in card.text
    assert await agency_of(town, number) is None
    assert siti.heard("Bukan kami, kata Joko")


async def test_a_return_to_a_desk_that_had_it_ends_at_the_triage_desk(town: LivingTown) -> None:
    siti, rina = town.citizen("Siti"), town.coordinator("Rina")
    number = await siti.reports(LAMP, at=MELATI)
    await town.officer("Budi", of="dpu").hands_on(number, "dlh", "Lampu taman")
    await town.officer("Dewi", of="dlh").hands_on(number, "dpu", "Lampu jalan")
    await rina.hears("yang sudah pernah memegangnya: “Lampu jalan”")
    await rina.routes(number, to="dpu")
    assert await agency_of(town, number) == "dpu", "the desk has the last word"


async def test_the_desks_clock_stands_still_while_it_asks_the_citizen(town: LivingTown) -> None:
    number, siti, rina = await returned(town)
    before = (await town.complaint(number)).deadline
    await rina.asks(number, "Lampu yang mana?")
    asked = await siti.hears("Lampu yang mana?")
    assert asked.text.startswith("❔ Admin koordinator bertanya")
    assert await town.status_of(number) is Status.ON_HOLD
    await siti.answers(number, "Yang di dalam taman")
    await rina.hears("Yang di dalam taman")
    await town.settles()
    after = await town.complaint(number)
    assert (after.status, after.deadline) == (Status.SUBMITTED, before)
    assert "Itu lampu taman" in (await rina.finds_on_card(number, "archive"))[0].text
    await rina.routes(number, to="dlh")
    assert await agency_of(town, number) == "dlh"


async def test_what_waits_is_listed_oldest_first_and_opened_anew(town: LivingTown) -> None:
    number, siti, rina = await returned(town)
    old, _ = await rina.finds_on_card(number, "route")
    await town.days(1)
    later = await siti.reports("Tetangga saya berisik sekali", category="other")
    await rina.finds_on_card(later, "route")
    rina.says("/triase@kanal_sukamaju_bot")
    listed = await rina.hears("Menunggu di sini: 2 laporan")
    assert listed.text.index(number) < listed.text.index(later)
    assert listed.text.count("🕒") == listed.text.count("menunggu disposisi") == 2
    await rina.taps("show", number)
    await rina.hears("ada di bawah")
    await town.settles()
    card, _ = await rina.finds_on_card(number, "route")
    assert card.id > listed.id
    assert not old.buttons
    budi = town.officer("Budi", of="dpu")
    budi.says("/triase@kanal_sukamaju_bot")
    await budi.hears("hanya untuk meja admin koordinator")


async def test_the_desk_takes_back_what_cannot_reach_its_agency(town: LivingTown) -> None:
    siti, rina = town.citizen("Siti"), town.coordinator("Rina")
    town.telegram.kick(town.groups["dpu"], town.bot.user)
    number = await siti.reports(LAMP, at=MELATI)
    await rina.taps("recall", number)
    await siti.hears("kami tarik dari Dinas Pekerjaan Umum")
    await rina.routes(number, to="setda")
    assert await agency_of(town, number) == "setda"
    assert [type(e) for e in await town.history(number) if isinstance(e, Recalled)] == [Recalled]
    assert rina.finds("recall") is None, "the copy says where it went, and its button is gone"


async def test_the_desk_takes_back_what_an_agency_lets_lie(town: LivingTown) -> None:
    siti, rina = town.citizen("Siti"), town.coordinator("Rina")
    number = await siti.reports(LAMP, at=MELATI)
    await town.days(10)
    late = await rina.hears("Dinas Pekerjaan Umum terlambat")
    assert verb(late.buttons[0]) == "recall"
    await rina.taps("recall", number)
    await siti.hears("kami tarik")
    assert await agency_of(town, number) is None
    complaint = await town.complaint(number)
    assert complaint.deadline is not None
    assert complaint.deadline.due > town.clock.now() + timedelta(days=1)
