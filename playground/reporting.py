"""Reporting: from the first word to the number, whatever the bot asks for on the way."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from playground.people import Deed, Found, Person, copied, verb
from playground.telegram import Message
from playground.telegram.shapes import Json

Place = tuple[float, float]  # latitude, longitude

ON_A_DRAFT = ("drop", "browse")  # one of these is on the card whatever it asks for
ADDRESS = "Jalan Melati 12, dekat pasar"


@dataclass(frozen=True, kw_only=True, slots=True)
class Wishes:
    """What a citizen wants of a report beside sending it."""

    category: str = ""  # its id; empty: whatever the bot proposes
    chosen: bool = False  # the category has been pressed
    place: Place | None = None  # None: no pin; told in words if it must be told
    placeless: bool = False  # where a place may be left out, it is
    answer: str = ""  # to a question that has no buttons


class Reporting(Person):
    """Somebody with something to report, in their private chat with the bot."""

    async def starts(self) -> None:
        """Open the chat with the bot, press Start, and be greeted."""
        await self.before(Deed.PRESSING, None)
        self.telegram.start(self.user)
        await self.waits_for(self.sees, what="a greeting")

    async def reports(
        self,
        text: str,
        *,
        at: Place | None = None,
        photo: bytes | None = None,
        category: str = "",
        answer: str = "",
    ) -> str:
        """Report something, whatever the bot asks for on the way; returns the number given.

        Without a `category` the citizen takes what the bot proposes."""
        draft = await self.begins(text, photo=photo)
        if at is not None:
            await self.pins(at)
        return await self.files(draft, Wishes(category=category, place=at, answer=answer))

    async def begins(self, text: str, *, photo: bytes | None = None) -> str:
        """Tell what is wrong, and wait for the card of the draft; returns the draft's number."""
        await self.before(Deed.TYPING, None)
        if photo is not None:
            self.telegram.send_photo(self.chat, self.user, photo, text)
        elif len(self.says(text)) > 1:
            await self.is_received()
        draft, _ = await self.waits_for(self._draft, what="the card of a draft")
        return draft

    async def card(self) -> Message:
        """The card of the draft, once there is one."""
        _, card = await self.waits_for(self._draft, what="the card of a draft")
        return card

    async def pins(self, place: Place) -> None:
        """Share a place on the map, and wait until it is on the draft's card."""
        await self.before(Deed.TYPING, None)
        card = await self.card()
        edits = card.edits
        self.telegram.send_location(self.chat, self.user, *place)
        await self._card_changes(card, edits, what="the place on the card")

    async def files(self, draft: str, wishes: Wishes) -> str:
        """Do whatever the card still asks for, and send it; returns the number given."""
        wishes = await self.completes(draft, wishes)
        while await self._takes_a_step(draft, wishes) != f"send:{draft}":
            continue  # it asked for one thing more
        return await self._receipt(draft)

    async def completes(self, draft: str, wishes: Wishes) -> Wishes:
        """Do whatever the card still asks for, until it can be sent; returns what is wished then."""
        while not await self._may_send(draft, wishes):
            pressed = await self._takes_a_step(draft, wishes)
            if wishes.category and pressed.endswith(f":{wishes.category}"):
                wishes = replace(wishes, chosen=True)
        return wishes

    def _draft(self) -> tuple[str, Message] | None:
        """The draft's number and its card: the newest message with buttons that change a draft."""
        for message in reversed(self.sees()):
            for button in message.buttons:
                if verb(button) in ON_A_DRAFT:
                    return button["callback_data"].split(":")[1], message
        return None

    async def _may_send(self, draft: str, wishes: Wishes) -> bool:
        _, step = await self.waits_for(
            lambda: self._next_step(draft, wishes), what=f"something to do for {draft}"
        )
        return verb(step) == "send"

    async def _takes_a_step(self, draft: str, wishes: Wishes) -> str:
        """Do what the card asks for; returns the data of the button that was pressed, if one was."""
        card, step = await self.turns_to(
            lambda: self._next_step(draft, wishes),
            what=f"something to do for {draft}",
        )
        edits = card.edits
        data: str = step.get("callback_data", "")
        if data:
            self.press(card, step)
        else:
            self.says(step["text"])
        if verb(step) != "send":
            await self._card_changes(card, edits, what=f"what comes of {step['text']!r}")
        return data

    def _next_step(self, draft: str, wishes: Wishes) -> Found | None:
        """The card, and the button to press on it or the text to write; None: nothing yet."""
        found = self._draft()
        if found is None:
            return None
        _, card = found
        offered = {button.get("callback_data", ""): button for button in card.buttons}
        for start in _likely(draft, wishes, offered):
            for data, button in offered.items():
                if data == start or (start.endswith(":") and data.startswith(start)):
                    return card, button
        return self._in_words(card, wishes)

    def _in_words(self, card: Message, wishes: Wishes) -> Found | None:
        """What no button can say: where it is, if that is asked for, and else an answer."""
        is_asked_where = self.chat.keyboard is not None
        if is_asked_where and wishes.place is None and not wishes.placeless:
            return card, {"text": ADDRESS}
        return (card, {"text": wishes.answer}) if wishes.answer else None

    async def _card_changes(self, card: Message, edits: int, *, what: str) -> None:
        """The card is another than after so many edits, or a newer one has taken its place."""
        await self.waits_for(
            lambda: card.edits > edits or card.deleted or card not in (self._draft() or ()),
            what=what,
        )

    async def _receipt(self, draft: str) -> str:
        """The number on the receipt; whatever was reported nearby, theirs is a matter of its own."""
        known = len(copied(self.sees()))
        while True:
            await self.waits_for(
                lambda: copied(self.sees())[known:] or self.finds("differs", draft),
                what="a receipt with a number",
            )
            if numbers := copied(self.sees())[known:]:
                return numbers[-1]
            if found := self.finds("differs", draft):
                card, differs = found
                await self._presses_away(card, differs)

    async def _presses_away(self, card: Message, button: Json) -> None:
        """Press, and wait until the card shows something else."""
        edits = card.edits
        self.press(card, button)
        await self.waits_for(
            lambda: card.edits > edits or card.deleted, what=f"what comes of {button['text']!r}"
        )


def _likely(draft: str, wishes: Wishes, offered: Iterable[str]) -> list[str]:
    """The data of what to press, or (ending in a colon) its beginning; the likelier first."""
    likely = [f"new:{draft}", f"set:{draft}:files:yes"]
    if not wishes.category or wishes.chosen:
        likely.append(f"send:{draft}")
    likely.append(f"set:{draft}:category:{wishes.category}")
    if wishes.placeless:
        likely.append(f"set:{draft}:place:skip")
    if wishes.category:
        pages = sorted(data for data in offered if data.startswith(f"browse:{draft}:-:"))
        likely += [*reversed(pages), f"edit:{draft}:category"]
    if not wishes.answer:
        likely.append(f"office:{draft}:-")
    return [*likely, f"set:{draft}:question:"]
