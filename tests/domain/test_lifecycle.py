"""Who may take a complaint from where to where."""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from domain import closing, desk, dialogue, holding, lifecycle, resolving
from domain.complaint import Attachment, Complaint, MediaKind, Outcome, Status
from domain.directory import Agency, AgencyId, Need
from domain.events import (
    Accepted,
    Added,
    Answered,
    AnyEvent,
    Archived,
    Asked,
    Closed,
    Contested,
    HandedOn,
    HoldExpired,
    Noted,
    Objected,
    Overdue,
    QuestionDelivered,
    Recalled,
    Recategorised,
    Released,
    Reopened,
    Resolved,
    Returned,
    Routed,
    TakenOver,
    Told,
    ToTriage,
    Verdict,
)
from domain.lifecycle import Decision, check
from domain.moves import MOVES, OPEN, move_of
from domain.overdue import note_overdue
from domain.people import CLOCK, Actor, Role
from domain.refusal import Refusal
from tests.domain.samples import (
    ANI,
    BUDI,
    DIRECTORY,
    LAMP,
    MONDAY,
    NEW,
    RINA,
    ROAD,
    ROADS,
    SITI,
    TERMS,
    WATER,
    accepted,
    routed,
    standing_at,
    submitted,
)

ACTORS = {Role.CITIZEN: SITI, Role.OFFICER: BUDI, Role.DESK: RINA, Role.CLOCK: CLOCK}

# The table of statuses, written once more by hand: status, event, who, next status.
ALLOWED = """
submitted    Routed       desk clock     routed
submitted    Archived     desk           archived
submitted    Asked        desk           on-hold
routed       Recalled     desk           submitted
in-progress  Recalled     desk           submitted
routed       Accepted     officer        in-progress
routed       Asked        officer        on-hold
routed       Resolved     officer        resolved
routed       Returned     officer        submitted
routed       HandedOn     officer        routed
in-progress  Accepted     officer        in-progress
in-progress  Asked        officer        on-hold
in-progress  Resolved     officer        resolved
in-progress  Returned     officer        submitted
in-progress  HandedOn     officer        routed
on-hold      Answered     citizen        in-progress
on-hold      HoldExpired  clock          in-progress
resolved     Contested    citizen        in-progress
closed       Reopened     citizen        in-progress
archived     Objected     citizen        submitted
"""
MOVING = [
    kind
    for kind in MOVES
    if kind.__name__ in {line.split()[1] for line in ALLOWED.strip().splitlines()}
]


def allowed() -> dict[tuple[str, str, str], str]:
    rows = (line.split() for line in ALLOWED.strip().splitlines())
    return {(start, kind, role): end for start, kind, *roles, end in rows for role in roles}


@pytest.mark.parametrize("kind", MOVING, ids=lambda kind: str(kind.__name__))
def test_every_move_that_is_not_in_the_table_is_refused(kind: type[AnyEvent]) -> None:
    table = allowed()
    for status, role in product(Status, Role):
        complaint = standing_at(status)
        if end := table.get((status, kind.__name__, role)):
            check(complaint, kind, ACTORS[role])
            assert move_of(complaint, kind).after == end
        else:
            with pytest.raises(Refusal, match="refusal-status"):
                check(complaint, kind, ACTORS[role])


def test_every_kind_of_event_is_in_the_table() -> None:
    assert set(MOVES) == set(AnyEvent.__args__)


CLOSABLE = {
    Outcome.CONFIRMED: ({Status.RESOLVED}, {Role.CITIZEN}),
    Outcome.UNCONFIRMED: ({Status.RESOLVED}, {Role.CLOCK}),
    Outcome.UNASKED: ({Status.RESOLVED}, {Role.CLOCK}),
    Outcome.WITHDRAWN: (OPEN, {Role.CITIZEN}),
    Outcome.MERGED: (OPEN, {Role.OFFICER, Role.DESK}),
}


@pytest.mark.parametrize("outcome", Outcome)
def test_each_outcome_has_its_own_door(outcome: Outcome) -> None:
    statuses, roles = CLOSABLE[outcome]
    for status, role in product(Status, Role):
        complaint = standing_at(status)
        if status in statuses and role in roles:
            closed = closing.close(complaint, outcome, by=ACTORS[role], now=MONDAY).complaint
            assert (closed.status, closed.outcome) == (Status.CLOSED, outcome)
            assert closed.closed_at == MONDAY
            assert closed.deadline is None
            assert closed.set_aside is None
        else:
            with pytest.raises(Refusal, match="refusal-status"):
                closing.close(complaint, outcome, by=ACTORS[role], now=MONDAY)


