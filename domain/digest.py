"""The morning digest of a desk: how much waits there, told on its working days at eight."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime, time

from domain.deadlines import MORNING
from domain.directory import AgencyId
from domain.facts import AgencyName, Fact
from domain.notices import Notice, Priority, Said, desk_of
from domain.workdays import Calendar

NOON = time(12)  # a bot that was away all morning does not tell of it any more


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiting:
    """How many open complaints of a desk have something to be said of them."""

    fresh: int  # nobody has accepted or routed them yet
    due: int  # the desk's date is today
    late: int
    held: int  # the citizen has been asked
    contested: int  # the citizen says that it is not done


def day_of(now: datetime, calendar: Calendar) -> date | None:
    """The day whose digest is to be sent now; None: it is no working day's morning there."""
    day = calendar.day_of(now)
    is_morning = calendar.at(day, MORNING) <= now < calendar.at(day, NOON)
    return day if is_morning and calendar.is_workday(day) else None


def key_of(desk: AgencyId | None, day: date) -> str:
    """One digest for each desk (None: the triage desk) and day."""
    return f"digest.{desk or ''}.{day}"


def digest(desk: AgencyId | None, waiting: Waiting, day: date) -> tuple[Notice, ...]:
    """What is told to an agency, or (None) to the triage desk: nothing where nothing waits."""
    counts: Mapping[str, int] = asdict(waiting)
    if not any(counts.values()):
        return ()
    where: Mapping[str, Fact] = {"where": "desk" if desk is None else "agency"}
    facts: dict[str, Fact] = {"day": day, **where}
    if desk is not None:
        facts["agency"] = AgencyName(desk)
    lines = (Said(f"agency-digest-{what}", {"count": n}) for what, n in counts.items() if n)
    return (
        Notice(
            to=desk_of(desk),
            says=(Said("agency-digest", facts), *lines, Said("agency-digest-more", where)),
            key=key_of(desk, day),
            priority=Priority.DIGEST,
        ),
    )
