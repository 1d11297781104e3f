"""One report by one citizen: what it holds, and the number that people quote."""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from domain.areas import AreaCode
from domain.deadlines import Deadline
from domain.directory import AgencyId, CategoryId
from domain.facts import Reason
from domain.people import PersonId


class Status(StrEnum):
    """Where a complaint is. Who may move it on is said in `moves.MOVES`."""

    SUBMITTED = "submitted"
    ROUTED = "routed"
    IN_PROGRESS = "in-progress"
    ON_HOLD = "on-hold"
    RESOLVED = "resolved"
    CLOSED = "closed"
    ARCHIVED = "archived"

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something about it."""
        return self not in (Status.CLOSED, Status.ARCHIVED)


WAITING_FOR_CITIZEN = frozenset({Status.ON_HOLD, Status.RESOLVED})


class Outcome(StrEnum):
    """How a closed complaint ended."""

    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    UNASKED = "unasked"  # its citizen could not be reached, so that silence says nothing
    WITHDRAWN = "withdrawn"
    MERGED = "merged"


class Kind(StrEnum):
    """What the citizen wants (SP4N-LAPOR!: klasifikasi)."""

    GRIEVANCE = "grievance"
    ASPIRATION = "aspiration"
    INFORMATION = "information"


class Sharing(StrEnum):
    """Whether the agency sees who reported."""

    SEALED = "sealed"
    SHARED = "shared"


class MediaKind(StrEnum):
    """Telegram's kinds of files that citizens and officers send."""

    PHOTO = "photo"
    DOCUMENT = "document"
    VIDEO = "video"
    VOICE = "voice"
    AUDIO = "audio"
    VIDEO_NOTE = "video-note"


@dataclass(frozen=True, kw_only=True, slots=True)
class Attachment:
    """A file that Telegram keeps for us, known by its id."""

    kind: MediaKind
    file_id: str
    unique_id: str  # the same for every copy of a file; tells that a piece came twice
    mime: str = ""
    size: int = 0  # bytes; 0 when Telegram did not say
    small_id: str = ""  # of the same picture, just large enough to compare; empty: there is none

    @property
    def is_picture(self) -> bool:
        """Whether it can be compared with other pictures."""
        is_image = self.kind is MediaKind.DOCUMENT and self.mime.startswith("image/")
        return self.kind is MediaKind.PHOTO or is_image

    @property
    def shows_something(self) -> bool:
        """Whether it is a picture, so that it can prove what was done."""
        return self.kind in (
            MediaKind.PHOTO,
            MediaKind.VIDEO,
            MediaKind.VIDEO_NOTE,
        ) or self.mime.startswith("image/")


