"""Which chat a reader reads in."""

from domain.directory import AgencyId, Directory
from domain.grounds import LOOK
from domain.notices import Audience, Notice, Reader
from domain.people import PersonId

PERSONAL = (Audience.CITIZEN, Audience.ADMIN)


def person_of(reader: Reader) -> PersonId | None:
    """The person whose private chat it is; None for where several read."""
    return PersonId(int(reader.ref)) if reader.audience in PERSONAL else None


def group_of(reader: Reader, directory: Directory) -> int | None:
    """The group it is; None while none is linked, and for people and the channel."""
    match reader.audience:
        case Audience.AGENCY:
            agency = directory.agencies.get(AgencyId(reader.ref))
            return agency.group if agency else None
        case Audience.DESK:
            return directory.triage_group
        case Audience.GROUP:
            return int(reader.ref)
        case _:
            return None


def shared_chat(reader: Reader, directory: Directory) -> int | str | None:
    """The group or channel it is, as Telegram wants it named; None while there is none."""
    if reader.audience is Audience.CHANNEL:
        return directory.channel
    return group_of(reader, directory)


def chat_key(reader: Reader, directory: Directory) -> str | None:
    """By which chats are told apart: "p" and a person's number, a group's id, or the channel.

    None: there is no such chat yet."""
    if reader.audience in PERSONAL:
        return f"p{reader.ref}"
    chat = shared_chat(reader, directory)
    return None if chat is None else str(chat)


def chain_key(notice: Notice, directory: Directory) -> str | None:
    """The chain that a notice stands in: that of its chat, but for looks at a group.

    A look is no message, so it need not wait until the group's pace lets all others go."""
    chat = chat_key(notice.to, directory)
    return f"{LOOK} {chat}" if chat and notice.purpose == LOOK else chat
