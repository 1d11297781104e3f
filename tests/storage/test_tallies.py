"""The roll-up says what history says: after any walks, with crashes between, and when made anew."""

import asyncio
from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random
from typing import ClassVar

import pytest
from sqlalchemy import Connection, select

from domain import merging
from domain.complaint import Complaint
from domain.events import AnyEvent
from domain.lifecycle import Decision
from domain.measures import EVERYBODY, NO_DAY, Measure, Tally
from domain.refusal import Refusal
from domain.statistics import numbers
from storage import complaints, tables
from storage.decisions import KeepDecision
from storage.erasures import EraseCitizen, EraseWords
from storage.seal import Seal
from storage.store import Store
from storage.tallies import SIZED, CountAnew, counted, keep_counting_in, ratings, sums
from storage.writer import NOBODY, Change, MovedOn, Topic
from tests.domain.counting import direct_count
from tests.domain.samples import (
    BUDI,
    DIRECTORY,
    JAKARTA,
    MONDAY,
    NEW,
    ROADS,
    SITI,
    TERMS,
    WATER,
    routed,
)
from tests.domain.samples import submitted as waiting
from tests.domain.test_walks import Step, steps

COMPLAINTS, STEPS = 80, 2000
OFTEN = ("route", "accept", "resolve", "silence", "confirm", "overdue", "reopen")
NUMBERS = [f"KA-{n:05}-0" for n in range(COMPLAINTS)]


async def test_numbers_equal_a_direct_count_over_history(store: Store) -> None:
    random = Random(8)
    town = [first(random, number) for number in NUMBERS]
    await asyncio.gather(*(kept(store, decision) for decision in town))
    current = {decision.complaint.number: decision.complaint for decision in town}
    for nth in range(STEPS):
        number = random.choice(NUMBERS)
        decision = tried(random, current[number], current, nth // 50)
        if decision is None or not decision.events:
            continue
        await kept(store, decision)
        current[number] = decision.complaint
        with pytest.raises(MovedOn):  # the same again, by somebody who read it before
            await kept(store, decision)
    assert SITI.person is not None
    await store.keep(Change((EraseWords(SITI.person), EraseCitizen(SITI.person))))

    found = await rolled_up(store)
    assert found == direct_count([await as_kept(store, number) for number in NUMBERS])
    seen = {each.measure for each in found}
    assert set(Measure) - seen == set(), "the walks lead everywhere"
    await read_back(store, found)
    await store.keep(Change((CountAnew("Asia/Jakarta"),)))
    assert await rolled_up(store) == found


async def test_a_database_from_before_is_counted_when_the_bot_starts(store: Store) -> None:
    await kept(store, routed())
    await store.keep(Change((ForgetTallies(),)))
    assert await keep_counting_in(store, "Asia/Jakarta")
    assert not await keep_counting_in(store, "Asia/Jakarta"), "once is enough"
    today = MONDAY.date()
    for agency in (EVERYBODY, ROADS):
        assert dict(await counted(store, agency, today, today)) == {
            Tally(NO_DAY, agency, Measure.OPEN): 1,
            Tally(today, agency, Measure.RECEIVED): 1,
        }
    assert await counted(store, WATER, today, today) == []
    assert await keep_counting_in(store, "Asia/Jayapura"), "other days, other numbers"


async def read_back(store: Store, found: Counter[Tally]) -> None:
    """What is read for people is what was counted."""
    first, last = MONDAY.date() + timedelta(days=5), MONDAY.date() + timedelta(days=30)
    read = await sums(store, (ROADS, WATER), first, last)
    rated = await ratings(store, (ROADS, WATER), first, last)
    for agency in (ROADS, WATER):
        own = Counter[Measure]()
        sizes = Counter[tuple[Measure, int]]()
        for each, times in found.items():
            if each.agency == agency and (first <= each.day <= last or each.day == NO_DAY):
                if each.measure in SIZED:
                    sizes[each.measure, each.size] += times
                else:
                    own[each.measure] += times
        assert read[agency] == own
        told = await counted(store, agency, first, last)
        assert rated.get(agency) == numbers(told, until=last, agency=agency).satisfaction
        assert {(t.measure, t.size): n for t, n in told if t.measure in SIZED} == sizes


@dataclass(frozen=True, slots=True)
class ForgetTallies:
    """As if nothing had ever been counted."""

    wakes: ClassVar[frozenset[Topic]] = NOBODY

    def apply(self, on: Connection, seal: Seal) -> None:
        """Empty the table."""
        on.execute(tables.tally.delete())


def first(random: Random, number: str) -> Decision:
    """A complaint comes in."""
    return random.choice([waiting, routed])(replace(NEW, number=number))


def tried(
    random: Random, complaint: Complaint, others: dict[str, Complaint], day: int
) -> Decision | None:
    """Something that somebody does on this day; None when it is refused."""
    now = MONDAY + timedelta(days=day, hours=random.randrange(24))
    ways: dict[str, Step] = steps(day) | {
        "merge": lambda c: merging.merge(
            c, others[random.choice(NUMBERS)], by=BUDI, now=now, directory=DIRECTORY
        ),
        "unmerge": lambda c: merging.unmerge(c, by=BUDI, now=now, terms=TERMS, directory=DIRECTORY),
    }
    try:
        return ways[random.choice([*sorted(ways), *OFTEN, *OFTEN])](complaint)
    except Refusal:
        return None


async def kept(store: Store, decision: Decision) -> None:
    await store.keep(Change((KeepDecision(decision, JAKARTA),)))


async def as_kept(store: Store, number: str) -> tuple[Complaint, list[AnyEvent]]:
    complaint = await complaints.find(store, number)
    assert complaint is not None
    return complaint, await complaints.history(store, number)


async def rolled_up(store: Store) -> Counter[Tally]:
    """All there is in the table."""
    rows = await store.read(lambda on: on.execute(select(tables.tally)).all())
    return Counter(
        {Tally(r.day, r.agency, Measure(r.measure), r.size): r.times for r in rows if r.times}
    )
