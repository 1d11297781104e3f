"""What is said of an agency never comes to it: not by the rule, nor by anybody's hand."""

from datetime import timedelta

import pytest

from domain.complaint import Status
from domain.directory import AgencyId
from domain.events import HandedOn, Routed
from domain.invitations import for_agency
from playground.people import MELATI, verb
from playground.town.living import LivingTown
from tests.journeys.test_groups import a_code
from tests.town import CROSSWISE

BRIBE = "Petugas loket minta suap supaya surat cepat jadi, ada pungli"
BY_POLLING = [pytest.param(each, "polling", id=each) for each in ("sqlite", "postgresql")]
REGISTRY = "Dinas Kependudukan dan Pencatatan Sipil"


@CROSSWISE
async def test_the_agency_complained_of_is_pressed_and_gets_nothing(town: LivingTown) -> None:
    siti, dini = town.citizen("Siti"), town.officer("Dini", of="dukcapil")
    draft = await siti.begins(BRIBE)
    await siti.presses("Tanpa lokasi")
    await siti.presses("Berikutnya", draft)
    await siti.presses("Sebelumnya", draft)
    await siti.presses(REGISTRY, draft)
    card = await siti.hears(f"tidak akan diteruskan ke {REGISTRY}")
    assert f"Di kantor mana ini terjadi? {REGISTRY}" in card.text
    await siti.presses("send", draft)
    tono = town.officer("Tono", of="inspektorat")
    shown, _ = await tono.finds_on_card(draft, "accept")
    assert REGISTRY in shown.text
    assert "Inspektorat, karena menangani Perilaku petugas." in shown.text
    await town.settles()
    complaint = await town.complaint(draft)
    assert (complaint.agency, complaint.about) == ("inspektorat", "dukcapil")
    assert not dini.heard(draft)


@CROSSWISE
async def test_nobody_can_hand_it_on_to_whom_it_is_about(town: LivingTown) -> None:
    siti, rina = town.citizen("Siti"), town.coordinator("Rina")
    tono, dini = town.officer("Tono", of="inspektorat"), town.officer("Dini", of="dukcapil")
    number = await siti.reports(BRIBE, at=MELATI, answer=f"{REGISTRY}, loket 2")
    card, button = await tono.finds_on_card(number, "hand-on")
    tono.press(card, button)
    offered = await tono.waits_for(
        lambda: [b for m in tono.sees() for b in m.buttons if verb(b) == "to"] or None,
        what="agencies on offer",
    )
    assert not [b for b in offered if b["callback_data"].endswith(":dukcapil")]
    forged = offered[0]["callback_data"].rpartition(":")[0] + ":dukcapil"
    press = town.telegram.press_data(tono.user, card, forged)
    assert "tidak boleh sampai" in (await press.answered(tono.patience)).text
    await tono.presses("Kembali", number)
    await tono.returns(number, "Bukan wewenang kami")
    prompt_card, route = await rina.finds_on_card(number, "route")
    mark = route["callback_data"].split(":")[2]
    press = town.telegram.press_data(rina.user, prompt_card, f"to:{number}:{mark}:dukcapil")
    assert "tidak boleh sampai" in (await press.answered(rina.patience)).text
    await town.settles()
    assert await town.status_of(number) is Status.SUBMITTED
    events = [e for e in await town.history(number) if isinstance(e, Routed | HandedOn)]
    assert [e.to for e in events] == ["inspektorat"]
    assert not dini.heard(number)


@CROSSWISE
async def test_what_is_said_of_the_oversight_goes_to_the_triage_desk(town: LivingTown) -> None:
    siti, rina = town.citizen("Siti"), town.coordinator("Rina")
    tono = town.officer("Tono", of="inspektorat")
    number = await siti.reports(BRIBE, at=MELATI, answer="Inspektorat")
    await rina.hears("Yang diadukan adalah Inspektorat")
    await town.settles()
    assert (await town.complaint(number)).about == AgencyId("inspektorat")
    assert not tono.heard(number)


@pytest.mark.parametrize(("migrated_url", "webhook_port"), BY_POLLING, indirect=True)
async def test_the_hour_of_a_sensitive_report_points_at_nobody(town: LivingTown) -> None:
    town.batches = ("09:00", "13:00", "16:00")
    await town.restarts()
    siti, tono = town.citizen("Siti"), town.officer("Tono", of="inspektorat")
    draft = await siti.begins(BRIBE)
    await siti.presses("Tanpa lokasi")
    await siti.presses("Berikutnya", draft)
    await siti.presses(REGISTRY, draft)
    await siti.presses("send", draft)
    told = await siti.hears("supaya jamnya tidak menunjuk siapa pun")
    assert "Petugas baru membacanya" in told.text
    assert "09.00" in told.text
    for asked, answered in (("/antrean", "Tidak ada laporan"), (f"/cari {draft}", "Tidak ditem")):
        command, _, words = asked.partition(" ")
        tono.says(f"{command}@kanal_sukamaju_bot {words}".strip())
        await tono.hears(answered)
    assert tono.finds("accept", draft) is None

    town.clock.move(timedelta(hours=1))
    card, _ = await tono.finds_on_card(draft, "accept")
    assert "Dikirim Senin, 16 November\n" in card.text
    await tono.accepts(draft)
    await tono.waits_for(lambda: "(60 hari kerja lagi)" in card.text, what="the term of its class")
    await siti.adds(draft, "Namanya tertulis di kuitansi")
    await town.settles()
    assert not tono.heard("kuitansi")
    town.clock.move(timedelta(hours=5))
    await tono.hears("kuitansi")
    await tono.taps("history", draft)
    assert "pukul" not in (await tono.hears("Riwayat")).text

    await town.days(100)
    await siti.taps("own", draft)
    await siti.taps("nudge", draft)
    assert "Petugas baru membacanya" in (await siti.hears("Sudah kami ingatkan")).text
    await town.settles()
    assert not tono.heard("warga mengingatkan")
    town.clock.move(timedelta(hours=20))
    await tono.hears("warga mengingatkan")


@CROSSWISE
async def test_no_group_is_shared_by_whom_it_is_about_and_who_reads_it(town: LivingTown) -> None:
    siti, dini = town.citizen("Siti"), town.officer("Dini", of="dukcapil")
    tono, rina = town.officer("Tono", of="inspektorat"), town.coordinator("Rina")
    number = await siti.reports(BRIBE, at=MELATI, answer=REGISTRY)
    await tono.finds_on_card(number)
    for comes, here in (("dukcapil", tono), ("inspektorat", dini), ("dukcapil", rina)):
        code = await a_code(town, for_agency(AgencyId(comes)))
        here.says(f"/link@kanal_sukamaju_bot {code}")
        refused = await here.hears("perlu grup lain")
        assert "Kodenya masih berlaku" in refused.text
        assert number not in refused.text, "those who sit there read it"
    dini.says(f"/link@kanal_sukamaju_bot {await a_code(town, for_agency(None))}")
    await dini.hears("Admin koordinator perlu grup lain")
    await siti.adds(number, "Namanya tertulis di kuitansi")
    await tono.hears("kuitansi")
    await town.settles()
    assert not dini.heard(number)
    assert not dini.heard("kuitansi")

    dini.says(f"/link@kanal_sukamaju_bot {code}")
    await dini.hears("kini menerima laporan")
