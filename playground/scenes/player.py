"""Plays stories, one at a time; whoever watches can pause them, hurry them and take over."""

import asyncio
import logging
from contextlib import suppress
from itertools import cycle, islice

from playground.citizen import Citizen
from playground.scenes.play import GOING_ON, Both, Play, Screen, State
from playground.scenes.scene import Hopeless, Scene, Stage
from playground.scenes.scripts import STORIES
from playground.scenes.tempo import Tempo
from playground.scenes.texts import note, texts, told
from playground.telegram import Impossible
from playground.town.living import LivingTown
from playground.town.residents import Residents

log = logging.getLogger(__name__)

GOING_WRONG = {  # what the viewer is told
    TimeoutError: "changed",
    Impossible: "impossible",
    Hopeless: "bot-away",
}


class NotNow(Exception):
    """The player cannot do that now; the note says why, in each language."""

    def __init__(self, why: Both) -> None:
        super().__init__(*why.values())
        self.why = why


class Player:
    """Plays the town's stories."""

    def __init__(self, town: LivingTown, residents: Residents, *, hurry: float = 1.0) -> None:
        self.screen = Screen()
        self._stage = Stage(
            town=town, residents=residents, tempo=Tempo(hurry=hurry), screen=self.screen
        )
        self._task: asyncio.Task[None] | None = None  # None before the first story

    @property
    def play(self) -> Play:
        """The play as it now is."""
        return self.screen.play

    def begin(self, story: str, language: str) -> None:
        """Play a story from its beginning."""
        if self.play.state in GOING_ON:
            raise NotNow(note("busy"))
        self._stage.tempo.set_paused(False)
        self.screen.show(
            story=story,
            language=language,
            state=State.PLAYING,
            step=0,
            steps=len(texts(language).stories[story].captions),
            caption=None,
            acting=None,
            why=None,
        )
        self._task = asyncio.create_task(self._happens(story, language))

    def pause(self) -> None:
        """Stand still."""
        self._goes_on(State.PAUSED)

    def resume(self) -> None:
        """Go on after a pause."""
        self._goes_on(State.PLAYING)

    def set_speed(self, speed: float) -> None:
        """From now on play slower or faster."""
        self._stage.tempo.set_speed(speed)
        self.screen.show(speed=self._stage.tempo.speed)

    async def stop(self) -> None:
        """End the story where it is; from here on the viewer takes over."""
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def ended(self) -> Play:
        """Wait until the story is over, and return what is shown then."""
        if self._task:
            await asyncio.wait([self._task])
        return self.play

    def _goes_on(self, state: State) -> None:
        if self.play.state not in GOING_ON:
            raise NotNow(note("nothing-plays"))
        self._stage.tempo.set_paused(state is State.PAUSED)
        self.screen.show(state=state)

    async def _happens(self, story: str, language: str) -> None:
        end, why = State.ENDED, None
        try:
            await self._plays(story, language)
        except tuple(GOING_WRONG) as trouble:
            end, why = State.FAILED, note(GOING_WRONG[type(trouble)])
            log.info("The story %s ended early: %s", story, trouble)
        except Exception:
            end, why = State.FAILED, note("trouble")
            log.exception("The story %s ended early", story)
        finally:
            self.screen.show(state=end, why=why, acting=None)

    async def _plays(self, story: str, language: str) -> None:
        citizen = self._newcomer(language)
        scene = Scene(self._stage, told=told(story), language=language, citizen=citizen)
        await scene.begins()
        await STORIES[story].script(scene)

    def _newcomer(self, language: str) -> Citizen:
        """Somebody who has never met the bot; after all names, the first one comes again."""
        taken = [resident.person.name for resident in self._stage.residents]
        names = texts(language).citizens
        used = sum(taken.count(name) for name in names)
        name = next(islice(cycle(names), used, None))
        person = self._stage.residents.add(name, language=language).person
        assert isinstance(person, Citizen)
        return person
