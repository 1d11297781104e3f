"""The public channel: what its readers see, and what reporters are asked before."""

from datetime import timedelta

from playground.people import KENANGA, MELATI, Person
from playground.scenes import pictures
from tools.exhibition import Gallery

HEAPS = 5  # of fewer reports the numbers of an agency are not public
POSTS = {"numbers": "📊", "agencies": "•", "story": "✅"}  # by a sign that stands in each


async def a_week(of: Gallery) -> None:
    """What is done this week is told on Monday; two reporters let before and after be shown."""
    citizen, neighbour, reader = of.citizen, of.neighbour, of.reader()
    road, clean = of.officer, of.residents.officer("dlh")
    await of.town.days(7 - of.town.calendar.day_of(of.town.clock.now()).weekday())  # to a Monday
    heaps = [
        await citizen.reports(
            of.either(f"Sampah menumpuk di blok {row}", f"Rubbish piles up in row {row}"),
            at=KENANGA,
            category="sampah",
        )
        for row in "ABCDE"[:HEAPS]
    ]
    hole = await citizen.reports(
        of.either("Lubang besar di tengah jalan", "A big hole in the middle of the road"),
        at=KENANGA,
        category="jalan",
        photo=pictures.pothole(),
    )
    lamp = await neighbour.reports(
        of.either("Lampu jalan padam di tikungan", "The street light at the bend is out"),
        at=MELATI,
        category="lampu-jalan",
        photo=pictures.dark_lamp(),
    )
    await of.town.days(2)
    done = of.either("Sudah selesai pagi ini", "Done this morning")
    for heap in heaps[1:]:
        await clean.resolves(heap, done, photo=pictures.branch(), insists=True)
        await citizen.confirms(heap)
    await road.resolves(lamp, done, photo=pictures.lit_lamp(), insists=True)
    await neighbour.confirms(lamp)
    await neighbour.presses("agree", lamp)
    await road.resolves(hole, done, photo=pictures.patched(), insists=True)
    await citizen.confirms(hole)
    asked = await citizen.hears(of.either("Boleh foto sebelum", "May we show before"))
    await of.shows("story-question", citizen, asked)
    await citizen.presses("agree", hole)
    await of.shows("story-agreed", citizen, asked)
    await citizen.rates(hole, 5)
    of.mayor.says(of.either("/mingguan", "/weekly"))
    await of.mayor.hears("✅")
    await of.shows("weekly", of.mayor, next(m for m in of.mayor.sees() if "📊" in m.text))
    before = sum(POSTS["numbers"] in post.text for post in reader.sees())
    await of.town.days(5)
    of.town.clock.move(timedelta(hours=1))  # past eight, when it appears
    await reader.hears(POSTS["numbers"], times=before + 1)
    await of.town.settles()
    await _posts(of, reader)
    await numbers_for_all(of)


async def _posts(of: Gallery, reader: Person) -> None:
    """Each post, and a phone with the channel."""
    for name, sign in POSTS.items():
        await of.shows(f"channel-{name}", reader, await reader.hears(sign))
    await of.screen("channel", reader)


async def numbers_for_all(of: Gallery) -> None:
    """What any citizen may know, altogether and of each agency."""
    of.neighbour.says(of.either("/statistik", "/statistics"))
    await of.neighbour.is_received()
    await of.shows("statistics-public", of.neighbour)
    await of.neighbour.presses("per-agency")
    await of.shows("statistics-agencies", of.neighbour)