@dataclass(frozen=True, kw_only=True, slots=True)
class Pin:
    """A point on the map, in degrees (WGS84)."""

    latitude: float
    longitude: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where it is: a pin, words, or both."""

    pin: Pin | None = None  # None: told in words only
    words: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rating:
    """How content its citizen is with the way it was handled, as they last said."""

    stars: int  # one to five
    reasons: tuple[str, ...] = ()  # ids of those that they chose: see `rating.reasons_for`
    said: int | None = None  # the entry of its history with their words; None: there are none


@dataclass(frozen=True, kw_only=True, slots=True)
class Story:
    """What its citizen lets us show of it in the public channel."""

    at: datetime  # when they said so
    proof: int  # the entry of its history with the photo of what was done
    words: int | None  # the entry that others could read by then; None: no words are shown


@dataclass(frozen=True, kw_only=True, slots=True)
class Complaint:
    """The complaint as it is now. Its version counts the entries of its history."""

    number: str
    citizen: PersonId | None  # None once the citizen had their identity erased
    kind: Kind
    category: CategoryId | None  # None: "other", for the triage desk to find out
    description: str
    place: Place | None  # None: not tied to a place
    area: AreaCode | None = None  # None: it lies in none that we know, or we cannot tell
    files: int = 0  # how many came with it at first
    happened_on: date
    answers: Mapping[str, str] = field(default_factory=dict)  # question id -> answer
    sharing: Sharing = Sharing.SEALED
    contact: str = ""  # name and contact, only when the citizen shares them
    confidential: bool = False
    status: Status
    about: AgencyId | None = None  # the agency complained of, in a sensitive matter
    agency: AgencyId | None  # None while at the triage desk
    reason: Reason | None = None  # why that desk got it; None: it was told in words
    holder: PersonId | None = None  # the officer who accepted it; None: nobody yet
    outcome: Outcome | None = None  # None until closed
    deadline: Deadline | None  # None: no clock runs
    set_aside: Deadline | None = None  # the agency's clock while a hold lets it stand still
    submitted_at: datetime
    closed_at: datetime | None = None  # None while open
    path: tuple[AgencyId, ...] = ()  # the agencies that had it before, in their order
    extended: bool = False  # its agency has used the one time that it may ask for more
    nudged_at: datetime | None = None  # when the citizen last reminded a late desk; None: never
    contests: int = 0  # times the citizen disagreed with "done"
    objected: bool = False  # the one objection to an archiving is used
    merged_into: str | None = None  # the number of the one that now stands for it
    published: int | None = None  # the entry of its history that others may read; None: none
    rating: Rating | None = None  # of how it ended; None: its citizen gave none
    story: Story | None = None  # None: it is not shown in the channel, or no longer
    words_withheld: bool = False  # its reporter does not want others to read them
    supporters: int = 0  # other citizens who say "me too"; they come and go without an event
    version: int = 0

    @property
    def moves(self) -> int:
        """How often an agency has let go of it."""
        return len(self.path)

    @property
    def is_overdue(self) -> bool:
        """Whether the desk that has it is known to be late."""
        return self.deadline is not None and self.deadline.overdue_at is not None


ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
PREFIX = "KA"
LENGTH = 5
NAMED = re.compile(rf"\b{PREFIX}-[{ALPHABET}]{{{LENGTH}}}-[{ALPHABET}]\b")
NUMBER_LIKE = re.compile(rf"{PREFIX}-\w{{4,6}}-\w{{1,2}}", re.IGNORECASE)
READ_AS = str.maketrans("ILOU", "110V")  # what people write when they read a number aloud


def new_number() -> str:
    """A random number such as `KA-7KQ4M-X`; it grants nothing, so it need not be secret."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    return f"{PREFIX}-{body}-{check_character(body)}"


def as_number(text: str) -> str | None:
    """The number meant by what somebody typed, or None if it cannot be one.

    Small letters, missing dashes and look-alike letters are forgiven.
    """
    letters = "".join(c for c in text.upper() if c.isalnum())
    if len(letters) > LENGTH + 1:
        letters = letters.removeprefix(PREFIX)
    letters = letters.translate(READ_AS)
    if len(letters) != LENGTH + 1 or any(c not in ALPHABET for c in letters):
        return None
    body, check = letters[:LENGTH], letters[LENGTH]
    return f"{PREFIX}-{body}-{check}" if check_character(body) == check else None


def typed_number(text: str) -> str | None:
    """The number that a text is, or None: a short word without dash or digit is not taken for one."""
    is_meant = "-" in text or any(letter.isdecimal() for letter in text)
    return as_number(text) if is_meant else None


def looks_like_number(text: str) -> bool:
    """Whether somebody meant to type a number, be it right or not."""
    return NUMBER_LIKE.fullmatch(text.strip()) is not None


def number_in(text: str) -> str:
    """The first number that a text of ours names; empty if it names none."""
    return next(filter(None, map(as_number, NAMED.findall(text))), "")


def check_character(body: str) -> str:
    """The character that exposes any one mistyped character and any two neighbours swapped.

    A weighted sum in the field of 32 elements: each place weighs a different power of x.
    """
    total = 0
    for letter in body:
        total = _times_x(total ^ ALPHABET.index(letter))
    return ALPHABET[total]


def _times_x(value: int) -> int:
    value <<= 1
    return value ^ 0b100101 if value & 0b100000 else value  # modulo x^5 + x^2 + 1