Decide = Callable[[Complaint, Actor], Decision]

LAMPS = DIRECTORY.categories[LAMP]
DECISIONS: list[tuple[type[AnyEvent], Decide]] = [
    (
        Routed,
        lambda c, by: lifecycle.route(
            c, ROADS, by=by, now=MONDAY, terms=TERMS, directory=DIRECTORY
        ),
    ),
    (
        Accepted,
        lambda c, by: lifecycle.accept(c, by=by, now=MONDAY, terms=TERMS, directory=DIRECTORY),
    ),
    (Returned, lambda c, by: lifecycle.give_back(c, "Bukan", by=by, now=MONDAY, terms=TERMS)),
    (
        HandedOn,
        lambda c, by: lifecycle.hand_on(
            c, WATER, "", by=by, now=MONDAY, terms=TERMS, directory=DIRECTORY
        ),
    ),
    (Recalled, lambda c, by: lifecycle.recall(c, by=by, now=MONDAY, terms=TERMS)),
    (Recategorised, lambda c, by: desk.recategorise(c, LAMPS, by=by, now=MONDAY)),
    (
        Asked,
        lambda c, by: dialogue.ask(c, "?", by=by, now=MONDAY, terms=TERMS, directory=DIRECTORY),
    ),
    (
        Answered,
        lambda c, by: dialogue.answer(c, "Ya", by=by, now=MONDAY, terms=TERMS, directory=DIRECTORY),
    ),
    (
        HoldExpired,
        lambda c, _: dialogue.expire_hold(c, now=MONDAY, terms=TERMS, directory=DIRECTORY),
    ),
    (
        Overdue,
        lambda c, _: note_overdue(
            c, now=MONDAY + timedelta(days=90), terms=TERMS, directory=DIRECTORY
        ),
    ),
    (Noted, lambda c, by: dialogue.note(c, "Cek", by=by, now=MONDAY)),
    (Told, lambda c, by: dialogue.tell(c, "Halo", by=by, now=MONDAY)),
    (Added, lambda c, by: dialogue.add(c, "Lagi", by=by, now=MONDAY)),
    (
        Resolved,
        lambda c, by: resolving.resolve(c, "", by=by, now=MONDAY, terms=TERMS, directory=DIRECTORY),
    ),
    (
        Contested,
        lambda c, by: resolving.contest(
            c, Verdict.NO, "", by=by, now=MONDAY, terms=TERMS, directory=DIRECTORY
        ),
    ),
    (
        Reopened,
        lambda c, by: closing.reopen(c, "", by=by, now=MONDAY, terms=TERMS, directory=DIRECTORY),
    ),
    (Archived, lambda c, by: closing.archive(c, "Swasta", "PLN", by=by, now=MONDAY)),
    (Objected, lambda c, by: closing.object_to_archiving(c, "", by=by, now=MONDAY, terms=TERMS)),
]


@pytest.mark.parametrize(("kind", "decide"), DECISIONS, ids=[k.__name__ for k, _ in DECISIONS])
def test_a_decision_keeps_to_the_table_whoever_asks_for_it(
    kind: type[AnyEvent], decide: Decide
) -> None:
    for status, role in product(Status, Role):
        by = CLOCK if kind in (HoldExpired, Overdue) else ACTORS[role]
        complaint = standing_at(status)
        move = move_of(complaint, kind)
        if status in move.before and by.role in move.by:
            decision = decide(complaint, by)
            assert kind in {type(event) for event in decision.events}
            assert decision.read_version == complaint.version
        else:
            with pytest.raises(Refusal):
                decide(complaint, by)


def test_the_other_of_two_who_accept_is_told_who_was_first() -> None:
    with pytest.raises(Refusal) as refusal:
        lifecycle.accept(accepted(), by=ANI, now=MONDAY, terms=TERMS, directory=DIRECTORY)
    assert refusal.value.message == "refusal-already-held"
    assert refusal.value.facts["holder"].person == BUDI.person  # type: ignore[union-attr]  # a name


