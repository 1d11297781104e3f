"""A deadline that passes is seen: on the card, at the triage desk, and by the citizen; once."""

from datetime import timedelta

from domain.card_buttons import mark_of
from domain.complaint import Status
from domain.events import Overdue
from playground.citizen import Citizen
from playground.officer import Officer
from playground.people import MELATI, Person
from playground.town.living import LivingTown
from tests.town import CROSSWISE

LAMP = "Lampu jalan mati di depan musala, gelap sekali"
LATE_ANSWER = "jawaban pertama seharusnya paling lambat Senin, 23 November"
LATE_RESULT = "seharusnya selesai paling lambat"


def says(person: Person, words: str) -> int:
    """In how many messages that somebody sees these words stand."""
    return sum(words in message.text for message in person.sees())


async def lates(town: LivingTown, number: str) -> list[Overdue]:
    """What history says of dates that passed."""
    return [event for event in await town.history(number) if isinstance(event, Overdue)]


async def asks_for_page(citizen: Citizen, number: str) -> str:
    """Open the page of a complaint from the list, and read both."""
    citizen.says("/laporan")
    listed = (await citizen.hears("Laporan Anda (1)")).text
    await citizen.taps("own", number)
    return f"{listed}\n{(await citizen.hears('Riwayat')).text}"


@CROSSWISE
async def test_an_agency_that_does_not_answer_is_late_and_everybody_knows(
    town: LivingTown,
) -> None:
    siti, budi, rina = (
        town.citizen("Siti"),
        town.officer("Budi", of="dpu"),
        town.coordinator("Rina"),
    )
    number = await siti.reports(LAMP, at=MELATI)
    card, _ = await budi.finds_on_card(number)
    await town.days(7)
    assert "Terlambat" not in card.text, "Monday is the last day"
    await town.days(1)

    assert f"⚠️ Terlambat: {LATE_ANSWER}" in card.text
    assert "🕒" not in card.text
    below = await budi.hears(f"{number} terlambat")
    assert below.reply_to is card
    assert says(rina, f"{number}: Dinas Pekerjaan Umum terlambat, {LATE_ANSWER}") == 1
    told = await siti.hears("seharusnya ada paling lambat Senin, 23 November")
    assert number in told.text
    assert "Dinas Pekerjaan Umum belum mulai menanganinya" in told.text
    assert "⚠️ terlambat, menunggu jawaban pertama" in await asks_for_page(siti, number)
    assert says(siti, "⚠️ Terlambat: jawaban pertama") == 1

    await budi.accepts(number)
    await town.settles()
    assert "Terlambat" not in card.text
    assert "🕒 Selesai paling lambat" in card.text
    await town.days(28)
    assert LATE_RESULT in card.text
    assert "Minta waktu" not in card.words
    later = f"more-time:{number}:{mark_of(await town.complaint(number))}"
    press = town.telegram.press_data(budi.user, card, later)
    assert "sebelum batasnya lewat" in (await press.answered(budi.patience)).text
    await town.days(28)
    assert (
        says(siti, "Dari Dinas Pekerjaan Umum belum ada hasil"),
        says(rina, f"{number}: Dinas Pekerjaan Umum terlambat"),
    ) == (1, 2)
    assert says(budi, f"{number} terlambat") == 2
    first, second = await lates(town, number)
    assert (first.clock, second.clock) == ("response", "resolution")
    assert "terlambat, jawaban pertama" in await shown_history(budi, number)


async def shown_history(officer: Officer, number: str) -> str:
    """What happened, as the agency reads it."""
    await officer.taps("history", number)
    return (await officer.hears(f"Riwayat {number}")).text


@CROSSWISE
async def test_while_the_citizen_is_asked_nobody_is_late(town: LivingTown) -> None:
    siti, budi = town.citizen("Siti"), town.officer("Budi", of="dpu")
    number = await siti.reports(LAMP, at=MELATI)
    await budi.asks(number, "Tiang yang mana?")
    await town.days(5)
    await siti.answers(number, "Tiang ketiga")
    await town.days(18)
    assert not await lates(town, number), "the days of the hold were given back"
    await town.days(5)
    (late,) = await lates(town, number)
    complaint = await town.complaint(number)
    assert complaint.deadline is not None
    assert (late.due, complaint.status) == (complaint.deadline.due, Status.IN_PROGRESS)


@CROSSWISE
async def test_the_triage_desk_is_late_too_and_still_reads_why_it_has_it(
    town: LivingTown,
) -> None:
    siti, budi, rina = (
        town.citizen("Siti"),
        town.officer("Budi", of="dpu"),
        town.coordinator("Rina"),
    )
    number = await siti.reports(LAMP, at=MELATI)
    await budi.returns(number, "Lampu milik perumahan")
    card, _ = await rina.finds_on_card(number)
    await town.days(7)
    assert "⚠️ Terlambat: disposisi seharusnya paling lambat Kamis, 19 November" in card.text
    assert "Lampu milik perumahan" in card.text
    assert (await rina.hears(f"{number} terlambat")).reply_to is card
    await siti.hears("Admin koordinator belum menentukannya")
    assert not budi.heard("terlambat")
    await rina.routes(number, to="dlh")
    await town.settles()
    assert not (await town.complaint(number)).is_overdue


@CROSSWISE
async def test_a_bot_that_was_away_when_it_happened_says_it_once(town: LivingTown) -> None:
    siti, budi, rina = (
        town.citizen("Siti"),
        town.officer("Budi", of="dpu"),
        town.coordinator("Rina"),
    )
    number = await siti.reports(LAMP, at=MELATI)
    await town.settles()
    await town.resident.stop()
    town.clock.move(timedelta(days=9))
    await town.resident.start()
    await siti.hears("seharusnya ada paling lambat Senin, 23 November")
    await town.restarts()
    await town.days(1)
    assert len(await lates(town, number)) == 1
    assert says(siti, "seharusnya") == says(rina, "terlambat") == 1
    assert says(budi, f"{number} terlambat") == 1
