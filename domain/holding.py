"""Who in an agency holds a complaint: one officer, until they let go, are relieved, or leave."""

from dataclasses import replace
from datetime import datetime

from domain.complaint import Complaint
from domain.events import Released, TakenOver
from domain.facts import PersonName
from domain.lifecycle import Decision, check, happens
from domain.people import CLOCK, Actor, PersonId
from domain.refusal import Refusal


def release(complaint: Complaint, *, by: Actor, now: datetime) -> Decision:
    """The holder lets go of it; its date stays as it is."""
    check(complaint, Released, by)
    holder = _holder(complaint)
    if by.person != holder:
        raise Refusal("refusal-not-holder", holder=PersonName(holder))
    return _let_go(complaint, by=by, now=now)


def leave(complaint: Complaint, *, now: datetime) -> Decision:
    """The holder is no longer in the agency's group."""
    return _let_go(complaint, by=CLOCK, now=now)


def take_over(complaint: Complaint, reason: str, *, by: Actor, now: datetime) -> Decision:
    """A colleague holds it from now on; whoever held it reads why."""
    check_taking_over(complaint, by)
    changed = replace(complaint, holder=by.person)
    former = _holder(complaint)
    return happens(changed, TakenOver, by=by, now=now, words=reason, former=former)


def check_taking_over(complaint: Complaint, by: Actor) -> None:
    """Refuse when it cannot be held now, nobody holds it, or whoever asks does so already."""
    check(complaint, TakenOver, by)
    if _holder(complaint) == by.person:
        raise Refusal("refusal-yours", number=complaint.number)


def _let_go(complaint: Complaint, *, by: Actor, now: datetime) -> Decision:
    changed = replace(complaint, holder=None)
    return happens(changed, Released, by=by, now=now, holder=_holder(complaint))


def _holder(complaint: Complaint) -> PersonId:
    if complaint.holder is None:
        raise Refusal("refusal-status", number=complaint.number, status=complaint.status)
    return complaint.holder
