"""Takes a picture of every kind of card and message, for the guides: `make gallery`.

In each language a town is opened and its people act; a light and a dark phone look on.
"""

import asyncio
import tempfile
from datetime import timedelta
from pathlib import Path

from playground.people import KENANGA, MELATI, Found, Person
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
    await of.shows("reminder", officer)
    await of.town.days(6)
    await of.card("card-overdue", officer, number)
    await of.shows("news-overdue", citizen)
    await citizen.nudges(number)
    await of.shows("nudged", citizen)
    await of.town.days(10)
    await of.shows("news-long-overdue", citizen)


async def the_same_again(of: Gallery) -> None:
    """A neighbour reports what is reported already, and supports it."""
    citizen, neighbour, officer = of.citizen, of.neighbour, of.officer
    words = of.either(
        "Saluran mampet penuh sampah di tepi jalan, air meluap",
        "The drain by our house is clogged and overflows",
    )
    number = await citizen.reports(words, at=MELATI, photo=pictures.rubbish())
    holder = await of.town.complaint(number)
    sitting = of.residents.officer(holder.agency) if holder.agency else officer
    await sitting.taps("history", number)
    await of.shows("history-of-new", sitting)
    await sitting.taps("publish", number)
    await of.shows("publishing", sitting)
    await sitting.taps("publish-so", number)
    await of.shows("news-published", citizen)
    again = of.either("Saluran tersumbat sampah, meluap", "The drain is clogged, it overflows")
    draft = await neighbour.begins(again)
    await neighbour.pins(MELATI)
    await neighbour.completes(draft, Wishes(place=MELATI))
    await neighbour.taps("send", draft)
    asked, _ = await neighbour.waits_for(
        lambda: neighbour.finds("same", draft), what="whether it is this one"
    )
    await of.shows("is-it-this-one", neighbour, asked)
    await neighbour.taps("same", draft)
    found, along = await neighbour.waits_for(
        lambda: _ending(neighbour, ":with"), what="whether their words go along"
    )
    await of.shows("support-with-words", neighbour, found)
    neighbour.press(found, along)
    await neighbour.hears(number)
    await of.shows("supported", neighbour)
    await of.card("card-supported", sitting, number)
    await citizen.taps("own", number)
    await of.shows("own-page", citizen)
    await citizen.taps("invite", number)
    await of.shows("invitation", citizen)


def _ending(person: Person, data: str) -> Found | None:
    """The newest button whose data ends so."""
    for message in reversed(person.sees()):
        for button in message.buttons:
            if button.get("callback_data", "").endswith(data):
                return message, button
    return None


async def the_same_photo(of: Gallery) -> None:
    """An officer proves what was done with the citizen's own photo."""
    neighbour, officer = of.neighbour, of.officer
    words = of.either("Lampu jalan mati di gang kami", "The street light in our lane is out")
    number = await neighbour.reports(words, at=KENANGA, photo=pictures.dark_lamp())
    done = of.either("Lampunya sudah kami ganti", "We have replaced the lamp")
    await officer.resolves(number, done, photo=pictures.dark_lamp())
    await of.shows("proof-doubted", officer)


async def numbers(of: Gallery) -> None:
    """What can be asked for in a group, and what comes there every morning."""
    for name, said in (("queue", "/queue"), ("statistics", "/statistics"), ("help", "/help")):
        of.officer.says(said)
        await of.officer.is_received()
        await of.shows(name, of.officer)
    while not of.town.calendar.is_workday(of.town.calendar.day_of(of.town.clock.now())):
        await of.town.days(1)
    of.town.clock.move(timedelta(hours=1))  # it is about eight in the morning
    await of.officer.hears("☀️")
    await of.shows("digest", of.officer)


async def an_admin(of: Gallery) -> None:
    """What is set up by commands."""
    commands = {
        "admin-answers": ("/jawaban", "/answers"),
        "admin-holidays": ("/libur", "/holidays"),
        "admin-changes": ("/perubahan", "/changes"),
        "admin-help": ("/bantuan", "/help"),
    }
    of.mayor.says("/bahasa")
    of.mayor.press(
        *await of.mayor.turns_to(lambda: _ending(of.mayor, of.language), what="languages")
    )
    for name, said in commands.items():
        await of.town.settles()
        of.mayor.says(of.either(*said))
        await of.mayor.is_received()
        await of.shows(name, of.mayor)


SCENES = (
    a_pothole,
    how_content,
    a_lamp_at_the_desk,
    the_same_again,
    the_same_photo,
    too_late,
    numbers,
    an_admin,
)


if __name__ == "__main__":
    asyncio.run(main())
