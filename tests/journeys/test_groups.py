"""How groups come, move and go, who may link them, and what admins do about it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.complaint import Outcome, Status
from domain.directory import AgencyId
from domain.invitations import ADMIN, for_agency
from playground.officer import Officer
from playground.people import MELATI
from playground.telegram import Chat, faults
from playground.town.living import BREATH, LivingTown
from storage import directory
from storage.directory import SaveDirectory
from storage.links import OfferCode, new_code
from storage.writer import Change
from tests.town import RATE

LAMP = "Lampu jalan mati di depan musala, gelap sekali"
ONCE = [pytest.param("sqlite", "polling", id="sqlite-polling")]  # nothing here depends on these
pytestmark = pytest.mark.parametrize(("migrated_url", "webhook_port"), ONCE, indirect=True)


async def a_code(town: LivingTown, purpose: str) -> str:
    """A code as the command line prints it."""
    code, until = new_code(), town.clock.now() + timedelta(days=1)
    await town.store.keep(Change(writes=(OfferCode(code, purpose, until),)))
    return code


def in_group(town: LivingTown, name: str, group: Chat) -> Officer:
    """Somebody in a group that is not the town's."""
    user = town.telegram.create_user(name)
    town.telegram.join(group, user, quietly=True)
    return Officer(town.telegram, user, group)


async def test_an_admin_claims_the_bot_once_and_hands_out_codes(town: LivingTown) -> None:
    ani, eko = town.citizen("Ani"), town.citizen("Eko")
    code = await a_code(town, ADMIN)
    eko.says("/tautkan")
    await eko.hears("hanya untuk admin")
    ani.says(f"/admin {code}")
    await ani.hears("kini admin")
    eko.says(f"/admin {code}")
    await eko.hears("tidak berlaku")

    ani.says("/tautkan")
    await ani.taps("code")
    told = await ani.hears("/link ")
    assert told.buttons[1]["copy_text"]["text"].startswith("/link ")
    assert "startgroup=" in told.buttons[0]["url"]
    assert told.buttons[0]["url"].endswith("&admin=manage_topics+pin_messages")


async def test_a_code_links_a_group_once(town: LivingTown) -> None:
    siti = town.citizen("Siti")
    group = town.telegram.create_supergroup("PU yang baru", town.mayor)
    town.telegram.add_bot(group, town.bot)
    budi = in_group(town, "Budi", group)
    await budi.hears("belum tertaut")
    code = await a_code(town, for_agency(AgencyId("dpu")))
    budi.says("/link@kanal_sukamaju_bot SALAH")
    await budi.hears("tidak berlaku")
    budi.says(f"/link@kanal_sukamaju_bot {code}")
    welcome = await budi.hears("Dinas Pekerjaan Umum")
    assert "saya hanya mengolah perintah dan balasan" in welcome.text, "what it may see there"
    assert len(welcome.text.splitlines()) < 8
    await town.settles()
    assert (await directory.load(town.store)).agencies[AgencyId("dpu")].group == group.id
    budi.says(f"/link@kanal_sukamaju_bot {code}")
    await budi.hears("tidak berlaku", times=2)
    number = await siti.reports(LAMP, at=MELATI)
    await budi.accepts(number)


async def test_one_tap_adds_the_bot_and_links_the_group(town: LivingTown) -> None:
    group = town.telegram.create_supergroup("Meja baru", town.mayor)
    code = await a_code(town, for_agency(None))
    rina = in_group(town, "Rina", group)
    town.telegram.add_bot(group, town.bot, payload=code)
    await rina.hears("meja admin koordinator")
    await town.settles()
    assert not rina.heard("belum tertaut")
    assert (await directory.load(town.store)).triage_group == group.id


async def test_a_group_that_becomes_a_supergroup_keeps_its_agency(town: LivingTown) -> None:
    siti = town.citizen("Siti")
    town.clock.set_rate(1.0)  # so that what is said after some seconds is not said at once
    group = town.telegram.create_group("PU kecil", town.mayor)
    town.telegram.add_bot(group, town.bot)
    budi = in_group(town, "Budi", group)
    budi.says(f"/link {await a_code(town, for_agency(AgencyId('dpu')))}")
    await budi.hears("Dinas Pekerjaan Umum")
    larger = town.telegram.migrate(group)
    while (await directory.load(town.store)).agencies[AgencyId("dpu")].group != larger.id:
        await town.clock.sleep(BREATH)
    number = await siti.reports(LAMP, at=MELATI)  # by now the bot has noticed
    town.clock.set_rate(RATE)
    town.clock.move(timedelta(seconds=20))  # the greetings of both groups would be due
    await town.settles()
    assert not budi.heard("belum tertaut")
    moved = Officer(town.telegram, budi.user, larger)
    assert not moved.heard("belum tertaut")
    await moved.accepts(number)


