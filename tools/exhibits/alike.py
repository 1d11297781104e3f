"""The same again: a report that is there already, and a photo that was seen before."""

from playground.people import KENANGA, MELATI
from playground.reporting import Wishes
from playground.scenes import pictures
from tools.exhibition import Gallery, offered


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
        lambda: offered(neighbour, ":with$"), what="whether their words go along"
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


async def the_same_photo(of: Gallery) -> None:
    """An officer proves what was done with the citizen's own photo."""
    neighbour, officer = of.neighbour, of.officer
    words = of.either("Lampu jalan mati di gang kami", "The street light in our lane is out")
    number = await neighbour.reports(words, at=KENANGA, photo=pictures.dark_lamp())
    done = of.either("Lampunya sudah kami ganti", "We have replaced the lamp")
    await officer.resolves(number, done, photo=pictures.dark_lamp())
    await of.shows("proof-doubted", officer)
