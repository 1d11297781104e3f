"""A year passes: whatever falls due is done at its time, also by a bot that dies now and then."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.calendar import calendar_of
from bot.config import Settings
from domain.deadlines import Clock
from playground.cases import invented, read_cases
from playground.year.play import a_year
from playground.year.punctual import Workdays

START = datetime(2026, 3, 9, 2, 0, tzinfo=UTC)  # Nyepi and Idulfitri lie ahead
STORIES = 12


async def test_every_clock_is_right_and_every_notice_comes_in_time_and_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cases = [
        replace(case, at=START + number * timedelta(days=3), answered_after=timedelta(days=number))
        for number, case in enumerate(invented(STORIES, seed=1, start=START))
    ]
    assert await a_year(cases, tmp_path, seed=1, kills=3), capsys.readouterr().out
    assert "The bot was killed 3 times." in capsys.readouterr().out


def test_numpy_counts_the_working_days_that_are_known() -> None:
    calendar = calendar_of(Settings.model_validate({}))
    days = Workdays(calendar, START.date(), START.date() + timedelta(days=365))
    running = days.starts(Clock.TRIAGE, datetime(2026, 3, 13, 5, 0, tzinfo=UTC))
    assert running.day.isoformat() == "2026-03-25"


def test_a_year_takes_complaints_from_all_of_it(tmp_path: Path) -> None:
    rows = [
        f"2026-01-{day:02},a,b,2026-01-{day:02}T08:00,2026-01-{day:02}T09:30"
        for day in range(1, 31)
    ]
    file = tmp_path / "cases.csv"
    file.write_text("\n".join(["id,text,label,created_at_wib,answered_at_wib", *rows]))
    cases = read_cases(file, limit=5, days=10)
    assert [case.at.day for case in cases] == [1, 3, 5, 7, 9]
    assert {case.answered_after for case in cases} == {timedelta(hours=1, minutes=30)}
