"""From the first word to the last: the ways that most complaints go."""

import pytest

from domain.complaint import Outcome, Status
from playground.people import MELATI, photo
from playground.town.living import LivingTown

POTHOLE = "Jalan berlubang besar di depan pasar, sudah ada motor jatuh"


async def test_a_complaint_is_answered_resolved_and_confirmed(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="Dinas Pekerjaan Umum")
    number = await siti.reports(POTHOLE, at=MELATI, photo=photo())
    assert await town.status_of(number) is Status.ROUTED
    await budi.accepts(number)
    await budi.resolves(number, "Sudah ditambal dengan aspal panas", photo=photo("black"))
    await siti.hears("Sudah ditambal dengan aspal panas")
    await siti.confirms(number)
    await town.settles()
    complaint = await town.complaint(number)
    assert (complaint.status, complaint.outcome) == (Status.CLOSED, Outcome.CONFIRMED)


async def test_a_citizen_can_say_it_was_not_fixed(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="Dinas Pekerjaan Umum")
    number = await siti.reports(POTHOLE, at=MELATI)
    await budi.resolves(number, "Sudah ditambal", photo=photo())
    await siti.contests(number, "Baru separuh, sisi timur masih berlubang")
    await budi.hears("sisi timur masih berlubang")
    assert await town.status_of(number) is Status.IN_PROGRESS
    await budi.resolves(number, "Sisi timur sudah juga", photo=photo())
    await siti.confirms(number)
    await town.settles()
    assert (await town.complaint(number)).outcome is Outcome.CONFIRMED


async def test_a_closed_complaint_can_be_opened_again(town: LivingTown) -> None:
    wati, budi = town.citizen("Wati"), town.officer("Budi", of="dpu")
    number = await wati.reports("Lampu jalan mati, gelap sekali", at=MELATI)
    await budi.resolves(number, "Lampu sudah diganti")
    await wati.confirms(number)
    await town.days(3)
    await wati.reopens(number, "Mati lagi sejak semalam")
    await budi.hears("Mati lagi sejak semalam")
    assert await town.status_of(number) is Status.IN_PROGRESS


async def test_silence_closes_after_ten_working_days_unconfirmed(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports("Lampu jalan mati, gelap sekali", at=MELATI)
    await budi.resolves(number, "Lampu sudah diganti")
    await town.days(14)  # Monday to Monday: ten working days, the last of which is not over
    assert await town.status_of(number) is Status.RESOLVED
    await town.days(1)
    complaint = await town.complaint(number)
    assert (complaint.status, complaint.outcome) == (Status.CLOSED, Outcome.UNCONFIRMED)
    last = siti.sees()[-1]
    assert number in last.text


async def test_the_agency_asks_and_the_citizen_answers(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports("Lampu jalan mati, gelap sekali", at=MELATI)
    await budi.asks(number, "Di gang nomor berapa?")
    await siti.hears("Di gang nomor berapa?")
    assert await town.status_of(number) is Status.ON_HOLD
    await siti.answers(number, "Gang tiga, dekat musala")
    await budi.hears("Gang tiga, dekat musala")
    assert await town.status_of(number) is Status.IN_PROGRESS


async def test_a_question_without_an_answer_does_not_close_it(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports("Lampu jalan mati, gelap sekali", at=MELATI)
    await budi.asks(number, "Di gang nomor berapa?")
    await town.days(10)
    assert await town.status_of(number) is Status.IN_PROGRESS
    await budi.resolves(number, "Ketemu, sudah diganti")
    assert await town.status_of(number) is Status.RESOLVED


async def test_a_complaint_can_be_withdrawn(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports("Lampu jalan mati, gelap sekali", at=MELATI)
    await budi.accepts(number)
    await siti.withdraws(number)
    await town.settles()
    complaint = await town.complaint(number)
    assert (complaint.status, complaint.outcome) == (Status.CLOSED, Outcome.WITHDRAWN)
    assert budi.finds("resolve", number) is None


@pytest.mark.parametrize("language", ["id", "en"])
async def test_every_step_is_told_in_the_citizens_language(town: LivingTown, language: str) -> None:
    siti, budi = town.citizen("Siti", language=language), town.officer("Budi", of="dpu")
    number = await siti.reports("Lampu jalan mati, street light out", at=MELATI)
    await budi.accepts(number)
    await budi.resolves(number, "Lampu sudah diganti")
    await siti.hears("Lampu sudah diganti")
    said = " ".join(message.text for message in siti.sees()).lower()
    assert ("laporan" in said, "report" in said) == (language == "id", language == "en")
