"""Filters of the officers' side: a button on a card, or on the choice below a reply."""

from aiogram.filters import Filter
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from domain.people import Person
from domain.refusal import Refusal
from handlers.context import Group
from handlers.officer import authority
from handlers.routes import Found, Presses, Table, callable_of
from storage import officer_replies
from storage.store import Store

REFRESH = callable_of(authority.refresh)


class InGroup(Filter):
    """From a group."""

    async def __call__(
        self, event: Message | CallbackQuery | ChatMemberUpdated, group: Group | None
    ) -> bool:
        return group is not None


class CardPresses(Presses):
    """A button on a card; the handler may ask for `complaint` and `officer`.

    Strangers are refused. With `fresh`, nothing happens when status or holder are no longer what
    the card shows; the card is then brought up to date.
    """

    def __init__(self, table: Table, *, fresh: bool = True) -> None:
        super().__init__(table)
        self.fresh = fresh

    async def __call__(  # type: ignore[override]  # aiogram hands filters what they name
        self, press: CallbackQuery, store: Store, person: Person, group: Group
    ) -> bool | Found:
        found = await super().__call__(press)
        if not isinstance(found, dict):
            return False
        number, *args = found["args"]
        complaint, officer = await authority.desk_complaint(store, number, person, group)
        found |= {"args": tuple(args), "complaint": complaint, "officer": officer}
        if self.fresh:
            try:
                authority.check_fresh(complaint, args[0], person)
            except Refusal as why:
                found |= {"do": REFRESH, "why": why}
        return found


class DeskPresses(Presses):
    """A button at the triage desk on a complaint that an agency has; gives what a card gives."""

    async def __call__(  # type: ignore[override]  # aiogram hands filters what they name
        self, press: CallbackQuery, store: Store, person: Person, group: Group
    ) -> bool | Found:
        found = await super().__call__(press)
        if not isinstance(found, dict):
            return False
        number, *args = found["args"]
        complaint, officer = await authority.overseen_complaint(store, number, person, group)
        return {**found, "args": tuple(args), "complaint": complaint, "officer": officer}


class ReplyPresses(Presses):
    """What an officer's reply was meant for; gives `reply`, `complaint` and `officer`."""

    async def __call__(  # type: ignore[override]  # aiogram hands filters what they name
        self, press: CallbackQuery, store: Store, person: Person, group: Group
    ) -> bool | Found:
        found = await super().__call__(press)
        if not isinstance(found, dict):
            return False
        reply = await officer_replies.find(store, found["args"][0])
        if reply is None or reply.chat_id != group.chat:
            raise Refusal("refusal-not-linked")
        if reply.decided:
            raise Refusal("refusal-decided", decided=reply.decided)
        complaint, officer = await authority.desk_complaint(store, reply.number, person, group)
        return {**found, "reply": reply, "complaint": complaint, "officer": officer}
