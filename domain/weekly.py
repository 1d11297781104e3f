"""The weekly report that anybody may read in the public channel: when it is due, and what it says.

It tells of the last whole week, Monday to Sunday, on whichever day it appears.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.deadlines import MORNING
from domain.facts import AgencyName, Fact
from domain.notices import Button, Notice, Priority, Reader, Rows, Said
from domain.pictures import NumbersDrawn
from domain.report import how_fast, stars
from domain.statistics import FEW, WEEK, Endings, Numbers
from domain.workdays import Calendar

LISTED = 10  # agencies: more than fit on a telephone's screen are read by nobody
BOT_AT = "https://t.me/"


@dataclass(frozen=True, kw_only=True, slots=True)
class Schedule:
    """When it appears, as clocks are where the service is."""

    weekday: int = 0  # 0 is Monday
    hour: time = MORNING


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """All numbers of one report, as far as they are public."""

    week: Numbers  # of everybody, in that week
    weeks: Numbers  # of everybody, in the weeks that the picture shows
    agencies: tuple[Numbers, ...]  # each, in those same weeks: of one there would be too few

    @property
    def tells_something(self) -> bool:
        """Whether anything happened in that week; of one without a report nothing is said."""
        return bool(self.week.received or self.week.ended)


def issue_of(now: datetime, calendar: Calendar, schedule: Schedule) -> date:
    """The day of the last report that should have appeared by now."""
    today = calendar.day_of(now)
    day = today - timedelta(days=(today.weekday() - schedule.weekday) % 7)
    return day if calendar.at(day, schedule.hour) <= now else day - WEEK


def told_until(issue: date) -> date:
    """The Sunday that ends the week of which the report of this day tells."""
    return issue - timedelta(days=issue.weekday() + 1)


def key_of(issue: date) -> str:
    """There is one report a day at most."""
    return f"weekly.{issue}"


def report(figures: Figures, of: Fact, bot: str, key: str, *, to: Reader) -> tuple[Notice, ...]:
    """What is told of a week: first the week with the picture, then who keeps their word.

    `of` is the service's name and `bot` its username, for whoever wants to report something.
    """
    buttons: Rows = ((Button("button-report-here", url=f"{BOT_AT}{bot}"),),)
    picture = NumbersDrawn(of, figures.weeks)
    posts = [
        Notice(
            to=to,
            says=tuple(_week(figures.week)),
            key=f"{key}.week",
            picture=picture,
            buttons=buttons,
            priority=Priority.ANNOUNCEMENT,
        )
    ]
    table = tuple(_table(figures.agencies, len(figures.weeks.weeks)))
    if table:
        posts.append(
            Notice(to=to, says=table, key=f"{key}.agencies", priority=Priority.ANNOUNCEMENT)
        )
    return tuple(posts)


def _week(week: Numbers) -> Iterator[Said]:
    yield Said("channel-week", {"received": week.received, "ended": week.ended})
    yield Said("channel-week-days", {"since": week.weeks[0].monday, "until": week.until})
    if week.endings:
        yield from _in_whose_eyes(week.endings)
    if week.satisfaction:
        yield Said("statistics-satisfaction", stars(week.satisfaction))
    yield from how_fast(week)
    yield Said("channel-week-open", {"open": week.open})


def _in_whose_eyes(endings: Endings) -> Iterator[Said]:
    """What their reporters said of those that were closed, apart from those who said nothing."""
    if endings.confirmed:
        yield Said("channel-week-confirmed", {"confirmed": endings.confirmed})
    silent = {"unconfirmed": endings.unconfirmed, "unasked": endings.unasked}
    if any(silent.values()):
        yield Said("channel-week-silent", silent)


def _table(agencies: Sequence[Numbers], weeks: int) -> Iterator[Said]:
    """Those that received most; the others together, so that nobody is left out for being late.

    Who keeps their dates most often comes first: that is what one wants to know of an office, and
    it is fair to those with hard matters, since each kind of matter has a term of its own.
    """
    by_size = sorted(
        (each for each in agencies if each.received), key=lambda each: (-each.received, each.agency)
    )
    listed = [each for each in by_size if each.received >= FEW][:LISTED]
    rest = by_size[len(listed) :]
    if not listed:
        return
    yield Said("channel-agencies", {"weeks": weeks})
    for each in sorted(listed, key=_by_promises):
        yield _line(each)
    if rest:
        received = sum(each.received for each in rest)
        yield Said("statistics-others", {"count": len(rest), "received": received})
    if any(each.satisfaction for each in listed):
        yield Said("statistics-stars")
    if any(each.promised is None or each.results is None for each in listed):
        yield Said("statistics-withheld", {"few": FEW})


def _by_promises(agency: Numbers) -> tuple[int, int, str]:
    """Most dates kept first, of the same share those with more dates; who had too few comes last."""
    if agency.promised is None:
        return (1, 0, agency.agency)
    met, missed = agency.promised.met, agency.promised.missed
    return (-agency.promised.percent, -(met + missed), agency.agency)


def _line(agency: Numbers) -> Said:
    promised, results = agency.promised, agency.results
    facts: dict[str, Fact] = {
        "agency": AgencyName(agency.agency),
        "received": agency.received,
        "ended": agency.ended,
        "known": "no" if agency.endings is None else "yes",
        "confirmed": 0 if agency.endings is None else agency.endings.confirmed,
        "timely": "no" if promised is None else "yes",
        "percent": 0 if promised is None else promised.percent,
        "done": "no" if results is None else "yes",
        "half": 0 if results is None else results.half,
        "rated": "no" if agency.satisfaction is None else "yes",
    }
    if agency.satisfaction is not None:
        facts |= stars(agency.satisfaction)
    return Said("channel-agency", facts)
