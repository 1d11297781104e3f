"""Killing the bot at random moments of a busy time, and counting what that cost.

`python -m playground.crash --kills 1000`. Nothing may be lost and nothing may happen twice. Only a
message may be repeated, and only if Telegram had taken it before the bot could write that down.
"""

import argparse
import asyncio
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from playground.agenda import Agenda
from playground.audit import Findings, audit
from playground.cases import Case, invented
from playground.clock import TownClock
from playground.process import BotProcess, in_a_process
from playground.stories import Cast, Story
from playground.telegram.journal import Call
from playground.town import sukamaju
from playground.town.living import LivingTown
from playground.unrecorded import unrecorded

START = datetime(2026, 11, 16, 2, 0, tzinfo=UTC)  # a Monday
RATE = 20.0  # a press that waits 150 seconds of the town for its bot must not be forgotten
CROWD = 16  # stories at the same time
LIVES = (0.02, 0.9)  # seconds of ours that a bot is left alone
PATIENCE = 60.0  # seconds that people wait for a bot that keeps dying


@dataclass(kw_only=True, slots=True)
class Damage:
    """What a row of kills has cost."""

    kills: int
    findings: Findings
    repeated: int  # messages that came twice
    unrecorded: int  # messages that were taken, but not yet written down, when the bot was killed

    @property
    def is_none(self) -> bool:
        """Whether everything is as promised."""
        return not self.findings.faults and self.repeated <= self.unrecorded


async def crash(folder: Path, *, kills: int, seed: int = 1) -> Damage:
    """Kill the bot that often while stories go on; then let them end, and look at everything."""
    log = folder / "kanal.log"
    town = LivingTown(
        directory=sukamaju(),
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
        unrecorded=killing.result(),
    )


async def kill_again_and_again(town: LivingTown, kills: int, chance: random.Random) -> int:
    """Kill and start the bot; returns how many messages were taken but not yet written down."""
    assert isinstance(town.resident, BotProcess)
    bot, gone, since = town.resident, 0, 0
    for _ in range(kills):
        await asyncio.sleep(chance.uniform(*LIVES))
        await bot.kill()
        calls = sends(town)
        gone += await unrecorded(town, calls[since:])
        since = len(calls)
        await bot.start()
    return gone


class Crowd:
    """Keeps so many stories going until it is told to come to an end."""

    def __init__(self, town: LivingTown, *, seed: int) -> None:
        self.stories: list[Story] = []
        self._town = town
        self._seed = seed
        self._agenda = Agenda(town.clock)
        self._coordinator = town.coordinator("Rina")
        self._officers = {id_: town.officer(f"Petugas {id_}", of=id_) for id_ in town.groups}
        self._at_an_end = False

    async def lives(self) -> None:
        """Story upon story, until the end."""
        await self._agenda.play(self._one_after_another(number) for number in range(CROWD))

    def comes_to_an_end(self) -> None:
        """No new story begins."""
        self._at_an_end = True

    async def _one_after_another(self, number: int) -> None:
        while not self._at_an_end:
            await self._new_story().happens()

    def _new_story(self) -> Story:
        number = len(self.stories) + 1
        (case,) = invented(1, seed=self._seed * 1_000_003 + number, start=self._town.clock.now())
        story = Story(case, number, self._cast(case), seed=self._seed, plain=True)
        self.stories.append(story)
        return story

    def _cast(self, case: Case) -> Cast:
        agency = next(
            agency for agency in self._town.directory.agencies.values()
            if agency.name["id"] == case.label
        )  # fmt: skip
        return Cast(
            town=self._town,
            agenda=self._agenda,
            officer=self._officers[agency.id],
            coordinator=self._coordinator,
            agency=agency.id,
        )


def sends(town: LivingTown) -> list[Call]:
    """The calls that put a new message into a chat, in their order."""
    return [call for call in town.telegram.journal.accepted() if call.method.startswith("send")]


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
    print(f"{damage.repeated} messages came twice; {damage.unrecorded} could have")
    for fault in damage.findings.faults:
        print(f"! {fault}")
    return 0 if damage.is_none else 1


if __name__ == "__main__":
    sys.exit(main())
