"""Neighbours come by a link, see what is public, support it and hear of it."""

import pytest

from domain.complaint import new_number
from playground.citizen import Citizen
from playground.people import MELATI
from playground.town.living import LivingTown

# Both databases; nothing here depends on how updates come in.
pytestmark = pytest.mark.parametrize("webhook_port", ["polling"], indirect=True)

LAMP = "Lampu jalan mati di depan pasar, gelap sekali"
SAME_LAMP = "Lampu jalan depan pasar mati sejak kemarin, gelap"
NOT_THERE = "tidak terbuka untuk umum"


async def invites(citizen: Citizen, number: str, verb: str = "invite") -> str:
    """Ask for the link that others can follow, and return it."""
    await citizen.presses(verb, number)
    sent = await citizen.hears("Ajak tetangga mendukung")
    assert sent.media, "the code"
    (link,) = (button["copy_text"]["text"] for button in sent.buttons if "copy_text" in button)
    return str(link)


def join(number: str) -> str:
    return f"https://t.me/kanal_bot?start=join_{number}"


async def test_neighbours_support_what_they_were_sent(town: LivingTown) -> None:
    siti, tono, wati = (town.citizen(name) for name in ("Siti", "Tono", "Wati"))
    budi = town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await siti.presses("own", number)
    link = await invites(siti, number)

    tono.follows(link)
    await tono.hears("Halo")
    await tono.hears("Terganggu juga?")
    await tono.presses("support", number)
    await tono.hears("kini mendukung")
    await budi.hears("1 pendukung")

    tono.says("/laporan")
    await tono.hears("yang Anda dukung (1)")
    await tono.presses("backed", number)
    await tono.hears("Ada tambahan?")
    assert await invites(tono, number, "pass-on") == link
    wati.says(link)
    await wati.presses("support", number)
    await budi.hears("2 pendukung")

    await budi.accepts(number)
    await tono.hears("mulai ditangani")
    await tono.presses("leave", number)
    await tono.hears("tidak lagi mendukung")
    await town.settles()
    assert (await town.complaint(number)).supporters == 1
    assert not tono.heard(LAMP)
    siti.follows(link)
    await siti.hears("Riwayat")


async def test_a_link_confirms_nothing_that_is_not_public(town: LivingTown) -> None:
    siti, tono = town.citizen("Siti"), town.citizen("Tono")
    rina = town.coordinator("Rina")
    await siti.begins(LAMP)
    await siti.pins(MELATI)
    await siti.presses("Ubah")
    await siti.presses("Kerahasiaan")
    await siti.presses("Ya, rahasiakan")
    await siti.presses("send")
    await siti.hears("sudah kami terima")
    secret = (await siti.hears("sudah kami terima")).text.split("KA-")[1][:7]
    withdrawn = await siti.reports("Jalan berlubang di depan sekolah", at=MELATI)
    await siti.withdraws(withdrawn)
    archived = await siti.reports("Tetangga saya berisik sekali", category="other")
    await rina.archives(archived, "Urusan antarwarga", "Pengurus RT")
    await siti.hears("Pengurus RT")
    for told, number in enumerate((f"KA-{secret}", withdrawn, archived, new_number()), start=1):
        tono.follows(join(number))
        await tono.hears(NOT_THERE, times=told)
    assert len({each.text for each in tono.sees() if NOT_THERE in each.text}) == 1


async def test_what_is_archived_before_they_press_is_said_kindly(town: LivingTown) -> None:
    siti, tono, wati = (town.citizen(name) for name in ("Siti", "Tono", "Wati"))
    budi, rina = town.officer("Budi", of="dpu"), town.coordinator("Rina")
    number = await siti.reports(LAMP, at=MELATI)
    tono.follows(join(number))
    await tono.hears("Terganggu juga?")
    await wati.begins(SAME_LAMP)
    await wati.pins(MELATI)
    await wati.presses("send")
    await wati.presses("same", number)
    await wati.hears("Sertakan cerita Anda")
    await budi.returns(number, "Lampu milik pasar")
    await rina.archives(number, "Lampu milik pasar", "Pengelola pasar")
    await siti.hears("Pengelola pasar")
    assert NOT_THERE in await tono.taps("support", number)
    assert "tidak terbuka untuk umum lagi" in await wati.taps("Dukung saja")
    await wati.presses("Kembali")
    await wati.presses("send")
    await wati.hears("sudah kami terima")


async def test_what_was_merged_is_found_where_it_went(town: LivingTown) -> None:
    siti, tono, wati = (town.citizen(name) for name in ("Siti", "Tono", "Wati"))
    budi = town.officer("Budi", of="dpu")
    first = await siti.reports(LAMP, at=MELATI)
    second = await tono.reports(SAME_LAMP, at=MELATI)
    await budi.merges(second, into=first)
    await tono.hears(f"digabung dengan {first}")
    wati.follows(join(second))
    await wati.presses("support", first)
    await budi.hears("2 pendukung")
    tono.follows(join(second))
    await tono.hears(f"{second} ·")
    siti.follows(join(second))
    await siti.hears("Riwayat")

    await budi.resolves(first, "Lampunya sudah diganti")
    await siti.confirms(first)
    await wati.hears("menurut pelapor juga")
    agus = town.citizen("Agus")
    agus.follows(join(second))
    await agus.hears("Masalahnya masih ada?")
    assert agus.finds("support", first) is None
