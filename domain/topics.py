"""The topic of a complaint in a forum: what it is called, which icon it has, when it is closed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.complaint import Complaint, Status
from domain.directory import Directory
from domain.facts import AreaName, CategoryName, Detail, Fact
from domain.notices import Notice, Reader, Said

UPKEEP = "topic"  # the purpose of a notice that says nothing: the sender puts the topic right
LATE = "late"
HEARSAY = timedelta(seconds=30)  # in which Telegram tells us of a topic, if we ever made it

# Status -> the icon, one of those that every bot may use (getForumTopicIconStickers).
ICONS: Mapping[str, str] = {
    Status.SUBMITTED: "🔎",
    Status.ROUTED: "❗",
    Status.IN_PROGRESS: "📝",
    Status.ON_HOLD: "❓",
    Status.RESOLVED: "👀",
    Status.CLOSED: "✅",
    Status.ARCHIVED: "📁",
    LATE: "🔥",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Topic:
    """A topic as we made it, or changed it last."""

    chat: int
    number: str
    thread: int  # Telegram's id of it
    name: bytes  # a keyed digest: the name holds words of the citizen
    icon: str  # a key of `ICONS`
    is_closed: bool = False
    pinned: int | None = None  # the message on top; None: none of ours

    @property
    def address(self) -> str:
        """A link that opens it, for members; a supergroup's id is -100 and what links name."""
        return f"https://t.me/c/{str(self.chat).removeprefix('-100')}/{self.thread}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Begun:
    """We asked for a topic, and have not heard the answer yet."""

    begun_at: datetime
    thread: int | None = None  # of the topic, as its own first message told; None: not yet

    @property
    def waits_until(self) -> datetime:
        """Until when that message may still come; after that, another topic is asked for."""
        return self.begun_at + HEARSAY


def upkeep(to: Reader, number: str, key: str) -> Notice:
    """Lets the sender put a complaint's topic right."""
    return Notice(
        to=to,
        says=(),
        key=f"{key}.topic",
        slot=f"topic:{number}",
        about=number,
        purpose=UPKEEP,
    )


def is_here(complaint: Complaint, chat: int, directory: Directory) -> bool:
    """Whether whoever has the complaint sits in this group."""
    if complaint.agency is None:
        return directory.triage_group == chat
    agency = directory.agencies.get(complaint.agency)
    return agency is not None and agency.group == chat


def icon_of(complaint: Complaint) -> str:
    """Which icon shows how it stands."""
    return LATE if complaint.is_overdue and complaint.status.is_open else complaint.status


def name_of(complaint: Complaint) -> Said:
    """What it is called: number, category and place."""
    facts: dict[str, Fact] = {
        "number": complaint.number,
        "category": CategoryName(complaint.category),
        "has": "none",
    }
    if complaint.area is not None:
        facts |= {"has": "area", "area": AreaName(complaint.area)}
    elif complaint.place is not None and complaint.place.words:
        facts |= {"has": "words", "place": Detail(complaint.number, "place")}
    return Said("agency-topic-name", facts)
