"""What a citizen has told us before it is a complaint, and what we still have to ask."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from domain.complaint import Attachment, Kind, Place, Sharing
from domain.directory import CategoryId


class Part(StrEnum):
    """What a draft is made of; the names stand in message ids too: `intake-place-ask`."""

    FILES = "files"
    DESCRIPTION = "description"
    CATEGORY = "category"
    PLACE = "place"
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
    goes_on: bool = False  # the last words filled a whole message: the next ones belong to them
    attachments: tuple[Attachment, ...] = ()
    agreed_to_files: bool = False  # knows that some files may show who took them
    category: CategoryId | None = None  # None, once chosen: "other"
    category_by: Chosen = Chosen.NOBODY
    place: Place | None = None
    no_place: bool = False  # the citizen says it is not tied to a place
    place_asked: bool = False  # the location button lies open in their chat
    answers: Mapping[str, str] = field(default_factory=dict)  # question id -> answer; "": skipped
    happened_on: date | None = None  # None: the day it is sent
    kind: Kind = Kind.GRIEVANCE
    sharing: Sharing = Sharing.SEALED
    contact: str = ""  # what the agency will be shown of them when they share
    confidential: bool | None = None  # None: as the category has it
    editing: Part | None = None  # the part they are changing; None: the next that is missing