async def test_admins_hear_when_the_bot_is_thrown_out(town: LivingTown) -> None:
    siti, ani, rina = town.citizen("Siti"), town.citizen("Ani"), town.coordinator("Rina")
    ani.says(f"/admin {await a_code(town, ADMIN)}")
    await ani.hears("kini admin")
    town.telegram.kick(town.groups["dpu"], town.bot.user)
    await ani.hears("tidak terjangkau")
    number = await siti.reports(LAMP, at=MELATI)
    await rina.hears(number)


async def test_strangers_commands_are_answered_with_a_reason(town: LivingTown) -> None:
    group = town.telegram.create_supergroup("Arisan", town.mayor)
    town.telegram.add_bot(group, town.bot)
    budi = in_group(town, "Budi", group)
    budi.says("/bantuan@kanal_sukamaju_bot")
    await budi.hears("/link KODE", times=2)
    budi.says("/batal@kanal_sukamaju_bot")
    await budi.hears("Tidak ada yang sedang ditanyakan")
    budi.says("/link@kanal_sukamaju_bot")
    await budi.hears("Sertakan kodenya")


async def test_a_question_that_we_do_not_know_to_have_arrived_can_be_answered(
    town: LivingTown,
) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await town.settles()
    town.telegram.faults.next(faults.LOST_AFTER, method="sendMessage", chat=budi.chat.id)
    await budi.taps("resolve", number)
    first = await budi.hears("apa yang sudah dikerjakan")
    await budi.hears("apa yang sudah dikerjakan", times=2)
    town.telegram.send_text(budi.chat, budi.user, "Sudah diganti", reply_to=first)
    await siti.hears("Sudah diganti")
    assert await town.status_of(number) is Status.RESOLVED


async def test_history_turns_its_pages_in_place(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    for turn in range(9):
        await budi.notes(number, f"Catatan ke-{turn}")
    await budi.taps("history", number)
    newest = await budi.hears("Catatan ke-8")
    assert f"Riwayat {number} (2/2)" in newest.text
    await budi.taps("Lebih lama", number)
    await budi.hears("(1/2)")
    assert "Catatan ke-0" in newest.text
    assert "warga mengirim laporan" in newest.text


async def test_everything_that_fell_due_at_once_is_closed_exactly_once(town: LivingTown) -> None:
    budi = town.officer("Budi", of="dpu")
    numbers = []
    for turn in range(12):
        siti = town.citizen(f"Siti {turn}")
        numbers.append(await siti.reports(LAMP, at=MELATI))
        if turn % 2:
            await budi.asks(numbers[-1], "Di mana?")
        else:
            await budi.resolves(numbers[-1], "Sudah diganti")
    await town.days(30)
    for turn, number in enumerate(numbers):
        complaint = await town.complaint(number)
        kinds = [type(event).__name__ for event in await town.history(number)]
        if turn % 2:
            assert complaint.status is Status.IN_PROGRESS
            assert kinds.count("HoldExpired") == 1
        else:
            assert complaint.outcome is Outcome.UNCONFIRMED
            assert kinds.count("Closed") == 1


async def test_each_agency_reads_its_own_language(town: LivingTown) -> None:
    siti, budi, dewi = (
        town.citizen("Siti"),
        town.officer("Budi", of="dpu"),
        town.officer("Dewi", of="dlh"),
    )
    known = await directory.load(town.store)
    dpu = known.agencies[AgencyId("dpu")]
    english = {**known.agencies, dpu.id: replace(dpu, language="en")}
    changed = replace(known, agencies=english, triage_language="en")
    await town.store.keep(Change(writes=(SaveDirectory(changed),)))
    while not budi.heard("Working with cards"):  # until the bot has noticed
        budi.says("/bantuan@kanal_sukamaju_bot")
        await town.settles()

    number = await siti.reports(LAMP, at=MELATI)
    await budi.hears("Status: new")
    other = await siti.reports("Sampah menumpuk di kali", at=MELATI)
    await dewi.hears("Status: baru")
    await budi.returns(number, "A lamp of the park")
    rina = town.coordinator("Rina")
    assert "Public Works" in (await rina.hears("A lamp of the park")).text
    await siti.hears("A lamp of the park")
    await dewi.accepts(other)
    assert siti.heard("Dinas Lingkungan Hidup")
