"""The bot learns from its own complaints, and keeps only what is better."""

from dataclasses import replace
from datetime import UTC, date
from pathlib import Path

import pytest

from bot.learning import model_file
from bot.learning.lessons import BY_DESK, Verdict, examples_in, learn, told
from bot.learning.training import Example
from domain.closing import close
from domain.complaint import Complaint, Kind, Outcome, Status
from domain.deadlines import Terms
from domain.directory import AgencyId, Category, CategoryId, Directory
from domain.lifecycle import Decision, route, submit
from domain.people import Actor, PersonId, Role
from domain.routing import Choice
from domain.workdays import Calendar
from storage.decisions import KeepDecision
from storage.directory import SaveDirectory
from storage.store import Store
from storage.writer import Change
from tests.learning.examples import NOW, WORDS, invented

SITI, RINA = PersonId(7), PersonId(8)
DPU = AgencyId("dpu")
TERMS = Terms(calendar=Calendar(zone=UTC, is_holiday=lambda day: False))
CATALOGUE = Directory(
    agencies={},
    categories={
        CategoryId(label): Category(id=CategoryId(label), name={"id": label}) for label in WORDS
    },
)


def filed(example: Example, number: int, *, by_desk: bool = False) -> Decision:
    """The complaint that somebody made of these words."""
    complaint = Complaint(
        number=f"KA-{number:05}-X",
        citizen=SITI,
        kind=Kind.GRIEVANCE,
        category=CategoryId(example.label),
        description=example.text,
        place=None,
        happened_on=date(2026, 11, 1),
        status=Status.SUBMITTED,
        agency=None,
        deadline=None,
        submitted_at=example.at,
    )
    choice = Choice(agency=None if by_desk else DPU, reason="reason-category")
    decision = submit(
        complaint, choice, attachments=(), terms=TERMS, directory=CATALOGUE, now=example.at
    )
    if not by_desk:
        return decision
    coordinator = Actor(role=Role.DESK, person=RINA)
    return decision.then(
        route(decision.complaint, DPU, by=coordinator, now=NOW, terms=TERMS, directory=CATALOGUE)
    )


async def keep(store: Store, *decisions: Decision) -> None:
    await store.keep(Change(writes=(SaveDirectory(CATALOGUE), *map(KeepDecision, decisions))))


async def test_only_what_people_let_stand_is_learnt_from(store: Store) -> None:
    stands, decided, waits, gone, erased = invented(5)
    citizen = Actor(role=Role.CITIZEN, person=SITI)
    withdrawn = filed(gone, 4)
    withdrawn = withdrawn.then(close(withdrawn.complaint, Outcome.WITHDRAWN, by=citizen, now=NOW))
    at_desk = filed(waits, 3, by_desk=True)
    at_desk = Decision(
        complaint=replace(at_desk.complaint, agency=None, status=Status.SUBMITTED),
        events=at_desk.events,
    )
    nameless = filed(replace(erased, text=""), 5)
    await keep(
        store, filed(stands, 1), filed(decided, 2, by_desk=True), withdrawn, at_desk, nameless
    )
    found = await examples_in(store)
    assert [(each.text, each.weight) for each in found] == [
        (stands.text, 1.0),
        (decided.text, BY_DESK),
    ]


async def test_a_model_is_taken_when_it_is_better(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "kanal.model"
    examples = invented(240)
    await keep(store, *(filed(each, at) for at, each in enumerate(examples)))
    first = await learn(store, file, NOW)
    assert first.verdict is Verdict.TAKEN
    assert first.fresh > first.keywords
    assert model_file.load(file).examples == 240
    assert any("240" in line for line in told(first))


async def test_what_is_no_better_is_not_kept(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "kanal.model"
    examples = invented(240)
    await keep(store, *(filed(each, at) for at, each in enumerate(examples)))
    await learn(store, file, NOW)
    before = file.read_bytes()
    muddled = [replace(e, label=sorted(WORDS)[n % 3], at=NOW) for n, e in enumerate(invented(400))]
    await keep(store, *(filed(each, 1000 + at) for at, each in enumerate(muddled)))
    second = await learn(store, file, NOW)
    assert second.verdict is Verdict.NO_BETTER
    assert file.read_bytes() == before


@pytest.mark.parametrize("many", [0, 10])
async def test_too_little_changes_nothing(store: Store, tmp_path: Path, many: int) -> None:
    file = tmp_path / "kanal.model"
    await keep(store, *(filed(each, at) for at, each in enumerate(invented(many))))
    learnt = await learn(store, file, NOW)
    assert learnt.verdict is Verdict.TOO_FEW
    assert not file.exists()
    assert list(told(learnt))
