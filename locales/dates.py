"""How days and moments are said: "Selasa, 24 November (5 hari kerja lagi)"."""

from datetime import date, datetime
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_time

from domain.workdays import Calendar
from locales.loader import Locales

CLOCKS = {"en": "en_GB"}  # of 24 hours, as Indonesia's are; the usual English says a.m. and p.m.
REMEMBERED = 1000  # phrases: the days that terms end on are few, and told again and again


class Dates:
    """Phrases days and moments as people of one place and language say them."""

    def __init__(self, locales: Locales, calendar: Calendar) -> None:
        self._locales = locales
        self._calendar = calendar
        self._day = lru_cache(REMEMBERED)(self._phrase_day)
        self._due = lru_cache(REMEMBERED)(self._phrase_due)

    def day(self, day: date, now: datetime, language: str) -> str:
        """The day with its weekday; with its year only when that is another one."""
        return self._day(day, day.year == self._calendar.day_of(now).year, language)

    def moment(
        self, moment: datetime, now: datetime, language: str, calendar: Calendar | None = None
    ) -> str:
        """The day and the time on the clocks of the calendar's zone; None: the usual ones."""
        local = moment.astimezone((calendar or self._calendar).zone)
        facts: dict[str, str | int] = {
            "day": self.day(local.date(), now, language),
            "time": format_time(
                local.time(), "short", locale=Locale.parse(CLOCKS.get(language, language))
            ),
        }
        return self._locales.phrase("fact-moment", facts, language)

    def due(
        self, at: datetime, now: datetime, language: str, calendar: Calendar | None = None
    ) -> str:
        """The day a term ends, and how many working days are left or over.

        `calendar` is that of whoever the term is for; None: the usual one.
        """
        there = calendar or self._calendar
        today, last = there.day_of(now), there.day_of(at)
        workdays = there.between(last, today) if now > at else there.between(today, last)
        return self._due(self.day(last, now, language), workdays, now > at, language)

    def _phrase_day(self, day: date, is_this_year: bool, language: str) -> str:
        locale = Locale.parse(language)
        facts: dict[str, str | int] = {
            "weekday": format_date(day, "EEEE", locale),
            "date": str(day.day),
            "month": format_date(day, "MMMM", locale),
            "year": str(day.year),
        }
        message = "fact-day" if is_this_year else "fact-day-year"
        return self._locales.phrase(message, facts, language)

    def _phrase_due(self, day: str, workdays: int, is_over: bool, language: str) -> str:
        message = "fact-due-over" if is_over else "fact-due"
        facts: dict[str, str | int] = {"day": day, "workdays": workdays}
        return self._locales.phrase(message, facts, language)
