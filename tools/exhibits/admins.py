"""What admins read: what is set up by commands, and who changed it."""

from playground.people import Person
from tools.exhibition import Gallery, offered


async def what_admins_read(of: Gallery) -> None:
    """Ready answers, holidays, and the list of changes."""
    mayor = of.mayor
    mayor.says("/bahasa")
    await _presses(mayor, "language:" + of.language)
    await of.town.settles()
    await _asks(of, "admin-help", "/bantuan", "/help")
    await ready_answers(of)
    await holidays(of)
    await _asks(of, "admin-changes", "/perubahan", "/changes")


async def ready_answers(of: Gallery) -> None:
    """From the categories to one answer, as citizens read it."""
    mayor = of.mayor
    await _asks(of, "admin-answers", "/jawaban", "/answers")
    for button, name in (
        ("answers-in:infrastruktur", ""),
        ("answers-of:lampu-jalan", "admin-answers-list"),
        ("answer-open", "admin-answer"),
        ("answer-delete", "admin-answer-delete"),
    ):
        await _presses(mayor, button)
        await of.town.settles()
        if name:
            await of.shows(name, mayor)


async def holidays(of: Gallery) -> None:
    """A local day off, for everybody."""
    mayor = of.mayor
    await _asks(of, "admin-holidays", "/libur", "/holidays")
    await _presses(mayor, "holiday-new")
    await of.town.settles()
    await of.shows("admin-holiday-new", mayor)
    mayor.says(of.either("30 Desember Kirab kota", "30 December Town parade"))
    await mayor.is_received()
    await of.shows("admin-holiday-whose", mayor)
    await _presses(mayor, "holiday-of")
    await of.town.settles()
    await of.shows("admin-holiday-added", mayor)


async def _asks(of: Gallery, name: str, *said: str) -> None:
    of.mayor.says(of.either(*said))
    await of.mayor.is_received()
    await of.shows(name, of.mayor)


async def _presses(person: Person, data: str) -> None:
    person.press(
        *await person.turns_to(lambda: offered(person, f"^{data}"), what=f"button {data!r}")
    )
