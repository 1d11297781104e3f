"""Playing real complaints through the whole way, and counting what became of them."""

import sys
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

from playground.agenda import Agenda
from playground.audit import Findings, audit
from playground.cases import Case, category_of, directory_of
from playground.clock import TownClock
from playground.process import in_a_process
from playground.stories import Cast, Story, first_moment
from playground.town.living import LivingTown

RATE = 60.0  # a minute of the town in a second of ours, while anybody is busy
FAULTS_SHOWN = 20

S = TypeVar("S", bound=Story)


async def _nothing() -> None:
    """Nothing else happens when a story has ended."""


async def replay(cases: list[Case], folder: Path, *, seed: int = 1) -> bool:
    """Play the complaints and print what became of them; False if anything is not as it should."""
    clock = TownClock(first_moment(cases), rate=RATE)
    directory = directory_of(case.label for case in cases)
    log = folder / "kanal.log"
    town = LivingTown(
        directory=directory, clock=clock, seed=seed, folder=folder, hire=in_a_process(log)
    )
    async with town:
        stories = await play(town, cases, seed=seed)
        await town.weeks_pass()
        findings = await audit(town, [story.filed for story in stories], log)
    show(findings)
    return not findings.faults


async def play(town: LivingTown, cases: list[Case], *, seed: int) -> list[Story]:
    """Let all of them happen, each with the officer of its label."""
    agenda = Agenda(town.clock)
    stories = stories_of(cases, town, agenda, Story, seed=seed)
    progress = Progress(len(stories))
    await agenda.play(progress.watched(story) for story in stories)
    return stories


def stories_of(
    cases: list[Case], town: LivingTown, agenda: Agenda, kind: type[S], *, seed: int
) -> list[S]:
    """One story for each, with an officer for each label and one coordinator for all."""
    labels = list(dict.fromkeys(case.label for case in cases))
    coordinator = town.coordinator("Rina Koordinator")
    casts = {
        label: Cast(
            town=town,
            agenda=agenda,
            officer=town.officer(f"Petugas {number}", of=label),
            coordinator=coordinator,
            agency=f"desk-{number}",
        )
        for number, label in enumerate(labels)
    }
    return [
        kind(
            case,
            number,
            casts[case.label],
            category=category_of(labels.index(case.label)),
            seed=seed,
        )
        for number, case in enumerate(cases, 1)
    ]


class Progress:
    """One line that tells how far the replay is, on a terminal."""

    def __init__(self, all_of_them: int, on_end: Callable[[], Awaitable[None]] = _nothing) -> None:
        self._all = all_of_them
        self._on_end = on_end
        self._ended = 0

    async def watched(self, story: Story) -> None:
        """Let a story happen, and count it."""
        await story.happens()
        self._ended += 1
        if sys.stderr.isatty():
            end = "\n" if self._ended == self._all else ""
            print(f"\r{self._ended} / {self._all}", end=end, file=sys.stderr, flush=True)
        await self._on_end()


def show(findings: Findings) -> None:
    """Print the table."""
    rows: list[tuple[str, object]] = [
        ("filed", findings.filed),
        ("given a number", findings.numbers),
        ("messages", findings.messages),
        ("faults", len(findings.faults)),
    ]
    print()
    _table("what", rows)
    _table("status", _sorted(findings.statuses))
    _table("desk", _sorted(findings.desks))
    for fault in findings.faults[:FAULTS_SHOWN]:
        print(f"! {fault}")
    if (more := len(findings.faults) - FAULTS_SHOWN) > 0:
        print(f"! ... and {more} more")


def _sorted(counted: Counter[str]) -> list[tuple[str, object]]:
    return [*counted.most_common(), ("all", counted.total())]


def _table(head: str, rows: list[tuple[str, object]]) -> None:
    width = max(len(name) for name, _ in [(head, ""), *rows])
    print(f"{head:<{width}}  {'number':>7}")
    for name, count in rows:
        print(f"{name:<{width}}  {count!s:>7}")
    print()
