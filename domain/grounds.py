"""What we know of a Telegram group: whether it has topics, and what we may do there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.directory import Directory
from domain.facts import AgencyName, Fact
from domain.notices import DESK, Audience, Notice, Reader, Said
from domain.people import PersonId

ALARM = "alarm"  # the purpose of what tells admins of trouble; its own trouble is only logged
LOOK = "look"  # the purpose of a notice that says nothing: the sender looks at the group


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
    is_current: bool = True  # False: something has changed there since, so look again

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
    for agency in directory.agencies_in(chat):
        yield {"where": "agency", "agency": AgencyName(agency.id)}


def is_linked(chat: int, directory: Directory) -> bool:
    """Whether anybody who answers complaints sits in this group."""
    return next(occupants(chat, directory), None) is not None


def to_admins(
    says: tuple[Said, ...], key: str, admins: list[PersonId], *, but: Reader | None = None
) -> Iterator[Notice]:
    """To each admin, or to the triage desk while there is none; `but` is who need not hear it."""
    readers = [Reader(Audience.ADMIN, str(admin)) for admin in admins] or [DESK]
    for reader in readers:
        if reader != but:
            yield Notice(to=reader, says=says, key=f"{key}.{reader}", purpose=ALARM)
