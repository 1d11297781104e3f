"""Killing the bot at random moments of a busy time, and counting what that cost.

`python -m playground.crash --kills 1000`. Nothing may be lost and nothing may happen twice. Only a
message may be repeated, and only if Telegram had taken it before the bot could write that down; and
only a press may go unanswered that was waiting for its answer when the bot was killed.
"""

import argparse
import asyncio
import itertools
import math
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from playground.agenda import Agenda
from playground.audit import Findings, audit
from playground.cases import INVENTED, category_of, directory_of, invented
from playground.clock import TownClock
from playground.people import BREATH
from playground.process import BotProcess, in_a_process
from playground.stories import Cast, Story
from playground.telegram.journal import Call
from playground.town.living import LivingTown
from playground.unrecorded import unrecorded

LABELS = list(dict.fromkeys(label for label, _ in INVENTED))
START = datetime(2026, 11, 16, 2, 0, tzinfo=UTC)  # a Monday
RATE = 20.0  # a press that waits 150 seconds of the town for its bot must not be forgotten
CROWD = 16  # stories at the same time
STILLBORN = 0.1  # of the bots are killed while they are starting ...
STARTING = 0.4  # ... within so many seconds of ours; the others come to work
LIVES = 0.6  # seconds of ours that they have for it at most; or else as long as it took to come
ANSWERS = "answerCallbackQuery"
POLLS = "deleteWebhook"  # what it says before it asks for updates
PATIENCE = 30.0  # seconds that people wait for a bot that is not killed any more


@dataclass(kw_only=True, slots=True)
class Toll:
    """What was on its way when the bot was killed, and may show."""

    unrecorded: int = 0  # messages that were taken, but not yet written down
    pressed: set[str] = field(default_factory=set)  # the presses that no bot had answered


@dataclass(kw_only=True, slots=True)
class Damage:
    """What a row of kills has cost."""

    kills: int
    findings: Findings
    repeated: int  # messages that came twice
    ignored: set[str]  # presses that a bot which was not killed has never answered
    toll: Toll

    @property
    def is_none(self) -> bool:
        """Whether everything is as promised."""
        return not (self.findings.faults or self.ignored) and self.repeated <= self.toll.unrecorded


async def crash(folder: Path, *, kills: int, seed: int = 1) -> Damage:
    """Kill the bot that often while stories go on; then let them end, and look at everything."""
    log = folder / "kanal.log"
    town = LivingTown(
        directory=directory_of(LABELS),
        clock=TownClock(START, rate=RATE),
        seed=seed,
        folder=folder,
        hire=in_a_process(log),
        patience=PATIENCE,
    )
    async with town:
        crowd = Crowd(town, seed=seed)
        async with asyncio.TaskGroup() as group:
            group.create_task(crowd.lives())
            killing = group.create_task(kill_again_and_again(town, kills, random.Random(seed)))
            killing.add_done_callback(lambda _: crowd.comes_to_an_end())
        await town.weeks_pass()
        findings = await audit(town, [story.filed for story in crowd.stories], log)
    return Damage(
        kills=kills,
        findings=findings,
        repeated=sum(repeated(sends(town)).values()),
        ignored=unanswered(town) - killing.result().pressed,
        toll=killing.result(),
    )


async def kill_again_and_again(town: LivingTown, kills: int, chance: random.Random) -> Toll:
    """Kill and start the bot; returns what was on its way each time."""
    assert isinstance(town.resident, BotProcess)
    bot, toll, seen, began = town.resident, Toll(), 0, time.monotonic()
    for _ in range(kills):
        if chance.random() < STILLBORN:
            await asyncio.sleep(chance.uniform(0, STARTING))
        else:
            await comes_to_work(town, after=seen)
            took = time.monotonic() - began
            await asyncio.sleep(chance.uniform(0, max(LIVES, took)))
        await bot.kill()
        await town.api.is_left()
        calls = list(town.telegram.journal)
        toll.unrecorded += await unrecorded(town, _sends(calls[seen:]))
        toll.pressed |= unanswered(town)
        seen, began = len(calls), time.monotonic()
        await bot.start()
    return toll


async def comes_to_work(town: LivingTown, *, after: int) -> None:
    """Wait until the bot is about to ask for updates, some time after so many calls."""
    journal = town.telegram.journal
    while not any(call.method == POLLS for call in itertools.islice(journal, after, None)):
        await town.clock.sleep(BREATH)


class Crowd:
    """Keeps so many stories going until it is told to come to an end."""

    def __init__(self, town: LivingTown, *, seed: int) -> None:
        self.stories: list[Story] = []
        self._town = town
        self._seed = seed
        self._agenda = Agenda(town.clock)
        coordinator = town.coordinator("Rina")
        self._casts = {
            label: Cast(
                town=town,
                agenda=self._agenda,
                officer=town.officer(f"Petugas {number}", of=label),
                coordinator=coordinator,
                agency=f"desk-{number}",
            )
            for number, label in enumerate(LABELS)
        }
        self._ends_at = math.inf  # in the loop's time
        town.hopes = self._hopes

    async def lives(self) -> None:
        """Story upon story, until the end."""
        await self._agenda.play(self._one_after_another(number) for number in range(CROWD))

    def comes_to_an_end(self) -> None:
        """No new story begins, and nobody waits much longer."""
        self._ends_at = asyncio.get_running_loop().time()

    async def _one_after_another(self, number: int) -> None:
        while self._ends_at == math.inf:
            await self._new_story().happens()

    async def _hopes(self) -> bool:
        """Whoever waits goes on as long as the bot is being killed, and then for a while."""
        return asyncio.get_running_loop().time() < self._ends_at + PATIENCE

    def _new_story(self) -> Story:
        number = len(self.stories) + 1
        (case,) = invented(1, seed=self._seed * 1_000_003 + number, start=self._town.clock.now())
        story = Story(
            case,
            number,
            self._casts[case.label],
            seed=self._seed,
            category=category_of(LABELS.index(case.label)),
            plain=True,
        )
        self.stories.append(story)
        return story


def sends(town: LivingTown) -> list[Call]:
    """The calls that put a new message into a chat, in their order."""
    return _sends(town.telegram.journal)


def _sends(calls: Iterable[Call]) -> list[Call]:
    return [call for call in calls if call.accepted and call.method.startswith("send")]


def unanswered(town: LivingTown) -> set[str]:
    """The presses that no bot has tried to answer; Telegram may have refused a late answer."""
    tried = {call.params["callback_query_id"] for call in town.telegram.journal.of(ANSWERS)}
    return town.telegram.presses.keys() - tried


def repeated(calls: list[Call]) -> Counter[tuple[str, ...]]:
    """Which messages came more than once, and how many times too often."""
    times = Counter(tuple(_looks(call)) for call in calls)
    return Counter({looks: count - 1 for looks, count in times.items() if count > 1})


def _looks(call: Call) -> Iterator[str]:
    yield call.method
    yield from (f"{name}={call.params[name]}" for name in sorted(call.params))


def main() -> int:
    """Kill the bot as often as asked, and print what it cost."""
    parser = argparse.ArgumentParser(prog="make crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kanal-crash-") as folder:
        damage = asyncio.run(crash(Path(folder), kills=asked.kills, seed=asked.seed))
    print(f"{damage.kills} kills, {damage.findings.filed} complaints")
    print(f"{damage.repeated} messages came twice; {damage.toll.unrecorded} could have")
    print(f"{len(damage.ignored)} presses were ignored")
    for fault in damage.findings.faults:
        print(f"! {fault}")
    return 0 if damage.is_none else 1


if __name__ == "__main__":
    sys.exit(main())