def test_whoever_holds_it_lets_go_and_only_they() -> None:
    let_go = holding.release(accepted(), by=BUDI, now=MONDAY)
    assert let_go.complaint.holder is None
    assert let_go.complaint.deadline == accepted().deadline
    with pytest.raises(Refusal, match="refusal-not-holder"):
        holding.release(accepted(), by=ANI, now=MONDAY)
    for nobody_holds in (let_go.complaint, routed().complaint):
        with pytest.raises(Refusal, match="refusal-status"):
            holding.release(nobody_holds, by=BUDI, now=MONDAY)
        with pytest.raises(Refusal, match="refusal-status"):
            holding.take_over(nobody_holds, "Cuti", by=ANI, now=MONDAY)


def test_a_colleague_takes_over_with_a_reason() -> None:
    taken = holding.take_over(accepted(), "Cuti", by=ANI, now=MONDAY)
    (event,) = taken.events
    assert isinstance(event, TakenOver)
    assert (taken.complaint.holder, event.former, event.words) == (ANI.person, BUDI.person, "Cuti")
    with pytest.raises(Refusal, match="refusal-yours"):
        holding.take_over(taken.complaint, "Cuti", by=ANI, now=MONDAY)


def test_who_leaves_the_group_holds_nothing() -> None:
    left = holding.leave(accepted(), now=MONDAY)
    (event,) = left.events
    assert isinstance(event, Released)
    assert (left.complaint.holder, event.holder, event.by) == (None, BUDI.person, CLOCK)


def test_an_agency_that_answers_has_accepted_on_the_way() -> None:
    filed = routed().complaint
    asked = dialogue.ask(filed, "?", by=BUDI, now=MONDAY, terms=TERMS, directory=DIRECTORY)
    done = resolving.resolve(filed, "", by=BUDI, now=MONDAY, terms=TERMS, directory=DIRECTORY)
    assert [type(event) for event in asked.events] == [Accepted, Asked]
    assert [type(event) for event in done.events] == [Accepted, Resolved]
    assert done.complaint.holder == BUDI.person


@pytest.mark.parametrize(
    ("files", "is_enough"),
    [
        pytest.param((), False, id="words alone"),
        pytest.param((MediaKind.VOICE,), False, id="a voice message shows nothing"),
        pytest.param((MediaKind.VOICE, MediaKind.PHOTO), True, id="a photo"),
        pytest.param((MediaKind.VIDEO,), True, id="a video"),
    ],
)
def test_where_proof_is_asked_for_a_claim_needs_something_to_see(
    files: tuple[MediaKind, ...], is_enough: bool
) -> None:
    roads = replace(DIRECTORY.categories[ROAD], proof=Need.REQUIRED)
    strict = replace(DIRECTORY, categories={**DIRECTORY.categories, ROAD: roads})
    sent = tuple(Attachment(kind=kind, file_id=kind, unique_id=kind) for kind in files)
    refused = pytest.raises(Refusal, match="refusal-proof-missing")
    with nullcontext() if is_enough else refused:
        resolving.resolve(
            accepted(), "", by=BUDI, now=MONDAY, terms=TERMS, directory=strict, attachments=sent
        )


def test_not_ours_always_goes_to_the_triage_desk() -> None:
    returned = lifecycle.give_back(accepted(), "Jalan desa", by=BUDI, now=MONDAY, terms=TERMS)
    complaint = returned.complaint
    assert (complaint.status, complaint.agency, complaint.holder) == (Status.SUBMITTED, None, None)


SCHOOLS, HEALTH = AgencyId("disdik"), AgencyId("dinkes")
LARGER = replace(
    DIRECTORY,
    agencies={
        **DIRECTORY.agencies,
        SCHOOLS: Agency(id=SCHOOLS, name={"id": "Dinas Pendidikan"}, group=-1003),
        HEALTH: Agency(id=HEALTH, name={"id": "Dinas Kesehatan"}, group=-1004),
    },
)


@pytest.mark.parametrize(
    ("hands", "ends_at", "why"),
    [
        pytest.param([WATER], WATER, "reason-handed-on", id="to another"),
        pytest.param([WATER, SCHOOLS], SCHOOLS, "reason-handed-on", id="and on to a third"),
        pytest.param([WATER, SCHOOLS, HEALTH], None, "reason-moves", id="three moves are enough"),
        pytest.param([WATER, ROADS], None, "reason-had-it", id="back to a desk that had it"),
    ],
)
def test_what_is_handed_on_too_often_goes_to_the_triage_desk(
    hands: list[AgencyId], ends_at: AgencyId | None, why: str
) -> None:
    complaint = accepted()
    for agency in hands:
        complaint = lifecycle.hand_on(
            complaint, agency, "", by=BUDI, now=MONDAY, terms=TERMS, directory=LARGER
        ).complaint
    assert complaint.agency == ends_at
    assert complaint.path == (ROADS, *hands)[: len(hands)]
    assert complaint.reason is not None
    assert complaint.reason.message == why
    kept = accepted().deadline
    assert (complaint.deadline == kept) == (ends_at is not None), "handing on keeps the date"


