"""The stories themselves, as their people act them. What they say is in `texts`."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import time

from playground.people import KENANGA, MELATI
from playground.reporting import Wishes
from playground.scenes import pictures
from playground.scenes.scene import Scene

MORNING, EVENING = time(9), time(19)


@dataclass(frozen=True, kw_only=True, slots=True)
class Story:
    """One story that can be played."""

    script: Callable[[Scene], Awaitable[None]]
    minutes: float  # at speed 1


async def pothole(scene: Scene) -> None:
    """From photo to closure. The guided tour: it explains the bot's ideas to a newcomer."""
    citizen, officer = scene.citizen, scene.officer("dpu")
    await scene.tells("opens")
    await citizen.starts()
    await scene.tells("reports")
    draft = await citizen.begins(scene.says("report"), photo=pictures.pothole())
    await scene.tells("draft")
    await citizen.pins(MELATI)
    await scene.glances(citizen, await citizen.card())
    await scene.tells("review")
    number = await citizen.files(draft, Wishes(place=MELATI))
    await scene.tells("number")
    await scene.looks(officer, number)
    await scene.tells("card")
    await officer.accepts(number)
    await scene.looks(citizen, number)
    await scene.tells("asks")
    await officer.asks(number, scene.says("question"))
    await scene.looks(citizen, number, "question")
    await scene.tells("answers")
    await citizen.answers(number, scene.says("answer"))
    await scene.looks(officer, number, "answer")
    await scene.tells("next-day")
    await scene.workdays(1, at=MORNING)
    await officer.resolves(number, scene.says("remark"), photo=pictures.patched(), insists=True)
    await scene.looks(citizen, number, "remark")
    await scene.tells("last-word")
    await citizen.confirms(number)
    await scene.tells("end")


async def not_ours(scene: Scene) -> None:
    """The wrong desk gives it back, the coordinators route it anew; one thread for the citizen."""
    citizen, coordinator = scene.citizen, scene.coordinator()
    wrong, right = scene.officer("dlh"), scene.officer("dpu")
    await scene.tells("reports")
    number = await citizen.reports(scene.says("report"), at=KENANGA, photo=pictures.rubbish())
    await scene.looks(wrong, number)
    await scene.tells("returns")
    await wrong.returns(number, scene.says("reason"))
    await scene.looks(citizen, number, "reason")
    await scene.tells("told")
    await scene.looks(coordinator, number, "reason")
    await scene.tells("routes")
    await coordinator.routes(number, to="dpu")
    await scene.looks(citizen, number)
    await scene.tells("one-thread")
    await scene.looks(right, number)
    await scene.tells("writes")
    await right.accepts(number)
    await right.tells(number, scene.says("news"))
    await scene.looks(citizen, number, "news")
    await scene.tells("end")


async def reopened(scene: Scene) -> None:
    """It was said to be done, but it is not: contested, repaired and confirmed."""
    citizen, officer = scene.citizen, scene.officer("dpu")
    await scene.tells("reports")
    number = await citizen.reports(scene.says("report"), at=KENANGA, photo=pictures.dark_lamp())
    await scene.tells("claims")
    await officer.resolves(number, scene.says("claim"))
    await scene.looks(citizen, number, "claim")
    await scene.tells("evening")
    await scene.workdays(0, at=EVENING)
    await scene.tells("contests")
    await citizen.contests(number, scene.says("objection"))
    await scene.looks(officer, number, "objection")
    await scene.tells("repairs")
    await scene.workdays(1, at=EVENING)
    await officer.resolves(number, scene.says("repair"), photo=pictures.lit_lamp(), insists=True)
    await scene.looks(citizen, number, "repair")
    await scene.tells("confirms")
    await citizen.confirms(number)
    await scene.tells("end")


async def silence(scene: Scene) -> None:
    """Nobody answers whether it is done: closed in the end, and honestly called unconfirmed."""
    citizen, officer = scene.citizen, scene.officer("dlh")
    await scene.tells("reports")
    number = await citizen.reports(scene.says("report"), at=KENANGA, photo=pictures.branch())
    await scene.tells("claims")
    await officer.resolves(number, scene.says("claim"))
    await scene.looks(citizen, number, "claim")
    await scene.tells("waits")
    await scene.workdays(10, at=MORNING)
    await scene.tells("last-day")
    await scene.workdays(1, at=MORNING)
    await scene.looks(citizen, number, "closing")
    await scene.tells("closed")
    await scene.looks(officer, number)
    await scene.tells("end")


async def corruption(scene: Scene) -> None:
    """A sensitive report: confidential by itself, for the inspectorate only."""
    citizen, inspector = scene.citizen, scene.officer("inspektorat")
    await scene.tells("reports")
    draft = await citizen.begins(scene.says("report"))
    await scene.tells("draft")
    wishes = Wishes(placeless=True, answer=scene.says("office"))
    await citizen.completes(draft, wishes)
    await scene.glances(citizen, await citizen.card())
    await scene.tells("review")
    number = await citizen.files(draft, wishes)
    await scene.looks(inspector, number)
    await scene.tells("card")
    await scene.glances(scene.officer("dukcapil"))
    await scene.tells("others")
    await inspector.accepts(number)
    await inspector.asks(number, scene.says("question"))
    await scene.looks(citizen, number, "question")
    await scene.tells("answers")
    await citizen.answers(number, scene.says("answer"))
    await scene.looks(inspector, number, "answer")
    await scene.tells("end")


STORIES: dict[str, Story] = {
    "pothole": Story(script=pothole, minutes=2.5),
    "not-ours": Story(script=not_ours, minutes=2),
    "reopened": Story(script=reopened, minutes=2),
    "silence": Story(script=silence, minutes=1.5),
    "corruption": Story(script=corruption, minutes=2),
}
