"""Whoever edits a message changes nothing unseen, and is told what comes of it."""

import pytest

from domain.events import Reworded, Told
from playground.people import MELATI
from playground.town.living import LivingTown

LAMP = "Lampu jalan mati di depan musala, gelap sekali"
BY_POLLING = [pytest.param(each, "polling", id=each) for each in ("sqlite", "postgresql")]
pytestmark = pytest.mark.parametrize(("migrated_url", "webhook_port"), BY_POLLING, indirect=True)


async def test_an_officers_edit_reaches_the_citizen_as_an_edit(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    reply = await budi.replies(number, "Petugas datang besok")
    await budi.waits_for(lambda: budi.finds("send", f".{reply.id}"), what="the choice")
    town.telegram.edit(reply, "Petugas datang lusa")
    await town.settles()
    await budi.chooses("send", reply)
    news = await siti.hears("Petugas datang lusa")
    assert not siti.heard("besok"), "nobody had read the first wording"

    await town.settles()
    town.telegram.edit(reply, "Petugas datang Jumat")
    assert await siti.hears("Petugas datang Jumat") is news
    assert "diubah" in news.text
    town.telegram.edit(reply, "Petugas datang Jumat pagi")
    await siti.hears("Jumat pagi")
    await budi.hears("Sampai ke warga")
    await budi.taps("history", number)
    history = await budi.hears("Budi mengubah kabarnya: “Petugas datang Jumat pagi”")
    assert "Budi kepada warga: “Petugas datang lusa”" in history.text

    await budi.taps("ask", number)
    question = await budi.hears("apa yang perlu ditanyakan")
    (asked,) = budi.says("?" * 401, reply_to=question)
    await budi.hears("Terlalu panjang")
    town.telegram.edit(asked, "Gang berapa?")
    await siti.hears("Gang berapa?")
    await town.settles()
    town.telegram.edit(asked, "RT berapa?")
    await budi.hears("Perubahan ini tidak ikut")
    await town.settles()
    assert not siti.heard("RT berapa")
    kinds = [type(event) for event in await town.history(number)]
    assert (kinds.count(Told), kinds.count(Reworded)) == (1, 2)


async def test_a_citizens_edit_changes_the_draft_and_then_is_shown_to_the_desk(
    town: LivingTown,
) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    (first,) = siti.says("Lampu jalan mati di depan musola")
    card = await siti.hears("Draf")
    town.telegram.edit(first, LAMP)
    await siti.waits_for(lambda: "gelap sekali" in card.text, what="the draft to follow")
    assert "musola" not in card.text
    place = town.telegram.send_location(siti.chat, siti.user, *MELATI)
    number = card.buttons[-1]["callback_data"].split(":")[1]
    await siti.taps("send", number)
    await budi.finds_on_card(number)
    await town.settles()

    town.telegram.edit(first, f"{LAMP}, sudah tiga hari")
    told = await budi.hears("warga mengubah yang ditulisnya")
    assert told.text.index("sudah tiga hari") < told.text.index("Sebelumnya")
    await siti.hears("Perubahan Anda pada")
    await siti.adds(number, "Tiang nomor 12")
    added = next(m for m in town.telegram.history(siti.chat) if m.text == "Tiang nomor 12")
    await town.settles()
    town.telegram.edit(added, "Tiang nomor 21")
    assert "Tiang nomor 12" in (await budi.hears("Tiang nomor 21")).text
    town.telegram.move_live_location(place, *MELATI)
    town.telegram.edit(added, "Tiang nomor 21")
    await town.settles()
    edits = [e for e in await town.history(number) if isinstance(e, Reworded)]
    assert [(e.entry, e.before) for e in edits] == [(1, 1), (4, 4)]
    town.telegram.edit(added, "Tiang nomor")
    await town.settles()
    shorter = (await town.history(number))[-1]
    assert (type(shorter), shorter.words) == (Reworded, "Tiang nomor"), "less is another wording"

    await siti.withdraws(number)
    town.telegram.edit(added, "Tiang nomor 22")
    await siti.hears("tidak kami teruskan")
    await town.settles()
    assert not budi.heard("Tiang nomor 22")
