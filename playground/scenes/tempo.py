"""How fast a story is played: rests that can be hurried, and that last while the story is paused."""

from playground.clock import TownClock

SLOWEST, FASTEST = 0.5, 4.0
CAPTION_SPEED = 18  # letters a second: an explanation is read in peace
MESSAGE_SPEED = 40  # letters a second: what the bot writes is skimmed
CAPTION_AT_LEAST, CAPTION_AT_MOST = 3.0, 10.0  # seconds
MESSAGE_AT_MOST = 4.0  # seconds


class Tempo:
    """The story's own clock. It stands still while the story is paused."""

    def __init__(self, *, hurry: float = 1.0) -> None:
        self._hurry = hurry  # how many seconds pass in the story in one of ours, at speed 1
        self._clock = TownClock(rate=hurry)
        self.speed = 1.0
        self.paused = False

    def set_speed(self, speed: float) -> None:
        """Go on at another speed, within what can be watched."""
        self.speed = min(max(speed, SLOWEST), FASTEST)
        self._turn()

    def set_paused(self, paused: bool) -> None:
        """Stand still, or go on."""
        self.paused = paused
        self._turn()

    async def rest(self, seconds: float) -> None:
        """Let that much of the story's time pass."""
        await self._clock.sleep(seconds)

    def _turn(self) -> None:
        self._clock.set_rate(0.0 if self.paused else self._hurry * self.speed)


def caption_time(caption: str) -> float:
    """How long somebody needs to read an explanation."""
    return min(max(len(caption) / CAPTION_SPEED, CAPTION_AT_LEAST), CAPTION_AT_MOST)


def message_time(text: str) -> float:
    """How long somebody needs to see what the bot has written."""
    return min(len(text) / MESSAGE_SPEED, MESSAGE_AT_MOST)
