"""Takes a picture of every kind of card and message, for the guides: `make gallery`.

In each language a town is opened and its people act; a light and a dark phone look on.
"""

import asyncio
import tempfile
from pathlib import Path

from playground.people import KENANGA, MELATI
from playground.reporting import Wishes
from playground.scenes import pictures
from playground.town import LANGUAGES
from tools.browser import browser
from tools.exhibition import Gallery, opened


async def main() -> None:
    """Take all of them anew."""
    async with browser() as launched:
        for language in LANGUAGES:
            with tempfile.TemporaryDirectory() as folder:
                async with opened(launched, language, Path(folder)) as gallery:
                    for scene in SCENES:
                        await scene(gallery)


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
    await of.town.days(10)
    await of.card("card-overdue", officer, number)
    await of.shows("news-overdue", citizen)


SCENES = (a_pothole, a_lamp_at_the_desk, too_late)


if __name__ == "__main__":
    asyncio.run(main())
