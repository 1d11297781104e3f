"""One complaint of the year: the desk takes as long as it really took, or longer, or for ever."""

import random
from datetime import timedelta
from functools import lru_cache
from io import BytesIO

from PIL import Image

from playground.citizen import Citizen
from playground.stories import Story

# Of a hundred desks, so many ...
LATE = 8  # ... answer only when their time is over
NEVER = 3  # ... do not answer at all
REUSING = 10  # ... prove what they did with a picture that they have shown before
PROVING = 40  # ... show a picture of their own

USUAL = timedelta(hours=8)  # where the file does not tell how long it took
OVER = timedelta(days=20)  # more than five working days and all holidays among them


class LivedStory(Story):
    """Goes as such a complaint went in life."""

    async def _goes_on(self, citizen: Citizen, number: str) -> None:
        """Of some, nothing is ever heard again."""
        if not self._chosen(NEVER):
            await super()._goes_on(citizen, number)

    async def _until_accepted(self) -> None:
        after = self._case.answered_after or USUAL
        await self._cast.agenda.pause(OVER if self._chosen(LATE) else after)

    def _proof(self, number: str) -> bytes | None:
        if self._chosen(REUSING):
            return picture("")
        return picture(number) if self._chosen(PROVING) else None


@lru_cache
def picture(of: str) -> bytes:
    """A picture that looks like no other."""
    chance, out = random.Random(of), BytesIO()
    spots = Image.frombytes("RGB", (8, 6), chance.randbytes(3 * 8 * 6))
    spots.resize((640, 480), Image.Resampling.BICUBIC).save(out, "JPEG")
    return out.getvalue()
