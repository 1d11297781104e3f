"""The stories themselves, as their people act them. What they say is in `texts`."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import time

from playground.citizen import Wishes
from playground.people import MELATI
from playground.scenes import pictures
from playground.scenes.scene import Scene

Script = Callable[[Scene], Awaitable[str]]
"""Plays a story; returns the number of the complaint that it was about."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Story:
    """One story that can be played."""

    script: Script
    minutes: float  # at speed 1


async def pothole(scene: Scene) -> str:
    """From photo to closure. The guided tour: it explains the bot's ideas to a newcomer."""
    citizen, officer = scene.citizen, scene.officer("dpu")
    await scene.tells("opens")
    await citizen.starts()
    await scene.tells("reports")
    draft = await citizen.begins(scene.says("report"), photo=pictures.pothole())
    await scene.tells("draft")
    await citizen.pins(MELATI)
    await scene.tells("review")
    number = await citizen.files(draft, Wishes(place=MELATI))
    await scene.tells("number")
    await scene.looks(officer, number)
    await scene.tells("card")
    await officer.accepts(number)
    await scene.looks(citizen, number)
    await scene.tells("asks")
    await officer.asks(number, scene.says("question"))
    await scene.looks(citizen, scene.says("question"))
    await scene.tells("answers")
    await citizen.answers(number, scene.says("answer"))
    await scene.looks(officer, scene.says("answer"))
    await scene.tells("next-day")
    await scene.workdays(1, at=time(10))
    await officer.resolves(number, scene.says("remark"), photo=pictures.patched())
    await scene.looks(citizen, scene.says("remark"))
    await scene.tells("last-word")
    await citizen.confirms(number)
    await scene.tells("end")
    return number


STORIES: Mapping[str, Story] = {
    "pothole": Story(script=pothole, minutes=2.5),
}
