"""What we know of a Telegram group: whether it has topics, and what we may do there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.directory import Directory
from domain.facts import AgencyName, Fact
from domain.notices import DESK, Audience, Notice, Priority, Reader, Said, agency, group
from domain.people import PersonId

ALARM = "alarm"  # the purpose of what tells admins of trouble; its own trouble is only logged
LOOK = "look"  # the purpose of a notice that says nothing: the sender looks at the group
HELLO = "hello"  # the purpose of what is said only if nobody has linked the group meanwhile


class Right(StrEnum):
    """What we need in a group; also the end of the message that says what goes without it."""

    WRITE = "write"
    PHOTOS = "photos"
    FILES = "files"
    TOPICS = "topics"  # in a forum only, like the next
    PINS = "pins"


@dataclass(frozen=True, kw_only=True, slots=True)
class Ground:
    """A group as we saw it last."""

    chat: int
    is_forum: bool = False
    lacks: frozenset[Right] = frozenset()
    looked_at: datetime | None = None  # None: something has changed there since, so look again
    is_lost: bool = False  # nothing can be sent there

    @property
    def makes_topics(self) -> bool:
        """Whether each complaint gets a topic there."""
        return self.is_forum and Right.TOPICS not in self.lacks


@dataclass(frozen=True, slots=True)
class Change:
    """What has changed in a group: for whoever sits there, and for the admins."""

    group: tuple[Said, ...]  # empty: they know
    admins: tuple[Said, ...]


def changes(before: Ground | None, after: Ground, who: Mapping[str, Fact]) -> Iterator[Change]:
    """What is to be told after a look; `who` are facts that name the group (`occupants`)."""
    if before is not None and before.is_forum != after.is_forum:
        form = "forum" if after.is_forum else "plain"
        yield Change((), (Said("admin-group-form", {**who, "form": form}),))
    lacked = before.lacks if before is not None else frozenset()
    if after.lacks and after.lacks != lacked:
        lines = tuple(Said(f"group-lacks-{right}") for right in Right if right in after.lacks)
        yield Change(
            (Said("group-lacks"), *lines),
            (Said("admin-group-lacks", who), *lines),
        )
    if lacked and not after.lacks:
        yield Change((Said("group-complete"),), (Said("admin-group-complete", who),))


def occupants(chat: int, directory: Directory) -> Iterator[Mapping[str, Fact]]:
    """Facts that name each of those who sit in a group."""
    if directory.triage_group == chat:
        yield {"where": "desk", "agency": ""}
    for each in directory.agencies_in(chat):
        yield {"where": "agency", "agency": AgencyName(each.id)}


def is_linked(chat: int, directory: Directory) -> bool:
    """Whether anybody who answers complaints sits in this group."""
    return next(occupants(chat, directory), None) is not None


def look(chat: int, key: str) -> Notice:
    """Lets the sender look at a group."""
    return Notice(
        to=group(chat),
        says=(),
        key=f"{key}.look",
        slot=LOOK,  # one look sees all that happened before it
        purpose=LOOK,
        priority=Priority.ANSWER,
    )


def lost(
    chat: int, directory: Directory, admins: Sequence[PersonId], now: datetime
) -> list[Notice]:
    """Nothing can be sent to a group any more: admins are told."""
    key = f"lost:{chat}:{now.timestamp()}"
    told: list[Notice] = []
    for at, who in enumerate(occupants(chat, directory)):
        message = "admin-desk-unreachable" if who["where"] == "desk" else "admin-group-unreachable"
        but = DESK if directory.triage_group == chat else None
        told += to_admins((Said(message, who),), f"{key}.{at}", admins, but=but)
    return told


def found(
    chat: int, directory: Directory, admins: Sequence[PersonId], now: datetime
) -> list[Notice]:
    """A group can be written to again: those who sit there, admins and the triage desk hear it."""
    key = f"found:{chat}:{now.timestamp()}"
    told = [Notice(to=group(chat), says=(Said("group-back"),), key=key)]
    for at, who in enumerate(occupants(chat, directory)):
        said = (Said("admin-group-back", who),)
        told += to_admins(said, f"{key}.{at}", admins)
        if admins and directory.triage_group not in (chat, None):
            told.append(Notice(to=DESK, says=said, key=f"{key}.{at}.desk"))
    return told


def moved(old: int, new: int, directory: Directory, admins: Sequence[PersonId]) -> Iterator[Notice]:
    """A group has become a supergroup, with another id; the directory may know either."""
    sits = [*occupants(old, directory), *occupants(new, directory)]
    for at, who in enumerate(sits):
        said = (Said("admin-group-moved", who),)
        yield from to_admins(said, f"moved:{new}.{at}", admins)
    if sits:
        yield look(new, f"moved:{new}")


def agencies(chat: int, directory: Directory) -> list[Reader]:
    """The agencies that read in a group."""
    return [agency(each.id) for each in directory.agencies_in(chat)]


def to_admins(
    says: tuple[Said, ...], key: str, admins: Sequence[PersonId], *, but: Reader | None = None
) -> Iterator[Notice]:
    """To each admin, or to the triage desk while there is none; `but` is who need not hear it."""
    readers = [Reader(Audience.ADMIN, str(admin)) for admin in admins] or [DESK]
    for reader in readers:
        if reader != but:
            yield Notice(
                to=reader,
                says=says,
                key=f"{key}.{reader}",
                purpose=ALARM,
                priority=Priority.ANSWER,
            )
