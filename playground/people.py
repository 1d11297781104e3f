"""People of the town. They read what the bot wrote to them, press its buttons and write back.

Nothing here waits by the clock: everybody looks at their chat, and looks again when it changes.
"""

from collections.abc import Awaitable, Callable, Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from io import BytesIO
from typing import TypeVar

from PIL import Image

from playground.telegram import Chat, Message, Press, Telegram, User
from playground.telegram.shapes import Json

T = TypeVar("T")

MELATI = (-6.9034, 107.6181)  # the corner of Jalan Melati, near the market
KENANGA = (-6.9101, 107.6092)  # Jalan Kenanga, near the park
TEXT_LIMIT = 4096  # Telegram's; longer texts are sent as several messages
BREATH = 0.5  # seconds of the town between two looks at what has no sign of its own
PATIENCE = 30.0  # seconds of the machine; on a busy one everything takes longer


Found = tuple[Message, Json]
"""A message, and what to do about it: a button of it to press, or a text to write."""


class Deed(StrEnum):
    """What somebody is seen doing."""

    LOOKING = "looking"
    TYPING = "typing"  # or choosing a photo, or a place on the map
    PRESSING = "pressing"


Before = Callable[[Deed, Message | None], Awaitable[None]]
"""Called with what somebody is about to do, and the message that they look at, if it is one."""


async def _at_once(_: Deed, __: Message | None) -> None:
    """Whoever is not watched takes no time."""


async def no_longer() -> bool:
    """Whoever is not told otherwise does not wait beyond their patience."""
    return False


class Person:
    """Somebody in front of one chat with the bot."""

    def __init__(self, telegram: Telegram, user: User, chat: Chat) -> None:
        self.telegram = telegram
        self.user = user
        self.chat = chat
        self.patience = PATIENCE
        self.on_press: Callable[[str, Chat, str], None] = lambda *_: None  # the transcript listens
        self.before: Before = _at_once  # they do something
        self.hopes: Callable[[], Awaitable[bool]] = no_longer  # whether to wait once more

    @property
    def name(self) -> str:
        """The name that Telegram shows."""
        return self.user.name

    def sees(self) -> list[Message]:
        """What the bot has written here, oldest first, as it stands now."""
        return [message for message in self.telegram.history(self.chat) if message.bot]

    def heard(self, words: str) -> bool:
        """Whether something that the bot wrote here holds these words."""
        return any(words in message.text for message in self.sees())

    async def hears(self, words: str, *, times: int = 1) -> Message:
        """Wait until the bot has written these words here (in so many messages)."""

        def look() -> Message | None:
            found = [message for message in self.sees() if words in message.text]
            return found[-1] if len(found) >= times else None

        return await self.waits_for(look, what=f"{words!r}")

    def says(self, text: str, *, reply_to: Message | None = None) -> list[Message]:
        """Write something; what is too long for one message goes into several."""
        return [
            self.telegram.send_text(self.chat, self.user, part, reply_to=reply_to)
            for part in parts(text)
        ]

    async def writes(self, text: str, *, reply_to: Message | None = None) -> Message:
        """Take the time to write something."""
        await self.before(Deed.TYPING, reply_to)
        return self.says(text, reply_to=reply_to)[-1]

    async def taps(self, button: str, number: str = "") -> str:
        """Press the newest button with this label or verb, and read the note that answers it."""
        press = await self.presses(button, number)
        answer = await press.answered(self.patience)
        return answer.text

    async def presses(self, button: str, number: str = "") -> Press:
        """Press the newest button with this label or verb as soon as it is there."""
        message, found = await self.turns_to(
            lambda: self.finds(button, number), what=f"button {button!r} {number}"
        )
        return self.press(message, found)

    def press(self, message: Message, button: Json) -> Press:
        """Press this button of this message, and again if Telegram forgets that they did."""
        self.on_press(self.name, self.chat, button["text"])
        words: str = button.get("callback_data") or button["text"]
        press = self.telegram.press(self.user, message, words)
        press.on_expiry = lambda: self.telegram.press_again(press)
        return press

    def finds(self, button: str, number: str = "") -> Found | None:
        """The newest button with this verb or, failing that, label (of the complaint's number)."""
        offered = [
            (message, candidate)
            for message in reversed(self.sees())
            for candidate in message.buttons
            if number in _data(candidate)
        ]
        named = (each for each in offered if verb(each[1]) == button)
        labelled = (each for each in offered if button in each[1]["text"])
        return next(named, None) or next(labelled, None)

    async def is_received(self) -> None:
        """Wait until the bot has taken everything that was sent to it."""
        bot = self.chat.bot or next(iter(self.telegram.bots.values()))
        while len(bot.queue):
            await self.telegram.clock.sleep(BREATH)

    async def turns_to(self, look: Callable[[], Found | None], *, what: str) -> Found:
        """Find something to act on and take one's time; if anything changed meanwhile, look again."""
        message, found = await self.waits_for(look, what=what)
        seen = self.telegram.watch.sequence
        await self.before(Deed.PRESSING if verb(found) else Deed.TYPING, message)
        if self.telegram.watch.sequence == seen:
            return message, found
        return await self.waits_for(look, what=what)

    async def waits_for(self, look: Callable[[], T | None], *, what: str) -> T:
        """Look until there is something to see."""
        while True:
            try:
                return await self.telegram.wait_for(look, timeout=self.patience)
            except TimeoutError:
                is_hopeful = await self.hopes()
                if found := look():  # it came while we asked ourselves
                    return found
                if not is_hopeful:
                    break
        last = [(message.text, message.words) for message in self.sees()[-3:]]
        raise TimeoutError(f"{self.name} waited in vain for {what}; saw {last}")


def parts(text: str) -> Iterator[str]:
    """Cut as Telegram's apps do: between words, if there are any."""
    while len(text) > TEXT_LIMIT:
        cut = max(text.rfind(gap, 0, TEXT_LIMIT) for gap in " \n")
        cut = cut if cut > 0 else TEXT_LIMIT
        yield text[:cut]
        text = text[cut:]
    yield text


def verb(button: Json) -> str:
    """What a button does, whatever language its label is in."""
    return _data(button).partition(":")[0]


def copied(messages: Iterable[Message]) -> list[str]:
    """The texts that buttons offer for copying: the numbers of complaints, oldest first."""
    buttons = (button for message in messages for button in message.buttons)
    return [button["copy_text"]["text"] for button in buttons if "copy_text" in button]


@lru_cache
def photo(colour: str = "grey") -> bytes:
    """A small photo of one colour."""
    out = BytesIO()
    Image.new("RGB", (640, 480), colour).save(out, "JPEG")
    return out.getvalue()


def _data(button: Json) -> str:
    data: str = button.get("callback_data", "")
    return data
