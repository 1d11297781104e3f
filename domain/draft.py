"""A draft: what a citizen has told us before it is a complaint."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from domain.areas import AreaCode, Found
from domain.complaint import Attachment, Kind, Place, Sharing
from domain.directory import CategoryId


class Part(StrEnum):
    """What a draft is made of; the names stand in message ids too: `intake-place-ask`."""

    FILES = "files"
    DESCRIPTION = "description"
    CATEGORY = "category"
    PLACE = "place"
    AREA = "area"
    QUESTION = "question"
    HAPPENED = "happened"
    SHARING = "sharing"
    CONFIDENTIAL = "confidential"
    KIND = "kind"


class Chosen(StrEnum):
    """Who chose the category."""

    NOBODY = "nobody"
    WORDS = "words"  # we did, from what the citizen wrote
    CITIZEN = "citizen"


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """What one person is about to report."""

    id: str  # the number it will have as a complaint
    version: int = 0
    is_new: bool = True  # False: may belong to an open complaint; they have not said yet
    description: str = ""
    told: tuple[tuple[int, str], ...] = ()  # in which messages, by id, and in what words
    goes_on: bool = False  # the last words filled a whole message: the next ones belong to them
    attachments: tuple[Attachment, ...] = ()
    agreed_to_files: bool = False  # knows that some files may show who took them
    category: CategoryId | None = None  # None, once chosen: "other"
    category_by: Chosen = Chosen.NOBODY
    likely: tuple[CategoryId, ...] = ()  # what the words point at, best first
    place: Place | None = None
    no_place: bool = False  # the citizen says it is not tied to a place
    found: Found | None = None  # in which area the place lies; None: not known
    maybe: tuple[AreaCode, ...] = ()  # the areas that the words for it may mean; we ask which
    place_asked: bool = False  # the location button lies open in their chat
    answers: Mapping[str, str] = field(default_factory=dict)  # question id -> answer; "": skipped
    happened_on: date | None = None  # None: the day it is sent
    kind: Kind = Kind.GRIEVANCE
    sharing: Sharing = Sharing.SEALED
    contact: str = ""  # what the agency will be shown of them if they share it
    confidential: bool | None = None  # None: as the category has it
    others: tuple[str, ...] = ()  # numbers of reports nearby that it is not the same as
    asked: str = ""  # the number of the one of them that we ask about now
    is_same: bool = False  # they said that it is that one; now we ask whether their words go there
    cards: int = 0  # times the card was shown anew, further down
    editing: Part | None = None  # the part they are changing; None: the next that is open
