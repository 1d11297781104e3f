"""Officers and coordinators: they work through the cards in their group."""

import asyncio
from collections.abc import Callable

from playground.people import Deed, Found, Person, verb
from playground.telegram import Chat, Message, Press, Telegram, User
from playground.telegram.shapes import Json

MORE = "more"
BEHIND_MORE = {"note", "hand-on", "not-ours", "merge", "release", "take-over", "more-time"}
"""What a card shows only after a press on More, depending on its status."""


class Officer(Person):
    """Somebody who acts in the group of an agency, or at the triage desk."""

    def __init__(self, telegram: Telegram, user: User, chat: Chat) -> None:
        super().__init__(telegram, user, chat)
        self._one_at_a_time = asyncio.Lock()  # the bot waits for one answer of a person

    async def presses(self, button: str, number: str = "") -> Press:
        """Press the newest button with this label or verb, also one that stands behind More."""
        return self.press(*await self._reaches(lambda: self.finds(button, number), button, number))

    async def accepts(self, number: str) -> str:
        """Take a complaint on; returns what the bot remarks on it."""
        return await self._decides(number, "accept")

    async def takes_over(self, number: str, reason: str) -> None:
        """Hold it from now on, instead of a colleague."""
        await self._answers_prompt(number, "take-over", reason)

    async def needs_more_time(self, number: str, reason: str) -> None:
        """Move the date of a complaint on, and say why."""
        await self._answers_prompt(number, "more-time", reason)

    async def asks(self, number: str, question: str) -> None:
        """Put a question to the citizen."""
        await self._answers_prompt(number, "ask", question)

    async def notes(self, number: str, words: str) -> None:
        """Write an internal note."""
        await self._answers_prompt(number, "note", words)

    async def resolves(
        self, number: str, remark: str, *, photo: bytes | None = None, insists: bool = False
    ) -> None:
        """Say that it is done, with a photo where the category asks for one.

        Who `insists` sends the photo also when the bot has seen one like it before.
        """
        await self._answers_prompt(number, "resolve", remark, photo=photo)
        if photo is None:
            return
        await self.waits_for(
            lambda: not self.finds("resolve", number) or self._doubt_about(number),
            what=f"what comes of the photo for {number}",
        )
        doubt = self._doubt_about(number)
        if insists and doubt is not None:
            self.press(*doubt)
            await self.waits_for(
                lambda: not self.finds("resolve", number), what=f"that {number} is resolved"
            )

    def _doubt_about(self, number: str) -> Found | None:
        """The bot has seen the photo before; and the button that sends it all the same."""
        for message in reversed(self.sees()):
            for button in message.buttons:
                if verb(button) == "claim-anyway" and number in message.text:
                    return message, button
        return None

    async def returns(self, number: str, reason: str) -> None:
        """Say that it is not ours."""
        await self._answers_prompt(number, "not-ours", reason)

    async def routes(self, number: str, to: str) -> str:
        """At the triage desk: give it to an agency, named by its id."""
        await self._opens(number, "route", to)
        return await self._decides(number, "to", to)

    async def searches(self, number: str, letters: str) -> Message:
        """Look for an agency by a few letters of its name, on a card with the list of agencies."""
        prompt = await self._prompted(number, "find")
        await self._is_heard(prompt, await self._answers(prompt, letters))
        return prompt

    async def hands_on(self, number: str, to: str, reason: str) -> None:
        """Give it to another agency, named by its id, and say why."""
        async with self._one_at_a_time:
            await self._opens(number, "hand-on", to)
            prompt = await self._prompted(number, "to", to)
            await self._is_heard(prompt, await self._answers(prompt, reason))

    async def merges(self, number: str, into: str) -> str:
        """Say that it is the same as another one, which the bot offers."""
        await self._prompted(number, "merge")
        return await self._decides(number, "into", into)

    async def says_same(self, number: str, as_: str) -> None:
        """Say that it is the same as another one, by that one's number."""
        await self._answers_prompt(number, "merge", as_)

    async def archives(self, number: str, reason: str, responsible: str) -> None:
        """At the triage desk: say that it is not for government, and who is responsible."""
        async with self._one_at_a_time:
            prompt = await self._prompted(number, "archive")
            said = await self._answers(prompt, reason)
            second = await self._asked_below(said)
            await self._is_heard(second, await self._answers(second, responsible))

    async def tells(self, number: str, words: str, *, photo: bytes | None = None) -> None:
        """Write to the citizen: a reply to the card, and the choice that it is for them."""
        reply = await self.replies(number, words, photo=photo)
        await self.chooses("send", reply)

    async def replies(self, number: str, words: str, *, photo: bytes | None = None) -> Message:
        """Reply to the card; the bot asks whether that is for the citizen or a note."""
        card, _ = await self.finds_on_card(number)
        return await self._answers(card, words, photo)

    async def chooses(self, button: str, reply: Message) -> None:
        """Say what a reply was meant for, by the label or verb of a button."""
        choice, pressed = await self.turns_to(
            lambda: self.finds(button, f".{reply.id}"), what=f"{button!r} below {reply.text!r}"
        )
        self.press(choice, pressed)
        await self.waits_for(
            lambda: self._has_moved_on(choice, pressed), what=f"what comes of {button!r}"
        )

    async def finds_on_card(self, number: str, button: str = "") -> Found:
        """The newest card of a complaint, and its button with this label or verb."""
        if button in BEHIND_MORE:
            return await self._reaches(lambda: self.finds(button, number), button, number)
        return await self.waits_for(
            lambda: self.finds(button, number), what=f"{button!r} on the card of {number}"
        )

    async def _reaches(self, look: Callable[[], Found | None], button: str, number: str) -> Found:
        """What is looked for; where the card has it behind More, that is pressed first.

        News folds the card again, so that it may have to be pressed once more."""

        def look_behind() -> Found | None:
            return look() or (self._choice(number, MORE, "") if button in BEHIND_MORE else None)

        while True:
            what = f"{button!r} on the card of {number}"
            card, found = await self.turns_to(look_behind, what=what)
            if verb(found) != MORE or button == MORE:
                return card, found
            await self._turns(card, found)

    async def _turns(self, card: Message, button: Json) -> None:
        """Press what only shows more of the card, and wait until it does, or why it does not."""
        edits = card.edits
        press = self.press(card, button)
        await self.waits_for(
            lambda: (
                card.edits != edits
                or self._has_moved_on(card, button)
                or (press.answer and press.answer.text)
            ),
            what=f"what {button['text']!r} shows",
        )

    async def _decides(self, number: str, button: str, choice: str = "") -> str:
        """Press, and wait until the bot remarks on it or the button is gone."""
        what = f"{button} {choice} for {number}"
        card, pressed = await self._reaches(
            lambda: self._choice(number, button, choice), button, number
        )
        press = self.press(card, pressed)
        await self.waits_for(lambda: press.answer or self._has_moved_on(card, pressed), what=what)
        return press.answer.text if press.answer else ""

    def _choice(self, number: str, button: str, choice: str) -> Found | None:
        for message in reversed(self.sees()):
            for candidate in message.buttons:
                words = candidate.get("callback_data", "").split(":")
                if words[0] == button and number in words and (not choice or words[-1] == choice):
                    return message, candidate
        return None

    async def _opens(self, number: str, button: str, to: str) -> None:
        """See that the card offers an agency: at once, or on some page of the list.

        News folds the list, and whoever presses meanwhile is told so: they begin again."""
        following = 1

        def look() -> Found | None:
            return (
                self._choice(number, "to", to)
                or self._choice(number, "in", str(following))
                or self._choice(number, button, "")
            )

        while True:
            card, found = await self._reaches(look, button, number)
            if verb(found) == "to":
                return
            await self._turns(card, found)
            following = following + 1 if verb(found) == "in" else 1

    async def _answers_prompt(
        self, number: str, button: str, words: str, photo: bytes | None = None
    ) -> None:
        async with self._one_at_a_time:
            prompt = await self._prompted(number, button)
            await self._is_heard(prompt, await self._answers(prompt, words, photo))

    async def _prompted(self, number: str, button: str, choice: str = "") -> Message:
        """Press a button on the card, and wait for the question that it leads to.

        Whoever presses while the card is being brought up to date is told so, and presses again.
        A bot that dies may not get to tell them; after a while the newer card says enough."""
        question = None
        while question is None:
            question = await self._tries(number, button, choice)
        return question

    async def _tries(self, number: str, button: str, choice: str) -> Message | None:
        card, pressed = await self._reaches(
            lambda: self._choice(number, button, choice) if choice else self.finds(button, number),
            button,
            number,
        )
        last = self.telegram.history(self.chat)[-1]
        press = self.press(card, pressed)
        is_told = self._without_an_answer(card, pressed)
        await self.waits_for(
            lambda: self._question(card, last) or (press.answer and press.answer.text) or is_told(),
            what=f"what comes of {button} for {number}",
        )
        if question := self._question(card, last):
            return question
        await self.waits_for(
            lambda: self._has_moved_on(card, pressed), what=f"a newer card of {number}"
        )
        return None

    def _without_an_answer(self, card: Message, pressed: Json) -> Callable[[], bool]:
        """Whether the card has moved on, but asked only when there was time for an answer."""
        time = asyncio.get_running_loop().time
        enough = time() + self.patience
        return lambda: time() >= enough and self._has_moved_on(card, pressed)

    async def _asked_below(self, message: Message) -> Message:
        """The bot's question, which replies to the message that it is about."""
        return await self.waits_for(
            lambda: self._question(message, message), what=f"a question about {message.text!r}"
        )

    def _question(self, about: Message, after: Message) -> Message | None:
        below = (m for m in self.sees() if m.id > after.id and m.reply_to is about)
        return next((m for m in below if any(verb(b) == "cancel" for b in m.buttons)), None)

    def _has_moved_on(self, message: Message, pressed: Json) -> bool:
        """The button is gone, here or on a later copy: a bot that died may say a thing twice."""
        copies = (m for m in self.sees() if m.id > message.id and _is_copy(m, message))
        return any(pressed not in each.buttons for each in (message, *copies))

    async def _is_heard(self, prompt: Message, answer: Message) -> None:
        """The question becomes a line that says what came of it, here or further below."""
        asked = prompt.text

        def look() -> bool:
            return prompt.text != asked or any(m.id > answer.id for m in self.sees())

        await self.waits_for(look, what=f"what comes of {answer.text!r}")

    async def _answers(self, message: Message, words: str, photo: bytes | None = None) -> Message:
        await self.before(Deed.TYPING, message)
        if photo is not None:
            return self.telegram.send_photo(self.chat, self.user, photo, words, reply_to=message)
        return self.says(words, reply_to=message)[-1]


def _is_copy(message: Message, of: Message) -> bool:
    """Whether both stand for the same: a choice below one reply, or the card of one complaint."""
    if of.reply_to is not None:
        return message.reply_to is of.reply_to
    return message.text.split("\n")[0] == of.text.split("\n")[0]
