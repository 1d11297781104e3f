"""What we send: one notice to one reader, naming messages and facts, never words or chat ids."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum

from domain.complaint import Pin
from domain.directory import AgencyId
from domain.facts import Fact
from domain.people import PersonId
from domain.pictures import Picture


class Audience(StrEnum):
    """Whom a reader stands for; it decides the chat and the language."""

    CITIZEN = "citizen"  # a person's private chat
    ADMIN = "admin"  # an admin's private chat
    AGENCY = "agency"  # an agency's group
    DESK = "desk"  # the triage desk's group
    GROUP = "group"  # a Telegram group by itself, for what is said while it is being linked
    CHANNEL = "channel"  # what anybody may read


@dataclass(frozen=True, slots=True)
class Reader:
    """One who reads: `citizen:12`, `agency:dpu`, `desk`. The sender finds the chat."""

    audience: Audience
    ref: str = ""

    def __str__(self) -> str:
        return f"{self.audience}:{self.ref}" if self.ref else self.audience.value

    @classmethod
    def parse(cls, text: str) -> "Reader":
        """Read back what `str()` wrote."""
        audience, _, ref = text.partition(":")
        return cls(Audience(audience), ref)


DESK = Reader(Audience.DESK)
CHANNEL = Reader(Audience.CHANNEL)


def citizen(person: PersonId) -> Reader:
    """A person, in their private chat."""
    return Reader(Audience.CITIZEN, str(person))


def agency(agency_id: AgencyId) -> Reader:
    """An agency, in its group."""
    return Reader(Audience.AGENCY, agency_id)


def desk_of(agency_id: AgencyId | None) -> Reader:
    """The desk of an agency, or (None) the triage desk."""
    return DESK if agency_id is None else agency(agency_id)


def group(chat: int) -> Reader:
    """A Telegram group that may not belong to anybody yet."""
    return Reader(Audience.GROUP, str(chat))


class Priority(IntEnum):
    """Between chats the smaller goes first; within a chat rows keep the order of their making."""

    ANSWER = 0  # to a person who is waiting in front of the screen
    NEWS = 1
    DIGEST = 2
    ANNOUNCEMENT = 3


@dataclass(frozen=True, slots=True)
class Said:
    """A message id and what it mentions."""

    message: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Button:
    """One inline button: it presses (`verb` and `args`), copies a text, or opens an address.

    With `share` it offers the address to the reader's other chats, together with these words."""

    label: str  # a message id
    verb: str = ""
    args: tuple[str, ...] = ()
    facts: Mapping[str, Fact] = field(default_factory=dict)
    copy: str = ""
    url: str = ""
    share: Said | None = None


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class View:
    """What a message says and offers, whoever reads it."""

    says: tuple[Said, ...]
    buttons: Rows = ()


class Keyboard(StrEnum):
    """What the message does to the reader's own keyboard."""

    ASK_LOCATION = "ask-location"  # Telegram's location button; private chats only
    REMOVE = "remove"
    FORCE_REPLY = "force-reply"  # opens the answer field; reaches us even under privacy mode


class Selection(StrEnum):
    """Of the files that came with an entry, those that are sent."""

    ALL = "all"
    PHOTOS = "photos"
    PUBLISHED = "published"  # all, if the entry is what others may see when it is sent; else none


@dataclass(frozen=True, slots=True)
class Media:
    """The files that came with entry `seq` of a complaint's history."""

    number: str
    seq: int
    which: Selection = Selection.ALL


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """One message to one reader.

    Its lines are joined into one text. With `media` or a `picture` the text becomes the caption, or
    a message of its own below when it is too long. `key` is the same when the same notice is made again.
    """

    to: Reader
    says: tuple[Said, ...]
    key: str
    buttons: Rows = ()
    keyboard: Keyboard | None = None
    media: Media | None = None
    picture: Picture | None = None  # drawn when it is sent; it goes before the files
    pin: Pin | None = None  # sent as a map pin instead of text
    slot: str = ""  # a newer notice in the same slot edits the older one's message
    only_edits: bool = False  # where nothing holds its slot any more, there is nothing to send
    retires: str = ""  # the slot in the reader's chat whose message this becomes, for good
    about: str = ""  # the number of the complaint that a reply to this message is about
    purpose: str = ""  # what a reply to this message means: "card", "relay", "prompt" ...
    reply_to: int | None = None  # a message in the reader's chat that this one answers
    topic: int | None = None  # where in a forum it goes; None: by what it is about, else to all
    below: str = ""  # the slot in the reader's chat whose message this one answers
    priority: Priority = Priority.NEWS
    not_before: datetime | None = None
    starts_clock: bool = False  # its delivery starts the citizen's term
    fate_to: Reader | None = None  # who is told whether it arrived ...
    fate_slot: str = ""  # ... in which message ...
    fate_reply_to: int | None = None  # ... below which one of theirs, if that one never arrived
