"""Whatever people do, in whatever order, a complaint stays in one piece."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from domain import (
    closing,
    desk,
    dialogue,
    extending,
    holding,
    lifecycle,
    news,
    publishing,
    rating,
    resolving,
)
from domain.complaint import Complaint, Outcome, Status
from domain.deadlines import DESK_CLOCKS
from domain.events import (
    Closed,
    LongOverdue,
    Noted,
    Overdue,
    ProofDoubted,
    QuestionDelivered,
    QuestionHeld,
    Rated,
    Recategorised,
    Released,
    Reminded,
    Submitted,
    TakenOver,
    Verdict,
)
from domain.lifecycle import Decision
from domain.notices import Audience
from domain.overdue import note_long_overdue, note_overdue, nudge, remind
from domain.people import CLOCK
from domain.refusal import Refusal
from tests.domain.samples import (
    ANI,
    BUDI,
    DIRECTORY,
    LAMP,
    MONDAY,
    RINA,
    ROADS,
    SITI,
    TERMS,
    WATER,
    routed,
    submitted,
)

LAMPS = DIRECTORY.categories[LAMP]
Step = Callable[[Complaint], Decision]


def steps(days: int) -> dict[str, Step]:
    """Everything that anybody can try on some day."""
    now = MONDAY + timedelta(days=days)
    town: dict[str, Any] = {"now": now, "terms": TERMS, "directory": DIRECTORY}
    return {
        "route": lambda c: lifecycle.route(c, ROADS, by=RINA, **town),
        "accept": lambda c: lifecycle.accept(c, by=BUDI, **town),
        "release": lambda c: holding.release(c, by=BUDI, now=now),
        "take over": lambda c: holding.take_over(c, "Cuti", by=ANI, now=now),
        "leave": lambda c: holding.leave(c, now=now),
        "ask": lambda c: dialogue.ask(c, "?", by=BUDI, **town),
        "answer": lambda c: dialogue.answer(
            c, "Ya", by=SITI, now=now, terms=TERMS, directory=DIRECTORY
        ),
        "expire": lambda c: dialogue.expire_hold(c, now=now, terms=TERMS, directory=DIRECTORY),
        "overdue": lambda c: note_overdue(c, now=now, terms=TERMS, directory=DIRECTORY),
        "remind": lambda c: remind(c, now=now, terms=TERMS, directory=DIRECTORY),
        "long": lambda c: note_long_overdue(c, now=now, terms=TERMS, directory=DIRECTORY),
        "nudge": lambda c: nudge(c, by=SITI, now=now),
        "extend": lambda c: extending.extend(c, "Hujan", by=BUDI, **town),
        "note": lambda c: dialogue.note(c, "Cek", by=BUDI, now=now),
        "tell": lambda c: dialogue.tell(c, "Halo", by=BUDI, now=now),
        "add": lambda c: dialogue.add(c, "Lagi", by=SITI, now=now),
        "resolve": lambda c: resolving.resolve(c, "Sudah", by=BUDI, **town),
        "delivered": lambda c: resolving.question_delivered(
            c, now=now, terms=TERMS, directory=DIRECTORY
        ),
        "contest": lambda c: resolving.contest(c, Verdict.NO, "Belum", by=SITI, **town),
        "confirm": lambda c: closing.close(c, Outcome.CONFIRMED, by=SITI, now=now),
        "held": lambda c: resolving.question_held(c, now=now, terms=TERMS, directory=DIRECTORY),
        "silence": lambda c: closing.close(c, Outcome.UNCONFIRMED, by=CLOCK, now=now),
        "unasked": lambda c: closing.close(c, Outcome.UNASKED, by=CLOCK, now=now),
        "withdraw": lambda c: closing.close(c, Outcome.WITHDRAWN, by=SITI, now=now),
        "reopen": lambda c: closing.reopen(c, "Lagi", by=SITI, **town),
        "return": lambda c: lifecycle.give_back(c, "Bukan", by=BUDI, now=now, terms=TERMS),
        "hand-on": lambda c: lifecycle.hand_on(c, WATER, "", by=BUDI, **town),
        "recall": lambda c: lifecycle.recall(c, by=RINA, now=now, terms=TERMS),
        "refile": lambda c: desk.recategorise(c, LAMPS, by=RINA, now=now),
        "desk asks": lambda c: dialogue.ask(c, "?", by=RINA, **town),
        "archive": lambda c: closing.archive(c, "Swasta", "PLN", by=RINA, now=now),
        "publish": lambda c: publishing.publish(
            c, "•••", (), by=BUDI, now=now, directory=DIRECTORY
        ),
        "hide": lambda c: publishing.take_back(c, by=BUDI, now=now),
        "withhold": lambda c: publishing.take_back(c, by=SITI, now=now),
        **{f"rate {stars}": _rates(stars, town) for stars in (1, 5)},
        "choose": lambda c: rating.toggle(c, rating.LIKED[days % 4], by=SITI, **town),
        "explain": lambda c: rating.explain(c, "Bagus", by=SITI, now=now, terms=TERMS),
        "object": lambda c: closing.object_to_archiving(c, "", by=SITI, now=now, terms=TERMS),
    }


def _rates(stars: int, town: dict[str, Any]) -> Step:
    return lambda c: rating.rate(c, stars, by=SITI, **town)


walks = st.lists(st.tuples(st.sampled_from(sorted(steps(0))), st.integers(0, 9)), max_size=40)


@given(first=st.sampled_from([submitted(), routed()]), walk=walks)
def test_any_walk_leaves_a_whole_complaint(first: Decision, walk: list[tuple[str, int]]) -> None:
    complaint, days = first.complaint, 0
    history = list(first.events)
    holds_together(complaint)
    for name, passed in walk:
        days += passed
        try:
            decision = steps(days)[name](complaint)
        except Refusal:
            continue
        assert decision.read_version == complaint.version
        complaint = decision.complaint
        history.extend(decision.events)
        holds_together(complaint)
        the_citizen_hears(decision)
    assert [event.seq for event in history] == list(range(1, complaint.version + 1))
    assert len({event.key for event in history}) == len(history)
    late = [(event.clock, event.due) for event in history if isinstance(event, Overdue)]
    assert len(set(late)) == len(late), "a date passes once"
    told = [(e.due, e.alarm) for e in history if isinstance(e, Reminded)]
    assert len(set(told)) == len(told), "a date is recalled once at half time, once on its eve"
    long = [event.due for event in history if isinstance(event, LongOverdue)]
    assert len(set(long)) == len(long), "a date is long over once"


def holds_together(complaint: Complaint) -> None:
    """What is true of every complaint at every moment."""
    status = complaint.status
    assert status.is_open == (complaint.closed_at is None)
    assert (status is Status.CLOSED) == (complaint.outcome is not None)
    assert complaint.rating is None or complaint.outcome is Outcome.CONFIRMED
    if status is Status.SUBMITTED:
        assert complaint.agency is None
    elif status not in (Status.CLOSED, Status.ARCHIVED, Status.ON_HOLD):
        assert complaint.agency is not None
    undelivered = status is Status.RESOLVED
    assert (complaint.deadline is not None) == (status.is_open and not undelivered) or undelivered
    assert (complaint.set_aside is not None) == (status is Status.ON_HOLD)
    if complaint.is_overdue:
        assert complaint.deadline is not None
        assert complaint.deadline.clock in DESK_CLOCKS
        assert status not in (Status.ON_HOLD, Status.RESOLVED), "it is not the desk's turn"


def the_citizen_hears(decision: Decision) -> None:
    """Every step is told, except what is internal; and every key is used once."""
    notices = news.of(decision)
    keys = [notice.key for notice in notices]
    assert len(set(keys)) == len(keys)
    internal = (
        Noted,
        ProofDoubted,
        QuestionDelivered,
        QuestionHeld,
        Rated,
        Recategorised,
        Released,
        Reminded,
        Submitted,
        TakenOver,
    )
    if any(not isinstance(event, internal) for event in decision.events):
        to_citizen = [n for n in notices if n.to.audience == Audience.CITIZEN]
        assert to_citizen
        assert all(n.about == decision.complaint.number for n in to_citizen)


def test_a_replayed_decision_says_the_same() -> None:
    once, again = routed(), routed()
    assert news.of(once) == news.of(again)


def test_a_closing_does_not_touch_what_the_agency_did() -> None:
    complaint = routed().complaint
    closed = closing.close(complaint, Outcome.WITHDRAWN, by=SITI, now=MONDAY)
    assert isinstance(closed.events[0], Closed)
    kept = replace(
        closed.complaint, status=complaint.status, outcome=None, closed_at=None, version=2
    )
    assert kept == replace(complaint, deadline=None)
