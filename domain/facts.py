"""What a message may mention: plain values, and references that the sender looks up at the end."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from domain.areas import AreaCode
from domain.deadlines import Clock
from domain.directory import AgencyId, CategoryId
from domain.people import PersonId


@dataclass(frozen=True, slots=True)
class AgencyName:
    """An agency's name in the reader's language."""

    agency: AgencyId


@dataclass(frozen=True, slots=True)
class AgencyPath:
    """The names of agencies that had it one after the other."""

    agencies: tuple[AgencyId, ...]


@dataclass(frozen=True, slots=True)
class CategoryName:
    """A category's name in the reader's language; None is "other"."""

    category: CategoryId | None


@dataclass(frozen=True, slots=True)
class AreaName:
    """What an area is called: "Kelurahan Melati"; in full also what it lies in, for a button."""

    area: AreaCode
    in_full: bool = False


@dataclass(frozen=True, slots=True)
class PersonName:
    """The name an officer or admin shows on Telegram; never used for a citizen."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class Words:
    """What somebody said: entry `seq` in the history of a complaint, or 0 for its description."""

    number: str
    seq: int = 0
    limit: int = 0  # shorten to this many characters; 0: in full, over several messages if need be


@dataclass(frozen=True, slots=True)
class WordsProposed:
    """The citizen's words, masked, as a desk may let others read them."""

    number: str


@dataclass(frozen=True, slots=True)
class WordsPublished:
    """What others may read of a complaint when this is sent."""

    number: str
    limit: int = 0  # shorten to this many characters; 0: in full


@dataclass(frozen=True, slots=True)
class Detail:
    """Something else the citizen said: `place`, `contact`, or `answer.ID` for a question's id."""

    number: str
    name: str


@dataclass(frozen=True, slots=True)
class QuestionAsked:
    """A category's extra question in the reader's language."""

    category: CategoryId
    question: str


@dataclass(frozen=True, slots=True)
class ChoiceOffered:
    """One of the answers to choose from, by its place, in the reader's language."""

    category: CategoryId
    question: str
    place: int


@dataclass(frozen=True, slots=True)
class RatingReasons:
    """What was chosen beside a rating, by ids, in the reader's language."""

    category: CategoryId | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EmergencyNote:
    """What a category says at once in the reader's language, such as whom to call."""

    category: CategoryId


@dataclass(frozen=True, slots=True)
class SupporterCount:
    """How many support a complaint when this is read, or say that it is solved, or is not."""

    number: str
    solved: bool | None = None  # None: all of them


@dataclass(frozen=True, slots=True)
class Drafted:
    """Something in the reader's own draft: `words`, `place`, `contact`, or `answer.ID`."""

    name: str
    limit: int = 0  # shorten to this many characters; 0: in full


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where citizens may turn when government here does not answer: the directory says."""


@dataclass(frozen=True, slots=True)
class Day:
    """The day of a moment, as people call it where an agency is."""

    at: datetime
    agency: AgencyId | None = None  # None: where the service is


@dataclass(frozen=True, slots=True)
class Moment:
    """The day and the time of a moment, on the clocks where an agency is."""

    at: datetime
    agency: AgencyId | None = None  # None: where the service is


@dataclass(frozen=True, slots=True)
class Due:
    """The day a clock ends, phrased with the working days that are left when it is read."""

    at: datetime
    agency: AgencyId | None = None  # whose days and working days; None: the service's


@dataclass(frozen=True, slots=True)
class Term:
    """The day a clock will end if it starts when this is delivered."""

    clock: Clock
    agency: AgencyId | None = None  # whose days; None: the service's


Fact = (
    str
    | int
    | date
    | datetime
    | AgencyName
    | AgencyPath
    | CategoryName
    | AreaName
    | PersonName
    | Words
    | WordsProposed
    | WordsPublished
    | Detail
    | QuestionAsked
    | ChoiceOffered
    | RatingReasons
    | EmergencyNote
    | SupporterCount
    | Drafted
    | Elsewhere
    | Day
    | Moment
    | Due
    | Term
)
"""A plain str is shown as it is, escaped; dates and moments are phrased for the reader."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a desk has a complaint: the id of a message, and what that mentions."""

    message: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
