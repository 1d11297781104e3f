"""What is said of officials reaches the desks in daily batches, so that the hour points at nobody."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time, timedelta, tzinfo

from domain.clocks import calendar_of
from domain.complaint import Complaint
from domain.deadlines import Terms
from domain.directory import Directory
from domain.lifecycle import Decision
from domain.notices import Audience, Notice, Said, citizen
from domain.people import Role


def batched(
    decision: Decision, told: Iterable[Notice], *, now: datetime, terms: Terms, directory: Directory
) -> list[Notice]:
    """What a citizen does in a sensitive matter waits for the next batch; they are told when it is."""
    notices = list(told)
    complaint = decision.complaint
    until = _until(complaint, now, terms, directory)
    is_citizens = any(event.by.role is Role.CITIZEN for event in decision.events)
    if until is None or not is_citizens:
        return notices
    says = Said("citizen-batch", {"at": until, "where": "agency" if complaint.agency else "desk"})
    return [_waiting(notice, complaint, until, says) for notice in notices]


def held(
    complaint: Complaint,
    told: Iterable[Notice],
    *,
    now: datetime,
    terms: Terms,
    directory: Directory,
) -> list[Notice]:
    """What a desk sees of others who come to a sensitive matter, or leave it, waits as well."""
    until = _until(complaint, now, terms, directory)
    return [notice if until is None else replace(notice, not_before=until) for notice in told]


def _until(
    complaint: Complaint, now: datetime, terms: Terms, directory: Directory
) -> datetime | None:
    """When desks may hear of what is done now; None: at once."""
    if not is_sensitive(complaint, directory):
        return None
    return next_batch(now, terms.batches, calendar_of(complaint.agency, terms, directory).zone)


def is_sensitive(complaint: Complaint, directory: Directory) -> bool:
    """Whether it complains of officials: by its category, or since it names their agency."""
    category = directory.categories.get(complaint.category) if complaint.category else None
    return complaint.about is not None or (category is not None and category.sensitive)


def next_batch(now: datetime, hours: Iterable[time], zone: tzinfo) -> datetime | None:
    """The first of these hours after now; None: there are none, and nothing waits."""
    today = now.astimezone(zone).date()
    days = (today, today + timedelta(days=1))
    at = (datetime.combine(day, hour, tzinfo=zone) for day in days for hour in sorted(hours))
    return next((moment for moment in at if moment > now), None)


def last_batch(now: datetime, hours: Iterable[time], zone: tzinfo) -> datetime | None:
    """The latest of these hours until now; None: there are none."""
    today = now.astimezone(zone).date()
    days = (today, today - timedelta(days=1))
    latest = sorted(hours, reverse=True)
    at = (datetime.combine(day, hour, tzinfo=zone) for day in days for hour in latest)
    return next((moment for moment in at if moment <= now), None)


def _waiting(notice: Notice, complaint: Complaint, until: datetime, says: Said) -> Notice:
    if notice.to.audience is not Audience.CITIZEN:
        return replace(notice, not_before=until)
    is_theirs = complaint.citizen is not None and notice.to == citizen(complaint.citizen)
    return replace(notice, says=(*notice.says, says)) if is_theirs else notice
