"""Citizens: they report, answer, and have the last word."""

from playground.people import Found, verb
from playground.reporting import Reporting
from playground.telegram import Message


class Citizen(Reporting):
    """Somebody in their private chat with the bot."""

    def follows(self, link: str) -> None:
        """Open a link to the bot, and press Start."""
        self.telegram.start(self.user, payload=link.partition("?start=")[2])

    async def adds(self, number: str, words: str) -> None:
        """Reply to the last news of a complaint."""
        news = await self.hears(number)
        await self._until_answered(number, await self.writes(words, reply_to=news))

    async def answers(self, number: str, words: str) -> None:
        """Answer what the agency asked."""
        await self._says_after("answer", number, words)

    async def confirms(self, number: str) -> None:
        """Agree that it is done."""
        await self._until_answered(number, await self._presses_newest("confirm", number))

    async def rates(self, number: str, stars: int, words: str = "") -> None:
        """Say how content they are with what was done, where they are asked."""
        await self._goes_on(f"stars:{number}:{stars}:")
        if words:
            await self._goes_on(f"rate-words:{number}:")
            await self._goes_on(f"rated:{number}:", words)
        else:
            await self._goes_on(f"rated:{number}:")

    async def contests(self, number: str, reason: str) -> None:
        """Say that it is not done, and why."""
        await self._says_after("contest", number, reason)

    async def nudges(self, number: str) -> None:
        """Remind a desk that is late, on the complaint's page."""
        await self._presses_newest("own", number)
        await self._until_answered(number, await self._presses_newest("nudge", number))

    async def withdraws(self, number: str) -> None:
        """Take the complaint back, on its page."""
        await self._presses_newest("own", number)
        await self._presses_newest("withdraw", number)
        await self._until_answered(number, await self._presses_newest("withdraw-yes", number))

    async def reopens(self, number: str, reason: str) -> None:
        """Open a closed complaint again, on its page."""
        await self._presses_newest("own", number)
        await self._says_after("reopen", number, reason)

    async def _says_after(self, button: str, number: str, words: str) -> None:
        """Press, and write what the bot then asks for."""
        last = await self._presses_newest(button, number)
        await self.waits_for(
            lambda: any(m.id > last.id and self._asks(m) for m in self.sees()),
            what=f"the question after {button}",
        )
        await self._until_answered(number, await self.writes(words))

    async def _goes_on(self, data: str, words: str = "") -> None:
        """Press what begins with this, or write instead; wait until its message says more."""

        def offered() -> Found | None:
            buttons = ((m, each) for m in reversed(self.sees()) for each in m.buttons)
            begins = (f for f in buttons if f[1].get("callback_data", "").startswith(data))
            return next(begins, None)

        message, button = await self.turns_to(offered, what=f"button {data!r}")
        edits, text, number = message.edits, message.text, data.split(":")[1]

        def says_more() -> bool:  # on a later copy, maybe: a bot that died may say a thing twice
            later = (m for m in self.sees() if m.id > message.id and m.text != text)
            return message.edits > edits or any(number in m.text for m in later)

        if words:
            await self.writes(words)
        else:
            self.press(message, button)
        await self.waits_for(says_more, what=f"what comes of {data!r}")

    @staticmethod
    def _asks(message: Message) -> bool:
        return any(verb(button) == "never-mind" for button in message.buttons)

    async def _presses_newest(self, button: str, number: str) -> Message:
        """Press, and return what was the last message of the chat until then."""
        message, found = await self.turns_to(
            lambda: self.finds(button, number), what=f"{button} for {number}"
        )
        last = self.telegram.history(self.chat)[-1]
        self.press(message, found)
        return last

    async def _until_answered(self, number: str, last: Message) -> None:
        """Wait for a word about the complaint below this message."""
        await self.waits_for(
            lambda: any(m.id > last.id and number in m.text for m in self.sees()),
            what=f"a word about {number}",
        )
