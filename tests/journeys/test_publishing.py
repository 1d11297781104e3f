"""What others read of a complaint: only what a desk has looked at, and its reporter lets stand."""

import pytest

from domain.events import Published, Unpublished
from playground.citizen import Citizen
from playground.officer import Officer
from playground.people import MELATI, photo
from playground.telegram import Message
from playground.town.living import LivingTown

LAMP = "Lampu jalan mati di depan pasar, kata Pak Budi. Hubungi 0812-3456-7890"
MASKED = "Lampu jalan mati di depan pasar, kata Pak •••. Hubungi •••"
MENDED = "Lampu jalan mati di depan pasar sejak Senin"
SAME_LAMP = "Lampu jalan depan pasar mati sejak kemarin, gelap"
NEAR = (MELATI[0] + 0.0003, MELATI[1])  # some thirty metres to the north

pytestmark = pytest.mark.parametrize("webhook_port", ["polling"], indirect=True)


async def is_asked(officer: Officer, number: str) -> Message:
    """Below the history: may others read it? Returns the question."""
    await officer.presses("history", number)
    await officer.presses("publish", number)
    return await officer.hears("bolehkah umum membaca")


async def is_shown(citizen: Citizen, words: str = SAME_LAMP) -> Message:
    """Tell of the same trouble; returns the card with the question whether it is that one."""
    await citizen.begins(words)
    await citizen.pins(NEAR)
    await citizen.presses("send")
    return await citizen.hears("Apakah ini masalah yang sama?")


async def test_others_read_what_an_officer_mended_until_its_reporter_objects(
    town: LivingTown,
) -> None:
    siti, tono, tina = town.citizen("Siti"), town.citizen("Tono"), town.citizen("Tina")
    budi = town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI, photo=photo())
    first = await is_asked(budi, number)
    assert MASKED in first.text
    assert "0812" not in first.text
    assert budi.heard("1 foto yang bisa ikut tampil")
    await budi.writes(f"Tanya @siti_lampu: {MENDED}", reply_to=first)
    second = await budi.hears("masih ada yang mirip data pribadi")
    await budi.writes(MENDED, reply_to=second)
    await budi.hears(f"umum membaca {number} seperti ini?\n{MENDED}")
    await budi.presses("Ya, dengan foto", number)
    await budi.hears("Ceritanya boleh dibaca umum")
    told = await siti.hears("Foto di atas ikut tampil")
    assert MENDED in told.text

    asked = await is_shown(tono)
    assert MENDED in asked.text
    assert (await tono.hears(f"Foto dari laporan {number}")).reply_to is asked
    await tono.presses("same", number)
    await tono.presses("Dukung saja")
    joined = await tono.hears("kini mendukung")
    assert MENDED in joined.text
    assert not tono.heard("Budi")

    await siti.presses("hide", number)
    await siti.hears("petugas tidak bisa menampilkannya lagi")
    assert MENDED not in (await is_shown(tina)).text
    assert "tidak mau" in await budi.taps("publish", number)
    await budi.presses("history", number)
    await budi.hears("warga tidak mau ceritanya tampil")
    assert "memang tidak tampil" in await siti.taps("hide", number)
    assert budi.finds("unpublish", number) is None
    assert "Ceritanya boleh" not in (await budi.finds_on_card(number))[0].text
    assert (await town.complaint(number)).words_withheld


async def test_the_desk_publishes_hides_again_and_a_sensitive_category_hides_for_it(
    town: LivingTown,
) -> None:
    siti, tono = town.citizen("Siti"), town.citizen("Tono")
    rina, rudi = town.coordinator("Rina"), town.coordinator("Rudi")
    budi = town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await budi.returns(number, "Lampu milik perumahan")
    await is_asked(rina, number)
    assert "bukan untuk Anda" in await rudi.taps("publish-so", number)
    question, so = await rina.turns_to(lambda: rina.finds("publish-so", number), what="agreeing")
    await rina.taps("publish-so", number)
    await siti.hears("Foto tidak ditampilkan")
    assert MASKED in (await is_shown(tono)).text
    again = town.telegram.press_data(rina.user, question, so["callback_data"])
    assert "sudah selesai" in (await again.answered(rina.patience)).text
    assert "sudah boleh dibaca" in await rina.taps("publish", number)
    await rina.presses("history", number)
    assert "tidak lagi tampil" in await rina.taps("unpublish", number)
    await siti.hears("tidak lagi tampil untuk warga lain. Anda tidak perlu")
    await is_asked(rina, number)
    await rina.presses("publish-so", number)
    await siti.hears("Foto tidak ditampilkan", times=2)

    await rina.presses("refile", number)
    await rina.presses("Perilaku petugas", number)
    await siti.hears("tidak lagi tampil untuk warga lain. Anda tidak perlu", times=2)
    complaint = await town.complaint(number)
    assert (complaint.confidential, complaint.published) == (True, None)
    kinds = [type(event) for event in await town.history(number)]
    assert (kinds.count(Published), kinds.count(Unpublished)) == (2, 2)


async def test_what_is_kept_from_the_public_is_never_published(town: LivingTown) -> None:
    siti, tono = town.citizen("Siti"), town.officer("Tono", of="inspektorat")
    number = await siti.reports("Petugas loket minta suap, ada pungli", at=MELATI, answer="Loket 2")
    card, _ = await tono.finds_on_card(number)
    await tono.presses("history", number)
    await tono.hears("Riwayat")
    assert tono.finds("publish", number) is None
    for forged in (f"publish:{number}", f"publish-so:{number}:u1", f"unpublish:{number}"):
        await town.telegram.press_data(tono.user, card, forged).answered(tono.patience)
    press = town.telegram.press_data(tono.user, card, f"publish:{number}")
    assert "tidak boleh dibaca umum" in (await press.answered(tono.patience)).text
    await town.settles()
    assert (await town.complaint(number)).published is None
    assert not tono.heard("bolehkah umum membaca")
