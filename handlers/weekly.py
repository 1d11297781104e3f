"""The weekly report to the public channel: the chore that posts it, and an admin's look at it."""

from datetime import date, time, timedelta

from domain import stories, story_card, weekly
from domain.directory import Directory
from domain.facts import Fact
from domain.measures import EVERYBODY
from domain.notices import CHANNEL, Notice, Said
from domain.people import Person
from domain.refusal import Refusal
from domain.statistics import FEW, WEEK, WEEKS, first_day, numbers
from domain.weekly import Figures
from handlers.chores import Moment, each
from handlers.context import Context, Service, Work
from storage import stories as agreements
from storage import tallies
from storage import weekly as reports
from storage.store import Store
from storage.weekly import SettleReport


async def send_report(moment: Moment) -> None:
    """Post what is due, once; after a time away it is late, but not left out.

    Where there was none before, the first one appears when its day comes, not at once.
    """
    if moment.directory.channel is None:
        return
    issue = weekly.issue_of(moment.now, moment.terms.calendar, moment.service.weekly)
    last = await reports.settled(moment.store)

    async def post(issue: date) -> None:
        work = moment.work(weekly.key_of(issue), CHANNEL)
        notices = await _report(weekly.told_until(issue), moment.service, work) if last else ()
        await work.keep(notices=notices, writes=(SettleReport(issue),))

    if last is None or last < issue:
        await each([issue], post)


async def preview(person: Person, context: Context) -> None:
    """`/mingguan`: an admin reads the next report as it would be by now."""
    if not person.admin:
        raise Refusal("refusal-admins-only")
    work, service, terms = context.work, context.service, context.terms
    issue = weekly.issue_of(context.now, terms.calendar, service.weekly) + WEEK
    today = terms.calendar.day_of(context.now)
    until = min(today, weekly.told_until(issue))
    report = await _report(until, service, work)
    facts: dict[str, Fact] = {
        "due": terms.calendar.at(issue, service.weekly.hour),
        "channel": "none" if context.directory.channel is None else "there",
        "tells": "yes" if report else "no",
    }
    told = work.say(Said("admin-weekly", facts))
    await work.keep(notices=(told, *report))


async def _report(until: date, service: Service, work: Work) -> tuple[Notice, ...]:
    """The numbers of the week up to this day, and its stories; nothing where there are neither."""
    figures = await _figures(work.store, work.directory, until)
    told: tuple[Notice, ...] = ()
    if figures.tells_something:
        told = weekly.report(figures, service.name, service.username, work.key, to=work.chat)
    return (*told, *await _stories(until, work))


async def _stories(until: date, work: Work) -> list[Notice]:
    """Of those whose reporters agreed in that week: each belongs to one report."""
    calendar, midnight = work.terms.calendar, time()
    since = calendar.at(first_day(until, 1), midnight)
    ends = calendar.at(until + timedelta(days=1), midnight)
    agreed = await agreements.agreed(work.store, since, ends)
    return [
        story_card.post(each, each.story, calendar, work.key, work.chat)
        for each in stories.chosen(agreed, work.directory)
        if each.story is not None
    ]


async def _figures(store: Store, directory: Directory, until: date) -> Figures:
    """What is public of the week up to a day, and of the weeks before."""
    monday, first = first_day(until, 1), first_day(until, WEEKS)
    week = await tallies.counted(store, EVERYBODY, monday, until)
    weeks = await tallies.counted(store, EVERYBODY, first, until)
    by_agency = await tallies.by_agency(store, directory.agencies, first, until)
    return Figures(
        week=numbers(week, until=until, weeks=1, few=FEW),
        weeks=numbers(weeks, until=until, few=FEW),
        agencies=tuple(
            numbers(counted, until=until, agency=agency, few=FEW)
            for agency, counted in by_agency.items()
        ),
    )
