"""What can happen to a complaint. History keeps these for good; notices are made from them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from domain.complaint import Attachment, Outcome, Pin, Status
from domain.deadlines import Alarm, Clock
from domain.directory import AgencyId, CategoryId
from domain.facts import Fact
from domain.people import Actor, PersonId
from domain.proof import UNLIKE, Resemblance


class Verdict(StrEnum):
    """What the citizen says of "done" when they do not simply agree."""

    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """Something that happened: the `seq`th entry in the history of one complaint."""

    number: str
    seq: int
    by: Actor
    at: datetime
    words: str = ""  # what was said with it; kept apart, so that it can be erased
    attachments: tuple[Attachment, ...] = ()

    @property
    def key(self) -> str:
        """The same for the same event, however often it is decided again."""
        return f"{self.number}.{self.seq}"


class Submitted(Event):
    """The citizen pressed Submit."""

    __slots__ = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Routed(Event):
    """It was given to an agency; `reason` is the id of the message that says why."""

    to: AgencyId
    reason: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class ToTriage(Event):
    """No agency can have it, so it waits at the triage desk; `reason` is a message id."""

    reason: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


class Accepted(Event):
    """An officer took it on and holds it."""

    __slots__ = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Released(Event):
    """Nobody holds it any more: the holder let go of it or, by the clock, has left the group."""

    holder: PersonId  # who held it


@dataclass(frozen=True, kw_only=True, slots=True)
class TakenOver(Event):
    """Another officer of the same agency holds it from now on. The words are the reason."""

    former: PersonId  # who held it before


class Asked(Event):
    """The agency asked the citizen one question; the agency's clock stands still."""

    __slots__ = ()


class Answered(Event):
    """The citizen answered the agency's question."""

    __slots__ = ()


class HoldExpired(Event):
    """The citizen did not answer in time; work goes on without."""

    __slots__ = ()


class Noted(Event):
    """An internal note, for the agency's eyes only."""

    __slots__ = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Told(Event):
    """The agency told the citizen something."""

    reply: str = ""  # the officer's reply that these words were; it is told whether they arrived
    pin: Pin | None = None  # a place that was sent along


@dataclass(frozen=True, kw_only=True, slots=True)
class Reworded(Event):
    """Somebody edited the message in which they said something. The words are the new wording."""

    entry: int  # of the history: what they had said with that message
    before: int  # the entry with the wording until now: the same one, or an earlier edit
    reply: str = ""  # the officer's reply that it is, as in `Told`


class Added(Event):
    """The citizen added words or evidence."""

    __slots__ = ()


class SupporterAdded(Event):
    """Somebody who supports it added words or evidence."""

    __slots__ = ()


class Published(Event):
    """A desk lets others read these words, and see these photos; the words are masked."""

    __slots__ = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Unpublished(Event):
    """Others may read them no longer; if its reporter says so, never again."""

    story: int | None = None  # the proof of the story that goes with them; None: there was none


@dataclass(frozen=True, kw_only=True, slots=True)
class Resolved(Event):
    """The agency says it is done; the words are its remark."""

    found: Resemblance = UNLIKE  # what its photos have in common with others


@dataclass(frozen=True, kw_only=True, slots=True)
class ProofDoubted(Event):
    """Photos of what was done could be compared only after they were sent, and are not unlike."""

    found: Resemblance


class QuestionDelivered(Event):
    """The question whether it is done has reached the citizen; their term runs from here."""

    __slots__ = ()


class QuestionHeld(Event):
    """That question cannot be put: the citizen has closed the chat. We wait for them."""

    __slots__ = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Contested(Event):
    """The citizen says it is not done, or only partly; it is in progress again."""

    verdict: Verdict


@dataclass(frozen=True, kw_only=True, slots=True)
class Returned(Event):
    """The agency says it is not theirs; back to the triage desk. The words are its reason."""

    agency: AgencyId


@dataclass(frozen=True, kw_only=True, slots=True)
class HandedOn(Event):
    """One agency gave it to another. The words are its reason."""

    agency: AgencyId
    to: AgencyId


@dataclass(frozen=True, kw_only=True, slots=True)
class Recalled(Event):
    """The triage desk took it back from an agency that did nothing, or cannot be reached."""

    agency: AgencyId


@dataclass(frozen=True, kw_only=True, slots=True)
class Recategorised(Event):
    """The triage desk put it under another category."""

    former: CategoryId | None  # None: it was "other"
    category: CategoryId


@dataclass(frozen=True, kw_only=True, slots=True)
class Overdue(Event):
    """A desk let its clock run out."""

    clock: Clock
    due: datetime
    agency: AgencyId | None  # whose clock it was; None: the triage desk's
    above: AgencyId | None = None  # who above that agency was told; None: nobody


@dataclass(frozen=True, kw_only=True, slots=True)
class Reminded(Event):
    """A desk was reminded of its date."""

    alarm: Alarm
    clock: Clock
    due: datetime
    agency: AgencyId | None  # whose clock it is; None: the triage desk's


@dataclass(frozen=True, kw_only=True, slots=True)
class LongOverdue(Event):
    """As long again as the desk had has passed since its date."""

    clock: Clock
    due: datetime
    agency: AgencyId | None  # whose clock it was; None: the triage desk's


class Nudged(Event):
    """The citizen reminded a desk that is late."""

    __slots__ = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Extended(Event):
    """The agency asked for more time. The words are its reason."""

    agency: AgencyId
    former: datetime
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Archived(Event):
    """Not for government to handle. The words are the reason."""

    responsible: str  # who is, in the desk's words


class Objected(Event):
    """The citizen objected to the archiving; the triage desk looks at it again."""

    __slots__ = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Closed(Event):
    """It ended."""

    outcome: Outcome
    before: Status
    into: str = ""  # the number of the complaint it was merged into


@dataclass(frozen=True, kw_only=True, slots=True)
class Rated(Event):
    """The citizen says how content they are. The last of these counts; words stay until others
    come."""

    stars: int  # one to five
    reasons: tuple[str, ...] = ()  # ids, as in `complaint.Rating`


@dataclass(frozen=True, kw_only=True, slots=True)
class Agreed(Event):
    """The citizen lets us show before and after in the public channel, or does not, or no longer."""

    yes: bool
    story: int | None = None  # the proof of the story that they take back; None: there was none


class Unmerged(Event):
    """It was not the same after all: it goes its own way again."""

    __slots__ = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Reopened(Event):
    """The citizen opened a closed complaint again."""

    story: int | None = None  # the proof of the story that is true no longer; None: there was none


AnyEvent = (
    Submitted
    | Routed
    | ToTriage
    | Accepted
    | Released
    | TakenOver
    | Asked
    | Answered
    | HoldExpired
    | Noted
    | Told
    | Reworded
    | Added
    | SupporterAdded
    | Published
    | Unpublished
    | Resolved
    | ProofDoubted
    | QuestionDelivered
    | QuestionHeld
    | Contested
    | Returned
    | HandedOn
    | Recalled
    | Recategorised
    | Overdue
    | Reminded
    | LongOverdue
    | Nudged
    | Extended
    | Archived
    | Objected
    | Closed
    | Rated
    | Agreed
    | Reopened
    | Unmerged
)
