"""How days and moments are said: "Selasa, 24 November (5 hari kerja lagi)"."""

from datetime import date, datetime

from babel import Locale
from babel.dates import format_date, format_time

from domain.workdays import Calendar
from locales.loader import Locales


class Dates:
    """Phrases days and moments as people of one place and language say them."""

    def __init__(self, locales: Locales, calendar: Calendar) -> None:
        self._locales = locales
        self._calendar = calendar

    def day(self, day: date, now: datetime, language: str) -> str:
        """The day with its weekday; with its year only when that is another one."""
        locale = Locale.parse(language)
        facts: dict[str, str | int] = {
            "weekday": format_date(day, "EEEE", locale),
            "date": str(day.day),
            "month": format_date(day, "MMMM", locale),
            "year": str(day.year),
        }
        same_year = day.year == self._calendar.day_of(now).year
        message = "fact-day" if same_year else "fact-day-year"
        return self._locales.phrase(message, facts, language)

    def moment(self, moment: datetime, now: datetime, language: str) -> str:
        """The day and the time on the clocks there."""
        local = moment.astimezone(self._calendar.zone)
        facts: dict[str, str | int] = {
            "day": self.day(local.date(), now, language),
            "time": format_time(local.time(), "short", locale=Locale.parse(language)),
        }
        return self._locales.phrase("fact-moment", facts, language)

    def due(self, at: datetime, now: datetime, language: str) -> str:
        """The day a term ends, and how many working days are left or over."""
        today, last = self._calendar.day_of(now), self._calendar.day_of(at)
        day = self.day(last, now, language)
        if now > at:
            late = self._calendar.between(last, today)
            return self._locales.phrase("fact-due-over", {"day": day, "workdays": late}, language)
        left = self._calendar.between(today, last)
        return self._locales.phrase("fact-due", {"day": day, "workdays": left}, language)
