"""Complaints about the same thing become one, and may part again."""

from dataclasses import replace
from datetime import datetime

from domain import clocks
from domain.closing import close, may_reopen
from domain.complaint import Complaint, Outcome
from domain.deadlines import Clock, Terms
from domain.directory import Directory
from domain.events import Closed, Unmerged
from domain.lifecycle import Decision, check, check_may_join, check_not_barred, happens
from domain.people import Actor
from domain.refusal import Refusal


def merge(
    complaint: Complaint, into: Complaint, *, by: Actor, now: datetime, directory: Directory
) -> Decision:
    """It is about the same as another one, whose desk goes on with both."""
    check_merging(complaint, into, directory)
    closed = close(replace(complaint, merged_into=into.number), Outcome.MERGED, by=by, now=now)
    last = closed.events[-1]
    assert isinstance(last, Closed)
    return replace(closed, events=(*closed.events[:-1], replace(last, into=into.number)))


def check_merging(complaint: Complaint, into: Complaint, directory: Directory) -> None:
    """Refuse what would end nowhere, or tell somebody what is kept from them."""
    if into.number == complaint.number or not into.status.is_open:
        raise Refusal("refusal-merge-open", number=into.number)
    if into.confidential:
        raise Refusal("refusal-merge-confidential", number=into.number)
    check_may_join(complaint.about, into)
    if into.agency is not None:
        check_not_barred(complaint, into.agency, directory)


def unmerge(
    complaint: Complaint, *, by: Actor, now: datetime, terms: Terms, directory: Directory
) -> Decision:
    """It was not the same after all; its clock starts anew, as of one that is opened again."""
    if complaint.merged_into is None:
        raise Refusal("refusal-status", number=complaint.number, status=complaint.status)
    check(complaint, Unmerged, by)
    if not may_reopen(complaint, now, terms):
        raise Refusal("refusal-unmerge-late", number=complaint.number, days=terms.reopening.days)
    deadline = clocks.start(complaint, Clock.RESOLUTION, now=now, terms=terms, directory=directory)
    if complaint.agency is None:
        deadline = terms.start(Clock.TRIAGE, now)
    changed = replace(complaint, deadline=deadline, outcome=None, closed_at=None, merged_into=None)
    return happens(changed, Unmerged, by=by, now=now)
