"""Reports from the first word to the last: on time, late, and by way of the triage desk."""

from playground.people import KENANGA, MELATI
from playground.reporting import Wishes
from playground.scenes import pictures
from tools.exhibition import Gallery


async def a_pothole(of: Gallery) -> None:
    """From the first word to the citizen's last."""
    citizen, officer = of.citizen, of.officer
    await citizen.starts()
    await of.shows("greeting", citizen)
    words = of.either(
        "Jalan berlubang besar di depan pasar, tadi pagi ada motor jatuh",
        "Big pothole in the road in front of the market, a motorbike fell this morning",
    )
    draft = await citizen.begins(words, photo=pictures.pothole())
    await of.shows("draft-asks-place", citizen, await citizen.card())
    await citizen.pins(MELATI)
    wishes = await citizen.completes(draft, Wishes(place=MELATI))
    await of.shows("draft-ready", citizen, await citizen.card())
    number = await citizen.files(draft, wishes)
    await of.shows("receipt", citizen)
    await of.card("card-routed", officer, number)
    await officer.accepts(number)
    await of.card("card-in-progress", officer, number)
    await of.shows("news-accepted", citizen)
    await officer.taps("more", number)
    await of.card("card-more", officer, number)
    question = of.either("Di sisi utara atau selatan pasar?", "North or south of the market?")
    await officer.asks(number, question)
    await of.card("card-on-hold", officer, number)
    await of.shows("news-question", citizen)
    await citizen.answers(number, of.either("Sisi utara, dekat halte", "North, by the bus stop"))
    await of.shows("relay-answer", officer)
    reply = await officer.replies(
        number, of.either("Besok pagi kami tambal", "We mend it tomorrow")
    )
    await of.town.settles()
    await of.shows("choice", officer)
    await officer.chooses("send", reply)
    await of.shows("fate", officer)
    await of.shows("news-told", citizen)
    remark = of.either("Sudah ditambal dengan aspal panas", "Patched with hot asphalt")
    await officer.resolves(number, remark, photo=pictures.patched())
    await of.card("card-resolved", officer, number)
    await of.shows("question-solved", citizen)
    await citizen.contests(
        number, of.either("Sisi timur masih berlubang", "Holes on the east side")
    )
    await of.card("card-contested", officer, number)
    await officer.taps("history", number)
    await of.shows("history", officer)


async def how_content(of: Gallery) -> None:
    """Done, says the citizen too; and then what they think of it."""
    citizen, officer = of.citizen, of.officer
    words = of.either("Lampu jalan di gang kami mati", "The street light in our lane is out")
    number = await citizen.reports(words, at=MELATI)
    await officer.resolves(number, of.either("Lampu sudah diganti", "The lamp is replaced"))
    await citizen.confirms(number)
    await of.shows("rating-question", citizen)
    await citizen.taps("4 ★", number)
    await citizen.taps("why", number)
    await of.shows("rating-reasons", citizen)
    await citizen.rates(number, 5, of.either("Terang sekali sekarang", "Very bright now"))
    await of.shows("rating-thanks", citizen)
    await of.card("card-rated", officer, number)


async def a_lamp_at_the_desk(of: Gallery) -> None:
    """Nobody's, or so they say: the triage desk decides."""
    neighbour, officer, desk = of.neighbour, of.officer, of.coordinator
    words = of.either("Lampu taman mati, gelap sekali", "The park's lamp is out, it is very dark")
    number = await neighbour.reports(words, at=KENANGA, photo=pictures.dark_lamp())
    await of.town.settles()
    holder = await of.town.complaint(number)
    sitting = of.residents.officer(holder.agency) if holder.agency else officer
    if holder.agency:
        await sitting.returns(number, of.either("Taman bukan urusan kami", "Parks are not ours"))
    await of.card("desk-card", desk, number)
    await desk.routes(number, to="dpu")
    await of.card("card-from-desk", officer, number)


async def too_late(of: Gallery) -> None:
    """Nobody answers, and everybody is told."""
    citizen, officer = of.citizen, of.officer
    words = of.either("Trotoar pecah di depan sekolah", "Broken pavement in front of the school")
    number = await citizen.reports(words, at=KENANGA)
    await of.town.days(4)
    near = of.either("batas waktunya sudah dekat", "the date is near")
    await of.shows("reminder", officer, await officer.hears(f"{number}: {near}"))
    await of.town.days(6)
    await of.card("card-overdue", officer, number)
    await of.shows("news-overdue", citizen)
    await citizen.nudges(number)
    await of.shows("nudged", citizen)
    await of.town.days(10)
    await of.shows("news-long-overdue", citizen)
