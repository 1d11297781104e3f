"""Filters that look a handler up in a table: by command, by button, by what was asked."""

from collections.abc import Awaitable, Callable, Mapping
from functools import cache
from typing import Any

from aiogram.dispatcher.event.handler import CallableObject
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from domain.complaint import Complaint
from domain.people import Actor, Person, Role
from domain.refusal import Refusal
from handlers.buttons import arguments_of
from handlers.context import Group, Service
from storage import complaints
from storage.store import Store

Handler = Callable[..., Awaitable[None]]
Table = Mapping[str, Handler]
Found = dict[str, Any]  # what a filter adds to what the handler may ask for


async def act(event: Message | CallbackQuery, do: CallableObject, **context: Any) -> None:
    """Call the handler that a filter found, with just the parts of the context that it names."""
    await do.call(message=event, press=event, **context)


@cache  # handlers stay what they are; to look into one takes longer than to call it
def callable_of(handler: Handler) -> CallableObject:
    """The handler, and what parts of the context it names."""
    return CallableObject(handler)


class Private(Filter):
    """From a private chat."""

    async def __call__(self, event: Message | CallbackQuery, group: Group | None) -> bool:
        return group is None


class Speaks(Filter):
    """Somebody's message, and not a line of Telegram's about what they did to the chat."""

    async def __call__(self, message: Message) -> bool:
        return not any(getattr(message, event, None) for event in HAPPENED)


HAPPENED = (
    "pinned_message",
    "message_auto_delete_timer_changed",
    "chat_background_set",
    "write_access_allowed",
)


class Commands(Filter):
    """A command such as `/lapor` or `/lapor@bot words`; the handler may ask for `args`.

    With `unknown`, that is what somebody is told who calls us by name for what is in no table.
    """

    def __init__(self, table: Table, *, unknown: str = "") -> None:
        self.table = {name: callable_of(handler) for name, handler in table.items()}
        self.unknown = unknown

    async def __call__(self, message: Message, service: Service) -> bool | Found:
        if not message.text or not message.text.startswith("/"):
            return False
        head, _, args = message.text[1:].partition(" ")
        name, _, mention = head.partition("@")
        if mention and mention.lower() != service.username.lower():
            return False
        do = self.table.get(name.lower())
        if do is None:
            if mention and self.unknown:
                raise Refusal(self.unknown)
            return False
        check_sender(message)
        return {"do": do, "args": args.strip()}


class Presses(Filter):
    """A button that needs no more than who pressed it; the handler may ask for `args`.

    Handlers may rely on their number and form: whatever no button of ours carries is refused.
    """

    def __init__(self, table: Table) -> None:
        self.table = {verb: callable_of(handler) for verb, handler in table.items()}
        self.forms = {verb: arguments_of(verb) for verb in table}

    async def __call__(self, press: CallbackQuery) -> bool | Found:
        verb, _, args = (press.data or "").partition(":")
        do = self.table.get(verb)
        if do is None:
            return False
        if not self.forms[verb].fullmatch(args):
            raise Refusal("refusal-button")
        return {"do": do, "verb": verb, "args": tuple(args.split(":"))}


class OwnPresses(Presses):
    """A button on one's own complaint; the handler may ask for `complaint` and `citizen`."""

    async def __call__(  # type: ignore[override]  # aiogram hands filters what they name
        self, press: CallbackQuery, store: Store, person: Person
    ) -> bool | Found:
        found = await super().__call__(press)
        if not isinstance(found, dict):
            return False
        complaint = await own_complaint(store, found["args"][0], person)
        citizen = Actor(role=Role.CITIZEN, person=person.id)
        return {**found, "complaint": complaint, "citizen": citizen}


async def own_complaint(store: Store, number: str, person: Person) -> Complaint:
    """The complaint, if this person reported it; a stranger hears what an unknown number hears."""
    complaint = await complaints.find(store, number)
    if complaint is None or complaint.citizen != person.id:
        raise Refusal("refusal-not-found", number=number)
    return complaint


def check_sender(message: Message) -> None:
    """Only a person acts in a group, under their own name, with their own words."""
    if message.sender_chat is not None:
        raise Refusal("refusal-anonymous")
    if message.from_user is None or message.from_user.is_bot:
        raise Refusal("refusal-bot")
    if message.forward_origin is not None:
        raise Refusal("refusal-forwarded")