def test_nobody_hands_on_to_themselves() -> None:
    with pytest.raises(Refusal, match="refusal-has-it"):
        lifecycle.hand_on(
            accepted(), ROADS, "", by=BUDI, now=MONDAY, terms=TERMS, directory=DIRECTORY
        )


def test_the_desk_takes_back_what_an_agency_does_not_answer() -> None:
    recalled = lifecycle.recall(routed().complaint, by=RINA, now=MONDAY, terms=TERMS).complaint
    assert (recalled.status, recalled.agency, recalled.path) == (Status.SUBMITTED, None, (ROADS,))


def test_the_desks_clock_stands_still_while_it_waits_for_the_citizen() -> None:
    waits = submitted().complaint
    asked = dialogue.ask(waits, "?", by=RINA, now=MONDAY, terms=TERMS, directory=DIRECTORY)
    assert asked.complaint.status is Status.ON_HOLD
    assert asked.complaint.set_aside == waits.deadline
    later = MONDAY + timedelta(days=2)
    answered = dialogue.answer(
        asked.complaint, "Di RT 3", by=SITI, now=later, terms=TERMS, directory=DIRECTORY
    )
    resumed, before = answered.complaint.deadline, waits.deadline
    assert answered.complaint.status is Status.SUBMITTED
    assert resumed is not None
    assert before is not None
    assert resumed.due == before.due + timedelta(days=4), "two days, and a weekend between"


def test_what_never_reached_an_agency_is_reopened_at_the_triage_desk() -> None:
    waits = submitted().complaint
    withdrawn = closing.close(waits, Outcome.WITHDRAWN, by=SITI, now=MONDAY).complaint
    reopened = closing.reopen(
        withdrawn, "", by=SITI, now=MONDAY, terms=TERMS, directory=DIRECTORY
    ).complaint
    assert reopened.status is Status.SUBMITTED
    assert reopened.outcome is None
    assert reopened.closed_at is None


def test_reopening_ends_with_its_term() -> None:
    closed = standing_at(Status.CLOSED)
    late = MONDAY + TERMS.reopening * 2
    with pytest.raises(Refusal, match="refusal-reopen-late"):
        closing.reopen(closed, "", by=SITI, now=late, terms=TERMS, directory=DIRECTORY)


def test_an_archiving_can_be_objected_to_once() -> None:
    archived = replace(standing_at(Status.ARCHIVED), objected=True)
    with pytest.raises(Refusal, match="refusal-objected-already"):
        closing.object_to_archiving(archived, "", by=SITI, now=MONDAY, terms=TERMS)


def test_nobody_is_told_once_the_citizen_has_had_their_identity_erased() -> None:
    with pytest.raises(Refusal, match="refusal-nobody-to-tell"):
        dialogue.tell(replace(accepted(), citizen=None), "Halo", by=BUDI, now=MONDAY)


def test_a_question_that_arrives_twice_starts_the_term_once() -> None:
    claimed = resolving.resolve(
        accepted(), "Sudah", by=BUDI, now=MONDAY, terms=TERMS, directory=DIRECTORY
    ).complaint
    first = resolving.question_delivered(claimed, now=MONDAY, terms=TERMS, directory=DIRECTORY)
    again = resolving.question_delivered(
        first.complaint, now=MONDAY, terms=TERMS, directory=DIRECTORY
    )
    assert [type(event) for event in first.events] == [QuestionDelivered]
    assert again.events == ()


def test_filing_says_where_it_went() -> None:
    assert [type(event) for event in submitted().events][-1] is ToTriage
    assert [type(event) for event in routed().events][-1] is Routed
    assert routed(NEW).read_version == 0


def test_closing_keeps_where_it_stood() -> None:
    decision = closing.close(submitted().complaint, Outcome.WITHDRAWN, by=SITI, now=MONDAY)
    event = decision.events[0]
    assert isinstance(event, Closed)
    assert event.before is Status.SUBMITTED
