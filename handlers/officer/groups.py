"""A group joins, moves, asks for help or loses the bot."""

from dataclasses import replace
from datetime import timedelta

from aiogram.filters import Filter
from aiogram.types import ChatMemberUpdated, Message

from domain import grounds, sharing
from domain.cards import card
from domain.complaint import as_number
from domain.directory import AgencyId, Directory
from domain.facts import AgencyName
from domain.grounds import HELLO, look
from domain.invitations import agency_in, is_for_group
from domain.notices import Notice, Said
from domain.notices import agency as agency_reader
from domain.notices import group as group_reader
from domain.refusal import Refusal, required
from domain.topics import Topic, is_here, upkeep
from handlers.chores import A_FEW, Moment, each
from handlers.context import Group, Service, Work
from handlers.routes import Found
from storage import complaints, links, people, topics
from storage import grounds as known_grounds
from storage.begun_topics import Hear
from storage.deliveries import Released
from storage.directory import LinkGroup, MoveGroup
from storage.grounds import Find, LookAgain, Lose, TryAgain
from storage.links import UseCode
from storage.sharing import said_of
from storage.store import Store
from storage.topics import SaveTopic

OUT = ("left", "kicked")
PROBE = timedelta(minutes=10)  # between two looks at a group that we cannot write to
SOON = timedelta(seconds=15)  # until then the code of the link that added us has come, too


async def link(args: str, group: Group, directory: Directory, store: Store, work: Work) -> None:
    """`/link CODE`: from now on an agency, or the triage desk, sits in this group.

    Where it may not, the code stays good for another one."""
    code = required(args, or_say="refusal-code-missing")
    purpose = await links.find(store, code, work.now)
    if purpose is None or not is_for_group(purpose):
        raise Refusal("refusal-code")
    agency = agency_in(purpose)
    if agency is not None and agency not in directory.agencies:
        raise Refusal("refusal-no-such-agency")
    sharing.check_link(agency, group.chat, await said_of(store), directory)
    held = () if agency is None else (Released(agency_reader(agency)),)
    await work.keep(
        notices=(work.say(_greeting(agency)), look(group.chat, work.key)),
        writes=(
            UseCode(code, work.now),
            LinkGroup(agency, group.chat),
            LookAgain(group.chat),
            *held,
        ),
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


async def only_in_groups() -> None:
    """An officer's command, sent where there are no cards."""
    raise Refusal("refusal-groups-only")


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


async def moved(message: Message, directory: Directory, store: Store, work: Work) -> None:
    """The group became a supergroup: everything moves with it."""
    old = message.migrate_from_chat_id or message.chat.id
    new = message.migrate_to_chat_id or message.chat.id
    told = grounds.moved(old, new, directory, await people.admins(store))
    await work.keep(notices=told, writes=(MoveGroup(old, new), LookAgain(new)))


async def membership(
    update: ChatMemberUpdated, group: Group, directory: Directory, store: Store, work: Work
) -> None:
    """The bot was let in or thrown out, or may do more or less than before."""
    is_out = update.new_chat_member.status in OUT
    if not group.is_linked:
        came = not is_out and update.old_chat_member.status in OUT
        await work.keep(notices=(_hello(work),) if came else ())
        return
    known = await known_grounds.find(store, group.chat)
    is_lost = known is not None and known.is_lost
    if is_out == is_lost:
        changed = look(group.chat, work.key)
        notices, writes = ((), ()) if is_out else ((changed,), (LookAgain(group.chat),))
        await work.keep(notices=notices, writes=writes)
        return
    about = (group.chat, directory, await people.admins(store), work.now)
    if is_out:
        await work.keep(notices=grounds.lost(*about), writes=(Lose(group.chat, work.now),))
    else:
        held = map(Released, grounds.agencies(group.chat, directory))
        back = (*grounds.found(*about), look(group.chat, work.key))
        await work.keep(notices=back, writes=(Find(group.chat), *held))


async def try_lost(moment: Moment) -> None:
    """Groups that we could not write to are looked at now and then: not every return is told."""

    async def look_there(chat: int) -> None:
        work = moment.work(f"try:{chat}:{moment.now.timestamp()}", group_reader(chat))
        if grounds.is_linked(chat, moment.directory):
            await work.keep(notices=(look(chat, work.key),), writes=(TryAgain(chat, moment.now),))
        else:  # whoever sat there has another one; nothing that was for them is left behind
            held = (Released(agency_reader(id_)) for id_ in moment.directory.agencies)
            await work.keep(writes=(Find(chat), *held))

    await each(await known_grounds.lost(moment.store, moment.now - PROBE, A_FEW), look_there)


def _hello(work: Work) -> Notice:
    """A group nobody linked is told how, unless its code or its old id comes at once."""
    return work.say(Said("agency-hello"), purpose=HELLO, not_before=work.now + SOON)


class TopicMade(Filter):
    """The first message of a topic that we made; the handler may ask for `number`."""

    async def __call__(self, message: Message, service: Service) -> bool | Found:
        created, maker = message.forum_topic_created, message.from_user
        if created is None or maker is None or maker.username != service.username:
            return False
        number = as_number(created.name.partition(" ")[0])
        return {"number": number} if number else False


async def topic_made(message: Message, number: str, group: Group, work: Work) -> None:
    """It is there; this is how we learn of it if we died before Telegram's answer came."""
    work.before = ()  # we are nobody whom we have met
    thread = message.message_thread_id or message.message_id  # the topic has the id of this message
    await work.keep(writes=(Hear(group.chat, number, thread),))


class TopicClosed(Filter):
    """Somebody closed or opened a topic of ours; the handler may ask for `topic`."""

    async def __call__(self, message: Message, group: Group, store: Store) -> bool | Found:
        happened = message.forum_topic_closed or message.forum_topic_reopened
        if not happened or message.message_thread_id is None:
            return False
        topic = await topics.by_thread(store, group.chat, message.message_thread_id)
        return {"topic": topic} if topic else False


async def closed_by_hand(
    message: Message, topic: Topic, directory: Directory, store: Store, work: Work
) -> None:
    """A topic is closed with its complaint: of one that is not, it is opened again."""
    is_closed = message.forum_topic_closed is not None
    notices: list[Notice] = []
    complaint = await complaints.find(store, topic.number)
    is_needed = complaint and complaint.status.is_open and is_here(complaint, topic.chat, directory)
    if complaint and is_closed and is_needed:
        to = card(complaint, work.key).to
        said = Said("agency-topic-reopened", {"number": topic.number})
        told = (Said("admin-topic-closed", {"number": topic.number}),)
        notices = [
            upkeep(to, topic.number, work.key),
            work.say(said, to=to, about=topic.number, purpose="relay"),
            *grounds.to_admins(told, f"{work.key}.closed", await people.admins(store)),
        ]
    await work.keep(notices=notices, writes=(SaveTopic(replace(topic, is_closed=is_closed)),))
