"""A day without work while an admin adds or removes it, and what can be pressed meanwhile."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from domain.days import day_coming
from domain.directory import AgencyId, Directory, Holiday
from domain.facts import AgencyName, Fact
from domain.notices import Button, Said, View
from domain.pages import A_PAGE, page_of
from domain.refusal import Refusal
from domain.workdays import Calendar

EVERYBODY = frozenset({"semua", "semua instansi", "all", "all agencies", "everybody"})
ALL = "-"  # on a button: whose day it is; no agency is called so
NAME_LIMIT = 60  # characters
DATE_WORDS = (3, 2, 1)  # a date has at most so many: "30 November 2026"
AHEAD = timedelta(days=60)  # so far the days that everybody has off anyway are told
USUAL = 6  # ... at most so many


@dataclass(frozen=True, kw_only=True, slots=True)
class DayOff:
    """What was told so far."""

    slot: str  # of the message that asks
    day: date | None = None  # None: not told yet
    name: str = ""
    agency: AgencyId | None = None  # whose it is, once it is there; None: everybody's

    @property
    def holiday(self) -> Holiday:
        """The day that it makes."""
        assert self.day is not None
        return Holiday(day=self.day, name=self.name, agency=self.agency)


def told(words: str, today: date) -> tuple[date, str]:
    """The day and its name; `Refusal` when one is missing, or the day is not to come."""
    said = words.split()
    for count in DATE_WORDS:
        day = day_coming(" ".join(said[:count]), today)
        name = " ".join(said[count:]).strip(" :,-")
        if day is None:
            continue
        if not name:
            break
        check_coming(day, today)
        return day, name[:NAME_LIMIT]
    raise Refusal("refusal-holiday-form")


def check_coming(day: date, today: date) -> None:
    """Refuse what is over: no clock counts it any more."""
    if day <= today:
        raise Refusal("refusal-holiday-past", day=day)


def check_workday(day: date, calendar: Calendar) -> None:
    """Refuse a day on which nobody works there anyway."""
    if not calendar.is_workday(day):
        raise Refusal("refusal-holiday-already", day=day)


def found(directory: Directory, day: str, whose: str) -> Holiday:
    """The day that a button is about; `Refusal` when it was removed meanwhile."""
    for each in directory.holidays:
        if each.day.isoformat() == day and (each.agency or ALL) == whose:
            return each
    raise Refusal("refusal-button")


def facts_of(holiday: Holiday) -> dict[str, Fact]:
    """What is told of a day."""
    facts: dict[str, Fact] = {"day": holiday.day, "name": holiday.name, "whose": "all"}
    if holiday.agency is not None:
        facts |= {"whose": "agency", "agency": AgencyName(holiday.agency)}
    return facts


def list_view(directory: Directory, calendar: Calendar, today: date, page: int) -> View:
    """The days to come, and a button for each that was added here.

    `calendar` is that of the service.
    """
    added = [each for each in directory.holidays if each.day >= today]
    shown = added[page * A_PAGE : (page + 1) * A_PAGE]
    lines = [
        *(Said("admin-holiday-usual", {"day": day}) for day in _usual(directory, calendar, today)),
        *(Said("admin-holiday-added", facts_of(each)) for each in shown),
    ]
    listed = page_of(
        added,
        page,
        shown=_button,
        turn=lambda label, to: Button(label, "holidays", (str(to),)),
    )
    head = Said("admin-holidays", {"days": "some" if lines else "none"})
    new = (Button("button-holiday-new", "holiday-new"),)
    return View(says=(head, *lines), buttons=(*listed, new))


def ask_view() -> View:
    """Which day, and what is it called?"""
    back = ((Button("button-cancel", "holidays", ("0",)),),)
    return View(says=(Said("admin-holiday-ask"),), buttons=back)


def whose_view(draft: DayOff, directory: Directory, page: int) -> View:
    """Whose day is it? Everybody's, or that of one agency and those below it."""
    agencies = page_of(
        list(directory.agencies),
        page,
        shown=lambda id_: Button(
            "button-agency", "holiday-of", (id_,), {"agency": AgencyName(id_)}
        ),
        turn=lambda label, to: Button(label, "holiday-whose", (str(to),)),
    )
    everybody = (Button("button-holiday-all", "holiday-of", (ALL,)),)
    cancel = (Button("button-cancel", "holidays", ("0",)),)
    says = Said("admin-holiday-whose", facts_of(draft.holiday))
    return View(says=(says,), buttons=(everybody, *agencies, cancel))


def remove_view(draft: DayOff) -> View:
    """Is it to be a working day again?"""
    yes = Button("button-holiday-remove", "holiday-gone")
    back = Button("button-back", "holidays", ("0",))
    return View(
        says=(Said("admin-holiday-remove", facts_of(draft.holiday)),), buttons=((yes, back),)
    )


def done_view(done: Said) -> View:
    """It was added or removed; what it changes is said, and what it does not."""
    back = (
        Button("button-holidays", "holidays", ("0",)),
        Button("button-holiday-new", "holiday-new"),
    )
    return View(says=(done, Said("admin-holiday-promise")), buttons=(back,))


def _button(holiday: Holiday) -> Button:
    args = (holiday.day.isoformat(), holiday.agency or ALL)
    return Button("button-holiday", "holiday", args, facts_of(holiday))


def _usual(directory: Directory, calendar: Calendar, today: date) -> Iterator[date]:
    """The next days that everybody has off, whatever was added here."""
    added = {each.day for each in directory.holidays if each.agency is None}
    days = (today + timedelta(days=n) for n in range(AHEAD.days))
    usual = (day for day in days if calendar.is_holiday(day) and day not in added)
    yield from (day for _, day in zip(range(USUAL), usual, strict=False))
