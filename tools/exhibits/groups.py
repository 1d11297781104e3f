"""What officers read in their groups: lists, mornings, ready answers, and topics."""

from datetime import timedelta

from playground.officer import Officer
from playground.people import KENANGA, MELATI, Person
from playground.scenes import pictures
from playground.telegram import Message
from playground.telegram.model import Topic
from tools.exhibition import Gallery, offered

MORNING = "☀️"


async def ready_answers(of: Gallery) -> None:
    """Words that are ready: chosen by their title, read before they go."""
    neighbour, officer = of.neighbour, of.officer
    words = of.either(
        "Lampu jalan di depan masjid mati sejak kemarin", "Dead street light by the mosque"
    )
    number = await neighbour.reports(words, at=MELATI, category="lampu-jalan")
    await officer.taps("more", number)
    await of.card("card-new-more", officer, number)
    await officer.taps("history", number)
    await officer.taps("ready", number)
    await of.shows("ready-answers", officer, await _last(officer, "say:"))
    await officer.taps("say", number)
    await of.shows("ready-words", officer, await _last(officer, "send:"))


async def lists(of: Gallery) -> None:
    """What can be asked for in a group."""
    officer = of.officer
    commands = {
        "queue": ("/antrean", "/queue"),
        "overdue": ("/terlambat", "/overdue"),
        "held": ("/milik", "/mine"),
        "found": ("/cari pasar", "/find market"),
        "statistics": ("/statistik", "/statistics"),
        "help": ("/bantuan", "/help"),
    }
    for name, said in commands.items():
        officer.says(of.either(*said))
        await officer.is_received()
        await of.shows(name, officer)
    await officer.taps("filters")
    await of.shows("filters", officer, await _last(officer, "list:"))


async def mornings(of: Gallery) -> None:
    """What comes by itself at eight on a working day, to an agency and to the triage desk."""
    neighbour, officer, desk = of.neighbour, of.officer, of.coordinator
    words = of.either("Trotoar depan pasar rusak", "Broken pavement in front of the market")
    number = await neighbour.reports(words, at=MELATI, category="trotoar")
    await officer.returns(
        number, of.either("Ini lahan pasar, bukan jalan", "This is the market's own land")
    )
    of.town.clock.move(timedelta(hours=1))  # past eight, if it was not yet
    await of.town.settles()
    readers = {"digest": officer, "digest-desk": desk}
    before = {name: _mornings(reader) for name, reader in readers.items()}
    await of.town.days(1)
    while not of.town.calendar.is_workday(of.town.calendar.day_of(of.town.clock.now())):
        await of.town.days(1)
    for name, reader in readers.items():
        await of.shows(name, reader, await reader.hears(MORNING, times=before[name] + 1))


def _mornings(reader: Person) -> int:
    return len([message for message in reader.sees() if MORNING in message.text])


async def a_forum(of: Gallery) -> None:
    """A group with topics: one for each report, the card pinned in it."""
    citizen, neighbour = of.citizen, of.neighbour
    officer = of.residents.officer("dlh")
    of.town.telegram.turn_on_topics(officer.chat)
    of.town.telegram.promote(officer.chat, of.town.bot.user, quietly=True)
    heap = of.either("Sampah menumpuk dan bau busuk", "Rubbish piles up and stinks")
    tree = of.either("Dahan patah menutup trotoar", "A broken branch blocks the pavement")
    bins = of.either("Tempat sampah taman penuh", "The rubbish bins in the park are full")
    done = await citizen.reports(bins, at=KENANGA, category="sampah")
    branch = await citizen.reports(tree, at=MELATI, category="pohon", photo=pictures.branch())
    number = await neighbour.reports(heap, at=KENANGA, category="sampah", photo=pictures.rubbish())
    await officer.resolves(
        done, of.either("Sudah dikosongkan", "They are empty again"), photo=pictures.branch()
    )
    await officer.accepts(branch)
    await officer.accepts(number)
    question = of.either("Di dekat gerbang yang mana?", "Near which gate?")
    await officer.asks(number, question)
    await neighbour.answers(number, of.either("Gerbang timur", "The eastern one"))
    await officer.tells(number, of.either("Besok pagi kami angkut", "We take it away tomorrow"))
    await of.town.settles()
    await of.screen("forum", officer)
    topic = _topic(officer, number)
    card, _ = await officer.finds_on_card(number)
    await of.screen("forum-topic-card", officer, topic=topic.name, until=card)
    await of.screen("forum-topic", officer, topic=topic.name)


def _topic(officer: Officer, number: str) -> Topic:
    return next(it for it in officer.chat.topics.values() if number in it.name)


async def _last(person: Person, data: str) -> Message:
    """The newest message with a button whose data begins so."""
    found, _ = await person.waits_for(
        lambda: offered(person, f"^{data}"), what=f"a button {data!r}"
    )
    return found
