"""A group joins, moves, asks for help or loses the bot."""

from collections.abc import Iterator, Sequence

from aiogram.filters import Filter
from aiogram.types import ChatMemberUpdated, Message

from domain.directory import AgencyId, Directory
from domain.facts import AgencyName
from domain.invitations import agency_in, is_for_group
from domain.notices import DESK, Audience, Notice, Reader, Said
from domain.people import PersonId
from domain.refusal import Refusal, required
from handlers.context import Group, Work
from storage import links, people
from storage.directory import LinkGroup, MoveGroup
from storage.links import UseCode
from storage.store import Store

OUT = ("left", "kicked")


async def link(args: str, group: Group, directory: Directory, store: Store, work: Work) -> None:
    """`/link CODE`: from now on an agency, or the triage desk, sits in this group."""
    code = required(args, or_say="refusal-code-missing")
    purpose = await links.find(store, code, work.now)
    if purpose is None or not is_for_group(purpose):
        raise Refusal("refusal-code")
    agency = agency_in(purpose)
    if agency is not None and agency not in directory.agencies:
        raise Refusal("refusal-no-such-agency")
    await work.keep(
        notices=(work.say(_greeting(agency)),),
        writes=(UseCode(code, work.now), LinkGroup(agency, group.chat)),
    )


def _greeting(agency: AgencyId | None) -> Said:
    if agency is None:
        return Said("desk-welcome")
    return Said("agency-welcome", {"agency": AgencyName(agency)})


async def help_in_group(group: Group, work: Work) -> None:
    """`/bantuan`: what the buttons do, or how to link the group."""
    await work.keep(notices=(work.say(Said(_help_for(group))),))


def _help_for(group: Group) -> str:
    if group.agencies:
        return "agency-help"
    return "desk-help" if group.is_desk else "agency-hello"


async def only_in_private() -> None:
    """A citizen's or an admin's command: it would show everybody here what is theirs."""
    raise Refusal("refusal-private-only")


async def start(args: str, group: Group, directory: Directory, store: Store, work: Work) -> None:
    """Telegram's way to add the bot with a code; without one it is a greeting."""
    if args:
        await link(args, group, directory, store, work)
    else:
        await help_in_group(group, work)


class Moves(Filter):
    """The service message that says that the group has a new id."""

    async def __call__(self, message: Message) -> bool:
        return bool(message.migrate_to_chat_id or message.migrate_from_chat_id)


async def moved(message: Message, work: Work) -> None:
    """The group became a supergroup: everything moves with it."""
    old = message.migrate_from_chat_id or message.chat.id
    new = message.migrate_to_chat_id or message.chat.id
    await work.keep(writes=(MoveGroup(old, new),))


async def membership(update: ChatMemberUpdated, group: Group, store: Store, work: Work) -> None:
    """The bot was let in or thrown out: say hello, or tell those who can do something about it."""
    was_out = update.old_chat_member.status in OUT
    is_out = update.new_chat_member.status in OUT
    notices: tuple[Notice, ...] = ()
    if is_out:
        notices = tuple(_alarms(group, work, await people.admins(store)))
    elif was_out and not group.is_linked:
        notices = (work.say(Said("agency-hello")),)
    await work.keep(notices=notices)


def _alarms(group: Group, work: Work, admins: Sequence[PersonId]) -> Iterator[Notice]:
    """One a day and group to each admin, or to the triage desk while there is none."""
    lost = [
        (f"agency:{a}", Said("admin-group-unreachable", {"agency": AgencyName(a)}))
        for a in group.agencies
    ]
    if group.is_desk:
        lost.append(("desk", Said("admin-desk-unreachable")))
    readers = [Reader(Audience.ADMIN, str(admin)) for admin in admins] or [DESK]
    for what, said in lost:
        for reader in readers:
            if what != str(reader):
                key = f"unreachable:{what}:{work.now:%Y-%m-%d}.{reader}"
                yield Notice(to=reader, says=(said,), key=key)
