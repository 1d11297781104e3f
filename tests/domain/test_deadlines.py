"""When each clock ends, and what a hold gives back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

import pytest

from domain import dialogue, lifecycle, resolving
from domain.complaint import Complaint, Kind
from domain.deadlines import Clock
from domain.events import Verdict
from domain.extending import extend
from domain.lifecycle import Decision
from domain.overdue import note_overdue, nudge
from domain.refusal import Refusal
from tests.domain.samples import (
    BUDI,
    CALENDAR,
    DIRECTORY,
    MISCONDUCT,
    MONDAY,
    NEW,
    RINA,
    ROADS,
    SITI,
    TERMS,
    WATER,
    accepted,
    routed,
    submitted,
)

MISCONDUCT_REPORT = replace(NEW, category=MISCONDUCT)
REQUEST = replace(MISCONDUCT_REPORT, kind=Kind.INFORMATION)


def due_on(complaint: Complaint) -> date:
    assert complaint.deadline is not None
    return CALENDAR.day_of(complaint.deadline.due)


def days_later(days: int) -> datetime:
    return MONDAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("complaint", "clock", "due"),
    [
        pytest.param(submitted().complaint, Clock.TRIAGE, date(2026, 11, 19), id="triage: 3"),
        pytest.param(routed().complaint, Clock.RESPONSE, date(2026, 11, 23), id="response: 5"),
        pytest.param(accepted(), Clock.RESOLUTION, date(2026, 12, 4), id="ordinary: 14"),
        pytest.param(accepted(REQUEST), Clock.RESOLUTION, date(2026, 11, 23), id="information: 5"),
        pytest.param(
            accepted(MISCONDUCT_REPORT), Clock.RESOLUTION, date(2027, 2, 9), id="supervisory: 60"
        ),
    ],
)
def test_each_status_has_its_clock(complaint: Complaint, clock: Clock, due: date) -> None:
    assert complaint.deadline is not None
    assert complaint.deadline.clock is clock
    assert due_on(complaint) == due


@pytest.mark.parametrize(
    ("answered_after", "due"),
    [
        pytest.param(timedelta(hours=2), date(2026, 12, 4), id="the same day: nothing"),
        pytest.param(timedelta(days=1), date(2026, 12, 7), id="a day: a day, over a weekend"),
        pytest.param(timedelta(days=5), date(2026, 12, 10), id="Saturday: the four days before"),
        pytest.param(timedelta(days=7), date(2026, 12, 11), id="a week: five days"),
    ],
)
def test_a_hold_gives_whole_working_days_back(answered_after: timedelta, due: date) -> None:
    held = dialogue.ask(
        accepted(), "Di mana?", by=BUDI, now=MONDAY, terms=TERMS, directory=DIRECTORY
    ).complaint
    assert held.deadline is not None
    assert held.deadline.clock is Clock.ANSWER
    answered = dialogue.answer(
        held, "Di sini", by=SITI, now=MONDAY + answered_after, terms=TERMS, directory=DIRECTORY
    ).complaint
    assert due_on(answered) == due
    assert answered.set_aside is None


def test_silence_in_a_hold_gives_back_as_much_as_an_answer() -> None:
    held = dialogue.ask(
        accepted(), "Di mana?", by=BUDI, now=MONDAY, terms=TERMS, directory=DIRECTORY
    ).complaint
    expired = dialogue.expire_hold(
        held, now=days_later(7), terms=TERMS, directory=DIRECTORY
    ).complaint
    assert due_on(expired) == date(2026, 12, 11)


def test_handing_on_keeps_the_date() -> None:
    before = accepted()
    after = lifecycle.hand_on(
        before, WATER, "Pipa", by=BUDI, now=days_later(3), terms=TERMS, directory=DIRECTORY
    ).complaint
    assert after.deadline == before.deadline


def test_the_desk_starts_a_new_term_for_the_first_answer() -> None:
    complaint = lifecycle.route(
        submitted().complaint,
        ROADS,
        by=RINA,
        now=days_later(1),
        terms=TERMS,
        directory=DIRECTORY,
    ).complaint
    assert due_on(complaint) == date(2026, 11, 24)


def test_the_citizens_term_counts_from_the_delivery_of_the_question() -> None:
    claimed = resolving.resolve(
        accepted(), "Sudah", by=BUDI, now=MONDAY, terms=TERMS, directory=DIRECTORY
    ).complaint
    assert claimed.deadline is None
    asked = resolving.question_delivered(
        claimed, now=days_later(1), terms=TERMS, directory=DIRECTORY
    ).complaint
    assert due_on(asked) == date(2026, 12, 1)


def test_contesting_starts_the_resolution_anew() -> None:
    claimed = resolving.resolve(
        accepted(), "Sudah", by=BUDI, now=MONDAY, terms=TERMS, directory=DIRECTORY
    ).complaint
    contested = resolving.contest(
        claimed,
        Verdict.PARTLY,
        "Masih",
        by=SITI,
        now=days_later(7),
        terms=TERMS,
        directory=DIRECTORY,
    ).complaint
    assert due_on(contested) == date(2026, 12, 11)


def test_a_term_ends_with_the_day_there() -> None:
    deadline = TERMS.start(Clock.TRIAGE, MONDAY)
    assert deadline.due.isoformat() == "2026-11-19T23:59:59+07:00"
    assert not deadline.has_passed(deadline.due)
    assert deadline.has_passed(deadline.due + timedelta(seconds=1))


def late(complaint: Complaint, days: int) -> Complaint:
    """Noted as overdue after so many days."""
    return note_overdue(complaint, now=days_later(days), terms=TERMS, directory=DIRECTORY).complaint


def test_a_date_passes_once_and_not_before_its_end() -> None:
    complaint = accepted()
    assert complaint.deadline is not None
    with pytest.raises(Refusal):
        note_overdue(complaint, now=complaint.deadline.due, terms=TERMS, directory=DIRECTORY)
    noted = note_overdue(
        complaint,
        now=complaint.deadline.due + timedelta(seconds=1),
        terms=TERMS,
        directory=DIRECTORY,
    ).complaint
    assert noted.is_overdue
    with pytest.raises(Refusal):
        note_overdue(noted, now=days_later(90), terms=TERMS, directory=DIRECTORY)


def test_an_agency_gets_more_time_once_and_asks_before_its_date() -> None:
    more = partial(extend, reason="Hujan", by=BUDI, terms=TERMS, directory=DIRECTORY)
    longer = more(accepted(), now=days_later(4)).complaint
    assert due_on(longer) == date(2026, 12, 15), "seven working days after the 4th of December"
    with pytest.raises(Refusal, match="refusal-extended-already"):
        more(longer, now=days_later(5))
    with pytest.raises(Refusal, match="refusal-extend-late"):
        more(late(accepted(), 19), now=days_later(19))


def test_whoever_waits_reminds_a_late_desk_and_no_other_once_a_week() -> None:
    with pytest.raises(Refusal, match="refusal-not-overdue"):
        nudge(accepted(), by=SITI, now=days_later(1))
    nudged = nudge(late(accepted(), 19), by=SITI, now=days_later(19)).complaint
    with pytest.raises(Refusal) as too_soon:
        nudge(nudged, by=SITI, now=days_later(26) - timedelta(seconds=1))
    assert too_soon.value.facts["again"] == days_later(26), "they are told from when they can"
    nudge(nudged, by=SITI, now=days_later(26))


@pytest.mark.parametrize(
    ("changed", "is_late"),
    [
        pytest.param(
            lambda c: lifecycle.accept(
                c, by=BUDI, now=days_later(9), terms=TERMS, directory=DIRECTORY
            ),
            False,
            id="accepted: a new date",
        ),
        pytest.param(
            lambda c: lifecycle.give_back(c, "Bukan", by=BUDI, now=days_later(9), terms=TERMS),
            False,
            id="returned: the desk's own date",
        ),
        pytest.param(
            lambda c: lifecycle.hand_on(
                c, WATER, "Pipa", by=BUDI, now=days_later(9), terms=TERMS, directory=DIRECTORY
            ),
            True,
            id="handed on: the date stays",
        ),
    ],
)
def test_only_a_new_date_is_not_late(
    changed: Callable[[Complaint], Decision], is_late: bool
) -> None:
    assert changed(late(routed().complaint, 8)).complaint.is_overdue is is_late


@pytest.mark.parametrize(
    ("answered_after", "is_late"),
    [
        pytest.param(0, True, id="the same day: still late, and told already"),
        pytest.param(2, False, id="Monday: a day is given back, and it is that Monday"),
    ],
)
def test_a_hold_of_a_late_complaint_gives_it_a_new_date(answered_after: int, is_late: bool) -> None:
    complaint = late(accepted(), 19)  # due on Friday the 4th of December, noted on Saturday
    now = days_later(19)
    asked = dialogue.ask(complaint, "?", by=BUDI, now=now, terms=TERMS, directory=DIRECTORY)
    assert not asked.complaint.is_overdue, "it is the citizen's turn"
    with pytest.raises(Refusal):
        note_overdue(asked.complaint, now=now, terms=TERMS, directory=DIRECTORY)
    later = now + timedelta(days=answered_after)
    answered = dialogue.answer(
        asked.complaint, "Ya", by=SITI, now=later, terms=TERMS, directory=DIRECTORY
    ).complaint
    assert answered.is_overdue is is_late
