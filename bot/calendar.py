"""The calendar that deadlines are counted in: the country's holidays and the operator's own days."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import get_args
from zoneinfo import ZoneInfo

import holidays

from bot.config import ConfigError, Settings, Weekday
from domain.deadlines import Terms
from domain.directory import ComplaintClass
from domain.weekly import Schedule
from domain.workdays import Calendar

# Collective leave (cuti bersama) is a government holiday: offices are closed, the law counts it so.
WANTED = ("public", "government")


def terms_of(settings: Settings) -> Terms:
    """How long each clock runs, counted in the operator's calendar."""
    given, intake = settings.terms, settings.intake
    return Terms(
        calendar=calendar_of(settings),
        triage=given.triage,
        response=given.response,
        answer=given.answer,
        confirmation=given.confirmation,
        extension=given.extension,
        resolution={
            ComplaintClass.INFORMATION: given.information,
            ComplaintClass.ORDINARY: given.ordinary,
            ComplaintClass.SUPERVISORY: given.supervisory,
        },
        reopening=timedelta(days=given.reopening_days),
        batches=settings.protection.sensitive_batches,
        album=timedelta(seconds=intake.album_seconds),
        draft_reminder=timedelta(hours=intake.draft_reminder_hours),
        draft_term=timedelta(days=intake.draft_days),
    )


def schedule_of(settings: Settings) -> Schedule:
    """When the weekly report appears."""
    channel = settings.channel
    return Schedule(weekday=get_args(Weekday).index(channel.day), hour=channel.hour)


def calendar_of(settings: Settings) -> Calendar:
    """Working days of the operator's country and place."""
    is_holiday = _holidays_of(settings.holidays.country, frozenset(settings.holidays.local))
    return Calendar(zone=ZoneInfo(settings.service.timezone), is_holiday=is_holiday)


@cache
def _holidays_of(country: str, local: frozenset[date]) -> Callable[[date], bool]:
    try:
        supported = holidays.country_holidays(country).supported_categories
    except NotImplementedError:
        mistake = f"holidays.country: {country} is not a country whose holidays we know."
        raise ConfigError(mistake) from None
    days = holidays.country_holidays(country, categories=[c for c in WANTED if c in supported])

    @cache  # deadlines ask for the same days again and again
    def is_holiday(day: date) -> bool:
        return day in local or day in days

    return is_holiday
