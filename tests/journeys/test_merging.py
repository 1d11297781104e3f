"""Two complaints about one thing are merged by those who see both, and separated if they erred."""

import pytest

from domain.complaint import Outcome, Status
from playground.citizen import Citizen
from playground.people import MELATI
from playground.town.living import LivingTown
from tests.town import CROSSWISE

LAMP = "Lampu jalan mati di depan pasar, gelap sekali"
SAME_LAMP = "Lampu jalan depan pasar mati sejak kemarin, gelap"


async def both(town: LivingTown) -> tuple[Citizen, Citizen, str, str]:
    siti, tono = town.citizen("Siti"), town.citizen("Tono")
    first = await siti.reports(LAMP, at=MELATI)
    second = await tono.reports(SAME_LAMP, at=MELATI)
    return siti, tono, first, second


@CROSSWISE
async def test_officers_merge_what_is_the_same(town: LivingTown) -> None:
    siti, tono, first, second = await both(town)
    budi = town.officer("Budi", of="dpu")
    await budi.merges(second, into=first)
    await budi.hears("1 pendukung")
    await budi.hears(f"Ke {first} digabung {second}")
    await tono.hears(f"digabung dengan {first}")
    await siti.hears("Laporan warga lain tentang masalah yang sama")
    complaint = await town.complaint(second)
    assert (complaint.status, complaint.outcome) == (Status.CLOSED, Outcome.MERGED)
    await budi.accepts(first)
    await tono.hears("yang Anda dukung,")


@CROSSWISE
async def test_what_was_merged_can_be_separated_again(town: LivingTown) -> None:
    _, tono, first, second = await both(town)
    budi = town.officer("Budi", of="dpu")
    await budi.merges(second, into=first)
    await tono.hears(f"digabung dengan {first}")
    await budi.presses("unmerge", second)
    await tono.hears("tidak jadi digabung")
    assert await town.status_of(second) is Status.IN_PROGRESS
    assert (await town.complaint(first)).supporters == 0
    await budi.accepts(first)
    await town.settles()
    assert not tono.heard("yang Anda dukung,")


@CROSSWISE
async def test_merged_away_by_mistake_its_reporter_opens_it_again(town: LivingTown) -> None:
    _, tono, first, second = await both(town)
    budi = town.officer("Budi", of="dpu")
    await budi.merges(second, into=first)
    await tono.reopens(second, "Ini lampu di seberangnya")
    await budi.hears("Ini lampu di seberangnya")
    complaint = await town.complaint(second)
    assert (complaint.status, complaint.merged_into) == (Status.IN_PROGRESS, None)
    assert (await town.complaint(first)).supporters == 0


@CROSSWISE
async def test_the_other_one_is_told_by_its_number(town: LivingTown) -> None:
    siti, tono = town.citizen("Siti"), town.citizen("Tono")
    first = await siti.reports(LAMP, at=MELATI)
    second = await tono.reports("Lampu jalan mati semua", category="lampu-jalan")
    budi = town.officer("Budi", of="dpu")
    await budi.says_same(second, as_="KA-00000-0")
    await budi.hears("tidak ditemukan")
    await budi.says_same(second, as_=first)
    await tono.hears(f"digabung dengan {first}")


@pytest.mark.parametrize("webhook_port", ["polling"], indirect=True)
async def test_the_triage_desk_merges_and_separates_what_it_has(town: LivingTown) -> None:
    siti, tono, first, second = await both(town)
    budi, rina = town.officer("Budi", of="dpu"), town.coordinator("Rina")
    for number in (first, second):
        await budi.returns(number, f"Bukan kami: {number}")
        await rina.hears(f"Bukan kami: {number}")
    await rina.merges(second, into=first)
    await rina.hears(f"Ke {first} digabung {second}")
    await tono.hears(f"digabung dengan {first}")
    await siti.hears("Laporan warga lain tentang masalah yang sama")
    assert (await town.complaint(first)).supporters == 1
    await rina.presses("unmerge", second)
    await tono.hears("tidak jadi digabung")
    complaint = await town.complaint(second)
    assert (complaint.status, complaint.agency) == (Status.SUBMITTED, None), "it waits there again"
    assert (await town.complaint(first)).supporters == 0
    await rina.routes(second, "dlh")
    await tono.hears("Dinas Lingkungan Hidup")


@pytest.mark.parametrize("webhook_port", ["polling"], indirect=True)
async def test_what_was_merged_on_is_read_by_the_last_desk_and_each_can_go_again(
    town: LivingTown,
) -> None:
    wati, tono, first, second = await both(town)
    agus, rina = town.citizen("Agus"), town.coordinator("Rina")
    budi, dewi = town.officer("Budi", of="dpu"), town.officer("Dewi", of="dlh")
    last = await agus.reports("Sampah menumpuk di taman pasar", at=MELATI)
    await budi.merges(first, into=second)
    await budi.returns(second, "Itu lampu taman")
    await rina.hears("Itu lampu taman")
    await rina.says_same(second, as_=last)
    await dewi.hears(f"Ke {last} digabung {first}")
    assert dewi.heard(LAMP), "she has never seen it before"
    await dewi.hears(SAME_LAMP)
    await dewi.hears("2 pendukung")
    await wati.hears(f"digabung dengan {last}")
    await dewi.accepts(last)
    await wati.hears(f"{last} (Sampah), yang Anda dukung, mulai ditangani")
    await town.days(29)
    await budi.presses("unmerge", first)
    await wati.hears("tidak jadi digabung")
    await dewi.hears("1 pendukung")
    assert (await town.complaint(first)).status is Status.IN_PROGRESS
    await tono.reopens(second, "Ini lampu jalan")
    await rina.hears("Ini lampu jalan")
    await dewi.hears("Tidak ada pendukung lagi")
    await town.settles()
    assert (await town.complaint(last)).supporters == 0
    await dewi.resolves(last, "Sudah dibersihkan")
    await agus.hears("Sudah dibersihkan")
    await town.settles()
    assert not wati.heard(f"menyatakan {last}")
    assert not tono.heard(f"menyatakan {last}")
