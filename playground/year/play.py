"""The whole year: its people, its almanac, and what was counted at its end."""

from pathlib import Path

from playground.agenda import Agenda
from playground.audit import audit
from playground.cases import Case, directory_of
from playground.clock import TownClock
from playground.process import in_a_process
from playground.replay import Progress, show, stories_of
from playground.stories import first_moment
from playground.town.living import LivingTown
from playground.year.calendar import Almanac
from playground.year.punctual import unpunctual
from playground.year.story import LivedStory

RATE = 60.0  # seconds of the town in one of ours, while anybody is busy and nothing is due
PATIENCE = 60.0  # seconds of ours that people wait for a bot that is being killed


async def a_year(cases: list[Case], folder: Path, *, seed: int, kills: int) -> bool:
    """Play the year; False if anything is not as it should be."""
    log = folder / "kanal.log"
    town = LivingTown(
        directory=directory_of(case.label for case in cases),
        clock=TownClock(first_moment(cases), rate=RATE),
        seed=seed,
        folder=folder,
        hire=in_a_process(log),
        patience=PATIENCE,
    )
    async with town:
        almanac = Almanac(town, kills=kills, moments=len(cases), seed=seed)
        agenda = Agenda(town.clock, on_the_way=almanac.stops)
        stories = stories_of(cases, town, agenda, LivedStory, seed=seed)
        progress = Progress(len(stories), on_end=almanac.passes)
        async with almanac.paces():
            await agenda.play(progress.watched(story) for story in stories)
            await almanac.weeks_pass()
        filed = [story.filed for story in stories]
        findings = await audit(town, filed, log)
        findings.faults += await unpunctual(town, filed)
    show(findings)
    print(f"The bot was killed {almanac.killed} times.")
    return not findings.faults
